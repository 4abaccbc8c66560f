"""Nodes that glide to the places they have been given, so that the eye can follow them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from designer.flow.model import Flow, Point

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_MS = 200
_MOST = 500
"""With more nodes on their way the pictures would come too slowly to be a movement."""
INPUT = {
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.NativeGesture,
    QEvent.Type.TouchBegin,
    QEvent.Type.DragEnter,
}
"""What somebody does with the hands: it ends the movement, and then does what it does."""


def places(flow: Flow) -> dict[str, Point]:
    """Where the nodes of ``flow`` stand by id, its notes and frames by key."""
    return {**flow.layout, **{key: one.at for key, one in flow.annotations.items()}}


def is_motion_wanted(canvas: CanvasView) -> bool:
    """Not where the person or the system asks for less motion, and not unseen."""
    if canvas.context.settings.motion == "none" or not canvas.isVisible():
        return False
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return canvas.style().styleHint(hint, None, canvas) > 0


class Gliding(QObject):
    """Shows on ``canvas`` how nodes, notes and frames go to where the flow has them already.

    It goes by :attr:`clock`. Any input and any change of the flow :meth:`finish` it.
    """

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._ways: dict[str, tuple[Point, Point]] = {}
        self.clock = QVariantAnimation(self)
        self.clock.setDuration(_MS)
        self.clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.clock.setStartValue(0.0)
        self.clock.setEndValue(1.0)
        self.clock.valueChanged.connect(self._show)
        self.clock.finished.connect(self.finish)

    @property
    def under_way(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._ways)

    def run(self, before: Mapping[str, Point]) -> None:
        """Let all that stood elsewhere ``before`` glide from there, unless nothing is to move."""
        self.finish()
        after = places(self._canvas.document.flow)
        ways = {
            key: (before[key], at)
            for key, at in after.items()
            if key in before and before[key] != at
        }
        if not ways or len(ways) > _MOST or not is_motion_wanted(self._canvas):
            return
        self._ways = ways
        self._show(0.0)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.clock.start()

    def finish(self) -> None:
        """Put everything where the flow has it."""
        if not self._ways:
            return
        self._ways = {}
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.clock.stop()
        self._canvas.canvas_scene.drop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nobody waits for a movement."""
        if event.type() in INPUT:
            self.finish()
        return False

    def _show(self, share: float) -> None:
        if self._ways:
            self._canvas.canvas_scene.drag(
                {
                    key: (x + (to_x - x) * share, y + (to_y - y) * share)
                    for key, ((x, y), (to_x, to_y)) in self._ways.items()
                }
            )
