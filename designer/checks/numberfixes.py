"""Mending telephone numbers: as people write them into the form the platform calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from designer.checks.context import shown
from designer.checks.numbers import faults_in
from designer.checks.phones import country_code, international
from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.flow.values import is_sip, numbers_in
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import ValueForm


def mended_list(value: Json, bad: str, country: int | None) -> str | None:
    """A connect's ``value`` with its part ``bad`` (as shown) put right; None when that is unclear.

    The same part twice is mended twice. What stands in the document as a variable is left alone.
    ``country`` is the calling code of national numbers, None where it is not known.
    """
    if not isinstance(value, str):
        return mended_number(value, country)
    parts = numbers_in(value)
    if not bad and len(parts) > 1:
        kept = [part for part in parts if part]
        return ", ".join(kept) or None
    mended = [
        (shown(part) == bad and not is_sip(part) and mended_number(part, country)) or part
        for part in parts
    ]
    return ", ".join(mended) if mended != parts else None


def written_out(value: str, country: int | None) -> str:
    """A connect's ``value`` with each of its numbers in E.164 where that is clear.

    What is no number, and what is unclear, stays as it is. ``country`` as in :func:`mended_list`.
    """
    for bad, fault in tuple(faults_in(value)):
        if fault in ("form", "length"):
            value = mended_list(value, bad, country) or value
    return value


def mended_number(value: Json, country: int | None) -> str | None:
    """One number in E.164, of ``country`` (a calling code) where it is written nationally."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return international(str(value), country)


def guessed_country(flow: Flow) -> int | None:
    """The country calling code that national numbers of this flow most likely belong to.

    That of the test call's numbers, else the one most frequent among the numbers connected to.
    """
    for key in ("from", "to"):
        number = replace_variables(flow.call.get(key), flow.variables)
        code = country_code(number) if isinstance(number, str) else None
        if code is not None:
            return code
    counted = Counter(code for node in flow.nodes.values() for code in _codes(flow, node))
    return max(counted, key=lambda code: (counted[code], -code), default=None)


def _codes(flow: Flow, node: Node) -> Iterator[int]:
    value = replace_variables(node.value, flow.variables)
    if node.kind.value_form is not ValueForm.NUMBERS or not isinstance(value, str):
        return
    bad = {part for part, _ in faults_in(value)}
    for part in numbers_in(value):
        code = None if part in bad or is_sip(part) else country_code(part)
        if code is not None:
            yield code
