"""Paints the card of a node: head, ports, tag, marks and badges, in the theme's colours.

Positions come from the node's box alone, never from a font; text that does not fit is elided.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from designer.app.canvas.course import JOINT_ROOM
from designer.app.canvas.face import Face, Row
from designer.app.canvas.joint import LINE as JOINT_LINE
from designer.app.canvas.joint import Joint
from designer.app.canvas.lettering import Lettering, interface_font
from designer.app.canvas.wrapping import wrapped
from designer.app.theme.icons import paint_icon
from designer.app.theme.tokens import CARD_RADIUS, FIELD_RADIUS, Tokens, TokenSource
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.flow.vocabulary import ROUNDS
from designer.layout.boxes import HEADER, WIDTH, input_offset, port_offset

_START = N_("Start")
_ARRIVALS = N_("{count} in")

PORT_RADIUS = 5.0
_TILE = 32.0
_EDGE = 8.0
_TEXT_LEFT = _EDGE + _TILE + 10
_TEXT_RIGHT = WIDTH - 12.0
_ROW_RIGHT = WIDTH - 16.0
_ROW_LEFT = 14.0
_PILL = 18.0
_MARK = 9.0
_ARROW = 8.0
_CROWD_ROOM = 64.0
_BADGE = 118.0
"""Enough for any badge in English; the first of two need not leave more to the second."""
_FAINT = 0.45
_VALUES_FROM = 0.6
"""Below this magnification the name has the room of the value, which could not be read."""
_LEAST_PIXELS = 11
"""No name is smaller, in device-independent pixels."""
_CHANGE_COLOURS = {"added": "success", "removed": "danger", "changed": "warning"}


@dataclass(frozen=True, slots=True)
class State:
    """What a node is at the moment, beside what it says."""

    selected: bool = False
    hovered: bool = False
    port: str | None = None
    """The outcome of the port under the pointer."""
    offer: str = ""
    """While an edge is drawn: ``open`` may take it, ``over`` would now, ``refused`` may not;
    ``start``: it would start here."""
    loose: str = ""
    """The first outcome of the wire that is being taken elsewhere: nothing is written beside it."""
    problem: str = ""
    """``error``, ``warning`` or nothing."""
    passed: bool = False
    current: bool = False
    result: str = ""
    change: str = ""
    """Beside another version of the flow: ``added``, ``removed``, ``changed`` or nothing."""


def margins(
    *, start: bool, crowded: bool, joined: bool = False
) -> tuple[float, float, float, float]:
    """How far the picture of a node reaches over its box: left, top, right, bottom.

    The tag of the ``start`` stands above the card, the count of a ``crowded`` input left of it,
    the outcomes that are ``joined`` to one wire right of it.
    """
    left, top = 24 + (_CROWD_ROOM if crowded else 0), 28.0 if start else 14.0
    return left, top, JOINT_ROOM if joined else 14.0, 14.0


class NodePainter:
    """Paints nodes. One for a whole scene; it holds the fonts.

    ``font`` gives the typeface (None: the interface's); ``draw_icon`` draws the icon of a kind.
    """

    def __init__(
        self,
        theme: TokenSource,
        font: QFont | None = None,
        draw_icon: Callable[[QPainter, str, QRectF, QColor], None] = paint_icon,
    ) -> None:
        self._theme = theme
        self._draw_icon = draw_icon
        font = interface_font() if font is None else font
        self._label = Lettering(font, 13, QFont.Weight.DemiBold)
        self._labels: dict[int, Lettering] = {}
        """Larger ones, by their size."""
        self._value = Lettering(font, 12)
        self._row = Lettering(font, 12)
        self._keys = Lettering(font, 12, QFont.Weight.DemiBold)
        self._pill = Lettering(font, 11)
        self._tag = Lettering(font, 11, QFont.Weight.DemiBold)

    @property
    def _tokens(self) -> Tokens:
        return self._theme.tokens

    def paint(
        self, painter: QPainter, face: Face, state: State, height: float, zoom: float = 1.0
    ) -> None:
        """Paint a node whose box is ``height`` high, with its corner at the origin.

        Magnified by ``zoom`` its name is as large as can be read.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setOpacity(_FAINT if state.offer == "refused" else 1.0)
        self._paint_card(painter, state, height)
        self._paint_head(painter, face, zoom)
        for index, row in enumerate(face.rows):
            self._paint_row(painter, row, port_offset(index)[1], state)
        for joint in face.joints:
            if joint.first != state.loose:
                self._paint_joint(painter, joint)
        self._paint_input(painter, face, state)
        if face.start:
            self._paint_tag(painter)
        self._paint_lower_edge(painter, face, state, height)
        if state.problem:
            paint_problem_mark(painter, self._tokens, state.problem, QPointF(WIDTH - 10, 0))

    # The card

    def _paint_card(self, painter: QPainter, state: State, height: float) -> None:
        tokens = self._tokens
        card = QRectF(0, 0, WIDTH, height)
        if state.current:
            _paint_glow(painter, card, tokens["success"])
        elif state.offer in ("over", "start"):
            _paint_glow(painter, card, tokens["accent"])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens["shadow"])
        painter.drawRoundedRect(card.adjusted(0, 1, 0, 2), CARD_RADIUS, CARD_RADIUS)
        colour, width = self._border(state)
        inset = width / 2
        painter.setPen(_pen(colour, width))
        painter.setBrush(tokens["card"])
        painter.drawRoundedRect(
            card.adjusted(inset, inset, -inset, -inset), CARD_RADIUS - inset, CARD_RADIUS - inset
        )
        if state.selected and (state.passed or state.current):
            painter.setPen(_pen(tokens["accent"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(-3, -3, 3, 3), CARD_RADIUS + 3, CARD_RADIUS + 3)

    def _border(self, state: State) -> tuple[QColor, float]:
        tokens = self._tokens
        if state.change:
            return tokens[_CHANGE_COLOURS[state.change]], 2
        if state.passed or state.current:
            return tokens["success"], 2
        if state.selected or state.offer in ("over", "start"):
            return tokens["accent"], 2
        if state.hovered:
            return tokens["muted"], 1
        return tokens["line"], 1

    def _paint_head(self, painter: QPainter, face: Face, zoom: float) -> None:
        tokens = self._tokens
        tile = QRectF(_EDGE, _EDGE, _TILE, _TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens[face.kind])
        painter.drawRoundedRect(tile, FIELD_RADIUS + 1, FIELD_RADIUS + 1)
        self._draw_icon(painter, face.kind, tile.adjusted(6, 6, -6, -6), tile_ink(tokens))
        room = _TEXT_RIGHT - _TEXT_LEFT
        label = self._readable(zoom)
        lines: tuple[str, ...] = ()
        if zoom < _VALUES_FROM:
            lines = wrapped(label, face.title, room, 2)
            pitch = label.pixels * 1.1
            for number, line in enumerate(lines):
                middle = HEADER / 2 + (number - (len(lines) - 1) / 2) * pitch
                label.draw(painter, tokens["text"], _TEXT_LEFT, middle, line, room)
        else:
            label = self._whole(face.title, label, room)
            label.draw(painter, tokens["text"], _TEXT_LEFT, 16, face.title, room)
            # The end of a file name or address says as much as its beginning.
            mode = Qt.TextElideMode.ElideMiddle if face.address else Qt.TextElideMode.ElideRight
            self._value.draw(painter, tokens["muted"], _TEXT_LEFT, 33, face.value, room, mode)
        if face.rows and len(lines) < 2:
            painter.setPen(_pen(tokens["line"], 1))
            painter.drawLine(QPointF(10, HEADER + 0.5), QPointF(WIDTH - 10, HEADER + 0.5))

    def _readable(self, zoom: float) -> Lettering:
        """The lettering of names that is no smaller than can be read, magnified by ``zoom``."""
        return self._of_size(round(_LEAST_PIXELS / zoom))

    def _whole(self, name: str, label: Lettering, room: float) -> Lettering:
        """The largest lettering up to ``label`` in which ``name`` is not cut, if there is one.

        Beside its value a name has one line; smaller than it is at its own size it is never made.
        """
        for pixels in range(label.pixels, self._label.pixels - 1, -1):
            smaller = self._of_size(pixels)
            if smaller.width(name) <= room:
                return smaller
        return label

    def _of_size(self, pixels: int) -> Lettering:
        if pixels <= self._label.pixels:
            return self._label
        if pixels not in self._labels:
            self._labels[pixels] = Lettering(self._label.font, pixels, QFont.Weight.DemiBold)
        return self._labels[pixels]

    # Ports

    def _paint_row(self, painter: QPainter, row: Row, y: float, state: State) -> None:
        tokens = self._tokens
        ink = tokens["muted"] if row.spare else tokens["text"]
        right = _ROW_RIGHT
        if row.leads_to:
            room = (right - _ROW_LEFT) * (0.6 if row.words else 0.85)
            right -= self._row.draw_left_of(painter, tokens["muted"], right, y, row.leads_to, room)
            right = _paint_pointer(painter, tokens["muted"], right - 4, y)
        if row.words:
            room = right - _ROW_LEFT - (self._keys.width(row.keys) + 8 if row.keys else 0)
            right -= self._row.draw_left_of(painter, ink, right, y, row.words, room)
            right -= 8
        if row.keys:
            self._keys.draw_left_of(painter, ink, right, y, row.keys, right - _ROW_LEFT)
        self._paint_port(painter, row, y, hovered=state.port == row.outcome)

    def _paint_joint(self, painter: QPainter, joint: Joint) -> None:
        """The outcomes that are one wire, on the wire where it begins."""
        tokens = self._tokens
        area = joint.area
        painter.setPen(_pen(tokens.outcome(joint.outcome), 1))
        painter.setBrush(tokens["card"])
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), FIELD_RADIUS, FIELD_RADIUS)
        first = area.center().y() - (len(joint.lines) - 1) * JOINT_LINE / 2
        for number, line in enumerate(joint.lines):
            words = self._pill.elided(line, area.width() - 8)
            left = area.center().x() - self._pill.width(words) / 2
            middle = first + number * JOINT_LINE
            self._pill.draw(painter, tokens["text"], left, middle, words, area.width())

    def _paint_port(self, painter: QPainter, row: Row, y: float, *, hovered: bool) -> None:
        tokens = self._tokens
        colour = tokens["muted"] if row.spare else tokens.outcome(row.outcome)
        centre = QPointF(WIDTH, y)
        if hovered:
            soft = QColor(colour)
            soft.setAlpha(60)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawEllipse(centre, PORT_RADIUS + 5, PORT_RADIUS + 5)
        painter.setPen(_pen(tokens["card"], 1.5))
        painter.setBrush(colour if row.connected else tokens["card"])
        painter.drawEllipse(centre, PORT_RADIUS + 0.75, PORT_RADIUS + 0.75)
        if row.connected:
            return
        # A way that leads nowhere yet is an open ring.
        painter.setPen(_pen(colour, 1.2 if row.spare else 1.8))
        painter.drawEllipse(centre, PORT_RADIUS - 0.5, PORT_RADIUS - 0.5)
        if row.spare:
            painter.drawLine(centre - QPointF(2, 0), centre + QPointF(2, 0))
            painter.drawLine(centre - QPointF(0, 2), centre + QPointF(0, 2))

    def _paint_input(self, painter: QPainter, face: Face, state: State) -> None:
        tokens = self._tokens
        x, y = input_offset()
        if face.arrivals:
            single = len(face.arrivals) == 1
            colour = tokens.outcome(face.arrivals[0]) if single else tokens["next"]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            tip = x - PORT_RADIUS - 0.5
            painter.drawPolygon(_triangle(tip, y))
            if face.crowd:
                self._paint_crowd(painter, face.crowd, colour, tip - _ARROW, y)
        lit = state.offer in ("open", "over")
        painter.setPen(_pen(tokens["accent" if lit else "line"], 2 if lit else 1))
        painter.setBrush(tokens["card"])
        painter.drawEllipse(QPointF(x, y), PORT_RADIUS, PORT_RADIUS)

    def _paint_crowd(
        self, painter: QPainter, count: int, colour: QColor, x: float, y: float
    ) -> None:
        """The short end that stands for all the wires that arrive, with their number."""
        painter.setPen(_pen(colour, 1.6))
        painter.drawLine(QPointF(x - 8, y), QPointF(x + 1, y))
        words = self._pill.elided(tr(_ARRIVALS, count=count), _CROWD_ROOM - 16)
        width = self._pill.width(words) + 16
        self._paint_pill(painter, x - 8 - width, y - _PILL / 2, words, width)

    # Tag, marks, badges

    def _paint_tag(self, painter: QPainter) -> None:
        tokens = self._tokens
        words = self._tag.elided(tr(_START), 120)
        pill = QRectF(0, -_PILL - 5, self._tag.width(words) + 16, _PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens["text"])
        painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
        self._tag.draw(painter, tokens["card"], pill.left() + 8, pill.center().y(), words, 120)

    def _paint_lower_edge(self, painter: QPainter, face: Face, state: State, height: float) -> None:
        tokens = self._tokens
        top = height - _PILL / 2
        left, right = 12.0, WIDTH - 12.0
        if state.result:
            room = (right - left) / (2 if face.badges else 1) - 16
            words = self._pill.elided(state.result, room)
            width = self._pill.width(words) + 16
            ink = tokens[_CHANGE_COLOURS.get(state.change, "success")]
            self._paint_pill(painter, right - width, top, words, width, ink)
            right -= width + 6
        room = right - left
        for number, (option, words) in enumerate(face.badges):
            # What the first does not need is left to the others.
            fair = (room - 6) / (len(face.badges) - number)
            elided = self._pill.elided(words, max(fair, room - _BADGE) - 26)
            width = self._pill.width(elided) + 26
            self._paint_pill(painter, left, top, elided, width, dot=_badge_colour(tokens, option))
            left += width + 6
            room -= width + 6

    def _paint_pill(
        self,
        painter: QPainter,
        x: float,
        y: float,
        words: str,
        width: float,
        ink: QColor | None = None,
        dot: QColor | None = None,
    ) -> None:
        tokens = self._tokens
        pill = QRectF(x, y, width, _PILL)
        painter.setPen(_pen(ink or tokens["line"], 1))
        painter.setBrush(tokens["card"])
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), _PILL / 2, _PILL / 2)
        left = pill.left() + 8
        if dot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dot)
            painter.drawEllipse(QPointF(left + 3, pill.center().y()), 3, 3)
            left += 11
        room = pill.right() - 7 - left
        self._pill.draw(painter, ink or tokens["muted"], left, pill.center().y(), words, room)


