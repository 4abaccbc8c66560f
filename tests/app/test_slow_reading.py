"""Files on a disk that takes its time: the window goes on, says so, and need not be waited for."""

from __future__ import annotations

import asyncio
import os
import threading
import time
import wave
from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMenu

from designer.app.calling.state import CallState, WayStep
from designer.app.calling.testcall import PastCall
from designer.app.comparing import CompareDialog
from designer.app.loading import load
from designer.app.start import opening, recent_files
from designer.app.versions_dialog import VersionsDialog
from designer.flow import changes
from designer.flow.edits import MoveNodes
from designer.flow.errors import CallflowError
from designer.flow.texts import Text
from designer.store.state import state_folder
from designer.store.versions import PART, keep_version
from designer.store.writing import dump_document
from tests.app.canvas.mouse import head, hold
from tests.app.pointing import LEFT, at, drop
from tests.app.test_dropping_files import dragged

fcntl = pytest.importorskip("fcntl", reason="needs named pipes")
termios = pytest.importorskip("termios", reason="needs named pipes")


# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class SlowFile:
    """A file that whoever reads it waits for until it is given."""

    def __init__(self, path: Path) -> None:
        os.mkfifo(path)
        self.path = path

    def give(self, content: bytes) -> None:
        """Let whoever waits, or comes soon, read ``content``."""
        pipe = os.open(self.path, os.O_RDWR)
        os.write(pipe, content)
        until, left = time.monotonic() + 20, array("i", [1])
        while left[0] and time.monotonic() < until:
            time.sleep(0.001)
            fcntl.ioctl(pipe, termios.FIONREAD, left)
        os.close(pipe)
        assert not left[0]

    def end(self) -> None:
        """Let go whoever still waits."""
        os.close(os.open(self.path, os.O_RDWR))


@pytest.fixture
def slow(tmp_path) -> Iterator[SlowFile]:
    file = SlowFile(tmp_path / "slow.callflow")
    yield file
    file.end()


@pytest.fixture
def content(sample_flow) -> bytes:
    return dump_document(sample_flow).encode()


def hint(window) -> str:
    return " ".join(label.text() for label in window.status.findChildren(QLabel))


def goes_on(qtbot) -> None:
    """See that timers tick."""
    ticks = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    qtbot.waitUntil(lambda: len(ticks) > 2)


def says_so(window, qtbot, words: str) -> None:
    """Wait until the status bar says ``words``, and see that the window goes on meanwhile."""
    qtbot.waitUntil(lambda: words in hint(window))
    assert window.status.isVisible()
    assert window.status.reading.isVisible()
    goes_on(qtbot)


def opened(window, path: Path) -> bool:
    return window.document.path == path and not window.reading.under_way


@pytest.mark.parametrize("way", ["open", "recent", "dropped"])
def test_a_slow_file_opens_later_and_the_window_goes_on(window, asker, slow, content, qtbot, way):
    if way == "recent":
        window.context.settings = replace(window.context.settings, recent=(str(slow.path),))
        window.start.show()
        qtbot.mouseClick(window.start.page.recent_rows[0], LEFT)
    elif way == "open":
        asker.path = slow.path
        window.registry.run("file.open")
    else:
        drop(window.canvas, dragged(slow.path), at(window.canvas, 0, 0))
    says_so(window, qtbot, "Opening slow.callflow…")
    with qtbot.waitCallback() as went_on:  # so does a call that is under way
        window.context.background.submit(asyncio.sleep(0), went_on)
    slow.give(content)
    qtbot.waitUntil(lambda: opened(window, slow.path))
    assert window.document.flow.name == "Support line"
    assert window.document.clean
    assert not window.status.reading.isVisible()
    assert "slow.callflow" not in hint(window)
    assert window.canvas.isVisible()


def test_it_need_not_be_waited_for(window, sample_flow, slow, qtbot):
    window.document.open(sample_flow)
    load(window, slow.path)
    says_so(window, qtbot, "Opening slow.callflow…")
    qtbot.mouseClick(window.status.reading, LEFT)
    assert window.banner.words == "slow.callflow was not read: you stopped waiting for it."
    assert window.document.flow is sample_flow
    assert not window.status.reading.isVisible()
    load(window, slow.path)
    window.start.show()
    qtbot.mouseClick(window.start.page.deeds["new"], LEFT)  # another flow is wanted now
    assert not window.reading.under_way


def test_what_is_changed_meanwhile_is_asked_about(window, asker, sample_flow, slow, content, qtbot):
    window.document.open(sample_flow)
    load(window, slow.path)
    window.document.apply(MoveNodes({"menu": (8, 8)}))
    asker.choice = "cancel"
    slow.give(content)
    qtbot.waitUntil(lambda: not window.reading.under_way)
    assert asker.asked == ["Support line"]
    assert window.document.flow is sample_flow
    assert not window.document.clean


