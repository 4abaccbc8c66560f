"""``callflow call``: on an emulator of its own, and on lines that behave and misbehave."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import threading
import wave
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.faults import PATIENT

SECRET = "s3cret-w0rd"
NUMBERS = ["--from", "+46700000000", "--to", "+46700000009"]


@pytest.fixture
def credentials(monkeypatch):
    monkeypatch.setenv("CALLFLOW_USERNAME", "u1")
    monkeypatch.setenv("CALLFLOW_PASSWORD", SECRET)


@pytest.fixture
def line(credentials):
    """A line that answers with ``answers[method]``: (status, JSON or text); notes what came."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            length = int(self.headers.get("Content-Length", 0))
            asked.append((self.command, self.path, self.rfile.read(length).decode()))
            for wait in pause:
                wait(self.command)
            status, body = answers[self.command]
            data = (body if isinstance(body, str) else json.dumps(body)).encode()
            with contextlib.suppress(ConnectionError):  # the client may have been stopped
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        def do_POST(self):
            self.do_GET()

        def log_message(self, *_):
            pass

    pause = []
    asked, answers = [], {"POST": (500, "oh"), "GET": (500, "oh")}
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        server.url = f"http://127.0.0.1:{server.server_port}/a1"
        server.asked, server.answers, server.pause = asked, answers, pause
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def emulator(start, credentials):
    """The address of an emulator in a process of its own."""
    options = ["--port", "0", "--speed", "0", "--username", "u1", "--password", SECRET]
    first = start("emulator", *options).stdout.readline().decode()
    assert SECRET not in first
    return next(word for word in first.split() if word.startswith("http://"))


def test_the_emulators_line(cli, menu):
    result = cli("call", menu, "--line", "emulator", "--json")
    assert (result.code, result.err) == (0, "")
    call = result.json
    assert (call["from"], call["to"], call["state"]) == ("+46700000000", "+46700000009", "success")
    assert [action["result"] for action in call["actions"]] == ["failed", "success"]


def test_as_text(cli, menu):
    lines = cli("call", menu, "--line", "emulator").out.splitlines()
    assert lines[0].startswith("Call c")
    assert "from +46700000000 to +46700000009: success after " in lines[0]
    assert re.search(r", cost [0-9]+\.[0-9]{4} SEK$", lines[0])
    assert lines[1] == "  menu: ivr https://example.com/menu.mp3 -> failed (noinput)"
    assert lines[2] == "  bye: play https://example.com/bye.mp3 -> success"


def test_people_at_the_emulators_phones(cli, menu):
    people = ("--press", "1", "--press", "7", "--phone", "+46700000001=busy")
    result = cli("call", menu, "--line", "emulator", *people)
    assert result.out.splitlines()[1:] == [
        "  menu: ivr https://example.com/menu.mp3 -> 1",
        "  sales: connect +46700000001 -> busy",
        "  support: connect +46700000002 -> success",
    ]
    assert result.err == "Keys that no menu of this call took: 1 (7).\n"
    misspelt = cli("call", menu, "--line", "emulator", "--phone", "+46700000077=busy")
    assert misspelt.said.startswith("No node rings +46700000077")
    declined = cli("call", menu, "--line", "emulator", "--phone", "+46700000009=busy", "--json")
    assert (declined.json["state"], declined.json["actions"]) == ("busy", [])


@pytest.mark.parametrize(
    ("at", "way"), [("2026-11-30T10:00", "open (weekly)"), ("2026-11-29T03:00", "closed (weekly)")]
)
def test_the_time_it_is_on_the_emulator(cli, write, at, way):
    """And what decided is named, although the line knows nothing of it."""
    sample = Path(__file__).parents[2] / "resources/samples/opening-hours.callflow"
    name = write("x.callflow", json.loads(sample.read_text("utf-8")))
    result = cli("call", name, "--line", "emulator", "--at", at)
    assert result.code == 0, result.err
    assert f"  hours: hours Europe/Stockholm -> {way}" in result.out.splitlines()
    assert "webhook http://127.0.0.1" not in result.out


