"""How the panels stand when the window opens for the first time."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from designer.app.canvas_room import LEAST_CANVAS
from designer.app.docks import PLACES

_LEFT, _RIGHT, _BELOW = 168, 310, 200
"""How wide and high the panels at the edges are."""
_SHARE_BELOW, _MOST_BELOW = 0.28, 300
"""In a high window those below take more, so that several problems are in sight at once."""
_INSPECTOR, _PHONE = 480, 300
_AROUND = 110
"""How high menus, toolbar and status bar are together."""


def lay_out_first(window: QMainWindow, docks: Mapping[str, QDockWidget], room: QSize) -> None:
    """Give the panels their sizes; ``room`` is the largest size that the window can have.

    Those that would leave the canvas too little come when they are asked for.
    """
    size = window.size().boundedTo(room)
    areas = Qt.DockWidgetArea
    if size.width() - _LEFT - _RIGHT < LEAST_CANVAS.width():
        _close(docks, areas.RightDockWidgetArea)
    if size.height() - _AROUND - _BELOW < LEAST_CANVAS.height():
        _close(docks, areas.BottomDockWidgetArea)
    below = max(_BELOW, min(_MOST_BELOW, round(size.height() * _SHARE_BELOW)))
    right = [docks["inspector"], docks["phone"]]
    window.resizeDocks([docks["palette"], right[0]], [_LEFT, _RIGHT], Qt.Orientation.Horizontal)
    window.resizeDocks(right, [_INSPECTOR, _PHONE], Qt.Orientation.Vertical)
    window.resizeDocks([docks["problems"]], [below], Qt.Orientation.Vertical)


def _close(docks: Mapping[str, QDockWidget], area: Qt.DockWidgetArea) -> None:
    for place in PLACES:
        if place.area is area:
            docks[place.id].hide()
