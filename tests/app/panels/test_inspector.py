"""The inspector edits what is selected through real key presses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from designer.app import likely_country
from designer.app.checking import LiveCheck
from designer.app.panels.flow_form import FlowForm
from designer.app.panels.inspector import InspectorPanel
from designer.app.panels.node_form import NodeForm
from designer.app.panels.several_form import SeveralForm
from designer.flow import changes
from designer.flow.model import Flow, Node


@pytest.fixture
def live_check(document) -> LiveCheck:
    return LiveCheck(document)


@pytest.fixture
def inspector(qtbot, context, document, live_check, sample_flow) -> InspectorPanel:
    document.open(sample_flow)
    panel = InspectorPanel(context, document, live_check)
    qtbot.addWidget(panel)
    panel.resize(310, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def type_into(field, text: str) -> None:
    control = field.control
    control.setFocus()
    control.selectAll()
    QTest.keyClicks(control, text)


def test_nothing_selected_shows_the_flow(inspector, document):
    assert isinstance(inspector.form, FlowForm)
    type_into(inspector.form.fields["name"], "Night line")
    assert document.flow.name == "Night line"


def test_a_node_shows_only_what_its_kind_has(inspector, document):
    document.selection.set(["sales"])
    assert isinstance(inspector.form, NodeForm)
    assert {"option timeout", "option callerid"} <= set(inspector.form.fields)
    assert "option repeat" not in inspector.form.fields
    assert "text" not in inspector.form.fields


def test_what_a_prompt_says_is_marked_as_not_spoken(inspector, document):
    document.selection.set(["menu"])
    note = inspector.form.fields["text"].note
    assert note.isVisibleTo(inspector)
    assert "No speech" in note.text()


def test_typing_a_value_is_one_undo_step(inspector, document):
    document.selection.set(["sales"])
    type_into(inspector.form.fields["value"], "+46700000077")
    assert document.flow.nodes["sales"].value == "+46700000077"
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.nodes["sales"].value == "+46700000001"
    assert inspector.form.fields["value"].line.text() == "+46700000001"
    document.stack.redo()
    assert inspector.form.fields["value"].line.text() == "+46700000077"


def test_the_caret_stays_while_typing_in_the_middle(inspector, document):
    document.selection.set(["sales"])
    line = inspector.form.fields["value"].line
    line.setFocus()
    line.setCursorPosition(3)
    QTest.keyClicks(line, "12")
    assert document.flow.nodes["sales"].value == "+46127" + "00000001"
    assert line.cursorPosition() == 5


def test_rounds_are_counted_from_one_field(inspector, document):
    document.selection.set(["menu"])
    field = inspector.form.fields["option rounds"]
    type_into(field, "x3")
    inspector._live_check.run()
    assert document.flow.nodes["menu"].extra == {"rounds": "x3"}
    assert "x3 is no number of rounds" in field.note.text()
    type_into(field, "3")
    assert document.flow.nodes["menu"].extra == {"rounds": 3}
    document.stack.undo()
    assert document.flow.nodes["menu"].extra == {}
    assert field.line.text() == ""
    document.stack.redo()
    assert field.line.text() == "3"
    names = [label.text() for label in inspector.form.outcomes._body.findChildren(QLabel)]
    assert "Rounds used up" in names


def test_leaving_a_field_begins_another_step(inspector, document):
    document.selection.set(["menu"])
    form = inspector.form
    type_into(form.fields["label"], "A")
    form.fields["value"].control.setFocus()
    type_into(form.fields["label"], "B")
    assert document.stack.count() == 2


def test_a_number_option_becomes_a_number_and_text_stays(inspector, document):
    document.selection.set(["sales"])
    field = inspector.form.fields["option timeout"]
    type_into(field, "30")
    assert document.flow.nodes["sales"].options["timeout"] == 30
    type_into(field, "soon")
    assert document.flow.nodes["sales"].options["timeout"] == "soon"
    field.control.selectAll()
    QTest.keyClick(field.control, Qt.Key.Key_Delete)
    assert "timeout" not in document.flow.nodes["sales"].options


def test_yes_and_no_are_written_as_documented(inspector, document):
    document.selection.set(["leave"])
    box = inspector.form.fields["option skippable"].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.flow.nodes["leave"].options["skippable"] is False
    document.selection.set(["mailbox"])
    box = inspector.form.fields["option silencedetection"].box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert document.flow.nodes["mailbox"].options["silencedetection"] == "no"


def test_a_wrong_number_is_said_beneath_the_field(inspector, document):
    document.selection.set(["sales"])
    type_into(inspector.form.fields["value"], "0701")
    inspector._live_check.run()
    field = inspector.form.fields["value"]
    assert field.control.property("state") == "error"
    assert "0701" in field.note.text()
    document.stack.undo()
    inspector._live_check.run()
    assert not field.control.property("state")


def test_a_number_is_shown_the_way_people_write_it(inspector, document):
    document.selection.set(["sales"])
    inspector._live_check.run()
    type_into(inspector.form.fields["value"], "+46701740635")
    note = inspector.form.fields["value"].note.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "Sweden" in note
    assert "+46 70 174 06 35" in note


def test_what_a_key_means_is_edited_in_its_row(inspector, document):
    document.selection.set(["menu"])
    line = inspector.form.outcomes.labels["1"]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Orders")
    assert document.flow.edges["menu", "1"].label == "Orders"
    assert document.stack.count() == 1


@pytest.mark.parametrize("field", ["value", "option callerid"])
def test_a_number_typed_as_people_do_is_written_out_when_left(inspector, document, field):
    document.selection.set(["sales"])
    form = inspector.form

    def value() -> object:
        node = document.flow.nodes["sales"]
        return node.value if field == "value" else node.options.get("callerid")

    before = value()
    type_into(form.fields[field], "070-174 06 35")
    assert value() == "070-174 06 35"
    form.fields["label"].control.setFocus()
    assert value() == form.fields[field].line.text() == "+46701740635"
    assert document.stack.count() == 1
    document.stack.undo()
    assert value() == before
    document.stack.redo()
    assert value() == "+46701740635"


def test_a_number_is_not_called_wrong_while_it_is_typed_as_people_write_it(
    inspector, document, live_check
):
    """It is written out as soon as the field is left: until then it only says so."""
    document.selection.set(["sales"])
    field = inspector.form.fields["value"]
    type_into(field, "070-174 06 35")
    live_check.run()
    assert field.note.text() == "Becomes +46701740635 when you leave the field."
    assert field.control.property("state") == "left"
    type_into(field, "070-17")
    live_check.run()
    assert field.control.property("state") == "error"
    type_into(field, "070-174 06 35")
    inspector.form.fields["label"].control.setFocus()
    live_check.run()
    assert field.control.property("state") == ""


@pytest.mark.parametrize("key", ["from", "to"])
def test_a_number_of_the_test_call_is_written_out_when_left(inspector, document, key):
    document.selection.clear()
    fields, before = inspector.form.fields, document.flow.call[key]
    type_into(fields[f"call {key}"], "070-174 06 35")
    assert document.flow.call[key] == "070-174 06 35"
    fields["name"].control.setFocus()
    assert document.flow.call[key] == "+46701740635"
    assert fields[f"call {key}"].line.text() == "+46701740635"
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.call[key] == fields[f"call {key}"].line.text() == before
    document.stack.redo()
    assert document.flow.call[key] == "+46701740635"


def test_a_number_is_read_as_one_of_the_place_where_no_other_tells_the_country(
    inspector, document, monkeypatch
):
    monkeypatch.setattr(likely_country, "places", lambda: iter(["", "NO", "SE"]))
    document.open(Flow())
    fields = inspector.form.fields
    type_into(fields["call to"], "22 12 34 56")
    fields["name"].control.setFocus()
    assert document.flow.call["to"] == fields["call to"].line.text() == "+4722123456"
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.call.get("to") in (None, "")
    document.stack.redo()
    assert document.flow.call["to"] == "+4722123456"


def test_a_number_nobody_typed_stays_as_it_is(inspector, document):
    document.apply(changes.set_value(document.flow.nodes["sales"], "070-174 06 35"))
    document.selection.set(["sales"])
    inspector.form.fields["value"].control.setFocus()
    inspector.form.fields["label"].control.setFocus()
    assert document.flow.nodes["sales"].value == "070-174 06 35"


_WAYS = [("menu", "3"), ("menu", "success"), ("sales", "success")]


@pytest.mark.parametrize(("node", "outcome"), _WAYS)
def test_a_way_out_is_led_on_from_its_row(window, sample_flow, qtbot, node, outcome):
    document = window.document
    document.open(sample_flow)
    document.selection.set([node])
    qtbot.mouseClick(window.inspector.form.outcomes.open[outcome], Qt.MouseButton.LeftButton)
    field = window.canvas.quick_adding.list.field
    QTest.keyClicks(field, "hang")
    QTest.keyClick(field, Qt.Key.Key_Return)
    made = document.flow.edges[node, outcome].target
    assert document.flow.nodes[made].action == "hangup"
    assert document.stack.count() == 1
    document.stack.undo()
    assert (node, outcome) not in document.flow.edges
    document.stack.redo()
    assert document.flow.edges[node, outcome].target == made


def test_a_menu_says_that_any_other_key_ends_the_call_while_it_does(inspector, document):
    document.selection.set(["menu"])
    rows = inspector.form.outcomes
    names = [label.text() for label in rows._body.findChildren(QLabel)]
    assert names == ["1", "2", "Any other key", "No key pressed"]
    assert rows.open["success"].text() == "ends the call…"
    for outcome in ("success", "next"):
        document.apply(changes.connect(document.flow, "menu", outcome, "leave"))
        assert "success" not in rows.open
        document.stack.undo()
        assert "success" in rows.open
    document.selection.set(["sales"])
    assert "Any other key" not in [
        label.text() for label in inspector.form.outcomes._body.findChildren(QLabel)
    ]


def test_the_link_of_an_outcome_selects_its_target(inspector, document, qtbot):
    document.selection.set(["leave"])
    from PySide6.QtWidgets import QPushButton

    link = next(
        b for b in inspector.form.outcomes.findChildren(QPushButton) if "Mailbox" in b.text()
    )
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert document.selection.nodes == ("mailbox",)
    assert inspector.form.node_id == "mailbox"


def test_renaming_the_id_follows_everywhere(inspector, document):
    document.selection.set(["sales"])
    field = inspector.form.fields["id"]
    type_into(field, "sales-desk")
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    assert "sales-desk" in document.flow.nodes
    assert document.flow.edges["menu", "1"].target == "sales-desk"
    assert inspector.form.node_id == "sales-desk"
    document.stack.undo()
    assert "sales" in document.flow.nodes


def test_a_bad_id_is_said_and_put_back(inspector, document, context):
    said = []
    context.messages.said.connect(lambda words, level: said.append((words, level)))
    document.selection.set(["sales"])
    field = inspector.form.fields["id"]
    type_into(field, "healthz")
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    assert [level for _, level in said] == ["error"]
    assert field.line.text() == "sales"


def test_the_id_says_what_it_is_for(inspector, document):
    document.selection.set(["sales"])
    note = inspector.form.fields["id"].note
    assert note.isVisibleTo(inspector)
    assert note.text() == "The node's name in the file, and its address in a served flow"


def test_how_a_call_ends_is_chosen_in_peoples_words(inspector, document):
    document.apply(changes.add_node(document.flow, Node("end", "hangup", "reject"), (0, 400)))
    document.selection.set(["end"])
    field = inspector.form.fields["value"]
    assert [words for _, words in field.choices] == [
        "End the call (reject)",
        "Busy signal (busy)",
        "Number not in use (404)",
    ]
    field.control.setFocus()
    QTest.keyClick(field.control, Qt.Key.Key_Down)
    assert document.flow.nodes["end"].value == "busy"
    document.stack.undo()
    assert document.flow.nodes["end"].value == "reject"
    assert field.box.currentText() == "End the call (reject)"
    document.stack.redo()
    assert document.flow.nodes["end"].value == "busy"


def test_what_a_flow_is_made_for_is_said_below_the_choice(inspector, document):
    document.selection.set([])
    field = inspector.form.fields["target"]
    assert field.note.isVisibleTo(inspector)
    assert "one text that is given to 46elks with each call" in field.note.text()
    field.control.setFocus()
    QTest.keyClick(field.control, Qt.Key.Key_Down)
    assert document.flow.target == "webhooks"
    assert "46elks asks this program" in field.note.text()
    document.stack.undo()
    assert "one text" in field.note.text()
    document.stack.redo()
    assert "46elks asks this program" in field.note.text()


def test_several_selected_say_so(inspector, document):
    document.selection.set(["sales", "support"])
    assert isinstance(inspector.form, SeveralForm)
    assert inspector._title.text() == "2 selected"
    document.apply(changes.delete(document.flow, ["sales", "support"]))
    assert isinstance(inspector.form, FlowForm)


def test_the_form_of_the_flow_stays_when_nodes_go(inspector, document):
    form = inspector.form
    document.apply(changes.delete(document.flow, ["sales"]))
    assert "sales" not in document.flow.nodes
    assert inspector.form is form
    type_into(form.fields["name"], "Night line")
    document.stack.undo()
    document.stack.undo()
    document.stack.redo()
    assert inspector.form is form
    assert form.fields["name"].line.text() == document.flow.name


def test_markup_in_a_label_is_shown_as_it_is(inspector, document):
    node = document.flow.nodes["sales"]
    document.apply(changes.set_label(node, "<b>Sales</b><img src=x>"))
    document.selection.set(["sales"])
    assert inspector._title.text() == "<b>Sales</b><img src=x>"
    assert inspector._title.textFormat() == Qt.TextFormat.PlainText


def test_undocumented_options_are_shown_and_editable(inspector, document):
    node = document.flow.nodes["sales"]
    document.apply(changes.set_option(node, "musiconhold", [1, 2]))
    document.selection.set(["sales"])
    field = inspector.form.fields["option musiconhold"]
    assert field.line.text() == "[1, 2]"


def test_a_prompt_is_said_to_be_a_sound(inspector, document):
    document.selection.set(["menu"])
    assert inspector.form.fields["value"].note.text() == "The sound that callers hear"


def test_a_menu_says_what_a_key_that_leads_nowhere_does(inspector, document):
    document.selection.set(["menu"])
    note = inspector.form.fields["option digits"].note
    assert note.text() == "A key that leads nowhere ends the call."
    document.apply(changes.connect(document.flow, "menu", "success", "sales"))
    assert note.text() == ""
    document.stack.undo()
    assert note.text() == "A key that leads nowhere ends the call."
    document.stack.redo()
    assert note.text() == ""


def test_an_empty_field_says_what_holds_without_it(inspector, document):
    def empty(node: str, field: str) -> str:
        document.selection.set([node])
        return inspector.form.fields[field].line.placeholderText()

    assert empty("sales", "option timeout") == "60 on the emulator"
    assert empty("menu", "option repeat") == "3 more times if empty"
    assert empty("menu", "option digits") == "1 unless said otherwise"
    assert empty("menu", "option rounds") == "no limit"
    assert empty("menu", "label") == "menu"
    document.apply(changes.rename(document.flow, "menu", "ivr"))
    assert empty("ivr", "label") == "Menu"
