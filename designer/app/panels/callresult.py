"""The call object of an ended call: what the line says became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QVBoxLayout, QWidget

from designer.app.as_written import as_written
from designer.app.calling.ran import kind_of, steps_of
from designer.app.calling.state import WayStep
from designer.app.calling.words import caller_state, result_words, silent_words, state_text
from designer.app.canvas.numbers import Numbers
from designer.app.panels.figures import minutes, money, use_tabular_figures
from designer.app.saying import say, worded
from designer.app.theme.tokens import STEP
from designer.app.translate import joined_words, tr, tr_text
from designer.flow.assumptions import OUTGOING_MINUTE_COST
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS

_Way = tuple[WayStep, ...]
_STATE, _DURATION, _COST, _LEGS, _ACTIONS = (
    N_("State"),
    N_("Duration"),
    N_("Cost"),
    N_("Reached"),
    N_("Actions"),
)
_ACTION = N_("{node}: {result}")
_NOBODYS = N_("{kind}: {result}")
_BY_MINUTE = N_("{cost}; every started minute counts in full")
_WOULD_COST = N_(
    "nothing here; {cost} on a real line: {price} for each started minute of every phone that was "
    "called, this one included"
)
_CALLER_PAYS = N_("nothing: whoever calls pays for an incoming call")
_LEGS_COST = N_(
    "nothing here; {cost} on a real line: {price} for each started minute of whoever was reached, "
    "and the incoming call is free"
)
_PRICE = N_(
    "Every started minute of a phone that was called counts in full, {price} each on the "
    "emulator: of the person rung, and of everybody a Connect reached. An incoming call itself "
    "is paid by whoever calls. Real prices depend on the country."
)
_STATE_HELP = N_(
    "What 46elks reports of the call: how it went with the caller, and nothing of whom the caller "
    "reached, which stands in the way taken."
)
_REAL_PRICE = N_(
    "What the account was charged. Every started minute of a phone that was called counts in full, "
    "at the price for its country."
)
_LEG = N_("{to}: {facts}")
_BETWEEN = ", "
_SHOWN = 20
"""Actions listed at the most; the way taken has them all."""
_MORE = N_("and {count} more")


class CallResult(QFrame):
    """State, duration, cost, who was reached, and what ran, as the line reports it."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        self._shown: tuple[JsonObject | None, str, _Way, bool] = (None, "", (), False)
        self.form: QWidget | None = None
        self.hide()

    def show_call(
        self,
        call: JsonObject | None,
        currency: str,
        way: _Way,
        *,
        real: bool = False,
    ) -> None:
        """Show the call object ``call``, whose cost is in ``currency``; None: nothing.

        ``way`` says which nodes ran its actions. A ``real`` one was placed on an account, and not
        on the emulator.
        """
        self.setVisible(call is not None)
        if self._shown != (call, currency, way, real):
            self._shown = (call, currency, way, real)
            self._make_form(*self._shown)

    def write_numbers(self) -> None:
        """Write the numbers afresh: how people write them is known now."""
        self._make_form(*self._shown)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self.write_numbers()

    def _make_form(self, call: JsonObject | None, currency: str, way: _Way, real: bool) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None
        if call is not None:
            self.form = _form(call, currency, way, real, self._numbers)
            self._column.addWidget(self.form)


def _form(call: JsonObject, currency: str, way: _Way, real: bool, numbers: Numbers) -> QWidget:
    widget = QWidget()
    form = QFormLayout(widget)
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(4 * STEP)
    form.setVerticalSpacing(STEP)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for name, text in call_facts(call, currency, way, numbers, real=real):
        if text:
            shown = _label(text, "figures")
            if name is _STATE:
                say(shown.setToolTip, as_written(tr(_STATE_HELP)))
            if name is _COST:
                say(shown.setToolTip, as_written(price_words(currency, real=real)))
            form.addRow(_label(tr(name), "muted"), shown)
    return widget


