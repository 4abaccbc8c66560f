"""What the hooks of a served flow receive, kept as JSON files."""

from __future__ import annotations

import json
import os
import re
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl

from designer.flow.frozen import frozen
from designer.serving.errors import Refused, ServingError
from designer.store.files import StoreError, read_text, reason_of, save_bytes
from designer.store.strictjson import JsonError, check_limits, parse_json

Keep = Callable[[str, bytes], object]
"""Takes the name of a hook and the body of a request to it.

A function that it returns is called once the request has been answered.
"""

MOST_FILES = 10_000
MOST_BYTES = 1024 * 1024 * 1024
"""A folder that holds so much is full: nothing kept is ever deleted to make room."""
_COUNTED_SECONDS = 5.0
"""How old the count of a folder may be, which others write to and somebody tidies."""

_MOST_FIELDS = 1000
_FILE = re.compile(r"-([0-9]{8}T[0-9]{12})-[0-9a-f]{8}\.json$")
_LONGEST_NAME = 64
"""Characters of a hook's name in the name of a file; the file itself holds the whole name."""


class HookStore:
    """Keeps each request to a hook as one file in a folder, whole or not at all."""

    def __init__(
        self,
        folder: Path,
        *,
        most_files: int = MOST_FILES,
        most_bytes: int = MOST_BYTES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Keep in ``folder``, which is made if need be. Raises :class:`ServingError`.

        ``most_files`` and ``most_bytes`` bound what lies in it, whoever put it there.
        """
        self._most_files = most_files
        self._most_bytes = most_bytes
        self._clock = clock
        self._counted: tuple[float, int, int] | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:  # ValueError: what can be no path at all
            reason = reason_of(error) if isinstance(error, OSError) else str(error)
            raise ServingError("no-store", folder=folder, reason=reason) from None
        self._folder = folder

    def keep(self, name: str, body: bytes) -> Path:
        """Keep what the hook ``name`` was sent; returns the file.

        ``name`` has been checked to be a hook's. A body that is no form is kept as text. Raises
        :class:`Refused` 503 when it cannot be kept, so that the platform tries again.
        """
        if self.is_full():
            raise Refused(503, "store-full", files=self._most_files, bytes=self._most_bytes)
        now = datetime.now(UTC)
        fields = read_fields(body)
        entry: dict[str, object] = {"name": name, "time": now.isoformat()}
        if body and not fields:
            entry["body"] = body.decode("utf-8", errors="replace")
        entry["fields"] = fields
        # Two requests of one moment are two files.
        stamp = f"{now:%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}"
        path = self._folder / f"{name[:_LONGEST_NAME]}-{stamp}.json"
        try:
            save_bytes(path, (json.dumps(entry, ensure_ascii=False, indent=2) + "\n").encode())
        except StoreError:
            raise Refused(503, "not-kept") from None
        return path

    def is_full(self) -> bool:
        """Whether nothing more is kept until somebody takes files away."""
        now = self._clock()
        if self._counted is None or now - self._counted[0] >= _COUNTED_SECONDS:
            self._counted = (now, *_held(self._folder))
        else:
            self._counted = (self._counted[0], self._counted[1] + 1, self._counted[2])
        return self._counted[1] >= self._most_files or self._counted[2] >= self._most_bytes


def _held(folder: Path) -> tuple[int, int]:
    """How many files lie in ``folder``, and their bytes."""
    files = size = 0
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):  # gone in the meantime
                if entry.is_file(follow_symlinks=False):
                    files += 1
                    size += entry.stat(follow_symlinks=False).st_size
    return files, size


@frozen
class Kept:
    """What a hook was sent, as a file has it."""

    name: str
    time: datetime
    fields: Mapping[str, str | list[str]]
    file: Path


def newest_kept(folder: Path, most: int) -> list[Kept]:
    """The newest that a :class:`HookStore` has kept in ``folder``, ``most`` at most, oldest first.

    Other files, and what somebody has made of ours, are passed over.
    """
    try:
        found = [
            (match[1], path) for path in folder.iterdir() if (match := _FILE.search(path.name))
        ]
    except OSError:
        return []
    newest = sorted(found)[-most:] if most else []
    return [kept for _, path in newest if (kept := _read_kept(path)) is not None]


def _read_kept(path: Path) -> Kept | None:
    try:
        text = read_text(path)
        check_limits(text)
        data = parse_json(text)
        if not isinstance(data, dict):
            return None
        name, fields = data.get("name"), data.get("fields")
        time = datetime.fromisoformat(str(data.get("time")))
    except (StoreError, JsonError, ValueError):
        return None
    if not isinstance(name, str) or not isinstance(fields, dict) or time.tzinfo is None:
        return None
    texts = {
        key: [str(one) for one in value] if isinstance(value, list) else str(value)
        for key, value in fields.items()
    }
    return Kept(name, time, texts, path)


def read_fields(body: bytes) -> dict[str, str | list[str]]:
    """The fields of a form; a list where one is there more than once. Empty: it is no form."""
    text = body.decode("utf-8", errors="replace")
    try:
        pairs = parse_qsl(
            text, keep_blank_values=True, strict_parsing=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        return {}
    fields: dict[str, list[str]] = {}
    for key, value in pairs:
        fields.setdefault(key, []).append(value)
    return {key: values[0] if len(values) == 1 else values for key, values in fields.items()}
