"""A flow as PNG."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from designer.app.drawing.sheet import PicturePainter, Sheet
from designer.app.theme.tokens import Tokens
from designer.flow.model import Flow

LARGEST = 8000
"""Pixels a side of a picture may have; many programs open no larger one."""
SCALE = 2.0
"""Pixels of the picture per pixel of the canvas at 100 %: sharp on paper and on fine screens."""


def draw_png(
    flow: Flow,
    tokens: Tokens,
    scale: float = SCALE,
    variables: Mapping[str, str] | None = None,
) -> bytes:
    """``flow``, which is laid out, as a PNG of ``scale`` pixels per scene pixel.

    A picture that would be too large is drawn smaller, see :func:`fitting_scale`.
    """
    return png_of(Sheet(flow, tokens, variables), scale)


def fitting_scale(sheet: Sheet, scale: float) -> float:
    """``scale``, or less where a side would be longer than :data:`LARGEST` pixels."""
    return min(scale, LARGEST / max(sheet.area.width(), sheet.area.height()))


def png_of(sheet: Sheet, scale: float) -> bytes:
    """The PNG of ``sheet``."""
    factor = fitting_scale(sheet, scale)
    area = sheet.area
    width, height = (max(1, round(side * factor)) for side in (area.width(), area.height()))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(sheet.tokens["canvas"])
    painter = PicturePainter(image)
    painter.scale(factor, factor)
    painter.translate(-area.x(), -area.y())
    sheet.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setText("Title", sheet.name)
    writer.write(image)
    return bytes(buffer.data().data())
