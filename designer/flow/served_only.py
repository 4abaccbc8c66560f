"""Why a flow that is made to be served cannot be written as call actions.

Its person has chosen that already, so the sentence says what the flow is and how calls get to it,
where that of a flow made for call actions says what to change.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from designer.flow.model import Flow
from designer.flow.reaching import downstream
from designer.flow.rounds import has_rounds
from designer.flow.texts import N_, Text, joined

_NAMED = 4
_REASONS: Mapping[str, str] = {
    "needs-serving": N_(
        "This is a served flow, and it has no call actions of its own: at {nodes} it is decided "
        "anew in each call where it goes on. Serve it with Serve… (F7), or publish it to a number."
    ),
    "loop": N_(
        "This is a served flow, and it has no call actions of its own: a call can go round in a "
        "circle in it. Serve it with Serve… (F7), or publish it to a number."
    ),
    "too-large": N_(
        "This is a served flow, and it has no call actions of its own: it is too large for them. "
        "Serve it with Serve… (F7), or publish it to a number."
    ),
    "rounds": N_(
        "This is a served flow, and it has no call actions of its own: they could not count how "
        "often a call comes to {nodes}. Serve it with Serve… (F7), or publish it to a number."
    ),
}
"""The first that applies is said."""


def why_served_only(flow: Flow, codes: Collection[str]) -> Text | None:
    """Why ``flow`` is served and not written out; None where that is not what stops it.

    ``codes`` are those of what stops it, ``rounds`` for a count of them. A flow made for call
    actions is never served only: what stops it can be mended, or its target changed.
    """
    if flow.target != "webhooks" or not flow.has_start():
        return None
    for code, template in _REASONS.items():
        if code not in codes:
            continue
        reached = [flow.nodes[node_id] for node_id in downstream(flow, [str(flow.start)])]
        counted = code == "rounds"
        names = [
            node.called for node in reached if (has_rounds(node) if counted else node.kind.served)
        ]
        if len(names) > _NAMED:
            names[_NAMED - 1 :] = ["…"]
        return Text(template, {"nodes": joined(", ", names)})
    return None
