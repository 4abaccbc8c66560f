"""Inspector and phone share the right-hand side: whoever is needed has room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.calling.state import Phase
from designer.app.room import LEAST_INSPECTOR, LEAST_PHONE
from designer.flow.model import Flow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def heights(window, sample_flow):
    window.resize(1280, 800)
    window.document.open(sample_flow)

    def heights() -> tuple[int, int]:
        QApplication.processEvents()
        return window.docks["inspector"].height(), window.docks["phone"].height()

    return heights


@pytest.fixture
def call(qtbot, window, heights):
    """Begins a call by F5, with the pointer on the canvas, and ends it by F5."""

    def press(phase: Phase) -> None:
        QTest.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.test_call.phase is phase)

    QTest.mouseMove(window.canvas.viewport(), QPoint(40, 40))
    return press


def test_a_call_has_room_for_its_keys_and_gives_it_back(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    inspector, phone = heights()
    assert inspector >= LEAST_INSPECTOR
    assert phone >= LEAST_PHONE
    window.document.selection.set(["sales"])
    assert heights() == (inspector, phone)
    call(Phase.ENDED)
    assert heights() == before


def test_nothing_moves_below_the_pointer_when_a_call_ends(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    in_call = heights()
    QTest.mouseMove(window.phone, QPoint(100, 200))
    call(Phase.ENDED)
    assert heights() == in_call
    QTest.mouseMove(window.canvas.viewport(), QPoint(60, 60))
    assert heights() == before


def test_a_border_moved_by_hand_in_a_call_stays(window, heights, call):
    call(Phase.RINGING)
    heights()
    phone, above = window.docks["phone"].geometry(), window.docks["inspector"].geometry()
    border = QPoint(phone.center().x(), (above.bottom() + 1 + phone.top()) // 2)
    drag(window, border, border + QPoint(0, 30))
    moved = heights()
    assert moved[1] < phone.height() - 20
    call(Phase.ENDED)
    assert heights() == moved


def test_another_size_of_the_window_in_a_call_is_no_border_moved(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    window.resize(1280, 1000)
    call(Phase.ENDED)
    window.resize(1280, 800)
    assert heights() == pytest.approx(before, abs=4)


def test_what_is_remembered_is_how_it_stood_before_the_call(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    assert heights() != before
    window.document.stack.setClean()
    window.close()
    window.restoreState(window.saveState())
    window.show()
    assert heights() == before


def test_editing_gives_the_room_back(window, heights):
    before = heights()
    window.room.for_phone()
    assert heights()[1] > before[1]
    window.canvas.activated.emit("sales")
    assert heights() == before


def test_another_flow_gives_it_back_too(window, heights):
    before = heights()
    window.room.for_phone()
    assert heights() != before
    window.document.open(Flow())
    assert heights() == before


def test_a_phone_that_stands_elsewhere_takes_nothing(window, heights):
    before = heights()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, window.docks["phone"])
    alone = heights()
    assert alone[0] > before[0]
    window.room.for_phone()
    assert heights() == alone


def drag(window, start: QPoint, end: QPoint) -> None:
    """Take hold of a border of the window and let go of it elsewhere."""
    QTest.mouseMove(window, start)
    QApplication.processEvents()  # Qt puts its handle there
    QTest.mousePress(window, LEFT, pos=start)
    for n in range(1, 4):
        QTest.mouseMove(window, start + (end - start) * n / 3)
        QApplication.processEvents()
    QTest.mouseRelease(window, LEFT, pos=end)
