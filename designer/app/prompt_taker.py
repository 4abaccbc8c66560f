"""A sound that was dropped from elsewhere is copied beside the document, if the person says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from designer.app.aside import aside
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.store.prompt_taking import Taking

_QUESTION = N_(
    "Copy {file} into the folder of the flow?\n\nA flow plays sounds that lie beside it. The copy "
    "will be called {reference}."
)
_COPY = N_("Copy")
_AGAIN_MS = 300

Add = Callable[[str], object]
"""Adds the node that holds a reference, in one step."""


class PromptTaker(QObject):
    """Asks once the drop is over, copies beside the window, then adds the node.

    Where the same sound lies there already nothing is asked or copied.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        # Queued: whoever has dropped the file gets its pointer back before anything is asked.
        window.canvas.sound_dropped.connect(self._plan, Qt.ConnectionType.QueuedConnection)

    def _plan(self, path: Path, add: Add) -> None:
        from designer.store.prompt_taking import plan_taking  # not before something is dropped

        folder = self._window.document.folder
        if folder is not None:
            self._submit(partial(plan_taking, path, folder), partial(self._ask, add))

    def _ask(self, add: Add, taking: Taking) -> None:
        if not self._is_here(taking):
            return
        if self._window.canvas.hand.gesture is not None:  # never in the middle of a gesture
            QTimer.singleShot(_AGAIN_MS, self, partial(self._ask, add, taking))
            return
        if taking.there:
            add(taking.reference)
            return
        from designer.store.prompt_taking import take

        fields = {"file": taking.source.name, "reference": taking.reference}
        if self._window.context.asker.agrees(self._window, tr(_QUESTION, **fields), tr(_COPY)):
            self._submit(partial(take, taking), lambda _nothing: self._taken(add, taking))

    def _taken(self, add: Add, taking: Taking) -> None:
        if self._is_here(taking):
            add(taking.reference)

    def _is_here(self, taking: Taking) -> bool:
        """Whether the document is still the one it was dropped on."""
        return self._window.document.folder == taking.folder

    def _submit(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._window.context.background.submit(aside(work), done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        self._window.context.messages.error(error)
