"""How long the prompts beside the open document really play, measured beside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from designer.app.aside import aside
from designer.app.background import Background, Handle
from designer.app.document import Document
from designer.flow.references import prompt_references
from designer.flow.values import is_reference

Lengths = Mapping[str, float | None]
"""Seconds by reference; None for what is no sound that can be read."""


class PromptLengths(QObject):
    """Knows the lengths of the files the flow plays; a slow disk keeps nobody.

    :attr:`measured` comes when they have been measured, and says whether any is other than was
    known before, or wanted since.
    """

    measured = Signal(bool)

    def __init__(self, document: Document, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._background = background
        self._known: Lengths = {}
        self._asked: set[str] = set()  # those asked for; answers of webhooks name some as well
        self._waiting: list[Callable[[], object]] = []
        self._handle: Handle | None = None
        document.replaced.connect(self.forget)

    @property
    def complete(self) -> bool:
        """Whether every file that the flow plays has been measured, now or before."""
        return self._document.folder is None or self._wanted() <= self._known.keys()

    def of(self, value: object) -> float | None:
        """Seconds that a prompt plays as it was measured; None: not known."""
        if not isinstance(value, str) or not is_reference(value):
            return None
        self._asked.add(value)
        return self._known.get(value)

    def when_known(self, then: Callable[[], object]) -> None:
        """Call ``then`` as soon as they are known: now, where they are; never for another flow."""
        if self.complete:
            then()
        else:
            self._waiting.append(then)
            self.measure()

    def measure(self) -> None:
        """Measure what the flow plays now, unless that is being done."""
        wanted, folder = self._wanted(), self._document.folder
        if self._handle is None and wanted and folder is not None:
            work = partial(_measure, folder, wanted)
            self._handle = self._background.submit(aside(work), self._take)

    def forget(self) -> None:
        """Another flow is open, or none any more."""
        self._known = {}
        self._asked.clear()
        self._waiting = []
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _take(self, lengths: Lengths) -> None:
        self._handle = None
        differs = lengths != self._known
        self._known = lengths
        self.measured.emit(differs or not self.complete)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            self.when_known(then)

    def _wanted(self) -> set[str]:
        return {*prompt_references(self._document.flow), *self._asked}


def _measure(folder: Path, references: set[str]) -> Lengths:
    from designer.store.prompts import prompt_file, prompt_seconds

    files = ((one, prompt_file(folder, one)) for one in references)
    return {one: None if file is None else prompt_seconds(file) for one, file in files}
