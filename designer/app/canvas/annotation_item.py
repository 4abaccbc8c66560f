"""One note or frame in the scene: a rectangle below the wires."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from designer.app.canvas.annotation_painter import MARGIN, AnnotationPainter, Look
from designer.flow.annotations import Annotation, Area, Frame
from designer.layout.frames import shown_area

_Z = {"frame": -3.0, "note": -2.0}
_Z_BAR = 1.5
"""The bar of a folded frame stands for nodes: above the wires."""
_MOST_KEPT = 640 * 640
"""Qt keeps no picture of what covers more than this: it is plain to paint, and large to keep."""
_PLAIN = Look()


class AnnotationItem(QGraphicsRectItem):
    """Follows its annotation through :meth:`show_annotation` and :meth:`show_look`."""

    def __init__(self, annotation: Annotation, painter: AnnotationPainter) -> None:
        super().__init__()
        self.annotation = annotation
        self.look = _PLAIN
        self._painter = painter
        self.setPen(Qt.PenStyle.NoPen)
        self.show_annotation(annotation)

    @property
    def area(self) -> Area:
        """What is seen of it, where it stands now: while it is dragged not where the flow says."""
        at = self.pos()
        _, _, width, height = shown_area(self.annotation)
        return Area(round(at.x()), round(at.y()), width, height)

    @property
    def is_frame(self) -> bool:
        """Whether it is a frame."""
        return isinstance(self.annotation, Frame)

    @property
    def is_bar(self) -> bool:
        """Whether it is the title bar of a folded frame."""
        return isinstance(self.annotation, Frame) and self.annotation.folded

    @property
    def is_open_frame(self) -> bool:
        """Whether it is a frame through which one reaches to what is in it."""
        return isinstance(self.annotation, Frame) and not self.annotation.folded

    @property
    def ground(self) -> str:
        """The colour of its area where it is too small for anything else."""
        if self.annotation.kind == "note":
            return "noteLine"
        return "accent" if self.look.holds_selected or self.look.selected else "frameLine"

    def show_annotation(self, annotation: Annotation) -> None:
        """Be drawn as ``annotation`` says, in its place."""
        self.annotation = annotation
        area = shown_area(annotation)
        folded = isinstance(annotation, Frame) and annotation.folded
        self.setZValue(_Z_BAR if folded else _Z[annotation.kind])
        mode = QGraphicsItem.CacheMode
        kept = folded or (annotation.kind == "note" and area.width * area.height <= _MOST_KEPT)
        self.setCacheMode(mode.DeviceCoordinateCache if kept else mode.NoCache)
        self.setPos(area.x, area.y)
        rect = QRectF(0, 0, area.width, area.height)
        self.setRect(rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.update()

    def show_look(self, look: Look) -> None:
        """Be drawn in another look; repaints only if it differs."""
        if look != self.look:
            self.look = look
            self.update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint it."""
        self._painter.paint(painter, self.annotation, self.look)
