"""Telephone numbers and SIP addresses: of a connect, and of options that hold a number.

Sources: 46elks docs, voice-connect (E.164, several separated by commas), voice-connect-sip.
"""

from __future__ import annotations

from collections.abc import Iterator

from designer.checks.context import Subject, is_empty, shown
from designer.checks.phones import number_fault, tariff
from designer.checks.problems import Problem
from designer.flow.callerlist import is_prefix
from designer.flow.jsontypes import Json
from designer.flow.values import is_good_sip, is_sip, numbers_in
from designer.flow.variables import names_in, replace_variables
from designer.flow.vocabulary import OptionType

_OF_CALLERS = {"form": "caller", "length": "length"}
"""The variant of ``bad-number`` for what is wrong with an entry of a caller list."""


def bad_number(subject: Subject) -> Iterator[Problem]:
    """``bad-number`` for each part of a connect's list."""
    if is_empty(subject.value):
        return
    for part, fault in faults_in(subject.value):
        undefined = fault == "form" and names_in(part)
        yield subject.error("bad-number", "variable" if undefined else fault, value=part)


def bad_caller(subject: Subject) -> Iterator[Problem]:
    """``bad-number`` for each entry of a caller list: a number, or the beginning of some."""
    if is_empty(subject.value):
        return
    if not isinstance(subject.value, str):
        yield subject.error("bad-number", "caller", value=shown(subject.value))
        return
    for part in numbers_in(subject.value):
        if not part:
            yield subject.error("bad-number", "empty", value=part)
        elif not is_prefix(part) and (fault := number_fault(part)):
            yield subject.error("bad-number", _OF_CALLERS[fault], value=shown(part))


def bad_number_option(subject: Subject) -> Iterator[Problem]:
    """``bad-number`` for an option that holds one number, such as ``callerid``."""
    for key, value in subject.options.items():
        option = subject.node.kind.option(key)
        if option is None or option.type is not OptionType.PHONE:
            continue
        if not isinstance(value, str) or number_fault(value):
            fault = number_fault(value) if isinstance(value, str) else "form"
            yield subject.error("bad-number", fault, option=key, value=shown(value))


def self_call(subject: Subject) -> Iterator[Problem]:
    """``self-call``: a connect to the number that the document's own call goes to."""
    called = replace_variables(subject.context.flow.call.get("to"), subject.context.variables)
    for number in _good_numbers(subject):
        if number == called:
            yield subject.warning("self-call", value=number)


def costly_number(subject: Subject) -> Iterator[Problem]:
    """``costly-number``: a premium rate or shared cost number."""
    for number in _good_numbers(subject):
        cost = tariff(number)
        if cost:
            yield subject.warning("costly-number", cost, value=number)


def faults_in(value: Json) -> Iterator[tuple[str, str]]:
    """The bad parts of a connect's value, as shown, each with its variant of ``bad-number``."""
    if not isinstance(value, str):
        yield shown(value), "form"
        return
    parts = numbers_in(value)
    for part in parts:
        if not part:
            yield part, "empty"
        elif is_sip(part):
            if len(parts) > 1:
                yield shown(part), "sip-list"
            elif not is_good_sip(part):
                yield shown(part), "sip"
        elif fault := number_fault(part):
            yield shown(part), fault


def _good_numbers(subject: Subject) -> Iterator[str]:
    if isinstance(subject.value, str):
        for part in dict.fromkeys(numbers_in(subject.value)):
            if not is_sip(part) and not number_fault(part):
                yield part
