"""A canvas over the sample flow, shown offscreen at 100 %."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from designer.app.canvas.view import CanvasView


@pytest.fixture
def canvas(qtbot, context, document, sample_flow) -> CanvasView:
    document.open(sample_flow)
    view = CanvasView(context, document)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    view.zoom_to(1.0)
    view.camera.centre(QPointF(592, 60))
    return view
