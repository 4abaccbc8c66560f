"""Saving in the window: it goes on however slow the disk is, and asks before it replaces."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from designer.app.asking import DialogAsker
from designer.app.autosave import SOON_MS
from designer.app.commands import samples
from designer.app.comparing import CompareDialog
from designer.app.panels.flow_form import FlowForm
from designer.app.waiting import WaitDialog
from designer.flow import changes
from designer.store.reading import load_document
from designer.store.writing import dump_document

CONTROL = Qt.KeyboardModifier.ControlModifier
NEEDS_PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")


def press_save(window) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)


@pytest.fixture
def saved(window, sample_flow, asker, tmp_path, qtbot):
    """The window with its flow saved in a file."""
    asker.path = tmp_path / "line.callflow"
    window.document.open(sample_flow)
    press_save(window)
    qtbot.waitUntil(lambda: window.document.path == asker.path)
    asker.asked.clear()
    return window


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Support line", "Support line.callflow"),
        ("Öppet 9:00/17:00?", "Öppet 9-00-17-00.callflow"),
        ("", "Untitled flow.callflow"),
        ("..", "Untitled flow.callflow"),
    ],
)
def test_a_first_save_proposes_the_flows_name_as_every_system_takes_it(
    window, sample_flow, asker, name, file
):
    sample_flow.name = name
    window.document.open(sample_flow)
    press_save(window)
    assert asker.proposed.name == file


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        (None, "Saved line.callflow, and its sounds beside it in the folder voicemail."),
        ("there.wav", "Saved line.callflow, and its sounds beside it."),
    ],
)
def test_sounds_that_a_save_takes_along_are_said(window, asker, tmp_path, qtbot, moved, words):
    samples.load_sample(window, "voicemail")
    if moved is not None:
        shutil.copytree(window.document.folder / "voicemail", tmp_path / "old" / "voicemail")
        shutil.copy(tmp_path / "old" / "voicemail" / "away.wav", tmp_path / "old" / moved)
        window.document.folder = tmp_path / "old"
        node = window.document.flow.nodes["away"]
        window.document.apply(changes.set_value(node, moved))
    (tmp_path / "new").mkdir()
    asker.path = tmp_path / "new" / "line.callflow"
    press_save(window)
    qtbot.waitUntil(lambda: window.banner.words == words)
    assert (tmp_path / "new" / "voicemail" / "thanks.wav").is_file()
    window.banner.hide()
    window.document.apply(changes.set_text(window.document.flow.nodes["thanks"], "Thanks."))
    press_save(window)
    qtbot.waitUntil(lambda: window.banner.words == "Saved line.callflow.")


def test_a_flow_without_a_name_is_called_by_its_file_and_stays_without(
    window, sample_flow, asker, tmp_path, qtbot
):
    asker.path = tmp_path / "night line.callflow"
    sample_flow.name = ""
    window.document.open(sample_flow)
    form = window.panels.inspector.findChild(FlowForm)
    assert form.fields["name"].control.placeholderText() == "Untitled flow"
    press_save(window)
    qtbot.waitUntil(lambda: window.document.path == asker.path)
    assert "night line" in window.windowTitle()
    assert window.toolbar.name.text() == "night line.callflow"
    assert form.fields["name"].control.placeholderText() == "night line"
    assert not form.fields["name"].control.text()
    titles = [label.text() for label in window.panels.inspector.findChildren(QLabel)]
    assert "night line" in titles
    assert load_document(asker.path.read_bytes()).name == ""
    window.test_call.start()
    assert window.test_call.state.flow_name == "night line"


@contextmanager
def slow_disk(window, asker, tmp_path):
    """A file that is written no faster than somebody reads it; in the end all of it is read."""
    pipe = tmp_path / "line.callflow"
    os.mkfifo(pipe)
    asker.path = pipe
    try:
        yield pipe
    finally:
        while window.saving.under_way:
            reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
            QTest.qWait(20)
            os.close(reader)


def come_to_the_front(window) -> None:
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))


def rename(window, node: str, label: str) -> None:
    window.document.apply(changes.set_label(window.document.flow.nodes[node], label))
    window.document.end_typing()


def change_on_disk(window) -> None:
    """What another program may do: Sales is called Orders from now on."""
    path = window.document.path
    path.write_text(path.read_text("utf-8").replace('"Sales"}', '"Orders"}'), "utf-8")


def hint(window) -> str:
    return " ".join(label.text() for label in window.status.findChildren(QLabel))


def let_go(pipe) -> str:
    """Read what is written into a pipe, which lets the writer go on; the window goes on too."""
    read = []
    reader = Thread(target=lambda: read.append(pipe.read_text("utf-8")), daemon=True)
    reader.start()
    until = time.monotonic() + 20
    while reader.is_alive() and time.monotonic() < until:
        QTest.qWait(5)
    return read[0]


@NEEDS_PIPES
def test_a_slow_disk_stops_nobody(window, sample_flow, asker, tmp_path, qtbot):
    window.document.open(sample_flow)
    with slow_disk(window, asker, tmp_path) as pipe:
        press_save(window)
        rename(window, "sales", "Orders")
        qtbot.waitUntil(lambda: "Saving line.callflow" in hint(window))
        press_save(window)  # once more, while the first is under way
        assert '"Sales"}' in let_go(pipe)
        written = let_go(pipe)
        qtbot.waitUntil(lambda: not window.saving.under_way)
        assert load_document(written).nodes["sales"].label == "Orders"
        assert window.document.clean
        assert window.document.path == pipe
        press_save(window)
        rename(window, "sales", "Ordering")
        let_go(pipe)
        qtbot.waitUntil(lambda: not window.saving.under_way)
        assert not window.document.clean
        window.document.stack.undo()
        assert not window.document.clean  # what is not known to be saved is not said to be


@NEEDS_PIPES
def test_an_export_to_a_slow_disk_stops_nobody_and_is_waited_for(
    window, sample_flow, asker, tmp_path, qtbot
):
    window.document.open(sample_flow)
    with slow_disk(window, asker, tmp_path) as pipe:
        window.registry.run("file.export")
        qtbot.waitUntil(lambda: "Saving line.callflow" in hint(window))
        QTimer.singleShot(
            600, lambda: QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
        )
        assert not window.close()
        assert '"ivr"' in let_go(pipe)
        qtbot.waitUntil(lambda: "Exported the call actions" in window.banner.words)
        assert window.close()


@NEEDS_PIPES
def test_a_window_that_is_closed_waits_for_the_save(window, sample_flow, asker, tmp_path):
    asker.choice = "save"
    window.document.open(sample_flow)
    rename(window, "sales", "Orders")
    met = []

    def go_back() -> None:
        met.append(QApplication.activeModalWidget())
        QTest.keyClick(met[-1], Qt.Key.Key_Escape)

    def leave() -> None:
        QTest.mouseClick(QApplication.activeModalWidget().leave, Qt.MouseButton.LeftButton)

    with slow_disk(window, asker, tmp_path) as pipe:
        QTimer.singleShot(700, go_back)
        assert not window.close()
        assert window.isVisible()
        assert isinstance(met[0], WaitDialog)
        QTimer.singleShot(600, leave)
        assert window.close()
        assert not window.document.clean
        assert window.saving.under_way
        let_go(pipe)
    assert window.document.clean


def test_what_another_program_wrote_is_met_by_a_choice(saved, asker, qtbot):
    path, document = asker.path, saved.document
    rename(saved, "support", "Helpdesk")
    change_on_disk(saved)
    asker.about_change = ["compare", "cancel"]
    press_save(saved)
    qtbot.waitUntil(lambda: saved.findChild(CompareDialog) is not None)
    dialog = saved.findChild(CompareDialog)
    assert dialog.canvas.canvas_scene.marks.changes == {"sales": "changed", "support": "changed"}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: asker.asked == ["line.callflow changed"] * 2)
    assert "Orders" in path.read_text("utf-8")
    assert not document.clean
    asker.about_change = ["mine"]
    press_save(saved)
    qtbot.waitUntil(lambda: document.clean)
    assert path.read_text("utf-8") == dump_document(document.flow)
    assert load_document(path.read_text("utf-8")).nodes["sales"].label == "Sales"


def test_what_is_loaded_instead_can_be_undone(saved, asker, qtbot):
    document = saved.document
    rename(saved, "support", "Helpdesk")
    mine = dump_document(document.flow)
    change_on_disk(saved)
    asker.about_change = ["theirs"]
    press_save(saved)
    qtbot.waitUntil(lambda: document.clean)
    assert dump_document(document.flow) == asker.path.read_text("utf-8")
    saved.activateWindow()  # shortcuts are heard by the active window alone
    assert QTest.qWaitForWindowActive(saved)
    QTest.keyClick(saved.canvas, Qt.Key.Key_Z, CONTROL)
    assert dump_document(document.flow) == mine
    assert not document.clean
    QTest.keyClick(saved.canvas, Qt.Key.Key_Y, CONTROL)
    assert document.clean


def test_a_change_is_noticed_when_the_window_comes_to_the_front(saved, asker, qtbot):
    change_on_disk(saved)
    come_to_the_front(saved)
    qtbot.waitUntil(lambda: bool(asker.asked))
    assert not saved.document.clean
    come_to_the_front(saved)
    QTest.qWait(SOON_MS + 100)
    assert len(asker.asked) == 1  # the person knows
    asker.about_change, asker.path = ["save-as"], asker.path.with_name("mine.callflow")
    press_save(saved)
    qtbot.waitUntil(lambda: saved.document.path == asker.path)
    assert saved.document.clean


def test_a_file_that_is_gone_is_said_and_written_again(saved, asker, qtbot):
    asker.path.unlink()
    come_to_the_front(saved)
    qtbot.waitUntil(lambda: "is not there any more" in saved.banner.words)
    assert not saved.document.clean
    saved.banner.deed.setFocus()
    assert saved.banner.deed.text() == "Save"
    QTest.keyClick(saved.banner.deed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: saved.document.clean)
    assert asker.path.exists()
    assert asker.asked == []


def test_a_full_disk_is_said_and_the_document_stays_unsaved(saved, asker, tmp_path, qtbot):
    full = "/dev/full"
    if not Path(full).exists():
        pytest.skip("needs a device that is always full")
    rename(saved, "sales", "Orders")
    asker.path = Path(full)
    saved.registry.run("file.save-as")
    full = "/dev/full cannot be saved: the disk is full. What you changed is still here"
    qtbot.waitUntil(lambda: saved.banner.words.startswith(full))
    assert not saved.document.clean
    assert saved.document.path.name == "line.callflow"
    # What the sentence says to do is a button.
    asker.path = tmp_path / "elsewhere.callflow"
    assert saved.banner.deed.text() == "Save as…"
    QTest.mouseClick(saved.banner.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: saved.document.path == asker.path)
    assert saved.document.clean
    assert not saved.banner.deed.isVisible()


@pytest.mark.parametrize(
    ("words", "choice"), [("Load the file", "theirs"), ("Save mine over it", "mine")]
)
def test_the_question_about_a_changed_file(window, words, choice):
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        button = next(one for one in box.findChildren(QPushButton) if one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    assert DialogAsker().changed_on_disk(window, "line.callflow", saving=True) == choice


def test_escape_decides_nothing_about_a_changed_file(window):
    QTimer.singleShot(
        0, lambda: QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    )
    assert DialogAsker().changed_on_disk(window, "line.callflow", saving=False) == "cancel"
