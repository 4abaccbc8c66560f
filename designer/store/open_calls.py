"""Calls of the command line of which nobody knows whether they were placed.

A small file in the state folder. Until the account's history has told, the same call is not placed
again. It is a help and no must: where the file cannot be read or written, it is as if there was
none.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.store.files import StoreError, read_text, save_text
from designer.store.state import state_folder
from designer.store.strictjson import JsonError, parse_json

PART = "calls"
"""The part of the state folder."""
FILE_NAME = "open.json"
FORGOTTEN_AFTER = timedelta(days=1)
"""The same call a day later is another one."""


@frozen
class OpenCall:
    """One call that may have been placed."""

    line: str
    """The base address of the line."""
    username: str
    from_: str
    to: str
    at: str = ""
    """When it was sent by this computer's clock: UTC, ISO 8601."""

    @property
    def moment(self) -> datetime | None:
        """When it was sent; None: that cannot be read."""
        try:
            moment = datetime.fromisoformat(self.at)
        except ValueError:
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def find_open_call(wanted: OpenCall) -> OpenCall | None:
    """The call that was left open with the same line, user and numbers as ``wanted``, if any."""
    oldest = datetime.now(UTC) - FORGOTTEN_AFTER
    for one in reversed(_read()):
        moment = one.moment
        if _same(one, wanted) and moment is not None and moment >= oldest:
            return one
    return None


def remember_open_call(call: OpenCall) -> None:
    """Keep ``call``, which may have been placed at its ``at``."""
    _write([*(one for one in _read() if not _same(one, call)), call])


def forget_open_call(call: OpenCall) -> None:
    """The history has told of ``call``."""
    _write([one for one in _read() if not _same(one, call)])


def _same(one: OpenCall, other: OpenCall) -> bool:
    return replace(one, at="") == replace(other, at="")


def _path() -> Path:
    return state_folder(PART) / FILE_NAME


def _read() -> list[OpenCall]:
    try:
        data = parse_json(read_text(_path()))
    except (OSError, StoreError, JsonError):
        return []
    found = (_call(one) for one in (data if isinstance(data, list) else []))
    return [one for one in found if one is not None]


def _call(data: Json) -> OpenCall | None:
    names = [field.name for field in fields(OpenCall)]
    if not isinstance(data, dict):
        return None
    texts = {name: value for name, value in data.items() if isinstance(value, str)}
    return OpenCall(**texts) if sorted(texts) == sorted(names) else None


def _write(calls: list[OpenCall]) -> None:
    text = json.dumps([asdict(one) for one in calls], ensure_ascii=False, indent=2) + "\n"
    with suppress(OSError, StoreError):
        save_text(_path(), text)
