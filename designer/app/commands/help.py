"""Commands of help: shortcuts and versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window

_ABOUT = N_("About Callflow Designer")


def about(window: Window) -> None:
    """Show what the program is, its versions and its licence."""
    from designer.app.about import AboutBox

    AboutBox(window.context.theme, window).open()


def shortcuts(window: Window) -> None:
    """List every key: the commands' by menu, then those of the canvas."""
    from designer.app.shortcuts import show_shortcuts

    show_shortcuts(window)


def guide(window: Window, topic: str = "") -> None:
    """Open the guide at ``topic``; empty: at what the pointer is on."""
    from designer.app.helping.help_window import HelpWindow
    from designer.app.helping.topics import topic_at_pointer

    topic = topic or topic_at_pointer(window)
    opened = window.findChild(HelpWindow)
    (opened or HelpWindow(window.context.theme, window)).open(topic)


def first_flow(window: Window) -> None:
    """Open the guide where it leads through drawing a flow."""
    from designer.app.helping.topics import FIRST_FLOW

    guide(window, FIRST_FLOW)


COMMANDS = (
    Command("help.guide", N_("Guide"), guide, (QKeySequence.StandardKey.HelpContents,),
            menu="help",
            found_by=N_("help manual documentation handbook how")),
    Command("help.first-flow", N_("The first flow"), first_flow, menu="help",
            found_by=N_("begin beginner how tutorial introduction guide")),
    Command("help.shortcuts", N_("Keyboard shortcuts"), shortcuts, ("?",), menu="help",
            found_by=N_("hotkeys keys")),
    Command("help.tour", N_("Tour"), lambda window: window.tour.begin(), menu="help",
            found_by=N_("introduction tutorial beginner first")),
    Command("help.about", _ABOUT, about, menu="help",
            found_by=N_("version licence license")),
)  # fmt: skip
