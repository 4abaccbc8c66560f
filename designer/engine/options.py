"""Reads the options of an action with the vocabulary's types, ranges and defaults.

What cannot be used counts as not given: a call never stops over an option.
"""

from __future__ import annotations

import re

from designer.engine.program import Action
from designer.flow.assumptions import LONGEST_SECONDS
from designer.flow.jsontypes import Json
from designer.flow.vocabulary import KINDS

_NUMBER = re.compile(r"[0-9]{1,9}")
_BOOLEANS = {"yes": True, "true": True, "no": False, "false": False}


def number(action: Action, key: str, default: float = 0.0) -> float:
    """The number option ``key``: ``15`` and ``"15"`` are the same.

    Missing, unusable or out of the vocabulary's range, it is the vocabulary's default, or
    ``default`` where that has none. Seconds are cut off at a day. 46elks docs, 'voice-ivr': a
    ``timeout`` outside 1-30 becomes 10.
    """
    option = KINDS[action.kind].option(key)
    if option is None:
        return default
    if isinstance(option.default, int):
        default = option.default
    value = _as_number(action.options.get(key))
    if value is None:
        return default
    if option.minimum is not None and value < option.minimum:
        return default
    if option.maximum is not None and value > option.maximum:
        return default
    return min(value, LONGEST_SECONDS) if option.unit else value


def flag(action: Action, key: str) -> bool:
    """The yes-or-no option ``key``: true, false, "yes", "no", "true", "false"."""
    option = KINDS[action.kind].option(key)
    value = _as_flag(action.options.get(key))
    if value is None and option is not None:
        value = _as_flag(option.default)
    return bool(value)


def text(action: Action, key: str) -> str | None:
    """The option ``key`` as text without blanks around it; None when it is missing or empty."""
    value = action.options.get(key)
    return (value.strip() or None) if isinstance(value, str) else None


def _as_number(value: Json) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        # Also cuts what no float can hold; NaN compares false and is unusable.
        return value if -1e9 < value < 1e9 else (1e9 if value >= 1e9 else None)
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return int(value.strip())
    return None


def _as_flag(value: Json) -> bool | None:
    if isinstance(value, bool):
        return value
    return _BOOLEANS.get(value.strip().lower()) if isinstance(value, str) else None
