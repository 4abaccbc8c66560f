"""One edge in the scene: a path that Qt paints itself."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from designer.app.canvas.routing import Points
from designer.flow.model import EdgeKey

Z_EDGE = 0.0
Z_RAISED = 1.0
RADIUS = 8.0
"""Of the rounded corners."""
_HALO = 7.0
_HIT = 4.0
"""Width of the shape that is clicked; the pointer adds some pixels of its own."""


class EdgeItem(QGraphicsPathItem):
    """A wire. Painting stays with Qt's own code; only the clickable shape is ours.

    The stock shape is the filled area as well, so that a click deep inside a bracket would hit.
    """

    def __init__(self, key: EdgeKey) -> None:
        super().__init__()
        self.key = key
        self.way: Points = ()
        self._shape: QPainterPath | None = None
        self._halo: QGraphicsPathItem | None = None

    def follow(self, way: Points) -> None:
        """Take the corners ``way``, rounded."""
        self.way = way
        self._shape = None
        self.setPath(rounded_path(way))
        if self._halo is not None:
            self._halo.setPath(self.path())

    def dress(self, colour: QColor, width: float, halo: QColor | None, *, strong: bool) -> None:
        """Be drawn in ``colour``, with a soft band of ``halo`` below it, ``strong`` or not.

        ``width`` is in device pixels.
        """
        self.setPen(edge_pen(colour, width * 1.5 if strong else width))
        self.setZValue(Z_RAISED if strong else Z_EDGE)
        if halo is None:
            self._drop_halo()
            return
        if self._halo is None:
            self._halo = QGraphicsPathItem(self.path(), self)
            self._halo.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
            self._halo.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        pen = edge_pen(halo, _HALO)
        pen.setCosmetic(False)
        self._halo.setPen(pen)

    @property
    def has_halo(self) -> bool:
        """Whether a soft band lies below the wire."""
        return self._halo is not None

    def shape(self) -> QPainterPath:
        """A narrow band along the wire, computed once."""
        if self._shape is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_HIT)
            self._shape = stroker.createStroke(self.path())
        return self._shape

    def _drop_halo(self) -> None:
        if self._halo is not None:
            halo, self._halo = self._halo, None
            halo.setParentItem(None)  # type: ignore[arg-type]
            scene = halo.scene()
            if scene is not None:
                scene.removeItem(halo)


def edge_pen(colour: QColor, width: float) -> QPen:
    """The pen of a wire: the same width at every magnification."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def rounded_path(way: Points) -> QPainterPath:
    """A path along the corners ``way``, which are rounded as far as the parts between allow."""
    path = QPainterPath(QPointF(*way[0]))
    last = len(way) - 1
    for index in range(1, last):
        (xa, ya), (x, y), (xb, yb) = way[index - 1], way[index], way[index + 1]
        before = abs(x - xa) + abs(y - ya)
        after = abs(xb - x) + abs(yb - y)
        radius = min(RADIUS, before / 2, after / 2)
        if radius < 1:
            path.lineTo(x, y)
            continue
        back, on = radius / before, radius / after
        path.lineTo(x + (xa - x) * back, y + (ya - y) * back)
        path.quadTo(x, y, x + (xb - x) * on, y + (yb - y) * on)
    path.lineTo(*way[last])
    return path
