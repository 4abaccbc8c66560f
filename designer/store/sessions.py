"""What every open document leaves in the state folder: which it is, and what is not saved of it.

A session is one window on one document. Its file says where the document lies and, as long as
there are changes that are not saved, holds a draft with them. Its lock tells the living from the
dead: a session whose program was killed is found by the next start.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.store.files import StoreError, read_text, save_text
from designer.store.locks import FileLock
from designer.store.state import state_folder
from designer.store.strictjson import JsonError, parse_json

PART = "sessions"
FORMAT = "callflow-session/1"
_RECORD, _LOCK, _FOUND = ".json", ".lock", ".found"
_TRIES, _PAUSE = 4, 0.02
"""How often and after how many seconds it is tried again whether a lock is held for good."""


@frozen
class Record:
    """What a session says of itself."""

    path: Path | None
    """Where the document lies; None: it was never saved."""
    name: str
    """What the flow is called."""
    folder: Path | None = None
    """Where its relative prompts lie."""
    draft: str | None = None
    """The document as it is, where that is not saved."""
    at: str = ""
    """When this was written, UTC, ISO 8601; filled in by :meth:`Session.keep`."""
    process: int = 0
    """The process that wrote it; filled in as well."""

    @property
    def time(self) -> datetime:
        """When it was written, in local time."""
        return datetime.fromisoformat(self.at).astimezone()


class Session:
    """The session of one window. Its methods may be called in any thread."""

    def __init__(self) -> None:
        self.id = f"{os.getpid()}-{os.urandom(6).hex()}"
        self._guard = threading.Lock()
        self._lock: FileLock | None = None
        self._ended = False

    def keep(self, record: Record) -> None:
        """Write ``record`` in the place of what was written before, unless the session has ended.

        Raises :class:`~designer.store.files.StoreError`.
        """
        with self._guard:
            if self._ended:
                return
            try:
                folder = state_folder(PART)
                if self._lock is None:
                    self._lock = FileLock(folder / f"{self.id}{_LOCK}")
                self._lock.take()
            except OSError as error:
                reason = error.strerror or type(error).__name__
                raise StoreError("not-saved", path=error.filename, reason=reason) from None
            save_text(folder / f"{self.id}{_RECORD}", _written(record))

    def end(self, *, leave: bool = False) -> None:
        """End it. What it wrote goes, unless ``leave``: then the next start finds it."""
        with self._guard:
            self._ended = True
            lock, self._lock = self._lock, None
            if lock is not None:
                if not leave:
                    lock.path.with_suffix(_RECORD).unlink(missing_ok=True)
                lock.release(remove=not leave)


class Left:
    """The session of a program that did not end well. Whoever has this object holds its lock."""

    def __init__(self, record: Record, lock: FileLock) -> None:
        self.record = record
        self._lock = lock
        # Says that who holds the lock is not the session itself: no window has its document open.
        self._found = FileLock(lock.path.with_suffix(_FOUND))
        with suppress(OSError):
            self._found.take()

    def drop(self) -> None:
        """Forget it: its draft is somewhere else now, or the person does not want it."""
        self._lock.path.with_suffix(_RECORD).unlink(missing_ok=True)
        self._lock.release(remove=True)
        self._found.release(remove=True)

    def leave(self) -> None:
        """Let it be: the next start finds it again."""
        self._lock.release()
        self._found.release(remove=True)


def anything_kept() -> bool:
    """Whether there is any session at all, which is quick to say. Never raises."""
    try:
        return any(state_folder(PART).glob(f"*{_RECORD}"))
    except OSError:
        return False


def left_behind() -> list[Left]:
    """The sessions with unsaved changes whose program is gone, newest first. Never raises.

    Those without a draft are cleared away. One that cannot be read stays where it is.
    """
    found = []
    for _file, record, lock in _sessions(patient=True):
        if lock is None:
            continue
        if record.draft is None:
            Left(record, lock).drop()
        else:
            found.append(Left(record, lock))
    return sorted(found, key=lambda one: one.record.at, reverse=True)


def named_folders() -> frozenset[Path]:
    """The folders that any session names, of a program that is gone as well.

    Raises ``OSError``, ``ValueError`` or :class:`~designer.flow.errors.CallflowError` where one
    cannot be read.
    """
    records = [_read(read_text(file)) for file in state_folder(PART).glob(f"*{_RECORD}")]
    return frozenset(record.folder for record in records if record.folder is not None)


def elsewhere(path: Path, own: str) -> list[Record]:
    """The living sessions on the document at ``path`` beside the one with the id ``own``."""
    found = []
    for file, record, lock in _sessions(but=own):
        if lock is not None:
            lock.release()
        elif record.path == path and not _is_left(file):
            found.append(record)
    return found


def _is_left(file: Path) -> bool:
    """Whether who holds the lock of the session in ``file`` only asks what becomes of its draft."""
    mark = file.with_suffix(_FOUND)
    if not mark.exists():
        return False
    lock = FileLock(mark)
    try:
        if not lock.take():
            return True
    except OSError:
        return False
    lock.release(remove=True)  # of a program that is gone as well
    return False


def _sessions(
    but: str = "", *, patient: bool = False
) -> Iterator[tuple[Path, Record, FileLock | None]]:
    """All sessions that can be read, each with its file, and its lock where nobody else holds it.

    ``patient``: who only looks for the living, as another window does, holds it for a moment.
    """
    try:
        files = sorted(state_folder(PART).glob(f"*{_RECORD}"))
    except OSError:
        return
    for file in files:
        if file.stem == but:
            continue
        try:
            record = _read(read_text(file))
            lock = FileLock(file.with_suffix(_LOCK))
            for _ in range(_TRIES if patient else 0):
                if lock.take():
                    break
                time.sleep(_PAUSE)
            yield file, record, lock if lock.take() else None
        except (StoreError, JsonError, ValueError, OSError):
            continue


def _written(record: Record) -> str:
    data: dict[str, Json] = {
        "format": FORMAT,
        "document": None if record.path is None else str(record.path),
        "folder": None if record.folder is None else str(record.folder),
        "name": record.name,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "process": os.getpid(),
        "draft": record.draft,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _read(text: str) -> Record:
    """Raises ``ValueError`` and ``JsonError`` for what is no session."""
    data = parse_json(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError("no session")
    path, folder, draft = (data.get(key) for key in ("document", "folder", "draft"))
    process = data.get("process")
    record = Record(
        Path(path) if isinstance(path, str) else None,
        str(data.get("name", "")),
        Path(folder) if isinstance(folder, str) else None,
        draft if isinstance(draft, str) else None,
        str(data.get("at")),
        process if isinstance(process, int) else 0,
    )
    _ = record.time
    return record
