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
    QMenu,
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


def list_of_two():
    control = QListWidget()
    control.addItems(["one", "two"])
    return control, control.setCurrentRow


def tree_of_two():
    control = QTreeWidget()
    control.setColumnCount(3)
    control.addTopLevelItems([QTreeWidgetItem(["one", "two", "three"]) for _ in range(2)])
    return control, lambda row: control.setCurrentItem(control.topLevelItem(row))


def menu_of_two():
    control = QMenu()
    entries = [control.addAction("one"), control.addAction("two")]
    return control, lambda row: control.setActiveAction(entries[row])


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
    assert differing(*pictures) >= LEAST_PIXELS


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("make", [list_of_two, tree_of_two, menu_of_two])
def test_the_row_that_the_keys_have_come_to_is_seen(context, qtbot, theme, make):
    context.theme.choose(theme)
    context.theme.dress()
    rows, choose = make()
    qtbot.addWidget(rows)
    rows.resize(240, 120)
    pictures = []
    for row in (0, 1):
        choose(row)
        pictures.append(rows.grab().toImage())
    assert differing(*pictures) >= LEAST_PIXELS


def differing(before, after):
    """How many pixels of two pictures differ in the contrast that counts."""
    assert before.size() == after.size()
    places = ((x, y) for x in range(before.width()) for y in range(before.height()))
    pixels = Counter((before.pixel(*at), after.pixel(*at)) for at in places)
    return sum(
        count
        for (one, other), count in pixels.items()
        if one != other and contrast(QColor(one), QColor(other)) >= LEAST_CONTRAST
    )
