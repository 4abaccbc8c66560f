"""The action's own key: missing, or of a form the platform does not take.

Numbers are in :mod:`designer.checks.numbers`. Sources: 46elks docs, voice-play, voice-ivr,
voice-record, voice-hangup.
"""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.addresses import AUDIO, address_fault, parse_address
from designer.checks.context import Subject, is_empty, shown
from designer.checks.problems import Problem
from designer.flow.jsontypes import Json
from designer.flow.values import hook_name, is_reference, is_sound, is_speech, local_name
from designer.flow.variables import names_in

UNKNOWN = "unknown"
"""What :func:`prompt_fault` calls a form that is not documented: a warning, not an error."""


def missing_value(subject: Subject) -> Iterator[Problem]:
    """``missing-value``: there is nothing in the action's own key."""
    if is_empty(subject.value):
        yield subject.error("missing-value", subject.node.kind.value_form.value)


def bad_prompt(subject: Subject) -> Iterator[Problem]:
    """``bad-url`` and ``unknown-prompt`` for what is played."""
    if is_empty(subject.value):
        return
    fault = prompt_fault(subject.value, subject.context.has_base)
    if fault == UNKNOWN:
        yield subject.warning("unknown-prompt", value=shown(subject.value))
    elif fault:
        yield bad_url(subject, fault, subject.value)


def bad_recording_place(subject: Subject) -> Iterator[Problem]:
    """``bad-url`` for where a recording goes: an address, ``hook/`` or ``local/``."""
    value = subject.value
    if is_empty(value) or (isinstance(value, str) and local_name(value) is not None):
        return
    fault = posting_fault(value, subject.context.has_base)
    if fault:
        yield bad_url(subject, fault, value)


def bad_webhook(subject: Subject) -> Iterator[Problem]:
    """``bad-url`` for a webhook: only a whole address will do."""
    value = subject.value
    if is_empty(value):
        return
    fault = _whole_address_fault(value)
    if fault:
        yield bad_url(subject, fault, value)


def bad_reason(subject: Subject) -> Iterator[Problem]:
    """``bad-option``: a hangup with a word the platform does not know (46elks docs, hangup)."""
    if not is_empty(subject.value) and reason(subject.value) not in subject.node.kind.reasons:
        yield subject.error("bad-option", "reason", value=shown(subject.value))


def reason(value: Json) -> str:
    """The word of a hangup; the number 404 counts as the word."""
    return value if isinstance(value, str) else shown(value)


def prompt_fault(value: Json, has_base: bool) -> str:
    """The variant of ``bad-url`` for a prompt, :data:`UNKNOWN`, or ``""`` when it is good."""
    if not isinstance(value, str):
        return "other"
    if is_sound(value) or local_name(value) is not None or is_speech(value):
        return ""
    if parse_address(value) is not None or "://" in value:
        return address_fault(value)
    if ".." in value:
        return "dots"
    if names_in(value):
        return "variable"
    if is_reference(value):
        return "" if has_base else "reference"
    if value.startswith(("/", "hook/")):
        return "other"
    return "filename" if value.rpartition(".")[2].lower() in AUDIO else UNKNOWN


def posting_fault(value: Json, has_base: bool) -> str:
    """The variant of ``bad-url`` for an address that is posted to, or ``""``.

    An http(s) address, or ``hook/<name>`` where the flow is served.
    """
    if isinstance(value, str) and hook_name(value) is not None:
        return "" if has_base else "hook"
    return _whole_address_fault(value)


def bad_url(subject: Subject, fault: str, value: Json, option: str | None = None) -> Problem:
    """The error for ``value`` in the node's own key, or in ``option``."""
    names = ", ".join("{" + name + "}" for name in sorted(names_in(value)))
    return subject.error("bad-url", fault, option=option, value=shown(value), names=names)


def _whole_address_fault(value: Json) -> str:
    if not isinstance(value, str):
        return "other"
    fault = address_fault(value)
    if fault in ("other", "host") and names_in(value):
        return "variable"
    return "dots" if fault == "other" and ".." in value else fault
