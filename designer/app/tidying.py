"""Tidying: what is small at once, what is large in the background, where it can be stopped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from designer.app.aside import aside
from designer.app.canvas.gliding import places
from designer.app.canvas.keeping_in_sight import in_sight, keep_in_sight, show_whole
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from designer.app.background import Handle
    from designer.app.window import Window
    from designer.flow.edits import Edit

AT_ONCE = 1_000
"""Nodes that are laid out before anybody could notice."""
_LOOK_MS = 100
"""How often it is looked how far a large layout is."""
_CHANGED = N_(
    "The flow was changed while it was being tidied, so nothing was moved. Tidy it again."
)
_STOPPED = N_("Tidying was stopped; nothing was moved.")


class _Course:
    """How far a layout is, and whether it is still wanted. Nothing of Qt's: its thread holds it."""

    def __init__(self) -> None:
        self.share = 0.0
        self.wanted = True

    def __call__(self, share: float) -> None:
        from designer.layout.watching import LayoutStoppedError

        self.share = share
        if not self.wanted:
            raise LayoutStoppedError


class Tidying(QObject):
    """Lays out the flow of ``window`` afresh, as one step; :attr:`changed` tells how far it is."""

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._handle: Handle | None = None
        self._course = _Course()
        self._revision = 0
        self._whole = True
        self._anchor: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.changed)
        window.document.replaced.connect(self.abandon)

    @property
    def percent(self) -> int | None:
        """How much of a large layout is done; None: none is under way."""
        return None if self._handle is None else round(self._course.share * 100)

    def begin(self) -> None:
        """Lay the selected nodes out afresh, or all where fewer than two are selected.

        What the person looks at stays: the one selected node, else the one nearest to the middle.
        What was in sight with it is so afterwards, and all of the flow where it can be read then.
        """
        from designer.layout.anchoring import nearest_to
        from designer.layout.tidying import tidy

        if self.percent is not None:
            return
        document = self._window.document
        flow, chosen = document.flow, document.selection.nodes
        middle = self._window.canvas.camera.visible.center().toPoint()
        several = tuple(chosen) if len(chosen) > 1 else None
        self._whole = several is None
        ids = several or tuple(flow.nodes)
        anchor = document.selection.single or nearest_to(flow.layout, ids, (middle.x(), middle.y()))
        self._anchor = anchor
        if len(ids) <= AT_ONCE:
            self._apply(tidy(flow, several, anchor))
            return
        self._course = _Course()
        self._revision = document.revision
        work = partial(_laid_out, flow.hold(), several, anchor, self._course)
        background = self._window.context.background
        self._handle = background.submit(aside(work), self._done, self._failed)
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Call a large layout off, which is said."""
        if self.percent is not None:
            self.abandon()
            self._window.context.messages.info(Text(_STOPPED))

    def abandon(self) -> None:
        """Call a large layout off without a word: nobody waits for it any more."""
        if self._handle is not None:
            self._course.wanted = False
            self._handle.cancel()
            self._end()

    def _done(self, edit: Edit | None) -> None:
        self._end()
        if self._window.document.revision != self._revision:
            self._window.context.messages.warning(Text(_CHANGED), "arrange.tidy")
            return
        self._apply(edit)

    def _failed(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._handle = None
        self._timer.stop()
        self.changed.emit()

    def _apply(self, edit: Edit | None) -> None:
        document, canvas = self._window.document, self._window.canvas
        before, seen = places(document.flow), in_sight(canvas)
        if edit is not None and document.apply(edit):
            if not (self._whole and show_whole(canvas)):
                keep_in_sight(canvas, seen, self._anchor)
            canvas.gliding.run(before)


def _laid_out(
    held: Mapping[str, object], ids: tuple[str, ...] | None, anchor: str | None, course: _Course
) -> Edit | None:
    """The edit that lays out the flow ``held``, in a thread of its own."""
    from designer.flow.model import Flow
    from designer.layout.tidying import tidy

    return tidy(Flow.holding(held), ids, anchor, course)
