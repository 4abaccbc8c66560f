"""Every table of commands, in the order in which they stand in their menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.commands import (
    accounts,
    annotate,
    arrange,
    call,
    compare,
    edit,
    file,
    find,
    language,
    printing,
    rehearse,
    serve,
    settings,
    view,
)
from designer.app.commands import (
    help as help_commands,
)
from designer.app.commands.registry import Command

if TYPE_CHECKING:
    from designer.app.window import Window

ANYWHERE: tuple[tuple[Command, ...], ...] = (
    file.COMMANDS,
    printing.COMMANDS,
    compare.COMMANDS,
    edit.COMMANDS,
    view.COMMANDS,
    language.COMMANDS,
    arrange.COMMANDS,
    call.COMMANDS,
    rehearse.COMMANDS,
    accounts.COMMANDS,
    serve.COMMANDS,
    help_commands.COMMANDS,
    file.LAST_COMMANDS,
)
"""Their keys work in the whole window."""
ON_THE_CANVAS: tuple[tuple[Command, ...], ...] = (
    edit.CANVAS_COMMANDS,
    view.CANVAS_COMMANDS,
    arrange.CANVAS_COMMANDS,
    annotate.CANVAS_COMMANDS,
)
"""Their keys work while the canvas has the focus."""
LAST: tuple[tuple[Command, ...], ...] = (find.COMMANDS, settings.COMMANDS)
"""Anywhere again; they stand below those of the canvas."""


def register(window: Window) -> None:
    """Make all commands known to the registry of ``window``."""
    for tables, parent in ((ANYWHERE, window), (ON_THE_CANVAS, window.canvas), (LAST, window)):
        for table in tables:
            window.registry.add(table, parent)
