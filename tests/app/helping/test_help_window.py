"""F1 opens the guide at what is pointed at, and one can read on from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolBar, QWidget

from designer.app.helping.dressing import headings_of
from designer.app.helping.help_window import HelpWindow
from designer.app.helping.pages import FIRST, read_page
from designer.app.helping.topics import topic_of
from designer.app.panels.palette_entry import PaletteEntry
from designer.app.settings_dialog import SettingsDialog
from designer.flow import changes
from designer.flow.model import Flow
from designer.store.resources import resource_path
from tests.app.canvas.mouse import head, move
from tests.app.opened import open_now

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
K = Qt.Key


@pytest.fixture
def opened(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.fit_all()
    window.canvas.setFocus()
    QCursor.setPos(QPoint(-50, -50))
    return window


def ask(window, point=lambda: None) -> HelpWindow:
    """Press F1 where the focus is after ``point``; no guide is open above what is pointed at."""
    for open_ in window.findChildren(HelpWindow):
        open_.close()
    to_front(window)
    point()
    QTest.keyClick(window.focusWidget() or window, K.Key_F1)
    found = window.findChild(HelpWindow)
    assert found is not None
    assert found.isVisible()
    assert QTest.qWaitForWindowActive(found)
    return found


def to_front(window) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QApplication.processEvents()  # it is told of it


def point_at(widget, at=None) -> None:
    at = at or widget.rect().center()
    QTest.mouseMove(widget, at)
    QCursor.setPos(widget.mapToGlobal(at))


def point_at_node(canvas, node) -> None:
    point_at(canvas.viewport(), head(canvas, node))
    move(canvas, head(canvas, node), Qt.MouseButton.NoButton)


def test_what_is_pointed_at_is_told_of(opened):
    canvas = opened.canvas
    entry = next(one for one in opened.findChildren(PaletteEntry) if one.key == "record")
    assert ask(opened, lambda: point_at(entry)).topic == "actions#record"
    assert ask(opened, lambda: point_at_node(canvas, "sales")).topic == "actions#connect"
    # The screen of the tests is too small to point at the others.
    assert topic_of(opened, opened.panels.phone.findChild(QWidget)) == "phone#a-test-call"
    assert topic_of(opened, opened.panels.problems) == "problems"
    assert topic_of(opened, opened.findChild(QToolBar)) == "window#its-parts"


def test_without_a_pointer_it_is_what_has_the_focus_or_is_selected(opened):
    assert ask(opened).topic == "canvas"
    opened.document.selection.set(["menu"])
    assert ask(opened).topic == "actions#ivr"
    opened.document.selection.set([], [("menu", "1")])
    assert ask(opened).topic == "outcomes"


def test_who_has_drawn_nothing_is_led_through_the_first_flow(opened):
    opened.document.open(Flow())
    assert ask(opened).topic == "first-flow"
    opened.add_kind("play")
    opened.document.selection.clear()
    opened.canvas.setFocus()
    assert ask(opened).topic == "canvas"
    opened.registry.run("help.first-flow")
    assert opened.findChild(HelpWindow).topic == "first-flow"


def test_a_sample_as_it_came_is_nobodys_drawing(opened, sample_flow):
    opened.document.open(sample_flow, folder=resource_path("samples"))
    opened.canvas.setFocus()
    assert ask(opened).topic == "first-flow"
    opened.document.selection.set(["menu"])
    assert ask(opened).topic == "actions#ivr"
    opened.document.apply(changes.set_label(sample_flow.nodes["menu"], "Mine"))
    opened.document.selection.clear()
    assert ask(opened).topic == "canvas"


def test_what_is_searched_is_listed_with_the_lines_it_stands_in(opened):
    shown = ask(opened)
    QTest.keyClicks(shown.search, "whose number begins")
    (page,) = [
        item
        for row in range(shown.contents.topLevelItemCount())
        if (item := shown.contents.topLevelItem(row)) is not None and item.childCount()
    ]
    line = page.child(0)
    assert page.isExpanded()
    assert "whose number begins so; numbers" in line.text(0)
    assert "`" not in line.text(0)
    shown.contents.setCurrentItem(line)
    assert shown.topic == "actions#callers"


def test_what_lies_where_a_dialog_has_been_is_not_pointed_at(opened):
    """It is what the person was at before the dialog came."""
    canvas = opened.canvas
    opened.document.selection.set([], [("menu", "1")])
    to_front(opened)
    point_at_node(canvas, "sales")
    QTest.keyClick(canvas, K.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = opened.findChild(SettingsDialog)
    assert QTest.qWaitForWindowActive(dialog)
    entry = next(one for one in opened.findChildren(PaletteEntry) if one.key == "record")
    QCursor.setPos(entry.mapToGlobal(entry.rect().center()))
    QTest.mouseClick(dialog.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert ask(opened).topic == "outcomes"
    assert ask(opened, lambda: point_at_node(canvas, "sales")).topic == "actions#connect"


def test_what_lies_below_a_menu_is_not_pointed_at(opened):
    menu = opened.findChild(QMenu, "menu-help")
    canvas = opened.canvas
    to_front(opened)
    point_at_node(canvas, "sales")
    menu.popup(canvas.viewport().mapToGlobal(QPoint(4, 4)))
    QTest.keyClick(menu, K.Key_Down)
    QTest.keyClick(menu, K.Key_Return)
    assert opened.findChild(HelpWindow).topic == "canvas"


def test_one_window_shows_pages_goes_back_and_closes_by_esc(opened):
    shown = ask(opened)
    shown.open("actions#hangup")
    assert ask(opened) is shown
    before = shown.reader.verticalScrollBar().value()
    shown.open("actions#connect")
    assert shown.reader.verticalScrollBar().value() < before or before == 0
    QTest.mouseClick(shown.back, Qt.MouseButton.LeftButton)
    assert shown.topic == "canvas"
    QTest.mouseClick(shown.forward, Qt.MouseButton.LeftButton)
    assert shown.topic == "actions#connect"
    QTest.keyClick(shown.reader, K.Key_Escape)
    assert not shown.isVisible()
    assert ask(opened).isVisible()


def test_words_narrow_the_contents_and_enter_opens_the_first(opened):
    shown = ask(opened)
    many = shown.contents.topLevelItemCount()
    QTest.keyClicks(shown.search, "silencedetection")
    assert 0 < shown.contents.topLevelItemCount() < many
    QTest.keyClick(shown.search, K.Key_Return)
    assert shown.topic == "actions"
    shown.search.clear()
    assert shown.contents.topLevelItemCount() == many
    QTest.keyClicks(shown.search, "no such words anywhere")
    QTest.keyClick(shown.search, K.Key_Return)
    assert (shown.topic, shown.contents.topLevelItemCount()) == ("actions", 0)


def test_links_lead_to_pages_and_others_to_the_browser(opened, monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    shown = ask(opened)
    shown.reader.anchorClicked.emit("outcomes.md#rounds-used-up")
    assert shown.topic == "outcomes#rounds-used-up"
    shown.reader.anchorClicked.emit("https://46elks.com/docs")
    assert [url.toString() for url in asked] == ["https://46elks.com/docs"]
    shown.reader.anchorClicked.emit("../../../etc/passwd")
    shown.open("no-such-page")
    assert shown.topic == FIRST


def test_a_page_is_seen_in_both_themes(opened):
    shown = ask(opened)
    shown.open("actions")
    light = shown.reader.grab().toImage().pixelColor(4, 4).lightness()
    opened.registry.run("view.theme-dark")
    assert shown.reader.grab().toImage().pixelColor(4, 4).lightness() < 100 < light


def test_the_guide_can_be_read_with_the_start_page_open(window):
    open_now(window, resource_path("samples", "support-line.callflow"))
    window.registry.run("file.start")
    window.registry.run("help.guide")
    assert window.findChild(HelpWindow).isVisible()


def test_the_first_opening_stands_at_its_heading(opened):
    """When the window is shown for the first time it has not its width yet."""
    opened.document.selection.set(["menu"])
    shown = ask(opened)
    shown.grab()
    QTest.qWait(50)
    heading = headings_of(shown.reader.document())[read_page("actions").number_of("ivr")]
    layout = shown.reader.document().documentLayout()
    at = layout.blockBoundingRect(heading).top() - shown.reader.verticalScrollBar().value()
    assert 0 <= at < 60


def test_the_contents_are_not_put_into_another_language(opened):
    """Some headings are words of the window, too."""
    shown = ask(opened)

    def listed() -> list[str]:
        rows = (shown.contents.topLevelItem(n) for n in range(shown.contents.topLevelItemCount()))
        return [row.text(0) for row in rows] + [
            row.child(n).text(0) for row in rows for n in range(row.childCount())
        ]

    before = listed()
    opened.context.speak("sv")
    try:
        assert listed() == before
    finally:
        opened.context.speak("en")


def test_a_page_fits_however_wide_the_window_is_and_stays_where_it_is_read(opened, qtbot):
    """Its pictures too, those in a list among them."""
    window = ask(opened)
    window.open("first-flow#the-first-flow")
    beyond = []
    for width in (1400, 700, 1000):
        window.resize(width, 720)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: window.fits)
        beyond.append(window.reader.horizontalScrollBar().maximum())
        window.reader.verticalScrollBar().setValue(900)
    assert beyond == [0, 0, 0]
    assert window.reader.verticalScrollBar().value() == 900
    window.resize(900, 720)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: window.fits)
    assert window.reader.verticalScrollBar().value() > 500


def test_it_opens_where_the_screen_shows_all_of_it(opened):
    area = opened.screen().availableGeometry()
    opened.resize(400, 300)
    opened.move(area.right() - 200, area.bottom() - 100)
    guide = ask(opened)
    assert area.contains(guide.frameGeometry())
    guide.resize(500, 300)
    guide.move(area.left() + 40, area.top() + 60)
    ask(opened)
    assert guide.pos() == QPoint(area.left() + 40, area.top() + 60)
    guide.move(area.right() - 80, area.top() + 60)
    ask(opened)
    assert guide.y() == area.top() + 60
    assert area.contains(guide.frameGeometry())
