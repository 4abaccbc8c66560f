"""The window's docks: what stands where at first, and how a panel becomes a dock."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QWidget

from designer.app.docked import Docked
from designer.app.saying import worded
from designer.app.translate import tr
from designer.flow.frozen import frozen
from designer.flow.texts import N_

_AREAS = Qt.DockWidgetArea


@frozen
class Place:
    """Where a panel stands when the window opens for the first time."""

    id: str
    title: str
    area: Qt.DockWidgetArea
    tabbed: bool = False
    """Whether it shares its place with the tabbed panel before it."""
    closed: bool = False
    """Whether it comes only when it is asked for."""


PLACES = (
    Place("palette", N_("Actions"), _AREAS.LeftDockWidgetArea),
    Place("history", N_("History"), _AREAS.LeftDockWidgetArea, closed=True),
    Place("inspector", N_("Properties"), _AREAS.RightDockWidgetArea),
    Place("phone", N_("Phone"), _AREAS.RightDockWidgetArea),
    Place("problems", N_("Problems"), _AREAS.BottomDockWidgetArea, tabbed=True),
    Place("callactions", N_("Call actions"), _AREAS.BottomDockWidgetArea, tabbed=True),
    Place("calls", N_("Calls"), _AREAS.BottomDockWidgetArea, tabbed=True),
    Place("scenarios", N_("Scenarios"), _AREAS.BottomDockWidgetArea, tabbed=True),
    Place("paths", N_("Paths"), _AREAS.BottomDockWidgetArea, tabbed=True),
    Place("outline", N_("Outline"), _AREAS.BottomDockWidgetArea, tabbed=True),
    Place("serve", N_("Serving"), _AREAS.BottomDockWidgetArea, tabbed=True),
)

FRONT = "problems"
"""Which of the tabs is in front when the window opens for the first time."""


def add_docks(
    window: QMainWindow,
    makers: Mapping[str, Callable[[], QWidget]],
    leave: Callable[[], object],
) -> dict[str, QDockWidget]:
    """Put what makes each panel into a dock of ``window`` and return the docks by panel id.

    ``leave`` takes the focus of a panel that another tab covers.
    """
    docks: dict[str, QDockWidget] = {}
    tabbed: QDockWidget | None = None
    for place in PLACES:
        dock = worded(QDockWidget(window), tr(place.title))
        dock.setObjectName(f"dock-{place.id}")
        dock.setWidget(Docked(dock, makers[place.id], leave))
        dock.setTitleBarWidget(QWidget() if place.tabbed else _heading(place.title))
        window.addDockWidget(place.area, dock)
        if place.closed:
            dock.hide()
        if place.tabbed:
            if tabbed is not None:
                window.tabifyDockWidget(tabbed, dock)
            tabbed = dock
        docks[place.id] = dock
    docks[FRONT].raise_()
    return docks


def panel_of(dock: QDockWidget) -> QWidget:
    """The panel in one of the docks; it is made if nobody has seen it yet."""
    docked = dock.widget()
    assert isinstance(docked, Docked)
    return docked.panel


def _heading(title: str) -> QLabel:
    label = worded(QLabel(), tr(title))
    label.setProperty("role", "heading")
    label.setContentsMargins(16, 12, 16, 4)
    return label
