"""Looking by single keys of the canvas; the toolbar says how near."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.app.pointing import at

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_0_is_full_size_1_is_everything_and_f_is_what_is_selected(window, sample_flow):
    window.document.open(sample_flow)
    canvas = window.canvas
    canvas.setFocus()
    canvas.zoom_to(0.3)
    QTest.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.zoom == 1.0
    assert window.toolbar.zoom.text() == window.status.zoom.text() == "100 %"
    QTest.keyClick(canvas, Qt.Key.Key_1)
    whole = canvas.zoom
    seen = canvas.viewport().rect()
    assert whole < 1.0
    assert window.toolbar.zoom.text() == f"{round(whole * 100)} %"
    assert all(seen.contains(at(canvas, x, y)) for x, y in sample_flow.layout.values())
    window.document.selection.set(["mailbox"])
    QTest.keyClick(canvas, Qt.Key.Key_F)
    assert canvas.zoom > whole
    assert seen.contains(at(canvas, *sample_flow.layout["mailbox"]))
    middle = canvas.camera.visible.center() - QPointF(*sample_flow.layout["mailbox"])
    assert middle.manhattanLength() < 240 + 100
    assert window.document.stack.count() == 0
