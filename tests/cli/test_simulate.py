"""``callflow simulate``."""

from __future__ import annotations

import wave

import pytest


def path(result):
    assert result.code == 0, result.err
    return [step["node"] for step in result.json["steps"]]


def test_the_shape_of_the_trace(cli, menu):
    trace = cli("simulate", menu, "--press", "1", "--json").json
    assert list(trace) == ["state", "end", "duration", "steps", "recordings"]
    assert trace["steps"][0] == {
        "node": "menu",
        "at": "",
        "source": None,
        "action": "ivr",
        "value": "https://example.com/menu.mp3",
        "result": "1",
        "outcome": "1",
        "to": "sales",
        "t": 0,
    }
    assert (trace["state"], trace["end"]) == ("success", "completed")


def test_presses_and_phones(cli, menu):
    assert path(cli("simulate", menu, "--json")) == ["menu", "bye"]
    assert path(cli("simulate", menu, "--json", "--press", "")) == ["menu", "bye"]
    assert path(cli("simulate", menu, "--json", "--press", "2")) == ["menu", "support"]
    busy = ["--press", "1", "--phone", "+46700000001=busy"]
    assert path(cli("simulate", menu, "--json", *busy)) == ["menu", "sales", "support"]
    silent = ["--press", "1", "--phone", "+46700000001=no-answer"]
    assert path(cli("simulate", menu, "--json", *silent)) == ["menu", "sales", "bye"]
    other = [*silent, "--unanswered", "busy"]
    assert path(cli("simulate", menu, "--json", *other)) == ["menu", "sales", "support"]


def test_a_sip_address_with_an_equals_sign(cli, write):
    sip = "sip:x@example.com;transport=tcp"
    name = write("a.json", {"connect": sip, "busy": {"hangup": "reject"}})
    result = cli("simulate", name, "--json", "--phone", f"{sip}=busy")
    assert path(result) == ["connect", "hangup"]


def test_hanging_up(cli, menu):
    trace = cli("simulate", menu, "--json", "--press", "1", "--hangup-at", "sales").json
    assert trace["end"] == "caller"
    result = cli("simulate", menu, "--hangup-at", "nowhere")
    assert (result.code, result.out) == (2, "")
    assert "menu, sales, support, bye" in result.said


@pytest.mark.parametrize("direction", ["outgoing", "incoming"])
def test_the_person_at_the_flow(cli, menu, direction):
    """The document's ``to`` is the person who hears the menu, whoever calls."""
    person = ["--phone", "+46700000009=no-answer", "--direction", direction]
    trace = cli("simulate", menu, "--json", *person).json
    assert trace["end"] == ("unanswered" if direction == "outgoing" else "completed")


def test_a_call_that_fails_is_no_failure_of_the_command(cli, menu):
    result = cli("simulate", menu, "--json", "--phone", "+46700000009=busy")
    assert (result.code, result.json["state"]) == (0, "busy")


def test_loops_and_relative_prompts_do_not_stop_it(cli, write, looped):
    name = write("x.callflow", looped("actions"))
    assert cli("simulate", name, "--json").json["end"] == "limit"


def test_prompts_beside_the_document_are_measured(cli, write, make, own_folder):
    name = write("flow/x.callflow", make({"a": {"action": "play", "value": "{f}.wav"}}))
    with wave.open(str(own_folder / "flow" / "a.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(8000 * 7))
    assert cli("simulate", name, "--json", "--set", "f=a").json["duration"] == 7


def test_errors_stop_it(cli, write):
    result = cli("simulate", write("a.json", {"connect": "12"}), "--json")
    assert (result.code, result.out) == (1, "")
    assert "[bad-number]" in result.said


def test_as_text(cli, menu):
    result = cli("simulate", menu, "--press", "1")
    assert result.code == 0
    lines = result.out.splitlines()
    assert "menu: ivr https://example.com/menu.mp3 -> 1, 1 to sales" in lines[0]
    assert lines[-1].startswith("success (completed) after ")


def test_keys_that_no_menu_took(cli, menu, write):
    assert cli("simulate", menu, "--press", "1").err == ""
    assert cli("simulate", menu, "--press", "").err == ""
    result = cli("simulate", menu, "--press", "1", "--press", "", "--press", "12#", "--json")
    assert result.said == "Keys that no menu of this call took: 3 (12#)."
    assert result.json["end"] == "completed"
    name = write("a.json", {"play": "https://example.com/a.mp3"})
    said = cli("simulate", name, "--press", "1", "--press", "2").said
    assert said == "Keys that no menu of this call took: 2 (1, 2)."
    result = cli("simulate", menu, "--press", "1", "--hangup-at", "menu")
    assert result.said == "Keys that no menu of this call took: 1 (1)."


def test_webhooks_and_recordings_as_text(cli, write):
    name = write("a.json", {"record": "local/x", "next": "https://example.com/next"})
    lines = cli("simulate", name).out.splitlines()
    assert "webhook https://example.com/next" in lines[1]
    assert "local/x" in lines[2]
    assert "(webhook)" in lines[3]


def test_opening_hours_go_by_the_time_that_is_said(cli, tmp_path):
    file = tmp_path / "hours.callflow"
    file.write_text(
        '{"format": "callflow/1", "target": "webhooks", "start": "hours", "nodes": {'
        '"hours": {"action": "hours", "value": "Europe/Stockholm",'
        ' "weekly": {"mon": ["08:00-12:00"]}, "exceptions": {"2026-12-24": ["09:00-12:00"]}},'
        '"list": {"action": "callers", "value": "+4670*"},'
        '"end": {"action": "hangup", "value": "reject"}}, "edges": ['
        '{"from": "hours", "outcome": "open", "to": "list"},'
        '{"from": "list", "outcome": "listed", "to": "end"}]}'
    )
    for at, who, last in (
        ("2026-12-24T10:00", ["--to", "+46701234567"], "end"),
        ("2026-12-24 10:00", ["--direction", "incoming", "--from", "+4680000000"], "list"),
        ("2026-12-24T12:00+02:00", ["--to", "+46701234567"], "end"),
        ("2026-12-24T13:00", [], "hours"),
    ):
        result = cli("simulate", file, "--at", at, *who, "--json")
        assert result.json["steps"][-1]["node"] == last
    for wrong in ("tomorrow", "2026-12-24", "2026-13-01T10:00", "2026-12-24T25:00"):
        result = cli("simulate", file, "--at", wrong)
        assert result.code == 2
        assert "--at takes a date and time" in result.err


def test_what_makes_no_difference_is_said(cli, menu):
    options = ["--phone", "+46799999999=busy", "--hangup-at", "support", "--from", "070123"]
    result = cli("simulate", menu, "--press", "11", *options)
    assert result.code == 0
    assert result.err.splitlines() == [
        "Keys that no menu of this call took: 1 (1).",
        "The call never comes to support, so the caller does not hang up there.",
        "--from 070123 is no number with + and country code, such as +46700000000.",
        "No node rings +46799999999, so what --phone says of it makes no difference.",
    ]
    heard = ["--phone", "+46700000001=busy", "--phone", "+46700000009=answer", "--press", "1#"]
    assert cli("simulate", menu, *heard, "--from", "anonymous").err == ""


def test_a_key_without_a_way_is_said(cli, menu):
    result = cli("simulate", menu, "--press", "7")
    assert (result.code, result.said) == (0, "menu has no way for 7: the call ended there.")
