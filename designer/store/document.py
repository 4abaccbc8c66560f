"""The ``.callflow`` document: text to flow and flow to text.

Reading is in :mod:`designer.store.reading`, writing in :mod:`designer.store.writing`; this is the
one place to import either from.
"""

from __future__ import annotations

from designer.store.reading import DocumentError, load_document, parse_document
from designer.store.writing import dump_document

__all__ = ["DocumentError", "dump_document", "load_document", "parse_document"]
