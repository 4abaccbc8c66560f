"""Takes the prompts along when a document is saved in another folder."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Iterable
from pathlib import Path

from designer.store.drafts import replace_file
from designer.store.files import StoreError, reason_of
from designer.store.prompts import prompt_file


def copy_prompts(references: Iterable[str], source: Path, target: Path) -> tuple[str, ...]:
    """Copy the prompt files ``references`` name from ``source`` to ``target``, both folders.

    What lies at the target already is left alone, and so is what the source lacks. Each file comes
    whole or not at all. Returns the references copied. Raises :class:`StoreError` for the first
    file that cannot be copied, when all others have been.
    """
    copied, failed = [], None
    for reference in references:
        found = prompt_file(source, reference)
        place = target / reference
        if found is None or place.exists():
            continue
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            replace_file(place, found.read_bytes())
        except OSError as error:
            reason = reason_of(error)
            failed = failed or StoreError("prompt-not-copied", path=str(place), reason=reason)
        else:
            copied.append(reference)
    if failed is not None:
        raise failed
    return tuple(copied)


def is_another(source: Path, place: Path) -> bool:
    """Whether something is at ``place`` that is not the same as the file ``source``.

    Raises ``OSError`` where either cannot be read.
    """
    return os.path.lexists(place) and not (
        place.is_file() and filecmp.cmp(source, place, shallow=False)
    )
