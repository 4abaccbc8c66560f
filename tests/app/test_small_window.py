"""The window on a laptop's screen at 200 %: canvas, menus and the bright button are there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from designer.app.first_layout import lay_out_first
from designer.app.start.tour import STOPS
from tests.app.screens import area_of, bring_to

SMALL = QSize(704, 394)
RIGHT = {"inspector", "phone"}
BELOW = {"problems", "callactions", "calls", "scenarios", "paths", "outline", "serve"}

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def closed(window):
    return {name for name, dock in window.docks.items() if dock.isHidden()} - {"history"}


@pytest.fixture
def small(window, sample_flow):
    """A window as it opens the first time on the small screen."""
    lay_out_first(window, window.docks, SMALL)
    bring_to(window, "small")
    window.resize(SMALL)
    window.document.open(sample_flow)
    QApplication.processEvents()
    return window


@pytest.mark.parametrize(
    ("room", "wanted"),
    [
        (QSize(1350, 712), set()),
        (QSize(1264, 664), set()),
        (QSize(894, 456), BELOW),
        (QSize(740, 900), RIGHT),
        (SMALL, RIGHT | BELOW),
    ],
)
def test_panels_that_leave_the_canvas_no_room_begin_closed(window, room, wanted):
    lay_out_first(window, window.docks, room)
    assert closed(window) == wanted


def test_in_a_high_window_the_panels_below_take_more(window):
    lay_out_first(window, window.docks, QSize(1440, 900))
    QApplication.processEvents()
    assert window.docks["problems"].height() >= 210
    assert window.canvas.height() >= 480


def test_the_canvas_has_room_and_panels_come_when_they_are_asked_for(small, qtbot):
    assert small.size() == SMALL
    assert small.canvas.width() >= 500
    assert small.canvas.height() >= 200
    small.canvas.setFocus()
    small.document.selection.set(["sales"])
    QTest.keyClick(small.canvas, Qt.Key.Key_Return)
    assert closed(small) == BELOW | {"phone"}
    QTest.mouseClick(small.status.problems, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert "problems" not in closed(small)
    assert small.size() == SMALL


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_toolbar_keeps_its_buttons_and_the_name_of_the_flow(small, language):
    before = QLocale()
    small.context.speak(language)
    try:
        QApplication.processEvents()
        bar = small.toolbar
        parts = [bar.name, bar.line, bar.call, bar.zoom, *bar.findChildren(QToolButton)]
        hidden = [one for one in parts if one.visibleRegion().boundingRect() != one.rect()]
        assert [one for one in hidden if one.objectName() != "qt_toolbar_ext_button"] == []
        assert bar.name.width() >= min(96, bar.name.sizeHint().width())
        action = small.registry.actions["find.find"]
        buttons = bar.findChildren(QToolButton)
        find = next(one for one in buttons if one.defaultAction() is action)
        icons, words = Qt.ToolButtonStyle.ToolButtonIconOnly, "ToolButtonTextBesideIcon"
        assert find.toolButtonStyle() is icons
        small.resize(1440, 900)
        QApplication.processEvents()
        assert find.toolButtonStyle().name == words
    finally:
        small.context.speak("en")
        QLocale.setDefault(before)


def test_the_tour_closes_what_it_has_opened(small):
    small.tour.begin()
    for stop in STOPS:
        QApplication.processEvents()
        assert small.rect().contains(small.tour.callout.geometry()), stop.title
        assert small.tour.ring.height() < small.height(), stop.title
        if stop.dock:
            assert stop.dock not in closed(small)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not small.tour.shown
    assert closed(small) == RIGHT | BELOW


def test_one_key_puts_all_panels_away_and_brings_them_back(small):
    small.docks["scenarios"].show()
    small.docks["problems"].show()
    small.docks["scenarios"].raise_()
    small.palette_panel.field.setFocus()
    before = closed(small)
    QTest.keyClick(small.palette_panel.field, Qt.Key.Key_F11)
    assert closed(small) == set(small.docks) - {"history"}
    assert small.canvas.hasFocus()
    QApplication.processEvents()
    assert small.canvas.width() == small.width()
    QTest.keyClick(small.canvas, Qt.Key.Key_F11)
    QApplication.processEvents()
    assert closed(small) == before
    assert not small.docks["scenarios"].visibleRegion().isEmpty()
    assert small.size() == SMALL


def test_where_none_was_open_the_key_opens_the_usual_panels(small):
    for dock in small.docks.values():
        dock.hide()
    small.registry.run("view.panels")
    assert closed(small) == set()
    assert small.docks["history"].isHidden()


def test_replacing_leaves_the_window_as_large_as_the_screen(small):
    small.registry.run("find.replace")
    QApplication.processEvents()
    assert small.size() == SMALL
    assert small.canvas.height() >= 60


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_inspector_beside_the_canvas_is_not_cut_off(window, sample_flow, language):
    before = QLocale()
    window.context.speak(language)
    try:
        window.document.open(sample_flow)
        window.document.selection.set(["sales"])
        window.resize(720, 450)
        for dock in ("palette", "inspector"):
            window.docks[dock].show()
        for _ in range(6):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        scroll = window.inspector
        assert scroll.widget().width() <= scroll.viewport().width()
    finally:
        window.context.speak("en")
        QLocale.setDefault(before)


def test_no_panel_makes_the_window_larger_than_the_screen(window, sample_flow):
    """As it was remembered on a large screen: every panel is open."""
    bring_to(window, "small")
    window.resize(SMALL)
    window.document.open(sample_flow)
    window.document.selection.set(["menu"])
    for dock in window.docks.values():
        if dock is not window.docks["history"]:
            dock.show()
            dock.raise_()
            QTest.qWait(1)
            assert window.size() == SMALL, dock.windowTitle()
    window.registry.run("find.replace")
    QTest.qWait(1)
    assert window.width() == SMALL.width()


def test_every_menu_fits_on_the_screen(small):
    area = area_of("small")
    for entry in small.menuBar().actions():
        menu = entry.menu()
        place = small.menuBar().actionGeometry(entry).bottomLeft()
        menu.popup(small.menuBar().mapToGlobal(place))
        QApplication.processEvents()
        assert area.contains(menu.geometry()), menu.title()
        last = menu.actionGeometry(menu.actions()[-1])
        assert QRect(QPoint(), menu.size()).contains(last), menu.title()
        menu.close()
