"""What a picture of a flow shows, and where: the ground, the wires and the cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil, floor

# Before Numbers, which then groups phone numbers properly from the first.
import phonenumbers  # noqa: F401
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from designer.app.canvas.annotation_layer import bar_look
from designer.app.canvas.annotation_painter import AnnotationPainter, Look
from designer.app.canvas.edge_item import halo_pen, joined_path
from designer.app.canvas.face import Face, face
from designer.app.canvas.marks import Marks
from designer.app.canvas.node_painter import NodePainter, State, margins
from designer.app.canvas.numbers import Numbers
from designer.app.canvas.wires import shared_outcome
from designer.app.canvas.wiring import Wiring
from designer.app.drawing.application import drawing_application
from designer.app.theme.fonts import shipped_family
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr
from designer.flow.annotations import Annotation, Frame
from designer.flow.frozen import frozen
from designer.flow.model import Edge, Flow
from designer.flow.texts import N_
from designer.flow.variables import replace_variables
from designer.flow.wording import one_line
from designer.layout.boxes import WIDTH
from designer.layout.frames import shown_area
from designer.store.shapes import LARGEST_PLACE

_EMPTY = N_("This flow has no nodes yet.")
_BORDER = 24
"""Kept free round everything, in scene pixels."""
_LINE = 1.6
"""Width of a wire, as on the canvas at 100 %."""
_EMPTY_SIZE = QRectF(0, 0, 320, 96)
_EMPTY_PIXELS = 14
_PLAIN = State()
_NO_MARKS = Marks()


@frozen
class Palette:
    """The colours of a picture; they never change."""

    tokens: Tokens


@frozen
class Wire:
    """Edges as they are drawn: from one node to one other, in one.

    Whole, or only the beginning where very many lead to one node.
    """

    edges: tuple[Edge, ...]
    path: QPainterPath
    pen: QPen
    starts: tuple[tuple[QPainterPath, QPen], ...]
    """Drawn over it: how outcomes of several colours come to where they join."""


@frozen
class Card:
    """A node as it is drawn: its corner and height in scene pixels, and what it says."""

    node_id: str
    x: float
    y: float
    height: float
    face: Face


class PicturePainter(QPainter):
    """Paints lines as wide as they are at 100 %, however large the picture is.

    On the canvas the finest lines are one pixel of the screen at every magnification.
    """

    def setPen(self, pen: QPen | QColor | Qt.PenStyle) -> None:  # type: ignore[override]
        """Draw lines with ``pen`` from now on."""
        pen = QPen(pen)
        pen.setCosmetic(False)
        super().setPen(pen)


class Sheet:
    """One flow, laid out, ready to be painted in the colours ``tokens``.

    Every node of ``flow`` has a place. ``variables`` override the flow's own; cards show values
    with them put in. The font is always the shipped one, so that a picture looks the same wherever
    it was made.
    """

    def __init__(
        self,
        flow: Flow,
        tokens: Tokens,
        variables: Mapping[str, str] | None = None,
        called: str = "",
    ) -> None:
        """``called`` is what people call the flow; empty: by its name."""
        drawing_application()
        self.flow = flow
        self.name = one_line(called or flow.name)
        self.tokens = tokens
        self.font = _picture_font()
        self._variables = {**flow.variables, **(variables or {})}
        self._wiring = Wiring(flow)
        self._numbers = Numbers()
        self.area = self._area()
        """What the picture covers, in whole scene pixels."""

    def wires(self) -> Iterator[Wire]:
        """The wires in document order; not those that a folded frame hides."""
        pens: dict[str, QPen] = {}

        def pen_of(outcome: str) -> QPen:
            if outcome not in pens:
                pens[outcome] = halo_pen(self.tokens.outcome(outcome), _LINE)
            return pens[outcome]

        for key in self.flow.edges:
            course = self._wiring.courses.get(key)
            if course is None:
                continue
            edges = tuple(self.flow.edges[one] for one in self._wiring.wires.of(key))
            starts = tuple(
                (joined_path(ways), pen_of(outcome))
                for outcome, ways in course.starts(course.outcomes).items()
            )
            pen = pen_of(shared_outcome(course.outcomes))
            yield Wire(edges, joined_path(course.parts), pen, starts)

    def cards(self) -> Iterator[Card]:
        """The cards in document order; they lie above all wires.

        Not those that a folded frame hides.
        """
        for node in self.flow.nodes.values():
            if node.id in self._wiring.folds.nodes:
                continue
            box = self._wiring.boxes[node.id]
            shown = replace(node, value=replace_variables(node.value, self._variables))
            joints = self._wiring.joints(node.id)
            words = face(self.flow, shown, box.ports, self._numbers, joints)
            yield Card(node.id, box.x, box.y, box.height, words)

    def annotations(self, *, bars: bool) -> Iterator[tuple[Annotation, Look]]:
        """Frames, then notes, which lie below all wires; ``bars``: the bars of folded frames."""
        folds = self._wiring.folds
        for one in (*self.flow.frames, *self.flow.notes):
            folded = isinstance(one, Frame) and one.folded
            if one.key not in folds.annotations and folded == bars:
                look = bar_look(self.flow, folds, one.key, _NO_MARKS) if folded else Look()
                yield one, look

    def paint(self, painter: PicturePainter) -> None:
        """Paint everything but the ground in scene pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self.is_empty:
            self.paint_empty(painter)
            return
        self._paint_annotations(painter, bars=False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for wire in self.wires():
            for path, pen in ((wire.path, wire.pen), *wire.starts):
                painter.setPen(pen)
                painter.drawPath(path)
        self._paint_annotations(painter, bars=True)
        cards = NodePainter(Palette(self.tokens), self.font)
        for card in self.cards():
            painter.save()
            painter.translate(card.x, card.y)
            cards.paint(painter, card.face, _PLAIN, card.height)
            painter.restore()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to paint."""
        return not self.flow.nodes and not self.flow.annotations

    def _paint_annotations(self, painter: QPainter, *, bars: bool) -> None:
        areas = AnnotationPainter(Palette(self.tokens), self.font)
        for one, look in self.annotations(bars=bars):
            painter.save()
            corner = shown_area(one)
            painter.translate(corner.x, corner.y)
            areas.paint(painter, one, look)
            painter.restore()

    def paint_empty(self, painter: QPainter) -> None:
        """Say that there is nothing to paint."""
        font = QFont(self.font)
        font.setPixelSize(_EMPTY_PIXELS)
        metrics, words = QFontMetricsF(font), tr(_EMPTY)
        middle = QRectF(self.area).center()
        painter.setFont(font)
        painter.setPen(self.tokens["muted"])
        left = middle.x() - metrics.horizontalAdvance(words) / 2
        low = middle.y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, low), words)

    def _area(self) -> QRect:
        """Everything that is painted, what hangs over the cards included, and the border."""
        wiring = self._wiring
        if self.is_empty:
            return _EMPTY_SIZE.toRect()
        xs: list[float] = []
        ys: list[float] = []
        for one in self.flow.annotations.values():
            if one.key not in wiring.folds.annotations:
                area = shown_area(one)
                xs += (area.x, min(area.right, LARGEST_PLACE))
                ys += (area.y, min(area.bottom, LARGEST_PLACE))
        for node_id, box in wiring.boxes.items():
            if box.bar is not None:
                continue
            left, top, right, bottom = margins(
                start=node_id == self.flow.start,
                crowded=wiring.crowded(node_id),
                joined=bool(wiring.wires.joints(node_id)),
            )
            xs += (box.x - left, box.x + WIDTH + right)
            ys += (box.y - top, box.y + box.height + bottom)
        for way in wiring.ways.values():
            xs += (x for x, _ in way)
            ys += (y for _, y in way)
        left, top = floor(min(xs)) - _BORDER, floor(min(ys)) - _BORDER
        return QRect(left, top, ceil(max(xs)) + _BORDER - left, ceil(max(ys)) + _BORDER - top)


def _picture_font() -> QFont:
    font = QFont(shipped_family())
    # It would draw the plus of a number as another letter, which a search in a PDF does not find.
    font.setFeature(QFont.Tag("calt"), 0)
    return font
