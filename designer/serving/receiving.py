"""What the hooks of a served flow receive, kept as JSON files."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl

from designer.serving.errors import Refused, ServingError
from designer.store.files import StoreError, reason_of, save_bytes

Keep = Callable[[str, bytes], object]
"""Takes the name of a hook and the body of a request to it."""

_MOST_FIELDS = 1000
_LONGEST_NAME = 64
"""Characters of a hook's name in the name of a file; the file itself holds the whole name."""


class HookStore:
    """Keeps each request to a hook as one file in a folder, whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Keep in ``folder``, which is made if need be. Raises :class:`ServingError`."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ServingError("no-store", folder=folder, reason=reason_of(error)) from None
        self._folder = folder

    def keep(self, name: str, body: bytes) -> Path:
        """Keep what the hook ``name`` was sent; returns the file.

        ``name`` has been checked to be a hook's. A body that is no form is kept as text. Raises
        :class:`Refused` 503 when it cannot be kept, so that the platform tries again.
        """
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
