"""The line at the bottom: what the flow holds, its problems, the line in use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar

from designer.app.accounts.lines import Lines
from designer.app.buttons import push_button
from designer.app.checking import LiveCheck
from designer.app.document import Document
from designer.app.toolbar import EMULATOR
from designer.app.translate import tr
from designer.flow.texts import N_

_COUNTS = N_("{nodes} nodes, {edges} edges")
_HINT = N_("Ready")
_NONE = N_("No problems")
_ERROR, _ERRORS = N_("{count} error"), N_("{count} errors")
_WARNING, _WARNINGS = N_("{count} warning"), N_("{count} warnings")
_BETWEEN = ", "
_BALANCE = N_("{line}: {balance}")


class StatusBar(QStatusBar):
    """Hints from the canvas come through ``showMessage``; the counts stand at the right."""

    def __init__(self, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._document = document
        self._live_check = live_check
        self._hint = QLabel(tr(_HINT))
        self._counts = QLabel()
        self.problems = push_button(role="link")
        self.line = QLabel(tr(EMULATOR))
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.addWidget(self._hint, 1)
        for widget in (self._counts, self.problems, self.line):
            self.addPermanentWidget(widget)
        document.edited.connect(self._count)
        document.replaced.connect(self._count)
        live_check.changed.connect(self._show_problems)
        self._count()
        self._show_problems()

    def hint(self, sentence: str) -> None:
        """Say what the gesture under way does, or why it will not; empty: nothing special."""
        self._hint.setText(sentence or tr(_HINT))

    def show_line(self, lines: Lines) -> None:
        """Say which line is in use, and what its account has left."""
        line = lines.current
        if line is None:
            self.line.setText(tr(EMULATOR))
            return
        balance = lines.balance(line)
        self.line.setText(tr(_BALANCE, line=line.name, balance=balance) if balance else line.name)

    def _count(self) -> None:
        flow = self._document.flow
        self._counts.setText(tr(_COUNTS, nodes=len(flow.nodes), edges=len(flow.edges)))

    def _show_problems(self) -> None:
        severities = [str(problem.severity.value) for problem in self._live_check.problems]
        errors = severities.count("error")
        warnings = len(severities) - errors
        parts = []
        if errors:
            parts.append(tr(_ERROR if errors == 1 else _ERRORS, count=errors))
        if warnings:
            parts.append(tr(_WARNING if warnings == 1 else _WARNINGS, count=warnings))
        self.problems.setText(_BETWEEN.join(parts) or tr(_NONE))
