"""Scenarios and paths in the window, through real mouse and key events."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.calling.state import CallState, WayStep
from designer.app.calling.testcall import PastCall
from designer.flow.changes import delete, set_label, set_value
from designer.flow.edits import SetField
from designer.flow.texts import Text
from designer.flow.variable_edits import add_variable, set_variable

LEFT = Qt.MouseButton.LeftButton
GOOD = {"name": "silence", "expect": {"path": ["menu", "leave", "mailbox"], "end": "completed"}}
BAD = {"name": "sales", "press": ["1"], "expect": {"path": ["menu", "leave"]}}


@pytest.fixture
def shown(window, sample_flow, qtbot):
    """The window with two scenarios, one green and one red, and their tab in front."""
    sample_flow.scenarios = [dict(GOOD), dict(BAD)]
    window.document.open(sample_flow)
    window.docks["scenarios"].raise_()
    qtbot.waitUntil(lambda: window.rehearsal.runs.coverage is not None)
    return window


def click(widget):
    QTest.mouseClick(widget, LEFT)


def click_row(panel, row):
    place = panel.list.visualItemRect(panel.list.item(row)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=place)


def results(window):
    window.rehearsal.runs.run()
    return [row.passed for row in window.rehearsal.runs.rows]


def tab_of(window):
    """What the tab says, without the space that keeps its width."""
    return window.docks["scenarios"].windowTitle().rstrip()


def type_over(line, text):
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_green_red_and_the_paths_side_by_side(shown):
    panel = shown.rehearsal.scenarios
    assert [row.passed for row in shown.rehearsal.runs.rows] == [True, False]
    assert tab_of(shown) == "Scenarios  1/2 \N{BALLOT X}"
    click_row(panel, 1)
    assert panel.result.words.text() == "Step 2 of the path is Sales, expected Leave a message."
    items = [panel.result.paths.topLevelItem(n) for n in range(2)]
    assert [[item.text(n) for n in (1, 2)] for item in items] == [
        ["Main menu", "Main menu"],
        ["Leave a message", "Sales"],
    ]
    assert [item.font(1).bold() for item in items] == [False, True]
    trail = shown.canvas.canvas_scene.marks.trail
    assert (trail.passed, trail.edges) == (("menu", "sales"), (("menu", "1"),))


PHONED = {
    "name": "sales is busy",
    "press": ["1"],
    "phones": {"+46700000001": "busy"},
    "expect": {"path": ["menu", "sales", "leave", "mailbox"]},
}


@pytest.fixture
def phoned(shown):
    """One scenario, green, that tells what the phone of Sales does."""
    shown.document.flow.scenarios = [dict(PHONED), dict(GOOD)]
    shown.document.open(shown.document.flow)
    assert results(shown) == [True, True]
    return shown


def type_number(window, number, node="sales"):
    """Type another number over that of ``node`` and leave the field."""
    window.document.selection.set([node])
    type_over(window.inspector.form.fields["value"].line, number)
    window.canvas.setFocus()


def test_scenarios_follow_a_number_typed_in_a_node_in_the_same_step(phoned):
    document = phoned.document
    type_number(phoned, "070-174 06 35")
    assert document.flow.nodes["sales"].value == "+46701740635"
    assert document.flow.scenarios[0] == {**PHONED, "phones": {"+46701740635": "busy"}}
    assert results(phoned) == [True, True]
    assert phoned.banner.words == (
        "The scenarios now tell what happens when +46701740635 is rung, and no longer +46700000001."
    )
    assert document.stack.count() == 1
    click(phoned.banner.deed)
    assert document.flow.nodes["sales"].value == "+46700000001"
    assert document.flow.scenarios == [PHONED, GOOD]
    document.stack.redo()
    assert document.flow.nodes["sales"].value == "+46701740635"
    assert document.flow.scenarios[0]["phones"] == {"+46701740635": "busy"}
    type_number(phoned, "+46701740636")
    assert document.flow.scenarios[0]["phones"] == {"+46701740636": "busy"}
    document.stack.undo()
    assert document.flow.scenarios[0]["phones"] == {"+46701740635": "busy"}


def test_a_number_that_nobody_tells_of_is_changed_without_a_word(phoned):
    type_number(phoned, "+46701740635", node="support")
    assert phoned.document.flow.scenarios == [PHONED, GOOD]
    assert phoned.banner.words == ""


def test_scenarios_follow_a_number_in_a_variable(phoned):
    document = phoned.document
    document.flow.variables = {"desk": "+46700000001"}
    document.apply(set_value(document.flow.nodes["sales"], "{desk}"))
    document.selection.clear()
    value = phoned.inspector.form.variables.values["desk"]
    type_over(value, "+46701740635")
    phoned.canvas.setFocus()
    assert document.flow.scenarios[0]["phones"] == {"+46701740635": "busy"}
    assert phoned.banner.words.startswith("The scenarios now tell what happens when +46701740635")
    document.stack.undo()
    assert document.flow.scenarios == [PHONED, GOOD]
    document.stack.redo()
    assert document.flow.scenarios[0]["phones"] == {"+46701740635": "busy"}


def test_a_failed_scenario_says_that_nothing_rings_its_number_and_offers_the_other(phoned):
    panel, document = phoned.rehearsal.scenarios, phoned.document
    document.apply(set_value(document.flow.nodes["sales"], "+46701740635"))
    assert results(phoned) == [False, True]
    click_row(panel, 0)
    assert panel.result.words.text() == (
        "The call ends after Sales, but the scenario expects Leave a message as step 3 of the path."
    )
    assert panel.result.unrung.text() == (
        "This scenario tells what happens when +46700000001 is rung, but no node rings that number."
    )
    assert panel.result.use.text() == "Use +46701740635"
    click(panel.result.use)
    assert document.flow.scenarios == [{**PHONED, "phones": {"+46701740635": "busy"}}, GOOD]
    assert results(phoned) == [True, True]
    assert not panel.result.unrung.isVisible()
    assert not panel.result.use.isVisible()
    document.stack.undo()
    assert document.flow.scenarios == [PHONED, GOOD]
    assert results(phoned) == [False, True]
    assert panel.result.use.isVisible()
    document.stack.redo()
    assert document.flow.scenarios[0]["phones"] == {"+46701740635": "busy"}


def test_expecting_what_happened_with_undo_and_redo(shown):
    panel, stack = shown.rehearsal.scenarios, shown.document.stack
    click_row(panel, 1)
    click(panel.buttons["take"])
    assert shown.document.flow.scenarios[1]["expect"] == {
        "path": ["menu", "sales"],
        "state": "success",
        "end": "completed",
    }
    assert tab_of(shown) == "Scenarios  2/2 \N{CHECK MARK}"
    stack.undo()
    assert shown.document.flow.scenarios[1] == BAD
    assert results(shown) == [True, False]
    stack.redo()
    assert results(shown) == [True, True]


def test_typing_a_path_and_keys(shown):
    panel, flow = shown.rehearsal.scenarios, shown.document.flow
    click_row(panel, 1)
    path = panel.form.fields["expect.path"]
    type_over(path.line, "menu > support > leave > ")
    assert path.line.text() == "menu > support > leave > "
    assert flow.scenarios[1]["expect"] == {"path": ["menu", "support", "leave"]}
    keys = panel.form.fields["press"]
    type_over(keys.line, "2, x")
    assert keys.note.text().startswith("x are no keys")
    QTest.keyClick(keys.line, Qt.Key.Key_Backspace)
    assert keys.line.text() == "2, "
    assert flow.scenarios[1]["press"] == ["2", ""]
    assert keys.note.text() == ""
    phones = panel.form.fields["phones"]
    phones.area.setFocus()
    QTest.keyClicks(phones.area, "+46700000002 busy")
    QTest.keyClick(phones.area, Qt.Key.Key_Return)
    QTest.keyClicks(phones.area, "+46700000003 busy")
    assert flow.scenarios[1]["phones"] == {"+46700000002": "busy", "+46700000003": "busy"}
    type_over(path.line, "menu, support, leave, mailbox")
    assert results(shown) == [True, True]
    while shown.document.stack.canUndo():
        shown.document.stack.undo()
    assert flow.scenarios == [GOOD, BAD]
    assert path.line.text() == "menu > leave"


def test_the_phones_numbers_are_written_out_when_the_field_is_left(shown):
    panel, document = shown.rehearsal.scenarios, shown.document
    click_row(panel, 1)
    phones = panel.form.fields["phones"]
    phones.area.setFocus()
    phones.area.selectAll()
    QTest.keyClicks(phones.area, "070-174 06 35 busy")
    QTest.keyClick(phones.area, Qt.Key.Key_Return)
    QTest.keyClicks(phones.area, "sip:a@example.com fail")
    panel.form.fields["to"].line.setFocus()
    wanted = {"+46701740635": "busy", "sip:a@example.com": "fail"}
    assert document.flow.scenarios[1]["phones"] == wanted
    assert phones.area.toPlainText() == "+46701740635 busy\nsip:a@example.com fail"
    assert phones.note.text() == ""
    while document.stack.canUndo():
        document.stack.undo()
    assert document.flow.scenarios == [GOOD, BAD]
    while document.stack.canRedo():
        document.stack.redo()
    assert document.flow.scenarios[1]["phones"] == wanted


@pytest.mark.parametrize(("key", "typed"), [("from", "12"), ("to", "+46"), ("phones", "12 busy")])
def test_a_number_that_is_none_says_what_to_do_when_the_field_is_left(shown, key, typed):
    panel = shown.rehearsal.scenarios
    click_row(panel, 1)
    field = panel.form.fields[key]
    field.control.setFocus()
    field.control.selectAll()
    QTest.keyClicks(field.control, typed)
    assert "no telephone number" not in field.note.text()  # it may still become one
    panel.form.fields["name"].line.setFocus()
    assert field.note.text().startswith(f"{typed.split()[0]} is no telephone number: write it")
    field.control.setFocus()
    field.control.selectAll()
    QTest.keyClicks(field.control, "+46701740635" + (" busy" if key == "phones" else ""))
    panel.form.fields["name"].line.setFocus()
    assert field.note.text() == ""


def test_a_variable_stands_for_a_number_in_a_scenario_too(shown):
    panel, document = shown.rehearsal.scenarios, shown.document
    document.apply(add_variable(document.flow))
    document.apply(set_variable(document.flow, "name", "+46701740635"))
    click_row(panel, 1)
    line = panel.form.fields["from"].line
    type_over(line, "{name}")
    panel.form.fields["name"].line.setFocus()
    assert document.flow.scenarios[1]["from"] == "{name}"
    assert panel.form.fields["from"].note.text() == ""


def test_who_calls_is_written_out_when_the_field_is_left(shown):
    panel, document = shown.rehearsal.scenarios, shown.document
    click_row(panel, 1)
    line = panel.form.fields["from"].line
    type_over(line, "070-174 06 35")
    panel.form.fields["to"].line.setFocus()
    assert document.flow.scenarios[1]["from"] == line.text() == "+46701740635"
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.scenarios == [GOOD, BAD]
    document.stack.redo()
    assert document.flow.scenarios[1]["from"] == "+46701740635"


def test_how_a_call_ends_is_said_in_words_and_written_as_a_code(shown, qtbot):
    panel, flow = shown.rehearsal.scenarios, shown.document.flow
    click_row(panel, 0)
    before = flow.scenarios[0]
    box = panel.form.fields["expect.end"].box
    words = [box.itemText(place) for place in range(box.count())]
    assert words[1:4] == [
        "the flow's end (completed)",
        "the flow hanging up (hangup)",
        "the caller hanging up (caller)",
    ]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert flow.scenarios[0]["expect"]["end"] == "error"
    said = "The call ends with the flow's end (completed), expected an error (error)."
    qtbot.waitUntil(lambda: panel.result.words.text() == said)
    shown.document.stack.undo()
    assert flow.scenarios[0] == before
    shown.document.stack.redo()
    assert flow.scenarios[0]["expect"]["end"] == "error"


def test_making_copying_moving_and_deleting(shown):
    panel, flow = shown.rehearsal.scenarios, shown.document.flow
    click(panel.buttons["new"])
    assert panel.index == 2
    type_over(panel.form.fields["name"].line, "mine")
    click(panel.buttons["copy"])
    click(panel.buttons["up"])
    assert [each["name"] for each in flow.scenarios] == ["silence", "sales", "mine (2)", "mine"]
    assert panel.index == 2
    click(panel.buttons["delete"])
    assert [each["name"] for each in flow.scenarios] == ["silence", "sales", "mine"]
    assert panel.list.count() == 3
    shown.document.stack.undo()
    assert flow.scenarios[2]["name"] == "mine (2)"
    assert panel.list.count() == 4


def test_a_deleted_node_is_said_and_nothing_is_lost(shown):
    panel, document = shown.rehearsal.scenarios, shown.document
    click_row(panel, 0)
    document.apply(delete(document.flow, ["mailbox"]))
    assert results(shown)[0] is False
    assert panel.result.words.text().startswith("The flow has no node mailbox")
    assert panel.form.fields["expect.path"].note.text() == "There is no node mailbox."
    assert document.flow.scenarios[0] == GOOD
    document.stack.undo()
    assert results(shown)[0] is True


def test_an_unusable_scenario_says_what_is_wrong(shown):
    shown.document.flow.scenarios[0]["press"] = ["a"]
    assert results(shown) == [False, False]
    panel = shown.rehearsal.scenarios
    click_row(panel, 0)
    assert panel.result.words.text().startswith("The scenario silence: press holds 'a'")


def test_an_edit_runs_them_again(shown, qtbot):
    shown.document.apply(delete(shown.document.flow, [], [("leave", "next")]))
    assert shown.rehearsal.runs.stale
    qtbot.waitUntil(lambda: not shown.rehearsal.runs.stale)
    assert shown.rehearsal.runs.rows[0].passed is False


def test_coverage_on_the_canvas(shown):
    panel, scene = shown.rehearsal.scenarios, shown.canvas.canvas_scene
    assert panel.figure.text() == "3 of 8 edges taken, 38 %"
    click(panel.coverage)
    assert scene.marks.coverage[("menu", "failed")] is True
    missed = scene.edges["menu", "2"].pen()
    assert missed.dashPattern()
    assert missed.widthF() < scene.edges["menu", "failed"].pen().widthF()
    click(panel.coverage)
    assert scene.marks.coverage == {}
    assert not scene.edges["menu", "2"].pen().dashPattern()


def test_a_path_becomes_a_scenario(shown):
    panel = shown.rehearsal.paths
    shown.docks["paths"].raise_()
    panel.refresh()
    assert panel.count.text() == "8 ways a call can take"
    item = panel.list.topLevelItem(0)
    assert item.text(2) == "Main menu (1) → Sales (busy) → Leave a message → Mailbox"
    place = panel.list.visualItemRect(item).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=place)
    assert shown.canvas.canvas_scene.marks.trail.edges[1] == ("sales", "busy")
    click(panel.make)
    assert shown.document.flow.scenarios[2]["phones"] == {"+46700000001": "busy"}
    assert shown.rehearsal.runs.rows[2].passed is True
    shown.document.stack.undo()
    assert len(shown.document.flow.scenarios) == 2


def test_the_paths_follow_new_names(shown):
    panel = shown.rehearsal.paths
    panel.refresh()
    shown.docks["paths"].hide()
    flow = shown.document.flow
    shown.document.apply(set_label(flow.nodes["menu"], "Reception"))
    panel.refresh()
    assert panel.list.topLevelItem(0).text(2).startswith("Reception (1) \N{RIGHTWARDS ARROW} Sales")
    shown.document.stack.undo()
    panel.refresh()
    assert panel.list.topLevelItem(0).text(2).startswith("Main menu (1)")


def test_the_last_call_becomes_a_scenario(shown):
    said = []
    shown.context.messages.said.connect(lambda text, *_: said.append(str(text)))
    shown.rehearsal.save_call()
    assert said[0].startswith("There is no call of this flow")
    way = (
        WayStep("menu", "Main menu", "ivr", 0, Text(""), True, "1", "1"),
        WayStep("sales", "Sales", "connect", 6, Text(""), True, None, "success"),
    )
    state = CallState(way=way, call={"direction": "outgoing", "state": "success"})
    placed = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    shown.test_call.past.append(PastCall(shown.document.flow, placed, state))
    click(shown.rehearsal.scenarios.buttons["call"])
    saved = shown.document.flow.scenarios[2]
    assert (saved["name"], saved["press"]) == ("Call of 03:04:05", ["1"])
    assert saved["expect"] == {"path": ["menu", "sales"], "state": "success", "end": "completed"}
    QTest.keyClick(shown.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.document.flow.scenarios == [GOOD, BAD]
    QTest.keyClick(shown.canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert shown.document.flow.scenarios[2] == saved


def test_without_scenarios_the_tab_says_what_they_are(window):
    panel = window.rehearsal.scenarios
    window.docks["scenarios"].raise_()
    assert panel.empty.isVisibleTo(panel)
    assert not panel.buttons["delete"].isEnabled()
    assert tab_of(window) == "Scenarios"


def test_a_scenario_that_calls_a_mobile_number_says_whom_that_does_not_reach(phoned):
    """46elks docs, 'voice-connect': calls to one are connected to Swedish mobile numbers only."""
    panel, document = phoned.rehearsal.scenarios, phoned.document
    document.apply(set_value(document.flow.nodes["sales"], "+46850000000"))
    called = {**PHONED, "direction": "incoming", "phones": {"+46850000000": "busy"}}
    expected = {"path": [*PHONED["expect"]["path"][:2], "nowhere"]}
    document.apply(SetField("scenarios", [{**called, "expect": expected}]))
    assert results(phoned) == [False]
    click_row(panel, 0)
    why = (
        "Sales was not rung: +46700000000 is a Swedish mobile number, and a call to one is "
        "connected only to Swedish mobile numbers.\n"
        "Enter a number that is no Swedish mobile number under To."
    )
    assert panel.result.words.text().endswith(why)
    document.apply(SetField("scenarios", [{**called, "to": "+46846500400", "expect": expected}]))
    assert results(phoned) == [False]
    assert why not in panel.result.words.text()
