"""The window around the canvas: commands, menus, docks, what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.app.commands import samples
from designer.app.commands.menus import MENUS
from designer.app.docks import PLACES
from designer.app.window import Window
from designer.flow.edits import MoveNodes, SetField
from designer.flow.model import Flow
from designer.flow.texts import Text
from designer.flow.vocabulary import KINDS

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key, modifiers)


def test_every_command_has_one_name_and_no_two_share_a_key(window):
    texts = [command.text for command in window.registry.commands.values()]
    assert len(set(texts)) == len(texts)
    keys = [
        key.toString() for action in window.registry.actions.values() for key in action.shortcuts()
    ]
    assert len(set(keys)) == len(keys)


def test_every_command_of_a_menu_stands_there_once(window):
    for action in window.menuBar().actions():
        entries = [entry.text() for entry in action.menu().actions() if entry.text()]
        assert entries, action.text()
        assert len(set(entries)) == len(entries)


def test_undo_is_offered_only_when_there_is_something_to_undo(window, sample_flow):
    window.document.open(sample_flow)
    undo = window.registry.actions["edit.undo"]
    assert not undo.isEnabled()
    window.document.selection.set(["sales"])
    press(window.canvas, Qt.Key.Key_Delete)
    assert undo.isEnabled()
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert not undo.isEnabled()
    assert window.registry.actions["edit.redo"].isEnabled()


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_in_the_palette_chains_to_the_selection(window, sample_flow, qtbot, kind):
    window.document.open(sample_flow)
    window.document.selection.set(["mailbox"])
    before = dict(sample_flow.layout)
    qtbot.mouseClick(window.palette_panel.entries[kind], LEFT)
    new = window.document.selection.single
    assert sample_flow.nodes[new].action == kind
    assert sample_flow.edges["mailbox", "next"].target == new
    assert {node: sample_flow.layout[node] for node in before} == before
    assert window.document.stack.count() == 1
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert new not in sample_flow.nodes
    assert ("mailbox", "next") not in sample_flow.edges
    press(window.canvas, Qt.Key.Key_Y, CONTROL)
    assert sample_flow.edges["mailbox", "next"].target == new


def test_a_new_flow_is_called_in_the_title_as_it_is_in_the_panel_while_that_is_typed(window):
    window.document.open(Flow())
    QTest.keyClicks(window.inspector.form.fields["name"].control, "Bicycle workshop")
    assert window.document.stack.count() == 1

    def titles() -> tuple[str, str]:
        return window.windowTitle().split("[*]")[0], window.toolbar.name.text()

    assert titles() == ("Bicycle workshop", "Bicycle workshop")
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert titles() == ("Untitled flow", "Untitled flow")
    press(window.canvas, Qt.Key.Key_Y, CONTROL)
    assert titles() == ("Bicycle workshop", "Bicycle workshop")


def test_a_click_in_the_palette_on_an_empty_flow_makes_the_start(window, qtbot):
    window.document.open(Flow())
    qtbot.mouseClick(window.palette_panel.entries["ivr"], LEFT)
    assert window.document.flow.start == "ivr"


def test_copy_and_paste_give_fresh_ids_and_one_step(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["leave", "mailbox"])
    press(window.canvas, Qt.Key.Key_C, CONTROL)
    assert '"callflow/1"' in QGuiApplication.clipboard().text()
    press(window.canvas, Qt.Key.Key_V, CONTROL)
    new = window.document.selection.nodes
    assert len(new) == 2
    assert not set(new) & {"leave", "mailbox"}
    assert sample_flow.edges[new[0], "next"].target == new[1]
    assert window.document.stack.count() == 1
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert not set(new) & set(sample_flow.nodes)


def test_cut_takes_away_and_paste_brings_back(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["mailbox"])
    press(window.canvas, Qt.Key.Key_X, CONTROL)
    assert "mailbox" not in sample_flow.nodes
    press(window.canvas, Qt.Key.Key_V, CONTROL)
    assert sample_flow.nodes["mailbox"].label == "Mailbox"


def test_tidy_is_one_step_and_undone(window, sample_flow):
    window.document.open(sample_flow)
    before = dict(sample_flow.layout)
    press(window.canvas, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert sample_flow.layout != before
    assert window.document.stack.count() == 1
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert sample_flow.layout == before


def test_tidy_leaves_in_place_what_is_looked_at(window, sample_flow):
    MoveNodes({"leave": (5000, 4000), "mailbox": (5400, 4000)}).apply(sample_flow)
    window.document.open(sample_flow)
    window.document.selection.set(["leave"])
    press(window.canvas, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert sample_flow.layout["leave"] == (5000, 4000)
    assert 4000 < sample_flow.layout["menu"][0] < 5000
    window.document.selection.set(["sales", "support"])
    before = sample_flow.layout["sales"], sample_flow.layout["support"]
    press(window.canvas, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    after = sample_flow.layout["sales"], sample_flow.layout["support"]
    assert before[0] == after[0] or before[1] == after[1]


def test_start_here_moves_the_start(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["support"])
    press(window.canvas, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert sample_flow.start == "support"
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert sample_flow.start == "menu"


def test_plain_keys_belong_to_the_field_that_has_the_focus(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["sales"])
    line = window.inspector.form.fields["label"].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "S0F1?")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert sample_flow.nodes["sales"].label == "S0F1"
    assert sample_flow.start == "menu"


def test_the_title_says_what_is_open_and_whether_it_is_saved(window, sample_flow):
    window.document.open(sample_flow)
    assert window.windowTitle() == "Support line[*] – Callflow Designer"
    assert not window.isWindowModified()
    assert window.toolbar.state.text() == ""
    window.document.selection.set(["sales"])
    press(window.canvas, Qt.Key.Key_Delete)
    assert window.isWindowModified()
    assert window.toolbar.state.text() == "edited"


def test_every_panel_can_be_folded_away_and_comes_back(window):
    for place in PLACES:
        toggle = window.docks[place.id].toggleViewAction()
        if place.closed:
            assert window.docks[place.id].isHidden()
            toggle.trigger()
        toggle.trigger()
        assert not window.docks[place.id].isVisibleTo(window) or place.tabbed
        toggle.trigger()
        assert toggle.isChecked()


def test_the_window_remembers_its_size_and_theme(context, qtbot):
    first = Window(context)
    qtbot.addWidget(first)
    first.resize(790, 700)  # fits the screen of the tests
    first.show()
    qtbot.waitExposed(first)
    first.docks["calls"].hide()
    first.context.theme.choose("dark")
    first.close()
    assert context.settings.theme == "dark"
    second = Window(context)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (790, 700)
    assert second.docks["calls"].isHidden()
    context.theme.choose("light")


def test_a_window_from_a_screen_that_is_gone_is_seen(context, qtbot):
    far = Window(context)
    qtbot.addWidget(far)
    far.setGeometry(9_000, 7_000, 700, 500)
    far.show()
    qtbot.waitExposed(far)
    far.close()
    near = Window(context)
    qtbot.addWidget(near)
    near.show()
    qtbot.waitExposed(near)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(near.frameGeometry())
    assert screen.contains(near.geometry().topLeft())
    near.close()


def test_settings_survive_the_program(context, qtbot):
    from designer.store.settings import load_settings

    first = Window(context)
    qtbot.addWidget(first)
    first.show()
    first.close()
    assert load_settings().geometry == context.settings.geometry != ""


def test_a_recent_file_opens_again_and_a_lost_one_is_said(
    window, asker, tmp_path, sample_flow, qtbot
):
    asker.path = tmp_path / "line.callflow"
    window.document.open(sample_flow)
    press(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.saving.under_way)
    assert str(asker.path) in window.context.settings.recent
    press(window, Qt.Key.Key_N, CONTROL)
    file_menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&File")
    recent = next(a.menu() for a in file_menu.actions() if a.menu() is not None)
    recent.aboutToShow.emit()
    recent.actions()[0].trigger()
    qtbot.waitUntil(lambda: window.document.flow.nodes == sample_flow.nodes)
    asker.path.unlink()
    recent.aboutToShow.emit()
    recent.actions()[0].trigger()
    qtbot.waitUntil(lambda: "line.callflow" in window.banner.words)
    assert window.document.flow.nodes == sample_flow.nodes


def test_saving_where_nobody_may_write_is_said_and_nothing_is_lost(
    window, asker, sample_flow, qtbot
):
    window.document.open(sample_flow)
    asker.path = Path("/proc/nowhere/line.callflow")
    press(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.saving.under_way)
    assert window.banner.words
    assert window.document.path is None
    assert window.document.flow is sample_flow


def test_the_banner_closes_by_key(window):
    from PySide6.QtWidgets import QPushButton

    from designer.flow.texts import Text

    window.context.messages.error(Text("Something could not be done."))
    assert window.banner.isVisible()
    buttons = window.banner.findChildren(QPushButton)
    (close,) = (button for button in buttons if button.text() == "Close")
    press(close, Qt.Key.Key_Return)
    assert not window.banner.isVisible()


def test_help_lists_the_shortcuts_and_the_versions(window, qtbot):
    from PySide6.QtWidgets import QDialog, QLabel

    for command, word in (("help.shortcuts", "Ctrl+Z"), ("help.about", "PySide6")):
        window.registry.run(command)
        dialog = window.findChild(QDialog)
        assert any(word in label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert not dialog.isVisible()
        qtbot.waitUntil(lambda: window.findChild(QDialog) is None)


def type_into_call_actions(window, qtbot, old: str, new: str) -> None:
    window.docks["callactions"].raise_()
    qtbot.waitUntil(lambda: old in window.call_actions.text)
    editor = window.call_actions.editor
    editor.setFocus()
    cursor = editor.document().find(old)
    editor.setTextCursor(cursor)
    QTest.keyClicks(editor, new)


def test_what_is_typed_as_json_is_saved_too(window, sample_flow, asker, tmp_path, qtbot):
    window.document.open(sample_flow)
    type_into_call_actions(window, qtbot, "+46700000001", "+46700000044")
    asker.path = tmp_path / "line.callflow"
    QTest.keyClick(window.call_actions.editor, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.saving.under_way)
    assert '"value": "+46700000044"' in asker.path.read_text(encoding="utf-8")
    assert sample_flow.nodes["sales"].label == "Sales"


def test_a_mistake_typed_as_json_keeps_the_window_open(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    type_into_call_actions(window, qtbot, '"connect"', '"connekt')
    assert not window.close()
    assert window.isVisible()
    QTest.keyClick(window.call_actions.editor, Qt.Key.Key_Escape)
    assert window.close()


def turn_wheel(widget) -> None:
    # Through the window, as it comes from the mouse: only then may it move the focus.
    at = widget.mapTo(widget.window(), QPointF(widget.rect().center()))
    QTest.wheelEvent(widget.window().windowHandle(), at, QPoint(0, -120))


def test_the_wheel_over_a_choice_changes_nothing(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["leave"])
    box = window.inspector.form.fields["option skippable"].box
    for _ in range(3):
        turn_wheel(box)
    assert window.document.clean
    assert box.currentIndex() == 0


def test_a_call_takes_away_what_was_said_of_one_before(window, sample_flow):
    window.document.open(sample_flow)
    window.context.messages.error(Text("No call was placed."))
    assert window.banner.words
    window.registry.run("call.start")
    assert window.test_call.under_way
    assert window.banner.words == ""


def test_the_wheel_takes_the_focus_from_no_field(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["leave"])
    fields = window.inspector.form.fields
    name = fields["label"].line
    name.setFocus()
    for other in (fields["option skippable"].box, fields["kind"].box, fields["text"].area):
        turn_wheel(other)
        assert name.hasFocus()


@pytest.mark.parametrize("command", ["file.export", "file.picture"])
def test_an_export_takes_away_what_was_said_of_one_before(window, sample_flow, asker, command):
    window.document.open(sample_flow)
    window.context.messages.error(Text("Not exported."))
    said = []
    asker.save_path = lambda *_: said.append(window.banner.words)
    window.registry.run(command)
    assert said == [""]


def test_what_was_said_goes_with_the_next_edit(window, sample_flow):
    window.document.open(sample_flow)
    QGuiApplication.clipboard().setText("nonsense")
    press(window.canvas, Qt.Key.Key_V, CONTROL)
    assert window.banner.words
    assert window.canvas.rect().contains(window.banner.geometry())
    window.document.selection.set(["mailbox"])
    press(window.canvas, Qt.Key.Key_Delete)
    assert not window.banner.words


def test_an_empty_canvas_says_how_to_begin(window, qtbot):
    window.document.open(Flow())
    assert window._empty_hint.isVisible()
    qtbot.mouseClick(window.palette_panel.entries["play"], LEFT)
    assert not window._empty_hint.isVisible()
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window._empty_hint.isVisible()


def test_the_call_actions_of_prompts_beside_the_document_say_what_is_missing(window, qtbot):
    from designer.app.commands import samples

    samples.load_sample(window)
    window.docks["callactions"].raise_()
    qtbot.waitUntil(lambda: bool(window.call_actions.text))
    assert "Ctrl+E" in window.call_actions.reason.text()


def test_nodes_added_without_pointing_never_cover_others(window, qtbot):
    from designer.app.commands import samples
    from designer.flow.ports import ports
    from designer.layout.boxes import WIDTH, node_size

    samples.load_sample(window)
    for kind in [*KINDS, *KINDS]:
        window.document.selection.clear()
        qtbot.mouseClick(window.palette_panel.entries[kind], LEFT)
    flow = window.document.flow
    boxes = [
        (x, y, x + WIDTH, y + node_size(len(ports(flow, node)))[1])
        for node, (x, y) in flow.layout.items()
    ]
    for n, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[n + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart


def test_a_sample_is_called_one_until_it_is_changed(window):
    samples.load_sample(window)
    assert window.toolbar.state.text() == "sample"
    window.document.selection.set(["sales"])
    press(window.canvas, Qt.Key.Key_Delete)
    assert window.toolbar.state.text() == "edited"
    press(window.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.toolbar.state.text() == "sample"


def test_the_bright_button_stays_where_the_window_is_narrow(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.resize(1000, 700)
    long = "A support line with a rather long name"
    window.document.apply(SetField("name", long, Text("Name")))
    qtbot.waitUntil(lambda: window.width() == 1000)
    qtbot.wait(20)
    assert window.toolbar.state.isVisible()
    assert window.toolbar.call.isVisible()


def test_every_menu_fits_on_a_small_screen_in_one_column(window):
    menus = [window.findChild(QMenu, f"menu-{name}") for name, _ in MENUS]
    for menu in menus:
        menu.ensurePolished()
        assert menu.sizeHint().height() < 768 - 2 * window.menuBar().height(), menu.title()
        assert len({menu.actionGeometry(action).left() for action in menu.actions()}) == 1
