"""Every sample that ships can be opened from the menu, by its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from designer.app.commands import samples
from designer.store.resources import resource_path


def filled(window) -> QMenu:
    menu = window.findChild(QMenu, "menu-samples")
    menu.aboutToShow.emit()
    return menu


def test_the_menu_lists_the_folder_by_title(window):
    names = [action.text() for action in filled(window).actions()]
    assert names == sorted(names, key=str.casefold)
    assert {"Support line", "Switchboard", "Recorded survey"} <= set(names)
    assert len(names) == len(list(resource_path("samples").glob("*.callflow")))
    assert [action.text() for action in filled(window).actions()] == names


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_each_says_what_it_shows_to_the_pointer_and_to_who_goes_through_it_with_keys(window, qtbot):
    menu = window.findChild(QMenu, "menu-samples")
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert menu.toolTipsVisible()
    for action in menu.actions():
        assert len(action.toolTip()) > len(action.text()) + 20
        assert action.toolTip().startswith("<p>For a")
    first = menu.actions()[0]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert menu.activeAction() is first
    assert window.status.words.startswith("For a bakery: a call that dials an extension")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    assert window.status.words.startswith("For a veterinary clinic")
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert "For a" not in window.status.words


def test_each_opens_as_a_flow_without_a_file(window):
    for action in filled(window).actions():
        action.trigger()
        assert window.document.flow.name == action.text()
        assert window.document.path is None


def test_what_is_not_saved_is_asked_about(window, asker):
    samples.load_sample(window)
    window.document.selection.set(["sales"])
    window.registry.run("edit.delete")
    asker.choice = "cancel"
    filled(window).actions()[0].trigger()
    assert window.document.flow.name == "Support line"
    assert asker.asked == ["Support line"]
