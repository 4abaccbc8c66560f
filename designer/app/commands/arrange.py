"""Commands of arranging: tidying, lining nodes up, spreading them evenly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from designer.app.commands import lacking
from designer.app.commands.registry import Command
from designer.flow.texts import N_
from designer.layout.aligning import SPREADS, WAYS, align, distribute

if TYPE_CHECKING:
    from designer.app.window import Window

TIDY = "arrange.tidy"
"""The id of the command that lays out afresh."""
_KEYS = {
    "left": "Alt+Shift+Left",
    "right": "Alt+Shift+Right",
    "top": "Alt+Shift+Up",
    "bottom": "Alt+Shift+Down",
}

_FOUND_BY = {
    "left": N_("line up flush column side"),
    "centre": N_("line up center middle column vertical"),
    "right": N_("line up flush column side"),
    "top": N_("line up flush row upper side"),
    "middle": N_("line up center row horizontal"),
    "bottom": N_("line up flush row lower side"),
    "across": N_("spread space spacing gaps even equal horizontally"),
    "down": N_("spread space spacing gaps even equal vertically"),
}


def tidy(window: Window) -> None:
    """Lay the selected nodes out afresh, or all where fewer than two are selected."""
    window.tidying.begin()


def _has_nodes(window: Window) -> bool:
    return bool(window.document.flow.nodes)


def _align(way: str, window: Window) -> None:
    document = window.document
    edit = align(document.flow, _nodes(window), way)
    if edit is not None:
        document.apply(edit)


def _distribute(spread: str, window: Window) -> None:
    document = window.document
    edit = distribute(document.flow, _nodes(window), spread)
    if edit is not None:
        document.apply(edit)


def _selected(count: int, window: Window) -> bool:
    return len(_nodes(window)) >= count


def _nodes(window: Window) -> list[str]:
    """The selected nodes that are seen."""
    hidden = window.canvas.canvas_scene.wiring.folds.nodes
    return [node for node in window.document.selection.nodes if node not in hidden]


def _shortcut(way: str) -> tuple[str, ...]:
    return (_KEYS[way],) if way in _KEYS else ()


COMMANDS = (
    Command(TIDY, N_("Tidy"), tidy, ("Ctrl+Shift+T",), icon="tidy", enabled=_has_nodes,
            lacking=lacking.SOMETHING_DRAWN, menu="arrange",
            found_by=N_("layout arrange clean automatic order")),
)  # fmt: skip
"""Commands that work anywhere in the window."""

CANVAS_COMMANDS = (
    *(
        Command(
            f"arrange.{key}",
            way.name,
            partial(_align, key),
            _shortcut(key),
            enabled=partial(_selected, 2),
            lacking=N_("select two nodes or more first"),
            menu="arrange",
            separated=key in ("left", "top"),
            found_by=_FOUND_BY[key],
        )
        for key, way in WAYS.items()
    ),
    *(
        Command(
            f"arrange.{key}",
            name,
            partial(_distribute, key),
            enabled=partial(_selected, 3),
            lacking=N_("select three nodes or more first"),
            menu="arrange",
            separated=key == "across",
            found_by=_FOUND_BY[key],
        )
        for key, (name, _) in SPREADS.items()
    ),
)
"""Commands on the canvas: in a field their keys belong to the field."""
