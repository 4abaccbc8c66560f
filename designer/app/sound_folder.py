"""Where sounds of the open flow are put: beside its file, or in a folder of its own before that."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from designer.app.aside import aside, shortly
from designer.app.keeping import usual_folder
from designer.flow.references import prompt_references

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.flow.model import Flow

_CLOSING_SECONDS = 0.5
"""How long the disk has when the window closes; a later start takes away what is left."""

Then = Callable[[Path], object]


class SoundFolder(QObject):
    """Knows the folder of the open flow; one without a file gets one of the program's own.

    What lies there is kept for a crash with the flow, and put beside its file by the first save.
    """

    def __init__(self, window: Window, failed: Callable[[Exception], object]) -> None:
        super().__init__(window)
        self._window = window
        self._failed = failed
        self._made: set[Path] = set()

    @property
    def later(self) -> Path | None:
        """Where a flow without a file will probably be saved; None for one that is."""
        return usual_folder(self._window) if self._window.document.path is None else None

    def use(self, flow: Flow, then: Then) -> None:
        """Call ``then`` with the folder of ``flow``, unless another flow is open by then."""
        window = self._window
        document = window.document
        if document.flow is not flow:
            return
        if document.path is not None and document.folder is not None:
            then(document.folder)
        elif window.saving.path is not None:
            # Its sounds are under way to another folder.
            again = partial(self._saved, flow, then)
            window.saving.ended.connect(again, Qt.ConnectionType.SingleShotConnection)
        else:
            from designer.store.unsaved_sounds import folder_for  # most flows have a file

            before = document.folder
            work = partial(folder_for, before, prompt_references(flow))
            done = partial(self._take, flow, before, then)
            window.context.background.submit(aside(work), done, self._failed)

    def throw_away(self) -> None:
        """Delete the folders that were made here: the window closes, and nobody needs them."""
        made, self._made = frozenset(self._made), set()
        if made:
            from designer.store.unsaved_sounds import throw_away

            work = partial(throw_away, made)
            shortly(self._window.context.background, work, None, _CLOSING_SECONDS)

    def _saved(self, flow: Flow, then: Then, _succeeded: bool) -> None:
        # Not in the middle of what a save has at its end.
        QTimer.singleShot(0, self, partial(self.use, flow, then))

    def _take(self, flow: Flow, before: Path | None, then: Then, folder: Path) -> None:
        document = self._window.document
        if folder != before:
            self._made.add(folder)
        if document.flow is not flow:
            return
        if document.folder != before or self._window.saving.path is not None:
            self.use(flow, then)
            return
        document.lies_in(folder)
        then(folder)
