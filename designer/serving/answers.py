"""What a served node answers: its action, with as much of the flow inside as there can be.

An edge that closes a loop, or leads to more than fits, is written as the address of its target
(46elks docs, 'call actions': an outcome may hold a webhook). The address says everything, so
nothing is kept between two requests and a forged result changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from designer.callactions.exporting import Exported, export_call_actions
from designer.flow.frozen import frozen
from designer.flow.ids import ID, new_id
from designer.flow.model import Edge, Flow, Node
from designer.flow.rounds import Entered, Rounds, rounds_of
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import LARGEST_ROUNDS, PLAY, WEBHOOK
from designer.serving.errors import Refused, ServingError

PAUSE = "sound/dtmf/p"
"""The shortest sound there is: 50 ms of silence (46elks docs, 'voice-play')."""
_COUNTER = re.compile(rf"({ID.pattern})=([1-9][0-9]{{0,3}})")


@frozen
class ServedFlow:
    """A flow that is served, and what its answers need to know.

    ``flow`` must not change while it is served: answers are made in the server's thread.
    ``folder`` holds the document and its prompts (None: an unsaved one, without prompts).
    ``base_url`` is the address the flow is reached at from outside, without the secret and without
    a slash at the end (None: what the request itself says). ``variables`` override the flow's own.
    """

    flow: Flow
    folder: Path | None = None
    base_url: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None
    """The date and time that opening hours go by; None: as it really is."""

    @cached_property
    def rounds(self) -> Rounds:
        """The counting of the flow's rounds."""
        return Rounds(self.flow)


def base_with_secret(base_url: str, secret: str | None) -> str:
    """``base_url`` with the secret part every path begins with, no slash at the end."""
    base = base_url.rstrip("/")
    return f"{base}/{secret}" if secret else base


def start_address(base: str) -> str:
    """The address a number or a call begins with, below ``base`` (which holds the secret)."""
    return f"{base}/"


def node_address(base: str, node: str, entered: Entered = ()) -> str:
    """The address that answers with the action of ``node``.

    ``entered`` is how often a call has come to nodes with ``rounds`` before; it stands in the
    query, so that nobody has to remember it.
    """
    query = "&".join(f"{name}={count}" for name, count in entered)
    return f"{base}/{node}?{query}" if query else f"{base}/{node}"


def addressed_node(flow: Flow, base: str, address: str) -> str | None:
    """The node that ``address`` answers with, or None when it is none of this flow's addresses."""
    if not address.startswith(f"{base}/"):
        return None
    name = urlsplit(address).path[len(urlsplit(base).path) + 1 :]
    node = name or flow.start
    return node if node in flow.nodes else None


def addressed_rounds(flow: Flow, address: str) -> Entered:
    """What the query of ``address`` says was entered; raises as :func:`read_rounds`."""
    return read_rounds(flow, urlsplit(address).query)


def read_rounds(flow: Flow, query: str) -> Entered:
    """The counters of an address' query, none above what its node allows.

    A counter of a node that no longer counts is dropped: the flow may be saved while a call goes
    on. Raises :class:`Refused` 400 for anything :func:`node_address` would not have written.
    """
    entered: dict[str, int] = {}
    for pair in query.split("&") if query else ():
        found = _COUNTER.fullmatch(pair)
        if found is None or int(found[2]) > LARGEST_ROUNDS or found[1] in entered:
            raise Refused(400, "bad-counter")
        if found[1] not in flow.nodes:
            raise Refused(400, "unknown-counter", node=found[1])
        entered[found[1]] = int(found[2])
    kept = ((name, count, rounds_of(flow.nodes[name])) for name, count in entered.items())
    return tuple(sorted((name, min(count, most)) for name, count, most in kept if most is not None))


def require_servable(served: ServedFlow) -> None:
    """Raise :class:`ServingError` for a flow without a start, or one that starts with a webhook.

    A webhook must answer with an action; the address of another one is no action.
    """
    flow = served.flow
    if flow.start is None or flow.start not in flow.nodes:
        raise ServingError("no-start")
    if flow.nodes[flow.start].action == WEBHOOK.key:
        start = flow.nodes[flow.start]
        url = replace_variables(start.value, {**flow.variables, **served.variables})
        raise ServingError("starts-with-webhook", node=start.called, url=url)


def answer(served: ServedFlow, node: str, base: str, entered: Entered = ()) -> Exported:
    """The call actions ``node`` answers with, served below ``base`` (which holds the secret).

    ``entered`` is how often the call has come to nodes with ``rounds`` before. What only our own
    server understands has been decided already.

    Raises :class:`~designer.callactions.exporting.ExportError` when the node alone is too large,
    and StoreError for a prompt file that cannot be read.
    """
    return export_call_actions(
        served.flow,
        start=node,
        variables=served.variables,
        base_url=base,
        folder=served.folder,
        cut=lambda target, counted: node_address(base, target, counted),
        entered=entered,
    )


def reply(served: ServedFlow, node: str, base: str, entered: Entered = ()) -> Exported:
    """What a request for ``node`` is answered with: as :func:`answer`, and always an action.

    A call that goes on at somebody else's webhook is told so by a pause that is too short to hear,
    since an address alone is no answer.
    """
    arrived = served.rounds.come_to(node, entered).node
    if arrived is not None and served.flow.nodes[arrived].action == WEBHOOK.key:
        flow, pause = _after_a_pause(served.flow, arrived)
        return answer(replace(served, flow=flow), pause, base)
    return answer(served, node, base, entered)


def _after_a_pause(flow: Flow, webhook: str) -> tuple[Flow, str]:
    """A flow that leads to the node ``webhook`` of ``flow`` at once, and its start."""
    found = Flow()
    found.variables = flow.variables
    pause = Node(new_id(PLAY.key, flow.nodes), PLAY.key, PAUSE)
    found.add_nodes([(None, pause, None), (None, flow.nodes[webhook], None)])
    found.add_edges([(None, Edge(pause.id, "next", webhook))])
    return found, pause.id


def pointers(served: ServedFlow, node: str, base: str) -> Mapping[str, str]:
    """JSON pointer to node id for the answer of ``node``: leads a trace back to the flow."""
    return answer(served, node, base).pointers
