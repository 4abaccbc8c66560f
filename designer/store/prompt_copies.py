"""Takes the prompts along when a document is saved in another folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from designer.store.files import StoreError
from designer.store.prompts import prompt_file


def copy_prompts(references: Iterable[str], source: Path, target: Path) -> tuple[str, ...]:
    """Copy the prompt files ``references`` name from ``source`` to ``target``, both folders.

    What lies at the target already is left alone, and so is what the source lacks. Returns the
    references copied. Raises :class:`StoreError` when a file cannot be copied.
    """
    copied = []
    for reference in references:
        found = prompt_file(source, reference)
        place = target / reference
        if found is None or place.exists():
            continue
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(found, place)
        except OSError as error:
            raise StoreError(
                "prompt-not-copied", path=str(place), reason=error.strerror or str(error)
            ) from error
        copied.append(reference)
    return tuple(copied)
