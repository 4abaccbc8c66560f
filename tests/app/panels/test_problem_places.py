"""A problem that is clicked leads to the field it is about, wherever that is in the inspector."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.flow import changes
from designer.flow.model import Node
from tests.app.canvas.mouse import click, pixel

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_window(window, sample_flow):
    window.document.open(sample_flow)
    window.show_problems()
    return window


def row_of(window, code: str):
    window.live_check.run()
    QApplication.processEvents()
    return next(row for row in window.problems.rows if row.problem.code == code)


def is_seen(widget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_click_scrolls_to_the_field_and_puts_the_caret_there(open_window, qtbot):
    window, flow = open_window, open_window.document.flow
    window.document.apply(changes.set_rounds(flow.nodes["menu"], "many"))
    window.document.end_typing()
    row = row_of(window, "bad-option")
    click(window.canvas, pixel(window.canvas, -200, -200))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    field = window.inspector.form.fields["option rounds"]
    assert field.control.hasFocus()
    qtbot.waitUntil(lambda: is_seen(field.control) and is_seen(field.note))
    assert window.inspector.verticalScrollBar().value() > 0
    nodes = len(flow.nodes)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, CONTROL)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert len(flow.nodes) == nodes
    assert flow.nodes["menu"].extra == {}
    window.registry.run("edit.undo")
    assert flow.nodes["menu"].extra == {"rounds": "many"}
    QTest.keyClick(field.control, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_enter_leads_there_and_escape_back_to_the_list(open_window):
    window, flow = open_window, open_window.document.flow
    window.docks["inspector"].hide()
    window.document.apply(changes.set_value(flow.nodes["sales"], "070"))
    row = row_of(window, "bad-number")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert window.inspector.form.fields["value"].control.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert row.hasFocus()


@pytest.mark.parametrize(
    ("code", "extra", "place"),
    [
        ("bad-hours", {"weekly": {"tue": ["late"]}}, lambda hours: hours.week.lines["tue"]),
        ("bad-hours", {"holidays": "XX"}, lambda hours: hours.country.control),
        ("bad-hours", {"exceptions": {"soon": []}}, lambda hours: hours.exceptions.add),
        (
            "odd-hours",
            {"weekly": {"mon": ["08:00-17:00"]}, "exceptions": {"2001-01-02": []}},
            lambda hours: hours.exceptions.dates[0],
        ),
    ],
)
def test_what_is_wrong_with_opening_hours_is_gone_to(open_window, qtbot, code, extra, place):
    window = open_window
    node = Node("hours", "hours", "Europe/Stockholm", extra=extra)
    window.document.apply(changes.add_node(window.document.flow, node, (0, 600)))
    QTest.mouseClick(row_of(window, code), Qt.MouseButton.LeftButton)
    field = place(window.inspector.form.hours)
    assert field.hasFocus()
    qtbot.waitUntil(lambda: is_seen(field))


def test_a_problem_of_a_way_out_shows_the_ways_out_and_takes_no_focus(open_window, qtbot):
    window = open_window
    window.document.apply(changes.delete(window.document.flow, (), [("support", "busy")]))
    row = row_of(window, "one-sided-connect")
    before = QApplication.focusWidget()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.document.selection.nodes == ("support",)
    qtbot.waitUntil(lambda: is_seen(window.inspector.form.outcomes))
    assert QApplication.focusWidget() is before
