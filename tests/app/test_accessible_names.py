"""Whatever can have the focus has a name that a screen reader can read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def nameless(root: QWidget) -> set[str]:
    """The kinds of visible widgets that take the focus and have no accessible name."""
    found = set()
    for widget in root.findChildren(QWidget):
        takes = widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not takes or widget.objectName().startswith("qt_"):  # parts of Qt's own controls
            continue
        read = QAccessible.queryAccessibleInterface(widget)
        if not read.text(QAccessible.Text.Name).strip():
            found.add(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


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
        missing |= nameless(window)
    assert missing == set()
