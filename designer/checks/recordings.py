"""Recordings of the same call: whether there is something to play when it is played.

Two sets go forward along the edges until nothing changes: what *may* have been recorded on some
way to a node, and what *must* have been on every way. Sets are bit masks, so that a large flow
costs little. Source: 46elks docs, voice-record (``local/<name>`` lives for this call only).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from designer.checks.context import Context, Subject
from designer.checks.problems import Problem
from designer.flow.model import Edge
from designer.flow.values import local_name
from designer.flow.vocabulary import ROUNDS, ValueForm


def unknown_recording(context: Context) -> Iterator[Problem]:
    """``unknown-recording``: an error when no way records it, a warning when only some do."""
    plays = _names(context, ValueForm.PROMPT)
    if not plays:
        return
    records = _names(context, ValueForm.RECORDING)
    bits = {name: 1 << n for n, name in enumerate(dict.fromkeys(records.values()))}
    may, must = _recorded(context, {node: bits[name] for node, name in records.items()})
    for node_id, name in plays.items():
        subject = Subject(context.flow.nodes[node_id], context)
        bit = bits.get(name, 0)
        if not may[node_id] & bit:
            yield subject.error("unknown-recording", value=f"local/{name}")
        elif not must[node_id] & bit:
            yield subject.warning("unknown-recording", "sometimes", value=f"local/{name}")


def _names(context: Context, form: ValueForm) -> dict[str, str]:
    """The recordings of this call that nodes with values of ``form`` name, by node."""
    found = {}
    for node in context.flow.nodes.values():
        if node.kind.value_form is form:
            value = context.value_of(node)
            name = local_name(value) if isinstance(value, str) else None
            if name is not None:
                found[node.id] = name
    return found


def _recorded(
    context: Context, records: Mapping[str, int]
) -> tuple[dict[str, int], dict[str, int]]:
    """What may and what must be recorded when a call comes to each node, as masks.

    A call comes from outside to the start and to nodes nothing leads to. What no call comes to
    has no say in what lies behind it.
    """
    flow, reachable = context.flow, context.view.reachable()
    everything = 0
    for bit in records.values():
        everything |= bit
    may = dict.fromkeys(flow.nodes, 0)
    must = {
        node_id: 0 if node_id == flow.start or not flow.into(node_id) else everything
        for node_id in flow.nodes
    }
    waiting = deque(flow.nodes)
    queued = set(waiting)
    while waiting:
        here = waiting.popleft()
        queued.discard(here)
        for edge in flow.out(here).values():
            gained = records.get(here, 0) if _records_by(edge) else 0
            to = edge.target
            if to in reachable and here not in reachable:
                continue
            new_may = may[to] | may[here] | gained
            new_must = must[to] & (must[here] | gained)
            if (new_may, new_must) != (may[to], must[to]):
                may[to], must[to] = new_may, new_must
                if to not in queued:
                    queued.add(to)
                    waiting.append(to)
    return may, must


def _records_by(edge: Edge) -> bool:
    """Whether something has been recorded when a record is left by ``edge``."""
    return edge.outcome not in ("failed", ROUNDS.key)
