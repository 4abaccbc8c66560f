"""A call that was walked becomes a scenario that walks it again."""

from __future__ import annotations

from dataclasses import replace

from designer.engine.call_scenario import Taken, scenario_of_call
from designer.flow.model import Edge, Flow, Node
from tests.engine.test_path_scenario import build

FLOW = build(("ivr", "connect", "play"), [(0, "2", 1), (1, "busy", 2)])
CONNECTED = "+46700000001"


def test_keys_phones_path_and_end():
    steps = (
        Taken("n0", "ivr", "2"),
        Taken("n1", "connect", "busy"),
        Taken("n2", "play", "success"),
    )
    assert scenario_of_call(FLOW, steps, "walked", "outgoing", "success") == {
        "name": "walked",
        "press": ["2"],
        "phones": {CONNECTED: "busy"},
        "expect": {"path": ["n0", "n1", "n2"], "state": "success", "end": "completed"},
    }


def test_an_incoming_call_that_the_caller_ended():
    steps = (Taken("n0", "ivr", "2"), Taken("n1", "connect", "failed", hung_up=True))
    found = scenario_of_call(FLOW, steps, "walked", "incoming", "success")
    assert (found["direction"], found["hangup_at"]) == ("incoming", "n1")
    assert found["expect"]["end"] == "caller"
    assert "phones" not in found


def test_a_call_to_a_number_that_reaches_everybody_is_walked_again_to_that_number():
    """A call to the usual one, a Swedish mobile number, would not ring an office."""
    flow = build(("connect", "play"), [(0, "busy", 1)])
    flow.replace_node(replace(flow.nodes["n0"], value="+46850000000"))
    steps = (Taken("n0", "connect", "busy"), Taken("n1", "play", "success"))
    found = scenario_of_call(flow, steps, "walked", "incoming", "success", called="+46846500400")
    assert (found["to"], found["expect"]["end"]) == ("+46846500400", "completed")
    assert "to" not in scenario_of_call(flow, steps, "x", "outgoing", "success", called="+4611")
    nobody = (Taken("n1", "play", "success"),)
    assert "to" not in scenario_of_call(flow, nobody, "x", "incoming", "success", called="+4611")


def test_what_cannot_be_walked_again_leaves_the_end_open():
    steps = (Taken("n0", "ivr", "failed"), Taken("n2", "play", "success"))
    found = scenario_of_call(FLOW, steps, "walked", "outgoing", "success")
    assert found == {"name": "walked", "expect": {"path": ["n0", "n2"], "state": "success"}}
    assert scenario_of_call(FLOW, (), "x", "outgoing", "failed")["expect"]["path"] == []


def test_what_our_own_server_decided_by_is_kept_where_it_was_asked() -> None:
    steps = [Taken("hours", "hours", "open"), Taken("list", "callers", "other")]
    found = scenario_of_call(FLOW, steps, "x", "incoming", "success", "2026-11-30T09:00", "+4611")
    assert (found["at"], found["from"]) == ("2026-11-30T09:00", "+4611")
    found = scenario_of_call(FLOW, (), "x", "incoming", "success", "2026-11-30T09:00", "+4611")
    assert not {"at", "from", "to"} & set(found)


def test_the_end_is_that_of_a_call_with_prompts_as_long_as_they_are() -> None:
    flow = Flow()
    hours = Node("hours", "hours", "UTC", extra={"weekly": {"mon": ["08:00-12:00"]}})
    flow.add_nodes(
        [
            (None, node, None)
            for node in (Node("long", "play", "a.wav"), hours, Node("no", "hangup", "busy"))
        ]
    )
    flow.add_edges([(None, Edge("long", "next", "hours")), (None, Edge("hours", "closed", "no"))])
    flow.start = "long"
    steps = (
        Taken("long", "play", "success"),
        Taken("hours", "hours", "closed"),
        Taken("no", "hangup", "busy"),
    )
    call = (flow, steps, "x", "incoming", "success", "2026-11-30T11:58+00:00")
    assert "end" not in scenario_of_call(*call)["expect"]
    assert "end" in scenario_of_call(*call, length=lambda _prompt: 300)["expect"]
