"""Inspector and phone share the right-hand side: whoever is needed has room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.flow.model import Flow


@pytest.fixture
def heights(window, sample_flow):
    window.document.open(sample_flow)

    def heights() -> tuple[int, int]:
        QApplication.processEvents()
        return window.docks["inspector"].height(), window.docks["phone"].height()

    return heights


def test_the_phone_gets_room_and_editing_gives_it_back(window, heights):
    before = heights()
    window.room.for_phone()
    assert heights()[1] > before[1]
    window.document.selection.set(["sales"])
    assert heights()[1] > before[1]
    window.canvas.activated.emit("sales")
    assert heights() == before


def test_another_flow_gives_it_back_too(window, heights):
    before = heights()
    window.room.for_phone()
    assert heights() != before
    window.document.open(Flow())
    assert heights() == before


def test_a_border_that_was_moved_by_hand_stays(window, heights):
    window.room.for_phone()
    heights()
    docks = [window.docks["inspector"], window.docks["phone"]]
    total = sum(heights())
    window.resizeDocks(docks, [total - 400, 400], Qt.Orientation.Vertical)
    moved = heights()
    window.canvas.activated.emit("sales")
    assert heights() == moved
