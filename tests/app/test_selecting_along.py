"""Selecting along the flow, and copies by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.layout.boxes import WIDTH
from tests.app.canvas.mouse import state

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    return window.canvas


@pytest.mark.parametrize(
    ("key", "held", "nodes"),
    [
        (K.Key_Right, ALT, {"sales", "leave", "mailbox"}),
        (K.Key_Left, ALT, {"sales", "menu"}),
        (K.Key_A, CONTROL | SHIFT, {"menu", "sales", "support", "leave", "mailbox"}),
    ],
)
def test_upstream_downstream_and_connected(canvas, window, key, held, nodes):
    window.document.selection.set(["sales"])
    QTest.keyClick(canvas, key, held)
    assert set(window.document.selection.nodes) == nodes
    assert window.document.stack.count() == 0


def test_ctrl_d_puts_copies_beside_in_one_step_and_covers_nobody(canvas, window):
    document = window.document
    before = state(document)
    document.selection.set(["sales", "leave"])
    QTest.keyClick(canvas, K.Key_D, CONTROL)
    copies = document.selection.nodes
    assert len(copies) == 2
    assert not set(copies) & set(before[0])
    assert document.flow.out(copies[0])["busy"].target == copies[1]
    boxes = {node: box.rect for node, box in canvas.canvas_scene.wiring.boxes.items()}
    for copy in copies:
        assert boxes[copy].right - boxes[copy].left == WIDTH
        assert not any(boxes[copy].meets(boxes[node]) for node in before[0])
    after = state(document)
    assert document.stack.count() == 1
    QTest.keyClick(canvas, K.Key_Z, CONTROL)
    assert state(document) == before
    QTest.keyClick(canvas, K.Key_Y, CONTROL)
    assert state(document) == after
