"""Call actions into nodes and edges."""

from __future__ import annotations

import json
from typing import Any

import pytest

from designer.callactions.importing import import_call_actions
from designer.callactions.reader import CallActionsError
from designer.flow.model import Flow
from designer.flow.vocabulary import ACTION_KEYS


def ways(flow: Flow) -> list[tuple[str, str, str]]:
    return [(edge.source, edge.outcome, edge.target) for edge in flow.edges.values()]


def refusal(source: Any) -> CallActionsError:
    with pytest.raises(CallActionsError) as caught:
        import_call_actions(source)
    assert str(caught.value)
    return caught.value


def test_actions_become_nodes_in_the_order_of_the_text() -> None:
    flow = import_call_actions(
        {
            "ivr": "menu.mp3",
            "failed": {"hangup": "reject"},
            "digits": 1,
            "2": {"play": "b", "next": {"play": "c"}},
            "1": {"connect": "+46700000001"},
        }
    )
    assert list(flow.nodes) == ["ivr", "hangup", "play", "play-2", "connect"]
    assert ways(flow) == [
        ("ivr", "failed", "hangup"),
        ("ivr", "2", "play"),
        ("ivr", "1", "connect"),
        ("play", "next", "play-2"),
    ]
    assert flow.start == "ivr"
    assert flow.nodes["ivr"].options == {"digits": 1}
    assert flow.nodes["play-2"].value == "c"
    assert flow.layout == {}


@pytest.mark.parametrize("action", ACTION_KEYS)
@pytest.mark.parametrize("outcome", ["success", "failed", "busy", "next", "0", "42", "*1#"])
def test_an_outcome_is_an_edge_on_every_action(action: str, outcome: str) -> None:
    flow = import_call_actions({action: "x", outcome: {"hangup": "reject"}})
    assert [way[1] for way in ways(flow)] == [outcome]
    assert flow.nodes[action].options == {}


@pytest.mark.parametrize(
    "key", ["1a", "Next", "done", "webhook", " 1", "1\n", "\u0661", "recordcall"]
)
def test_every_other_key_is_an_option(key: str) -> None:
    flow = import_call_actions({"play": "x", key: "y"})
    assert flow.nodes["play"].options == {key: "y"}
    assert ways(flow) == []


def test_a_text_behind_an_outcome_is_a_webhook() -> None:
    flow = import_call_actions({"play": "x", "next": "https://example.com/a", "failed": ""})
    assert [(node.action, node.value) for node in flow.nodes.values()] == [
        ("play", "x"),
        ("webhook", "https://example.com/a"),
        ("webhook", ""),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://example.com/a", "https://example.com/a"),
        ('"https://example.com/a"', "https://example.com/a"),
        ('""', ""),
    ],
)
def test_a_bare_address_is_a_flow_of_one_webhook(text: str, value: str) -> None:
    flow = import_call_actions(text)
    assert [(node.id, node.action, node.value) for node in flow.nodes.values()] == [
        ("webhook", "webhook", value)
    ]
    assert flow.start == "webhook"


@pytest.mark.parametrize("value", [None, True, 5, ["+46700000001"], {"to": "+46700000001"}])
def test_a_value_stays_as_it_is(value: Any) -> None:
    assert import_call_actions({"connect": value}).nodes["connect"].value == value


@pytest.mark.parametrize(
    ("action", "key", "written", "read"),
    [
        ("connect", "timeout", "15", 15),
        ("connect", "timeout", 15, 15),
        ("ivr", "digits", "5", 5),
        ("ivr", "repeat", "0", 0),
        ("ivr", "timeout", "007", 7),
        ("record", "timelimit", "999999999", 999999999),
        ("record", "timelimit", "1234567890", "1234567890"),
        ("connect", "timeout", "-1", "-1"),
        ("connect", "timeout", " 15", " 15"),
        ("connect", "timeout", "15s", "15s"),
        ("connect", "timeout", "", ""),
        ("connect", "timeout", "{ring}", "{ring}"),
        ("connect", "timeout", 1.5, 1.5),
        ("connect", "timeout", None, None),
        ("connect", "callerid", "46700000001", "46700000001"),
        ("play", "timeout", "15", "15"),
        ("play", "own", "15", "15"),
        ("play", "skippable", "no", False),
        ("play", "skippable", "yes", True),
        ("play", "skippable", "true", True),
        ("play", "skippable", False, False),
        ("play", "skippable", "No", "No"),
        ("play", "skippable", 1, 1),
        ("record", "silencedetection", False, "no"),
        ("record", "silencedetection", "true", "yes"),
        ("record", "silencedetection", "no", "no"),
        ("ivr", "skippable", "no", "no"),
        ("play", "own", {"a": [None, 1.5]}, {"a": [None, 1.5]}),
    ],
)
def test_only_what_the_vocabulary_types_is_converted(
    action: str, key: str, written: Any, read: Any
) -> None:
    found = import_call_actions({action: "x", key: written}).nodes[action].options[key]
    assert found == read
    assert type(found) is type(read)


