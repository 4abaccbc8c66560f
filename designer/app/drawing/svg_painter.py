"""A painter that writes down as SVG what the canvas's painters paint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from designer.app.drawing.svg_letters import Letters, number, outline
from designer.store.resources import resource_path

_ICON = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_PRESENTATION = re.compile(r'\b(?:fill|stroke[a-z-]*)="[^"]*"')
_BETWEEN = re.compile(r">\s+<")
_ICON_SIDE = 24


class SvgPainter(QPainter):
    """Understands the calls that the canvas's painters make of a flow at rest, and no others.

    It is never begun on a device: Qt itself warns of every call that is not answered here. Qt's
    own generator for SVG writes letters as text, which looks right only where the font is
    installed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.body: list[str] = []
        """The elements painted so far."""
        self._letters = Letters()
        self._icons: dict[tuple[str, str], str] = {}
        self._pen = QPen()
        self._brush = QBrush()
        self._font = QFont()
        self._opacity = 1.0

    def definitions(self) -> Iterator[str]:
        """The elements that the body refers to."""
        for (name, _), markup in self._icons.items():
            yield f'<g id="icon-{name}" {markup}</g>'
        yield from self._letters.definitions()

    def draw_icon(self, _painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
        """Draw the icon ``name`` into ``rect``, in the one colour a picture has for icons."""
        key = name, colour.name()
        if key not in self._icons:
            self._icons[key] = _icon(name).replace("currentColor", colour.name())
        place = f"translate({number(rect.x())} {number(rect.y())})"
        size = number(rect.width() / _ICON_SIDE)
        self.body.append(f'<use xlink:href="#icon-{name}" transform="{place} scale({size})"/>')

    # The state of the painter

    def setRenderHint(self, *_args: object, **_more: object) -> None:
        """SVG is always smooth."""

    def setPen(self, pen: QPen | QColor | Qt.PenStyle) -> None:  # type: ignore[override]
        """Draw lines with ``pen`` from now on."""
        self._pen = QPen(pen)

    def setBrush(self, brush: QBrush | QColor | Qt.BrushStyle) -> None:  # type: ignore[override]
        """Fill areas with ``brush`` from now on."""
        self._brush = QBrush(brush)

    def setFont(self, font: QFont) -> None:  # type: ignore[override]
        """Write in ``font`` from now on."""
        self._font = font

    def setOpacity(self, opacity: float) -> None:
        """Paint so much of every colour from now on: 1 is all of it."""
        self._opacity = opacity

    # Shapes

    def drawPath(self, path: QPainterPath) -> None:
        """A path."""
        self._add("path", f'd="{outline(path)}"')

    def drawRoundedRect(self, rect: QRectF, rx: float, ry: float) -> None:  # type: ignore[override]
        """A rectangle with round corners."""
        # Qt makes corners no larger than half a side, as SVG does.
        radii = f'rx="{number(rx)}"' if rx == ry else f'rx="{number(rx)}" ry="{number(ry)}"'
        self._add("rect", f"{box(rect)} {radii}")

    def drawEllipse(self, centre: QPointF, rx: float, ry: float) -> None:  # type: ignore[override]
        """An ellipse."""
        middle = f'cx="{number(centre.x())}" cy="{number(centre.y())}"'
        if rx == ry:
            self._add("circle", f'{middle} r="{number(rx)}"')
        else:
            self._add("ellipse", f'{middle} rx="{number(rx)}" ry="{number(ry)}"')

    def drawLine(self, start: QPointF, end: QPointF) -> None:  # type: ignore[override]
        """A straight line."""
        self._add("path", f'd="{_corners((start, end))}"', filled=False)

    def drawPolyline(self, points: QPolygonF) -> None:  # type: ignore[override]
        """Straight lines from corner to corner."""
        self._add("path", f'd="{_corners(points.toList())}"', filled=False)

    def drawPolygon(self, points: QPolygonF) -> None:  # type: ignore[override]
        """An area between straight lines."""
        self._add("path", f'd="{_corners(points.toList())}Z"')

    def drawText(self, at: QPointF, text: str) -> None:  # type: ignore[override]
        """Words from ``at`` on, which lies on their baseline."""
        name = self._letters.word(self._font, text)
        if name:
            place = f'x="{number(at.x())}" y="{number(at.y())}"'
            ink = self._colour("fill", self._pen.color())
            self.body.append(f'<use xlink:href="#{name}" {place} {ink}/>')

    def _add(self, element: str, shape: str, *, filled: bool = True) -> None:
        """One shape as pen and brush say. Where neither draws, nothing is written."""
        looks = []
        if filled and self._brush.style() is not Qt.BrushStyle.NoBrush:
            looks.append(self._colour("fill", self._brush.color()))
        if self._pen.style() is not Qt.PenStyle.NoPen:
            looks.append(self._colour("stroke", self._pen.color()))
            if self._pen.widthF() != 1:
                looks.append(f'stroke-width="{number(self._pen.widthF())}"')
        if looks:
            self.body.append(f"<{element} {shape} {' '.join(looks)}/>")

    def _colour(self, role: str, colour: QColor) -> str:
        """A colour as attributes; ``role`` is ``fill`` or ``stroke``."""
        opacity = colour.alphaF() * self._opacity
        faint = "" if opacity == 1 else f' {role}-opacity="{number(opacity)}"'
        return f'{role}="{colour.name()}"{faint}'


def box(rect: QRectF) -> str:
    """Place and size of ``rect`` as attributes."""
    names = ("x", rect.x()), ("y", rect.y()), ("width", rect.width()), ("height", rect.height())
    return " ".join(f'{name}="{number(value)}"' for name, value in names)


def _corners(points: tuple[QPointF, ...] | list[QPointF]) -> str:
    return "M" + "L".join(f"{number(point.x())} {number(point.y())}" for point in points)


@cache
def _icon(name: str) -> str:
    """The inside of an icon's group: attributes, then what it contains."""
    markup = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    found = _ICON.search(markup)
    assert found is not None
    looks = " ".join(_PRESENTATION.findall(found[1]))
    return f"{looks}>{_BETWEEN.sub('><', found[2].strip())}"