def paint_problem_mark(painter: QPainter, tokens: Tokens, severity: str, centre: QPointF) -> None:
    """A disc for an error, a triangle for a warning: told apart without colours.

    What is ``left`` to do is a square with an arrow up: a sound is to be put on the web.
    """
    painter.setPen(_pen(tokens["canvas"], 2))
    painter.setBrush(tokens.severity(severity))
    if severity == "left":
        side = QRectF(centre.x() - _MARK, centre.y() - _MARK, 2 * _MARK, 2 * _MARK)
        painter.drawRoundedRect(side, 3.5, 3.5)
        painter.setPen(_pen(tile_ink(tokens), 1.6))
        painter.drawLine(centre + QPointF(0, -3.5), centre + QPointF(0, 4))
        arrow = (centre + QPointF(*at) for at in ((-3.2, -0.6), (0, -3.8), (3.2, -0.6)))
        painter.drawPolyline(QPolygonF([*arrow]))
        return
    if severity == "error":
        painter.drawEllipse(centre, _MARK, _MARK)
    else:
        painter.setPen(_pen(tokens.severity(severity), 3))
        painter.drawPolygon(
            QPolygonF([centre + QPointF(*at) for at in ((0, -7.5), (8.5, 7), (-8.5, 7))])
        )
    painter.setPen(_pen(tile_ink(tokens), 2))
    low = 1.0 if severity == "warning" else 0.0
    painter.drawLine(centre + QPointF(0, -4 + low), centre + QPointF(0, 0.5 + low))
    painter.drawPoint(centre + QPointF(0, 4 + low))


