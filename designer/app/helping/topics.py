"""Which part of the guide tells of what: one table, and where the person points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from designer.app.asking import TOPIC
from designer.app.canvas.picking import Hit
from designer.app.helping.pages import FIRST
from designer.app.panels.palette_entry import PaletteEntry

if TYPE_CHECKING:
    from designer.app.window import Window

PANELS: Mapping[str, str] = {
    "palette": "actions",
    "history": "window#history",
    "inspector": "window#its-parts",
    "phone": "phone#a-test-call",
    "problems": "problems",
    "callactions": "files#call-actions-as-text",
    "calls": "calls#the-accounts-history",
    "scenarios": "scenarios#scenarios",
    "paths": "scenarios#paths",
    "outline": "window#outline",
    "serve": "serving#from-the-window",
}
"""The page, with the heading after ``#``, for each panel by its id."""

PARTS: Mapping[str, str] = {
    "CallsPanel": "phone#a-test-call",
    "QuickAdd": "canvas#adding-nodes",
    "CommandPalette": "window#finding-things",
    "FindBar": "window#finding-things",
    "ReplacePart": "window#replacing",
    "StartPage": "window#starting",
    "Callout": "window#starting",
    "CallStrip": "calls#a-call-that-rings",
    "Banner": "window#its-parts",
    "Toolbar": "window#its-parts",
    "StatusBar": "window#its-parts",
    "QMenuBar": "window#its-parts",
}
"""The same for other parts of the window, by the name of their class."""

DIALOGS: Mapping[str, str] = {
    "AboutBox": "window#help",
    "LicencesBox": "window#help",
    "SettingsDialog": "window#settings",
    "LinesDialog": "calls#accounts",
    "CallDialog": "calls#a-call-that-rings",
    "PublishDialog": "publishing#from-the-window",
    "ServeDialog": "serving#from-the-window",
    "WaitDialog": "files#saving",
    "AddressDialog": "files#prompts-beside-the-document",
    "SoundPlacesDialog": "files#prompts-beside-the-document",
    "RecoveryDialog": "files#after-a-crash",
    "VersionsDialog": "files#versions",
    "CrashDialog": "files#when-something-goes-wrong",
    "CompareDialog": "files#comparing-two-flows",
    "PrintDialog": "files#printing",
    "RecordDialog": "files#recording-a-prompt",
    "QPrintDialog": "files#printing",
    "QFileDialog": "files",
}
"""The same for dialogs. A question says by itself, as its property ``topic``, what it is about."""

ACTION = "actions#{kind}"
OUTCOMES = "outcomes"
WRITTEN = "canvas#notes-and-frames"
CANVAS = "canvas"
FIRST_FLOW = "first-flow"


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
    panels: dict[QWidget, str] = {dock: name for name, dock in window.docks.items()}
    if isinstance(widget, QTabBar):
        widget = _dock_of_tab(window, widget) or widget
    while widget is not None and widget is not window:
        if isinstance(widget, PaletteEntry):
            return _of_action(widget.key)
        if widget is window.canvas:
            return _on_canvas(window)
        named = PARTS.get(type(widget).__name__)
        if named is not None:
            return named
        if widget in panels:
            selected = _of_selected(window) if panels[widget] == "inspector" else None
            return selected or PANELS[panels[widget]]
        widget = widget.parentWidget()
    return FIRST


def topic_of_dialog(window: Window, dialog: QDialog) -> str:
    """The topic of ``dialog``, else that of the dialog or the part of ``window`` it came from."""
    asking: QWidget | None = dialog
    while isinstance(asking, QDialog):
        topic = asking.property(TOPIC) or DIALOGS.get(type(asking).__name__)
        if topic:
            return str(topic)
        asking = asking.parentWidget()
        asking = None if asking is None else asking.window()
    return topic_of(window, window.focusWidget())


def _dock_of_tab(window: Window, tabs: QTabBar) -> QWidget | None:
    """The dock whose tab is pointed at, else the one that is in front."""
    pointed = -1
    if window.pointed.counts:
        pointed = tabs.tabAt(tabs.mapFromGlobal(QCursor.pos()))
    title = tabs.tabText(tabs.currentIndex() if pointed < 0 else pointed)
    return next((dock for dock in window.docks.values() if dock.windowTitle() == title), None)


def _of_action(kind: str) -> str:
    return WRITTEN if kind in ("note", "frame") else ACTION.format(kind=kind)


def _on_canvas(window: Window) -> str:
    """What lies below the pointer, else what is selected, else the canvas itself."""
    hit = window.canvas.hand.hit if window.pointed.counts else Hit()
    if hit.node is not None and hit.port is None:
        return _of_action(window.document.flow.nodes[hit.node].action)
    if hit.node is not None or hit.edge is not None:
        return OUTCOMES
    if hit.annotation is not None:
        return WRITTEN
    return _of_selected(window) or (CANVAS if _has_begun(window) else FIRST_FLOW)


def _has_begun(window: Window) -> bool:
    """Whether the person has drawn anything: no empty flow, and no sample as it came."""
    document = window.document
    return bool(document.flow.nodes) and not (document.is_sample and document.clean)


def _of_selected(window: Window) -> str | None:
    """What is selected; None where that is nothing, or several things."""
    selection = window.document.selection
    if selection.single is not None:
        return _of_action(window.document.flow.nodes[selection.single].action)
    if selection.single_edge is not None:
        return OUTCOMES
    return None if selection.single_annotation is None else WRITTEN
