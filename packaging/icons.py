"""The program's icon in the sizes and containers that desktops want, drawn from its SVG."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
"""Pixels a side, as folders of icon themes have them."""

_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_ICNS_KINDS = {128: b"ic07", 256: b"ic08", 512: b"ic09"}


def draw(svg: Path, side: int) -> bytes:
    """The picture of ``svg`` as a PNG of ``side`` by ``side`` pixels, clear where it is empty."""
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub is wrong
    return bytes(buffer.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file of Windows out of PNGs by their size."""
    chosen = {side: pictures[side] for side in _ICO_SIZES}
    at = 6 + 16 * len(chosen)
    head, body = struct.pack("<HHH", 0, 1, len(chosen)), b""
    for side, data in chosen.items():
        small = side % 256  # a byte; 0 means 256
        head += struct.pack("<BBBBHHII", small, small, 0, 0, 1, 32, len(data), at + len(body))
        body += data
    return head + body


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """An icon file of macOS out of PNGs by their size."""
    body = b"".join(
        kind + struct.pack(">I", 8 + len(pictures[side])) + pictures[side]
        for side, kind in _ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_icons(svg: Path, folder: Path) -> None:
    """Write ``callflow.ico``, ``callflow.icns`` and a PNG for each size into ``folder``."""
    pictures = {side: draw(svg, side) for side in SIZES}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "callflow.ico").write_bytes(ico(pictures))
    (folder / "callflow.icns").write_bytes(icns(pictures))
    for side, data in pictures.items():
        (folder / f"{side}.png").write_bytes(data)
