"""JSON that others send: what Python's parser takes beyond the standard is refused.

``NaN``, numbers no float can hold and half characters could be parsed, but never be sent on: one
of them in a call would make every list that shows the call fail.
"""

from __future__ import annotations

import json
import math
from typing import NoReturn

from designer.flow.jsontypes import Json
from designer.store.jsonplaces import lone_surrogate


def parse_plain(text: str) -> Json:
    """Parse ``text``.

    Raises ``json.JSONDecodeError`` where it is no JSON, ``RecursionError`` where it is nested too
    deep, and any other ``ValueError`` for a number or a character that JSON does not know.
    """
    data: Json = json.loads(text, parse_float=_float, parse_constant=_constant)
    if lone_surrogate(text) is not None:
        raise ValueError(text)
    return data


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(digits)
    return number


def _constant(name: str) -> NoReturn:
    raise ValueError(name)
