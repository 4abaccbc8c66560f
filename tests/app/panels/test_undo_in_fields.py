"""Ctrl+Z in a field takes back what was typed there, then what was done before; the focus stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.flow import changes
from designer.flow.model import Node

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
AGAIN = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def flow(window, sample_flow):
    window.document.open(sample_flow)
    return sample_flow


def select(window, *nodes: str):
    window.document.selection.set(nodes)
    return window.inspector.form


def type_anew(line, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, keys)
    QApplication.processEvents()


def test_a_field_that_types_into_the_flow(window, flow):
    line = select(window, "sales").fields["label"].line
    type_anew(line, "Kim")
    press(KEY.Key_Tab)
    value = window.inspector.form.fields["value"].line
    type_anew(value, "070 123 45 67")
    press(KEY.Key_Z, CONTROL)
    assert (value.text(), line.text()) == ("+46700000001", "Kim")
    assert value.hasFocus()
    press(KEY.Key_Z, CONTROL)
    assert line.text() == "Sales"
    press(KEY.Key_Z, AGAIN)
    press(KEY.Key_Y, CONTROL)
    assert (value.text(), line.text()) == ("070 123 45 67", "Kim")


def test_what_is_typed_after_a_redo_is_a_step_of_its_own(window, flow):
    line = select(window, "sales").fields["label"].line
    type_anew(line, "Kim")
    press(KEY.Key_Z, CONTROL)
    press(KEY.Key_Z, AGAIN)
    QTest.keyClicks(line, " at night")
    assert line.text() == "Kim at night"
    press(KEY.Key_Z, CONTROL)
    assert line.text() == "Kim"


def test_a_long_text_is_taken_back_sentence_by_sentence(window, flow):
    area = select(window, "menu").fields["text"].area
    type_anew(area, "Hello. Press 1.")
    press(KEY.Key_Return)
    QTest.keyClicks(area, "Byee")
    press(KEY.Key_Backspace)
    seen = []
    while flow.nodes["menu"].text != "Press 1.":
        seen.append(area.toPlainText())
        press(KEY.Key_Z, CONTROL)
    assert seen == ["Hello. Press 1.\nBye", "Hello. Press 1.\nByee", "Hello. Press 1.\n", "Hello. "]
    for text in [*reversed(seen), *seen[:1]]:
        press(KEY.Key_Z, AGAIN)
        assert area.toPlainText() == text


@pytest.mark.parametrize("what", ["id", "variable"])
def test_a_name_the_flow_has_not_heard_of_is_taken_back_by_its_field(window, flow, what):
    window.document.apply(changes.set_label(flow.nodes["sales"], "Kim"))
    if what == "id":
        line, name = select(window, "sales").fields["id"].line, "sales"
    else:
        flow.variables = {"base": "https://example.com"}
        rows = select(window).variables
        rows.refresh()
        line, name = rows.names["base"], "base"
    type_anew(line, "other")
    press(KEY.Key_Z, CONTROL)
    assert (line.text(), flow.nodes["sales"].label) == (name, "Kim")
    press(KEY.Key_Z, AGAIN)
    assert (line.text(), flow.nodes["sales"].label) == ("other", "Kim")
    press(KEY.Key_Z, CONTROL)
    press(KEY.Key_Z, CONTROL)
    assert (line.text(), flow.nodes["sales"].label) == (name, "Sales")
    assert line.hasFocus()


def test_the_focus_stays_at_a_variable_that_is_renamed_and_taken_back(window, flow):
    flow.variables = {"base": "https://example.com", "desk": "+46700000001"}
    rows = select(window).variables
    rows.refresh()
    type_anew(rows.names["base"], "root")
    press(KEY.Key_Tab)
    assert list(flow.variables) == ["root", "desk"]
    assert rows.values["root"].hasFocus()
    press(KEY.Key_Z, CONTROL)
    assert rows.values["base"].hasFocus()
    rows.removes["desk"].setFocus()
    press(KEY.Key_Space)
    assert rows.add.hasFocus()
    press(KEY.Key_Z, CONTROL)
    assert list(flow.variables) == ["base", "desk"]


def test_times_and_dates_of_opening_hours(window, flow):
    window.document.apply(
        changes.add_node(flow, Node("hours", "hours", "Europe/Stockholm"), (0, 400))
    )
    form = select(window, "hours").hours
    steps = window.document.stack.index()
    tuesday = form.week.lines["tue"]
    type_anew(tuesday, "x")
    press(KEY.Key_Z, CONTROL)
    assert (tuesday.text(), window.document.stack.index()) == ("", steps)
    form.exceptions.add.click()
    (day,) = form.exceptions.dates
    before = day.date()
    press(KEY.Key_Up)
    (day,) = form.exceptions.dates
    assert (day.date(), day.hasFocus()) == (before.addYears(1), True)
    QTest.keyClicks(day, "19")
    press(KEY.Key_Z, CONTROL)
    assert day.date() == before.addYears(1)
    press(KEY.Key_Z, CONTROL)
    (day,) = form.exceptions.dates
    assert (day.date(), day.hasFocus()) == (before, True)
    press(KEY.Key_Z, CONTROL)
    assert (form.exceptions.dates, window.document.stack.index()) == ([], steps)


def test_a_kind_that_is_chosen(window, flow):
    box = select(window, "sales").fields["kind"].box
    box.setFocus()
    press(KEY.Key_Down)
    assert flow.nodes["sales"].action == "play"
    for keys, kind in ((CONTROL, "connect"), (AGAIN, "play")):
        press(KEY.Key_Z, keys)
        assert flow.nodes["sales"].action == kind
        assert window.inspector.form.fields["kind"].box.hasFocus()