def call_facts(
    call: JsonObject, currency: str, way: _Way, numbers: Numbers, *, real: bool
) -> list[tuple[str, str]]:
    """Name (a template) and text of each fact of a call object that took ``way``.

    ``real``: of an account.
    """
    return [
        (_STATE, named_state_words(call)),
        (_DURATION, duration_words(call)),
        (_COST, cost_words(call, currency, real=real)),
        (_LEGS, joined_words("\n", leg_words(call, numbers))),
        (_ACTIONS, joined_words("\n", _actions(call.get("actions"), way))),
    ]


def state_words(call: JsonObject) -> str:
    """The state of a call in people's words."""
    return tr_text(state_text(str(call.get("state", ""))))


def named_state_words(call: JsonObject) -> str:
    """The same at length: that it is about the caller, with the platform's own word behind it."""
    incoming = call.get("direction") == "incoming"
    return tr_text(caller_state(str(call.get("state", "")), incoming=incoming))


def duration_words(call: JsonObject) -> str:
    """The length of a call as ``m:ss``."""
    duration = call.get("duration")
    return minutes(duration) if isinstance(duration, int | float) else ""


def cost_words(call: JsonObject, currency: str, *, real: bool) -> str:
    """The cost of a call, and what it is counted by where it cost anything.

    One on the emulator, which is not ``real``, would have cost about as much.
    """
    cost = money(call.get("cost"), currency)
    incoming = call.get("direction") == "incoming" and not real
    if not (call.get("cost") and cost):
        return tr(_CALLER_PAYS) if incoming and cost else cost
    if real:
        return tr(_BY_MINUTE, cost=cost)
    price = money(OUTGOING_MINUTE_COST, currency)
    return tr(_LEGS_COST if incoming else _WOULD_COST, cost=cost, price=price)


def price_words(currency: str, *, real: bool) -> str:
    """How the line comes to the cost of a call: an account's where it is ``real``."""
    if real:
        return tr(_REAL_PRICE)
    return tr(_PRICE, price=money(OUTGOING_MINUTE_COST, currency))


def leg_words(call: JsonObject, numbers: Numbers) -> list[str]:
    """One line per phone that was reached: how it went and how long it took."""
    legs = call.get("legs")
    if not isinstance(legs, list):
        return []
    return [_leg(leg, numbers) for leg in legs if isinstance(leg, dict) and "to" in leg]


def _leg(leg: JsonObject, numbers: Numbers) -> str:
    to = numbers.grouped(str(leg["to"]))
    facts = joined_words(_BETWEEN, filter(None, (state_words(leg), duration_words(leg))))
    return tr(_LEG, to=to, facts=facts) if facts else to


def _actions(actions: Json, way: _Way) -> list[str]:
    """One line per action that ran: what its node is called, and its result."""
    if not isinstance(actions, list):
        return []
    entries = [entry for entry in actions if isinstance(entry, dict)]
    steps = steps_of(entries, way)
    lines = [_action(entry, step) for entry, step in zip(entries[:_SHOWN], steps, strict=False)]
    if len(entries) > _SHOWN:
        lines.append(tr(_MORE, count=len(entries) - _SHOWN))
    return lines


def _action(entry: JsonObject, step: WayStep | None) -> str:
    key = kind_of(entry)
    result, why = (
        value if isinstance(value := entry.get(name), str) else None for name in ("result", "why")
    )
    words = result_words(key, result, why)
    if step is None:
        return tr(_NOBODYS, kind=tr(KINDS[key].label) if key else "", result=tr_text(words))
    words = silent_words(words) if step.missing else step.words if step.barred else words
    return tr(_ACTION, node=tr_text(step.title), result=tr_text(words))


def _label(text: str, role: str) -> QLabel:
    label = worded(QLabel(), text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role == "figures":
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        use_tabular_figures(label)
    return label
