"""The list of problems: a click goes to the node, a fix is a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.checking import LiveCheck
from designer.app.context import Context
from designer.app.document import Document
from designer.app.theme.icons import line_icon
from designer.app.translate import tr, tr_text
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.checks.fixes import Fix
    from designer.checks.problems import Problem

_NONE = N_("No problems. A call can go through this flow as it is drawn.")
_EMPTY = N_("An empty flow has no problems yet. Drag an action onto the canvas.")
_PLACE = N_("{node}  ·  {code}")
_SHOWN = 200
"""Rows drawn at the most; mending the first ones brings the next."""
_MORE = N_("And {count} more.")


class ProblemRow(QFrame):
    """One problem: icon, sentence, place, and its fixes."""

    wanted = Signal()

    def __init__(self, context: Context, problem: Problem, title: str) -> None:
        super().__init__()
        self.problem = problem
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "problem")
        self.setAccessibleName(tr_text(problem.text))
        if problem.node is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        error = problem.is_error
        tokens = context.theme.tokens
        icon = QLabel()
        name = "problem-error" if error else "problem-warning"
        picture = line_icon(name, tokens.severity(problem.severity.value))
        icon.setPixmap(picture.pixmap(18, 18))
        words = QLabel(tr_text(problem.text))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        place = QLabel(tr(_PLACE, node=title, code=problem.code) if title else problem.code)
        place.setProperty("role", "muted")
        place.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words)
        column.addWidget(place)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(12)
        self._row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)

    def add_fix(self, fix: Fix, document: Document) -> None:
        """Offer ``fix`` as a button."""

        def mend() -> None:
            # A step of its own, whatever was typed just before and will be typed next.
            document.end_typing()
            document.apply(fix.edit)
            document.end_typing()

        button = push_button(tr_text(fix.label), clicked=mend)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the node."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the node."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class ProblemsPanel(QScrollArea):
    """All problems, errors first. :attr:`node_wanted` carries the id of the node to show."""

    node_wanted = Signal(str)

    def __init__(self, context: Context, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self._context = context
        self._document = document
        self._live_check = live_check
        self.rows: list[ProblemRow] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        live_check.changed.connect(self.show_problems)
        document.replaced.connect(self.show_problems)
        context.theme.changed.connect(self.show_problems)
        self.show_problems()

    def show_problems(self) -> None:
        """Show the live check's problems."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        self.rows = [self._row(problem) for problem in self._live_check.problems[:_SHOWN]]
        for row in self.rows:
            column.addWidget(row)
        more = len(self._live_check.problems) - len(self.rows)
        if more:
            column.addWidget(_note(tr(_MORE, count=more)))
        if not self.rows:
            column.addWidget(_note(tr(_NONE if self._document.flow.nodes else _EMPTY)))
        column.addStretch(1)
        before = self.takeWidget()
        self.setWidget(inner)
        if before is not None:
            # Not at once: the click that led here may still be on its way through it.
            before.hide()
            before.deleteLater()

    def _row(self, problem: Problem) -> ProblemRow:
        node_id = problem.node
        node = self._document.flow.nodes.get(node_id) if node_id else None
        row = ProblemRow(self._context, problem, node.title if node else "")
        if node is not None:
            row.wanted.connect(lambda: self.node_wanted.emit(node_id))
        if problem.fixable:
            from designer.checks.fixes import fixes

            for fix in fixes(self._document.flow, problem):
                row.add_fix(fix, self._document)
        return row


def _note(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setContentsMargins(16, 12, 16, 12)
    return label
