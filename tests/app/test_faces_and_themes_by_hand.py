"""What is typed and clicked shows on the cards and in the colours of the window, pixel by pixel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.app.canvas.mouse import click, head, pixel, port
from tests.app.canvas.test_painting import colours

# What the platform without a screen has to say about menus.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
K = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
BORDER = (430, -82, 434, -77)
MARK = (320 + 206, -88, 320 + 222, -72)
TAG = (320, -104, 360, -88)


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.zoom_to(1.0)
    window.canvas.camera.centre(window.canvas.canvas_scene.content().center())
    window.canvas.setFocus()
    return window.canvas


def press(key, held=NONE) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


@pytest.fixture
def has(canvas, context):
    """Tells whether the colour of a role occurs in an area of the scene."""
    return lambda role, area: context.theme.tokens[role].name() in colours(canvas, *area)


def test_a_click_gives_the_card_its_border_and_another_takes_it(canvas, has):
    assert not has("accent", BORDER)
    click(canvas, head(canvas, "sales"))
    assert has("accent", BORDER)
    click(canvas, pixel(canvas, 300, 300))
    assert not has("accent", BORDER)


def test_what_is_typed_stands_on_the_card_and_a_missing_number_is_marked(
    window, canvas, has, qtbot
):
    click(canvas, head(canvas, "sales"))
    item = canvas.canvas_scene.nodes["sales"]
    press(K.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "+46700000055")
    assert item.face.value == "+46 70 000 00 55"
    press(K.Key_Return)
    press(K.Key_Return)
    QApplication.focusWidget().selectAll()
    with qtbot.waitSignal(window.live_check.checked):
        press(K.Key_Delete)
    assert item.face.value == "no number yet"
    assert has("danger", MARK)
    press(K.Key_Escape)
    with qtbot.waitSignal(window.live_check.checked):
        press(K.Key_Z, CONTROL)
    assert not has("danger", MARK)


def test_the_tag_of_the_start_goes_where_a_key_says_and_back(canvas, has):
    assert not has("text", TAG)
    click(canvas, head(canvas, "sales"))
    press(K.Key_Home, SHIFT)
    assert has("text", TAG)
    press(K.Key_Z, CONTROL)
    assert not has("text", TAG)


def test_a_port_fills_when_its_wire_is_let_go_on_a_node(canvas, has):
    x, y = canvas.canvas_scene.wiring.boxes["sales"].port("success")
    middle = (x - 1, y - 1, x + 1, y + 1)
    assert not has("success", middle)
    start, end = port(canvas, "sales", "success"), head(canvas, "mailbox")
    viewport = canvas.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * step / 5)
    QTest.mouseRelease(viewport, LEFT, pos=end)
    assert has("success", middle)
    press(K.Key_Z, CONTROL)
    assert not has("success", middle)


def chosen_in_the_view_menu(window, command: str) -> None:
    """Open the View menu with the mouse, the themes in it, and click the entry of ``command``."""
    themes = window.findChild(QMenu, "menu-theme")
    opener, bar = themes.menuAction(), window.menuBar()
    view = next(one for one in bar.actions() if opener in one.menu().actions())
    QTest.mouseClick(bar, LEFT, NONE, bar.actionGeometry(view).center())
    click_entry(view.menu(), opener)
    click_entry(themes, window.registry.actions[command])


def click_entry(menu, entry) -> None:
    assert menu.isVisible()
    place = menu.actionGeometry(entry).center()
    QTest.mouseMove(menu, place)
    QTest.mouseClick(menu, LEFT, NONE, place)


def lightness(widget, at: QPoint) -> int:
    QApplication.processEvents()
    return QColor(widget.grab().toImage().pixel(at)).lightness()


def test_the_view_menu_changes_the_theme_of_canvas_cards_and_panels(window, canvas):
    places = (
        (canvas.viewport(), pixel(canvas, 300, 300)),
        (canvas.viewport(), head(canvas, "sales") + QPoint(60, 0)),
        (window.statusBar(), QPoint(3, 8)),
    )
    assert all(lightness(*place) > 128 for place in places)
    chosen_in_the_view_menu(window, "view.theme-dark")
    assert all(lightness(*place) < 128 for place in places)
    chosen_in_the_view_menu(window, "view.theme-light")
    assert all(lightness(*place) > 128 for place in places)
