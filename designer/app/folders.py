"""Shows a folder in the file manager of the computer, where there is one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from designer.flow.texts import N_, Text

_NO_MANAGER = N_("No program on this computer shows folders. The folder is {folder}.")


def show_folder(folder: Path) -> Text | None:
    """Show ``folder``; returns what to say where nothing shows it."""
    folder = folder.absolute()
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return None
    return Text(_NO_MANAGER, {"folder": folder})
