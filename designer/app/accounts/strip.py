"""The strip above the canvas that says how a real test call goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from designer.app.accounts.realcall import RealCall
from designer.app.buttons import push_button
from designer.app.calling.state import CallState, Phase
from designer.app.canvas.numbers import Numbers
from designer.app.panels.callresult import duration_words, leg_words, state_words
from designer.app.panels.figures import money, use_tabular_figures
from designer.app.saying import said_by, say
from designer.app.translate import joined_words, tr
from designer.flow.texts import N_

_PLACING = N_("{line}: placing the call to {to}…")
_RINGING = N_("{line}: {to} is being called")
_TALKING = N_("{line}: {to} has answered")
_AT = N_("{words} · {node}: {what}")
_REACHED = N_("{words} · {leg}")
_ENDED = N_("{line}, {to}: {facts}")
_WAITING = N_("{line}: call {to} from {from_} now; the call is followed here")
_WAITING_FOR_ANY = N_("{line}: call {to} now; the call is followed here")
_RINGING_IN = N_("{line}: {from_} is calling {to}")
_TALKING_IN = N_("{line}: {from_} has called {to}")
_ENDED_IN = N_("{line}, from {from_}: {facts}")
_SOMEBODY = N_("somebody")
_OTHER_FLOW = N_("it did not run this flow")
_BETWEEN = " · "
_CLOSE, _STOP = N_("Close"), N_("Stop following")
_HISTORY = N_("Recordings and more")
_HISTORY_HELP = N_("Show this call in the history of the account.")

_OUT_WORDS = {Phase.PLACING: _PLACING, Phase.RINGING: _RINGING, Phase.TALKING: _TALKING}
_IN_WORDS = {Phase.RINGING: _RINGING_IN, Phase.TALKING: _TALKING_IN}


class CallStrip(QFrame):
    """Shown from the click until it is closed after the end.

    ``show_history`` shows an ended call in the history of its account.
    """

    def __init__(self, real_call: RealCall, show_history: Callable[[], object]) -> None:
        super().__init__()
        self._call = real_call
        self._numbers = Numbers(self)
        self.setProperty("role", "bar")
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)  # or a narrow window would have to grow
        use_tabular_figures(self.words)
        self.leave = push_button(tr(_CLOSE), "link", self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.history = push_button(tr(_HISTORY), "link", show_history)
        say(self.history.setToolTip, tr(_HISTORY_HELP))
        row.addWidget(self.history)
        row.addWidget(self.leave)
        real_call.changed.connect(self.show_state)
        self._numbers.changed.connect(self.show_state)
        self.hide()

    def show_state(self) -> None:
        """Show what is known of the call now."""
        state = self._call.state
        if state.phase is Phase.IDLE:
            self.hide()
            return
        self.show()
        say(self.leave.setText, tr(_STOP if self._call.watching else _CLOSE))
        self.leave.setVisible(self._call.watching or not state.under_way)
        self.history.setVisible(state.phase is Phase.ENDED)
        say(self.words.setText, self._text(state))
        say(self.setAccessibleName, said_by(self.words.setText))

    def _text(self, state: CallState) -> str:
        known = {
            "line": state.line,
            "from_": self._whole(state.from_) or tr(_SOMEBODY),
            "to": ", ".join(map(self._whole, state.to.split(", "))),
        }
        if state.phase is Phase.WAITING:
            return tr(_WAITING if state.from_ else _WAITING_FOR_ANY, **known)
        if state.phase is Phase.ENDED:
            return tr(_ENDED_IN if state.incoming else _ENDED, facts=self._facts(state), **known)
        templates = _IN_WORDS if state.incoming else _OUT_WORDS
        words = tr(templates[state.phase], **known)
        legs = leg_words(state.call or {}, self._numbers)
        if legs:
            words = tr(_REACHED, words=words, leg=legs[-1].replace(" ", "\u00a0"))
        if not state.way:
            return words
        step = state.way[-1]
        return tr(_AT, words=words, node=step.title, what=step.words)

    def _whole(self, number: str) -> str:
        """``number`` as people write it, on one line."""
        return self._numbers.grouped(number).replace(" ", "\u00a0")

    def _facts(self, state: CallState) -> str:
        """What became of the call."""
        call, order = state.call or {}, self._call.order
        cost = money(call.get("cost"), state.currency)
        strange = bool(call.get("actions")) and not state.way
        known = order is not None and order.exported is not None
        other = tr(_OTHER_FLOW) if strange and known else ""
        facts = (state_words(call), duration_words(call), cost, other)
        return joined_words(_BETWEEN, filter(None, facts))

    def _leave(self) -> None:
        """Stop following somebody else's call; close the strip after the end of one."""
        if self._call.watching:
            self._call.stop_watching()
        else:
            self.hide()
