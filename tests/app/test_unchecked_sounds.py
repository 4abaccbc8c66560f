"""Sounds counted on to be on the web: one row says that nobody has looked, and the banner stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from designer.app.accounts.lines_dialog import LinesDialog
from designer.app.panels.problem_row import ProblemRow
from designer.app.sound_places_dialog import SoundPlacesDialog
from designer.app.window import Window
from designer.checks.run import check
from designer.flow import changes
from designer.flow.model import Flow

LEFT = Qt.MouseButton.LeftButton
ADDRESS = "https://example.com/prompts"
CODE = "unchecked-sounds"
TWO = (
    f"46elks will look for 2 sounds below {ADDRESS}/files. Whether they are there has not been "
    "checked yet."
)
ONE = (
    f"46elks will look for a sound below {ADDRESS}/files. Whether it is there has not been "
    "checked yet."
)


@pytest.fixture
def line(window, sample_flow, tmp_path, asker) -> Window:
    """The window on a flow with two sounds beside it."""
    folder = tmp_path / "line"
    folder.mkdir()
    for node, name in (("menu", "greeting.wav"), ("leave", "bye.wav")):
        (folder / name).write_bytes(name.encode())
        changes.set_value(sample_flow.nodes[node], name).apply(sample_flow)
    window.document.open(sample_flow, folder / "line.callflow")
    window.live_check.run()
    window.show_problems()
    asker.web_address, asker.path = ADDRESS, tmp_path / "actions.json"
    return window


def rows(window: Window) -> list[ProblemRow]:
    return [row for row in window.problems.rows if row.problem.code == CODE]


def said(window: Window) -> list[str]:
    return [row.accessibleName() for row in rows(window)]


def close_of(window: Window) -> QPushButton:
    shown = window.banner.findChildren(QPushButton)
    return next(one for one in shown if one.text() == "Close")


def test_the_address_given_from_a_row_leaves_one_warning_for_the_whole_flow(line, qtbot):
    assert said(line) == []
    row = next(row for row in line.problems.rows if row.problem.code == "bad-url")
    qtbot.mouseClick(row.stops[1], LEFT)  # Give the address…
    qtbot.waitUntil(lambda: said(line) == [TWO])
    assert len(line.problems.rows) == 2  # with that the caller hears no beep
    assert line.status.problems.text() == "2 warnings"
    assert set(line.live_check.by_node) == {"mailbox"}
    assert CODE in rows(line)[0]._words.toolTip()
    # What callflow check says, and what stops an export, is as it was.
    assert not any(one.code == CODE for one in check(line.document.flow, base_url=ADDRESS))
    line.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in line.banner.words)


@pytest.mark.parametrize("with_keys", [False, True])
def test_its_button_lists_where_the_sounds_have_to_be(line, qtbot, with_keys):
    line.web_address.remember(ADDRESS)
    qtbot.waitUntil(lambda: said(line) == [TWO])
    (row,) = rows(line)
    button = row.stops[1]
    assert [one.text() for one in row.stops[1:] if one.isVisible()] == ["Sounds on the web…"]
    if with_keys:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: bool(line.findChildren(SoundPlacesDialog)))
    line.findChildren(SoundPlacesDialog)[-1].reject()
    qtbot.mouseClick(row, LEFT)  # it leads to no node
    assert not line.document.selection.nodes


def test_the_count_follows_the_prompts_with_undo_and_redo(line, qtbot):
    line.web_address.remember(ADDRESS)
    qtbot.waitUntil(lambda: said(line) == [TWO])
    nodes = line.document.flow.nodes
    line.document.apply(changes.set_value(nodes["leave"], "https://example.com/bye.wav"))
    qtbot.waitUntil(lambda: said(line) == [ONE])
    assert rows(line)[0].stops[1].text() == "Sounds on the web…"
    line.document.apply(changes.set_value(nodes["menu"], "https://example.com/menu.wav"))
    qtbot.waitUntil(lambda: said(line) == [])
    line.document.stack.undo()
    qtbot.waitUntil(lambda: said(line) == [ONE])
    line.document.stack.undo()
    qtbot.waitUntil(lambda: said(line) == [TWO])
    line.document.stack.redo()
    qtbot.waitUntil(lambda: said(line) == [ONE])


def test_it_speaks_another_language(swedish, line, qtbot):
    line.web_address.remember(ADDRESS)
    qtbot.waitUntil(lambda: len(said(line)) == 1)
    assert said(line)[0].startswith(f"46elks kommer att leta efter 2 ljud under {ADDRESS}/files.")


def test_a_served_flow_gives_its_sounds_out_itself(line, qtbot):
    line.web_address.remember(ADDRESS)
    qtbot.waitUntil(lambda: said(line) == [TWO])
    line.document.apply(changes.set_target("webhooks"))
    qtbot.waitUntil(lambda: said(line) == [])


def test_a_flow_without_a_sound_beside_it_has_no_such_row(window, sample_flow, qtbot):
    changes.set_value(sample_flow.nodes["mailbox"], "hook/mailbox").apply(sample_flow)
    window.document.open(sample_flow)
    window.show_problems()
    window.web_address.remember(ADDRESS)
    window.live_check.run()
    assert said(window) == []


def test_what_comes_next_stays_beside_the_dialogs_of_its_buttons_until_it_is_closed(line, qtbot):
    line.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in line.banner.words)
    words = line.banner.words
    qtbot.mouseClick(line.banner.deeds[1], LEFT)
    qtbot.waitUntil(lambda: bool(line.findChildren(SoundPlacesDialog)))
    assert line.banner.words == words
    line.findChildren(SoundPlacesDialog)[-1].reject()
    assert line.banner.words == words
    qtbot.mouseClick(line.banner.deeds[2], LEFT)
    qtbot.waitUntil(lambda: bool(line.findChildren(LinesDialog)))
    line.findChildren(LinesDialog)[-1].reject()
    assert line.banner.words == words
    qtbot.mouseClick(close_of(line), LEFT)
    assert line.banner.words == ""


def test_it_goes_with_another_export_and_with_another_document(line, asker, qtbot):
    line.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in line.banner.words)
    qtbot.mouseClick(line.banner.deeds[1], LEFT)
    qtbot.waitUntil(lambda: bool(line.findChildren(SoundPlacesDialog)))
    line.findChildren(SoundPlacesDialog)[-1].reject()
    asker.web_address = None
    line.registry.run("file.export")
    assert line.banner.words == ""
    asker.web_address = ADDRESS
    line.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in line.banner.words)
    line.document.open(Flow())
    assert line.banner.words == ""


def test_good_news_whose_dialog_was_opened_go_no_more_by_themselves(
    window, sample_flow, asker, tmp_path, qtbot
):
    window.document.open(sample_flow, tmp_path / "line.callflow")
    asker.path = tmp_path / "actions.json"
    window.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in window.banner.words)
    assert window.banner._timer.isActive()
    assert window.banner.deed.text() == "Publish to a number…"
    qtbot.mouseClick(window.banner.deed, LEFT)
    qtbot.waitUntil(lambda: bool(window.findChildren(LinesDialog)))
    window.findChildren(LinesDialog)[-1].reject()
    assert "Exported" in window.banner.words
    assert not window.banner._timer.isActive()
