"""Every journey a caller can take through a flow, loops cut where they come back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.outcomes import is_digits, resolve
from designer.flow.ports import edges_in_order
from designer.flow.rounds import rounds_of
from designer.flow.vocabulary import CONNECT, HANGUP, IVR, RECORD, ROUNDS, WEBHOOK

DEFAULT_LIMIT: Final = 1000
_LONGEST: Final = 200
"""Nodes of a way along which a loop is told round by round."""
_COUNTED: Final = 100_000
"""Journeys counted one by one at the most, where a flow with loops has more than are listed."""
_REACHES: Final = frozenset({CONNECT.key, RECORD.key, WEBHOOK.key})
"""Kinds that are a way to a person: rung, told by a recording, or decided by somebody's server."""
COMPLETED, HUNG_UP, TO_WEBHOOK, LOOP = "completed", "hangup", "webhook", "loop"


@frozen
class Journey:
    """One way through the flow."""

    path: tuple[str, ...]
    """The nodes come to; with :data:`LOOP` the last one stands in it before."""
    outcomes: tuple[str, ...]
    """What happened at each of them, ``rounds`` where they were used up; where the call ends there
    is one less, or the result that no edge stands for."""
    end: str
    """``completed`` ``hangup`` ``webhook`` ``loop``."""
    silent: bool = False
    """Whether the caller is left without a word: nothing stands where the call ends."""
    without_person: bool = False
    """Whether nobody was rung, recorded for, or asked."""


@frozen
class Paths:
    """The first journeys of a flow in the order of its outcomes."""

    journeys: tuple[Journey, ...]
    left_off: int
    """How many more there are."""
    at_least: bool = False
    """Whether :attr:`left_off` is only the number counted before giving up."""


class _Branch(NamedTuple):
    """Where a walk can still go from a node, and how long its way was before."""

    ways: Iterator[_Way]
    node: str
    before: int
    used_up: bool = False
    """Whether the node was come to once more than it has rounds."""


class _Way(NamedTuple):
    """One thing that can happen at a node, and where it leads; None: the call ends."""

    outcome: str
    target: str | None


def paths(flow: Flow, limit: int = DEFAULT_LIMIT, counted: int = _COUNTED) -> Paths:
    """The journeys of ``flow``, at most ``limit``, and how many were left off.

    Where the flow has loops those are walked to be counted, at most ``counted`` of them.

    Outcomes with an edge are journeys of their own, and so are results that no edge stands for,
    with which the call just ends. The same flow gives the same list.
    """
    if not flow.has_start():
        return Paths((), 0)
    found: list[Journey] = []
    walk = _walk(flow)
    for journey in walk:
        if len(found) == limit:
            return _counted(flow, tuple(found), walk, counted)
        found.append(journey)
    return Paths(tuple(found), 0)


def _counted(
    flow: Flow, found: tuple[Journey, ...], walk: Iterator[Journey], counted: int
) -> Paths:
    """``found`` with the number of those that follow; one of them has been met."""
    total = _count(flow)
    if total is not None:
        return Paths(found, total - len(found))
    more = 1
    for _ in walk:
        more += 1
        if more >= counted:
            return Paths(found, more, at_least=True)
    return Paths(found, more)


def _walk(flow: Flow) -> Iterator[Journey]:
    """Depth first in outcome order; every journey once."""
    start = str(flow.start)
    path: list[str] = [start]
    taken: list[str] = []
    on_way = {start}
    used_up: set[str] = set()
    stack = [_Branch(iter(_ways(flow, start)), start, 0)]
    while stack:
        branch = stack[-1]
        way = next(branch.ways, None)
        if way is None:
            stack.pop()
            del path[branch.before :], taken[max(branch.before - 1, 0) :]
            if branch.used_up:
                used_up.discard(branch.node)
            else:
                on_way.discard(branch.node)
        elif way.target is None:
            yield _ended(flow, path, taken, way.outcome)
        elif way.target in on_way:
            yield _journey(flow, (*path, way.target), (*taken, way.outcome), LOOP)
            onward = flow.out(way.target).get(ROUNDS.key)
            rounds = rounds_of(flow.nodes[way.target])
            if onward is not None and rounds is not None and way.target not in used_up:
                used_up.add(way.target)
                after = iter((_Way(ROUNDS.key, onward.target),))
                stack.append(_Branch(after, way.target, len(path), used_up=True))
                _go_round(path, taken, way, rounds)
        else:
            stack.append(_Branch(iter(_ways(flow, way.target)), way.target, len(path)))
            path.append(way.target)
            taken.append(way.outcome)
            on_way.add(way.target)


