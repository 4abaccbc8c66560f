"""The sample flows that ship with the program: what each is called and what it shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from designer.flow.frozen import frozen
from designer.store.resources import resource_path

SUFFIX = ".callflow"
_LIST = "README.md"
"""Beside the samples; a table in it says of each file whom it is made for and what it shows."""
_COLUMNS = 3


@frozen
class Sample:
    """One sample: :attr:`name` is its file's without suffix, :attr:`title` its flow's."""

    name: str
    title: str
    owner: str = ""
    """Whom it is made for, such as ``a dentist``; empty where the list does not say."""
    shows: str = ""
    """In a line, what can be learnt from it."""

    @property
    def path(self) -> Path:
        """The document."""
        return resource_path("samples", self.name + SUFFIX)


def list_samples() -> list[Sample]:
    """Every document in the folder of samples, in the order of their titles."""
    folder = resource_path("samples")
    rows = dict(_rows(folder / _LIST))
    found = []
    for path in folder.glob("*" + SUFFIX):
        title = str(json.loads(path.read_text("utf-8")).get("name") or path.stem)
        found.append(Sample(path.stem, title, *rows.get(path.name, ())))
    return sorted(found, key=lambda sample: sample.title.casefold())


def _rows(path: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    """The rows of the table: the file's name, and whom it is made for and what it shows."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError:
        return  # the samples themselves are what counts
    for line in lines:
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == _COLUMNS:
            yield cells[0].strip("`"), (cells[1], cells[2])
