"""The language is chosen in the menu View, at once, each language named in itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.store.settings import LANGUAGES, load_settings

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def languages(window):
    before = QLocale()
    menu = window.findChild(QMenu, "menu-language")
    yield menu
    menu.close()
    window.context.speak("en")
    QLocale.setDefault(before)


def marked(window) -> list[str]:
    names = [f"language.{name}" for name in LANGUAGES]
    return [name for name in names if window.registry.actions[name].isChecked()]


def choose(menu: QMenu, steps: int) -> None:
    """Walk down ``steps`` entries and press Enter."""
    menu.popup(menu.parentWidget().pos())
    for _ in range(steps):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_it_stands_in_view_with_every_language_of_the_settings(languages, window):
    view = window.findChild(QMenu, "menu-view")
    at = view.actions().index(languages.menuAction())
    assert view.actions()[at - 1].menu().objectName() == "menu-theme"
    offered = [action.objectName() for action in languages.actions()]
    assert offered == ["language.system", "language.en", "language.sv"]
    assert {f"language.{name}" for name in LANGUAGES} == set(offered)
    words = [action.text() for action in languages.actions()]
    assert words == ["Language of the system", "English", "Svenska"]


def test_a_choice_counts_at_once_is_marked_and_remembered(languages, window):
    choose(languages, 3)
    assert languages.title() == "Språk"
    assert [action.text() for action in languages.actions()][1:] == ["English", "Svenska"]
    assert (marked(window), load_settings().language) == (["language.sv"], "sv")
    choose(languages, 3)  # again: the mark stays
    assert marked(window) == ["language.sv"]
    choose(languages, 2)
    assert languages.title() == "Language"
    assert (marked(window), load_settings().language) == (["language.en"], "en")


def test_no_icon_hides_the_mark_of_what_is_switched(window):
    marked = [one for one in window.registry.actions.values() if one.isCheckable()]
    assert any(not one.icon().isNull() for one in marked)
    assert not any(one.isIconVisibleInMenu() for one in marked)
