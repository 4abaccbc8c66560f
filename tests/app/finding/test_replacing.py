"""Ctrl+H: replacing a number or an address everywhere, as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.flow import changes
from designer.flow.model import Flow

KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton
OLD, NEW = "+46700000001", "+46700000099"


@pytest.fixture
def bar(window, press, sample_flow):
    sample_flow.call["to"] = OLD
    sample_flow.variables["boss"] = OLD
    press("H", "ctrl")
    return window.finder.bar


@pytest.fixture
def part(bar):
    return bar.replacing


@pytest.fixture
def ask(bar, part, write, press, qtbot):
    """Type what is sought, Tab, and what replaces it."""

    def ask(old: str, new: str) -> None:
        bar.field.setFocus()
        bar.field.selectAll()
        write(old)
        qtbot.waitUntil(lambda: not bar.search._typed.isActive())
        press(KEYS.Key_Tab)
        assert part.field.hasFocus()
        part.field.selectAll()
        write(new)

    return ask


def rows(part) -> list[tuple[str, ...]]:
    model = part.model
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]


def ticks(part) -> list[bool]:
    role = Qt.ItemDataRole.CheckStateRole
    states = (part.model.index(row, 0).data(role) for row in range(part.model.rowCount()))
    return [Qt.CheckState(state) == Qt.CheckState.Checked for state in states]


def test_the_places_are_listed_with_what_they_hold_now_and_then(part, ask):
    ask(OLD, NEW)
    assert rows(part) == [
        ("Sales: Number", OLD, NEW),
        ("Variable: boss", OLD, NEW),
        ("Test call: To", OLD, NEW),
    ]
    assert ticks(part) == [True, True, True]
    assert part.button.text() == "Replace in 3 places"


def test_enter_replaces_everywhere_and_one_undo_brings_all_back(window, part, ask, press):
    ask(OLD, NEW)
    press(KEYS.Key_Return)
    flow = window.document.flow
    assert flow.nodes["sales"].value == NEW
    assert flow.call["to"] == flow.variables["boss"] == NEW
    assert flow.nodes["support"].value == "+46700000002,+46700000003"
    assert window.document.stack.count() == 1
    assert window.document.stack.undoText() == f"Replace {OLD} with {NEW}"
    assert window.banner.words == "Replaced in 3 places."
    assert rows(part) == []
    window.canvas.setFocus()
    press("Z", "ctrl")
    assert flow.nodes["sales"].value == flow.call["to"] == flow.variables["boss"] == OLD
    press("Y", "ctrl")
    assert flow.nodes["sales"].value == NEW


def test_a_place_without_its_tick_stays_by_mouse_and_by_keyboard(window, part, ask, press):
    ask(OLD, NEW)
    first = part.table.visualRect(part.model.index(0, 0))
    QTest.mouseClick(part.table.viewport(), LEFT, pos=first.topLeft() + QPoint(18, 14))
    assert ticks(part) == [False, True, True]
    part.table.setFocus()
    press(KEYS.Key_Down)
    press(KEYS.Key_Space)
    assert ticks(part) == [False, False, True]
    assert part.button.text() == "Replace in 1 place"
    QTest.mouseClick(part.button, LEFT)
    flow = window.document.flow
    assert flow.nodes["sales"].value == flow.variables["boss"] == OLD
    assert flow.call["to"] == NEW
    assert window.banner.words == "Replaced in 1 place."


def test_a_longer_number_is_listed_without_a_tick(window, part, ask, press):
    ask("+4670000000", "+4670000009")
    assert not any(ticks(part))
    assert rows(part)[0][0] == "Sales: Number (in part)"
    assert not part.button.isEnabled()
    press(KEYS.Key_Return)
    assert window.document.stack.count() == 0
    part.table.setFocus()
    press(KEYS.Key_Space)
    assert part.button.isEnabled()
    QTest.mouseClick(part.button, LEFT)
    assert window.document.flow.nodes["sales"].value == "+46700000091"


def test_an_address_takes_all_below_it_along(window, ask, press):
    ask("https://example.com", "https://prompts.example.org")
    press(KEYS.Key_Return)
    nodes = window.document.flow.nodes
    assert nodes["menu"].value == "https://prompts.example.org/menu.mp3"
    assert nodes["mailbox"].value == "https://prompts.example.org/recordings"
    assert window.document.stack.count() == 1


def test_a_number_is_not_taken_for_another_way_of_writing_it(part, ask):
    ask("0700000001", NEW)
    assert rows(part) == []
    assert part.note.isVisible()
    assert "No number or address holds this" in part.note.text()


def test_names_and_prompt_texts_are_found_but_not_replaced(window, bar, part, ask):
    ask("Sales", "Shop")
    assert bar.count.text() == "1 of 2"
    assert rows(part) == []
    assert not part.button.isEnabled()


def test_nothing_new_is_not_replaced_by(window, part, ask, press):
    for new in ("", "  ", OLD, "+46 70 000 00 01"):
        ask(OLD, new)
        assert not part.button.isEnabled()
        press(KEYS.Key_Return)
    assert window.document.stack.count() == 0


def test_a_number_is_written_without_the_blanks_it_was_typed_with(window, part, ask, press):
    ask("+46 70-000 00 01", "+46 70 000 00 99")
    assert rows(part)[0] == ("Sales: Number", OLD, NEW)
    press(KEYS.Key_Return)
    assert window.document.flow.nodes["sales"].value == NEW


def test_a_number_is_replaced_by_one_typed_as_people_write_it(window, part, ask, press):
    ask(OLD, "070-000 00 99")
    assert rows(part)[0] == ("Sales: Number", OLD, NEW)
    press(KEYS.Key_Return)
    assert window.document.flow.nodes["sales"].value == NEW
    window.document.stack.undo()
    assert window.document.flow.nodes["sales"].value == OLD
    window.document.stack.redo()
    assert window.document.flow.nodes["sales"].value == NEW


def test_going_over_the_list_shows_each_place(window, part, ask, press):
    ask("https://example.com", "x")
    part.table.setFocus()
    assert window.document.selection.nodes == ("menu",)
    press(KEYS.Key_Down)
    assert window.document.selection.nodes == ("leave",)
    assert part.table.hasFocus()


def test_a_tick_survives_an_edit_elsewhere_and_the_list_follows(window, part, ask, press, qtbot):
    ask(OLD, NEW)
    part.table.setFocus()
    press(KEYS.Key_Space)
    flow = window.document.flow
    window.document.apply(changes.set_value(flow.nodes["support"], f"{OLD},+46700000003"))
    qtbot.waitUntil(lambda: len(rows(part)) == 4)
    assert ticks(part) == [False, True, True, True]


def test_a_place_that_changed_just_now_is_not_replaced(window, part, ask, press):
    ask(OLD, NEW)
    flow = window.document.flow
    window.document.apply(changes.set_value(flow.nodes["sales"], "+46700000005"))
    press(KEYS.Key_Return)
    assert flow.nodes["sales"].value == "+46700000005"
    assert flow.variables["boss"] == NEW


def test_ctrl_f_folds_the_second_line_away_and_escape_closes_all(window, bar, part, press):
    assert part.isVisible()
    press("F", "ctrl")
    assert not part.isVisible()
    assert bar.isVisible()
    press("H", "ctrl")
    part.field.setFocus()
    press(KEYS.Key_Escape)
    assert not bar.isVisible()


def test_the_canvas_keeps_its_place_while_the_list_fills(window, bar, ask):
    height = bar.height()
    ask(OLD, NEW)
    assert bar.height() == height


def test_tab_goes_from_field_to_field_to_list_to_button(window, bar, part, ask, press):
    ask(OLD, NEW)
    press(KEYS.Key_Tab)
    assert part.table.hasFocus()
    press(KEYS.Key_Tab)
    assert part.button.hasFocus()
    press(KEYS.Key_Return)
    assert window.document.flow.nodes["sales"].value == NEW


def test_a_screen_reader_hears_where_now_and_then(part, ask):
    ask(OLD, NEW)
    said = part.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Sales: Number, now {OLD}, afterwards {NEW}"
    assert part.table.accessibleName()
    assert part.field.accessibleName()


def test_a_place_that_went_is_painted_without_words_until_the_search_follows(
    window, part, ask, qtbot
):
    ask(OLD, NEW)
    window.document.apply(changes.delete(window.document.flow, ["sales"]))
    assert rows(part)[0] == ("", OLD, NEW)
    window.document.open(Flow("Another"))
    part.table.grab()
    qtbot.waitUntil(lambda: rows(part) == [])
