"""A flow as a picture in any of the formats there are."""

from __future__ import annotations

from collections.abc import Mapping

from designer.app.drawing.pdf import pdf_of
from designer.app.drawing.png import LARGEST, SCALE, fitting_scale, png_of
from designer.app.drawing.sheet import Sheet
from designer.app.drawing.svg import svg_of
from designer.app.theme.tokens import load_tokens
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

BY_SUFFIX: Mapping[str, str] = {".png": "png", ".svg": "svg", ".pdf": "pdf"}
"""The formats, by the suffix of the file."""
_SMALLER = N_(
    "The picture would be larger than {most} pixels a side; it was drawn at {percent} % instead "
    "of {wanted} %. An SVG or PDF shows everything."
)


@frozen
class Picture:
    """What goes into a file, and what there is to say about it."""

    data: bytes
    remark: Text | None = None
    """That it had to be drawn smaller than was asked."""


def draw(
    form: str,
    flow: Flow,
    *,
    theme: str = "light",
    scale: float = SCALE,
    variables: Mapping[str, str] | None = None,
    called: str = "",
) -> Picture:
    """``flow``, which is laid out, as ``svg``, ``png`` or ``pdf``, whatever is wrong with it.

    ``scale`` is for PNG: pixels of the picture per pixel of the canvas at 100 %. ``variables``
    override the flow's own. ``called`` is what people call it, its title; empty: by its name.
    """
    sheet = Sheet(flow, load_tokens()[theme], variables, called)
    if form == "svg":
        return Picture(svg_of(sheet))
    if form == "pdf":
        return Picture(pdf_of(sheet))
    return Picture(png_of(sheet, scale), _remark(scale, fitting_scale(sheet, scale)))


def _remark(wanted: float, drawn: float) -> Text | None:
    if drawn >= wanted:
        return None
    percent = f"{drawn * 100:.3g}"
    return Text(_SMALLER, {"most": LARGEST, "percent": percent, "wanted": f"{wanted * 100:.3g}"})
