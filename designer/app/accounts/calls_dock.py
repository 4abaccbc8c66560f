"""What the Calls dock holds: the calls of this run, and the history of the account in use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from designer.app.accounts.history import HistoryView
from designer.app.accounts.lines import Lines
from designer.app.buttons import push_button
from designer.app.panels.calls import CallsPanel
from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.texts import N_

_RUN, _HISTORY = N_("This run"), N_("History of {line}")


class CallsDock(QWidget):
    """Two choices above; without an account there is nothing to choose."""

    def __init__(self, lines: Lines, calls: CallsPanel, history: HistoryView) -> None:
        super().__init__()
        self._lines = lines
        self.calls, self.history = calls, history
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.run = push_button(tr(_RUN), "choice")
        self.account = push_button("", "choice")
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 0)
        row.setSpacing(8)
        for button in (self.run, self.account):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.choices = QWidget()
        self.choices.setLayout(row)
        self.stack = QStackedWidget()
        self.stack.addWidget(calls)
        self.stack.addWidget(history)
        # A small window is worth more than every button in view; nor does it grow for a list that
        # is made by itself when a call has ended.
        self.stack.setMinimumSize(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choices)
        column.addWidget(self.stack, 1)
        self.run.setChecked(True)
        group.buttonClicked.connect(lambda _button: self._switch())
        lines.changed.connect(self._show_line)
        self._show_line()

    def show_history(self) -> None:
        """Show the history of the account in use."""
        self.account.setChecked(True)
        self._switch()

    def _switch(self) -> None:
        self.stack.setCurrentIndex(1 if self.account.isChecked() else 0)

    def _show_line(self) -> None:
        line = self._lines.current
        self.choices.setVisible(line is not None)
        if line is None:
            self.run.setChecked(True)
            self._switch()
        else:
            say(self.account.setText, tr(_HISTORY, line=line.name))
