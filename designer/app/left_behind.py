"""What a crash left of documents that were not saved, beside what was saved of them."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from designer.callactions.opening import read_flow
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.layout.placing import place_missing
from designer.store.files import read_text
from designer.store.reading import load_document
from designer.store.seen import Seen, look
from designer.store.sessions import Left, left_behind
from designer.store.versions import keep_version


@frozen
class Found:
    """What was left behind of one document, and the document as it was saved."""

    left: Left
    flow: Flow
    """What was not saved."""
    saved: Flow | None
    """None: it was never saved, or its file is gone or cannot be read."""
    saved_at: datetime | None
    seen: Seen | None

    @property
    def name(self) -> str:
        """The file's name, or the flow's; empty for a flow without either."""
        record = self.left.record
        return record.path.name if record.path else record.name


def find() -> list[Found]:
    """Everything that was left behind and can be read, newest first; may take its time."""
    found = []
    for left in left_behind():
        try:
            flow = load_document(left.record.draft or "")
        except CallflowError:
            left.leave()
            continue
        if _is_saved(left):
            left.drop()
            continue
        place_missing(flow)
        found.append(_with_saved(left, flow))
    return found


def _is_saved(left: Left) -> bool:
    """Whether the program ended between a save and the end of its draft."""
    try:
        return left.record.path is not None and read_text(left.record.path) == left.record.draft
    except CallflowError:
        return False


def _with_saved(left: Left, flow: Flow) -> Found:
    path = left.record.path
    seen = None if path is None else look(path)
    if path is None or seen is None:
        return Found(left, flow, None, None, None)
    try:
        saved = read_flow(path).flow
    except CallflowError:
        return Found(left, flow, None, None, seen)
    place_missing(saved)
    at = datetime.fromtimestamp(seen.changed / 1e9).astimezone()
    return Found(left, flow, saved, at, seen)


def keep_as_version(left: Left, path: Path, draft: bytes) -> bool:
    """Keep ``draft`` among the versions of ``path``; returns whether that went well.

    Else it stays where it is.
    """
    try:
        keep_version(path, draft, saved=False)
    except CallflowError:
        left.leave()
        return False
    drop(left)
    return True


def drop(left: Left) -> None:
    """Forget what was ``left``; where the disk refuses, the next start finds it again."""
    with suppress(OSError):
        left.drop()
