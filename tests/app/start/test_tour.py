"""The tour: five stops, by keys or mouse, in the way of nobody, once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolTip

from designer.app.start.tour import STOPS
from designer.store.settings import load_settings

LEFT = Qt.MouseButton.LeftButton


def key(which: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), which)


def test_it_comes_once_and_is_remembered(window, sample_flow):
    window.document.open(sample_flow)
    window.tour.begin_first()
    assert window.tour.shown
    assert load_settings().toured
    key(Qt.Key.Key_Escape)
    assert not window.tour.shown
    window.tour.begin_first()
    assert not window.tour.shown
    window.registry.run("help.tour")
    assert window.tour.shown


def test_enter_goes_through_all_of_it_and_gives_the_focus_back(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    window.tour.begin()
    assert len(STOPS) == 5
    titles = []
    for stop in STOPS:
        callout, ring = window.tour.callout, window.tour.ring
        titles.append(callout.title.text())
        assert window.rect().contains(callout.geometry())
        assert window.rect().contains(ring.geometry())
        assert not callout.geometry().contains(ring.geometry().center())
        if stop.dock:
            assert not window.docks[stop.dock].visibleRegion().isEmpty()
        key(Qt.Key.Key_Return)
    assert titles == [stop.title for stop in STOPS]
    assert not window.tour.shown
    assert window.canvas.hasFocus()


def told_of(widget, at: QPoint) -> bool:
    """Rest the pointer ``at`` a place of ``widget``; whether a tooltip comes."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QToolTip.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_tooltip_comes_over_it(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.canvas.fit_all()
    canvas = window.canvas.viewport()
    left, top, right, _bottom = window.canvas.canvas_scene.wiring.boxes["menu"].rect
    node = window.canvas.mapFromScene((left + right) / 2, top + 20)
    button = window.toolbar.call
    assert told_of(canvas, node)
    window.tour.begin()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert not told_of(canvas, node)
    assert not told_of(button, button.rect().center())
    key(Qt.Key.Key_Escape)
    assert told_of(canvas, node)
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def in_front(window) -> set[str]:
    """The panels that are seen."""
    return {key for key, dock in window.docks.items() if not dock.visibleRegion().isEmpty()}


def test_after_it_the_panels_are_in_front_that_were(window, sample_flow):
    window.document.open(sample_flow)
    before = in_front(window)
    assert "problems" in before
    window.tour.begin()
    for _ in STOPS[1:]:
        key(Qt.Key.Key_Return)
    assert "callactions" in in_front(window)
    key(Qt.Key.Key_Return)
    assert in_front(window) == before


def test_a_panel_that_was_chosen_during_it_stays_in_front(window, sample_flow):
    window.document.open(sample_flow)
    window.tour.begin()
    for _ in STOPS[1:]:
        key(Qt.Key.Key_Return)
    window.docks["outline"].raise_()
    key(Qt.Key.Key_Escape)
    assert "outline" in in_front(window)


def test_the_last_stop_begins_a_flow_of_ones_own(window, sample_flow, asker):
    window.document.open(sample_flow)
    window.tour.begin()
    for _ in STOPS[1:]:
        assert not window.tour.callout.new.isVisible()
        key(Qt.Key.Key_Return)
    QTest.mouseClick(window.tour.callout.new, LEFT)
    assert not window.tour.shown
    assert not window.document.flow.nodes
    assert window.canvas.hasFocus()
    assert asker.asked == []


def test_arrows_go_back_and_on(window):
    window.tour.begin()
    key(Qt.Key.Key_Left)
    assert window.tour.callout.step.text() == "1 of 5"
    key(Qt.Key.Key_Right)
    assert window.tour.callout.step.text() == "2 of 5"
    key(Qt.Key.Key_Left)
    assert window.tour.callout.step.text() == "1 of 5"


def test_the_window_is_used_meanwhile(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.tour.begin()
    qtbot.mouseClick(window.palette_panel.entries["play"], LEFT)
    assert "play" in window.document.flow.nodes
    assert window.tour.shown
    qtbot.mouseClick(window.tour.callout.skip, LEFT)
    assert not window.tour.shown


def test_it_points_at_the_start_and_follows_it(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.fit_all()
    window.tour.begin()
    key(Qt.Key.Key_Right)
    before = window.tour.ring.geometry()
    box = window.canvas.canvas_scene.wiring.boxes["menu"]
    port = window.canvas.viewport().mapTo(window, window.canvas.mapFromScene(*box.port("1")))
    assert before.contains(port)
    assert before.width() < 300
    window.resize(1200, 800)
    QApplication.processEvents()
    assert window.tour.ring.geometry() != before
    assert window.rect().contains(window.tour.callout.geometry())


def test_it_stays_inside_a_small_window(window):
    window.resize(760, 560)
    window.tour.begin()
    for _ in STOPS:
        assert window.rect().contains(window.tour.callout.geometry())
        key(Qt.Key.Key_Right)


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("size", [(1280, 800), (1440, 900)])
def test_no_remark_covers_what_it_points_at_nor_its_tabs(window, sample_flow, size, language):
    window.resize(*size)
    window.document.open(sample_flow)
    window.canvas.fit_all()
    before = QLocale()
    window.context.speak(language)
    try:
        window.tour.begin()
        for stop in STOPS:
            QApplication.processEvents()
            callout, ring = window.tour.callout.geometry(), window.tour.ring.geometry()
            assert not callout.intersects(ring), stop.title
            for tabs in window.findChildren(QTabBar):
                if tabs.isVisible() and stop.dock in ("problems", "callactions"):
                    corner = tabs.mapTo(window, QPoint(0, 0))
                    assert not callout.intersects(QRect(corner, tabs.size())), stop.title
            key(Qt.Key.Key_Return)
    finally:
        window.context.speak("en")
        QLocale.setDefault(before)


def test_the_start_page_ends_it_and_it_leaves_the_start_page(window):
    window.tour.begin()
    window.start.show()
    assert not window.tour.shown
    window.registry.run("help.tour")
    assert window.tour.shown
    assert not window.start.shown