def test_it_comes_in_the_middle_of_no_gesture(window, sample_flow, slow, content, qtbot):
    window.document.open(sample_flow)
    before = window.document.flow
    load(window, slow.path)
    start = head(window.canvas, "sales")
    hold(window.canvas, start, start + QPoint(80, 80))
    assert window.canvas.hand.gesture is not None
    slow.give(content)
    QTest.qWait(150)
    assert window.document.flow is before
    assert window.canvas.cancel_gesture()
    qtbot.waitUntil(lambda: opened(window, slow.path))


def test_it_comes_in_the_middle_of_no_dialog_and_no_menu(window, slow, content, qtbot):
    before = window.document.flow
    load(window, slow.path)
    dialog, menu = QDialog(window), QMenu(window)
    dialog.open()
    slow.give(content)
    QTest.qWait(150)
    assert window.document.flow is before
    dialog.close()
    menu.addAction("Duplicate")
    menu.popup(window.mapToGlobal(window.rect().center()))
    QTest.qWait(150)
    assert window.document.flow is before
    menu.close()
    qtbot.waitUntil(lambda: opened(window, slow.path))


@pytest.mark.parametrize("first", [True, False])
def test_of_two_files_the_later_one_is_shown(window, slow, content, tmp_path, qtbot, first):
    later = SlowFile(tmp_path / "later.callflow")
    load(window, slow.path)
    says_so(window, qtbot, "Opening slow.callflow…")
    load(window, later.path)
    if first:  # what comes before the later one does not keep that from being shown
        slow.give(content)
        QTest.qWait(50)
    later.give(content)
    qtbot.waitUntil(lambda: opened(window, later.path))
    if not first:
        slow.give(content)
        QTest.qWait(50)
    assert window.document.path == later.path


def test_a_slow_file_is_compared_with(window, asker, sample_flow, slow, content, qtbot):
    window.document.open(sample_flow)
    asker.path = slow.path
    window.registry.run("compare.file")
    says_so(window, qtbot, "Reading slow.callflow…")
    slow.give(content)
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)


def test_what_another_program_wrote_to_a_slow_file_is_read_beside_the_window(
    window, asker, sample_flow, slow, content, qtbot
):
    window.document.open(sample_flow, slow.path)
    asker.about_change = ["theirs"]
    window.document.apply(changes.set_label(sample_flow.nodes["sales"], "Orders"))
    window.disk.ask(slow.path, saving=False)
    says_so(window, qtbot, "Reading slow.callflow…")
    slow.give(content)
    qtbot.waitUntil(lambda: window.document.flow.nodes["sales"].label == "Sales")
    for times in (2, 3):  # not waited for, it can be asked again
        window.disk.ask(slow.path, saving=False)
        qtbot.waitUntil(window.status.reading.isVisible)
        assert len(asker.asked) == times
        qtbot.mouseClick(window.status.reading, LEFT)


def test_a_slow_version_is_read_beside_its_dialog(window, sample_flow, tmp_path, content, qtbot):
    path = tmp_path / "line.callflow"
    window.document.open(sample_flow, path)
    keep_version(path, content)
    window.document.apply(MoveNodes({"menu": (8, 8)}))
    (kept,) = (state_folder(PART) / "contents").iterdir()
    packed = kept.read_bytes()
    kept.unlink()
    slow = SlowFile(kept)
    window.registry.run("file.versions")
    dialog = window.findChild(VersionsDialog)
    qtbot.waitUntil(lambda: dialog.card.time.text() == "Reading this version…")
    goes_on(qtbot)
    assert not dialog.restore.isEnabled()
    slow.give(packed)
    qtbot.waitUntil(dialog.restore.isEnabled)
    assert dialog.card.picture.sketch is not None


@pytest.fixture
def stuck(monkeypatch) -> Iterator[threading.Event]:
    """Nothing is said of recent files until the event is set."""
    answered = threading.Event()
    monkeypatch.setattr(recent_files, "look_at", lambda _path: answered.wait(30))
    yield answered
    answered.set()


def test_recent_files_that_nothing_is_heard_of_keep_nobody(window, stuck, tmp_path, qtbot):
    window.context.settings = replace(window.context.settings, recent=(str(tmp_path / "a"),))
    window.start.show()
    goes_on(qtbot)
    assert [row.path.name for row in window.start.page.recent_rows] == ["a"]


def test_prompts_on_a_slow_disk_are_measured_and_exported_beside_the_window(
    window, asker, sample_flow, slow_prompts, tmp_path, qtbot
):
    with wave.open(str(tmp_path / "slow.wav"), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(2 * 8000 * 7))
    changes.set_value(sample_flow.nodes["menu"], "slow.wav").apply(sample_flow)
    changes.set_value(sample_flow.nodes["leave"], "slow.wav").apply(sample_flow)
    sample_flow.scenarios = [{"name": "Nothing is pressed", "press": [""]}]
    window.document.open(sample_flow, folder=tmp_path)
    runs = window.rehearsal.runs
    runs.soon()
    asker.path = tmp_path / "actions.json"
    asker.web_address = "https://example.com"
    window.registry.run("file.export")
    qtbot.waitUntil(lambda: "Saving actions.json" in hint(window))
    goes_on(qtbot)
    assert [row.result for row in runs.rows] == [None]
    slow_prompts.set()
    qtbot.waitUntil(lambda: runs.coverage is not None)
    assert [step["t"] for step in runs.rows[0].result.trace["steps"]][1] >= 7
    qtbot.waitUntil(lambda: not window.saving.under_way)
    assert "Exported the call actions" in window.banner.words
    assert "https://example.com/files/slow.wav?v=" in asker.path.read_text("utf-8")


