"""The way a call takes over the canvas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from designer.flow.frozen import frozen
from designer.flow.model import EdgeKey


@frozen
class Trail:
    """What a call has done so far, in terms of the flow.

    ``passed`` are the nodes it has been at, in order; ``current`` the one it is at, None when it
    has ended; ``edges`` the edges it took; ``results`` what came out of a node, ready to be shown.
    """

    passed: tuple[str, ...] = ()
    current: str | None = None
    edges: tuple[EdgeKey, ...] = ()
    results: Mapping[str, str] = field(default_factory=dict)