def _go_round(path: list[str], taken: list[str], way: _Way, rounds: int) -> None:
    """Take the loop that ``way`` closes until the rounds of its node are used up.

    Where that makes the way too long, the loop stands in it once.
    """
    target = str(way.target)
    first = len(path) - 1 - path[::-1].index(target)
    loop, outcomes = path[first:], [way.outcome, *taken[first:]]
    more = rounds - path.count(target)
    times = more if len(path) + more * len(loop) <= _LONGEST else 0
    path += [*(loop * times), target]
    taken += [*(outcomes * times), way.outcome]


def _ended(flow: Flow, path: list[str], taken: list[str], result: str) -> Journey:
    action = flow.nodes[path[-1]].action
    if action == HANGUP.key:
        return _journey(flow, tuple(path), tuple(taken), HUNG_UP)
    if action == WEBHOOK.key:
        return _journey(flow, tuple(path), tuple(taken), TO_WEBHOOK)
    silent = action == IVR.key or (action == CONNECT.key and result != "success")
    silent |= flow.nodes[path[-1]].kind.served
    return _journey(flow, tuple(path), (*taken, result), COMPLETED, silent)


def _journey(
    flow: Flow, path: tuple[str, ...], outcomes: tuple[str, ...], end: str, silent: bool = False
) -> Journey:
    alone = not any(flow.nodes[node].action in _REACHES for node in path)
    return Journey(path, outcomes, end, silent, alone)


def _ways(flow: Flow, node: str) -> list[_Way]:
    """What can happen at ``node``, in the order of its ports, then what no edge stands for."""
    action = flow.nodes[node].action
    if action in (HANGUP.key, WEBHOOK.key):
        return [_Way("", None)]
    edges = {edge.outcome: edge.target for edge in edges_in_order(flow, node)}
    results = ["success", "failed"] if "failed" in edges else ["success"]
    if action == CONNECT.key:
        results = ["success", "busy", "failed"]
    elif action == IVR.key:
        results = ["success", "failed"]
    elif flow.nodes[node].kind.served:
        results = [outcome.key for outcome in flow.nodes[node].kind.outcomes]
    keys = dict.fromkeys(key for key in edges if action == IVR.key and is_digits(key))
    ends: list[_Way] = []
    for result in results:
        key = _key(action, result, edges)
        if key is None:
            ends.append(_Way(result, None))
        else:
            keys[key] = None
    return [*(_Way(key, edges[key]) for key in edges if key in keys), *ends]


def _key(action: str, result: str, edges: dict[str, str]) -> str | None:
    """The edge that ``result`` takes; ``success`` of a menu is a key that no edge names."""
    if action == IVR.key and result == "success":
        return next((key for key in ("success", "next") if key in edges), None)
    return resolve(action, result, edges)


def _count(flow: Flow) -> int | None:
    """How many journeys there are, without walking them; None where the flow holds a loop."""
    counts: dict[str, int] = {}
    open_nodes: set[str] = set()
    waiting = [str(flow.start)]
    while waiting:
        node = waiting[-1]
        if node in counts:
            waiting.pop()
            continue
        ways = _ways(flow, node)
        missing = [way.target for way in ways if way.target and way.target not in counts]
        if not missing:
            counts[node] = sum(counts[way.target] if way.target else 1 for way in ways)
            open_nodes.discard(node)
            waiting.pop()
        elif node in open_nodes or not open_nodes.isdisjoint(missing):
            return None
        else:
            open_nodes.add(node)
            waiting += missing
    return counts[str(flow.start)]
