"""Flows for the tests of the layout."""

from __future__ import annotations

from hypothesis import strategies as st

from designer.flow.model import Edge, Flow, Node, Point
from designer.flow.ports import ports
from designer.layout.boxes import input_offset, node_size, port_offset


def make_flow(
    nodes: dict[str, str], edges: list[tuple[str, str, str]], start: str | None = None
) -> Flow:
    flow = Flow()
    flow.add_nodes([(None, Node(node_id, action), None) for node_id, action in nodes.items()])
    flow.add_edges([(None, Edge(*edge)) for edge in edges])
    flow.start = start if start is not None else next(iter(nodes), None)
    return flow


@st.composite
def flows(draw: st.DrawFn, largest: int = 14) -> Flow:
    count = draw(st.integers(1, largest))
    ids = [f"n{n}" for n in range(count)]
    actions = draw(
        st.lists(
            st.sampled_from(["connect", "play", "ivr", "record", "hangup", "webhook"]),
            min_size=count,
            max_size=count,
        )
    )
    outcomes = st.sampled_from(["success", "failed", "busy", "next", "1", "2", "12", "odd"])
    pairs = draw(
        st.dictionaries(
            st.tuples(st.sampled_from(ids), outcomes), st.sampled_from(ids), max_size=2 * count
        )
    )
    start = draw(st.sampled_from([None, "ghost", *ids]))
    flow = make_flow(
        dict(zip(ids, actions, strict=True)), [(*key, target) for key, target in pairs.items()]
    )
    flow.start = start
    return flow


def boxes(flow: Flow, places: dict[str, Point]) -> dict[str, tuple[int, int, int, int]]:
    found = {}
    for node_id, (x, y) in places.items():
        width, height = node_size(len(ports(flow, node_id)))
        found[node_id] = (x, y, x + width, y + height)
    return found


def overlapping(flow: Flow, places: dict[str, Point]) -> list[tuple[str, str]]:
    drawn = list(boxes(flow, places).items())
    return [
        (one, other)
        for n, (one, a) in enumerate(drawn)
        for other, b in drawn[n + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def bend(flow: Flow, places: dict[str, Point], source: str, outcome: str) -> int:
    """How far an edge is from straight, in pixels."""
    rows = [port.outcome for port in ports(flow, source)]
    target = flow.out(source)[outcome].target
    leaves = places[source][1] + port_offset(rows.index(outcome))[1]
    return places[target][1] + input_offset()[1] - leaves
