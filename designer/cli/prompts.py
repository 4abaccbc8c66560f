"""How long the prompts beside a document are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from designer.flow.jsontypes import Json
from designer.flow.values import is_reference
from designer.store.prompts import prompt_file, prompt_seconds


def length_of_prompts(
    folder: Path, served_at: Callable[[], str] | None = None
) -> Callable[[Json], float | None]:
    """A function that gives the seconds a prompt takes, or None where nobody knows.

    It knows relative references to files in ``folder``, and their addresses below what
    ``served_at`` gives.
    """

    @cache
    def seconds(reference: str) -> float | None:
        path = prompt_file(folder, reference)
        return None if path is None else prompt_seconds(path)

    def length(value: Json) -> float | None:
        if not isinstance(value, str):
            return None
        if served_at is not None and value.startswith(files := f"{served_at()}/files/"):
            return seconds(urlsplit(value.removeprefix(files)).path)
        return seconds(value) if is_reference(value) else None

    return length
