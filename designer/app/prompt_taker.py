"""Sounds for the flow: dropped, chosen or recorded, they come to lie beside the document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from designer.app.aside import aside, shortly
from designer.app.keeping import usual_folder
from designer.app.sound_folder import SoundFolder
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
_STAND_INS = N_("Use stand-ins for {count} nodes")
_CHOOSE, _SOUNDS = N_("Choose a sound"), N_("Sounds ({patterns})")
_AGAIN_MS = 300

Add = Callable[[str], object]
"""Makes a node hold a reference, a new one or one that is there, in one step."""


class PromptTaker(QObject):
    """Asks once the drop is over, copies beside the window, then adds the node or changes it.

    Where the same sound lies there already nothing is asked or copied. What is recorded is written
    there when the person uses it. The sounds of a flow without a file are kept for it until its
    first save, which puts them beside it; nothing is asked then, since nobody's folder is changed.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._folder = SoundFolder(window, self._failed)
        window.canvas.sound_dropped.connect(self._dropped)

    def choose(self, node_id: str) -> None:
        """Ask which sound the node plays."""
        from designer.app.dropped_sound import SUFFIXES

        context, flow = self._window.context, self._window.document.flow
        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        files = tr(_SOUNDS, patterns=patterns)
        path = context.asker.open_path(self._window, tr(_CHOOSE), self._sound_folder(), files)
        if path is not None:
            context.keep(replace(context.settings, sound_folder=str(path.parent)))
            self._plan(flow, path, partial(self.put, flow, node_id))

    def record(self, node_id: str) -> None:
        """Let the person speak what the node plays."""
        flow = self._window.document.flow
        self._folder.use(flow, partial(self._record, flow, node_id))

    def stand_in(self, *node_ids: str) -> None:
        """Have a sound that is none yet stand in at each node, until the real one is there."""
        flow = self._window.document.flow
        self._folder.use(flow, partial(self._stand_in, flow, node_ids))

    @cached_property
    def recording(self) -> RecordingDesk:
        """Where prompts are recorded."""
        from designer.app.recording.desk import RecordingDesk  # not before somebody records

        return RecordingDesk(self._window, self.put)

    def close(self) -> None:
        """End what is recorded."""
        if "recording" in self.__dict__:
            self.recording.close()

    def throw_away(self) -> None:
        """Delete the sounds of flows that were never saved: the window closes for good."""
        self._folder.throw_away()

    def _record(self, flow: Flow, node_id: str, folder: Path) -> None:
        if self._can_hold(flow, node_id):
            self.recording.open(flow, node_id, folder, self._folder.later)

    def _stand_in(self, flow: Flow, node_ids: Sequence[str], folder: Path) -> None:
        wanted = [flow.nodes[one] for one in node_ids if self._can_hold(flow, one)]
        if wanted:
            taken = frozenset(prompt_references(flow))
            said = [(node.label or node.id, node.text) for node in wanted]
            work = partial(_write_stand_ins, said, taken, folder, self._folder.later)
            done = partial(self._put_stand_ins, flow, [node.id for node in wanted], folder)
            self._submit(work, done)

    def _put_stand_ins(
        self, flow: Flow, ids: Sequence[str], folder: Path, sounds: Sequence[str]
    ) -> None:
        """One step for all of them; a node that is gone by now is left out."""
        if self._window.document.folder != folder:  # it was saved meanwhile
            self.stand_in(*ids)
            return
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
        self._plan(flow, path, add)

    def _plan(self, flow: Flow, path: Path, add: Add) -> None:
        self._folder.use(flow, partial(self._plan_in, flow, path, add))

    def _plan_in(self, flow: Flow, path: Path, add: Add, folder: Path) -> None:
        from designer.store.prompt_taking import plan_taking  # not before something is dropped

        work = partial(plan_taking, path, folder, self._folder.later)
        self._submit(work, partial(self._ask, flow, add))

    def _ask(self, flow: Flow, add: Add, taking: Taking) -> None:
        if self._window.canvas.hand.gesture is not None:
            QTimer.singleShot(_AGAIN_MS, self, partial(self._ask, flow, add, taking))
        elif not self._is_here(flow, add, taking):
            return
        elif taking.there:
            add(taking.reference)
        elif self._window.document.path is None or self._agrees(taking):
            from designer.store.prompt_taking import take

            self._submit(partial(take, taking), lambda _nothing: self._taken(flow, add, taking))

    def _agrees(self, taking: Taking) -> bool:
        question = tr(_QUESTION, file=taking.source.name)
        more = tr(_QUESTION_MORE, reference=taking.reference)
        asker = self._window.context.asker
        return asker.agrees(self._window, question, tr(_COPY), more, harmless=True)

    def _taken(self, flow: Flow, add: Add, taking: Taking) -> None:
        if self._is_here(flow, add, taking):
            add(taking.reference)

    def _is_here(self, flow: Flow, add: Add, taking: Taking) -> bool:
        """Whether it can be added now: a flow that was saved elsewhere meanwhile takes it anew."""
        document = self._window.document
        if document.flow is not flow:
            return False
        if document.folder != taking.folder:
            self._plan(flow, taking.source, add)
            return False
        return True

    def _submit(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._window.context.background.submit(aside(work), done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        self._window.context.messages.error(error)


def _write_stand_ins(
    wanted: Sequence[tuple[str, str]], taken: Collection[str], folder: Path, later: Path | None
) -> list[str]:
    """Write a stand-in for each of ``wanted``, what it is called after and the words it is of."""
    from designer.app.stand_in import ENDING, stand_in
    from designer.store.prompt_taking import write_new

    return [
        write_new(stand_in(text), called, taken, folder, ENDING, later) for called, text in wanted
    ]
