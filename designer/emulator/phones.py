"""How the simulated phones behave, by number or SIP address."""

from __future__ import annotations

from designer.emulator import parameters
from designer.emulator.errors import Refused
from designer.engine.script import WAYS, Phone
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.outcomes import is_digits


def read_phone(data: JsonObject) -> Phone:
    """The behaviour that a request's JSON object describes.

    What it leaves out is as for an unknown phone: answers at once, presses nothing, stays. Raises
    :class:`Refused` 400 for anything no phone can do.
    """
    parameters.only(data, "answers", "after", "press", "hangup_at")
    answers = data.get("answers", "answer")
    if not isinstance(answers, str) or answers not in WAYS:
        raise Refused(400, "bad-answers", known=", ".join(WAYS), value=answers)
    return Phone(
        answers=answers,
        after=parameters.duration(data, "after") or 0.0,
        press=_presses(data.get("press")),
        hangup_at=parameters.duration(data, "hangup_at"),
    )


def _presses(value: Json) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise Refused(400, "bad-press")
    entries = [entry for entry in value if isinstance(entry, str)]
    if len(entries) < len(value) or not all(entry == "" or is_digits(entry) for entry in entries):
        raise Refused(400, "bad-press")
    return tuple(entries)


def show_phone(number: str, phone: Phone) -> JsonObject:
    """The behaviour as a JSON object, with the number it belongs to."""
    press: list[Json] = list(phone.press)
    return {
        "number": number,
        "answers": phone.answers,
        "after": phone.after,
        "press": press,
        "hangup_at": phone.hangup_at,
    }
