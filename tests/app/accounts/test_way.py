"""Reported actions find their nodes, also where a branch is shared."""

from __future__ import annotations

import json

from designer.app.accounts.way import way_of
from designer.callactions.exporting import export_call_actions
from designer.callactions.opening import open_flow

LEAVE = {"play": "https://e.com/leave.wav", "next": {"record": "https://e.com/r"}}
FLOW = {
    "ivr": "https://e.com/menu.mp3",
    "1": {"connect": "+46700000001", "busy": LEAVE, "failed": LEAVE},
    "2": "https://e.com/hook",
    "failed": LEAVE,
}


def way(actions, *, over=True, flow=FLOW, start="2026-01-01T00:00:00"):
    made = open_flow(json.dumps(flow)).flow
    exported = export_call_actions(made)
    call = {"actions": actions, "start": start}
    return [
        (step.node, step.outcome, step.over) for step in way_of(made, exported, call, over=over)
    ]


def test_a_shared_branch_is_the_same_node_on_every_way():
    menu = {"ivr": "x", "result": "1"}
    for result in ("busy", "failed"):
        connect = {"connect": "+46700000001", "result": result}
        found = way(
            [
                menu,
                connect,
                {"play": "x", "result": "success"},
                {"record": "x", "result": "success"},
            ]
        )
        assert found == [
            ("ivr", "1", True),
            ("connect", result, True),
            ("play", "next", True),
            ("record", None, True),
        ]
    silent = {"ivr": "x", "result": "failed", "why": "noinput"}
    assert way([silent, {"play": "x", "result": "ok"}])[1] == ("play", "next", True)


def test_while_it_goes_on_the_next_action_is_where_it_is():
    assert way([], over=False) == [("ivr", None, False)]
    assert way([], over=False, start=None) == []
    assert way([{"ivr": "x", "result": "1"}], over=False)[-1] == ("connect", None, False)
    assert way([{"ivr": "x"}], over=False) == [("ivr", None, False)]


def test_hanging_up_ends_it():
    hung_up = {"ivr": "x", "result": "failed", "why": "hangup"}
    assert way([hung_up], over=False) == [("ivr", None, True)]


def test_what_a_webhook_answers_has_no_node():
    found = way([{"ivr": "x", "result": "2"}, {"play": "y", "result": "success"}])
    assert found == [("ivr", "2", True), ("webhook", None, True), (None, None, True)]
    only = way([{"play": "y", "result": "success"}], flow="https://e.com/hook")
    assert only == [("webhook", None, True), (None, None, True)]


def test_what_is_no_report_is_passed_over():
    assert way(None) == way("x") == way([1, {}, {"result": "x"}]) == []
    assert way([{"play": "z", "result": "success"}]) == [(None, None, True)]
    assert way([{"ivr": "x", "result": "7"}, {"play": "z", "result": "success"}]) == [
        ("ivr", None, True),
        (None, None, True),
    ]


def test_a_phone_that_a_call_to_a_mobile_number_cannot_reach_is_said_to_be_out_of_reach():
    """46elks docs, 'voice-connect'."""
    made = open_flow(json.dumps({"connect": "+46850000000"})).flow
    exported = export_call_actions(made)
    actions = [{"connect": "+46850000000", "result": "failed"}]
    said = {}
    for to in ("+46700000000", "+46850000001"):
        for direction in ("incoming", "outgoing"):
            call = {"actions": actions, "to": to, "direction": direction}
            (step,) = way_of(made, exported, call, over=True)
            said[to, direction] = str(step.words), step.barred
    usual = ("failed, no answer", ())
    assert said.pop(("+46700000000", "incoming")) == ("out of reach", ("+46850000000",))
    assert set(said.values()) == {usual}
