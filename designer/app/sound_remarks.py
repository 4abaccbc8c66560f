"""What the window alone says of a flow's own sounds: the checks look at no disk."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from designer.app.sound_places import folder_address
from designer.app.stand_in import is_stand_in
from designer.app.standing import is_left_to_do
from designer.app.unready_sounds import MISSING, some_named
from designer.checks.context import shown
from designer.checks.problems import Problem, Severity
from designer.flow.frozen import frozen
from designer.flow.model import Flow, Node
from designer.flow.references import prompt_reference, prompt_references
from designer.flow.texts import N_, Text

STAND_IN, UNCHECKED = "stand-in", "unchecked-sounds"
"""A node plays a sound beside the flow that is not the real one; those of the flow are counted on
to be on the web, where nobody has looked, or not all were found."""
ONE, ABSENT, ABSENT_ONE = "one", "absent", "absent-one"
"""Variants: one sound is unchecked; the web server was asked, and some or one is not there."""

_SENTENCES = {
    (MISSING, ""): N_(
        "{place}: there is no such sound beside the flow: {value}. Calls on the emulator have "
        "silence instead, and real callers hear nothing. Take one with Choose a sound…, or "
        "record it."
    ),
    (STAND_IN, ""): N_(
        "{place}: {value} is a stand-in. Record or choose the real sound before real callers "
        "hear it."
    ),
    (UNCHECKED, ""): N_(
        "46elks will look for {count} sounds below {place}. Whether they are there has not been "
        "checked yet."
    ),
    (UNCHECKED, ONE): N_(
        "46elks will look for a sound below {place}. Whether it is there has not been checked yet."
    ),
    (UNCHECKED, ABSENT): N_(
        "{count} sounds were not found on the web, below {place}: {files}. Real callers hear "
        "nothing there."
    ),
    (UNCHECKED, ABSENT_ONE): N_(
        "{files} was not found on the web, below {place}. Real callers hear nothing there."
    ),
}
_NOBODY_LOOKED: Mapping[str, bool] = MappingProxyType({})
_OF_THE_CHECKS = ("bad-url", "reference")
"""What they say of a sound beside the flow counts on its being there."""


@frozen
class Remark(Problem):
    """A problem that no check knows of, listed with those of the checks."""

    @property
    def text(self) -> Text:
        """What will happen and what to do, as template and arguments."""
        return Text(_SENTENCES[self.code, self.variant], self.args)


def with_remarks(
    found: Sequence[Problem],
    flow: Flow,
    missing: Collection[str],
    base: str = "",
    on_web: Mapping[str, bool] = _NOBODY_LOOKED,
) -> Sequence[Problem]:
    """``found`` and what is to be said of sounds, in the order of the checks.

    But errors that are only left to do come after those that are mistakes.

    A sound that is ``missing`` keeps the severity that the checks give it as one that the platform
    cannot fetch, and has no other sentence: what they say would not be true.

    ``base`` is the address that the sounds are counted on to be under; empty where there is none.
    With it the checks have no more to say of them, which is not to look as if all were done.
    ``on_web`` says of those that were looked for there whether they are.
    """
    remarks = _remarks(flow, missing)
    unchecked = _unchecked(flow, base, on_web)
    if not remarks and not unchecked:
        return _mistakes_first(found)
    true = [as_it_is(problem, flow, missing) for problem in found]
    said = {problem.node for problem in true if problem.code == MISSING}
    order = {node_id: place for place, node_id in enumerate(flow.nodes)}
    warnings = [*unchecked, *(problem for problem in true if not problem.is_error)]
    for node_id, (code, reference) in remarks.items():
        if node_id not in said:
            warnings.append(_remark(Severity.WARNING, code, flow.nodes[node_id], reference))
    warnings.sort(key=lambda one: -1 if one.node is None else order[one.node])
    return _mistakes_first([*(problem for problem in true if problem.is_error), *warnings])


def _mistakes_first(problems: Sequence[Problem]) -> Sequence[Problem]:
    if not any(map(is_left_to_do, problems)):
        return problems
    return sorted(problems, key=lambda one: (not one.is_error, is_left_to_do(one)))


def as_it_is(problem: Problem, flow: Flow, missing: Collection[str]) -> Problem:
    """``problem``, or what is true of a sound of which the checks say that it is here."""
    if (problem.code, problem.variant) != _OF_THE_CHECKS or problem.node is None:
        return problem
    node = flow.nodes[problem.node]
    sound = prompt_reference(flow, node)
    if sound is None or sound not in missing:
        return problem
    return _remark(problem.severity, MISSING, node, sound)


def _remarks(flow: Flow, missing: Collection[str]) -> dict[str, tuple[str, str]]:
    """By node: the code of what is to be said of its sound, and the sound."""
    remarks = {}
    for node in flow.nodes.values():
        sound = prompt_reference(flow, node)
        if sound is not None and sound in missing:
            remarks[node.id] = (MISSING, sound)
        elif sound is not None and is_stand_in(sound):
            remarks[node.id] = (STAND_IN, sound)
    return remarks


def _unchecked(flow: Flow, base: str, on_web: Mapping[str, bool]) -> list[Remark]:
    """What is to be said of all sounds at once: nothing where the flow is served with them."""
    sounds = prompt_references(flow) if base and flow.target != "webhooks" else ()
    absent = [one for one in sounds if not on_web.get(one, True)]
    told = absent or [one for one in sounds if one not in on_web]
    if not told:
        return []
    args = {"count": len(told), "place": folder_address(base), "files": some_named(told)}
    several, one = (ABSENT, ABSENT_ONE) if absent else ("", ONE)
    variant = one if len(told) == 1 else several
    return [Remark(Severity.WARNING, UNCHECKED, None, args, variant=variant)]


def _remark(severity: Severity, code: str, node: Node, reference: str) -> Remark:
    args = {"node": node.called, "place": node.called, "value": shown(reference)}
    return Remark(severity, code, node.id, args)
