"""Which node of one flow is which node of another.

Nodes with the same id are the same. The others are matched by what they hold and by their
neighbours, so that a changed id is known for what it is. Where several would do, the order of the
documents decides: the same two flows give the same answer.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Iterable
from typing import TypeAlias

from designer.flow.frozen import frozen
from designer.flow.model import Flow, Node
from designer.flow.surroundings import colours

_RADII = (3, 2, 1)
"""How many edges away equal surroundings are asked for, the most telling first."""


@frozen
class _Measure:
    """What makes two nodes alike: something of every node, by id, in either flow."""

    before: dict[str, str]
    after: dict[str, str]

    def alike(self, old: str, new: str) -> bool:
        return self.before[old] == self.after[new]


def matching(before: Flow, after: Flow, *, by_id: bool = True) -> dict[str, str]:
    """The id in ``after`` of every node of ``before`` that is still there.

    By id first; then a node under another id that holds the same and is the start as before, or
    shares a neighbour by the same outcome, or has the same neighbours altogether. With ``by_id``
    false, for flows whose ids were made up on import, ids say nothing: action, value and options
    are compared, and what stands at the same place with the same action is the same node, changed.
    """
    content = _Measure(_contents(before, all_of_it=by_id), _contents(after, all_of_it=by_id))
    matcher = _Matcher(before, after)
    if by_id:
        for node_id in before.nodes:
            if node_id in after.nodes:
                matcher.pair(node_id, node_id)
    matcher.pair_starts(content)
    matcher.spread(tuple(matcher.pairs), content)
    matcher.pair_by_surroundings(content)
    if not by_id:
        matcher.pair_unique(content)
        action = _Measure(_actions(before), _actions(after))
        matcher.pair_starts(action)
        matcher.spread(tuple(matcher.pairs), action)
    return matcher.pairs


_Groups: TypeAlias = dict[tuple[str, ...], list[str]]


class _Matcher:
    """Two flows in the course of being matched."""

    def __init__(self, before: Flow, after: Flow) -> None:
        self.before, self.after = before, after
        self.pairs: dict[str, str] = {}
        self.taken: dict[str, str] = {}
        """The pairs the other way round."""

    def pair(self, old: str, new: str) -> None:
        """Take the two for the same node."""
        self.pairs[old] = new
        self.taken[new] = old

    def pair_if(self, old: str, new: str, measure: _Measure) -> bool:
        """Pair the two when both are free and alike; whether that was so."""
        if old in self.pairs or new in self.taken or not measure.alike(old, new):
            return False
        self.pair(old, new)
        return True

    def pair_starts(self, measure: _Measure) -> None:
        """Pair the nodes where calls begin, if they are free and alike."""
        if self.before.has_start() and self.after.has_start():
            self.pair_if(str(self.before.start), str(self.after.start), measure)

    def pair_by_surroundings(self, content: _Measure) -> None:
        """Pair nodes that hold the same among neighbours that do, wider surroundings first."""
        for radius in _RADII:
            old, new = self._hopeful(content)
            if not old or not new:
                return
            by_old, by_new = colours(
                (self.before, old, content.before, self.pairs),
                (self.after, new, content.after, {new: new for new in self.taken}),
                radius,
            )
            candidates = {
                key: deque(ids)
                for key, ids in _grouped(
                    ((str(by_new[node_id]),), node_id) for node_id in new
                ).items()
            }
            for node_id in old:
                self._pair_first(node_id, candidates.get((str(by_old[node_id]),)), content)

    def _pair_first(self, old: str, candidates: deque[str] | None, content: _Measure) -> None:
        """Pair with the first candidate that is free, and go on from there before the next."""
        while candidates and old not in self.pairs:
            if self.pair_if(old, candidates.popleft(), content):
                self.spread((old,), content)

    def pair_unique(self, content: _Measure) -> None:
        """Pair what stands exactly once in either flow, wherever."""
        old, new = self._hopeful(content)
        olds = _grouped(((content.before[node_id],), node_id) for node_id in old)
        news = _grouped(((content.after[node_id],), node_id) for node_id in new)
        for first, second in _only_ones(olds, news):
            if self.pair_if(first, second, content):
                self.spread((first,), content)

    def spread(self, olds: Iterable[str], measure: _Measure) -> None:
        """Pair the neighbours of the paired nodes ``olds``, then theirs, and so on.

        Two neighbours are paired when they hang on the pair by the same outcome and are alike; of
        those that lead to the pair only where nothing else is meant just as well.
        """
        waiting = deque(olds)
        while waiting:
            old = waiting.popleft()
            new = self.pairs[old]
            ways, others = self.before.out(old), self.after.out(new)
            for outcome in sorted(ways.keys() & others.keys()):
                target = ways[outcome].target
                if self.pair_if(target, others[outcome].target, measure):
                    waiting.append(target)
            for first, second in _only_ones(
                _arriving(self.before, old, self.pairs, measure.before),
                _arriving(self.after, new, self.taken, measure.after),
            ):
                if self.pair_if(first, second, measure):
                    waiting.append(first)

    def _hopeful(self, content: _Measure) -> tuple[list[str], list[str]]:
        """The nodes without a counterpart that hold what one on the other side holds."""
        old = [node_id for node_id in self.before.nodes if node_id not in self.pairs]
        new = [node_id for node_id in self.after.nodes if node_id not in self.taken]
        held_before = {content.before[node_id] for node_id in old}
        held_after = {content.after[node_id] for node_id in new}
        return (
            [node_id for node_id in old if content.before[node_id] in held_after],
            [node_id for node_id in new if content.after[node_id] in held_before],
        )


def _arriving(flow: Flow, node_id: str, paired: dict[str, str], measure: dict[str, str]) -> _Groups:
    """The unpaired nodes that lead to a node, by outcome and what makes them alike."""
    keys = sorted(key for key in flow.into(node_id) if key[0] not in paired)
    return _grouped(((outcome, measure[source]), source) for source, outcome in keys)


def _only_ones(olds: _Groups, news: _Groups) -> Iterable[tuple[str, str]]:
    """The single members of the groups that have one on either side."""
    for key, ids in olds.items():
        others = news.get(key, [])
        if len(ids) == len(others) == 1:
            yield ids[0], others[0]


def _grouped(entries: Iterable[tuple[tuple[str, ...], str]]) -> _Groups:
    """Ids by key, keys and ids in the order in which they come."""
    groups: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, node_id in entries:
        groups[key].append(node_id)
    return groups


def _contents(flow: Flow, *, all_of_it: bool) -> dict[str, str]:
    """What each node holds, as one string: also label, text and unknown keys if ``all_of_it``."""
    return {node_id: _content(node, all_of_it) for node_id, node in flow.nodes.items()}


def _content(node: Node, all_of_it: bool) -> str:
    held: list[object] = [node.action, node.value, dict(node.options)]
    if all_of_it:
        held += [node.label, node.text, dict(node.extra)]
    return json.dumps(held, sort_keys=True)


def _actions(flow: Flow) -> dict[str, str]:
    return {node_id: node.action for node_id, node in flow.nodes.items()}
