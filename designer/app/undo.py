"""The one adapter between our edits and Qt's undo stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QUndoCommand

from designer.app.translate import tr_text
from designer.flow.edits import Edit
from designer.flow.model import Flow
from designer.flow.texts import Text

_MERGING = 1
"""Commands with this id are offered to each other for merging."""


class EditCommand(QUndoCommand):
    """An edit that has been applied, with its inverse.

    ``run`` is a number that changes whenever typing is interrupted; only commands of the same run
    and with the same merge key become one step. ``after`` hears ``undone`` or ``redone`` and the
    step's name; ``broke`` gets what the flow held, where undoing or redoing failed.
    """

    def __init__(
        self,
        flow: Flow,
        edit: Edit,
        inverse: Edit,
        run: int,
        after: Callable[[str, str], None],
        broke: Callable[[Mapping[str, object]], None],
    ) -> None:
        super().__init__(tr_text(edit.name))
        self.name = edit.name
        self._flow = flow
        self._edit = edit
        self._inverse = inverse
        self.key = None if edit.merge_key is None else (run, edit.merge_key)
        self._after = after
        self._broke = broke
        self._applied = True

    def redo(self) -> None:
        """Apply the edit; the first call comes from the push and finds it applied already."""
        if not self._applied:
            self._inverse = self._do(self._edit)
            self._applied = True
            self._after("redone", self.text())

    def undo(self) -> None:
        """Apply the inverse, and keep what undoes that as the edit to redo."""
        self._edit = self._do(self._inverse)
        self._applied = False
        self._after("undone", self.text())

    def _do(self, edit: Edit) -> Edit:
        held = self._flow.hold()
        try:
            return edit.apply(self._flow)
        except Exception:
            self._broke(held)
            raise

    def id(self) -> int:
        """Minus one: never merged."""
        return -1 if self.key is None else _MERGING

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the later command of the same run in; undoing goes back before both.

        The step is named for all that was typed, and calls the node what it was called before.
        """
        if not isinstance(other, EditCommand) or other.key != self.key:
            return False
        args = dict(other.name.args)
        if "node" in args and "node" in self.name.args:
            args["node"] = self.name.args["node"]
        self.name = Text(other.name.template, args)
        self.setText(tr_text(self.name))
        return True
