"""Between an option's JSON value and the text of its field."""

from __future__ import annotations

import json
import re

from designer.flow.jsontypes import Json
from designer.flow.vocabulary import Option, OptionType

_NUMBER = re.compile(r"[0-9]{1,9}")
_YES = (True, "yes", "true")
_NO = (False, "no", "false")


def as_text(value: Json) -> str:
    """What a field shows for any JSON value: a string as it is, anything else as JSON."""
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def choice_of(value: Json) -> str:
    """``yes``, ``no``, an empty string for 'not set', or the text of anything else."""
    if value is None:
        return ""
    if any(value is yes or value == yes for yes in _YES if type(value) is type(yes)):
        return "yes"
    if any(value is no or value == no for no in _NO if type(value) is type(no)):
        return "no"
    return as_text(value)


def from_text(option: Option, text: str) -> Json:
    """The value to keep for what was typed; None takes the option away.

    A whole number becomes a number, anything else stays the text it is, so that what was typed is
    never lost; the check says what is wrong with it.
    """
    if not text:
        return None
    match option.type:
        case OptionType.NUMBER if _NUMBER.fullmatch(text):
            return int(text)
        case OptionType.BOOLEAN if text in ("yes", "no"):
            return text == "yes"
        case _:
            return text
