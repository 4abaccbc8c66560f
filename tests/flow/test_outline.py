from hypothesis import given
from hypothesis import strategies as st

from designer.flow.model import Edge, Flow, Node
from designer.flow.outline import Line, outline
from designer.flow.ports import edges_in_order
from tests.flow.drawing import flows


def flow_of(start: str | None, *ways: str) -> Flow:
    """``"menu 1 sales"`` is an edge; a single word a node without edges."""
    flow = Flow()
    edges = [Edge(*way.split()) for way in ways if " " in way]
    names = dict.fromkeys(word for way in ways for word in way.split()[::2])
    flow.add_nodes([(None, Node(name, "ivr"), None) for name in names])
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = start
    return flow


def drawn(flow: Flow, deepest: int = 32) -> list[str]:
    """The lines as text, ``→`` where a node is only named."""
    tree = outline(flow, deepest)
    rows = []
    for level, line in tree.lines():
        way = f"{line.edge[1]} " if line.edge else ""
        mark = "-- " if line in tree.unreachable else ""
        rows.append("  " * level + mark + way + ("→ " if line.again else "") + line.node)
    return rows


def test_ways_stand_in_the_order_of_the_ports_and_a_shared_node_once() -> None:
    flow = flow_of(
        "menu", "menu failed leave", "menu 2 help", "menu 1 sales", "help failed leave",
        "sales failed leave", "leave next box",
    )  # fmt: skip
    assert drawn(flow) == [
        "menu",
        "  1 sales",
        "    failed leave",
        "      next box",
        "  2 help",
        "    failed → leave",
        "  failed → leave",
    ]


def test_a_loop_is_named_where_it_closes() -> None:
    flow = flow_of("menu", "menu 1 menu", "menu 2 help", "help failed menu")
    assert drawn(flow) == ["menu", "  1 → menu", "  2 help", "    failed → menu"]


def test_what_no_way_leads_to_stands_apart_and_first_what_begins_there() -> None:
    flow = flow_of("menu", "x 1 y", "y 1 x", "menu 1 sales", "b 1 c", "a 1 b", "c 1 sales")
    assert drawn(flow) == [
        "menu",
        "  1 sales",
        "-- a",
        "  1 b",
        "    1 c",
        "      1 → sales",
        "-- x",
        "  1 y",
        "    1 → x",
    ]


def test_without_a_start_nothing_is_reached() -> None:
    for start in (None, "gone"):
        tree = outline(flow_of(start, "a 1 b", "c"))
        assert tree.parts == ()
        assert tree.unreachable == (Line("a"), Line("c"))
    assert outline(Flow()).parts == outline(Flow()).unreachable == ()


def test_what_lies_too_deep_goes_on_at_the_left() -> None:
    chain = [f"{n} next {n + 1}" for n in range(6)]
    assert drawn(flow_of("0", *chain), 3) == [
        "0",
        "  next 1",
        "    next 2",
        "      next → 3",
        "3",
        "  next 4",
        "    next 5",
        "      next → 6",
        "6",
    ]


def test_what_comes_up_again_less_deep_has_no_part_of_its_own() -> None:
    flow = flow_of("a", "a 1 b", "b 1 c", "a 2 c", "c 1 d")
    assert drawn(flow, 2) == ["a", "  1 b", "    1 → c", "  2 c", "    1 → d", "d"]


def test_a_chain_of_ten_thousand_is_drawn() -> None:
    tree = outline(flow_of("0", *(f"{n} next {n + 1}" for n in range(9_999))))
    assert sum(not line.again for _, line in tree.lines()) == 10_000
    assert max(level for level, _ in tree.lines()) <= 32


@given(flows(), st.integers(0, 5))
def test_every_node_and_every_edge_has_one_line(flow: Flow, deepest: int) -> None:
    tree = outline(flow, deepest)
    rows = list(tree.lines())
    standing = [line.node for _, line in rows if not line.again]
    assert sorted(standing) == sorted(flow.nodes)
    ways = [line.edge for _, line in rows if line.edge is not None]
    assert sorted(ways) == sorted(flow.edges)
    assert all(level <= max(1, deepest) for level, _ in rows)
    for _, line in rows:
        if line.edge is not None:
            assert flow.edges[line.edge].target == line.node
        if not line.again:
            below = [under.edge for under in tree.under(line)]
            assert below == [edge.key for edge in edges_in_order(flow, line.node)]


@given(flows())
def test_the_start_stands_first_and_only_what_it_leads_to_is_with_it(flow: Flow) -> None:
    tree = outline(flow)
    reached = []
    stack = list(tree.parts)
    while stack:
        line = stack.pop()
        reached += [] if line.again else [line.node]
        stack += tree.under(line)
    wanted = {str(flow.start)} if flow.has_start() else set()
    grown = True
    while grown:
        more = {edge.target for edge in flow.edges.values() if edge.source in wanted} - wanted
        wanted |= more
        grown = bool(more)
    assert set(reached) == wanted
    assert not tree.parts or tree.parts[0].node == flow.start
