"""Call actions as a program: what is valid, and where things are."""

from __future__ import annotations

import pytest

from designer.engine.actions_program import ActionsProgram
from designer.engine.errors import ProgramError

MENU = {
    "ivr": "https://example.com/menu.mp3",
    "digits": "1",
    "1": {"connect": "+46700000001", "timeout": 15, "busy": "https://example.com/busy"},
    "next": {"play": "sound/beep"},
}


def test_options_and_outcomes_are_told_apart() -> None:
    action = ActionsProgram(MENU).action("")
    assert (action.kind, action.value) == ("ivr", "https://example.com/menu.mp3")
    assert action.options == {"digits": "1"}
    assert action.outcomes == ("1", "next")


def test_outcomes_lead_to_json_pointers() -> None:
    program = ActionsProgram(MENU)
    assert program.start == ""
    assert program.follow("", "1") == "/1"
    assert program.follow("/1", "busy") == "/1/busy"
    assert program.follow("/1", "failed") is None
    assert program.node("/1") is None
    assert program.pointer("/1/busy") == "/1/busy"


def test_a_string_is_a_webhook() -> None:
    action = ActionsProgram(MENU).action("/1/busy")
    assert (action.kind, action.value, action.outcomes) == (
        "webhook",
        "https://example.com/busy",
        (),
    )


def test_one_address_is_a_flow_of_one_webhook() -> None:
    program = ActionsProgram("https://example.com/start")
    assert program.action(program.start).kind == "webhook"


@pytest.mark.parametrize(
    ("json", "code", "place"),
    [
        ({}, "no-action", "first action"),
        ({"recordcall": "https://example.com/r"}, "no-action", "first action"),
        ({"play": "a.mp3", "ivr": "b.mp3"}, "two-actions", "play, ivr"),
        ({"play": ""}, "no-value", "play"),
        ({"connect": None}, "no-value", "connect"),
        ({"connect": True}, "no-value", "connect"),
        ({"play": "a.mp3", "next": {"digits": 1}}, "no-action", "/next"),
        ({"play": "a.mp3", "next": {"play": "b.mp3", "failed": 7}}, "bad-edge", "/next/failed"),
        ({"play": "a.mp3", "next": ""}, "bad-edge", "/next"),
        ({"play": "a.mp3", "next": None}, "bad-edge", "/next"),
        ({"play": "a.mp3", "next": [{"play": "b.mp3"}]}, "bad-edge", "/next"),
        ([], "no-actions", "first action"),
        (None, "no-actions", "first action"),
        ("hello", "bad-url", "hello"),
        ("", "bad-url", "http://"),
    ],
)
def test_what_is_no_valid_action_is_refused_with_its_place(
    json: object, code: str, place: str
) -> None:
    with pytest.raises(ProgramError) as error:
        ActionsProgram(json)  # type: ignore[arg-type]
    assert error.value.code == code
    assert place in str(error.value)


def test_a_webhook_cannot_answer_with_an_address() -> None:
    with pytest.raises(ProgramError) as error:
        ActionsProgram("https://example.com/other", source="https://example.com/first")
    assert error.value.code == "no-actions"
    assert '{"play"' in str(error.value)


def test_deep_structures_are_read_without_recursion() -> None:
    json: dict[str, object] = {"play": "sound/beep"}
    for _ in range(5000):
        json = {"play": "sound/beep", "next": json}
    program = ActionsProgram(json)  # type: ignore[arg-type]
    assert program.action("/next" * 5000).outcomes == ()
