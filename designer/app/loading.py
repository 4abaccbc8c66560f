"""Opens a file in a window: read beside the window, then shown in the place of what was there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from designer.app.keeping import may_close, take_in
from designer.app.reading import OPENING
from designer.flow.frozen import frozen
from designer.store.seen import Seen, look

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from designer.app.window import Window
    from designer.flow.model import Flow


@frozen
class Loaded:
    """A document or call actions as they were read, with a place for every node."""

    path: Path
    """Without links in it."""
    flow: Flow
    form: Literal["document", "actions"]
    seen: Seen | None


def read(path: Path) -> Loaded:
    """Read the document or call actions in ``path``, in any thread; raises what the reader says."""
    from designer.callactions.opening import read_flow
    from designer.layout.placing import place_missing

    seen = look(path)  # first: a change from here on is noticed
    opened = read_flow(path)
    place_missing(opened.flow)
    return Loaded(path.resolve(), opened.flow, opened.form, seen)


def show(window: Window, loaded: Loaded) -> None:
    """Show what was read. Call actions become a flow without a file."""
    path, flow = loaded.path, loaded.flow
    if loaded.form == "document":
        window.document.open(flow, path, seen=loaded.seen)
    else:
        flow.name = flow.name or path.stem
        window.document.open(flow, folder=path.parent)
    window.context.keep(window.context.settings.with_recent(path))


def load(window: Window, path: Path, asked: int | None = None) -> None:
    """Read ``path`` and show it soon; what cannot be read is said.

    The person was asked about unsaved changes when the document's revision was ``asked`` (None:
    now), and is asked again about what they change while it is read.
    """
    expect(window, path.name, partial(read, path), asked)


def expect(window: Window, name: str, work: Callable[[], Loaded], asked: int | None = None) -> None:
    """Show what ``work`` reads, as :func:`load` does."""
    revision = window.document.revision if asked is None else asked
    window.reading.begin(OPENING, name, work, partial(_show_unless_changed, window, revision))


def _show_unless_changed(window: Window, asked: int, loaded: Loaded) -> None:
    if window.inspector.unleft() is not None:
        window.leave_inspector()
    changed = not take_in(window) or window.document.revision != asked
    if not changed or may_close(window):
        show(window, loaded)
