"""Keeps what is not saved in the state folder, and tells windows on the same document apart."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from designer.app.aside import aside, shortly
from designer.flow.edits import Edit, EditError
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.store.sessions import Record, Session, elsewhere
from designer.store.writing import dump_document

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from designer.app.panels.inspector import InspectorPanel
    from designer.app.window import Window

AUTOSAVE_MS = 3_000
"""After a change this long passes until it is kept; changes meanwhile are kept with it."""
SOON_MS = 300
"""What is not urgent waits for this long: a window that opens has other things to do."""
_LAST_SECONDS = 2.0
"""How long the disk has for what there may be no other moment for."""
_CLOSING_SECONDS = 0.5
"""How long it has when the window closes."""

_NOT_KEPT = N_("What is not saved could not be kept for the case of a crash. {reason}")
_TWICE = N_(
    "{name} is also open in another window. Changes may cross: whoever saves last is asked what "
    "becomes of what the other saved."
)


class Autosave(QObject):
    """The session of one window: a draft while there is something unsaved, and none otherwise."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._background = window.context.background
        self.session = Session()
        self._busy = False
        self._again = False
        self._complained = False
        self._hearing: list[Callable[[], object]] = []
        self._told: Path | None = None  # the document whose other window was told of
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(AUTOSAVE_MS)
        self.timer.timeout.connect(self._keep)
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(SOON_MS)
        self.soon.timeout.connect(self._catch_up)
        window.document.edited.connect(self._edited)
        window.document.state_changed.connect(self._state_changed)
        window.document.replaced.connect(self._replaced)
        window.installEventFilter(self)
        self._kept: tuple[Path | None, bool] = (None, False)  # path and whether there is a draft

    def begin_inspector(self, panel: InspectorPanel) -> None:
        """Connect the inspector, which has just been made."""
        panel.unleft_changed.connect(self._typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for other windows when this one comes to the front."""
        if event.type() == QEvent.Type.WindowActivate and watched is self._window:
            self.soon.start()
        return False

    def keep_now(self) -> bool:
        """Keep what is not saved at once, and wait for the disk; whether it is kept.

        For moments after which there may be none. A disk that does not answer is given up.
        """
        self.timer.stop()
        work = partial(_try_to_keep, self.session, self._record())
        return shortly(self._background, work, otherwise=False, seconds=_LAST_SECONDS)

    def keep(self, kept: Callable[[], object]) -> None:
        """Keep what is not saved as soon as the disk allows; ``kept`` hears that it is."""
        self.timer.stop()
        self._hearing.append(kept)
        self._keep()

    def look_elsewhere(self) -> None:
        """Look whether another window has the document open; says so once."""
        path = self._window.document.path
        if path is not None and path != self._told:
            work = partial(elsewhere, path, self.session.id)
            self._background.submit(aside(work), partial(self._tell, path))

    def close(self, *, leave: bool = False) -> None:
        """End the session; with ``leave`` the next start finds what is not saved."""
        self.timer.stop()
        self.soon.stop()
        work = partial(_end, self.session, self._record() if leave else None)
        shortly(self._background, work, otherwise=None, seconds=_CLOSING_SECONDS)

    def _edited(self) -> None:
        if not self.timer.isActive() and not self._window.document.clean:
            self.timer.start()

    def _typed(self) -> None:
        """What is typed and not part of the flow yet is kept as well."""
        if not self.timer.isActive():
            self.timer.start()

    def _replaced(self) -> None:
        self._told = None
        self.soon.start()

    def _state_changed(self) -> None:
        document = self._window.document
        if document.clean:
            self.timer.stop()
        else:
            self._edited()
        self.soon.start()

    def _catch_up(self) -> None:
        """Say where the document lies now, and that there is nothing unsaved any more."""
        document = self._window.document
        path, draft = self._kept
        if document.path != path or (draft and document.clean):
            self._keep()
        self.look_elsewhere()

    def _record(self) -> Callable[[], Record]:
        """What makes the record of this moment; in any thread."""
        document = self._window.document
        panels = self._window.panels
        unleft = panels.inspector.unleft() if panels.is_made("inspector") else None
        held = None if document.clean and unleft is None else document.flow.hold()
        path, name, folder = document.path, document.flow.name, document.folder
        self._kept = (path, held is not None)

        def make() -> Record:
            draft = None if held is None else _draft(held, unleft)
            return Record(path, name, folder, draft)

        return make

    def _keep(self) -> None:
        if self._busy:
            self._again = True
            return
        self._busy = True
        hearing, self._hearing = self._hearing, []
        work = partial(_keep_record, self.session, self._record())
        self._background.submit(aside(work), partial(self._done, hearing), self._failed)

    def _done(self, hearing: list[Callable[[], object]], _nothing: object) -> None:
        self._complained = False
        self._go_on()
        for kept in hearing:
            kept()

    def _failed(self, error: Exception) -> None:
        self._kept = (None, False)
        self._go_on()
        if not isinstance(error, CallflowError):
            raise error
        if not self._complained:
            self._complained = True
            self._window.context.messages.warning(
                Text(_NOT_KEPT, {"reason": error.text}), "file.save"
            )

    def _go_on(self) -> None:
        self._busy = False
        if self._again:
            self._again = False
            self._keep()

    def _tell(self, path: Path, others: list[Record]) -> None:
        if others and path == self._window.document.path and path != self._told:
            self._told = path
            self._window.context.messages.warning(Text(_TWICE, {"name": path.name}))


def _draft(held: Mapping[str, object], unleft: Edit | None) -> str:
    """The document as it would be if the field in which something is typed had been left."""
    flow = Flow.holding(held)
    if unleft is not None:
        with suppress(EditError):  # it would be refused then too
            unleft.apply(flow)
    return dump_document(flow)


def _keep_record(session: Session, make: Callable[[], Record]) -> None:
    session.keep(make())


def _try_to_keep(session: Session, make: Callable[[], Record]) -> bool:
    try:
        session.keep(make())
    except CallflowError:
        return False
    return True


def _end(session: Session, make: Callable[[], Record] | None) -> None:
    """End ``session``, with what is not saved in it where it is left for the next start."""
    if make is not None:
        _try_to_keep(session, make)
    session.end(leave=make is not None)
