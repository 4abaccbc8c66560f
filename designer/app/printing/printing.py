"""Paints a flow on the pages of a printer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPen
from PySide6.QtPrintSupport import QPrinter

from designer.app.drawing.sheet import PicturePainter, Sheet
from designer.app.printing.pages import FOOTER, Page, on_one, tiled
from designer.app.theme.tokens import load_tokens
from designer.app.translate import tr
from designer.flow.model import Flow
from designer.flow.texts import N_

_FOOTER = N_("{name}    {page} of {pages}")
_POINTS_PER_INCH = 72.0
_FOOTER_POINTS = 8
_ALIGN = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


class Print:
    """A flow that is laid out, ready for paper: in light colours, whatever the window has."""

    def __init__(self, flow: Flow, called: str = "") -> None:
        """``called`` is what people call it; empty: by its name."""
        self._sheet = Sheet(flow, load_tokens()["light"], called=called)
        self._name = self._sheet.name
        self.on_one_page = True
        """Whether the whole flow goes on one page, or is spread over several."""

    def lay(self, printer: QPrinter) -> None:
        """Turn the paper of ``printer`` the way the flow goes, and name the job after it."""
        area = self._sheet.area
        wide = area.width() >= area.height()
        way = QPageLayout.Orientation
        printer.setPageOrientation(way.Landscape if wide else way.Portrait)
        printer.setDocName(self._name)

    def pages(self, printer: QPrinter, *, on_one_page: bool | None = None) -> list[Page]:
        """How it is spread over the paper of ``printer``; None: as :attr:`on_one_page` says."""
        points = printer.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        whole = self.on_one_page if on_one_page is None else on_one_page
        return (on_one if whole else tiled)(QRectF(self._sheet.area), QSizeF(points))

    def paint(self, printer: QPrinter) -> bool:
        """Paint all pages. False when the printer takes none."""
        painter = PicturePainter()
        if not painter.begin(printer):
            return False
        # One unit is one point from here on, wherever the printer has its pixels.
        dots = printer.resolution() / _POINTS_PER_INCH
        paper = QRectF(printer.pageLayout().paintRect(QPageLayout.Unit.Point))
        pages = self.pages(printer)
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            painter.save()
            painter.scale(dots, dots)
            self._paint_page(painter, page, paper.size())
            self._paint_footer(painter, number, len(pages), paper.size())
            painter.restore()
        return painter.end()

    def _paint_page(self, painter: PicturePainter, page: Page, paper: QSizeF) -> None:
        width, height = page.part.width() * page.scale, page.part.height() * page.scale
        left = (paper.width() - width) / 2
        top = (paper.height() - FOOTER - height) / 2
        painter.save()
        painter.setClipRect(QRectF(left, top, width, height))
        painter.translate(left, top)
        painter.scale(page.scale, page.scale)
        painter.translate(-page.part.topLeft())
        self._sheet.paint(painter)
        painter.restore()

    def _paint_footer(
        self, painter: PicturePainter, number: int, count: int, paper: QSizeF
    ) -> None:
        font = QFont(self._sheet.font)
        font.setPixelSize(_FOOTER_POINTS)
        painter.setFont(font)
        painter.setPen(QPen(self._sheet.tokens["muted"]))
        words = tr(_FOOTER, name=self._name, page=number + 1, pages=count).strip()
        painter.drawText(QRectF(0, 0, paper.width(), paper.height()), _ALIGN, words)
