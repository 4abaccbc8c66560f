"""The system's file dialog; Qt's own, where the system has none, is made wide enough for names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFileDialog, QHeaderView, QToolButton, QTreeView, QWidget

from designer.app.screen_room import room_for
from designer.app.theme.icons import line_icon

_SIZE = QSize(860, 520)
_BETWEEN_FILTERS = ";;"
_LIST = "treeView"
_ICONS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "folder-up",
    "newFolderButton": "folder-new",
}
"""What Qt calls the list of files in its own dialog, and the buttons whose pictures are black on
black in the dark theme, with ours for them."""


def ask_path(
    parent: QWidget, title: str, folder: Path, files: str = "", *, saves: str = ""
) -> Path | None:
    """Ask for a file to open, for one to save, or for a folder; begins in ``folder``.

    ``files`` are the kinds of files, as Qt writes them; without any a folder is asked for.
    ``saves`` is the name that is proposed for what is saved; empty: a file is opened. Gives None
    where the person thinks better of it.
    """
    dialog = QFileDialog(parent, title, str(folder))
    modes = QFileDialog.FileMode
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if files:
        dialog.setNameFilters(files.split(_BETWEEN_FILTERS))
        dialog.setFileMode(modes.AnyFile if saves else modes.ExistingFile)
    else:
        dialog.setFileMode(modes.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    if saves:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(saves)
    listed = dialog.findChild(QTreeView, _LIST)
    if listed is not None:  # else it is the system's own
        dialog.resize(_SIZE.boundedTo(room_for(dialog)))
        _make_room(listed)
        _draw(dialog)
    agreed = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles() if agreed else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def _make_room(listed: QTreeView) -> None:
    """Let the names have what size, kind and date leave: Qt shortens all four."""
    header, modes = listed.header(), QHeaderView.ResizeMode
    header.setStretchLastSection(False)
    header.setSectionResizeMode(modes.ResizeToContents)
    header.setSectionResizeMode(0, modes.Stretch)


def _draw(dialog: QFileDialog) -> None:
    """Give the buttons our pictures, in the colours of the theme."""
    groups, text = QPalette.ColorGroup, QPalette.ColorRole.WindowText
    colour, faint = (dialog.palette().color(g, text) for g in (groups.Active, groups.Disabled))
    for name, icon in _ICONS.items():
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(line_icon(icon, colour, faint))
