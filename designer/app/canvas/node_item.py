"""One node in the scene: a rectangle whose picture Qt keeps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from designer.app.canvas.face import Face
from designer.app.canvas.node_painter import NodePainter, State
from designer.layout.boxes import WIDTH

Z_NODE = 2.0
Z_LIFTED = 3.0
_PLAIN = State()


class NodeItem(QGraphicsRectItem):
    """A node's card with everything on it; ports are painted, not items of their own.

    Its rectangle is its box with a margin for what hangs over. ``make_face`` is called when the
    node is painted for the first time after :meth:`refresh`.
    """

    def __init__(
        self, node_id: str, painter: NodePainter, make_face: Callable[[str], Face]
    ) -> None:
        super().__init__()
        self.node_id = node_id
        self.height = 0.0
        self.state = _PLAIN
        self._painter = painter
        self._make_face = make_face
        self._face: Face | None = None
        self.setPen(Qt.PenStyle.NoPen)
        self.setZValue(Z_NODE)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    @property
    def face(self) -> Face:
        """What the card says."""
        if self._face is None:
            self._face = self._make_face(self.node_id)
        return self._face

    def fit(self, height: float, around: tuple[float, float, float, float]) -> None:
        """Take the ``height`` of the box, and ``around`` it margins (left, top, right, bottom)."""
        self.height = height
        left, top, right, bottom = around
        self.setRect(QRectF(-left, -top, WIDTH + left + right, height + top + bottom))

    def refresh(self) -> None:
        """Say what the flow says now, when next painted."""
        self._face = None
        self.update()

    def show_state(self, state: State) -> None:
        """Be drawn in another state; repaints only if it differs."""
        if state != self.state:
            self.state = state
            self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the card; Qt keeps the picture until :meth:`update`."""
        zoom = round(painter.worldTransform().m11(), 3)  # as it was set, for all alike
        self._painter.paint(painter, self.face, self.state, self.height, zoom)
