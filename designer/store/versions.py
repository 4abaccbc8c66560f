"""The last versions of every document, kept in the state folder by their content.

A history says which contents a document had and when; the contents lie beside, each once, under
their SHA-256. A document that was renamed or moved is known again by what it holds.
"""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from designer.flow.frozen import frozen
from designer.store.drafts import replace_file
from designer.store.files import StoreError, read_text, reason_of, save_text
from designer.store.locks import FileLock
from designer.store.seen import digest_of, look
from designer.store.state import state_folder
from designer.store.strictjson import JsonError, parse_json

PART = "versions"
FORMAT = "callflow-versions/1"
MOST_VERSIONS = 50
"""Versions kept of one document."""
MOST_BYTES = 64 * 1024 * 1024
"""Bytes of all contents together, packed; the oldest versions go first."""

_CONTENTS, _RECORD, _LOCK = "contents", ".json", "lock"
_PATIENCE = 3.0
"""Seconds that are waited for another program that is keeping a version."""


@frozen
class Version:
    """A content that a document had."""

    digest: str
    at: str
    """When it was kept, UTC, ISO 8601."""
    saved: bool = True
    """False for what was recovered after a crash and not taken."""

    @property
    def time(self) -> datetime:
        """When it was kept, in local time."""
        return datetime.fromisoformat(self.at).astimezone()


@frozen
class _History:
    path: Path
    """Where the document lay when it was saved last."""
    versions: tuple[Version, ...]
    """Oldest first."""


def keep_version(path: Path, *contents: bytes, saved: bool = True) -> None:
    """Keep ``contents``, one after the other, as the newest versions of the document at ``path``.

    What is the newest already is not kept twice. Raises :class:`StoreError`.
    """
    try:
        with _locked() as folder:
            digests = {digest_of(data) for data in contents}
            history = _history(folder, path, digests) or _History(path, ())
            for data in contents:
                history = _with(folder, history, data, saved=saved)
            _write(folder, history)
            _bound(folder, history)
    except OSError as error:
        raise StoreError("version-not-kept", path=path, reason=reason_of(error)) from None


def versions_of(path: Path) -> list[Version]:
    """The versions of the document at ``path``, newest first. Raises :class:`StoreError`."""
    try:
        with _locked() as folder:
            now = look(path)
            history = _history(folder, path, set() if now is None else {now.digest})
    except OSError as error:
        raise StoreError("not-read", path=path, reason=reason_of(error)) from None
    return [] if history is None else list(reversed(history.versions))


def newest_digest(path: Path) -> str | None:
    """The content kept last for exactly this ``path``; None: there is none. Never raises."""
    with suppress(OSError):
        history = _read(state_folder(PART) / _name(path))
        if history is not None and history.versions:
            return history.versions[-1].digest
    return None


def read_version(version: Version) -> str:
    """The document's text as it was. Raises :class:`StoreError`, also where it was spoilt."""
    try:
        place = _content(state_folder(PART), version.digest)
        data = zlib.decompress(place.read_bytes())
        if digest_of(data) == version.digest:
            return data.decode("utf-8")
    except (OSError, ValueError, zlib.error):
        pass
    raise StoreError("version-spoilt", at=version.at)


@contextmanager
def _locked() -> Iterator[Path]:
    """The folder, while no other program changes it. Raises :class:`OSError`."""
    folder = state_folder(PART)
    (folder / _CONTENTS).mkdir(mode=0o700, exist_ok=True)
    lock, until = FileLock(folder / _LOCK), time.monotonic() + _PATIENCE
    while not lock.take():
        if time.monotonic() > until:
            raise TimeoutError(None, "another program is busy with it")
        time.sleep(0.01)
    try:
        yield folder
    finally:
        lock.release()


def _name(path: Path) -> str:
    import hashlib  # only now: it brings OpenSSL, which no start should wait for

    return hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:32] + _RECORD


def _content(folder: Path, digest: str) -> Path:
    return folder / _CONTENTS / digest


def _history(folder: Path, path: Path, digests: set[str]) -> _History | None:
    """The history of the document at ``path``; where it was renamed, one that ends in a digest."""
    found = _read(folder / _name(path))
    if found is not None:
        return found
    for file in sorted(folder.glob(f"*{_RECORD}")):
        other = _read(file)
        if other is None or not other.versions or other.path.exists():
            continue
        if other.versions[-1].digest in digests:
            moved = replace(other, path=path)
            _write(folder, moved)
            file.unlink(missing_ok=True)
            return moved
    return None


def _with(folder: Path, history: _History, data: bytes, *, saved: bool) -> _History:
    digest = digest_of(data)
    if history.versions and history.versions[-1].digest == digest:
        return history
    place = _content(folder, digest)
    if not place.exists():
        replace_file(place, zlib.compress(data, 6))
    version = Version(digest, datetime.now(UTC).isoformat(timespec="seconds"), saved)
    return replace(history, versions=(*history.versions, version)[-MOST_VERSIONS:])


def _bound(folder: Path, latest: _History) -> None:
    """Let go of contents nobody names, then of the oldest versions until the rest fits."""
    histories = {file: _read(file) for file in folder.glob(f"*{_RECORD}")}
    known = {file: one for file, one in histories.items() if one is not None}
    sizes = {one.name: one.stat().st_size for one in (folder / _CONTENTS).iterdir()}
    named = {version.digest for one in known.values() for version in one.versions}
    oldest = sorted(
        (version.at, number, file)
        for file, one in known.items()
        for number, version in enumerate(one.versions)
        if one.path != latest.path or number < len(one.versions) - 1
    )
    while oldest and sum(sizes.get(digest, 0) for digest in named) > MOST_BYTES:
        _, _, file = oldest.pop(0)
        shorter = replace(known[file], versions=known[file].versions[1:])
        known[file] = shorter
        if shorter.versions:
            _write(folder, shorter)
        else:
            file.unlink(missing_ok=True)
        named = {version.digest for one in known.values() for version in one.versions}
    for name in sizes.keys() - named:
        _content(folder, name).unlink(missing_ok=True)


def _write(folder: Path, history: _History) -> None:
    data = {
        "format": FORMAT,
        "document": str(history.path),
        "versions": [asdict(version) for version in history.versions],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    save_text(folder / _name(history.path), text)


def _read(file: Path) -> _History | None:
    """None for what is missing or no history."""
    try:
        data = parse_json(read_text(file))
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            return None
        entries = data.get("versions")
        versions = [
            Version(str(one["digest"]), str(one["at"]), one.get("saved") is not False)
            for one in (entries if isinstance(entries, list) else [])
            if isinstance(one, dict)
        ]
        for version in versions:
            _ = version.time
        return _History(Path(str(data["document"])), tuple(versions))
    except (StoreError, JsonError, KeyError, ValueError):
        return None
