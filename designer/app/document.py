"""The open document: a flow, where it lies, its undo steps and its saved mark."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.collecting import collecting_after
from designer.app.messages import Messages
from designer.app.reselecting import redone, undone
from designer.app.selection import Selection
from designer.app.undo import Step, UndoStack
from designer.flow.edits import Edit, EditError
from designer.flow.events import (
    AnnotationsRemoved,
    EdgesRemoved,
    Event,
    FieldChanged,
    NodeRenamed,
    NodesRemoved,
)
from designer.flow.model import Flow
from designer.store.resources import resource_path
from designer.store.seen import Seen


class Document(QObject):
    """What every view of the window shows.

    :attr:`flow_changed` carries each typed change event of the flow; :attr:`replaced` says that
    another flow was opened and views load afresh; :attr:`edited` comes once after every edit, undo
    and redo, and then :attr:`stepped` with ``done``, ``undone`` or ``redone`` and what the step is
    called; :attr:`state_changed` when the name, the path or the saved mark changed; :attr:`saved`
    after every save, with the flow that the file holds now.
    """

    flow_changed = Signal(object)
    replaced = Signal()
    edited = Signal()
    stepped = Signal(str, object)
    state_changed = Signal()
    saved = Signal(object)

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.flow = Flow()
        self.path: Path | None = None
        self.seen: Seen | None = None
        """The file as it was when it was read or written here; None: not known."""
        self.revision = 0
        """Another number after every edit, undo and redo, and for every flow."""
        self.folder: Path | None = None
        """Where relative prompts lie: the document's folder, or that of a shipped sample; of a flow
        without a file, one of the program's own once it has sounds."""
        self.selection = Selection(lambda: self.flow)
        self.stack = UndoStack()
        self.stack.cleanChanged.connect(self._clean_changed)
        self.stack.went.connect(self._reselect)
        self.edited.connect(self._count)
        self.replaced.connect(self._count)
        self._run = 0
        self._renamed = False  # since the last edit, undo or redo was told of
        self._stop_listening = self.flow.subscribe(self._heard)

    def open(
        self,
        flow: Flow,
        path: Path | None = None,
        folder: Path | None = None,
        seen: Seen | None = None,
    ) -> None:
        """Show ``flow`` in the place of the present one; its saved state is now.

        ``seen`` is what its file was when it was read.
        """
        self._stop_listening()
        self.stack.clear()
        self.selection.clear()
        self.flow = flow
        self.path = path
        self.seen = seen
        self.folder = folder or (path.parent if path else None)
        self._stop_listening = flow.subscribe(self._heard)
        self.stack.setClean()
        with collecting_after():
            self.replaced.emit()
        self.state_changed.emit()

    def apply(self, edit: Edit) -> bool:
        """Do ``edit`` as one undo step. False, with a message, when it cannot be done.

        One that fails in a way nobody expected leaves the flow as it was and raises on.
        """
        with collecting_after():
            return self._apply(edit)

    def _apply(self, edit: Edit) -> bool:
        held, selected = self.flow.hold(), self.selection.all
        try:
            inverse = edit.apply(self.flow)
        except EditError as error:
            self._messages.error(error)
            return False
        except Exception:
            self._put_back(held)
            raise
        step = Step(self.flow, edit, inverse, self._run, selected, self._stepped, self._broke)
        self.stack.push(step)
        self._stepped("done", step.text)
        return True

    def end_typing(self) -> None:
        """What is typed from now on is an undo step of its own."""
        self._run += 1

    @property
    def clean(self) -> bool:
        """Whether everything is saved."""
        return self.stack.isClean()

    @property
    def is_sample(self) -> bool:
        """Whether the flow is a shipped sample that has no file of its own yet."""
        return self.path is None and self.folder == resource_path("samples")

    @property
    def title(self) -> str:
        """The file's name, or the flow's, or an empty string."""
        return self.path.name if self.path else self.flow.name

    @property
    def called(self) -> str:
        """The flow's name, or its file's without the suffix where it has none, or nothing."""
        return self.flow.name or (self.path.stem if self.path else "")

    def saved_as(
        self,
        path: Path,
        seen: Seen | None = None,
        revision: int | None = None,
        held: Mapping[str, object] | None = None,
    ) -> None:
        """The state at ``revision`` (None: the present one) is what ``path`` holds.

        ``held`` is the flow as it was then, for those who want what was saved.
        """
        self.path = path
        self.seen = seen
        self.folder = path.parent
        current = revision in (None, self.revision)
        if current:
            self.stack.setClean()
        else:
            self.stack.resetClean()
        self.state_changed.emit()
        if current:
            self.saved.emit(self.flow)
        elif held is not None:
            self.saved.emit(Flow.holding(held))

    def lies_in(self, folder: Path) -> None:
        """From now on the sounds of the flow, which has no file, lie in ``folder``."""
        if folder != self.folder:
            self.folder = folder
            self.state_changed.emit()

    def _stepped(self, how: str, name: str) -> None:
        if how != "done":
            self.end_typing()
        renamed, self._renamed = self._renamed, False
        self.edited.emit()
        if renamed:
            self.state_changed.emit()
        self.stepped.emit(how, name)

    def _reselect(self, step: Step, how: str) -> None:
        before = step.selected
        wanted = undone(before) if how == "undone" else redone(step.edit, before)
        if wanted is not None:
            self.selection.set(*wanted)

    def _put_back(self, held: Mapping[str, object]) -> None:
        if self.flow.put_back(held):
            self.selection.clear()
            self.replaced.emit()

    def _broke(self, held: Mapping[str, object]) -> None:
        """An undo or redo failed: the flow stays as it was, and there is no way back from it."""
        self._put_back(held)
        QTimer.singleShot(0, self, self._forget_steps)

    def _forget_steps(self) -> None:
        self.stack.clear()
        self.differs()

    def differs(self) -> None:
        """Nothing that can be undone or redone is what the file holds any more."""
        self.stack.resetClean()
        self.state_changed.emit()

    def _count(self) -> None:
        self.revision += 1

    def _clean_changed(self, _clean: bool) -> None:
        self.state_changed.emit()

    def _heard(self, event: Event) -> None:
        """Keep the selection true, then tell the views."""
        match event:
            case EdgesRemoved(edges):
                self.selection.discard(edges=[edge.key for edge in edges])
            case NodesRemoved(nodes):
                self.selection.discard(nodes=[node.id for node in nodes])
            case NodeRenamed(old, new):
                self.selection.set(
                    (new if node == old else node for node in self.selection.nodes),
                    (),
                    self.selection.annotations,
                )
            case FieldChanged("name"):
                self._renamed = True
            case AnnotationsRemoved(annotations):
                self.selection.discard(annotations=[one.key for one in annotations])
        self.flow_changed.emit(event)
