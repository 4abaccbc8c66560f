"""How options and values are read from call actions and written to them.

Only what the vocabulary types is converted: whole numbers from their digits, booleans from the
words in use. Everything else stays as it is, whatever its JSON type.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from designer.flow.jsontypes import Json
from designer.flow.vocabulary import Kind, Option, OptionType

_WHOLE = re.compile(r"[0-9]{1,9}")
_TRUTH: Mapping[str, bool] = {"yes": True, "true": True, "no": False, "false": False}


def read_option(kind: Kind, key: str, value: Json) -> Json:
    """The option ``key`` of a ``kind`` node as documents hold it.

    ``"15"`` becomes 15 where the vocabulary says number; true, false, ``"yes"``, ``"no"``,
    ``"true"``, ``"false"`` become what the documentation writes where it says boolean.
    """
    option = kind.option(key)
    if option is None:
        return value
    if option.type is OptionType.NUMBER:
        return int(value) if isinstance(value, str) and _WHOLE.fullmatch(value) else value
    return write_option(option, value)


def write_option(option: Option, value: Json) -> Json:
    """The option's value as the documentation writes it: booleans in the one form it has there.

    What is neither true nor false in any of the forms in use stays as it is.
    """
    if option.type not in (OptionType.BOOLEAN, OptionType.YES_NO):
        return value
    truth = _TRUTH.get(value) if isinstance(value, str) else value
    if not isinstance(truth, bool):
        return value
    if option.type is OptionType.BOOLEAN:
        return truth
    return "yes" if truth else "no"
