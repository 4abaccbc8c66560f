"""Imports without PySide's feature switches, which nothing here uses.

PySide puts a function of its own in the place of Python's import. It reads the source of every
module that is imported, PySide or not, to see whether ``from __feature__ import …`` might concern
it; that is a sixteenth of the time a start takes.
"""

from __future__ import annotations

import builtins

# So that its import is there to be replaced.
import PySide6.QtCore  # noqa: F401


def import_plainly() -> None:
    """Put Python's import back, which PySide keeps beside its own."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
