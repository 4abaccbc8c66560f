"""One edge in the scene: a path that Qt paints itself."""

from __future__ import annotations

from collections.abc import Iterable

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
_FAINT = 0.6
_HIT = 4.0
"""Width of the shape that is clicked; the pointer adds some pixels of its own."""


class EdgeItem(QGraphicsPathItem):
    """A wire with what joins it. Qt's own code paints it; only the clickable shape is ours.

    The stock shape is the filled area as well, so that a click deep inside a bracket would hit.
    Qt takes the bounding rectangle from the shape too.
    """

    def __init__(self, key: EdgeKey) -> None:
        super().__init__()
        self.key = key
        self.outcome = key[1]
        """The outcome in whose colour it is drawn."""
        self.way: Points = ()
        """The way from a port to where it leads; empty where another item draws it."""
        self.branches: tuple[Points, ...] = ()
        """What joins it."""
        self._shape: QPainterPath | None = None
        self._measuring = False
        self._drawn_with: QPen | None = None
        self._halo: QGraphicsPathItem | None = None
        self._starts: tuple[QGraphicsPathItem, ...] = ()
        self._coloured: list[tuple[QPen, tuple[Points, ...]]] = []
        """What :attr:`starts` draw, each."""

    @property
    def parts(self) -> tuple[Points, ...]:
        """All that it draws, the way first."""
        return (self.way, *self.branches) if self.way else ()

    def follow(self, parts: tuple[Points, ...]) -> None:
        """Take the corners of all ``parts``, rounded."""
        self.way, self.branches = parts[0], parts[1:]
        self.setPath(joined_path(parts))
        # Only now: Qt asks for the shape while it still has the old path.
        self._shape = None
        self._measure()
        if self._halo is not None:
            self._halo.setPath(self.path())

    def rest(self) -> None:
        """Draw nothing, because another item does."""
        self.way, self.branches = (), ()
        self.setVisible(False)

    def dress(self, pen: QPen, halo: QPen | None) -> None:
        """Be drawn with ``pen``, above others if there is a soft band of ``halo`` below it."""
        self.draw_with(pen)
        if halo is None:
            if self._halo is not None:
                self._drop_halo()
            return
        self.setZValue(Z_RAISED)
        if self._halo is None:
            self._halo = QGraphicsPathItem(self.path(), self)
            self._halo.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
        self._halo.setPen(halo)

    def draw_with(self, pen: QPen) -> None:
        """Be drawn with ``pen``; what lies below stays."""
        if pen is self._drawn_with:
            return
        self._drawn_with = pen
        self.setPen(pen)
        if self.way:
            self._measure()

    def colour_starts(self, starts: Iterable[tuple[QPen, Iterable[Points]]]) -> None:
        """Draw what joins in colours of its own, each with its pen; nothing: all in that of all."""
        coloured = [(pen, tuple(ways)) for pen, ways in starts]
        if coloured == self._coloured:
            return  # an item that comes, goes or moves makes Qt's index of the scene stale
        before, self._coloured = self._coloured, coloured
        for item in self._starts[len(coloured) :]:
            self.scene().removeItem(item)
        missing = len(coloured) - len(before)
        more = (QGraphicsPathItem(self) for _ in range(missing))
        self._starts = (*self._starts[: len(coloured)], *more)
        for at, (item, (pen, parts)) in enumerate(zip(self._starts, coloured, strict=True)):
            if at >= len(before) or before[at][1] != parts:
                item.setPath(joined_path(parts))
            item.setPen(pen)

    @property
    def starts(self) -> tuple[QGraphicsPathItem, ...]:
        """What joins in a colour of its own, over the rest."""
        return self._starts

    @property
    def has_halo(self) -> bool:
        """Whether a soft band lies below the wire."""
        return self._halo is not None

    def shape(self) -> QPainterPath:
        """A narrow band along the wire, computed when it is first pointed at."""
        if self._measuring:
            around = QPainterPath()
            around.addRect(self.path().controlPointRect().adjusted(-_HIT, -_HIT, _HIT, _HIT))
            return around
        if self._shape is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_HIT)
            self._shape = stroker.createStroke(self.path())
        return self._shape

    def _measure(self) -> None:
        """Have Qt take the bounding rectangle, which it keeps, from a path of four corners.

        The bands of all wires would take half of the canvas's memory, and few are pointed at.
        """
        self._measuring = True
        self.boundingRect()
        self._measuring = False

    def _drop_halo(self) -> None:
        halo, self._halo = self._halo, None
        self.setZValue(Z_EDGE)
        scene = self.scene()
        if halo is not None and scene is not None:
            scene.removeItem(halo)


def edge_pen(colour: QColor, width: float) -> QPen:
    """The pen of a wire, ``width`` device pixels wide at every magnification."""
    pen = halo_pen(colour, width)
    pen.setCosmetic(True)
    return pen


def missed_pen(colour: QColor, width: float) -> QPen:
    """The pen of a wire that no scenario takes: faint and dashed."""
    faint = QColor(colour)
    faint.setAlphaF(_FAINT)
    pen = edge_pen(faint, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([4, 3])
    return pen


def halo_pen(colour: QColor, width: float = _HALO) -> QPen:
    """The pen of the soft band below a wire, ``width`` scene pixels wide."""
    return QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def joined_path(parts: Iterable[Points]) -> QPainterPath:
    """The paths along several ways in one, so that they are drawn in one stroke."""
    parts = iter(parts)
    path = rounded_path(next(parts))
    for part in parts:
        path.addPath(rounded_path(part))
    return path


def rounded_path(way: Points) -> QPainterPath:
    """A path along the corners ``way``, which are rounded as far as the parts between allow."""
    xa, ya = way[0]
    path = QPainterPath(QPointF(xa, ya))
    for index in range(1, len(way) - 1):
        (x, y), (xb, yb) = way[index], way[index + 1]
        before, after = abs(x - xa) + abs(y - ya), abs(xb - x) + abs(yb - y)
        radius = min(RADIUS, before / 2, after / 2)
        if radius < 1:
            path.lineTo(x, y)
        else:
            back, on = radius / before, radius / after
            path.lineTo(x + (xa - x) * back, y + (ya - y) * back)
            path.quadTo(x, y, x + (xb - x) * on, y + (yb - y) * on)
        xa, ya = x, y
    path.lineTo(*way[-1])
    return path
