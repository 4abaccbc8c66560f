"""The sound of a recording that a hook was told of: fetched where it lies, with the right password.

A password goes only to the account it belongs to, whatever address a post names.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote, urlsplit

from designer.flow.errors import CallflowError
from designer.flow.texts import N_
from designer.store.files import save_bytes

if TYPE_CHECKING:
    from designer.app.accounts.lines import Lines
    from designer.app.calling.testcall import TestCall


class SoundError(CallflowError):
    """A recording that cannot be fetched."""

    texts: ClassVar[Mapping[str, str]] = {
        "elsewhere": N_(
            "The recording lies at {address}: choose the account that it belongs to as the line, "
            "then play it."
        ),
    }


async def sound_of(wav: str, file: Path, test_call: TestCall, lines: Lines) -> Path:
    """Write the recording that ``wav`` says to ``file``, unless it is there, and return ``file``.

    For the background loop. It lies on the emulator of ``test_call`` or at the account in use;
    raises :class:`SoundError` where it lies elsewhere, and what the line and the disk say.
    """
    from designer.elks.client import ElksClient

    if file.is_file():
        return file
    access = await test_call.own_access()
    if access is not None:
        async with ElksClient(access.api_url, access.username, access.password) as client:
            name = recording_id(client.base_url, wav)
            if name is not None:
                return _kept(file, await client.recording(name))
    line = lines.current
    if line is not None:
        async with lines.client(line) as client:
            name = recording_id(client.base_url, wav)
            if name is not None:
                return _kept(file, await client.recording(name))
    raise SoundError("elsewhere", address=wav)


def recording_id(base_url: str, wav: str) -> str | None:
    """The id of the recording at the address ``wav`` of the account at ``base_url``, or None."""
    start = f"{base_url.rstrip('/')}/recordings/"
    if not wav.startswith(start) or not wav.endswith(".wav") or urlsplit(wav).query:
        return None
    name = unquote(wav[len(start) : -len(".wav")])
    return name if name and not set(name) & set("/?#%.") else None


def _kept(file: Path, sound: bytes) -> Path:
    save_bytes(file, sound)
    return file
