"""The command of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window


def show_settings(window: Window) -> None:
    """Open the dialog of the settings."""
    from designer.app.settings_dialog import SettingsDialog

    SettingsDialog(window.context, window.registry.refresh, window).open()


COMMANDS = (
    Command("edit.settings", N_("Settings…"), show_settings, ("Ctrl+,",), menu="edit",
            separated=True,
            found_by=N_("preferences options language swedish english svenska engelska theme wheel "
                        "mouse touchpad animation")),
)  # fmt: skip
"""Commands that work anywhere in the window; they stand at the end of their menu."""
