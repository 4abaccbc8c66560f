"""The search under way: what is sought, where it stands, and which place is the current one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.finding.going import show_annotation, show_match
from designer.app.translate import tr_text
from designer.flow.replacing import Occurrence, occurrences
from designer.flow.searching import Match, find

if TYPE_CHECKING:
    from designer.app.canvas.scene_view import SceneView
    from designer.app.document import Document

_LARGE = 1_000
"""In a flow of so many nodes searching waits until the typing pauses."""
_PAUSE_MS = 120


class Search(QObject):
    """Searches ``document`` and shows what it finds on ``canvas``.

    :attr:`changed` comes when matches, places or the current match are others.
    """

    changed = Signal()

    def __init__(self, document: Document, canvas: SceneView, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._canvas = canvas
        self.text = ""
        self.active = False
        """Whether the flow's changes are followed: while the bar is open."""
        self.replaces = False
        """Whether the places are sought in which the text could be replaced."""
        self.matches: tuple[Match, ...] = ()
        self.places: tuple[Occurrence, ...] = ()
        self.current: int | None = None
        """Which of the matches is shown."""
        self._typed = _timer(self, self._search_typed)
        self._edited = _timer(self, self.refresh)
        self._edited.setInterval(_PAUSE_MS)
        document.edited.connect(self._flow_changed)
        document.replaced.connect(self._flow_changed)

    @property
    def match(self) -> Match | None:
        """The match that is shown."""
        return None if self.current is None else self.matches[self.current]

    def type(self, text: str) -> None:
        """Look for ``text`` and show the first match from what is selected on."""
        self.text = text
        large = len(self._document.flow.nodes) >= _LARGE
        self._typed.start(_PAUSE_MS if large else 0)

    def begin(self, replaces: bool) -> None:
        """Follow the flow from now on; ``replaces``: the places to replace in are sought too."""
        self.active, self.replaces = True, replaces
        self._typed.stop()
        self._search()
        self.changed.emit()

    def end(self) -> None:
        """Follow the flow no longer."""
        self.active = False
        self._typed.stop()
        self._edited.stop()

    def step(self, by: int) -> None:
        """Show the next match (1) or the one before (-1), going round at the ends."""
        self._catch_up()
        if not self.matches:
            self.changed.emit()
            return
        count = len(self.matches)
        if self.current is not None and self._is_selected(self.matches[self.current]):
            self._show((self.current + by) % count)
        else:
            onward = self._from_selection(after=True)
            self._show(onward if by > 0 else (onward - 1) % count)

    def refresh(self) -> None:
        """Look again: the flow has changed. Shows nothing else than before."""
        self._edited.stop()
        self._search()
        self.changed.emit()

    # Searching

    def _search(self) -> None:
        """Look afresh. What was current stays so where it still holds the text."""
        before = self.match
        flow = self._document.flow
        self.matches = find(flow, self.text, tr_text)
        self.places = occurrences(flow, self.text) if self.replaces else ()
        keys = [(match.node, match.outcome, match.annotation) for match in self.matches]
        key = None if before is None else (before.node, before.outcome, before.annotation)
        self.current = keys.index(key) if key in keys else None

    def _search_typed(self) -> None:
        self._typed.stop()
        self._search()
        if self.current is None and self.matches:
            self._show(self._from_selection())
        else:
            self.changed.emit()

    def _flow_changed(self) -> None:
        if self.active and self.text:
            self._edited.start()
        elif not self.active:
            self.matches, self.places, self.current = (), (), None

    def _catch_up(self) -> None:
        """What is typed or edited counts at once when somebody asks for the next match."""
        if self._typed.isActive() or self._edited.isActive() or not self.matches:
            self._typed.stop()
            self._edited.stop()
            self._search()

    # Showing

    def _show(self, place: int) -> None:
        self.current = place
        match = self.matches[place]
        if match.annotation is not None:
            show_annotation(self._canvas, match.annotation)
            self.changed.emit()
            return
        edge = None if match.outcome is None else (match.node, match.outcome)
        show_match(self._canvas, match.node, edge)
        self.changed.emit()

    def _is_selected(self, match: Match) -> bool:
        selection = self._document.selection
        if match.annotation is not None:
            return selection.single_annotation == match.annotation
        if match.outcome is not None:
            return selection.edges == ((match.node, match.outcome),)
        return selection.single == match.node

    def _from_selection(self, after: bool = False) -> int:
        """The first match at what is selected or behind it, or only ``after`` it."""
        selection = self._document.selection
        here = selection.nodes[-1] if selection.nodes else None
        if here is None:
            here = selection.edges[-1][0] if selection.edges else None
        if here is None:
            here = selection.single_annotation
        if here is None:
            return 0
        flow = self._document.flow
        notes = (*flow.notes, *flow.frames)
        names = (*flow.nodes, *(one.key for one in notes))
        order = {name: place for place, name in enumerate(names)}
        start = order[here] + after
        found = (order[match.annotation or match.node] >= start for match in self.matches)
        return next((place for place, onward in enumerate(found) if onward), 0)


def _timer(parent: Search, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(run)
    return timer
