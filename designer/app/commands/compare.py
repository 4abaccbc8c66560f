"""Commands of comparing: with what was saved, with earlier versions, with another file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.asking import FLOW_FILES
from designer.app.commands.registry import Command
from designer.app.keeping import usual_folder
from designer.app.reading import READING
from designer.app.translate import tr
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.callactions.opening import Opened

_NO_FILE = Text(
    N_("The flow has no file yet: what is saved from now on is kept and can be compared with.")
)
_OTHER = N_("Compare with a flow or call actions")


def with_saved(window: Window) -> None:
    """Show what is different from the file the document was saved to."""
    path = _file_of(window)
    if path is not None:
        _compare(window, path)


def with_file(window: Window) -> None:
    """Ask for a file and show what is different from it."""
    folder = usual_folder(window)
    path = window.context.asker.open_path(window, tr(_OTHER), folder, tr(FLOW_FILES))
    if path is not None:
        _compare(window, path)


def versions(window: Window) -> None:
    """Show the versions of the document that are kept."""
    from designer.app.versions_dialog import VersionsDialog

    path = _file_of(window)
    if path is not None:
        VersionsDialog(window, path).open()


def _file_of(window: Window) -> Path | None:
    """The document's file; where it has none, the person is told, and can save it."""
    path = window.document.path
    if path is None:
        window.context.messages.info(_NO_FILE, "file.save")
    return path


def _compare(window: Window, path: Path) -> None:
    window.reading.begin(READING, path.name, partial(_read, path), partial(_show, window, path))


def _read(path: Path) -> Opened:
    from designer.callactions.opening import read_flow

    return read_flow(path)


def _show(window: Window, path: Path, opened: Opened) -> None:
    from designer.app.comparing import CompareDialog

    before, after = opened.flow, window.document.flow
    by_id = opened.form == "document"
    CompareDialog(window.context, before, after, path.name, window, by_id=by_id).open()


COMMANDS = (
    Command("compare.saved", N_("Compare with the saved version"), with_saved,
            menu="file", separated=True,
            found_by=N_("difference diff changes changed")),
    Command("file.versions", N_("Versions…"), versions,
            menu="file",
            found_by=N_("history backup restore earlier old revert")),
    Command("compare.file", N_("Compare with a file…"), with_file, menu="file",
            found_by=N_("difference diff changes")),
)  # fmt: skip
