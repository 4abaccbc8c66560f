"""Opens what a person has: a document, or call actions.

An object whose ``format`` begins with ``callflow/`` is a document; anything else is call actions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from designer.callactions.importing import import_call_actions
from designer.callactions.reader import parse_call_actions
from designer.flow.model import Flow
from designer.store.files import read_text
from designer.store.reading import is_document, parse_document, parse_document_text

_MEANS_DOCUMENT = re.compile(r'"format"\s*:\s*"callflow/')


@dataclass(frozen=True)
class Opened:
    """A flow and what it was opened from."""

    flow: Flow
    form: Literal["document", "actions"]
    """Call actions have no layout, and cannot hold what a document can."""


def open_flow(text: str, *, merge: bool = True) -> Opened:
    """The flow in ``text``, a document or call actions.

    ``merge`` is for call actions: whether equal branches become one node. Raises
    :class:`~designer.store.reading.DocumentError` or
    :class:`~designer.callactions.reader.CallActionsError`, whichever the text means to be.
    """
    if _MEANS_DOCUMENT.search(text) is not None:
        data = parse_document_text(text)
        # The words of a document may also stand somewhere inside call actions.
        if isinstance(data, dict) and is_document(data):
            return Opened(parse_document(data), "document")
    parsed = parse_call_actions(text)
    if isinstance(parsed.data, dict) and is_document(parsed.data):
        return Opened(parse_document(parsed.data), "document")
    return Opened(import_call_actions(parsed, merge=merge), "actions")


def read_flow(path: str | Path, *, merge: bool = True) -> Opened:
    """The flow in a file, or in standard input when ``path`` is ``-``.

    Raises what :func:`open_flow` does, and :class:`~designer.store.files.StoreError`.
    """
    return open_flow(read_text(path), merge=merge)
