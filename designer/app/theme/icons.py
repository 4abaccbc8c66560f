"""Line icons from ``resources/icons``, drawn in any colour at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from designer.store.resources import resource_path


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw the icon ``name`` into ``rect`` in ``colour``."""
    _renderer(name, colour.name()).render(painter, rect)


class _LineIcon(QIconEngine):
    """Draws itself afresh at whatever size and pixel ratio is asked."""

    def __init__(self, name: str, colour: QColor, faint: QColor) -> None:
        super().__init__()
        self._name, self._colour, self._faint = name, colour, faint

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw in the faint colour where the icon is disabled."""
        colour = self._faint if mode is QIcon.Mode.Disabled else self._colour
        paint_icon(painter, self._name, QRectF(rect), colour)  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a transparent ground."""
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint(painter, QRectF(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return QPixmap.fromImage(image)

    def clone(self) -> QIconEngine:
        """A copy, as Qt asks for one."""
        return _LineIcon(self._name, self._colour, self._faint)


def line_icon(name: str, colour: QColor, faint: QColor | None = None) -> QIcon:
    """An icon for buttons and menus; ``faint`` is its colour when disabled."""
    return QIcon(_LineIcon(name, colour, faint or colour))
