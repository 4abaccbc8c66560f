"""The rows of the problem list, patched after a check so that eye and focus stay put."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from designer.app.panels.problem_row import ProblemRow
from designer.app.panels.row_matching import matched
from designer.app.standing import standing

if TYPE_CHECKING:
    from designer.checks.problems import Problem


class ProblemList(QScrollArea):
    """Rows under one heading for each standing, and a note below.

    ``make`` makes an empty row, ``standings`` are in order. :attr:`headings` and :attr:`note` are
    worded by whoever owns the list.
    """

    def __init__(self, make: Callable[[], ProblemRow], standings: Sequence[str]) -> None:
        super().__init__()
        self._make = make
        self.rows: list[ProblemRow] = []
        self._order: list[tuple[ProblemRow, str]] = []
        """The rows as they were arranged; one that is kept may say a problem of another standing
        now."""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(0)
        self.headings = {stands: _line("heading") for stands in standings}
        self.note = _line("muted")
        for label in (*self.headings.values(), self.note):
            self._column.addWidget(label)
        self._column.addStretch(1)
        self.setWidget(self._inner)

    def show_rows(
        self,
        problems: Sequence[Problem],
        dress: Callable[[ProblemRow, Problem], None],
        first_stop: QWidget,
    ) -> list[ProblemRow]:
        """Have one row for each of ``problems``, dressed; returns those that went.

        ``first_stop`` is where the Tab key comes from, and where the focus goes when the last row
        goes that had it.
        """
        seen, focused, before = self._first_seen(), self._focused(), self.rows
        chosen, left = matched(before, problems, focused)
        self.rows = [row or self._make() for row in chosen]
        for row, problem in zip(self.rows, problems, strict=True):
            dress(row, problem)
        order = [(row, _standing(row)) for row in self.rows]
        if order != self._order:
            self._order = order
            self._arrange(first_stop)
        if focused is not None and focused in left:
            self._focus_near(before.index(focused), first_stop)
        for row in left:
            row.hide()
            self._column.removeWidget(row)
            # Not at once: the click that led here may still be on its way through it.
            row.deleteLater()
        self._put_back(seen)
        return left

    def step(self, row: ProblemRow, by: int) -> None:
        """Move the focus from ``row`` so many rows down."""
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.rows[place], 0, 0)

    def _arrange(self, first_stop: QWidget) -> None:
        """Put headings and rows in order, for the eye and for the Tab key."""
        order: list[QWidget] = []
        stops = [first_stop]
        for stands, heading in self.headings.items():
            order.append(heading)
            for row in self.rows:
                if _standing(row) == stands:
                    order.append(row)
                    stops += row.stops
        for place, widget in enumerate(order):
            # Never by itemAt(): what Python holds of an item outlives it, and whatever Qt makes
            # next in the same place of memory ends the process when it goes.
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
        self._column.setEnabled(False)  # each that is shown has all of them laid out anew
        for row in self.rows:
            row.show()  # now, and not with the next event: it may have to take the focus
        self._column.setEnabled(True)
        self._column.update()
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _first_seen(self) -> tuple[ProblemRow, int] | None:
        """The topmost row in sight, and how far below the upper edge it begins."""
        top = self.verticalScrollBar().value()
        for row in self.rows if top else ():
            if row.y() + row.height() > top:
                return row, row.y() - top
        return None

    def _put_back(self, seen: tuple[ProblemRow, int] | None) -> None:
        """Scroll so that what was in sight stays where it was."""
        if seen is None or seen[0] not in self.rows:
            return
        self._column.activate()
        width = self._inner.width()
        self._inner.resize(width, self._inner.heightForWidth(width))
        self.verticalScrollBar().setValue(seen[0].y() - seen[1])

    def _focused(self) -> ProblemRow | None:
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, ProblemRow):
                return widget
            widget = widget.parentWidget()
        return None

    def _focus_near(self, place: int, otherwise: QWidget) -> None:
        """The row with the focus is going: its successor takes it."""
        taker = self.rows[min(place, len(self.rows) - 1)] if self.rows else otherwise
        taker.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setContentsMargins(16, 6, 16, 2)
    return label


def _standing(row: ProblemRow) -> str:
    return "" if row.problem is None else standing(row.problem)
