"""Inspector and phone share the right-hand side: whoever is needed has room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.calling.state import Phase
from designer.app.room import LEAST_INSPECTOR, LEAST_PHONE
from designer.flow.edits import ReplaceNode, SetField
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
    assert heights() == (inspector, phone)
    QTest.mouseClick(window.canvas.viewport(), LEFT, pos=QPoint(40, 40))
    assert heights() == before


def test_on_a_laptop_three_fields_of_what_is_selected_are_seen_in_a_call(window, heights, call):
    window.resize(1366, 768)
    window.document.selection.set(["menu"])
    call(Phase.RINGING)
    inspector, _ = heights()
    form = window.inspector.form
    shown = window.inspector.viewport()
    top = form.fields["text"].control.mapTo(shown, QPoint(0, 0)).y()
    assert inspector >= 256
    assert top < shown.height()


def test_nothing_moves_by_itself_when_a_call_ends(window, heights, call):
    call(Phase.RINGING)
    in_call = heights()
    QTest.mouseMove(window.phone, QPoint(100, 200))
    call(Phase.ENDED)
    assert heights() == in_call
    QTest.mouseMove(window.canvas.viewport(), QPoint(60, 60))
    assert heights() == in_call
    QTest.mouseClick(window.phone.call_button, LEFT)
    assert heights() == in_call


def test_after_a_call_an_edit_gives_the_room_back(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    window.document.apply(SetField("name", "Another"))
    in_call = heights()
    assert in_call != before
    call(Phase.ENDED)
    QTest.mouseMove(window.phone, QPoint(100, 200))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heights() == in_call  # not below the pointer
    QTest.mouseMove(window.canvas.viewport(), QPoint(60, 60))
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert heights() == before


def test_after_a_call_what_is_selected_has_its_room(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    call(Phase.ENDED)
    window.document.selection.set(["sales"])
    assert heights() == before


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1024, 640), (800, 600)])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_two_phones_that_ring_can_both_be_answered_in_sight(
    qtbot, window, sample_flow, call, size, language
):
    sales = window.document.flow.nodes["sales"]
    both = replace(sales, value="+46700000002,+46700000003")
    window.document.apply(ReplaceNode(both))
    before = QLocale()
    window.context.speak(language)
    try:
        window.resize(*size)
        call(Phase.RINGING)
        window.test_call.answer()
        qtbot.waitUntil(lambda: window.test_call.state.current is not None)
        window.test_call.press("1")
        qtbot.waitUntil(lambda: len(window.phone.callees.cards) == 2)
        QApplication.processEvents()
        for card in window.phone.callees.cards.values():
            assert card.visibleRegion().boundingRect() == card.rect()
        call(Phase.ENDED)
    finally:
        window.context.speak("en")
        QLocale.setDefault(before)


def test_a_call_that_has_ended_makes_the_window_ask_for_no_more_height(window, heights, call):
    heights()
    least = window.minimumSizeHint().height()
    call(Phase.RINGING)
    call(Phase.ENDED)
    heights()
    assert window.panels.is_made("calls")
    assert window.minimumSizeHint().height() == least


def test_a_border_moved_by_hand_in_a_call_stays(window, heights, call):
    call(Phase.RINGING)
    heights()
    phone, above = window.docks["phone"].geometry(), window.docks["inspector"].geometry()
    border = QPoint(phone.center().x(), (above.bottom() + 1 + phone.top()) // 2)
    drag(window, border, border + QPoint(0, 30))
    moved = heights()
    assert moved[1] < phone.height() - 20
    call(Phase.ENDED)
    window.document.selection.set(["sales"])
    assert heights() == moved


def test_another_size_of_the_window_in_a_call_is_no_border_moved(window, heights, call):
    before = heights()
    call(Phase.RINGING)
    window.resize(1280, 1000)
    call(Phase.ENDED)
    window.document.selection.set(["sales"])
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
