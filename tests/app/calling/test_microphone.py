"""What the caller says into a recording, and prompts fetched from the web when somebody asks."""

from __future__ import annotations

import io
import socketserver
import threading
import wave
from http.server import BaseHTTPRequestHandler

import httpx
import pytest
from PySide6.QtCore import Qt

from designer.app import tones
from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import Phase
from designer.app.microphone import Tape, is_speech
from designer.app.panels.calls import CallsPanel
from designer.app.panels.phone import PhonePanel
from designer.app.sound import Sound
from designer.emulator.tone import wav_file
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node


def seconds(data: bytes) -> float:
    with wave.open(io.BytesIO(data)) as sound:
        return sound.getnframes() / sound.getframerate()


def test_a_microphone_is_kept_as_a_wav_file(qtbot, tmp_path):
    tape = Tape(tmp_path / "said.wav", ("NULL",), lambda: pytest.fail("nobody speaks"), print)
    assert tape.hears
    qtbot.waitUntil(lambda: len(tape._heard) >= tones.RATE // 5)
    tape.stop()
    data = (tmp_path / "said.wav").read_bytes()
    assert seconds(data) >= 0.1
    assert not any(data[44:])  # the device of this test hears silence


def test_without_a_microphone_a_tone_is_kept(qtbot, tmp_path):
    tape = Tape(tmp_path / "said.wav", (), print, print)
    assert not tape.hears
    qtbot.wait(60)
    tape.stop()
    data = (tmp_path / "said.wav").read_bytes()
    assert seconds(data) >= 0.05
    assert any(data[44:])


def test_speech_is_told_now_and_then_and_noise_is_not(tmp_path):
    told = []
    tape = Tape(tmp_path / "said.wav", (), lambda: told.append(1), print)
    take = tape._take()
    next(take)
    take.send(tones.silence(0.1))
    take.send(b"\x64\x00" * 2400)  # a hundred of 32768
    assert told == []
    for _ in range(5):
        take.send(tones.beep())
    assert told == [1]
    assert not is_speech(b"")


def test_a_tape_that_cannot_be_written_does_no_harm(tmp_path):
    Tape(tmp_path / "gone" / "said.wav", (), print, print).stop()


def test_a_hum_is_as_long_as_asked():
    for length in (0, 0.1, 3.25):
        assert len(tones.speech(length)) == round(length * tones.RATE) * 2


@pytest.mark.parametrize(("backend", "hears"), [(("NULL",), True), ((), False)])
def test_the_sound_says_whether_it_hears(qtbot, sound, tmp_path, backend, hears):
    recorder = sound(*backend)
    recorder.record(tmp_path / "said.wav")
    qtbot.waitUntil(lambda: recorder.hears is hears)
    recorder.end_recording()
    qtbot.waitUntil(lambda: recorder.hears is None)
    assert (tmp_path / "said.wav").is_file()


def test_a_muted_phone_does_not_listen(qtbot, sound, tmp_path):
    recorder = sound("NULL")
    recorder.set_muted(True)
    recorder.record(tmp_path / "said.wav")
    qtbot.waitUntil(lambda: recorder.hears is False)


def test_closing_ends_a_recording(qtbot, sound, tmp_path):
    recorder = sound("NULL")
    recorder.record(tmp_path / "said.wav")
    qtbot.waitUntil(lambda: recorder.hears is True)
    recorder.close()
    assert (tmp_path / "said.wav").is_file()


@pytest.fixture
def show(qtbot, context):
    def show(call) -> PhonePanel:
        panel = PhonePanel(context, call)
        qtbot.addWidget(panel)
        panel.resize(310, 620)
        panel.show()
        qtbot.waitExposed(panel)
        return panel

    return show


@pytest.fixture
def message_flow() -> Flow:
    """Says something, plays it back, and posts another recording."""
    flow = Flow("Messages", target="webhooks")
    nodes = (
        Node("draft", "record", "local/draft", {"timelimit": 1}),
        Node("again", "play", "local/draft"),
        Node("message", "record", "hook/message", {"timelimit": 1}),
    )
    AddNodes(tuple((None, node, (320 * n, 0)) for n, node in enumerate(nodes))).apply(flow)
    AddEdges(
        ((None, Edge("draft", "next", "again")), (None, Edge("again", "next", "message")))
    ).apply(flow)
    flow.start = "draft"
    return flow


class Deck(Sound):
    """Notes what is recorded and heard."""

    def __init__(self) -> None:
        super().__init__(())
        self.files = []

    def record(self, file) -> None:
        file.write_bytes(wav_file(0.5))
        self.files.append(("record", file.name))

    def end_recording(self) -> None:
        self.files.append(("end", ""))

    def play(self, value, file) -> None:
        self.files.append(("play", file and file.name))


def test_what_was_said_is_played_back_and_can_be_fetched(
    qtbot, place, show, context, folder, message_flow
):
    line = LocalLine(speed=4)
    call = place(message_flow, folder, line)
    call.sound = Deck()
    phone, calls = show(call), CallsPanel(context, call)
    qtbot.addWidget(calls)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED, timeout=10_000)
    call_id = call.state.call["id"]
    draft, message = f"{call_id}-0-draft.wav", f"{call_id}-r0.wav"
    assert call.sound.files == [
        ("record", draft),
        ("end", ""),
        ("play", draft),
        ("record", message),
        ("end", ""),
    ]
    access = line._ready.result()
    auth = (access.username, access.password)
    url = f"{access.api_url}/a1/recordings/{call_id}-r0.wav"
    answer = httpx.get(url, auth=auth, trust_env=False)
    assert answer.content == wav_file(0.5)
    titles = [(one.title, one.seconds, one.file.name) for one in call.state.recorded]
    assert titles == [("draft", 1, draft), ("message", 1, message)]
    assert len(phone.recorded.buttons) == len(calls.recorded.buttons) == 2
    qtbot.mouseClick(phone.recorded.buttons[1], Qt.MouseButton.LeftButton)
    assert call.sound.files[-1] == ("play", message)
    call.sound.set_muted(True)
    assert not phone.recorded.buttons[1].isEnabled()
    assert "no sound device" in phone.recorded.buttons[1].toolTip()


