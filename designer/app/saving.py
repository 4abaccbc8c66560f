"""Writes what a window saves and exports while the window goes on, however slow the disk is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from designer.app.aside import aside
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.store.files import save_bytes

if TYPE_CHECKING:
    from designer.app.window import Window
    from designer.store.saving import Saved
    from designer.store.seen import Seen

_SAVED = N_("Saved {name}.")
_SAVED_IN = N_("Saved {name}, and its sounds beside it in the folder {folder}.")
_SAVED_WITH = N_("Saved {name}, and its sounds beside it.")
_SAVED_BUT = N_("Saved {name}. {remark}")
_FAILED = N_("{problem} What you changed is still here; Save as… puts it elsewhere.")
_SAVING = N_("Saving {name}… The disk takes its time; you can go on.")
T = TypeVar("T")
Waited = Literal["saved", "failed", "back", "leave"]
"""How waiting for a save ended: ``back`` the person goes on, ``leave`` they do not wait for it."""

_SLOW_MS = 400
"""From here on a save is slow, and the window says that it is under way."""


class Saving(QObject):
    """One save at a time; another that is asked for meanwhile comes after it, with what is then.

    :attr:`ended` comes when nothing is being written any more, with whether the last succeeded.
    """

    ended = Signal(bool)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._path: Path | None = None
        self._next: tuple[Path, bool] | None = None
        self._exports: list[Path] = []
        self.exported: Path | None = None
        """The file that was exported last; None: none was."""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
        window.document.replaced.connect(self._forget_next)

    @property
    def under_way(self) -> bool:
        """Whether anything has not been written yet."""
        return self._path is not None or bool(self._exports)

    @property
    def path(self) -> Path | None:
        """Where the document is being saved to; None: it is not."""
        return self._path

    def export(self, path: Path, make: Callable[[], bytes], done: Callable[[int], object]) -> None:
        """Write what ``make`` makes of the document to ``path``; ``done`` gets its size then.

        ``make`` is called beside the window and may read files. What goes wrong is said.
        """
        self._exports.append(path)
        self._slow.start()
        self._write_export(path, make, done)

    def export_after(
        self,
        path: Path,
        prepare: Callable[[], T],
        go_on: Callable[[T], Callable[[], bytes] | None],
        done: Callable[[int], object],
    ) -> None:
        """Call ``prepare`` beside the window, then :meth:`export` with what ``go_on`` makes of it.

        ``go_on`` may ask the person; None from it: nothing is exported.
        """
        self._exports.append(path)
        self._slow.start()
        self._window.context.background.submit(
            aside(prepare),
            partial(self._prepared, path, go_on, done),
            partial(self._not_exported, path),
        )

    def begin(self, path: Path, *, over: bool = False) -> None:
        """Save the document as it is now to ``path``.

        ``over``: also over what another program wrote there.
        """
        if self._path is not None:
            self._next = (path, over)
            return
        document = self._window.document
        same = not over and document.path is not None and path == document.path
        held = document.flow.hold()
        work = partial(_save, path, held, document.seen if same else None, document.folder)
        self._path = path
        self._slow.start()
        self._window.context.background.submit(
            aside(work),
            partial(self._succeeded, document.flow, document.revision, held),
            partial(self._failed, path),
        )

    def wait(self) -> Waited:
        """Wait until nothing is being saved any more; ask when that takes long."""
        outcome: list[Waited] = ["back"]

        def note(succeeded: bool) -> None:
            outcome[0] = "saved" if succeeded else "failed"

        from designer.app.waiting import WaitDialog

        self.ended.connect(note)
        try:
            self._wait_shortly()
            if self.under_way and self._wait_in_dialog() == WaitDialog.LEAVE:
                return "leave"
        finally:
            self.ended.disconnect(note)
        return outcome[0]

    def _wait_shortly(self) -> None:
        loop = QEventLoop()
        self.ended.connect(loop.quit)
        QTimer.singleShot(_SLOW_MS, loop, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.ended.disconnect(loop.quit)

    def _wait_in_dialog(self) -> int:
        from designer.app.waiting import WaitDialog

        dialog = WaitDialog(self._name, self._window)
        # The guide can be read beside it.
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.ended.connect(dialog.accept)
        answer = dialog.exec()
        self.ended.disconnect(dialog.accept)
        dialog.deleteLater()
        return answer

    def _succeeded(
        self, flow: object, revision: int, held: Mapping[str, object], saved: Saved
    ) -> None:
        window = self._window
        # First, so that whoever has a word about what was saved has the last one.
        if saved.remark is None:
            window.context.messages.info(_said_of(saved))
        else:
            fields = {"name": saved.path.name, "remark": saved.remark.text}
            window.context.messages.warning(Text(_SAVED_BUT, fields))
        if window.document.flow is flow:
            window.document.saved_as(saved.path, saved.seen, revision, held)
        window.context.keep(window.context.settings.with_recent(saved.path))
        self._end(succeeded=True)

    def _failed(self, path: Path, error: Exception) -> None:
        self._next = None
        self._end(succeeded=False)
        if isinstance(error, CallflowError) and error.code == "changed":
            self._window.disk.ask(path, saving=True)
        elif isinstance(error, CallflowError):
            self._window.context.messages.error(
                Text(_FAILED, {"problem": error.text}), "file.save-as"
            )
        else:
            raise error

    def _prepared(
        self,
        path: Path,
        go_on: Callable[[T], Callable[[], bytes] | None],
        done: Callable[[int], object],
        prepared: T,
    ) -> None:
        make = go_on(prepared)
        if make is not None:
            self._write_export(path, make, done)
            return
        self._exports.remove(path)
        self._rest(succeeded=False)

    def _write_export(
        self, path: Path, make: Callable[[], bytes], done: Callable[[int], object]
    ) -> None:
        self._window.context.background.submit(
            aside(partial(_export, path, make)),
            partial(self._exported, path, done),
            partial(self._not_exported, path),
        )

    def _exported(self, path: Path, done: Callable[[int], object], size: int) -> None:
        self._exports.remove(path)
        self.exported = path
        self._rest(succeeded=True)
        done(size)  # last: what it says in the status bar stays

    def _not_exported(self, path: Path, error: Exception) -> None:
        self._exports.remove(path)
        self._rest(succeeded=False)
        if not isinstance(error, CallflowError):
            raise error
        self._window.context.messages.error(error)

    def _end(self, *, succeeded: bool) -> None:
        following, self._path, self._next = self._next, None, None
        if following is not None:
            self.begin(following[0], over=following[1])
        self._rest(succeeded=succeeded)

    def _rest(self, *, succeeded: bool) -> None:
        if not self.under_way:
            self._slow.stop()
            self._window.status.hint("")
            self.ended.emit(succeeded)
        self._window.registry.refresh()

    def _forget_next(self) -> None:
        self._next = None

    def _say_slow(self) -> None:
        if self.under_way:
            self._window.status.hint(tr(_SAVING, name=self._name))

    @property
    def _name(self) -> str:
        """What is being written, or one of that."""
        return (self._path or self._exports[0]).name


def _said_of(saved: Saved) -> Text:
    """What was put where: sounds that came along are nothing the person has asked for."""
    words = {"name": saved.path.name}
    if not saved.copied:
        return Text(_SAVED, words)
    # One beside the document has no folder of its own.
    folders = {reference.rpartition("/")[0] for reference in saved.copied}
    folder = folders.pop() if len(folders) == 1 else ""
    return Text(_SAVED_IN, {**words, "folder": folder}) if folder else Text(_SAVED_WITH, words)


def _export(path: Path, make: Callable[[], bytes]) -> int:
    data = make()
    save_bytes(path, data)
    return len(data)


def _save(path: Path, held: Mapping[str, object], seen: Seen | None, folder: Path | None) -> Saved:
    from designer.flow.references import prompt_references
    from designer.store.saving import Order, save_document
    from designer.store.writing import dump_document

    flow = Flow.holding(held)
    order = Order(path, dump_document(flow), seen, prompt_references(flow), folder)
    return save_document(order)