VOICEMAIL = {"play": "sorry.mp3", "next": {"record": "https://example.com/r", "timelimit": 60}}


def test_equal_branches_become_one() -> None:
    same_otherwise = {"next": {"timelimit": "60", "record": "https://example.com/r"}, **VOICEMAIL}
    flow = import_call_actions({"connect": "+1", "busy": VOICEMAIL, "failed": same_otherwise})
    assert list(flow.nodes) == ["connect", "play", "record"]
    assert ways(flow) == [
        ("connect", "busy", "play"),
        ("connect", "failed", "play"),
        ("play", "next", "record"),
    ]


def test_equal_branches_stay_apart_when_asked() -> None:
    flow = import_call_actions(
        {"connect": "+1", "busy": VOICEMAIL, "failed": VOICEMAIL}, merge=False
    )
    assert list(flow.nodes) == ["connect", "play", "record", "play-2", "record-2"]


@pytest.mark.parametrize(
    "other",
    [
        {"play": "other.mp3", "next": VOICEMAIL["next"]},
        {"play": "sorry.mp3"},
        {"play": "sorry.mp3", "failed": VOICEMAIL["next"]},
        {"play": "sorry.mp3", "next": {"record": "https://example.com/r", "timelimit": 61}},
        {**VOICEMAIL, "own": None},
    ],
)
def test_what_differs_anywhere_below_stays_apart(other: Any) -> None:
    flow = import_call_actions({"connect": "+1", "busy": VOICEMAIL, "failed": other})
    assert flow.out("connect")["busy"].target != flow.out("connect")["failed"].target


@pytest.mark.parametrize(("one", "other"), [(1, True), (0, False), ("1", 1), ("", None), ([], {})])
def test_values_of_different_types_stay_apart(one: Any, other: Any) -> None:
    for first, second in (
        ({"play": "x", "own": one}, {"play": "x", "own": other}),
        ({"play": one}, {"play": other}),
    ):
        flow = import_call_actions({"connect": "+1", "busy": first, "failed": second})
        assert len(flow.nodes) == 3


def test_a_webhook_is_no_action_of_the_same_words() -> None:
    flow = import_call_actions({"connect": "+1", "busy": "x", "failed": {"play": "x"}})
    assert [node.action for node in flow.nodes.values()] == ["connect", "webhook", "play"]


@pytest.mark.parametrize(
    ("text", "code", "pointer", "line"),
    [
        ("[]", "bad-root", "", 1),
        ("5", "bad-root", "", 1),
        ("null", "bad-root", "", 1),
        ("{}", "no-action", "", 1),
        ('{"webhook": "https://example.com"}', "no-action", "", 1),
        ('{"next": "https://example.com"}', "no-action", "", 1),
        ('{"recordcall": "https://example.com"}', "only-recordcall", "", 1),
        ('{"recordcall": "x", "next": {"play": "x"}}', "only-recordcall", "", 1),
        ('{"play": "x", "ivr": "y"}', "two-actions", "", 1),
        ('{"play": "x",\n "next":\n {"timeout": 1}}', "no-action", "/next", 3),
        ('{"play": "x",\n "next": 5}', "bad-branch", "/next", 2),
        ('{"play": "x", "next": null}', "bad-branch", "/next", 1),
        ('{"ivr": "x",\n"1": {"play": "y",\n"failed": [{}]}}', "bad-branch", "/1/failed", 3),
        ('{"ivr": "x", // c\n"1": {"play": "y",\n"failed": true,},}', "bad-branch", "/1/failed", 3),
    ],
)
def test_what_are_no_call_actions_is_refused(text: str, code: str, pointer: str, line: int) -> None:
    error = refusal(text)
    assert error.code == code
    assert error.args_by_name["pointer"] == pointer
    assert error.args_by_name["line"] == line
    assert str(error).startswith(f"Line {line}, column ")
    assert (pointer or "the outermost") in str(error)


def test_parsed_call_actions_are_refused_by_pointer() -> None:
    error = refusal({"play": "x", "next": {"ivr": "y", "1": []}})
    assert str(error).startswith("/next/1: after 1 an action")
    assert "line" not in error.args_by_name


def test_what_is_wrong_first_in_the_text_is_named() -> None:
    error = refusal('{"ivr": "x", "1": {"play": "y", "next": 1}, "2": 2, "3": {}}')
    assert error.args_by_name["pointer"] == "/1/next"


def test_very_wide_and_very_deep_call_actions() -> None:
    wide = {"ivr": "x", **{f"{n:03}": {"play": f"{n}.mp3"} for n in range(400)}}
    flow = import_call_actions(json.dumps(wide))
    assert len(flow.nodes) == 401
    assert list(flow.out("ivr")) == [f"{n:03}" for n in range(400)]
    deep: dict[str, Any] = {"play": "end"}
    for number in range(20_000):
        deep = {"play": str(number), "next": deep}
    assert len(import_call_actions(deep).nodes) == 20_001
    while deep:  # taken apart by hand: some versions of Python free deep objects by recursion
        deep = deep.pop("next", {})
