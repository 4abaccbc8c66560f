"""Notices that another program changed the file of a window's document, and asks what to do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from designer.app.aside import aside
from designer.app.autosave import SOON_MS
from designer.app.in_front import SoonInFront
from designer.app.reading import READING
from designer.flow.becoming import become
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.store.seen import Fate, Seen, fate_of, look

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.app.window import Window

_LOADED = N_("Load from disk")
_GONE = N_(
    "{name} is not there any more: it was deleted, renamed or moved. A save writes it again."
)


class DiskWatch(QObject):
    """Looks at the file whenever the window comes to the front; a slow disk stops nothing."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._looking = False
        self._asking = False
        self._closed = False
        self._known: Seen | None = None  # what the person knows not to be on the disk any more
        self._soon = SoonInFront(window, SOON_MS)
        self._soon.timeout.connect(self.look)

    def look(self) -> None:
        """Look whether the file is still as it was; asks where it is not."""
        path, seen = self._window.document.path, self._window.document.seen
        if path is None or seen is None or seen is self._known or self._looking or self._asking:
            return
        self._looking = True
        self._window.context.background.submit(
            aside(partial(fate_of, path, seen)), partial(self._looked, path, seen)
        )

    def close(self) -> None:
        """The window has closed: nothing is looked for or asked any more."""
        self._closed = True
        self._soon.stop()

    def ask(self, path: Path, *, saving: bool) -> None:
        """Ask soon what to do about ``path``, which was changed; ``saving``: a save met it."""
        if not self._asking:
            self._asking = True
            QTimer.singleShot(0, self, partial(self._ask, path, saving))

    def _looked(self, path: Path, seen: Seen, fate: Fate) -> None:
        self._looking = False
        window = self._window
        if self._closed or window.saving.under_way or fate is Fate.SAME:
            return
        if window.document.seen is not seen:
            return
        if fate is Fate.CHANGED:
            self.ask(path, saving=False)
        else:
            self._known = seen
            window.document.differs()
            window.context.messages.warning(Text(_GONE, {"name": path.name}), "file.save")

    def _ask(self, path: Path, saving: bool) -> None:
        if self._closed:
            return
        window = self._window
        choice = window.context.asker.changed_on_disk(window, path.name, saving=saving)
        if choice == "compare":
            self._with_theirs(path, partial(self._compare, path, saving))
            return
        self._asking = False
        if choice == "theirs":
            self._with_theirs(path, partial(self._load, path))
            return
        window.document.differs()
        if choice == "save-as":
            window.registry.run("file.save-as")
        elif choice == "mine" and saving:
            window.saving.begin(path, over=True)
        elif choice == "mine":
            window.context.background.submit(aside(partial(look, path)), self._keep_mine)
        else:
            # A save asks again; coming to the front does not.
            self._known = window.document.seen

    def _keep_mine(self, seen: Seen | None) -> None:
        self._window.document.seen = seen

    def _compare(self, path: Path, saving: bool, _seen: Seen | None, theirs: Flow) -> None:
        from designer.app.comparing import CompareDialog

        window = self._window
        dialog = CompareDialog(window.context, theirs, window.document.flow, path.name, window)
        again = partial(self._ask, path, saving)
        dialog.finished.connect(lambda _result: QTimer.singleShot(0, self, again))
        dialog.open()

    def _load(self, path: Path, seen: Seen | None, theirs: Flow) -> None:
        """Take the file's content as one step that can be undone."""
        document = self._window.document
        if document.apply(become(document.flow, theirs, Text(_LOADED))):
            document.saved_as(path, seen)

    def _with_theirs(self, path: Path, then: Callable[[Seen | None, Flow], object]) -> None:
        """Read the file and go on with it; what cannot be read is said."""
        self._window.reading.begin(
            READING, path.name, partial(_read, path), lambda read: then(*read), self._give_up
        )

    def _give_up(self) -> None:
        self._asking = False


def _read(path: Path) -> tuple[Seen | None, Flow]:
    from designer.callactions.opening import read_flow
    from designer.layout.placing import place_missing

    seen = look(path)
    flow = read_flow(path).flow
    place_missing(flow)
    return seen, flow
