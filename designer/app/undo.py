"""The undo steps of a document: edits that were applied, with what takes them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from designer.app.collecting import collecting_after
from designer.app.reselecting import Selected
from designer.app.translate import tr_text
from designer.flow.edits import Edit
from designer.flow.model import Flow
from designer.flow.texts import Text


class Step:
    """An edit that has been applied, with its inverse.

    ``run`` is a number that changes whenever typing is interrupted; only steps of the same run and
    with the same merge key become one. ``after`` hears ``undone`` or ``redone`` and the step's
    name; ``broke`` gets what the flow held, where undoing or redoing failed.
    """

    def __init__(
        self,
        flow: Flow,
        edit: Edit,
        inverse: Edit,
        run: int,
        selected: Selected,
        after: Callable[[str, str], None],
        broke: Callable[[Mapping[str, object]], None],
    ) -> None:
        self.name = edit.name
        self.selected = selected
        self._flow = flow
        self.edit = edit
        self._inverse = inverse
        self._key = None if edit.merge_key is None else (run, edit.merge_key)
        self._after = after
        self._broke = broke

    @property
    def text(self) -> str:
        """What it is called in the language now in force."""
        return tr_text(self.name)

    def redo(self) -> None:
        """Apply the edit again."""
        self._inverse = self._do(self.edit)
        self._after("redone", self.text)

    def undo(self) -> None:
        """Apply the inverse, and keep what undoes that as the edit to redo."""
        self.edit = self._do(self._inverse)
        self._after("undone", self.text)

    def take_in(self, later: Step) -> bool:
        """Become one with the ``later`` step of the same run; undoing goes back before both.

        The step is named for all that was typed, and calls the node what it was called before.
        """
        if self._key is None or later._key != self._key:
            return False
        args = dict(later.name.args)
        if "node" in args and "node" in self.name.args:
            args["node"] = self.name.args["node"]
        self.name = Text(later.name.template, args)
        return True

    def _do(self, edit: Edit) -> Edit:
        held = self._flow.hold()
        try:
            return edit.apply(self._flow)
        except Exception:
            self._broke(held)
            raise


class UndoStack(QObject):
    """What ``QUndoStack`` does, under its names, with steps that are Python's alone.

    Qt's own would delete its commands itself, while Python's collector frees those in cycles when
    it likes: whoever did not clear it in time would have them freed twice, and the process end.

    :attr:`went` is of its own: the step that was undone or redone last, after all that were, and
    which of both it was.
    """

    indexChanged = Signal(int)
    cleanChanged = Signal(bool)
    went = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[Step] = []
        self._index = 0
        self._clean_index = 0

    def push(self, step: Step) -> None:
        """Add a step that has been done; what was undone before cannot be redone any more.

        It becomes one with the step before where that takes it in, unless that one is saved.
        """
        del self._steps[self._index :]
        if self._clean_index > self._index:
            self.resetClean()
        before = self._steps[-1] if self._steps and not self.isClean() else None
        if before is not None and before.take_in(step):
            self.indexChanged.emit(self._index)
            return
        self._steps.append(step)
        self._go(self._index + 1)

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        self.setIndex(self._index - 1)

    def redo(self) -> None:
        """Do the step again that was taken back last, if there is one."""
        self.setIndex(self._index + 1)

    def setIndex(self, index: int) -> None:
        """Undo or redo until ``index`` steps are done, or as many as there are."""
        wanted = min(max(index, 0), len(self._steps))
        forth = range(self._index, wanted)
        back = range(self._index - 1, wanted - 1, -1)
        with collecting_after():
            for place in forth:
                self._steps[place].redo()
            for place in back:
                self._steps[place].undo()
            if forth:
                self.went.emit(self._steps[forth[-1]], "redone")
            elif back:
                self.went.emit(self._steps[back[-1]], "undone")
        self._go(wanted)

    def clear(self) -> None:
        """Forget all steps; what is there now counts as saved."""
        was_clean = self.isClean()
        self._clean_index = 0
        if self._steps:
            self._steps = []
            self._index = 0
            self.indexChanged.emit(0)
        self._tell_clean(was_clean)

    def setClean(self) -> None:
        """What is there now is saved."""
        was_clean = self.isClean()
        self._clean_index = self._index
        self._tell_clean(was_clean)

    def resetClean(self) -> None:
        """Nothing that can be undone or redone is what was saved."""
        was_clean = self.isClean()
        self._clean_index = -1
        self._tell_clean(was_clean)

    def isClean(self) -> bool:
        """Whether what is there now is saved."""
        return self._index == self._clean_index

    def cleanIndex(self) -> int:
        """After how many steps it was saved; -1: after none of these."""
        return self._clean_index

    def index(self) -> int:
        """How many steps are done."""
        return self._index

    def count(self) -> int:
        """How many steps there are, done or taken back."""
        return len(self._steps)

    def canUndo(self) -> bool:
        """Whether there is a step to take back."""
        return self._index > 0

    def canRedo(self) -> bool:
        """Whether there is a step to do again."""
        return self._index < len(self._steps)

    def text(self, place: int) -> str:
        """What the step at ``place`` is called."""
        return self._steps[place].text

    def undoText(self) -> str:
        """What the step is called that would be taken back; empty: there is none."""
        return self.text(self._index - 1) if self.canUndo() else ""

    def redoText(self) -> str:
        """What the step is called that would be done again; empty: there is none."""
        return self.text(self._index) if self.canRedo() else ""

    def _go(self, index: int) -> None:
        was_clean = self.isClean()
        if index != self._index:
            self._index = index
            self.indexChanged.emit(index)
        self._tell_clean(was_clean)

    def _tell_clean(self, was_clean: bool) -> None:
        if self.isClean() != was_clean:
            self.cleanChanged.emit(not was_clean)
