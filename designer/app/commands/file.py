"""Commands of files: new, open, save, export, export a picture, quit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from designer.app.asking import FLOW_FILES
from designer.app.commands.exporting import SHOW_FOLDER, export, export_picture, show_exported
from designer.app.commands.registry import Command
from designer.app.keeping import may_close, save, save_as, usual_folder
from designer.app.loading import load
from designer.app.saying import worded
from designer.app.translate import tr
from designer.flow.model import Flow
from designer.flow.texts import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from designer.app.window import Window

_OPEN = N_("Open a flow or call actions")
_RECENT = N_("Open recent")


def new(window: Window) -> None:
    """Begin an empty flow."""
    if may_close(window):
        window.document.open(Flow())


def new_from_clipboard(window: Window) -> None:
    """Begin a flow with the clipboard's text: call actions, or nodes copied before."""
    from designer.app.commands.edit import insert, read_clipboard

    part = read_clipboard(window)
    if part is not None and may_close(window):
        window.document.open(Flow())
        insert(window, part)


def open_dialog(window: Window) -> None:
    """Ask for a file and open it."""
    if not may_close(window):
        return
    asked = window.document.revision
    folder = usual_folder(window)
    path = window.context.asker.open_path(window, tr(_OPEN), folder, tr(FLOW_FILES))
    if path is not None:
        load(window, path, asked)


def open_dropped(window: Window, name: str) -> None:
    """Open a file that was dropped on the window."""
    if may_close(window):
        load(window, Path(name))


def add_recent_menu(window: Window, menu: QMenu, before: QAction | None) -> None:
    """Add a submenu of the last files to ``menu``; it is filled whenever it opens."""
    recent = worded(QMenu(menu), tr(_RECENT))

    def fill() -> None:
        recent.clear()
        for name in window.context.settings.recent:
            recent.addAction(name, _opener(window, name))
        recent.setEnabled(True)

    recent.aboutToShow.connect(fill)
    menu.insertMenu(before, recent)  # type: ignore[arg-type]


def _opener(window: Window, name: str) -> Callable[[], None]:
    return lambda: open_dropped(window, name)


_KEYS = QKeySequence.StandardKey

COMMANDS = (
    Command("file.new", N_("New"), new, (_KEYS.New,), menu="file",
            found_by=N_("create blank empty start over")),
    Command("file.paste", N_("New from clipboard"), new_from_clipboard, ("Ctrl+Shift+V",),
            menu="file",
            found_by=N_("paste import call actions json")),
    Command("file.open", N_("Open…"), open_dialog, (_KEYS.Open,), menu="file",
            found_by=N_("load import json file")),
    Command("file.start", N_("Start page"), lambda w: w.start.show(), ("Alt+Home",), menu="file",
            found_by=N_("home welcome recent samples examples templates")),
    Command("file.save", N_("Save"), save, (_KEYS.Save,), menu="file", separated=True,
            found_by=N_("store keep write")),
    Command("file.save-as", N_("Save as…"), save_as, ("Ctrl+Shift+S",), menu="file",
            found_by=N_("copy file name elsewhere")),
    Command("file.export", N_("Export call actions…"), export, ("Ctrl+E",), menu="file",
            separated=True,
            found_by=N_("json 46elks download code share send")),
    Command("file.picture", N_("Export picture…"), export_picture, menu="file",
            found_by=N_("image pdf png svg drawing diagram screenshot")),
    Command(SHOW_FOLDER, N_("Show the folder"), show_exported,
            enabled=lambda w: w.saving.exported is not None,
            lacking=N_("export something first"),
            found_by=N_("file manager explorer finder directory exported files where")),
)  # fmt: skip

LAST_COMMANDS = (
    Command("file.quit", N_("Quit"), lambda w: w.close(), (_KEYS.Quit,), menu="file",
            separated=True,
            found_by=N_("exit close leave end")),
)  # fmt: skip
"""What stands at the end of its menu."""
