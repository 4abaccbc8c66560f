"""Whatever goes wrong: nothing is lost, it is told once, and the program goes on."""

from __future__ import annotations

import re
import subprocess
import sys
from threading import Thread

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from designer.app.commands.registry import Command
from designer.app.crash import Crashes
from designer.app.crash_dialog import CrashDialog
from designer.flow import changes
from designer.flow.edits import Edit
from designer.flow.texts import Text
from designer.store import reports, sessions
from designer.store.state import state_folder
from designer.store.writing import dump_document
from tests.app.canvas.mouse import head, hold
from tests.app.test_accessible_names import nameless

LEFT = Qt.MouseButton.LeftButton
SECRET = "+46701234567 https://kim:geheim@example.com"


@pytest.fixture
def crashes(window, sample_flow) -> Crashes:
    window.document.open(sample_flow)
    window.document.apply(changes.set_label(sample_flow.nodes["sales"], "Orders"))
    crashes = Crashes()
    crashes.install()
    yield crashes
    crashes.uninstall()


def told(window, qtbot) -> CrashDialog:
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    dialog = window.findChild(CrashDialog)
    assert nameless(dialog) == set()
    return dialog


def report_texts() -> list[str]:
    return [one.read_text("utf-8") for one in state_folder(reports.PART).glob("report-*.txt")]


class Halfway(Edit):
    """Fails when a part of it is done."""

    name = Text("Halfway")

    def apply(self, flow):
        flow.set_field("name", "Half")
        flow.remove_edges([("leave", "next")])
        flow.nodes["strange"] = flow.nodes.pop("menu")
        raise ZeroDivisionError(SECRET)


def timeless(text: str) -> str:
    """A report without its second, which may pass between its writing and its showing."""
    return re.sub(r":\d\d UTC", " UTC", text)


def test_a_command_that_fails_is_told_and_everything_goes_on(window, crashes, qtbot, caplog):
    flow = window.document.flow
    before = dump_document(flow)
    failing = Command("edit.halfway", "Halfway", lambda w: w.document.apply(Halfway()))
    window.registry.add((failing,), window)
    window.registry.run("edit.halfway")
    dialog = told(window, qtbot)
    assert dump_document(flow) == before
    (kept,) = state_folder(sessions.PART).glob("*.json")
    assert "Orders" in kept.read_text("utf-8")
    (text,) = report_texts()
    assert "ZeroDivisionError: (its words are left out)" in text
    assert "tests/app/test_crash.py" in text
    assert "4670" not in text
    assert "geheim" not in text
    assert "ZeroDivisionError" in caplog.text
    assert "geheim" not in caplog.text
    assert timeless(dialog.shown.toPlainText()) == timeless(text)
    QTest.keyClick(dialog.words, Qt.Key.Key_Space)
    (text,) = report_texts()
    assert SECRET in text
    assert timeless(dialog.shown.toPlainText()) == timeless(text)
    QTest.mouseClick(dialog.copy, LEFT)
    assert timeless(QGuiApplication.clipboard().text()) == timeless(text)
    QTest.mouseClick(dialog.go_on, LEFT)
    window.document.stack.undo()
    assert flow.nodes["sales"].label == "Sales"
    window.document.apply(changes.delete(flow, ["leave"]))
    assert "leave" not in window.canvas.canvas_scene.nodes


def test_a_gesture_under_way_is_taken_back(window, crashes, qtbot):
    canvas, node = window.canvas, window.canvas.canvas_scene.nodes["sales"]
    before, start = node.pos(), head(window.canvas, "sales")
    hold(canvas, start, start + QPoint(80, 80))
    assert node.pos() != before
    window.context.background.submit(fail())
    told(window, qtbot)
    assert node.pos() == before
    assert not canvas.cancel_gesture()


class Broken(QWidget):
    """Cannot be painted."""

    def paintEvent(self, event) -> None:
        raise RuntimeError(SECRET)


def test_what_fails_at_every_painting_is_told_once(window, crashes, qtbot):
    broken = Broken(window)
    broken.resize(40, 40)
    broken.show()
    dialog = told(window, qtbot)
    broken.update()
    qtbot.waitUntil(lambda: crashes.failures > 1)
    QTest.mouseClick(dialog.go_on, LEFT)
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is None)
    before = crashes.failures
    broken.update()
    qtbot.waitUntil(lambda: crashes.failures > before)
    QTest.qWait(20)
    assert window.findChild(CrashDialog) is None
    assert len(report_texts()) == 1
    broken.hide()


def test_a_dialog_that_goes_with_the_one_below_makes_room_for_the_next(window, crashes, qtbot):
    below = QDialog(window)
    below.open()
    window.context.background.submit(fail())
    qtbot.waitUntil(lambda: below.findChild(CrashDialog) is not None)
    below.deleteLater()
    qtbot.waitUntil(lambda: crashes.dialog is None)
    QTimer.singleShot(0, lambda: {}["none"])
    assert "KeyError" in told(window, qtbot).shown.toPlainText()


async def fail() -> None:
    raise LookupError(SECRET)


def test_what_fails_in_the_background_is_told(window, crashes, qtbot):
    window.context.background.submit(fail())
    assert "LookupError" in told(window, qtbot).shown.toPlainText()


def test_what_fails_in_a_thread_is_told(window, crashes, qtbot):
    thread = Thread(target=lambda: {}["none"])
    thread.start()
    thread.join()
    assert "KeyError" in told(window, qtbot).shown.toPlainText()


def test_an_undo_that_fails_leaves_the_flow_as_it_was(window, crashes, qtbot):
    class Back(Edit):
        name = Text("Fine")

        def apply(self, flow):
            flow.set_field("name", "Fine")
            return Halfway()

    window.document.apply(Back())
    before = dump_document(window.document.flow)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    told(window, qtbot)
    assert dump_document(window.document.flow) == before
    assert not window.document.clean
    assert not window.document.stack.canUndo()
    window.document.apply(changes.set_label(window.document.flow.nodes["sales"], "Ordering"))
    window.document.stack.undo()
    assert dump_document(window.document.flow) == before


_DIES = """
import ctypes, sys
from designer.app.faults import record_faults
record_faults()
ctypes.string_at(0)
"""


def test_when_the_process_ends_at_once_it_is_written_down_where():
    result = subprocess.run(
        [sys.executable, "-c", _DIES], capture_output=True, timeout=60, check=False
    )
    assert result.returncode != 0
    text = (state_folder(reports.PART) / reports.FAULTS).read_text()
    assert "string_at" in text
