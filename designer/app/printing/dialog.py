"""The dialog before printing: how the pages will look, and how large the flow shall be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.context import Context
from designer.app.printing.pages import POINTS_PER_PIXEL
from designer.app.printing.printing import Print
from designer.app.saying import say, worded
from designer.app.screen_room import resize_within
from designer.app.translate import tr
from designer.flow.texts import N_

_TITLE = N_("Print")
_ONE = N_("The whole flow on one page")
_TILED = N_("As large as on the canvas, {count} pages")
_TILED_ONE = N_("As large as on the canvas, 1 page")
_SIZE = N_("{percent} % of the size on the canvas")
_HELP = N_("Paper and printer are chosen in the next step.")
_PREVIEWED = N_("How the pages will look")
_PRINT, _CANCEL = N_("Print…"), N_("Cancel")
_PREVIEW = (280, 200)
"""So much of the pages is seen at the least."""
_OPENS = QSize(830, 502)
_SIDE = 250
_MOST = 400
"""So many pages are shown and printed; a flow that needs more is better printed on one page."""


class PrintDialog(QDialog):
    """Shows the pages of ``job``.

    ``printed`` is called once they are at the printer, ``failed`` where it takes none.
    """

    def __init__(
        self,
        job: Print,
        context: Context,
        parent: QWidget,
        printed: Callable[[], object],
        failed: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE))
        self._job, self._asker = job, context.asker
        self._printed, self._failed = printed, failed
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        job.lay(self._printer)
        self.preview = QPrintPreviewWidget(self._printer)
        self.preview.setMinimumSize(*_PREVIEW)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view = self.preview.findChild(QGraphicsView)
        if view is not None:  # Qt lays the pages on a grey of its own
            view.scene().setBackgroundBrush(context.theme.tokens["canvas"])
            for part in (view, view.viewport()):
                say(part.setAccessibleName, tr(_PREVIEWED))
        self.preview.paintRequested.connect(job.paint)
        self.one, self.tiled = worded(QRadioButton(), tr(_ONE)), QRadioButton()
        self.percent = QLabel()
        self.percent.setProperty("role", "muted")
        self.percent.setContentsMargins(24, 0, 0, 8)
        self.print = push_button(tr(_PRINT), "primary", self._print)
        self.print.setDefault(True)
        self._lay_out()
        count = len(job.pages(self._printer, on_one_page=False))
        say(self.tiled.setText, tr(_TILED_ONE) if count == 1 else tr(_TILED, count=count))
        self.tiled.setEnabled(count <= _MOST)
        scale = job.pages(self._printer, on_one_page=True)[0].scale
        say(self.percent.setText, tr(_SIZE, percent=round(scale / POINTS_PER_PIXEL * 100) or 1))
        self.one.setChecked(job.on_one_page)
        self.one.toggled.connect(self._choose)

    def _lay_out(self) -> None:
        more = worded(QLabel(), tr(_HELP))
        more.setProperty("role", "muted")
        more.setWordWrap(True)
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addStrut(_SIDE)
        for part in (self.one, self.percent, self.tiled):
            side.addWidget(part)
        side.addStretch(1)
        side.addWidget(more)
        holder = QWidget()
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addWidget(self.preview, 1)
        parts.addWidget(holder)
        end = QHBoxLayout()
        end.setSpacing(8)
        end.addStretch(1)
        end.addWidget(push_button(tr(_CANCEL), clicked=self.reject))
        end.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(parts, 1)
        column.addLayout(end)
        resize_within(self, _OPENS)

    def _choose(self, on_one_page: bool) -> None:
        self._job.on_one_page = on_one_page
        self.preview.updatePreview()
        if on_one_page:
            self.preview.setSinglePageViewMode()
        else:
            self.preview.setAllPagesViewMode()

    def _print(self) -> None:
        if not self._asker.printer(self, self._printer):
            return
        report = self._printed if self._job.paint(self._printer) else self._failed
        self.accept()
        report()