def test_what_somebodys_webhook_brings_is_shown_where_it_stands(cli, line):
    line.answers["POST"] = (200, {"play": "sound/beep", "next": {"hangup": "reject"}})
    address = line.url + "/start"
    result = cli("call", "-", "--line", "emulator", stdin=address.encode())
    assert result.out.splitlines()[1:] == [
        f"  webhook: webhook {address} -> success",
        "  /: play sound/beep -> success",
        "  /next: hangup reject -> success",
    ]


@pytest.mark.parametrize(
    "option", [("--press", "1"), ("--phone", "+46700000001=busy"), ("--at", "2026-11-30T10:00")]
)
def test_nobody_is_simulated_on_a_real_line(cli, menu, line, option):
    result = cli("call", menu, "--api-url", line.url, *option)
    assert (result.code, result.out, line.asked) == (2, "", [])
    assert result.said.startswith(f"{option[0]} says what people do at simulated phones")


@pytest.mark.parametrize(
    "option", [("--press", "x"), ("--phone", "+46700000001"), ("--at", "tomorrow")]
)
def test_what_nobody_can_do_on_the_emulator(cli, menu, option):
    result = cli("call", menu, "--line", "emulator", *option)
    assert (result.code, result.out) == (2, "")


def test_numbers_from_the_arguments_and_the_usual_ones(cli, write):
    name = write("a.json", {"play": "https://example.com/a.mp3"})
    call = cli("call", name, "--line", "emulator", "--json", "--to", "+46700000001").json
    assert (call["from"], call["to"]) == ("+46700000000", "+46700000001")


