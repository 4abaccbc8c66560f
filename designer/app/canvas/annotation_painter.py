"""Paints notes and frames in the theme's colours. Words are plain text, whatever stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from designer.app.canvas.lettering import Lettering, interface_font
from designer.app.canvas.node_painter import PORT_RADIUS, paint_problem_mark
from designer.app.canvas.wrapping import wrapped
from designer.app.theme.tokens import CARD_RADIUS, FIELD_RADIUS, Tokens, TokenSource
from designer.app.translate import tr
from designer.flow.annotations import Annotation, Frame
from designer.flow.texts import N_
from designer.flow.wording import one_line
from designer.layout.frames import BAR, shown_area

_UNTITLED = N_("Frame")
_COUNT = N_("{count} nodes")
_ONE = N_("1 node")
_NOTES = N_("{nodes}, {count} notes")
_ONE_NOTE = N_("{nodes}, 1 note")
_START = N_("Start · {nodes}")
_LINE = 18.0
"""From one line of a note to the next, in scene pixels."""
_PAD = 12.0
_TITLE_LEFT = 32.0
_GRIP = 12.0
_MOST_LINES = 400
_KEPT = 1024
_LONGEST_TITLE = 400
MARGIN = 12.0
"""How far the picture of a frame or note reaches over its area."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a note or frame is drawn at the moment, beside what it says."""

    selected: bool = False
    hovered: bool = False
    nodes: int = 0
    """How many nodes a folded frame hides; the rest too is for folded frames."""
    notes: int = 0
    problem: str = ""
    """The worst of what it hides: ``error``, ``warning`` or nothing."""
    passed: bool = False
    current: bool = False
    holds_selected: bool = False
    arrives: tuple[str, ...] = ()
    """The outcomes of the wires that come from outside, each once."""
    leaves: tuple[str, ...] = ()
    start: bool = False
    """Whether calls start in it."""


