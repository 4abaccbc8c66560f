"""The command that prints the flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from designer.app.commands import lacking
from designer.app.commands.registry import Command
from designer.app.keeping import take_in
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.window import Window

_NO_PRINTER = Text(
    N_(
        "No printer was found. Export picture in the File menu writes a PDF, which can be printed "
        "elsewhere."
    )
)
_PRINTED = Text(N_("The flow is at the printer."))
_REFUSED = Text(N_("Not printed: the printer did not take the pages. Is it switched on?"))


def print_flow(window: Window) -> None:
    """Show how the flow will look on paper, then print it, whatever is wrong with it."""
    messages = window.context.messages
    if not take_in(window):
        return
    if not window.context.asker.has_printer():
        messages.warning(_NO_PRINTER, "file.picture")
        return
    from designer.app.printing.dialog import PrintDialog
    from designer.app.printing.printing import Print

    PrintDialog(
        Print(window.document.flow, window.document.called),
        window.context,
        window,
        lambda: messages.info(_PRINTED),
        lambda: messages.error(_REFUSED),
    ).open()


def _has_content(window: Window) -> bool:
    return bool(window.document.flow.nodes or window.document.flow.annotations)


COMMANDS = (
    Command("file.print", N_("Print…"), print_flow, (QKeySequence.StandardKey.Print,),
            enabled=_has_content, lacking=lacking.SOMETHING_DRAWN, menu="file",
            found_by=N_("paper printer pdf")),
)  # fmt: skip
"""Commands that work anywhere in the window."""
