"""The ways out of a node: outcomes it lacks, outcomes it should have, keys nobody can enter.

Sources: 46elks docs, call-actions (``next``, ``success``, ``failed``), voice-connect (``busy``),
voice-ivr (digits), voice-hangup (``busy`` and ``404``), voice-record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from designer.checks.context import Subject
from designer.checks.options import as_number
from designer.checks.problems import Problem
from designer.checks.values import reason
from designer.flow.model import Flow
from designer.flow.outcomes import is_digits
from designer.flow.texts import joined
from designer.flow.values import BEEP
from designer.flow.vocabulary import ROUNDS, ValueForm

SIGNALS = frozenset({"busy", "404"})
"""Reasons of a hangup that are signals before the answer (46elks docs, voice-hangup)."""
DIGITS = "digits"
"""The option of a menu that says how many keys it reads."""
_KEYS = frozenset("0123456789*")


def bad_outcome(subject: Subject) -> Iterator[Problem]:
    """``bad-outcome``: an edge from an outcome the action lacks."""
    kind = subject.node.kind
    for outcome, edge in subject.edges.items():
        if outcome == ROUNDS.key and kind.outcomes:
            known, variant = ROUNDS.key in subject.node.extra, ROUNDS.key
        else:
            known = kind.outcome(outcome) is not None or (kind.digits and is_digits(outcome))
            variant = "" if kind.outcomes else "ends"
        if not known:
            keys = {} if variant else {"known": ", ".join(kind.outcome_keys)}
            args: dict[str, Any] = {"target": subject.title_of(edge.target), **keys}
            yield subject.error("bad-outcome", variant, edges=(edge.key,), outcome=outcome, **args)


def hangup_signal(subject: Subject) -> Iterator[Problem]:
    """``hangup-signal``: busy or 404 anywhere but as the very first action."""
    signal = reason(subject.value)
    if signal in SIGNALS and not _is_first(subject.context.flow, subject.node.id):
        yield subject.error("hangup-signal", value=signal)


def _is_first(flow: Flow, node_id: str) -> bool:
    """Whether a call that comes to the node has done nothing before.

    It is the start and nothing leads to it, or only nodes do that decide on our own server and
    produce no action.
    """
    seen, waiting, from_start = {node_id}, [node_id], False
    while waiting:
        here = waiting.pop()
        from_start |= flow.start == here
        for source, _ in flow.into(here):
            if not flow.nodes[source].kind.served:
                return False
            if source not in seen:
                seen.add(source)
                waiting.append(source)
    return from_start


def digits_unreachable(subject: Subject) -> Iterator[Problem]:
    """``digits-unreachable``: longer than ``digits``, or with keys that are no input."""
    most = digits_of(subject)
    for outcome, edge in subject.edges.items():
        if not is_digits(outcome):
            continue
        if not _KEYS.issuperset(outcome):
            yield subject.error(
                "digits-unreachable", "keys", option=DIGITS, edges=(edge.key,), outcome=outcome
            )
        elif most is not None and len(outcome) > most:
            yield subject.error(
                "digits-unreachable",
                "length",
                option=DIGITS,
                edges=(edge.key,),
                outcome=outcome,
                digits=most,
                length=len(outcome),
            )


def one_sided_connect(subject: Subject) -> Iterator[Problem]:
    """``one-sided-connect``: one of busy and failed is handled, the other ends the call."""
    present = [key for key in ("busy", "failed") if key in subject.edges]
    if len(present) == 1 and "next" not in subject.edges:
        yield subject.warning(
            "one-sided-connect", present[0], edges=((subject.node.id, present[0]),)
        )


def silent_caller(subject: Subject) -> Iterator[Problem]:
    """``silent-caller``: nothing is there for a caller who presses no key."""
    if "failed" not in subject.edges and "next" not in subject.edges:
        yield subject.warning("silent-caller")


def shadowed_next(subject: Subject) -> Iterator[Problem]:
    """``shadowed-next``: every result has an edge of its own, so ``next`` is never taken."""
    results = [key for key in ("success", "failed", "busy") if subject.node.kind.outcome(key)]
    if "next" in subject.edges and results and all(key in subject.edges for key in results):
        yield subject.warning("shadowed-next", edges=((subject.node.id, "next"),))


def ambiguous_digits(subject: Subject) -> Iterator[Problem]:
    """``ambiguous-digits``: one key begins another, so the menu cannot react at once."""
    keys = reachable_keys(subject)
    for key in keys:
        longer = [other for other in keys if other != key and other.startswith(key)]
        if longer:
            yield subject.warning(
                "ambiguous-digits",
                edges=tuple((subject.node.id, outcome) for outcome in (key, *longer)),
                outcome=key,
                longer=", ".join(longer),
            )


def short_digits(subject: Subject) -> Iterator[Problem]:
    """``short-digits``: a key shorter than ``digits`` needs # or the pause."""
    most = digits_of(subject)
    short = [key for key in reachable_keys(subject) if most is not None and len(key) < most]
    if short:
        yield subject.warning(
            "short-digits",
            option=DIGITS,
            edges=tuple((subject.node.id, key) for key in short),
            outcomes=", ".join(short),
            digits=most,
        )


def no_beep(subject: Subject) -> Iterator[Problem]:
    """``no-beep``: a prompt leads straight into a recording."""
    context = subject.context
    found = []
    for key in sorted(context.flow.into(subject.node.id)):
        before = context.flow.nodes[key[0]]
        if before.kind.value_form is ValueForm.PROMPT and context.value_of(before) != BEEP:
            found.append(key)
    if found:
        titles = [subject.title_of(source) for source in dict.fromkeys(key[0] for key in found)]
        yield subject.warning("no-beep", edges=tuple(found), prompt=joined(", ", titles))


def digits_of(subject: Subject) -> int | None:
    """How many keys a menu reads; None when its option is unusable (an error of its own)."""
    option = subject.node.kind.option(DIGITS)
    default = option.default if option else None
    digits = as_number(subject.options.get(DIGITS, default))
    return digits if digits is not None and digits >= 1 else None


def reachable_keys(subject: Subject) -> list[str]:
    """The digit outcomes of a menu that a caller can enter."""
    most = digits_of(subject)
    return [
        key
        for key in subject.edges
        if is_digits(key) and _KEYS.issuperset(key) and (most is None or len(key) <= most)
    ]
