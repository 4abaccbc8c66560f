"""A line for each webhook the emulator asked: what it sent, and what came of it, both in short."""

from __future__ import annotations

from designer.emulator.fetch import ACCEPTED, Exchange
from designer.emulator.requestlog import one_line
from designer.flow.texts import N_, Text

_ANSWERED = N_("Call {call}: POST {url} {sent}: {status} in {ms} ms: {came}")
_REFUSED = N_("Call {call}: POST {url} {sent}: {status} in {ms} ms")
_SILENT = N_("Call {call}: POST {url} {sent}: no answer after {ms} ms: {came}")
_TURNED = N_(
    "{line} (redirected by {status} to {to}: asked again by GET, without the call's fields)"
)
_EMPTY = N_("an empty answer")
_CALL_NAMES = ("callid", "id")
_UNTOLD = frozenset({*_CALL_NAMES, "created", "start", "actions", "legs", "cost"})
"""Fields that say which call it is, or are long and stand in the call object."""
_CALL_LENGTH = 9
"""``c`` and as many digits as tell calls apart that go on at the same time."""
_LONGEST_URL = 300
_LONGEST_VALUE = 60
_LONGEST_BODY = 200


def asked_line(exchange: Exchange) -> Text:
    """What was posted, and what was answered, on one line without passwords."""
    answer = exchange.answer
    call = next((exchange.fields[name] for name in _CALL_NAMES if name in exchange.fields), "")
    names: dict[str, object] = {
        "call": call[:_CALL_LENGTH],
        "url": _short(exchange.url, _LONGEST_URL),
        "sent": " ".join(_sent(exchange)),
        "status": answer.status,
        "ms": round(exchange.seconds * 1000),
    }
    if answer.status is None:
        line = Text(_SILENT, {**names, "came": one_line(answer.problem)})
    elif answer.status not in ACCEPTED:
        line = Text(_REFUSED, names)
    elif answer.problem is not None:
        line = Text(_ANSWERED, {**names, "came": one_line(answer.problem)})
    else:
        line = Text(_ANSWERED, {**names, "came": _came(answer.body) or Text(_EMPTY)})
    if answer.turned is None:
        return line
    to = _short(answer.turned.to, _LONGEST_URL)
    return Text(_TURNED, {"line": line, "status": answer.turned.status, "to": to})


def _sent(exchange: Exchange) -> list[str]:
    return [
        f"{name}={_short(value, _LONGEST_VALUE)}"
        for name, value in exchange.fields.items()
        if name not in _UNTOLD
    ]


def _came(body: bytes) -> str:
    # Four bytes are the most a character takes; what is beyond is not shown.
    start = body[: 4 * _LONGEST_BODY].decode("utf-8", "replace")
    return _short(" ".join(start.split()), _LONGEST_BODY)


def _short(text: str, most: int) -> str:
    shown = one_line(text)
    return shown if len(shown) <= most else shown[:most] + "…"
