"""Ctrl+K: everything there is to do or go to, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.finding.choice_list import ROW_HEIGHT
from designer.app.finding.choices import NODE, RECENT, SAMPLE
from designer.app.finding.command_palette import MOST_SHOWN
from designer.flow.model import Flow, Node
from designer.store.writing import dump_document

KEYS = Qt.Key
ALOUD = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def palette(window, press):
    press("K", "ctrl")
    return window.finder.palette


def names(palette) -> list[str]:
    return [choice.name for choice in palette.model.choices]


def current(palette) -> str:
    return str(palette.rows.currentIndex().data())


def test_it_opens_over_the_canvas_at_the_top_in_the_middle(window, palette):
    assert palette.isVisible()
    assert palette.field.hasFocus()
    corner = window.canvas.mapTo(window, window.canvas.rect().topLeft())
    middle = corner.x() + window.canvas.width() / 2
    assert abs(palette.geometry().center().x() - middle) <= 1
    assert 0 < palette.y() - corner.y() < 40


def test_it_offers_every_command_with_its_shortcut_and_greys_what_cannot_be_done(window, palette):
    commands = {choice.name: choice for choice in palette._choices if choice.group == "command"}
    others = set(window.registry.commands) - {"find.palette"}
    assert set(commands) == {window.registry.commands[name].text for name in others}
    assert commands["Save"].keys == "Ctrl+S"
    assert not commands["Undo"].enabled
    window.document.selection.set(["sales"])
    palette.close_list()
    window.finder.open_palette()
    assert next(c for c in palette._choices if c.name == "Delete").enabled


def test_every_command_is_found_by_more_than_its_name_and_says_what_it_lacks(window):
    commands = [one for key, one in window.registry.commands.items() if key != "find.palette"]
    assert [one.id for one in commands if not one.found_by] == []
    assert [one.id for one in commands if (one.enabled is None) != (not one.lacking)] == []


def test_what_cannot_be_done_shows_why(palette):
    palette.field.setText("undo")
    painted = palette.rows.grab(palette.rows.visualRect(palette.model.index(0)))
    undo = palette.model.choices[0]
    assert (undo.name, undo.enabled) == ("Undo", False)
    palette.model.show((replace(undo, lacking=""), *palette.model.choices[1:]))
    bare = palette.rows.grab(palette.rows.visualRect(palette.model.index(0)))
    assert painted.toImage() != bare.toImage()


WORDS = {
    "sound": "Sounds on the web…",
    "mp3": "Add Play",
    "menu": "Add Menu",
    "hours": "Add Opening hours",
    "forward": "Add Connect",
    "holiday": "Add Opening hours",
    "errors": "Problems",
    "swedish": "Svenska",
    "engelska": "English",
    "language": "Language of the system",
    "svenska": "Svenska",
    "dark": "Dark theme",
    "dark mode": "Dark theme",
    "theme": "Theme of the system",
    "zoom": "Zoom in",
    "record": "Record call",
    "microphone": "Record the prompt…",
    "undo": "Undo",
    "take back": "Undo",
    "remove": "Delete",
    "password": "Lines…",
    "backup": "Versions…",
    "png": "Export picture…",
    "pdf": "Export picture…",
    "export": "Export call actions…",
    "json": "Export call actions…",
    "import": "New from clipboard",
    "import file": "Open…",
    "print": "Print…",
    "comment": "Add note",
    "manual": "Guide",
    "help": "Guide",
    "deploy": "Publish to a number…",
    "test": "Call",
    "emulator": "Phone",
    "flush column": "Align left edges",
    "lower side": "Align bottom edges",
    "gaps": "Distribute across",
}
IN_SWEDISH = {
    "exportera": "Exportera samtalsåtgärder…",
    "dark": "Mörkt tema",
    "mörkt": "Mörkt tema",
    "print": "Skriv ut…",
    "hjälp": "Handbok",
    "ljud": "Ljud på webben…",
    "hours": "Lägg till Öppettider",
    "fel": "Problem",
    "engelska": "English",
}


def test_in_swedish_a_command_is_found_by_its_english_name_too(swedish, window, palette):
    palette.close_list()
    window.finder.open_palette()
    found = {}
    for typed in IN_SWEDISH:
        palette.field.setText(typed)
        found[typed] = names(palette)[0]
    assert found == IN_SWEDISH


def test_an_action_is_added_and_undone(window, palette, write, press):
    before = set(window.document.flow.nodes)
    write("add open")
    assert current(palette) == "Add Opening hours"
    press(KEYS.Key_Return)
    assert set(window.document.flow.nodes) - before == {"hours"}
    window.document.stack.undo()
    assert set(window.document.flow.nodes) == before
    window.document.stack.redo()
    assert "hours" in window.document.flow.nodes


def test_a_panel_that_is_away_is_shown(window, palette, write, press):
    assert window.docks["history"].isHidden()
    window.docks["problems"].hide()
    write("warnings")
    assert current(palette) == "Problems"
    press(KEYS.Key_Return)
    assert window.docks["problems"].isVisible()


def test_a_command_is_found_by_the_words_of_people_and_shows_none_of_them(palette):
    found = {}
    for typed in WORDS:
        palette.field.setText(typed)
        found[typed] = names(palette)[0]
    assert found == WORDS
    assert "deploy" not in palette.model.choices[0].spoken


def test_a_command_is_run_and_the_focus_goes_back(window, palette, write, press):
    before = dict(window.document.flow.layout)
    write("tidy")
    assert current(palette) == "Tidy"
    press(KEYS.Key_Return)
    assert not palette.isVisible()
    assert window.document.flow.layout != before
    assert window.canvas.hasFocus()
    press("Z", "ctrl")
    assert window.document.flow.layout == before


def test_a_node_is_gone_to(window, palette, write, press, qtbot):
    write("mailb")
    assert current(palette) == "Mailbox"
    press(KEYS.Key_Return)
    assert window.document.selection.nodes == ("mailbox",)
    assert window.canvas.hasFocus()
    box = window.canvas.canvas_scene.wiring.boxes["mailbox"]
    middle = window.canvas.camera.visible.center()
    assert abs(box.x + 112 - middle.x()) < 3
    assert abs(box.y + box.height / 2 - middle.y()) < 3


@pytest.mark.parametrize("typed", ["+46700000001", "sales", "connect sales", "salse", "SALES"])
def test_a_node_is_found_by_name_kind_and_value_and_with_a_slip(window, palette, write, typed):
    write(typed)
    assert any(choice.group == NODE and choice.name == "Sales" for choice in palette.model.choices)


def test_what_cannot_be_done_now_is_passed_over_and_does_nothing(window, palette, write, press):
    write("undo")
    assert names(palette)[0] == "Undo"
    assert not palette.rows.currentIndex().isValid() or current(palette) != "Undo"
    count = window.document.stack.count()
    press(KEYS.Key_Return)
    assert window.document.stack.count() == count


def test_arrows_walk_round_pages_stop_at_the_end(window, palette, press):
    able = [choice.name for choice in palette.model.choices if choice.enabled]
    assert current(palette) == able[0]
    press(KEYS.Key_Down)
    assert current(palette) == able[1]
    press(KEYS.Key_Up)
    press(KEYS.Key_Up)
    assert current(palette) == able[-1]
    press(KEYS.Key_Tab)
    assert current(palette) == able[0]
    for _ in range(20):
        press(KEYS.Key_PageDown)
    assert current(palette) == able[-1]
    press(KEYS.Key_PageUp)
    assert current(palette) == able[-10]
    assert palette.field.hasFocus()


def test_escape_gives_the_focus_back_to_the_field_it_came_from(window, press):
    window.document.selection.set(["sales"])
    line = window.inspector.form.fields["label"].line
    line.setFocus()
    press("K", "ctrl")
    assert window.finder.palette.field.hasFocus()
    press(KEYS.Key_Escape)
    assert not window.finder.palette.isVisible()
    assert line.hasFocus()
    assert window.document.selection.nodes == ("sales",)


def test_the_same_key_closes_it_again(window, palette, press):
    press("K", "ctrl")
    assert not palette.isVisible()
    assert window.canvas.hasFocus()


def test_going_elsewhere_closes_it_and_takes_nothing_back(window, palette):
    window.toolbar.call.setFocus()
    assert not palette.isVisible()
    assert window.toolbar.call.hasFocus()


def test_keys_of_the_canvas_do_nothing_while_it_is_open(window, palette, press, write):
    window.document.selection.set(["sales"])
    start = window.document.flow.start
    write("s0f")
    press(KEYS.Key_Backspace)
    assert palette.field.text() == "s0"
    assert window.document.flow.start == start
    assert "sales" in window.document.flow.nodes


def test_nothing_found_says_so(palette, write, press):
    write("qwxzv")
    assert names(palette) == []
    assert palette.note.isVisible()
    assert palette.note.text() == "Nothing is called “qwxzv”."
    press(KEYS.Key_Return)
    press(KEYS.Key_Down)
    assert palette.isVisible()


def test_a_click_chooses(window, palette, write):
    write("sales")
    place = names(palette).index("Sales")
    index = palette.model.index(place, 0)
    area = palette.rows.visualRect(index)
    QTest.mouseClick(palette.rows.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert window.document.selection.nodes == ("sales",)
    assert not palette.isVisible()


def test_a_recent_file_opens(window, press, write, tmp_path, qtbot):
    path = tmp_path / "night line.callflow"
    other = Flow("Night")
    other.add_nodes([(None, Node("play", "play", "sound/beep"), (0, 0))])
    other.start = "play"
    path.write_text(dump_document(other), encoding="utf-8")
    window.context.settings = window.context.settings.with_recent(path)
    press("K", "ctrl")
    write("night")
    choice = window.finder.palette.model.choices[0]
    assert (choice.group, choice.name) == (RECENT, "night line.callflow")
    assert choice.say_detail() == str(tmp_path)
    press(KEYS.Key_Return)
    qtbot.waitUntil(lambda: window.document.path == path)


def test_a_sample_opens_and_asks_about_what_is_not_saved(window, press, write, asker):
    window.document.selection.set(["sales"])
    press(KEYS.Key_Delete)
    press("K", "ctrl")
    write("support line")
    choice = window.finder.palette.model.choices[0]
    assert (choice.group, choice.name) == (SAMPLE, "Support line")
    asker.choice = "cancel"
    press(KEYS.Key_Return)
    assert "sales" not in window.document.flow.nodes
    asker.choice = "discard"
    press("K", "ctrl")
    write("support line")
    press(KEYS.Key_Return)
    assert "goodbye" in window.document.flow.nodes


def test_ten_thousand_nodes_show_a_few_and_say_how_many_more(window, press, write):
    flow = Flow()
    flow.add_nodes([(None, Node(f"n{n}", "play", f"{n}.mp3", {}, f"Word {n}"), (0, n * 8))
                    for n in range(10_000)])  # fmt: skip
    window.document.open(flow)
    press("K", "ctrl")
    palette = window.finder.palette
    assert len(palette.model.choices) == MOST_SHOWN
    write("word 99")
    assert len(palette.model.choices) == MOST_SHOWN
    held = sum("99" in str(n) for n in range(10_000))
    assert palette.note.text() == f"And {held - MOST_SHOWN} more: type on."
    write("99")
    assert names(palette) == ["Word 9999"]
    press(KEYS.Key_Return)
    assert window.document.selection.nodes == ("n9999",)


def test_it_keeps_its_place_when_the_window_changes_its_size(window, palette, qtbot):
    window.resize(1000, 600)
    corner = window.canvas.mapTo(window, window.canvas.rect().topLeft())
    middle = corner.x() + window.canvas.width() / 2
    qtbot.waitUntil(lambda: abs(palette.geometry().center().x() - middle) <= 1)
    assert palette.width() <= window.canvas.width()
    assert palette.geometry().bottom() <= window.height()
    assert palette.rows.height() >= ROW_HEIGHT


def test_a_screen_reader_is_told_what_each_line_is(palette, write):
    write("sales")
    model = palette.model
    said = [model.data(model.index(row, 0), ALOUD) for row in range(model.rowCount())]
    assert said[0].startswith("Sales, Node +46")
    palette.field.clear()
    said = [model.data(model.index(row, 0), ALOUD) for row in range(model.rowCount())]
    assert "Save, Command Ctrl+S" in said
    assert "Undo, Command Ctrl+Z, not now: nothing has been done yet" in said
    assert palette.field.accessibleName()
    assert palette.rows.accessibleName()


def test_a_node_deleted_meanwhile_is_not_gone_to(window, palette):
    choice = next(choice for choice in palette._choices if choice.name == "Mailbox")
    window.document.selection.set(["mailbox"])
    window.registry.run("edit.delete")
    choice.run()
    assert window.document.selection.nodes == ()


def test_both_themes_paint_the_lines(window, palette, write):
    write("sales")
    for theme in ("light", "dark"):
        window.context.theme.choose(theme)
        image = palette.rows.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(40) for y in range(ROW_HEIGHT)}
        assert window.context.theme.tokens["connect"].name() in colours
    window.context.theme.choose("light")


def test_without_recent_files_none_are_offered(window, press):
    window.context.settings = replace(window.context.settings, recent=())
    press("K", "ctrl")
    assert not [choice for choice in window.finder.palette._choices if choice.group == RECENT]
