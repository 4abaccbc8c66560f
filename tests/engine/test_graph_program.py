"""A flow's graph as a program."""

from __future__ import annotations

from designer.engine.graph_program import GraphProgram
from designer.flow.model import Edge, Flow, Node


def flow_of(nodes: list[Node], edges: list[tuple[str, str, str]], **fields: object) -> Flow:
    flow = Flow()
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge(*edge)) for edge in edges])
    flow.start = nodes[0].id
    for name, value in fields.items():
        flow.set_field(name, value)
    return flow


MENU = Node("menu", "ivr", "{prompts}/menu.mp3", {"digits": 1, "whenhangup": "{prompts}/end"})
PLAYS = [Node(name, "play", "sound/beep") for name in "abc"]


def test_variables_are_replaced_in_value_and_options() -> None:
    flow = flow_of([MENU], [], variables={"prompts": "https://example.com"})
    action = GraphProgram(flow).action("menu")
    assert action.value == "https://example.com/menu.mp3"
    assert action.options == {"digits": 1, "whenhangup": "https://example.com/end"}


def test_given_variables_win_over_the_documents() -> None:
    flow = flow_of([MENU], [], variables={"prompts": "https://example.com"})
    program = GraphProgram(flow, {"prompts": "https://other.example"})
    assert program.action("menu").value == "https://other.example/menu.mp3"


def test_edges_lead_on() -> None:
    program = GraphProgram(flow_of([MENU, *PLAYS], [("menu", "1", "a"), ("menu", "next", "b")]))
    assert program.action("menu").outcomes == ("1", "next")
    assert program.follow("menu", "1") == "a"
    assert program.follow("menu", "2") is None
    assert (program.node("a"), program.source) == ("a", None)


def test_a_flow_without_a_start_has_nothing_to_run() -> None:
    flow = flow_of(PLAYS, [])
    flow.start = "gone"
    assert GraphProgram(flow).start is None


def test_the_pointer_is_that_of_the_first_place_in_export_order() -> None:
    edges = [
        ("menu", "next", "c"),
        ("menu", "failed", "b"),
        ("menu", "2", "a"),
        ("menu", "1", "a"),
        ("a", "next", "b"),
    ]
    program = GraphProgram(flow_of([MENU, *PLAYS], edges))
    assert program.pointer("menu") == ""
    assert program.pointer("a") == "/1"
    assert program.pointer("b") == "/1/next"
    assert program.pointer("c") == "/next"


def test_loops_have_pointers_too() -> None:
    edges = [("a", "next", "b"), ("b", "next", "a"), ("b", "failed", "b")]
    program = GraphProgram(flow_of(PLAYS, edges))
    assert [program.pointer(ref) for ref in "ab"] == ["", "/next"]


def test_later_edits_do_not_touch_a_program() -> None:
    flow = flow_of(PLAYS, [("a", "next", "b")])
    program = GraphProgram(flow)
    flow.remove_edges([("a", "next")])
    flow.remove_nodes(["b"])
    assert program.follow("a", "next") == "b"
    assert program.action("b").kind == "play"
