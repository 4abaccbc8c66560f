"""A control that has the focus looks different from one that has not, in both themes.

So different that those see it who see contrast badly: each pixel that counts has another colour
than before in a contrast of at least 3:1 (WCAG 2.2, 2.4.13).
"""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tests.app.test_theme import contrast

LEAST_CONTRAST = 3.0
LEAST_PIXELS = 40
"""A line along one side of a small control, not only a caret."""


def checked(control):
    control.setCheckable(True)
    control.setChecked(True)
    return control


def dressed(control, **properties):
    for name, value in properties.items():
        control.setProperty(name, value)
    return control


def listed():
    control = QListWidget()
    control.addItems(["one", "two"])
    control.setCurrentRow(0)
    return control


def tree():
    control = QTreeWidget()
    control.addTopLevelItem(QTreeWidgetItem(["one"]))
    control.setCurrentItem(control.topLevelItem(0))
    return control


def tabs():
    control = QTabBar()
    control.addTab("One")
    control.addTab("Two")
    return control


CONTROLS = {
    "button": lambda: QPushButton("Go"),
    "primary button": lambda: dressed(QPushButton("Go"), role="primary"),
    "danger button": lambda: dressed(QPushButton("Go"), role="danger"),
    "key": lambda: dressed(QPushButton("1"), role="key"),
    "tabs": tabs,
    "choice": lambda: dressed(QPushButton("All"), role="choice"),
    "checked choice": lambda: checked(dressed(QPushButton("All"), role="choice")),
    "link": lambda: dressed(QPushButton("Show"), role="link"),
    "tool link": lambda: dressed(QToolButton(text="Show"), role="link"),
    "check box": lambda: QCheckBox("Yes"),
    "checked check box": lambda: checked(QCheckBox("Yes")),
    "checked radio button": lambda: checked(QRadioButton("Yes")),
    "line": lambda: QLineEdit("words"),
    "line in error": lambda: dressed(QLineEdit("words"), state="error"),
    "combo box": QComboBox,
    "combo box in error": lambda: dressed(QComboBox(), state="error"),
    "spin box": QSpinBox,
    "text": lambda: QPlainTextEdit("words"),
    "code": lambda: dressed(QPlainTextEdit("words"), role="code"),
    "list": listed,
    "tree": tree,
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", CONTROLS)
def test_focus_is_seen(context, qtbot, theme, name):
    context.theme.choose(theme)
    context.theme.dress()
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other, control = QPushButton("Elsewhere"), CONTROLS[name]()
    column.addWidget(other)
    column.addWidget(control)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pictures = []
    for focused in (other, control):
        focused.setFocus()
        qtbot.waitUntil(focused.hasFocus)
        pictures.append(control.grab().toImage())
    assert pictures[0].size() == pictures[1].size()
    size = pictures[0].size()
    places = ((x, y) for x in range(size.width()) for y in range(size.height()))
    pixels = Counter((pictures[0].pixel(*at), pictures[1].pixel(*at)) for at in places)
    seen = (
        count
        for (before, after), count in pixels.items()
        if before != after and contrast(QColor(before), QColor(after)) >= LEAST_CONTRAST
    )
    assert sum(seen) >= LEAST_PIXELS
