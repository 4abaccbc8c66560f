"""Reports of what went wrong in the program, for those who mend it.

A report says what failed, where in the program, and in which versions. The words of the error may
hold anything, numbers, addresses and passwords among it: they are left out unless the person
agrees.
"""

from __future__ import annotations

import os
import platform
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from designer import __version__
from designer.flow.frozen import frozen
from designer.store.files import save_text
from designer.store.state import state_folder

PART = "reports"
MOST_KEPT = 20
"""Reports kept; the oldest go first."""
FAULTS = "faults.txt"
"""What Python writes when the whole process ends at once."""

_PACKAGES = ("site-packages", "designer", "tests")
"""Folders from which on the name of a source file says which it is; what is before is private."""


@frozen
class Failure:
    """An error that nothing in the program expected, without the error itself."""

    kind: str
    """The name of its class."""
    words: str
    """What it says."""
    frames: tuple[str, ...]
    """Where it came from, outermost first."""
    before: Failure | None = None
    """The error it came of."""

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from other failures: its kind and where it was raised."""
        return self.kind, self.frames[-1] if self.frames else ""


def failure_of(error: BaseException) -> Failure:
    """What there is to say of ``error``; holds nothing of the program's objects."""
    seen: list[BaseException] = []
    chain: BaseException | None = error
    while chain is not None and chain not in seen:
        seen.append(chain)
        hidden = chain.__suppress_context__
        chain = chain.__cause__ or (None if hidden else chain.__context__)
    failure: Failure | None = None
    for one in reversed(seen):
        frames = tuple(_frame(frame) for frame in traceback.extract_tb(one.__traceback__))
        failure = Failure(type(one).__name__, _words(one), frames, failure)
    assert failure is not None
    return failure


def report(failure: Failure, versions: Sequence[str] = (), *, words: bool = False) -> str:
    """The report as text. ``versions`` are lines of whoever knows more; ``words`` includes them."""
    lines = [
        f"Callflow Designer {__version__}, Python {platform.python_version()}",
        *versions,
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
    ]
    one: Failure | None = failure
    while one is not None:
        said = one.words if words else "(its words are left out)"
        lines += ["", f"{one.kind}: {said}", *(f"  {frame}" for frame in reversed(one.frames))]
        one = one.before
        if one is not None:
            lines += ["", "which came of"]
    return "\n".join(lines) + "\n"


def new_report_path() -> Path:
    """Where a new report goes; the oldest make room. Raises :class:`OSError`."""
    folder = state_folder(PART)
    old = sorted(folder.glob("report-*.txt"))
    for one in old[: max(0, len(old) + 1 - MOST_KEPT)]:
        with suppress(OSError):
            one.unlink()
    now = datetime.now(UTC)
    return folder / f"report-{now:%Y%m%d-%H%M%S}-{os.urandom(3).hex()}.txt"


def write_report(path: Path, text: str) -> None:
    """Write it. Raises :class:`~designer.store.files.StoreError`."""
    save_text(path, text)


def _frame(frame: traceback.FrameSummary) -> str:
    """Where in which source file; without the folders of whoever runs the program."""
    parts = Path(frame.filename).parts
    starts = [at for at, part in enumerate(parts) if part in _PACKAGES]
    short = "/".join(parts[starts[-1] :] if starts else parts[-1:])
    return f"{short}:{frame.lineno} {frame.name}"


def _words(error: BaseException) -> str:
    try:
        return str(error)
    except Exception as broken:  # noqa: BLE001  (the report is the last to fail)
        return f"({type(broken).__name__} while its words were asked for)"
