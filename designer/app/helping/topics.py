"""Which part of the guide tells of what: one table, and where the person points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from designer.app.canvas.picking import Hit
from designer.app.helping.pages import FIRST
from designer.app.panels.palette_entry import PaletteEntry

if TYPE_CHECKING:
    from designer.app.window import Window

PANELS: Mapping[str, str] = {
    "palette": "actions",
    "history": "window",
    "inspector": "actions",
    "phone": "phone",
    "problems": "problems",
    "callactions": "files#call-actions-as-text",
    "calls": "calls",
    "scenarios": "scenarios",
    "paths": "scenarios",
    "outline": "window#outline",
    "serve": "serving",
}
"""The page, with the heading after ``#``, for each panel by its id."""

ACTION = "actions#{kind}"
OUTCOMES = "outcomes"
WRITTEN = "canvas#notes-and-frames"
CANVAS = "canvas"


def topic_at_pointer(window: Window) -> str:
    """What to read about the thing below the pointer, or else about what has the focus.

    Returns a page, with an anchor after ``#`` where one of its headings is meant.
    """
    pointed = QApplication.widgetAt(QCursor.pos()) if window.pointed.counts else None
    if pointed is None or pointed.window() is not window:
        pointed = window.focusWidget()
    return topic_of(window, pointed)


def topic_of(window: Window, widget: QWidget | None) -> str:
    """The topic of ``widget`` of ``window``: an action where it stands for one, else its panel."""
    panels = {dock: name for name, dock in window.docks.items()}
    while widget is not None and widget is not window:
        if isinstance(widget, PaletteEntry):
            return _of_action(widget.key)
        if widget is window.canvas:
            return _on_canvas(window)
        if widget in panels:
            single = window.document.selection.single
            if panels[widget] == "inspector" and single is not None:
                return _of_action(window.document.flow.nodes[single].action)
            return PANELS[panels[widget]]
        widget = widget.parentWidget()
    return FIRST


def _of_action(kind: str) -> str:
    return WRITTEN if kind in ("note", "frame") else ACTION.format(kind=kind)


def _on_canvas(window: Window) -> str:
    """What lies below the pointer, else what is selected, else the canvas itself."""
    flow, selection = window.document.flow, window.document.selection
    hit = window.canvas.hand.hit if window.pointed.counts else Hit()
    if hit.node is None and hit.edge is None and hit.annotation is None:
        node, edge, written = selection.single, selection.single_edge, selection.single_annotation
    else:
        node, edge, written = hit.node, hit.edge, hit.annotation
    if node is not None and hit.port is None:
        return _of_action(flow.nodes[node].action)
    if node is not None or edge is not None:
        return OUTCOMES
    return CANVAS if written is None else WRITTEN
