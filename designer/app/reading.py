"""Reads files for a window while the window goes on, however slow their disk is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from designer.app.aside import aside
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.app.window import Window

T = TypeVar("T")

OPENING = N_("Opening {name}… The disk takes its time; you can go on.")
READING = N_("Reading {name}… The disk takes its time; you can go on.")
_STOPPED = N_("{name} was not read: you stopped waiting for it.")

_SLOW_MS = 400
"""From here on it is slow, and the window says what it reads."""
_AGAIN_MS = 100
"""After this long it is looked again whether the person has time for what was read."""


class Reading(QObject):
    """One file at a time: what is asked for next, or opened otherwise, calls the one before off.

    :attr:`changed` comes when :attr:`words` are others.
    """

    changed = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._handle: Handle | None = None
        self._turn = 0  # another one for everything that is read
        self._name = ""
        self._template = OPENING
        self._given_up: Callable[[], object] | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self.changed)
        window.document.replaced.connect(self.abandon)

    @property
    def under_way(self) -> bool:
        """Whether something is being read, or waits for the person to have time for it."""
        return self._handle is not None

    @property
    def words(self) -> str:
        """What has been being read for longer than a moment; empty: nothing."""
        slow = self.under_way and not self._slow.isActive()
        return tr(self._template, name=self._name) if slow else ""

    def begin(
        self,
        template: str,
        name: str,
        work: Callable[[], T],
        done: Callable[[T], object],
        given_up: Callable[[], object] | None = None,
    ) -> None:
        """Do ``work``, which reads the file called ``name``, and go on with ``done``.

        ``template`` is what is said when it takes long, :data:`OPENING` or :data:`READING`. What
        cannot be read is said. ``given_up`` is called where ``done`` will never be. ``work`` holds
        nothing of Qt's, see :func:`~designer.app.aside.aside`.
        """
        self.abandon()
        self._template, self._name, self._given_up = template, name, given_up
        self._slow.start()
        self._handle = self._window.context.background.submit(
            aside(work), partial(self._give, self._turn, done), self._failed
        )

    def stop(self) -> None:
        """The person does not want to wait any longer, which is said."""
        if self.under_way:
            self.abandon()
            self._window.context.messages.info(Text(_STOPPED, {"name": self._name}))

    def abandon(self) -> None:
        """Call it off without a word: nobody waits for it any more."""
        handle = self._handle
        if handle is not None:
            handle.cancel()
            self._end(given_up=True)

    def _give(self, turn: int, done: Callable[[T], object], result: T) -> None:
        """Go on with ``result``, but in the middle of no gesture, menu or dialog."""
        if turn != self._turn:
            return
        if (
            self._window.canvas.hand.gesture is not None
            or QApplication.activePopupWidget() is not None
            or QApplication.activeModalWidget() is not None
        ):
            QTimer.singleShot(_AGAIN_MS, self, partial(self._give, turn, done, result))
            return
        self._end()
        done(result)

    def _failed(self, error: Exception) -> None:
        self._end(given_up=True)
        if not isinstance(error, CallflowError):
            raise error
        self._window.context.messages.error(error)

    def _end(self, *, given_up: bool = False) -> None:
        told, self._given_up = self._given_up, None
        self._handle = None
        self._turn += 1
        self._slow.stop()
        self.changed.emit()
        if given_up and told is not None:
            told()
