"""After a crash: shows what was not saved beside what was, and lets the person choose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.aside import aside
from designer.app.loading import Loaded, show
from designer.app.translate import tr
from designer.flow.texts import N_, Text
from designer.store.sessions import anything_kept
from designer.store.state import SOUNDS, holds_anything

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from designer.app.left_behind import Found
    from designer.app.window import Window

_RECOVERED = N_("{name} (recovered)")
_BACK = N_("Recovered what was not saved of {name}. It is not saved yet.")
_BOTH = N_("Recovered as a flow of its own. {name} stays as it was saved.")
_A_FLOW = N_("a flow")
_AS_SAVED = N_("{name} is open as it was saved. What was not saved is kept among its versions.")
_LATER = N_("What was not saved is kept. It is offered again at the next start.")
_SHOW = N_("Show what was not saved…")


class Recovery(QObject):
    """Offers what a crash left, once, when a window has opened."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.found: list[Found] = []

    def begin(self) -> None:
        """Look for what was left; a dialog comes where there is something."""
        if holds_anything(SOUNDS):
            self._beside(_sweep)
        if anything_kept():
            self._window.context.background.submit(aside(_find), self._offer)

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
            self._beside(found.left.leave)
            return
        show(self._window, Loaded(path, saved, "document", found.seen))
        from designer.app.left_behind import keep_as_version

        # What was not taken is still there, among the versions.
        self._beside(
            partial(keep_as_version, found.left, path, draft), partial(self._say_kept, path)
        )

    def _say_kept(self, path: Path, is_version: bool) -> None:
        """Say where the other one is, unless the person has gone on to another flow."""
        if is_version and self._window.document.path == path:
            said = Text(_AS_SAVED, {"name": path.name})
            self._window.context.messages.info(said, "file.versions")

    def _open_recovered(self, found: Found, *, apart: bool) -> None:
        window, record = self._window, found.left.record
        if apart:
            called = record.name or (record.path.stem if record.path else found.name)
            found.flow.name = tr(_RECOVERED, name=called)
            window.document.open(found.flow, folder=record.folder)
        else:
            window.document.open(found.flow, record.path, record.folder, found.seen)
        window.document.differs()
        from designer.app.left_behind import drop

        # Not before this window's own session holds it.
        window.autosave.keep(partial(self._beside, partial(drop, found.left)))
        template = _BOTH if apart else _BACK
        said = Text(template, {"name": found.name or tr(_A_FLOW)})
        compare = "" if apart or found.saved is None else "compare.saved"
        window.context.messages.info(said, "file.save", compare)

    def _closed(self, _result: int) -> None:
        for found in self.found:
            self._beside(found.left.leave)
        if self.found:
            self._window.context.messages.info(Text(_LATER))
            self._window.banner.offer(tr(_SHOW), self.begin)
        self.found = []

    def _beside(
        self, work: Callable[[], object], done: Callable[..., object] | None = None
    ) -> None:
        self._window.context.background.submit(aside(work), done)


def _sweep() -> None:
    from designer.store.unsaved_sounds import sweep

    sweep()


def _find() -> list[Found]:
    """See :func:`designer.app.left_behind.find`, which most starts do not need."""
    from designer.app.left_behind import find

    return find()
