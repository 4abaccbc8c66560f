"""Which of the sounds that the open flow plays are not beside it: looked for beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from designer.app.aside import aside
from designer.app.background import Background, Handle
from designer.app.document import Document
from designer.app.in_front import SoonInFront
from designer.flow.references import prompt_references

Stamp: TypeAlias = tuple[int, int]
"""When a file was written, and how long it is."""

_AFTER_MS = 120
"""How long after a change, or after the window came to the front, they are looked for."""


class SoundsBeside(QObject):
    """Knows which are :attr:`missing`; :attr:`changed` comes when they are others than before.

    They are looked for after every edit, where the flow gets another folder, and whenever the
    window comes to the front: people put sounds there with other programs. A slow disk keeps
    nobody: until it answers, what was found before counts.
    """

    changed = Signal()
    touched = Signal()
    """Some are others than before, or at another time written: :attr:`stamps` differ."""

    def __init__(self, document: Document, background: Background, window: QObject) -> None:
        super().__init__(window)
        self._document = document
        self._background = background
        self._folder: Path | None = None
        self._handle: Handle | None = None
        self._again = False
        self.missing: frozenset[str] = frozenset()
        """What nodes name and what is no file below the flow's folder."""
        self.stamps: Mapping[str, Stamp] = {}
        """By name, what tells a file that is there from one written over it."""
        self._soon = SoonInFront(window, _AFTER_MS)
        self._soon.timeout.connect(self.look)
        document.replaced.connect(self._begin_anew)
        document.edited.connect(self._soon.start)
        document.state_changed.connect(self._soon.start)

    def look(self) -> None:
        """Look now; while that is being done, once more after it."""
        self._soon.stop()
        wanted = frozenset(prompt_references(self._document.flow))
        folder = self._document.folder
        if folder is None or not wanted:
            self._give_up()
            # A flow without a file has nothing beside it.
            self._know(wanted, {})
        elif self._handle is not None and folder == self._folder:
            self._again = True
        else:
            self._give_up()
            self._folder = folder
            work = partial(stamps, folder, wanted)
            self._handle = self._background.submit(aside(work), partial(self._take, wanted))

    def close(self) -> None:
        """The window has closed: nothing is looked for any more."""
        self._soon.stop()
        self._give_up()

    def _begin_anew(self) -> None:
        self._give_up()
        self.missing, self.stamps = frozenset(), {}
        self._soon.start()

    def _give_up(self) -> None:
        self._again = False
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _take(self, wanted: frozenset[str], there: Mapping[str, Stamp]) -> None:
        self._handle = None
        self._know(wanted - there.keys(), there)
        if self._again:
            self._again = False
            self.look()

    def _know(self, missing: frozenset[str], there: Mapping[str, Stamp]) -> None:
        if there != self.stamps:
            self.stamps = there
            self.touched.emit()
        if missing != self.missing:
            self.missing = missing
            self.changed.emit()


def missing_sounds(folder: Path, references: frozenset[str]) -> frozenset[str]:
    """Those of ``references`` that are no file in ``folder`` or below it; waits for the disk."""
    return references - stamps(folder, references).keys()


def stamps(folder: Path, references: frozenset[str]) -> Mapping[str, Stamp]:
    """Those of ``references`` that are files in ``folder`` or below it; waits for the disk."""
    from designer.store.prompts import prompt_file

    found = {}
    for reference in references:
        file = prompt_file(folder, reference)
        with suppress(OSError):  # it went just now
            if file is not None:
                status = file.stat()
                found[reference] = (status.st_mtime_ns, status.st_size)
    return found