def test_prompts_and_hooks_beside_the_document(cli, write, make, own_folder):
    nodes = {
        "a": {"action": "play", "value": "{name}.wav"},
        "b": {"action": "record", "value": "hook/voicemail"},
    }
    call = {"whenhangup": "hook/end"}
    name = write("flow/x.callflow", make(nodes, [("a", "next", "b")], call=call))
    with wave.open(str(own_folder / "flow" / "tone.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(8000 * 7))
    result = cli("call", name, "--line", "emulator", "--json", "--set", "name=tone")
    assert result.code == 0, result.err
    play, record = result.json["actions"]
    assert "/files/tone.wav?v=" in play["play"]
    assert record["record"].endswith("/hook/voicemail")
    assert (play["result"], record["result"]) == ("success", "success")
    assert result.json["duration"] >= 7 + 10


def test_a_served_flow_runs_with_its_loop(cli, write, looped):
    result = cli("call", write("x.callflow", looped("webhooks")), "--line", "emulator", "--json")
    assert result.code == 0, result.err
    assert len(result.json["actions"]) > 10


def test_a_loop_that_cannot_be_written_stops_it(cli, write, looped):
    result = cli("call", write("x.callflow", looped("actions")), "--line", "emulator")
    assert (result.code, result.out) == (1, "")
    assert "[loop]" in result.said


def test_a_flow_that_is_one_webhook(cli, line):
    line.answers["POST"] = (200, {"play": "https://example.com/a.mp3"})
    address = line.url + "/start"
    result = cli("call", "-", "--line", "emulator", "--json", stdin=address.encode())
    assert result.code == 0
    assert [path for _, path, _ in line.asked] == ["/a1/start"]
    assert [action["result"] for action in result.json["actions"]] == ["success"]


def test_errors_stop_it_before_anything_is_sent(cli, line, write):
    name = write("a.json", {"connect": "12"})
    result = cli("call", name, *NUMBERS, "--api-url", line.url)
    assert (result.code, result.out, line.asked) == (1, "", [])
    assert "[bad-number]" in result.said


def test_an_account(cli, menu, emulator):
    result = cli("call", menu, "--api-url", emulator, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json["to"] == "+46700000009"
    assert result.json["id"].startswith("c")


def test_waiting_for_the_end(cli, menu, emulator):
    result = cli("call", menu, "--api-url", emulator, "--json", "--wait")
    assert result.code == 0
    assert result.json["state"] == "success"
    assert len(result.json["actions"]) == 2


def test_the_currency_is_the_accounts(cli, menu, emulator):
    first = cli("call", menu, "--api-url", emulator, "--wait").out.splitlines()[0]
    assert first.endswith(" SEK")


def test_a_line_that_does_not_say_its_currency(cli, menu, line):
    line.answers["POST"] = (200, {"id": "c1"})
    line.answers["GET"] = (200, {"id": "c1", "state": "success", "duration": 3, "cost": 11400})
    result = cli("call", menu, "--api-url", line.url, "--wait")
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("after 3 s, cost 1.1400 in the account's currency\n")


def test_what_is_sent(cli, menu, line):
    line.answers["POST"] = (200, {"id": "c1", "state": "ongoing"})
    options = ["--timeout", "20", "--whenhangup", "https://example.com/end", "--to", "+46700000003"]
    assert cli("call", menu, "--api-url", line.url, *options).code == 0
    ((method, path, form),) = line.asked
    assert (method, path) == ("POST", "/a1/calls")
    for part in ("from=%2B46700000000", "to=%2B46700000003", "timeout=20", "whenhangup=https"):
        assert part in form
    assert "voice_start=%7B%22ivr%22%3A%22https" in form


def test_a_wrong_password(cli, menu, emulator, monkeypatch):
    monkeypatch.setenv("CALLFLOW_PASSWORD", "wr0ng-w0rd")
    result = cli("call", menu, "--api-url", emulator)
    assert (result.code, result.out) == (3, "")
    assert result.said.startswith("No call was placed. ")
    assert "wr0ng" not in result.err


def test_a_lost_answer_that_the_history_knows(cli, menu, line):
    created = datetime.now(UTC).replace(tzinfo=None).isoformat()
    call = {"id": "c1", "from": "+46700000000", "to": "+46700000009", "created": created}
    line.answers["GET"] = (200, {"data": [call]})
    result = cli("call", menu, "--api-url", line.url, "--json")
    assert (result.code, result.json) == (0, call)
    assert "it was placed" in result.said


def posts(line):
    return sum(method == "POST" for method, _, _ in line.asked)


def in_history(**more):
    created = datetime.now(UTC).replace(tzinfo=None).isoformat()
    return {"id": "c1", "from": "+46700000000", "to": "+46700000009", "created": created, **more}


@pytest.fixture
def impatient(monkeypatch):
    """Looks at the history without a pause."""
    monkeypatch.setattr("designer.elks.wire.USUAL", PATIENT)


@pytest.mark.parametrize("history", [(500, "oh"), (200, {"data": []})], ids=["unread", "empty"])
def test_an_uncertain_call_is_not_to_be_tried_again(cli, menu, line, impatient, history):
    line.answers["GET"] = history
    result = cli("call", menu, "--api-url", line.url)
    assert (result.code, result.out) == (3, "")
    assert "ry again" not in result.said
    assert result.said.endswith("before you call again.")


def test_the_same_command_asks_the_history_first(cli, menu, line, impatient):
    def again(*options):
        return cli("call", menu, "--api-url", line.url, *options)

    again()
    # as long as the history cannot be read, nothing is sent
    result = again()
    assert (result.code, result.out, posts(line)) == (3, "", 1)
    assert result.said.startswith("It is still not known")
    # other numbers are another call
    again("--to", "+46700000003")
    assert posts(line) == 2
    # the history shows it: that is the call
    line.answers["GET"] = (200, {"data": [in_history()]})
    result = again("--json")
    assert (result.code, result.json["id"], posts(line)) == (0, "c1", 2)
    assert "No other one was." in result.said
    # and with that it is over
    line.answers["POST"] = (200, {"id": "c2"})
    result = again("--json")
    assert (result.code, result.err, result.json["id"], posts(line)) == (0, "", "c2", 3)


def test_a_call_that_was_not_placed_is_placed_by_the_command_after(cli, menu, line, impatient):
    created = (datetime.now(UTC) - timedelta(minutes=5)).replace(tzinfo=None).isoformat()
    others = [in_history(to="+46700000003"), in_history(created=created), in_history(created="x")]
    cli("call", menu, "--api-url", line.url)
    line.answers.update(POST=(200, {"id": "c2"}), GET=(200, {"data": others}))
    result = cli("call", menu, "--api-url", line.url)
    assert (result.code, result.out, posts(line)) == (3, "", 1)
    assert "was not placed" in result.said
    assert cli("call", menu, "--api-url", line.url).code == 0
    assert posts(line) == 2


def test_a_call_that_was_refused_leaves_nothing_open(cli, menu, line, impatient):
    line.answers["POST"] = (403, "no")
    for count in (1, 2):
        assert cli("call", menu, "--api-url", line.url).said.startswith("No call was placed.")
        assert posts(line) == count


def test_a_day_later_it_is_another_call(cli, menu, line, impatient, monkeypatch):
    cli("call", menu, "--api-url", line.url)
    monkeypatch.setattr("designer.store.open_calls.FORGOTTEN_AFTER", timedelta())
    cli("call", menu, "--api-url", line.url)
    assert posts(line) == 2


@pytest.mark.parametrize(
    "url", ["api.46elks.com", "ftp://127.0.0.1/a1", "http://me:hush@127.0.0.1"]
)
def test_an_address_that_is_none(cli, menu, credentials, url):
    result = cli("call", menu, "--api-url", url)
    assert (result.code, result.out) == (2, "")
    assert "hush" not in result.said


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "--from"),
        (NUMBERS[:2], "--to"),
        (["--from", "0700", *NUMBERS[2:]], "0700"),
        ([*NUMBERS[:2], "--to", "+46 70"], "+46 70"),
    ],
)
def test_numbers_that_cannot_be_called(cli, write, line, arguments, named):
    name = write("a.json", {"play": "https://example.com/a.mp3"})
    result = cli("call", name, "--api-url", line.url, *arguments)
    assert (result.code, result.out, line.asked) == (2, "", [])
    assert named in result.said


