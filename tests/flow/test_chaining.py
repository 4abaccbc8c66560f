"""Which ways out of a node are free, and leading them on."""

from designer.flow import changes
from designer.flow.chaining import free_ways, lead
from designer.flow.model import Edge, Flow, Node
from tests.flow.drawing import state


def flow_of(*edges: Edge) -> Flow:
    flow = Flow()
    nodes = [Node(kind, kind, "x") for kind in ("ivr", "connect", "play", "hangup", "webhook")]
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, edge) for edge in edges])
    return flow


def test_after_a_connect_comes_what_happens_when_nobody_takes_the_call() -> None:
    ways = free_ways(flow_of(), "connect")
    assert ways == (("busy", "failed"), ("success",), ("busy",), ("failed",), ("next",))


def test_the_other_half_of_not_taken_comes_first() -> None:
    ways = free_ways(flow_of(Edge("connect", "busy", "play")), "connect")
    assert ways[0] == ("failed",)
    assert ("busy",) not in ways


def test_after_a_connect_that_is_led_on_comes_the_conversation() -> None:
    both = [Edge("connect", "busy", "play"), Edge("connect", "failed", "play")]
    assert free_ways(flow_of(*both), "connect") == (("success",), ("next",))


def test_a_menu_begins_with_the_next_key_and_ends_with_the_others() -> None:
    ways = free_ways(flow_of(Edge("ivr", "1", "play")), "ivr")
    assert ways[:4] == (("2",), ("failed",), ("success",), ("next",))
    assert ways[4] == ("3",)
    assert ways[-2:] == (("0",), ("*",))


def test_a_way_is_free_only_where_nothing_leads() -> None:
    assert free_ways(flow_of(), "play")[0] == ("next",)
    assert ("next",) not in free_ways(flow_of(Edge("play", "next", "hangup")), "play")


def test_nothing_follows_a_hangup_or_a_webhook() -> None:
    assert free_ways(flow_of(), "hangup") == ()
    assert free_ways(flow_of(), "webhook") == ()


def test_several_outcomes_are_led_on_in_one_step() -> None:
    flow = flow_of(Edge("connect", "busy", "play", "Engaged"))
    before = state(flow)
    undo = lead(flow, "connect", ("busy", "failed"), "hangup").apply(flow)
    assert flow.edges["connect", "busy"] == Edge("connect", "busy", "hangup", "Engaged")
    assert flow.edges["connect", "failed"].target == "hangup"
    after = state(flow)
    redo = undo.apply(flow)
    assert state(flow) == before
    redo.apply(flow)
    assert state(flow) == after
    assert (
        lead(flow, "play", ("next",), "hangup").name
        == changes.connect(flow, "play", "next", "hangup").name
    )
