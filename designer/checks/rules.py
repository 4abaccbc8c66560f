"""The tables of rules: adding a check is one function in one of them.

A rule is a pure function that yields problems. A node rule sees one node and its edges; what it
reads of other nodes is known to :mod:`designer.checks.run`, which says when to look again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from designer.checks import (
    addresses,
    counting,
    hours,
    misspelt,
    numbers,
    options,
    outcomes,
    recordings,
    structure,
    values,
)
from designer.checks.context import Context, Subject
from designer.checks.problems import Problem
from designer.flow.vocabulary import KINDS, Kind, ValueForm

NodeRule: TypeAlias = Callable[[Subject], Iterator[Problem]]
FlowRule: TypeAlias = Callable[[Context], Iterator[Problem]]

EVERY_NODE: tuple[NodeRule, ...] = (
    values.missing_value,
    options.bad_option,
    options.unknown_option,
    numbers.bad_number_option,
    outcomes.bad_outcome,
    counting.bad_rounds,
    counting.uncounted_rounds,
    addresses.plain_http,
    addresses.local_address,
    addresses.secret_in_url,
)
"""For nodes of every kind."""

BY_VALUE: Mapping[ValueForm, tuple[NodeRule, ...]] = {
    ValueForm.NUMBERS: (
        numbers.bad_number,
        numbers.self_call,
        numbers.costly_number,
        outcomes.one_sided_connect,
        outcomes.shadowed_next,
    ),
    ValueForm.PROMPT: (values.bad_prompt, addresses.audio_format, outcomes.shadowed_next),
    ValueForm.RECORDING: (
        values.bad_recording_place,
        outcomes.no_beep,
        outcomes.shadowed_next,
    ),
    ValueForm.REASON: (values.bad_reason, outcomes.hangup_signal),
    ValueForm.URL: (values.bad_webhook,),
    ValueForm.ZONE: (hours.bad_zone, hours.bad_times, hours.bad_country, hours.odd_hours),
    ValueForm.CALLERS: (numbers.bad_caller,),
}
"""For nodes whose value has this form."""

MENUS: tuple[NodeRule, ...] = (
    outcomes.digits_unreachable,
    outcomes.silent_caller,
    options.ivr_timeout,
    outcomes.ambiguous_digits,
    outcomes.short_digits,
)
"""For nodes that read keys."""

SERVED: tuple[NodeRule, ...] = (hours.needs_serving, hours.missing_way)
"""For nodes that only our own server understands."""

FLOW_RULES: tuple[FlowRule, ...] = (
    structure.no_start,
    structure.loop,
    structure.idle_loop,
    structure.too_large,
    recordings.unknown_recording,
    structure.unreachable,
    misspelt.misspelt_key,
)
"""For the flow as a whole; run again after every change that a check can see."""


def _rules_of(kind: Kind) -> tuple[NodeRule, ...]:
    more = (*(MENUS if kind.digits else ()), *(SERVED if kind.served else ()))
    return (*EVERY_NODE, *BY_VALUE[kind.value_form], *more)


NODE_RULES: Mapping[str, tuple[NodeRule, ...]] = {
    kind.key: _rules_of(kind) for kind in KINDS.values()
}
"""The rules for each kind of node."""
