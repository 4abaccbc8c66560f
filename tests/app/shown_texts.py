"""Every text that a window shows."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "prefix",
    "suffix",
    "specialValueText",
)
"""Where Qt keeps words for people."""
WRITTEN = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
"""Their text is the person's."""


NOT_OURS = ("QAbstractButton", "QToolButton")
"""Buttons that Qt adds to docks and rows of tabs say for good what they said at first; the tool
buttons of ours have the words of their actions."""


def texts_of(window):
    """Every text of the window, each with the kind of thing it stands on."""
    found = set()
    for thing in [window, *window.findChildren(QWidget), *window.findChildren(QAction)]:
        kind = type(thing).__name__
        if kind in NOT_OURS:
            continue
        for name in PROPERTIES:
            if name == "toolTip" and kind in ("ElidedLabel", "LinesLabel"):
                continue  # the whole text, once it is drawn and has no room
            words = thing.property(name)
            if isinstance(words, str) and words and not (name == "text" and type(thing) in WRITTEN):
                found.add((kind, name, words))
        if isinstance(thing, QComboBox):
            found |= {(kind, "item", thing.itemText(row)) for row in range(thing.count())}
        if isinstance(thing, QTabBar):
            found |= {(kind, "tab", thing.tabText(tab)) for tab in range(thing.count())}
        if isinstance(thing, QAbstractItemView) and thing.model() is not None:
            model = thing.model()
            for row in range(model.rowCount()):
                found.add((kind, "row", str(model.index(row, 0).data())))
    return found
