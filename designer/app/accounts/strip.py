"""The strip above the canvas that says how a real test call goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from designer.app.accounts.realcall import RealCall
from designer.app.buttons import push_button
from designer.app.calling.state import CallState, Phase
from designer.app.canvas.numbers import Numbers
from designer.app.panels.callresult import duration_words, state_words
from designer.app.panels.figures import money, use_tabular_figures
from designer.app.translate import tr, tr_text
from designer.flow.texts import N_

_PLACING = N_("{line}: placing the call to {to}…")
_RINGING = N_("{line}: {to} is being called")
_TALKING = N_("{line}: {to} has answered")
_AT = N_("{words} · {node}: {what}")
_ENDED = N_("{line}, {to}: {facts}")
_BETWEEN = " · "
_CLOSE = N_("Close")


class CallStrip(QFrame):
    """Shown from the click until it is closed after the end."""

    def __init__(self, real_call: RealCall) -> None:
        super().__init__()
        self._call = real_call
        self._numbers = Numbers(self)
        self.setProperty("role", "bar")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        use_tabular_figures(self.words)
        self.leave = push_button(tr(_CLOSE), "link", self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.leave)
        real_call.changed.connect(self.show_state)
        self._numbers.changed.connect(self.show_state)
        self.hide()

    def show_state(self) -> None:
        """Show what is known of the call now."""
        state = self._call.state
        self.setVisible(state.phase is not Phase.IDLE)
        self.leave.setVisible(not state.under_way)
        self.words.setText(self._text(state))
        self.setAccessibleName(self.words.text())

    def _text(self, state: CallState) -> str:
        known = {"line": state.line, "to": self._numbers.grouped(state.to)}
        if state.phase is Phase.ENDED:
            call = state.call or {}
            cost = money(call.get("cost"), state.currency)
            facts = (state_words(call), duration_words(call), cost)
            return tr(_ENDED, facts=_BETWEEN.join(fact for fact in facts if fact), **known)
        templates = {Phase.PLACING: _PLACING, Phase.TALKING: _TALKING}
        words = tr(templates.get(state.phase, _RINGING), **known)
        if not state.way:
            return words
        step = state.way[-1]
        node = step.title if isinstance(step.title, str) else tr_text(step.title)
        return tr(_AT, words=words, node=node, what=tr_text(step.words))
