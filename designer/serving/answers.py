"""What a served node answers: its action, with as much of the flow inside as there can be.

An edge that closes a loop, or leads to more than fits, is written as the address of its target
(46elks docs, 'call actions': an outcome may hold a webhook). The address says everything, so
nothing is kept between two requests and a forged result changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from designer.callactions.exporting import Exported, export_call_actions
from designer.flow.model import Flow
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import WEBHOOK
from designer.serving.errors import ServingError


@dataclass(frozen=True)
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


def base_with_secret(base_url: str, secret: str | None) -> str:
    """``base_url`` with the secret part every path begins with, no slash at the end."""
    base = base_url.rstrip("/")
    return f"{base}/{secret}" if secret else base


def start_address(base: str) -> str:
    """The address a number or a call begins with, below ``base`` (which holds the secret)."""
    return f"{base}/"


def node_address(base: str, node: str) -> str:
    """The address that answers with the action of ``node``."""
    return f"{base}/{node}"


def addressed_node(flow: Flow, base: str, address: str) -> str | None:
    """The node that ``address`` answers with, or None when it is none of this flow's addresses."""
    if not address.startswith(f"{base}/"):
        return None
    name = urlsplit(address).path[len(urlsplit(base).path) + 1 :]
    node = name or flow.start
    return node if node in flow.nodes else None


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
        raise ServingError("starts-with-webhook", node=start.title, url=url)


def answer(served: ServedFlow, node: str, base: str) -> Exported:
    """The call actions ``node`` answers with, served below ``base`` (which holds the secret).

    Raises :class:`~designer.callactions.exporting.ExportError` when the node alone is too large,
    and StoreError for a prompt file that cannot be read.
    """
    return export_call_actions(
        served.flow,
        start=node,
        variables=served.variables,
        base_url=base,
        folder=served.folder,
        cut=lambda target: node_address(base, target),
    )


def pointers(served: ServedFlow, node: str, base: str) -> Mapping[str, str]:
    """JSON pointer to node id for the answer of ``node``: leads a trace back to the flow."""
    return answer(served, node, base).pointers
