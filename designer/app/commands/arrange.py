"""Commands of arranging: lining nodes up, spreading them evenly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.layout.aligning import SPREADS, WAYS, align, distribute

if TYPE_CHECKING:
    from designer.app.window import Window

_KEYS = {
    "left": "Alt+Shift+Left",
    "right": "Alt+Shift+Right",
    "top": "Alt+Shift+Up",
    "bottom": "Alt+Shift+Down",
}


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


CANVAS_COMMANDS = (
    *(
        Command(
            f"arrange.{key}",
            way.name,
            partial(_align, key),
            _shortcut(key),
            enabled=partial(_selected, 2),
            menu="arrange",
            separated=key == "top",
        )
        for key, way in WAYS.items()
    ),
    *(
        Command(
            f"arrange.{key}",
            name,
            partial(_distribute, key),
            enabled=partial(_selected, 3),
            menu="arrange",
            separated=key == "across",
        )
        for key, (name, _) in SPREADS.items()
    ),
)
"""Commands on the canvas: in a field their keys belong to the field."""
