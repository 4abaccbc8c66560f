"""The installed Qt binding keeps its references to None."""

import sys

import pytest
from PySide6.QtWidgets import QWidget


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from 3.12 on")
def test_repaints_do_not_use_up_none(qtbot):
    """A binding that drops a reference per void call ends in an abort after a while."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(200):
        widget.repaint()
        widget.update()
    assert sys.getrefcount(None) > before - 100
