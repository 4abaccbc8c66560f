"""What a node is called in the window: the person's words, else ours in the window's language."""

from __future__ import annotations

from designer.app.translate import tr_text
from designer.flow.model import Node


def title(node: Node) -> str:
    """The label of ``node``, else its kind and number, else its id."""
    return tr_text(node.called)
