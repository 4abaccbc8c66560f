"""Which phones a call cannot be connected to, whatever they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from designer.flow.jsontypes import Json
from designer.flow.values import is_swedish_mobile, numbers_in
from designer.flow.variables import replace_variables


def out_of_reach(called: str, phones: Iterable[str]) -> tuple[str, ...]:
    """Those of ``phones`` (E.164 or SIP) that an incoming call to ``called`` cannot reach.

    Calls to a Swedish mobile number can only be connected to Swedish mobile numbers (46elks docs,
    'voice-connect').
    """
    if not is_swedish_mobile(called):
        return ()
    return tuple(phone for phone in phones if not is_swedish_mobile(phone))


def phones_in(value: Json, variables: Mapping[str, str]) -> tuple[str, ...]:
    """The phones that the value of a connect names, each once."""
    told = replace_variables(value, variables)
    named = numbers_in(told) if isinstance(told, str) else ()
    return tuple(dict.fromkeys(number for number in named if number))
