"""F5 while the flow is served: the emulator asks the served address, the canvas shows the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from designer.app.calling.state import Phase
from designer.app.serving.serving import ServePhase
from designer.app.serving.sounds import SoundError, recording_id, sound_of
from designer.flow.changes import delete, set_start, set_value
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Node
from tests.app.serving.conftest import save_now


@pytest.fixture
def hurried(served):
    """The window, with calls that do not wait."""
    call = served.test_call
    call.hurry(fast=True)
    served.context.background.submit(call._line.set_speed(200.0))
    return served


def answer(window, qtbot):
    window.registry.run("call.start")
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.RINGING)
    window.test_call.answer()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.TALKING)


def test_the_loop_is_walked_over_the_served_address(hurried, qtbot):
    window = hurried
    trails = []
    window.test_call.trail_changed.connect(trails.append)
    answer(window, qtbot)
    qtbot.waitUntil(lambda: [one.node for one in window.test_call.state.way].count("menu") >= 3)
    window.test_call.hang_up()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
    way = [step.node for step in window.test_call.state.way]
    assert way[:5] == ["menu", "again", "menu", "again", "menu"]
    assert set(trails[-1].edges) == {("menu", "failed"), ("again", "next")}
    lines = window.serve_panel.log.toPlainText().splitlines()
    assert lines[0].endswith("POST /…/ 200  (test call)")
    assert lines[1].endswith("POST /…/menu 200  (test call)")


def test_what_is_not_saved_is_called_beside_the_served_flow(hurried, qtbot):
    window = hurried
    document = window.document
    document.apply(set_value(document.flow.nodes["menu"], "sound/dtmf/1"))
    answer(window, qtbot)
    assert "Callers of the served address hear the one of" in window.banner.words
    assert window.serve_panel.log.toPlainText() == ""
    window.test_call.hang_up()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
    document.stack.undo()  # the flow is again what is saved
    answer(window, qtbot)
    qtbot.waitUntil(lambda: "(test call)" in window.serve_panel.log.toPlainText())


def test_nodes_at_which_the_server_decides_are_on_the_way(hurried, qtbot):
    window, flow = hurried, hurried.document.flow
    hours = Node("hours", "hours", "Europe/Stockholm")
    window.document.apply(AddNodes(((None, hours, (0, 400)),)))
    window.document.apply(AddEdges(((None, Edge("hours", "closed", "again")),)))
    window.document.apply(set_start(flow, "hours"))
    save_now(window, qtbot)
    answer(window, qtbot)
    qtbot.waitUntil(lambda: len(window.test_call.state.way) > 2)
    way = [(step.node, step.outcome) for step in window.test_call.state.way[:2]]
    assert way == [("hours", "closed"), ("again", "next")]
    assert "(test call)" in window.serve_panel.log.toPlainText()


def test_a_save_during_the_call_counts_for_the_next(hurried, qtbot):
    window, document = hurried, hurried.document
    answer(window, qtbot)
    qtbot.waitUntil(lambda: len(window.test_call.state.way) > 2)
    document.apply(delete(document.flow, ["mailbox"]))
    document.apply(set_value(document.flow.nodes["menu"], "sound/dtmf/1"))
    save_now(window, qtbot)
    before = len(window.test_call.state.way)
    qtbot.waitUntil(lambda: len(window.test_call.state.way) > before + 3)
    assert window.test_call.under_way
    assert {step.node for step in window.test_call.state.way} == {"menu", "again"}
    window.test_call.hang_up()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)


def test_what_the_call_recorded_is_received_and_its_sound_is_fetched(hurried, qtbot, tmp_path):
    window, kept = hurried, tmp_path / "kept"
    order = replace(window.serving.order, store=str(kept))
    window.serving.stop()
    window.serving.start(order, print)
    qtbot.waitUntil(lambda: window.serving.phase is ServePhase.ON)
    answer(window, qtbot)
    window.test_call.press("1")
    received = window.serve_panel.received
    qtbot.waitUntil(lambda: received.count == 2)
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
    rows = {row.text(1): row for row in map(received.list.topLevelItem, (0, 1))}
    assert {name: row.text(2) for name, row in rows.items()} == {
        "end": "Report",
        "mail": "Recording",
    }
    assert received.list.currentItem() is received.list.topLevelItem(0)
    wanted = [".json", ".json", ".wav"]
    qtbot.waitUntil(lambda: sorted(file.suffix for file in kept.iterdir()) == wanted)
    received.list.setCurrentItem(rows["mail"])
    qtbot.waitUntil(lambda: received.words.text().endswith(".wav."))
    fields = received.fields.toPlainText().splitlines()
    wav = next(line.removeprefix("wav: ") for line in fields if line.startswith("wav: "))
    found: list[object] = []

    def fetch(address: str) -> object:
        found.clear()
        window.context.background.submit(
            sound_of(address, tmp_path / "sound.wav", window.test_call, window.accounts.lines),
            found.append,
            found.append,
        )
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    assert isinstance(fetch(wav.replace("127.0.0.1", "example.com")), SoundError)
    assert fetch(wav) == tmp_path / "sound.wav"
    assert Path(tmp_path, "sound.wav").read_bytes().startswith(b"RIFF")


@pytest.mark.parametrize(
    "wav",
    [
        "https://api.46elks.com.example.com/a1/recordings/c1-r0.wav",
        "https://api.46elks.com/a1/recordings/../me.wav",
        "https://api.46elks.com/a1/recordings/%2e%2e%2fme.wav",
        "https://api.46elks.com/a1/recordings/c1-r0.wav?x=1",
        "https://api.46elks.com/a1/recordings/.wav",
        "https://api.46elks.com@example.com/a1/recordings/c1.wav",
        "http://api.46elks.com/a1/recordings/c1.wav",
        "",
    ],
)
def test_a_password_goes_nowhere_else(wav):
    assert recording_id("https://api.46elks.com/a1", wav) is None


def test_a_recording_of_the_account_is_known():
    base = "https://api.46elks.com/a1"
    assert recording_id(base, f"{base}/recordings/c1-r0.wav") == "c1-r0"