def test_a_recording_goes_on_until_the_line_has_hung_up(qtbot, place, folder, message_flow):
    call = place(message_flow, folder, LocalLine(speed=1))
    call.sound = Deck()
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: bool(call.sound.files))
    call.hang_up()
    assert len(call.sound.files) == 1
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert [deed for deed, _ in call.sound.files] == ["record", "end"]
    assert len(call.state.recorded) == 1


def test_whoever_speaks_is_recorded_until_three_seconds_of_silence(qtbot, place, folder):
    """Without speech that is heard, ten seconds of it are assumed."""
    flow = Flow("Message", target="webhooks")
    AddNodes(((None, Node("message", "record", "hook/message"), (0, 0)),)).apply(flow)
    flow.start = "message"
    call = place(flow, folder, LocalLine(speed=8))
    call.sound = Deck()
    call.sound.spoken.connect(call._speak)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: bool(call.sound.files))
    call.sound.spoken.emit()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert 3 <= call.state.recorded[0].seconds < 12
    assert str(call.state.way[0].words) == "3 s of silence"


def test_what_nobody_heard_is_not_offered(qtbot, place, show, folder, message_flow):
    """Eight times as fast nothing is recorded, so there is nothing to be heard."""
    call = place(message_flow, folder)
    phone = show(call)
    call.hurry(fast=True)
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert [step.action for step in call.state.way] == ["record", "play", "record"]
    assert call.state.recorded == ()
    assert not phone.recorded.isVisible()


# Prompts on the web


class _Web(BaseHTTPRequestHandler):
    """Has one prompt, of three seconds."""

    def do_GET(self) -> None:
        found = self.path == "/hello.wav"
        self.send_response(200 if found else 404)
        self.end_headers()
        if found:
            self.wfile.write(wav_file(3))

    def log_message(self, *_args) -> None:
        """Say nothing."""


@pytest.fixture
def web():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Web) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def web_flow(*addresses: str) -> Flow:
    flow = Flow("Elsewhere")
    nodes = [Node(f"n{n}", "play", address) for n, address in enumerate(addresses)]
    AddNodes(tuple((None, node, (320 * n, 0)) for n, node in enumerate(nodes))).apply(flow)
    flow.start = "n0"
    return flow


def test_prompts_on_the_web_are_fetched_when_asked_for(qtbot, place, show, folder, web, said):
    flow = web_flow("{at}/hello.wav", "{at}/hello.wav")
    flow.variables = {"at": web}
    call = place(flow, folder, LocalLine(speed=0, permit=lambda address: address.is_loopback))
    call._live_check.run()
    phone = show(call)
    assert phone.fetch.text() == "Fetch a prompt from the web"
    qtbot.mouseClick(phone.fetch, Qt.MouseButton.LeftButton)
    assert phone.fetch.text() == "Fetching prompts…"
    qtbot.waitUntil(lambda: not phone.fetch.isVisible())
    assert said == [
        ("1 prompt has been fetched: it is heard in calls, at its real length.", "info")
    ]
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert call.state.call["duration"] == 3


def test_prompts_that_cannot_be_had_are_named_and_offered_again(
    qtbot, place, show, folder, web, said
):
    call = place(
        web_flow(f"{web}/hello.wav", f"{web}/gone.wav"),
        folder,
        LocalLine(speed=0, permit=lambda address: address.is_loopback),
    )
    call._live_check.run()
    phone = show(call)
    assert phone.fetch.text() == "Fetch 2 prompts from the web"
    qtbot.mouseClick(phone.fetch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0][1] == "warning"
    assert f"{web}/gone.wav answered 404" in said[0][0]
    assert phone.fetch.text() == "Fetch a prompt from the web"


def test_this_computer_is_not_asked_by_a_flow(qtbot, place, show, folder, web, said):
    call = place(web_flow(f"{web}/hello.wav"), folder, LocalLine(speed=0))
    call.web_prompts.fetch()
    qtbot.waitUntil(lambda: bool(said))
    assert "is on a private network" in said[0][0]
