"""What numbers did before flows were published to them, so that it can be put back.

A small file beside the settings, by base address of the line and id of the number; the newest
publication of a number stands last.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.texts import N_
from designer.store.files import StoreError, read_text, save_text
from designer.store.settings import settings_folder
from designer.store.strictjson import JsonError, parse_json, without_bom

FILE_NAME = "publications.json"
MOST_KEPT = 20
"""Publications of one number that are remembered."""


class JournalError(CallflowError):
    """The journal cannot be used; nothing is published without it."""

    texts: ClassVar[Mapping[str, str]] = {
        "broken": N_(
            "{path}, which keeps what your numbers did before, cannot be read. Nothing was "
            "changed. Move the file away to begin a new one."
        ),
    }


@frozen
class Publication:
    """One flow published to one number."""

    previous: str
    """The number's ``voice_start`` before; empty: none."""
    published: str
    """What was set."""
    at: str
    """When, UTC, ISO 8601."""


class Journal:
    """The publications kept in the file."""

    def __init__(self, path: Path | None = None) -> None:
        """Use the file at ``path``, by default the one beside the settings."""
        self.path = settings_folder() / FILE_NAME if path is None else path

    def last(self, base_url: str, number_id: str) -> Publication | None:
        """The newest publication to a number; None: there is none. Raises :class:`JournalError`."""
        entries = self._read().get(_key(base_url, number_id), [])
        return entries[-1] if entries else None

    def add(self, base_url: str, number_id: str, publication: Publication) -> None:
        """Remember a publication. Raises :class:`JournalError` and ``StoreError``."""
        kept = self._read()
        entries = kept.setdefault(_key(base_url, number_id), [])
        entries.append(publication)
        del entries[:-MOST_KEPT]
        self._write(kept)

    def drop_last(self, base_url: str, number_id: str) -> None:
        """Forget the newest publication to a number. Raises as :meth:`add` does."""
        kept = self._read()
        entries = kept.get(_key(base_url, number_id), [])
        del entries[-1:]
        if not entries:
            kept.pop(_key(base_url, number_id), None)
        self._write(kept)

    def _read(self) -> dict[str, list[Publication]]:
        try:
            data = parse_json(without_bom(read_text(self.path)))
            if not isinstance(data, dict):
                raise JournalError("broken", path=self.path)
            return {key: _publications(data[key]) for key in data}
        except StoreError as error:
            if error.code == "missing":
                return {}
            raise JournalError("broken", path=self.path) from None
        except (JsonError, TypeError):
            raise JournalError("broken", path=self.path) from None

    def _write(self, kept: Mapping[str, list[Publication]]) -> None:
        with suppress(OSError):  # what is wrong with the folder is said when the file is saved
            self.path.parent.mkdir(parents=True, exist_ok=True)
        data = {key: [asdict(one) for one in entries] for key, entries in kept.items()}
        save_text(self.path, json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _key(base_url: str, number_id: str) -> str:
    return f"{base_url.rstrip('/')}/numbers/{number_id}"


def _publications(data: Json) -> list[Publication]:
    """The publications of one number; raises ``TypeError`` for what is none."""
    found = []
    for one in data if isinstance(data, list) else [None]:
        fields = one if isinstance(one, dict) else {}
        texts = {key: value for key, value in fields.items() if isinstance(value, str)}
        found.append(Publication(**texts))
    return found
