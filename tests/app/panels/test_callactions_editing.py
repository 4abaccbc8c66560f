"""The call actions are edited with real keys: applied, refused, given up, undone, found by node."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from designer.app.panels.callactions import CallActionsPanel
from designer.flow import changes
from designer.flow.model import Flow, Node
from tests.flow.drawing import state

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def around(qtbot) -> QWidget:
    """What the panel and a field stand in, so that the focus can leave the panel."""
    around = QWidget()
    qtbot.addWidget(around)
    return around


@pytest.fixture
def panel(qtbot, context, document, sample_flow, around) -> CallActionsPanel:
    panel = CallActionsPanel(context, document)
    column = QVBoxLayout(around)
    column.addWidget(panel)
    column.addWidget(QLineEdit())
    around.resize(700, 500)
    around.show()
    qtbot.waitActive(around)
    document.open(sample_flow)
    qtbot.waitUntil(lambda: bool(panel.text))
    return panel


def put_caret(panel: CallActionsPanel, before: str) -> None:
    """Put the caret before the first place where ``before`` stands, through the keyboard."""
    panel.editor.setFocus()
    QTest.keyClick(panel.editor, KEY.Key_Home, CONTROL)
    at = panel.text.index(before)
    for _ in range(panel.text.count("\n", 0, at)):
        QTest.keyClick(panel.editor, KEY.Key_Down)
    QTest.keyClick(panel.editor, KEY.Key_Home)
    for _ in range(at - panel.text.rfind("\n", 0, at) - 1):
        QTest.keyClick(panel.editor, KEY.Key_Right)


def type_over(panel: CallActionsPanel, old: str, new: str) -> None:
    """Take the first ``old`` out of the text, key by key, and type ``new`` there."""
    put_caret(panel, old)
    for _ in old:
        QTest.keyClick(panel.editor, KEY.Key_Delete)
    QTest.keyClicks(panel.editor, new)


def apply(panel: CallActionsPanel) -> None:
    QTest.keyClick(panel.editor, KEY.Key_Return, CONTROL)


def marked_lines(panel: CallActionsPanel) -> set[int]:
    lines: set[int] = set()
    for mark in panel.editor.extraSelections():
        if mark.format.hasProperty(QTextFormat.Property.FullWidthSelection):
            document = panel.editor.document()
            first = document.findBlock(mark.cursor.selectionStart()).blockNumber()
            last = document.findBlock(mark.cursor.selectionEnd() - 1).blockNumber()
            lines.update(range(first, last + 1))
    return lines


def line_of(panel: CallActionsPanel, words: str) -> int:
    return panel.text[: panel.text.index(words)].count("\n")


def test_typing_is_applied_as_one_step_and_undone(panel, document):
    before = state(document.flow)
    type_over(panel, "+46700000001", "+46700000088")
    assert panel.edited
    assert "Ctrl+Enter" in panel.state.text()
    assert document.flow.nodes["sales"].value == "+46700000001"
    apply(panel)
    assert document.flow.nodes["sales"].value == "+46700000088"
    assert document.flow.nodes["sales"].label == "Sales"
    assert (document.stack.count(), panel.edited) == (1, False)
    assert document.stack.undoText() == "Edit the call actions"
    document.stack.undo()
    assert state(document.flow) == before
    document.stack.redo()
    assert document.flow.nodes["sales"].value == "+46700000088"


def test_nothing_changed_is_no_step(panel, document):
    type_over(panel, "+46700000001", "+46700000001")
    assert panel.edited
    apply(panel)
    assert (document.stack.count(), panel.edited) == (0, False)


def test_what_was_typed_is_shown_as_an_export_writes_it(panel, document):
    type_over(panel, '"digits": 1', '"digits":"2"')
    apply(panel)
    assert '\n  "digits": 2,\n' in panel.text
    assert document.flow.nodes["menu"].options["digits"] == 2


def test_keys_strings_and_numbers_have_colours_of_their_own(panel, context):
    block = panel.editor.document().begin().next()
    colours = {
        block.text()[one.start : one.start + one.length]: one.format.foreground().color()
        for one in block.layout().formats()
    }
    tokens = context.theme.tokens
    assert colours['"ivr"'] == tokens["ivr"]
    assert colours['"https://example.com/menu.mp3"'] == tokens["success"]


def test_leaving_the_panel_applies(panel, document):
    type_over(panel, "+46700000001", "+46700000088")
    QTest.mouseClick(panel.parentWidget().findChild(QLineEdit), Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46700000088"
    assert not panel.edited


def test_another_tab_in_front_applies_or_says_why_not(panel, document, context, qtbot):
    type_over(panel, "+46700000001", "+46700000088")
    panel.hide()
    assert document.flow.nodes["sales"].value == "+46700000088"
    panel.show()
    type_over(panel, '"connect"', '"conect"')
    with qtbot.waitSignal(context.messages.said) as said:
        panel.hide()
    assert "not applied" in said.args[0]
    assert "Line 4" in said.args[0]
    assert '"conect"' in panel.text


def test_the_buttons_apply_and_discard(panel, document, qtbot):
    type_over(panel, "+46700000001", "+46700000088")
    qtbot.mouseClick(panel.apply_button, Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46700000088"
    type_over(panel, "+46700000088", "+46700000077")
    qtbot.mouseClick(panel.give_up_button, Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46700000088"
    assert "+46700000088" in panel.text
    assert not panel.apply_button.isVisible()


def test_escape_gives_the_edit_up_and_undoing_brings_it_back(panel, document):
    shown = panel.text
    type_over(panel, "+46700000001", "+46700000088")
    typed = panel.text
    QTest.keyClick(panel.editor, KEY.Key_Escape)
    assert (panel.text, panel.edited) == (shown, False)
    QTest.keyClick(panel.editor, KEY.Key_Z, CONTROL)
    assert (panel.text, panel.edited) == (typed, True)
    apply(panel)
    assert document.flow.nodes["sales"].value == "+46700000088"


def test_a_mistake_is_underlined_and_named_and_nothing_is_lost(panel, document, qtbot):
    before = state(document.flow)
    type_over(panel, '"digits": 1,', '"digits": 1')
    typed = panel.text
    apply(panel)
    assert panel.mistake.isVisible()
    assert panel.mistake.text().startswith("Line 4, column 3: a comma is missing")
    assert panel.editor.mistake == '"1"'
    assert (panel.text, panel.edited) == (typed, True)
    assert (state(document.flow), document.stack.count()) == (before, 0)
    QTest.keyClicks(panel.editor, ",")
    qtbot.waitUntil(lambda: not panel.mistake.isVisible())
    assert panel.editor.mistake == ""


@pytest.mark.parametrize(
    ("old", "new", "words", "underlined"),
    [
        ('"connect"', '"conect"', "Line 4, column 8 (/1): an action needs one key", "{"),
        ('"busy": {', '"busy": 7, "own": {', "after busy an action", "7"),
        ('"timeout": 15', '"timeout": 15, "timeout": 15', "stands twice", '"timeout"'),
        ('"+46700000001"', '"+46😀" 46', "a comma is missing", "46"),
    ],
)
def test_a_mistake_is_found_while_the_person_pauses(panel, qtbot, old, new, words, underlined):
    put_caret(panel, old)
    cursor = panel.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(old))
    cursor.insertText(new)
    qtbot.waitUntil(lambda: words in panel.mistake.text())
    assert panel.editor.mistake == underlined


def test_text_that_ends_too_early_is_underlined_where_it_ends(panel):
    panel.editor.setFocus()
    QTest.keyClick(panel.editor, KEY.Key_A, CONTROL)
    QTest.keyClicks(panel.editor, '{"play": "a.mp3",')
    QTest.keyClick(panel.editor, KEY.Key_Return)
    apply(panel)
    assert panel.mistake.isVisible()
    assert panel.editor.mistake == ","


def test_the_text_follows_the_flow_until_somebody_types(panel, document, qtbot):
    put_caret(panel, '"timeout"')
    document.apply(changes.set_value(document.flow.nodes["leave"], "https://example.com/n.wav"))
    qtbot.waitUntil(lambda: "n.wav" in panel.text)
    line = panel.editor.textCursor().block().text()
    assert line.strip().startswith('"timeout"')
    QTest.keyClicks(panel.editor, " ")
    document.apply(changes.set_value(document.flow.nodes["leave"], "https://example.com/m.wav"))
    qtbot.waitUntil(lambda: "meanwhile" in panel.state.text())
    qtbot.wait(100)
    assert "n.wav" in panel.text
    QTest.keyClick(panel.editor, KEY.Key_Escape)
    qtbot.waitUntil(lambda: "m.wav" in panel.text)


def test_what_was_typed_in_one_flow_is_not_applied_to_the_next(panel, document, qtbot):
    type_over(panel, "+46700000001", "+46700000088")
    other = Flow()
    other.add_nodes([(None, Node("end", "hangup", "reject"), (0, 0))])
    other.start = "end"
    document.open(other)
    qtbot.waitUntil(lambda: json.loads(panel.text) == {"hangup": "reject"})
    assert not panel.edited


def test_new_nodes_get_free_places(panel, document):
    panel.editor.setFocus()
    QTest.keyClick(panel.editor, KEY.Key_Home, CONTROL)
    QTest.keyClicks(panel.editor, '{"play": "https://example.com/hello.mp3", "next": ')
    QTest.keyClick(panel.editor, KEY.Key_End, CONTROL)
    QTest.keyClicks(panel.editor, "}")
    apply(panel)
    flow = document.flow
    assert flow.start == "play"
    assert flow.layout["play"][0] < flow.layout["menu"][0]
    assert flow.layout["play"][1] == flow.layout["menu"][1]
    type_over(panel, '"digits": 1,', '"digits": 1, "0": {"hangup": "reject"},')
    apply(panel)
    assert flow.layout["hangup"][0] > flow.layout["menu"][0]


def test_a_loop_is_read_only_and_keeps_what_was_typed(panel, document, qtbot):
    type_over(panel, "+46700000001", "+46700000088")
    typed = panel.text
    document.apply(changes.connect(document.flow, "mailbox", "next", "menu"))
    apply(panel)
    assert "is a loop" in panel.mistake.text()
    assert (panel.text, panel.edited) == (typed, True)
    QTest.keyClick(panel.editor, KEY.Key_Escape)
    qtbot.waitUntil(panel.editor.isReadOnly)
    assert "is a loop" in panel.reason.text()
    assert panel.text == ""
    QTest.keyClicks(panel.editor, "x")
    assert panel.text == ""
    document.stack.undo()
    qtbot.waitUntil(lambda: not panel.editor.isReadOnly())


def test_enter_keeps_the_indent(panel):
    put_caret(panel, '"connect"')
    QTest.keyClick(panel.editor, KEY.Key_Up)
    QTest.keyClick(panel.editor, KEY.Key_End)
    QTest.keyClick(panel.editor, KEY.Key_Return, SHIFT)
    QTest.keyClicks(panel.editor, '"x": 1,')
    assert '\n  "1": {\n    "x": 1,\n    "connect"' in panel.text


def test_characters_that_the_editor_cannot_hold_come_back_whole(panel, document, qtbot):
    value = "a\u2028b\u2029c\u00a0d😀"
    document.apply(changes.set_option(document.flow.nodes["menu"], "own", value))
    qtbot.waitUntil(lambda: '"own"' in panel.text)
    assert json.loads(panel.text)["own"] == value
    type_over(panel, '"digits": 1', '"digits": 3')
    apply(panel)
    assert document.flow.nodes["menu"].options == {"digits": 3, "own": value}


def test_a_selected_node_marks_its_lines_and_is_scrolled_to(panel, document, around):
    around.resize(700, 220)
    field = panel.parentWidget().findChild(QLineEdit)
    field.setFocus()
    document.selection.set(["support"])
    first = line_of(panel, '"2": {')
    assert {first, first + 1, first + 2} <= marked_lines(panel)
    assert line_of(panel, '"1": {') not in marked_lines(panel)
    top = panel.editor.firstVisibleBlock().blockNumber()
    assert top <= first <= top + 8
    assert field.hasFocus()
    document.selection.set(["leave"])
    # Written five times, marked five times.
    assert len(marked_lines(panel)) == panel.text.count("leave.wav") * 3
    document.selection.clear()
    assert marked_lines(panel) == set()


def test_the_caret_selects_the_node_whose_line_it_is_on(panel, document):
    put_caret(panel, "+46700000002")
    assert document.selection.nodes == ("support",)
    assert panel.editor.hasFocus()
    assert line_of(panel, "+46700000002") in marked_lines(panel)
    QTest.keyClick(panel.editor, KEY.Key_Home, CONTROL)
    assert document.selection.nodes == ("menu",)
    caret = panel.editor.textCursor().position()
    document.selection.set(["sales"])
    assert panel.editor.textCursor().position() == caret
    # A click where the caret is already says so as well.
    QTest.mouseClick(panel.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(4, 12))
    assert document.selection.nodes == ("menu",)


def test_typing_does_not_change_the_selection(panel, document):
    put_caret(panel, "+46700000002")
    QTest.keyClicks(panel.editor, "9")
    QTest.keyClick(panel.editor, KEY.Key_Home, CONTROL)
    assert document.selection.nodes == ("support",)
    assert marked_lines(panel) == set()


def test_a_selection_made_while_out_of_sight_is_shown_later(panel, document, qtbot):
    panel.hide()
    document.selection.set(["sales"])
    assert marked_lines(panel) == set()
    panel.show()
    qtbot.waitUntil(lambda: line_of(panel, '"1": {') in marked_lines(panel))


def test_out_of_sight_nothing_is_written_out(panel, document, qtbot):
    panel.hide()
    before = panel.text
    document.apply(changes.set_value(document.flow.nodes["sales"], "+46700000088"))
    qtbot.wait(150)
    assert panel.text == before
    panel.show()
    qtbot.waitUntil(lambda: "+46700000088" in panel.text)


def test_marks_take_the_colours_of_the_theme(panel, document, context):
    document.selection.set(["sales"])

    def colour() -> QColor:
        mark = panel.editor.extraSelections()[0]
        return mark.format.background().color().toRgb()

    for theme in ("dark", "light"):
        context.theme.choose(theme)
        accent = context.theme.tokens["accent"]
        assert (colour().red(), colour().blue()) == (accent.red(), accent.blue())


def test_in_the_window_undo_is_the_texts_first_and_the_flows_then(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.docks["callactions"].raise_()
    panel = window.call_actions
    qtbot.waitUntil(lambda: bool(panel.text))
    window.activateWindow()
    type_over(panel, "+46700000001", "+46700000088")
    shown = json.loads(panel.text)
    apply(panel)
    QTest.keyClicks(panel.editor, " ")
    assert panel.edited
    QTest.keyClick(panel.editor, KEY.Key_Z, CONTROL)
    assert not panel.edited
    assert json.loads(panel.text) == shown
    QTest.keyClick(panel.editor, KEY.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: window.document.flow.nodes["sales"].value == "+46700000001")
    qtbot.waitUntil(lambda: "+46700000088" not in panel.text)
    QTest.keyClick(panel.editor, KEY.Key_Z, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.document.flow.nodes["sales"].value == "+46700000088")


def test_in_the_window_canvas_and_text_select_each_other(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.docks["callactions"].raise_()
    panel = window.call_actions
    qtbot.waitUntil(lambda: bool(panel.text))
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, KEY.Key_A, CONTROL)
    qtbot.waitUntil(lambda: len(marked_lines(panel)) == panel.text.count("\n") + 1)
    assert window.canvas.hasFocus()
    put_caret(panel, "+46700000002")
    assert window.document.selection.nodes == ("support",)
    assert panel.editor.hasFocus()
    # A click on the canvas leaves the panel: what was typed is applied.
    QTest.keyClicks(panel.editor, "+46700000009,")
    window.canvas.setFocus()
    assert window.document.flow.nodes["support"].value.startswith("+46700000009,")


def test_a_thousand_nodes_wait_for_a_longer_pause(panel, document, qtbot):
    flow = Flow()
    flow.add_nodes([(None, Node(f"p{n}", "play", f"{n}.mp3"), (0, 0)) for n in range(1000)])
    flow.add_nodes([(None, Node("menu", "ivr", "menu.mp3"), (0, 0))])
    flow.start = "menu"
    document.open(flow)
    qtbot.waitUntil(lambda: "menu.mp3" in panel.text)
    written = []
    panel.editor.textChanged.connect(lambda: written.append(panel.text))
    for number in range(5):
        document.apply(changes.set_value(flow.nodes["menu"], f"menu-{number}.mp3"))
        qtbot.wait(60)
    assert written == []
    qtbot.waitUntil(lambda: "menu-4.mp3" in panel.text)


def test_an_empty_flow_after_another_one_is_not_called_edited(panel, document, qtbot):
    qtbot.waitUntil(lambda: bool(panel.text))
    document.open(Flow())
    qtbot.waitUntil(lambda: not panel.text)
    assert not panel.state.isVisible()
    assert not panel.apply_button.isVisible()
    assert panel.reason.isVisible()
