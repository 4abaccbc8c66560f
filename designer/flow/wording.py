"""What people call the parts of a flow: outcomes, options, values, in the vocabulary's words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from designer.flow.jsontypes import Json
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import Kind, Option, OptionType

_YES = N_("yes")
_NO = N_("no")
_WITH_UNIT = N_("{number} {unit}")
_TRUTH: Mapping[str, str] = {"true": _YES, "yes": _YES, "false": _NO, "no": _NO}
_WHOLE = re.compile(r"[0-9]{1,9}")
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def one_line(text: str) -> str:
    """``text`` on one line, its white space as single spaces.

    Control characters and halves of characters, which most formats cannot hold, become U+FFFD.
    """
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def plain(value: Json) -> str:
    """A value as it is written: a string itself, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def value_line(value: Json) -> str:
    """A node's value on one line; empty when there is none."""
    return "" if value is None else one_line(plain(value))


def outcome_name(kind: Kind, outcome: str) -> Text | str:
    """What people call a way out of a node of ``kind``; keys and unknown ones by themselves."""
    known = kind.outcome(outcome)
    return outcome if known is None else Text(known.label)


def option_name(kind: Kind, key: str) -> Text | str:
    """What people call an option of ``kind``; one that is not documented by its key."""
    known = kind.option(key)
    return key if known is None else Text(known.label)


def option_value(option: Option | None, value: Json) -> Text | None:
    """A number with its unit, or yes or no; None for a value that stands for itself.

    ``option`` is the vocabulary's, None for one that is not documented.
    """
    if option is None:
        return None
    if option.type is OptionType.NUMBER:
        return _number(option, value)
    if option.type in (OptionType.BOOLEAN, OptionType.YES_NO):
        word = _TRUTH.get(plain(value)) if isinstance(value, bool | str) else None
        return None if word is None else Text(word)
    return None


def _number(option: Option, value: Json) -> Text | None:
    if isinstance(value, bool) or _WHOLE.fullmatch(plain(value)) is None:
        return None
    if not option.unit:
        return Text("{number}", {"number": plain(value)})
    return Text(_WITH_UNIT, {"number": plain(value), "unit": Text(option.unit)})
