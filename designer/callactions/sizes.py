"""How large nodes are when written out as call actions, known before anything is written.

A shared node is written once per use, so sizes double at every diamond; they are added up on the
graph, from the ends backwards, and never by writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from designer.callactions.members import Members
from designer.flow.model import Flow
from designer.flow.rounds import ROUNDS_KEY, edges_of_results
from designer.flow.vocabulary import WEBHOOK

LARGEST_SIZE = 10**100
"""Sizes are counted up to this; what is larger still has this size."""


def compact_sizes(
    flow: Flow,
    *,
    variables: Mapping[str, str] | None = None,
    base_url: str | None = None,
    folder: Path | None = None,
) -> dict[str, int]:
    """Bytes of the compact UTF-8 JSON of every node with everything behind it written out.

    The arguments are those of :func:`~designer.callactions.exporting.export_call_actions`. A node
    in a loop, or one that leads into a loop, has no size and is left out.
    """
    members = Members(flow, variables=variables, base_url=base_url, folder=folder)
    return sizes(members, flow.nodes)


def sizes(members: Members, ids: Iterable[str]) -> dict[str, int]:
    """The sizes of the nodes ``ids``, with which stands all that is behind them.

    As :func:`compact_sizes`, but of nodes as ``members`` writes them.
    """
    flow = members.flow
    unknown: dict[str, int] = {}
    size: dict[str, int] = {}
    for node_id in ids:
        node = flow.nodes[node_id]
        unknown[node_id] = 0 if node.action == WEBHOOK.key else len(edges_of_results(flow, node_id))
        size[node_id] = members.own_size(node)
    ready = [node_id for node_id, ways in unknown.items() if ways == 0]
    known: dict[str, int] = {}
    while ready:
        node_id = ready.pop()
        known[node_id] = min(size[node_id], LARGEST_SIZE)
        for source, outcome in flow.into(node_id):
            if source not in size or flow.nodes[source].action == WEBHOOK.key:
                continue  # a webhook is written as an address: what lies behind it is not
            if outcome == ROUNDS_KEY:
                continue
            size[source] += known[node_id]
            unknown[source] -= 1
            if unknown[source] == 0:
                ready.append(source)
    return known
