"""Opens what a person has: a document, or call actions.

An object whose ``format`` begins with ``callflow/`` is a document; anything else is call actions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Literal

from designer.callactions.importing import import_call_actions
from designer.callactions.reader import parse_call_actions
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.garbage import collected_later
from designer.flow.model import Flow
from designer.flow.texts import N_
from designer.store.files import THE_INPUT, is_standard_input, read_text
from designer.store.reading import (
    DocumentError,
    is_document,
    lacks_format,
    parse_document,
    parse_document_text,
)
from designer.store.shapes import FORMAT

_OTHER_FORMAT = frozenset({"newer-format", "unknown-format"})
_MEANS_DOCUMENT = re.compile(r'"format"\s*:\s*"callflow/')


class FlowFileError(CallflowError):
    """A file that cannot be opened as a flow.

    ``args_by_name`` holds its ``name`` and the ``reason``, a sentence; ``__cause__`` is the error
    of the reader.
    """

    texts: ClassVar[Mapping[str, str]] = {
        "not-a-flow": N_("{name} is no flow. {reason}"),
        "other-format": N_("{name} cannot be read. {reason}"),
    }


@frozen
class Opened:
    """A flow and what it was opened from."""

    flow: Flow
    form: Literal["document", "actions"]
    """Call actions have no layout, and cannot hold what a document can."""


@collected_later()
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
    if lacks_format(parsed.data):
        raise DocumentError("no-format", format=FORMAT)
    return Opened(import_call_actions(parsed, merge=merge), "actions")


def read_flow(path: str | Path, *, merge: bool = True) -> Opened:
    """The flow in a file, or in standard input when ``path`` is ``-``.

    Raises :class:`FlowFileError`, and :class:`~designer.store.files.StoreError` where there is
    no text to be had.
    """
    text = read_text(path)
    try:
        return open_flow(text, merge=merge)
    except CallflowError as error:
        code = "other-format" if error.code in _OTHER_FORMAT else "not-a-flow"
        name: object = THE_INPUT if is_standard_input(path) else path
        raise FlowFileError(code, name=name, reason=error.text) from error
