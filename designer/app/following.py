"""Scenarios that follow a number while it is typed."""

from __future__ import annotations

from collections.abc import Callable

from designer.app.document import Document
from designer.flow.edits import Edit
from designer.flow.ringing import Told, following, moved, rung, told

Followed = Callable[[str, str], object]
"""Hears of the number that the scenarios told of, and of the one they tell of now."""


class Following:
    """Has the scenarios tell of the number that another becomes, as part of the step of typing it.

    Where each key press goes, they are made anew from what they were before the first: what a half
    typed number happens to be in between leaves no trace in them.
    """

    def __init__(self, document: Document, followed: Followed) -> None:
        """``followed`` is told when what was typed is left."""
        self._document = document
        self._followed = followed
        self._before: Told | None = None
        self._revision = 0

    def apply(self, edit: Edit) -> None:
        """Do ``edit``, a key press in a node's value or in that of a variable."""
        document = self._document
        if self._before is None or self._revision != document.revision:
            # Somebody did something else meanwhile, or undid this.
            self._before = told(document.flow)
        document.apply(following(document.flow, self._before, edit))
        self._revision = document.revision

    def leave(self) -> None:
        """The field is left: what is typed next begins anew."""
        before, self._before = self._before, None
        flow = self._document.flow
        if before is None or self._revision != self._document.revision:
            return
        change = moved(before, rung(flow.nodes.values(), flow.variables))
        if change is not None and flow.scenarios != before.scenarios:
            self._followed(*change)
