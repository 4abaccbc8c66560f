"""Node ids: what is allowed, and fresh ones.

An id is also the address of the node in a served flow, hence the narrow alphabet and the two
reserved words.
"""

from __future__ import annotations

import re
from collections.abc import Container

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
RESERVED = frozenset({"healthz", "files"})


def is_id(text: str) -> bool:
    """Whether ``text`` may be a node's id."""
    return ID.fullmatch(text) is not None and text not in RESERVED


def new_id(kind: str, taken: Container[str]) -> str:
    """A free id for a node of ``kind``: the kind itself, then ``kind-2``, ``kind-3``."""
    if kind not in taken:
        return kind
    number = 2
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"
