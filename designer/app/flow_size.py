"""How large a flow is, in words."""

from __future__ import annotations

from designer.app.translate import joined_words, tr
from designer.flow.model import Flow
from designer.flow.texts import N_

_NODE, _NODES = N_("{count} node"), N_("{count} nodes")
_EDGE, _EDGES = N_("{count} connection"), N_("{count} connections")
_BETWEEN = ", "


def size_words(flow: Flow) -> str:
    """How many nodes and edges ``flow`` has."""
    nodes, edges = len(flow.nodes), len(flow.edges)
    parts = (
        tr(_NODE if nodes == 1 else _NODES, count=nodes),
        tr(_EDGE if edges == 1 else _EDGES, count=edges),
    )
    return joined_words(_BETWEEN, parts)
