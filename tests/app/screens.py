"""The screens that tests have: ``usual``, ``small`` and ``large`` of ``tests/screens.json``."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


def area_of(name: str) -> QRect:
    """Where the screen called ``name`` lies."""
    areas = {one.name(): one.availableGeometry() for one in QGuiApplication.screens()}
    return QRect(areas[name])


def bring_to(window: QWidget, name: str) -> None:
    """Move a shown ``window`` to the screen called ``name``; what it opens comes up there."""
    area = area_of(name)
    window.resize(window.size().boundedTo(area.size()))
    window.move(area.topLeft())
    QApplication.processEvents()  # the platform tells of it
    assert window.screen().name() == name
