"""A row of controls goes on in the next line where it has no room."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

import designer
from designer.app.control_row import ControlRow


@pytest.fixture
def panel(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.setStyleSheet("QLabel { min-width: 100px; max-width: 100px; max-height: 20px; }")
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    row = ControlRow(QMargins(10, 4, 10, 6), 5)
    panel.labels = [QLabel("one"), QLabel("two"), QLabel("three")]
    row.add(panel.labels[0])
    row.add(panel.labels[1])
    row.add_gap()
    row.add(panel.labels[2])
    column.addWidget(row)
    column.addStretch(1)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def corners(panel):
    return [(label.x(), label.y()) for label in panel.labels if label.isVisible()]


def test_all_in_one_line_with_the_last_at_the_right(panel):
    panel.resize(500, 100)
    (one, top), (two, _), (three, _) = corners(panel)
    assert (one, two, three) == (10, 115, 390)
    assert {y for _, y in corners(panel)} == {top}


def test_the_last_goes_into_the_next_line_and_down_come_the_others(panel):
    panel.resize(240, 200)
    (one, top), (two, _), (three, below) = corners(panel)
    assert (one, two, three) == (10, 115, 130)
    assert below - top == panel.labels[0].height() + 5
    panel.resize(122, 200)
    assert [x for x, _ in corners(panel)] == [10, 10, 12]


def test_what_is_hidden_takes_no_room(panel):
    panel.resize(240, 200)
    panel.labels[1].hide()
    QApplication.processEvents()
    (one, top), (three, same) = corners(panel)
    assert (one, three, top) == (10, 130, same)


def test_read_from_right_to_left_it_is_mirrored(panel):
    panel.resize(500, 100)
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert [x for x, _ in corners(panel)] == [390, 285, 10]


def test_it_can_be_as_narrow_as_the_widest(panel):
    assert panel.minimumSizeHint().width() == 120


def test_one_that_comes_later_is_seen_and_one_that_says_more_gets_the_room(panel):
    panel.resize(500, 100)
    row = panel.labels[0].parent()
    button = QPushButton("a")
    row.insert(1, button)
    QApplication.processEvents()
    assert button.isVisible()
    narrow = button.width()
    assert panel.labels[1].x() == button.geometry().right() + 1 + 5
    button.setText("a button that says more")
    QApplication.processEvents()
    assert button.width() > narrow
    assert panel.labels[1].x() == button.geometry().right() + 1 + 5


def test_the_tab_key_goes_as_the_eye_does(panel):
    row = panel.labels[0].parent()
    buttons = [QPushButton(text) for text in "abc"]
    for place, button in ((0, buttons[1]), (0, buttons[0]), (3, buttons[2])):
        row.insert(place, button)
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert buttons[1].hasFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Tab)
    assert buttons[2].hasFocus()


def test_no_layout_of_qts_is_written_in_python():
    # It ended the process once: see ControlRow.
    found = [
        f"{path.name}: {part.name}"
        for path in Path(designer.__file__).parent.rglob("*.py")
        for part in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(part, ast.ClassDef)
        and any(ast.unparse(base).endswith(("QLayout", "QLayoutItem")) for base in part.bases)
    ]
    assert found == []
