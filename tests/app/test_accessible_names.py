"""Whatever can have the focus has a name that a screen reader can read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTabBar, QWidget


def nameless(root: QWidget) -> set[str]:
    """The kinds of visible widgets that take the focus and have no accessible name."""
    found = set()
    for widget in root.findChildren(QWidget):
        takes = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        # What hands the focus on never has it.
        if (
            not takes or widget.focusProxy() or widget.objectName().startswith("qt_")
        ):  # parts of Qt's own controls
            continue
        if isinstance(widget, QTabBar) and not widget.count():
            continue  # Qt keeps it for docks that are hidden now
        read = QAccessible.queryAccessibleInterface(widget)
        if not read.text(QAccessible.Text.Name).strip():
            found.add(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def untold(root: QWidget) -> set[str]:
    """The visible buttons that show no word and say none when they are pointed at."""
    return {
        f"{type(button).__name__} in {type(button.parentWidget()).__name__}"
        for button in root.findChildren(QAbstractButton)
        if button.isVisible()
        and not button.objectName().startswith("qt_")
        and not any(map(str.isalnum, button.text()))
        and not button.findChildren(QLabel)  # its words stand on it
        and not button.toolTip().strip()
    }


@pytest.mark.parametrize("selected", [[], ["menu"], ["sales", "support"]])
def test_everything_in_the_window_has_a_name(window, sample_flow, qtbot, selected):
    sample_flow.scenarios = [{"name": "Sales answers", "press": ["1"], "expect": {}}]
    window.document.open(sample_flow)
    window.document.selection.set(selected)
    missing = set()
    for dock in window.docks.values():
        dock.show()
        dock.raise_()
        qtbot.wait(1)
        missing |= nameless(window) | untold(window)
    assert missing == set()


DIALOGS = (
    "help.about",
    "help.shortcuts",
    "edit.settings",
    "call.lines",
    "compare.file",
    "file.print",
    "call.serve",
)


def test_everything_in_a_dialog_has_a_name(window, sample_flow, asker, tmp_path, qtbot):
    window.document.open(sample_flow)
    asker.path = tmp_path / "other.json"
    asker.path.write_text('{"play": "sound/beep"}', encoding="utf-8")
    for command in DIALOGS:
        window.registry.run(command)
        qtbot.waitUntil(lambda: not window.reading.under_way)
        dialog = window.findChildren(QDialog)[-1]
        assert dialog.isVisible(), command
        assert dialog.windowTitle(), command
        assert nameless(dialog) | untold(dialog) == set(), command
        dialog.close()
        dialog.deleteLater()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


def test_everything_that_opens_over_the_canvas_has_a_name(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    for command in ("find.find", "find.replace", "find.palette", "file.start", "help.tour"):
        window.registry.run(command)
        qtbot.wait(1)
        assert nameless(window) | untold(window) == set(), command
    window.start.leave()
    window.document.selection.set(["sales"])
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    assert nameless(window.canvas.quick_adding.list) == set()
    QTest.keyClick(window.canvas.quick_adding.list.field, Qt.Key.Key_Escape)
    QTest.keyClick(
        window.canvas,
        Qt.Key.Key_N,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert nameless(window) == set()
