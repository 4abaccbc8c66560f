"""The flow's variables are changed in the inspector through real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.checking import LiveCheck
from designer.app.panels.inspector import InspectorPanel
from designer.app.panels.variable_rows import VariableRows
from designer.flow import changes


@pytest.fixture
def panel(qtbot, context, document, sample_flow) -> InspectorPanel:
    sample_flow.variables = {"base": "https://example.com", "desk": "+46700000001"}
    document.open(sample_flow)
    document.apply(changes.set_value(sample_flow.nodes["leave"], "{base}/leave.wav"))
    document.stack.clear()
    panel = InspectorPanel(context, document, LiveCheck(document))
    qtbot.addWidget(panel)
    panel.resize(310, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def rows(panel) -> VariableRows:
    return panel.form.variables


def rename(rows, name: str, wanted: str) -> None:
    line = rows.names[name]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, wanted)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_they_say_who_uses_them(rows):
    assert rows.notes["base"].text() == "Used by Leave a message"
    assert rows.notes["desk"].text() == "Not used"


def test_a_value_is_typed_in_one_step_and_the_caret_stays(rows, document):
    line = rows.values["base"]
    line.setFocus()
    line.setCursorPosition(4)
    QTest.keyClicks(line, "ab")
    assert document.flow.variables["base"] == "httpabs://example.com"
    assert line.cursorPosition() == 6
    assert document.stack.count() == 1
    document.stack.undo()
    assert line.text() == "https://example.com"
    document.stack.redo()
    assert line.text() == "httpabs://example.com"


def test_a_new_name_follows_everywhere_in_one_step(rows, document):
    rename(rows, "base", "site")
    assert document.flow.nodes["leave"].value == "{site}/leave.wav"
    assert list(rows.names) == ["site", "desk"]
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.nodes["leave"].value == "{base}/leave.wav"
    assert list(rows.names) == ["base", "desk"]
    document.stack.redo()
    assert list(document.flow.variables) == ["site", "desk"]


@pytest.mark.parametrize(("wanted", "words"), [("desk", "already"), ("1 a", "cannot be a name")])
def test_a_name_that_cannot_be_had_is_said(rows, document, wanted, words):
    rename(rows, "base", wanted)
    assert words in rows.notes["base"].text()
    assert document.stack.count() == 0
    rename(rows, "base", "base")
    assert rows.notes["base"].text() == "Used by Leave a message"


def test_one_is_added_and_named_at_once_and_one_is_removed(rows, document):
    rows.add.setFocus()
    QTest.keyClick(rows.add, Qt.Key.Key_Space)
    line = rows.names["name"]
    assert line.hasFocus()
    QTest.keyClicks(line, "night")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert list(document.flow.variables) == ["base", "desk", "night"]
    QTest.keyClick(rows.removes["night"], Qt.Key.Key_Space)
    assert list(document.flow.variables) == ["base", "desk"]
    document.stack.undo()
    assert list(rows.names) == ["base", "desk", "night"]


def test_a_number_is_written_out_when_left_where_the_variable_stands_for_one(
    panel, rows, document, sample_flow
):
    document.apply(changes.set_value(sample_flow.nodes["sales"], "{desk}"))
    document.stack.clear()
    for name, typed in (("desk", "070-174 06 35"), ("base", "070-174 06 35")):
        line = rows.values[name]
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, typed)
        rows.add.setFocus()
    assert document.flow.variables == {"base": "070-174 06 35", "desk": "+46701740635"}
    assert rows.values["desk"].text() == "+46701740635"
    assert document.stack.count() == 2
    document.stack.undo()
    document.stack.undo()
    assert document.flow.variables == {"base": "https://example.com", "desk": "+46700000001"}
    document.stack.redo()
    assert document.flow.variables["desk"] == "+46701740635"
