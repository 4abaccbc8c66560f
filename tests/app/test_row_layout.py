"""A row of controls goes on in the next line where it has no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.app.row_layout import RowLayout


@pytest.fixture
def panel(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.setStyleSheet("QLabel { min-width: 100px; max-width: 100px; max-height: 20px; }")
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    row = RowLayout(QMargins(10, 4, 10, 6), 5)
    panel.labels = [QLabel("one"), QLabel("two"), QLabel("three")]
    row.addWidget(panel.labels[0])
    row.addWidget(panel.labels[1])
    row.add_gap()
    row.addWidget(panel.labels[2])
    column.addLayout(row)
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
    panel.layout().activate()
    (one, top), (three, same) = corners(panel)
    assert (one, three, top) == (10, 130, same)


def test_read_from_right_to_left_it_is_mirrored(panel):
    panel.resize(500, 100)
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    panel.layout().activate()
    assert [x for x, _ in corners(panel)] == [390, 285, 10]


def test_it_can_be_as_narrow_as_the_widest(panel):
    assert panel.minimumSizeHint().width() == 120
    assert panel.layout().itemAt(0).layout().itemAt(7) is None
