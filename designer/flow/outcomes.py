"""Which outcome a result takes: the one table of what happens next.

Sources: 46elks docs, 'call actions' (``next``, ``success``, ``failed``), 'voice-connect'
(``busy``), 'voice-ivr' (digits). Where several keys could apply the documents are silent; the
order below is this program's assumption and stands nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Container

from designer.flow.vocabulary import KINDS

DIGITS = re.compile(r"[0-9*#]+")
"""An outcome key made of telephone keys (``#`` is accepted on input and reported by checks)."""

NAMED_OUTCOMES = ("success", "failed", "busy", "next")
"""Outcome keys that are words, on any action."""

KEYPAD = "1234567890*#"
"""Telephone keys in the order people read them."""

HANGUP = "hangup"
"""``why`` of a failed action when the caller hung up."""

NO_INPUT = "noinput"
"""``why`` of a failed ivr when nothing was entered."""


def is_digits(outcome: str) -> bool:
    """Whether ``outcome`` is a sequence of telephone keys (``[0-9*#]+``)."""
    return DIGITS.fullmatch(outcome) is not None


def is_outcome(key: str) -> bool:
    """Whether ``key`` of an action is a way out (an edge) and not an option."""
    return key in NAMED_OUTCOMES or is_digits(key)


def digits_rank(outcome: str) -> tuple[int, tuple[int, ...]]:
    """Sort key of digit outcomes: shorter first, then in keypad order (1…9, 0, ``*``, ``#``)."""
    return len(outcome), tuple(KEYPAD.index(key) for key in outcome)


def tried(action: str, result: str, why: str | None = None) -> tuple[str, ...]:
    """The outcome keys tried, in order, after ``action`` ended with ``result``.

    ``result`` is what the platform reports: ``success``, ``failed``, ``busy``, or the digits of an
    ivr. ``why`` is ``hangup`` when the caller hung up: then nothing is tried and the call ends.
    """
    if why == HANGUP:
        return ()
    kind = KINDS.get(action)
    if kind is None:
        return ()
    if kind.digits:
        # A menu that got keys reports them, not a success.
        if is_digits(result):
            return (result, "success", "next")
        happens = result != "success" and kind.outcome(result) is not None
    else:
        happens = result == "success" or kind.outcome(result) is not None
    listed = (key for key in (result, "next") if kind.outcome(key) is not None)
    return tuple(listed) if happens else ()


def resolve(
    action: str, result: str, present: Container[str], why: str | None = None
) -> str | None:
    """The outcome that ``result`` of ``action`` takes among the keys ``present``.

    Returns None when no key applies: the call ends and its state stays success.
    """
    return next((key for key in tried(action, result, why) if key in present), None)