def tile_ink(tokens: Tokens) -> QColor:
    """What is drawn on a coloured ground: white, or the dark of the dark theme's accents."""
    return tokens["accentText"]


def _pen(colour: QColor, width: float) -> QPen:
    return _kept_pen(colour.rgba(), width)


@lru_cache(maxsize=256)
def _kept_pen(rgba: int, width: float) -> QPen:
    pen = QPen(
        QColor.fromRgba(rgba),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
    # Hairlines stay one device pixel at every magnification.
    pen.setCosmetic(width == 1)
    return pen


def _paint_glow(painter: QPainter, card: QRectF, colour: QColor) -> None:
    """A soft edge outside the card."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    soft = QColor(colour)
    for reach, alpha in ((9, 14), (6.5, 24), (4, 38), (1.5, 60)):
        soft.setAlpha(alpha)
        painter.setPen(_pen(soft, 2.5))
        radius = CARD_RADIUS + reach
        painter.drawRoundedRect(card.adjusted(-reach, -reach, reach, reach), radius, radius)


def _paint_pointer(painter: QPainter, ink: QColor, right: float, y: float) -> float:
    """A small arrow that says 'leads to'; returns what is left of it."""
    painter.setPen(_pen(ink, 1.2))
    painter.drawLine(QPointF(right - 10, y), QPointF(right - 1, y))
    painter.drawPolyline(
        QPolygonF([QPointF(right - 4, y - 3), QPointF(right - 1, y), QPointF(right - 4, y + 3)])
    )
    return right - 18


def _triangle(tip: float, y: float) -> QPolygonF:
    back = tip - _ARROW
    return QPolygonF([QPointF(tip, y), QPointF(back, y - 4.5), QPointF(back, y + 4.5)])


def _badge_colour(tokens: Tokens, option: str) -> QColor:
    if option == ROUNDS.key:
        return tokens.outcome(option)
    return tokens["record" if option == "recordcall" else "webhook"]