def test_scenarios_are_made_when_it_is_known_how_long_prompts_on_a_slow_disk_are(
    window, sample_flow, slow_prompts, tmp_path, qtbot
):
    (tmp_path / "slow.wav").write_bytes(b"RIFF")
    changes.set_value(sample_flow.nodes["menu"], "slow.wav").apply(sample_flow)
    window.document.open(sample_flow, folder=tmp_path)
    way = (WayStep("menu", "Main menu", "ivr", 0, Text(""), True, "1", "1"),)
    state = CallState(way=way, call={"direction": "outgoing", "state": "success"})
    window.test_call.past.append(PastCall(sample_flow, datetime.now(UTC), state))
    window.rehearsal.save_call()
    paths = window.rehearsal.paths
    paths.refresh()
    paths.list.setCurrentItem(paths.list.topLevelItem(0))
    paths.make.click()
    goes_on(qtbot)
    assert sample_flow.scenarios == []
    slow_prompts.set()
    qtbot.waitUntil(lambda: len(sample_flow.scenarios) == 2)
    assert [one["press"] for one in sample_flow.scenarios] == [["1"], ["1"]]


class Away:
    """A folder of which nothing is heard until the event is set, and who asked for it where."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers = threading.Event()
        self.asking: set[int] = set()

    def wait(self, path: Path) -> None:
        if path == self.folder or self.folder in path.parents:
            self.asking.add(threading.get_ident())
            self.answers.wait(30)


@pytest.fixture
def away(tmp_path, monkeypatch) -> Iterator[Away]:
    folder = tmp_path / "away"
    folder.mkdir()
    found = Away(folder)

    def slowed(look):
        def wait_and_look(path, *given, **named):
            found.wait(path)
            return look(path, *given, **named)

        return wait_and_look

    for name in ("is_dir", "is_file", "stat", "resolve", "open"):
        monkeypatch.setattr(Path, name, slowed(getattr(Path, name)))
    yield found
    found.answers.set()


@pytest.mark.parametrize("command", ["file.open", "file.save-as", "compare.file"])
def test_a_dialog_does_not_wait_for_the_folder_of_the_last_file(window, asker, away, command):
    last = str(away.folder / "last.callflow")
    window.context.settings = replace(window.context.settings, recent=(last,))
    began = time.monotonic()
    window.registry.run(command)
    assert time.monotonic() - began < 5
    assert asker.began_in == Path.home()
    assert threading.get_ident() not in away.asking
    away.answers.set()
    window.registry.run(command)
    assert asker.began_in == away.folder


def test_a_sound_on_a_slow_disk_is_dragged_on_and_found_beside_the_window(
    window, asker, sample_flow, away, qtbot
):
    sound = away.folder / "hello.wav"
    away.answers.set()
    sound.write_bytes(b"RIFF")
    away.answers.clear()
    away.asking.clear()
    window.document.open(sample_flow, away.folder / "line.callflow")
    window.canvas.fit_all()
    drop(window.canvas, dragged(sound), at(window.canvas, 300, 400))
    goes_on(qtbot)
    assert threading.get_ident() not in away.asking
    assert "play" not in sample_flow.nodes
    away.answers.set()
    qtbot.waitUntil(lambda: "play" in sample_flow.nodes)
    assert sample_flow.nodes["play"].value == "hello.wav"
    assert asker.asked == []  # it lies there already


# At the start


@pytest.mark.parametrize("named", [True, False])
def test_the_program_starts_and_shows_a_slow_file_later(
    window, slow, content, qtbot, named, monkeypatch
):
    monkeypatch.setattr(opening, "_NAMED_PATIENCE", 0.4)
    settings = replace(window.context.settings, opens="last", recent=(str(slow.path),))
    window.context.settings = settings
    opening.open_first(window, slow.path if named else None)
    assert window.start.shown is not named
    says_so(window, qtbot, "Opening slow.callflow…")
    slow.give(content)
    qtbot.waitUntil(lambda: opened(window, slow.path))
    assert window.canvas.isVisible()


def test_a_named_file_that_is_no_flow_is_refused_at_the_start(window, tmp_path):
    with pytest.raises(CallflowError, match="no such file"):
        opening.open_first(window, tmp_path / "gone.callflow", patient=True)


def test_a_last_file_that_is_no_flow_is_said_at_the_start(window, tmp_path):
    path = tmp_path / "bad.callflow"
    path.write_text("no flow")
    window.context.settings = replace(
        window.context.settings, opens="last", toured=True, recent=(str(path),)
    )
    opening.open_first(window, None, patient=True)
    assert "bad.callflow is no flow" in window.banner.words
    assert window.start.shown
