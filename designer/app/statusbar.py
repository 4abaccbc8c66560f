"""The line at the bottom: what the flow holds, its problems, the line in use."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from designer.app.checking import LiveCheck
from designer.app.document import Document
from designer.app.toolbar import EMULATOR
from designer.app.translate import tr
from designer.flow.texts import N_

_COUNTS = N_("{nodes} nodes, {edges} edges")
_HINT = N_("Ready")
_NONE = N_("No problems")
_PROBLEMS = N_("{errors} errors, {warnings} warnings")


class StatusBar(QStatusBar):
    """Hints from the canvas come through ``showMessage``; the counts stand at the right."""

    def __init__(self, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._document = document
        self._live_check = live_check
        self._hint = QLabel(tr(_HINT))
        self._counts = QLabel()
        self.problems = QPushButton()
        self.problems.setProperty("role", "link")
        self._line = QLabel(tr(EMULATOR))
        self.addWidget(self._hint, 1)
        for widget in (self._counts, self.problems, self._line):
            self.addPermanentWidget(widget)
        document.edited.connect(self._count)
        document.replaced.connect(self._count)
        live_check.changed.connect(self._show_problems)
        self._count()
        self._show_problems()

    def hint(self, sentence: str) -> None:
        """Say what the gesture under way does, or why it will not; empty: nothing special."""
        self._hint.setText(sentence or tr(_HINT))

    def _count(self) -> None:
        flow = self._document.flow
        self._counts.setText(tr(_COUNTS, nodes=len(flow.nodes), edges=len(flow.edges)))

    def _show_problems(self) -> None:
        severities = [str(problem.severity.value) for problem in self._live_check.problems]
        errors = severities.count("error")
        warnings = len(severities) - errors
        text = tr(_PROBLEMS, errors=errors, warnings=warnings) if severities else tr(_NONE)
        self.problems.setText(text)
