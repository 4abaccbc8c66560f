"""The options of a node: their types and ranges, and what is no option at all.

Types, minimum and maximum stand in the vocabulary, with their source pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from designer.checks.context import Subject, is_empty, shown
from designer.checks.problems import Problem
from designer.checks.values import bad_url, posting_fault
from designer.flow.jsontypes import Json
from designer.flow.outcomes import is_outcome
from designer.flow.vocabulary import ACTION_KEYS, WEBHOOK, Option, OptionType

_NUMBER = re.compile(r"-?[0-9]{1,9}", re.ASCII)
_BOOLEANS = frozenset({"yes", "no", "true", "false"})


def bad_option(subject: Subject) -> Iterator[Problem]:
    """``bad-option``: a wrong type, a number below its minimum, or a key that is no option.

    An outcome or an action among the options would become a second meaning of the same key in the
    call actions.
    """
    for key, value in subject.options.items():
        if is_outcome(key):
            yield subject.error("bad-option", "outcome", option=key)
        elif key in ACTION_KEYS:
            yield subject.error("bad-option", "action", option=key)
        elif (option := subject.node.kind.option(key)) is not None:
            yield from _typed(subject, option, value)


def ivr_timeout(subject: Subject) -> Iterator[Problem]:
    """``ivr-timeout``: outside the range, so that the platform takes its default (voice-ivr)."""
    for key, value in subject.options.items():
        option = subject.node.kind.option(key)
        number = as_number(value)
        if option is None or option.maximum is None or number is None:
            continue
        minimum = option.minimum or 0
        if not minimum <= number <= option.maximum:
            yield subject.warning(
                "ivr-timeout",
                option=key,
                value=number,
                minimum=minimum,
                maximum=option.maximum,
                default=option.default,
            )


def unknown_option(subject: Subject) -> Iterator[Problem]:
    """``unknown-option``: not documented for this action; it is kept and exported."""
    kind = subject.node.kind
    for key in subject.options:
        if kind.option(key) is None and not is_outcome(key) and key not in ACTION_KEYS:
            variant = "webhook" if kind.key == WEBHOOK.key else ""
            yield subject.warning("unknown-option", variant, option=key)


def as_number(value: Json) -> int | None:
    """The whole number that an option holds, ``"15"`` included; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return int(value) if _NUMBER.fullmatch(value) else None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) else None


def _typed(subject: Subject, option: Option, value: Json) -> Iterator[Problem]:
    key = option.key
    match option.type:
        case OptionType.NUMBER:
            number = as_number(value)
            if number is None:
                yield subject.error("bad-option", "number", option=key, value=shown(value))
            elif option.maximum is None and number < (option.minimum or 0):
                yield subject.error(
                    "bad-option", "minimum", option=key, value=number, minimum=option.minimum or 0
                )
        case OptionType.BOOLEAN | OptionType.YES_NO:
            if not isinstance(value, bool) and not (isinstance(value, str) and value in _BOOLEANS):
                yield subject.error("bad-option", "boolean", option=key, value=shown(value))
        case OptionType.URL:
            fault = "empty" if is_empty(value) else posting_fault(value, subject.context.has_base)
            if fault:
                yield bad_url(subject, fault, value, key)
        case OptionType.PHONE:
            return
