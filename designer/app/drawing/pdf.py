"""A flow as PDF: one page as large as the flow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from designer import __version__
from designer.app.drawing.sheet import PicturePainter, Sheet
from designer.app.saying import say
from designer.app.theme.tokens import Tokens
from designer.flow.model import Flow

_POINTS_PER_PIXEL = 0.75
"""96 scene pixels on an inch of paper."""
_LARGEST = 14_400
"""Points a side of a page may have (ISO 32000-1, annex C); what is larger is painted smaller."""
_POINTS_PER_INCH = 72


def draw_pdf(flow: Flow, tokens: Tokens, variables: Mapping[str, str] | None = None) -> bytes:
    """``flow``, which is laid out, as a PDF of one page with words that can be searched.

    On a page of the light theme the paper itself is the ground.
    """
    return pdf_of(Sheet(flow, tokens, variables))


def pdf_of(sheet: Sheet) -> bytes:
    """The PDF of ``sheet``."""
    area = sheet.area
    factor = min(_POINTS_PER_PIXEL, _LARGEST / max(area.width(), area.height()))
    points = QSizeF(area.width() * factor, area.height() * factor)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    say(writer.setTitle, sheet.name)
    writer.setCreator(f"Callflow Designer {__version__}")
    writer.setResolution(_POINTS_PER_INCH)
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = PicturePainter(writer)
    if sheet.tokens.name == "dark":
        page = QRectF(0, 0, writer.width(), writer.height())
        painter.fillRect(page, sheet.tokens["canvas"])
    painter.scale(factor, factor)
    painter.translate(-area.x(), -area.y())
    sheet.paint(painter)
    painter.end()
    return bytes(buffer.data().data())
