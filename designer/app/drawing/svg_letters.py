"""Words as outlines for SVG: each letter is written once and used wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTextLayout, QTextOption

_WIDE = 1e6
_CURVE = QPainterPath.ElementType.CurveToElement
_MOVE = QPainterPath.ElementType.MoveToElement


class Letters:
    """The letters and words of one picture; ask for words first, then for the definitions."""

    def __init__(self) -> None:
        # Qt's fonts are told apart by being equal: the one that stands in where no font has a
        # letter has no name, and to ask for it ends the process.
        self._fonts: list[QRawFont] = []
        self._glyphs: dict[tuple[int, int], str] = {}
        self._outlines: dict[str, str] = {}
        self._words: dict[tuple[str, str], str] = {}
        self._definitions: list[str] = []

    def word(self, font: QFont, text: str) -> str:
        """The id of ``text`` in ``font``, its baseline beginning at the origin.

        Empty when nothing of it can be seen.
        """
        key = font.key(), text
        if key not in self._words:
            uses = "".join(self._uses(font, text))
            name = f"w{len(self._words)}" if uses else ""
            if uses:
                self._definitions.append(f'<g id="{name}">{uses}</g>')
            self._words[key] = name
        return self._words[key]

    def definitions(self) -> Iterator[str]:
        """The elements that the ids refer to, each after those it needs."""
        return iter(self._definitions)

    def _uses(self, font: QFont, text: str) -> Iterator[str]:
        layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_WIDE)
        layout.endLayout()
        origin = QPointF(line.naturalTextRect().left(), line.y() + line.ascent())
        for run in layout.glyphRuns():
            raw = run.rawFont()
            if raw not in self._fonts:
                self._fonts.append(raw)
            font_number = self._fonts.index(raw)
            for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                name = self._glyph(font_number, glyph)
                if name:
                    place = at - origin
                    yield f'<use xlink:href="#{name}"{_at(place.x(), place.y())}/>'

    def _glyph(self, font_number: int, glyph: int) -> str:
        """The id of a letter; letters that look the same are one, whatever fonts they are of."""
        key = font_number, glyph
        if key not in self._glyphs:
            drawn = outline(self._fonts[font_number].pathForGlyph(glyph))
            if drawn and drawn not in self._outlines:
                self._outlines[drawn] = f"g{len(self._outlines)}"
                self._definitions.append(f'<path id="{self._outlines[drawn]}" d="{drawn}"/>')
            self._glyphs[key] = self._outlines[drawn] if drawn else ""
        return self._glyphs[key]


def outline(path: QPainterPath) -> str:
    """``path`` as the data of an SVG path; empty for an empty one."""
    parts: list[str] = []
    curve = 0
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        place = f"{number(element.x)} {number(element.y)}"
        if curve:
            curve -= 1
            parts.append(f" {place}")
        elif element.type == _CURVE:
            curve = 2
            parts.append(f"C{place}")
        else:
            parts.append(f"{'M' if element.type == _MOVE else 'L'}{place}")
    return "".join(parts)


def number(value: float) -> str:
    """``value`` to a hundredth of a pixel, as short as it can be written."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _at(x: float, y: float) -> str:
    """The attributes that say where something stands; the origin needs none."""
    return "".join(
        f' {axis}="{number(value)}"' for axis, value in (("x", x), ("y", y)) if number(value) != "0"
    )
