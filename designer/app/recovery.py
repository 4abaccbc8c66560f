"""After a crash: shows what was not saved beside what was, and lets the person choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.aside import aside
from designer.app.loading import Loaded, show
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.store.files import read_text
from designer.store.reading import load_document
from designer.store.seen import Seen, look
from designer.store.sessions import Left, anything_kept, left_behind
from designer.store.versions import keep_version

if TYPE_CHECKING:
    from designer.app.window import Window

_RECOVERED = N_("{name} (recovered)")
_BACK = N_("Recovered what was not saved of {name}. It is not saved yet.")
_BOTH = N_("Recovered as a flow of its own. {name} stays as it was saved.")
_A_FLOW = N_("a flow")
_LATER = N_("What was not saved is kept. It is offered again at the next start.")


@dataclass(frozen=True)
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
    from designer.layout.placing import place_missing

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
    from designer.callactions.opening import read_flow
    from designer.layout.placing import place_missing

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


class Recovery(QObject):
    """Offers what a crash left, once, when a window has opened."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.found: list[Found] = []

    def begin(self) -> None:
        """Look for what was left; a dialog comes where there is something."""
        if anything_kept():
            self._window.context.background.submit(aside(find), self._offer)

    def _offer(self, found: list[Found]) -> None:
        self.found = found
        if found:
            from designer.app.recovery_dialog import RecoveryDialog

            dialog = RecoveryDialog(self._window.context.theme, found, self._window)
            dialog.chosen.connect(self._choose)
            dialog.finished.connect(self._closed)
            dialog.open()

    def _choose(self, place: int, choice: str) -> None:
        from designer.app.keeping import may_close

        found = self.found[place]
        if not may_close(self._window):
            return
        if choice == "saved":
            self._open_saved(found)
        else:
            self._open_recovered(found, apart=choice == "both")
        self.found.remove(found)

    def _open_saved(self, found: Found) -> None:
        path, saved = found.left.record.path, found.saved
        draft = (found.left.record.draft or "").encode()
        if path is None or saved is None:
            found.left.leave()
            return
        show(self._window, Loaded(path, saved, "document", found.seen))
        # What was not taken is still there, among the versions.
        work = partial(keep_version, path, draft, saved=False)
        self._window.context.background.submit(
            aside(work), lambda _nothing: found.left.drop(), lambda _error: found.left.leave()
        )

    def _open_recovered(self, found: Found, *, apart: bool) -> None:
        window, record = self._window, found.left.record
        if apart:
            found.flow.name = tr(_RECOVERED, name=record.name or found.name)
            window.document.open(found.flow, folder=record.folder)
        else:
            window.document.open(found.flow, record.path, record.folder, found.seen)
        window.document.differs()
        if window.autosave.keep_now():
            found.left.drop()  # only now: this window's own session holds it
        template = _BOTH if apart else _BACK
        window.context.messages.info(Text(template, {"name": found.name or tr(_A_FLOW)}))

    def _closed(self, _result: int) -> None:
        for found in self.found:
            found.left.leave()
        if self.found:
            self._window.context.messages.info(Text(_LATER))
        self.found = []
