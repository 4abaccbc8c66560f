"""Commands of looking: magnification, map, panels, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from designer.app.commands import going_round, lacking
from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.app.window import Window

_ZOOM_STEP = 1.25


def _theme(choice: str) -> tuple[Callable[[Window], None], Callable[[Window], bool]]:
    def choose(window: Window) -> None:
        window.context.theme.choose(choice)

    def chosen(window: Window) -> bool:
        return window.context.theme.choice == choice

    return choose, chosen


_system, _is_system = _theme("system")
_light, _is_light = _theme("light")
_dark, _is_dark = _theme("dark")


def _switch_map(window: Window) -> None:
    window.canvas.minimap.setVisible(not window.canvas.minimap.isVisible())


def _switch_panels(window: Window) -> None:
    window.start.leave()
    window.alone.switch()


def _has_content(window: Window) -> bool:
    return bool(window.document.flow.nodes or window.document.flow.annotations)


def _has_things_selected(window: Window) -> bool:
    selection = window.document.selection
    return bool(selection.nodes or selection.annotations)


COMMANDS = (
    Command("view.zoom-in", N_("Zoom in"), lambda w: w.canvas.zoom_by(_ZOOM_STEP),
            (QKeySequence.StandardKey.ZoomIn, "Ctrl+="), menu="view",
            found_by=N_("larger bigger enlarge magnify")),
    Command("view.zoom-out", N_("Zoom out"), lambda w: w.canvas.zoom_by(1 / _ZOOM_STEP),
            (QKeySequence.StandardKey.ZoomOut,), menu="view",
            found_by=N_("smaller shrink")),
    Command("view.minimap", N_("Map of the flow"), _switch_map, ("Ctrl+Shift+M",),
            checked=lambda w: w.canvas.minimap.isVisible(), menu="view", separated=True,
            found_by=N_("overview minimap")),
    Command("view.clear-marks", N_("Clear the marks of the call"),
            lambda w: w.canvas.footprints.clear(), enabled=lambda w: w.canvas.footprints.clearable,
            lacking=N_("no call has left marks, or it goes on"), keys=N_("Esc"), menu="view",
            found_by=N_("way trail path reset remove highlight green")),
    Command("view.panels", N_("Hide or show all panels"), _switch_panels, ("F11",), menu="view",
            found_by=N_("fullscreen full screen close canvas alone room")),
    Command("view.theme-system", N_("Theme of the system"), _system, checked=_is_system,
            menu="theme",
            found_by=N_("colours colors appearance mode automatic")),
    Command("view.theme-light", N_("Light theme"), _light, checked=_is_light, icon="sun",
            menu="theme",
            found_by=N_("colours colors appearance mode bright white day")),
    Command("view.theme-dark", N_("Dark theme"), _dark, checked=_is_dark, icon="moon",
            menu="theme",
            found_by=N_("colours colors appearance mode black night")),
    *going_round.COMMANDS,
)  # fmt: skip
"""Commands that work anywhere in the window."""

CANVAS_COMMANDS = (
    Command("view.actual", N_("Actual size"), lambda w: w.canvas.zoom_to(1.0), ("0",),
            menu="view", separated=True,
            found_by=N_("zoom 100 reset")),
    Command("view.fit", N_("Fit"), lambda w: w.canvas.fit_all(), ("1",), icon="fit",
            enabled=_has_content, lacking=lacking.SOMETHING_DRAWN, menu="view",
            found_by=N_("zoom whole everything overview")),
    Command("view.fit-selection", N_("Fit selection"), lambda w: w.canvas.fit_selection(), ("F",),
            enabled=_has_things_selected,
            lacking=lacking.SOMETHING_SELECTED, menu="view",
            found_by=N_("zoom selected")),
)  # fmt: skip
"""Commands whose shortcut is a plain key: only while the canvas has the focus."""
