"""Commands of finding: the command palette, search, replace."""

from __future__ import annotations

from designer.app.commands.registry import Command
from designer.flow.texts import N_

COMMANDS = (
    Command("find.find", N_("Find"), lambda w: w.finder.bar.open(), ("Ctrl+F",), icon="find",
            menu="edit", separated=True,
            found_by=N_("search look for")),
    Command("find.next", N_("Find next"), lambda w: w.finder.bar.step(1), ("F3",), menu="edit",
            found_by=N_("search again")),
    Command("find.previous", N_("Find previous"), lambda w: w.finder.bar.step(-1),
            ("Shift+F3",),
            found_by=N_("search back")),
    Command("find.replace", N_("Replace a number or address"),
            lambda w: w.finder.bar.open(replaces=True), ("Ctrl+H",), menu="edit",
            found_by=N_("search substitute change everywhere phone")),
    Command("find.palette", N_("Commands and nodes"), lambda w: w.finder.open_palette(),
            ("Ctrl+K",), menu="help", separated=True),
)  # fmt: skip
"""Commands that work anywhere in the window."""
