"""A sound that was dropped or chosen is copied beside the document, if the person says so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from designer.app.aside import aside
from designer.app.keeping import save, usual_folder
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.texts import N_
from designer.flow.vocabulary import ValueForm

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.store.prompt_taking import Taking

_QUESTION = N_(
    "Copy {file} into the folder of the flow?\n\nA flow plays sounds that lie beside it. The copy "
    "will be called {reference}."
)
_COPY = N_("Copy")
_UNSAVED, _SAVE = (
    N_("Save the flow first?\n\nA flow plays sounds that lie beside its file."),
    N_("Save…"),
)
_CHOOSE, _SOUNDS = N_("Choose a sound"), N_("Sounds ({patterns})")
_AGAIN_MS = 300

Add = Callable[[str], object]
"""Makes a node hold a reference, a new one or one that is there, in one step."""


class PromptTaker(QObject):
    """Asks once the drop is over, copies beside the window, then adds the node or changes it.

    Where the same sound lies there already nothing is asked or copied.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        # Queued: whoever has dropped the file gets its pointer back before anything is asked.
        window.canvas.sound_dropped.connect(self._plan, Qt.ConnectionType.QueuedConnection)

    def choose(self, node_id: str) -> None:
        """Ask which sound the node plays; for a flow without a file, first where to save it."""
        window = self._window
        if window.document.path is not None:
            self._choose(window.document.flow, node_id)
        elif window.context.asker.agrees(window, tr(_UNSAVED), tr(_SAVE)) and save(window):
            chosen = partial(self._choose_saved, window.document.flow, node_id)
            window.saving.ended.connect(chosen, Qt.ConnectionType.SingleShotConnection)

    def _choose_saved(self, flow: Flow, node_id: str, _succeeded: bool) -> None:
        # Not in the middle of what a save has at its end.
        QTimer.singleShot(0, self, partial(self._choose, flow, node_id))

    def _choose(self, flow: Flow, node_id: str) -> None:
        from designer.app.dropped_sound import SUFFIXES

        window = self._window
        if window.document.flow is not flow or window.document.path is None:
            return  # it could not be saved, which was said, or is no longer there
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        files = tr(_SOUNDS, patterns=patterns)
        folder = usual_folder(window)
        path = window.context.asker.open_path(window, tr(_CHOOSE), folder, files)
        if path is not None:
            self._plan(path, partial(self._put, flow, node_id))

    def _put(self, flow: Flow, node_id: str, reference: str) -> None:
        node = flow.nodes.get(node_id)
        if node is not None and node.kind.value_form is ValueForm.PROMPT:
            self._window.document.end_typing()
            self._window.document.apply(changes.set_value(node, reference))
            self._window.document.end_typing()

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
