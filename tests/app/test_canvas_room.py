"""In a small window the panels give way to the canvas, and have their room back in a large one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas_room import LEAST_CANVAS
from designer.app.window import Window

LARGE, SMALL, LOW = QSize(1440, 900), QSize(1024, 640), QSize(720, 450)


def settle() -> None:
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def resize(window, size: QSize) -> None:
    window.resize(size)
    settle()


def stands(window) -> tuple[int, int]:
    return window.docks["problems"].height(), window.docks["inspector"].width()


@pytest.fixture
def large(window, sample_flow):
    window.document.open(sample_flow)
    resize(window, LARGE)
    below, beside = window.docks["problems"], window.docks["inspector"]
    window.resizeDocks([below], [460], Qt.Orientation.Vertical)
    window.resizeDocks([beside], [520], Qt.Orientation.Horizontal)
    settle()
    return window


def drag(window, start: QPoint, end: QPoint) -> None:
    """Take hold of a border of the window and let go of it elsewhere."""
    QTest.mouseMove(window, start)
    QApplication.processEvents()  # Qt puts its handle there
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
    for n in range(1, 4):
        QTest.mouseMove(window, start + (end - start) * n / 3)
        QApplication.processEvents()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize("size", [SMALL, LOW])
def test_panels_give_way_in_a_small_window_and_have_it_back_in_a_large_one(large, size):
    before = stands(large)
    resize(large, size)
    assert large.size() == size
    canvas, (below, beside) = large.canvas, stands(large)
    assert canvas.width() >= LEAST_CANVAS.width()
    assert canvas.height() >= LEAST_CANVAS.height()
    assert canvas.height() >= 0.44 * (canvas.height() + below)
    assert beside < before[1]
    resize(large, LARGE)
    assert stands(large) == before


def test_sizes_remembered_from_a_large_window_leave_room_in_a_small_one(large, context, qtbot):
    wide = stands(large)
    large.document.stack.setClean()
    large.close()
    assert context.settings.stood_in == "1440x900"
    context.settings = replace(context.settings, geometry="")
    again = Window(context)
    qtbot.addWidget(again)
    again.resize(SMALL)
    again.show()
    settle()
    assert again.size() == SMALL
    assert again.canvas.width() >= LEAST_CANVAS.width()
    assert again.canvas.height() >= LEAST_CANVAS.height()
    resize(again, LARGE)
    # Nearly: what Qt has restored fitted into the small window.
    assert stands(again) == pytest.approx(wide, abs=8)


def test_in_a_window_of_the_same_size_they_stand_as_they_stood(large, context, qtbot):
    large.resizeDocks([large.docks["problems"]], [580], Qt.Orientation.Vertical)
    settle()
    before = stands(large)
    assert large.canvas.height() < 0.45 * (large.canvas.height() + before[0])
    large.document.stack.setClean()
    large.close()
    context.settings = replace(context.settings, geometry="")
    again = Window(context)
    qtbot.addWidget(again)
    again.resize(LARGE)
    again.show()
    settle()
    assert stands(again) == before


def test_a_panel_that_comes_leaves_the_canvas_room(large):
    large.docks["problems"].hide()
    for name in ("callactions", "calls", "scenarios", "paths", "outline", "serve"):
        large.docks[name].hide()
    resize(large, LOW)
    assert large.canvas.height() > 250
    large.show_problems()
    settle()
    assert large.docks["problems"].isVisible()
    assert large.canvas.height() >= LEAST_CANVAS.height()


def test_a_border_that_is_moved_in_the_small_window_stays(large):
    resize(large, SMALL)
    beside = large.docks["inspector"].geometry()
    border = QPoint(beside.left() - 1, beside.center().y())
    drag(large, border, border - QPoint(-60, 0))
    settle()
    moved = stands(large)[1]
    assert moved < beside.width() - 40
    resize(large, LARGE)
    assert stands(large)[1] == moved


def test_replacing_below_open_panels_fits_a_low_window(large):
    resize(large, LOW)
    large.registry.run("find.replace")
    settle()
    assert large.size() == LOW
    assert large.minimumSizeHint().height() <= LOW.height()