def test_a_hook_needs_a_served_flow(cli, write, make, line):
    flow = make(
        {"a": {"action": "play", "value": "https://example.com/a.mp3"}},
        call={"from": "+46700000000", "to": "+46700000009", "whenhangup": "hook/end"},
    )
    result = cli("call", write("x.callflow", flow), "--api-url", line.url)
    assert (result.code, line.asked) == (2, [])
    assert "hook/end" in result.said


@pytest.mark.parametrize("name", ["CALLFLOW_USERNAME", "CALLFLOW_PASSWORD"])
def test_credentials_come_from_the_environment(cli, menu, line, monkeypatch, name):
    monkeypatch.delenv(name)
    result = cli("call", menu, "--api-url", line.url)
    assert (result.code, line.asked) == (2, [])
    assert name in result.said


def test_money_is_never_a_default(cli, menu, line):
    result = cli("call", menu)
    assert (result.code, line.asked) == (2, [])
    assert "--line emulator" in result.said


@pytest.mark.skipif(os.name == "nt", reason="needs the signals of Unix")
@pytest.mark.parametrize(
    ("slow", "said"),
    [("POST", "Broken off: the call may have been placed."), ("GET", "Broken off: the call c1 ")],
)
def test_ctrl_c_says_what_became_of_the_call(start, menu, line, slow, said):
    line.answers.update(POST=(200, {"id": "c1"}), GET=(200, {"id": "c1", "state": "ongoing"}))
    arrived, released = threading.Event(), threading.Event()

    def pause(method):
        if method == slow:
            arrived.set()
            released.wait()

    line.pause.append(pause)
    process = start("call", menu, "--api-url", line.url, "--wait")
    try:
        arrived.wait()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    finally:
        released.set()
    assert (process.returncode, out) == (130, b"")
    assert err.decode().startswith(said)
    assert err.count(b"\n") == 1
    # of the first nobody knows whether it was placed
    line.pause.clear()
    assert start("call", menu, "--api-url", line.url).wait() == (3 if slow == "POST" else 0)
