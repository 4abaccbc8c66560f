"""Sounds for the flow: dropped, chosen or recorded, they come to lie beside the document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from designer.app.aside import aside, shortly
from designer.app.keeping import save, usual_folder
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.edits import Compound, Edit
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import ValueForm

if TYPE_CHECKING:
    from designer.app.recording.desk import RecordingDesk
    from designer.app.window import Window
    from designer.store.prompt_taking import Taking

_QUESTION, _QUESTION_MORE = (
    N_("Copy {file} into the folder of the flow?"),
    N_("A flow plays sounds that lie beside it. The copy will be called {reference}."),
)
_COPY = N_("Copy")
_UNSAVED, _SAVE = N_("Save the flow first?"), N_("Save and go on…")
_WHY_CHOOSE = N_(
    "A flow plays sounds from its own folder, and this flow has no file yet. Save it, then "
    "choose the sound: one from elsewhere is copied there."
)
_WHY_DROP = N_(
    "A flow plays sounds from its own folder, and this flow has no file yet. Save it; if {file} "
    "lies elsewhere, it is copied there."
)
_WHY_RECORD = N_(
    "A recording is kept in the folder of its flow, and this flow has no file yet. Save it, then "
    "record."
)
_WHY_STAND_IN = N_(
    "A stand-in is kept in the folder of its flow, and this flow has no file yet. Save it, and the "
    "stand-in is put there."
)
_STAND_INS = N_("Use stand-ins for {count} nodes")
_CHOOSE, _SOUNDS = N_("Choose a sound"), N_("Sounds ({patterns})")
_AGAIN_MS = 300

Add = Callable[[str], object]
"""Makes a node hold a reference, a new one or one that is there, in one step."""


class PromptTaker(QObject):
    """Asks once the drop is over, copies beside the window, then adds the node or changes it.

    Where the same sound lies there already nothing is asked or copied. What is recorded is written
    there when the person uses it. A flow without a file is saved before, since it has no folder
    that a sound could be copied into.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.canvas.sound_dropped.connect(self._dropped)

    def choose(self, node_id: str) -> None:
        """Ask which sound the node plays; for a flow without a file, first where to save it."""
        unsaved = self._window.document.path is None
        flow = self._window.document.flow
        self._with_file(tr(_WHY_CHOOSE), partial(self._choose, flow, node_id, agreed=unsaved))

    def record(self, node_id: str) -> None:
        """Let the person speak what the node plays; a flow without a file is saved before."""
        flow = self._window.document.flow
        self._with_file(tr(_WHY_RECORD), partial(self._record, flow, node_id))

    def stand_in(self, *node_ids: str) -> None:
        """Have a sound that is none yet stand in at each node, until the real one is there."""
        flow = self._window.document.flow
        self._with_file(tr(_WHY_STAND_IN), partial(self._stand_in, flow, node_ids))

    @cached_property
    def recording(self) -> RecordingDesk:
        """Where prompts are recorded."""
        from designer.app.recording.desk import RecordingDesk  # not before somebody records

        return RecordingDesk(self._window, self.put)

    def close(self) -> None:
        """End what is recorded."""
        if "recording" in self.__dict__:
            self.recording.close()

    def _record(self, flow: Flow, node_id: str) -> None:
        folder = self._window.document.folder
        if folder is not None and self._can_hold(flow, node_id):
            self.recording.open(flow, node_id, folder)

    def _stand_in(self, flow: Flow, node_ids: Sequence[str]) -> None:
        folder = self._window.document.folder
        wanted = [flow.nodes[one] for one in node_ids if self._can_hold(flow, one)]
        if folder is not None and wanted:
            taken = frozenset(prompt_references(flow))
            said = [(node.label or node.id, node.text) for node in wanted]
            work = partial(_write_stand_ins, said, taken, folder)
            done = partial(self._put_stand_ins, flow, [node.id for node in wanted])
            self._submit(work, done)

    def _put_stand_ins(self, flow: Flow, ids: Sequence[str], sounds: Sequence[str]) -> None:
        """One step for all of them; a node that is gone by now is left out."""
        edits = [
            changes.set_value(flow.nodes[node_id], sound)
            for node_id, sound in zip(ids, sounds, strict=True)
            if self._can_hold(flow, node_id)
        ]
        if len(edits) > 1:
            edits = [Compound(tuple(edits), Text(_STAND_INS, {"count": len(edits)}))]
        for edit in edits:
            self._apply(edit)

    def _can_hold(self, flow: Flow, node_id: str) -> bool:
        """Whether the flow is still the one that is open, and the node still plays a sound."""
        node = flow.nodes.get(node_id)
        here = self._window.document.flow is flow
        return here and node is not None and node.kind.value_form is ValueForm.PROMPT

    def _with_file(self, why: str, then: Callable[[], object]) -> None:
        """Do ``then`` with a flow that has a file: one without is saved before, if agreed to."""
        window = self._window
        if window.document.path is not None:
            then()
            return
        asker = window.context.asker
        agrees = asker.agrees(window, tr(_UNSAVED), tr(_SAVE), why, harmless=True)
        if agrees and save(window):
            saved = partial(self._saved, window.document.flow, then)
            window.saving.ended.connect(saved, Qt.ConnectionType.SingleShotConnection)

    def _saved(self, flow: Flow, then: Callable[[], object], _succeeded: bool) -> None:
        # Not in the middle of what a save has at its end.
        QTimer.singleShot(0, self, partial(self._go_on, flow, then))

    def _go_on(self, flow: Flow, then: Callable[[], object]) -> None:
        document = self._window.document
        if document.flow is flow and document.path is not None:
            then()  # else it could not be saved, which was said, or is no longer there

    def _choose(self, flow: Flow, node_id: str, *, agreed: bool) -> None:
        from designer.app.dropped_sound import SUFFIXES

        context = self._window.context
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        files = tr(_SOUNDS, patterns=patterns)
        path = context.asker.open_path(self._window, tr(_CHOOSE), self._sound_folder(), files)
        if path is not None:
            context.keep(replace(context.settings, sound_folder=str(path.parent)))
            self._plan(path, partial(self.put, flow, node_id), agreed=agreed)

    def _sound_folder(self) -> Path:
        """Where the last sound was chosen; before that, where the flow lies."""
        context = self._window.context
        last = Path(context.settings.sound_folder)
        if last.is_absolute() and shortly(context.background, last.is_dir, otherwise=False):
            return last
        return usual_folder(self._window)

    def put(self, flow: Flow, node_id: str, reference: str) -> bool:
        """Let the node hold ``reference``; False where it cannot any more."""
        if not self._can_hold(flow, node_id):
            return False
        return self._apply(changes.set_value(flow.nodes[node_id], reference))

    def _apply(self, edit: Edit) -> bool:
        document = self._window.document
        document.end_typing()
        put = document.apply(edit)
        document.end_typing()
        self._window.sounds.look()  # the same name may mean another file now
        return put

    def _dropped(self, path: Path, add: Add) -> None:
        # Whoever has dropped the file gets its pointer back before anything is asked.
        QTimer.singleShot(0, self, partial(self._drop, self._window.document.flow, path, add))

    def _drop(self, flow: Flow, path: Path, add: Add) -> None:
        window = self._window
        if window.document.flow is not flow:
            return
        if window.canvas.hand.gesture is not None:  # never in the middle of a gesture
            QTimer.singleShot(_AGAIN_MS, self, partial(self._drop, flow, path, add))
            return
        unsaved = window.document.path is None
        why = tr(_WHY_DROP, file=path.name)
        self._with_file(why, partial(self._plan, path, add, agreed=unsaved))

    def _plan(self, path: Path, add: Add, *, agreed: bool) -> None:
        """``agreed``: the person has said already that it may be copied."""
        from designer.store.prompt_taking import plan_taking  # not before something is dropped

        folder = self._window.document.folder
        if folder is not None:
            done = partial(self._ask, add, agreed)
            self._submit(partial(plan_taking, path, folder), done)

    def _ask(self, add: Add, agreed: bool, taking: Taking) -> None:
        if not self._is_here(taking):
            return
        if self._window.canvas.hand.gesture is not None:
            QTimer.singleShot(_AGAIN_MS, self, partial(self._ask, add, agreed, taking))
        elif taking.there:
            add(taking.reference)
        elif agreed or self._agrees(taking):
            from designer.store.prompt_taking import take

            self._submit(partial(take, taking), lambda _nothing: self._taken(add, taking))

    def _agrees(self, taking: Taking) -> bool:
        question = tr(_QUESTION, file=taking.source.name)
        more = tr(_QUESTION_MORE, reference=taking.reference)
        asker = self._window.context.asker
        return asker.agrees(self._window, question, tr(_COPY), more, harmless=True)

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


def _write_stand_ins(
    wanted: Sequence[tuple[str, str]], taken: Collection[str], folder: Path
) -> list[str]:
    """Write a stand-in for each of ``wanted``, what it is called after and the words it is of."""
    from designer.app.stand_in import ENDING, stand_in
    from designer.store.prompt_taking import write_new

    return [write_new(stand_in(text), called, taken, folder, ENDING) for called, text in wanted]