class AnnotationPainter:
    """Paints notes and frames. One for a whole scene; it holds the fonts."""

    def __init__(self, theme: TokenSource, font: QFont | None = None) -> None:
        self._theme = theme
        font = interface_font() if font is None else font
        self._note = Lettering(font, 13)
        self._title = Lettering(font, 13, QFont.Weight.DemiBold)
        self._count = Lettering(font, 12)
        self._lines = lru_cache(maxsize=_KEPT)(partial(wrapped, self._note))

    def paint(self, painter: QPainter, annotation: Annotation, look: Look) -> None:
        """Paint it with its corner at the origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        area = shown_area(annotation)
        card = QRectF(0, 0, area.width, area.height)
        if not isinstance(annotation, Frame):
            self._paint_note(painter, card, annotation.words, look)
        elif annotation.folded:
            self._paint_folded(painter, card, annotation.words, look)
        else:
            self._paint_frame(painter, card, annotation.words, look)

    def _paint_note(self, painter: QPainter, card: QRectF, words: str, look: Look) -> None:
        tokens = self._theme.tokens
        painter.setPen(_border(tokens, look, "noteLine"))
        painter.setBrush(tokens["note"])
        painter.drawRoundedRect(_inner(card), FIELD_RADIUS, FIELD_RADIUS)
        room = card.width() - 2 * _PAD
        most = min(_MOST_LINES, int((card.height() - 2 * _PAD + 6) // _LINE))
        if room >= _LINE and most > 0:
            for number, line in enumerate(self._lines(words, room, most)):
                middle = _PAD - 3 + (number + 0.5) * _LINE
                self._note.draw(painter, tokens["text"], _PAD, middle, line, room + _PAD)
        self._paint_grip(painter, card, look)

    def _paint_frame(self, painter: QPainter, card: QRectF, title: str, look: Look) -> None:
        tokens = self._theme.tokens
        painter.setPen(_border(tokens, look, "frameLine"))
        painter.setBrush(tokens["frame"])
        painter.drawRoundedRect(_inner(card), CARD_RADIUS, CARD_RADIUS)
        self._paint_title(painter, title, card.width() - _TITLE_LEFT - _PAD)
        _paint_chevron(painter, tokens["muted"], open_=True)
        self._paint_grip(painter, card, look)

    def _paint_folded(self, painter: QPainter, card: QRectF, title: str, look: Look) -> None:
        tokens = self._theme.tokens
        if look.current:
            _paint_halo(painter, card, tokens["success"])
        painter.setPen(_border(tokens, look, "frameLine"))
        painter.setBrush(tokens["card"])
        painter.drawRoundedRect(_inner(card), CARD_RADIUS, CARD_RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens["frame"])
        painter.drawRoundedRect(_inner(card), CARD_RADIUS, CARD_RADIUS)
        _paint_chevron(painter, tokens["muted"], open_=False)
        right = card.width() - _PAD - 4
        words = count_words(look)
        room = (right - _TITLE_LEFT) / 2
        used = self._count.draw_left_of(painter, tokens["muted"], right, BAR / 2, words, room)
        self._paint_title(painter, title, right - used - 12 - _TITLE_LEFT)
        self._paint_ends(painter, card, look)
        if look.problem:
            paint_problem_mark(painter, tokens, look.problem, QPointF(card.width() - 10, 0))

    def _paint_title(self, painter: QPainter, title: str, room: float) -> None:
        if room > 0:
            words = one_line(title[:_LONGEST_TITLE])
            ink = self._theme.tokens["text" if words else "muted"]
            self._title.draw(painter, ink, _TITLE_LEFT, BAR / 2, words or tr(_UNTITLED), room)

    def _paint_ends(self, painter: QPainter, card: QRectF, look: Look) -> None:
        """Where the wires from outside end, and where those to the outside begin."""
        tokens = self._theme.tokens
        middle = card.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if look.arrives:
            painter.setBrush(_one_colour(tokens, look.arrives))
            corners = ((-0.5, 0), (-8.5, -4.5), (-8.5, 4.5))
            painter.drawPolygon(QPolygonF([QPointF(x, middle + y) for x, y in corners]))
        if look.leaves:
            painter.setBrush(_one_colour(tokens, look.leaves))
            painter.drawEllipse(QPointF(card.width(), middle), PORT_RADIUS, PORT_RADIUS)

    def _paint_grip(self, painter: QPainter, card: QRectF, look: Look) -> None:
        """Where it is made larger."""
        if not (look.selected or look.hovered):
            return
        painter.setPen(QPen(self._theme.tokens["muted"], 1.2))
        corner = card.bottomRight() - QPointF(4, 4)
        for reach in (5.0, 9.0):
            painter.drawLine(corner - QPointF(reach, 0), corner - QPointF(0, reach))


def count_words(look: Look) -> str:
    """What a folded frame says of what it hides."""
    words = tr(_ONE) if look.nodes == 1 else tr(_COUNT, count=look.nodes)
    if look.notes:
        words = tr(_ONE_NOTE if look.notes == 1 else _NOTES, nodes=words, count=look.notes)
    return tr(_START, nodes=words) if look.start else words


def _border(tokens: Tokens, look: Look, usual: str) -> QPen:
    if look.passed or look.current:
        pen = QPen(tokens["success"], 2)
    elif look.selected or look.holds_selected:
        pen = QPen(tokens["accent"], 2)
    else:
        pen = QPen(tokens["muted" if look.hovered else usual], 1)
        pen.setCosmetic(True)
    return pen


def _inner(card: QRectF) -> QRectF:
    return card.adjusted(0.5, 0.5, -0.5, -0.5)


def _one_colour(tokens: Tokens, outcomes: tuple[str, ...]) -> QColor:
    """The colour of the outcomes where it is one, else none in particular."""
    colours = {tokens.outcome(outcome).name() for outcome in outcomes}
    return QColor(colours.pop()) if len(colours) == 1 else tokens["next"]


def _paint_chevron(painter: QPainter, ink: QColor, *, open_: bool) -> None:
    """What folds and unfolds a frame."""
    pen = QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    # So near each other that the pointer need not move between folding and unfolding.
    x, y = (20.0 if open_ else 12.0), BAR / 2
    corners = ((-4, -2), (0, 2), (4, -2)) if open_ else ((-2, -4), (2, 0), (-2, 4))
    painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))


def _paint_halo(painter: QPainter, card: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    soft = QColor(colour)
    for reach, alpha in ((6.5, 24), (4, 38), (1.5, 60)):
        soft.setAlpha(alpha)
        painter.setPen(QPen(soft, 2.5))
        radius = CARD_RADIUS + reach
        painter.drawRoundedRect(card.adjusted(-reach, -reach, reach, reach), radius, radius)
