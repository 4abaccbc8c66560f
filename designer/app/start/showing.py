"""Puts the start page in the place of the canvas, and takes it away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from designer.app.calling.state import Phase
from designer.app.toolbar import UNTITLED
from designer.app.translate import tr

if TYPE_CHECKING:
    from designer.app.start.page import StartPage
    from designer.app.window import Window


class StartPlace(QObject):
    """Owns the start page of one window; it is made when it is shown for the first time.

    While the page stands, toolbar, panels and status bar are away: they are about a flow. Whatever
    opens or changes a flow, or shows a part of the window, brings the canvas back. :attr:`appeared`
    comes when the page does.
    """

    appeared = Signal()

    def __init__(self, window: Window, stack: QStackedWidget) -> None:
        """``stack`` holds the canvas."""
        super().__init__(window)
        self._window = window
        self._stack = stack
        self.page: StartPage | None = None
        self._state: QByteArray | None = None

    def begin(self) -> None:
        """Listen for what brings the canvas back, once all of the window is there."""
        window = self._window
        window.document.replaced.connect(self.leave)
        window.document.edited.connect(self.leave)
        window.document.selection.changed.connect(self._selected)
        window.test_call.changed.connect(self._called)
        window.reading.changed.connect(self._read)
        for dock in window.docks.values():
            dock.visibilityChanged.connect(self._dock_shown)

    @property
    def shown(self) -> bool:
        """Whether the page stands there now."""
        return self._state is not None

    @property
    def panels(self) -> QByteArray | None:
        """How panels and toolbar stood before the page took their place; None: they stand."""
        return self._state

    def show(self) -> None:
        """Show the page, with the recent files as they are now."""
        window = self._window
        if not self.shown and window.isVisible():
            window.canvas.cancel_gesture()
            window.canvas.annotating.finish()
        if self.page is None:
            from designer.app.start.page import StartPage

            self.page = StartPage(window, self.leave)
            self._stack.addWidget(self.page)
        flow = window.document.flow
        behind = flow.nodes or flow.annotations or not window.document.clean
        self.page.refresh((window.document.title or tr(UNTITLED)) if behind else "")
        if not self.shown:
            state = window.saveState()
            for part in (window.toolbar, window.status, *window.docks.values()):
                part.hide()
            self._state = state
        self._stack.setCurrentWidget(self.page)
        self.page.focus_first()
        self.appeared.emit()

    def leave(self) -> None:
        """Bring the canvas back, with everything round it as it was."""
        state, self._state = self._state, None
        if state is None:
            return
        window = self._window
        window.restoreState(state)
        window.status.show()
        self._stack.setCurrentWidget(window.canvas)
        window.canvas.setFocus()

    def _selected(self) -> None:
        if not self._window.document.selection.is_empty:
            self.leave()

    def _called(self) -> None:
        if self._window.test_call.phase is Phase.PLACING:
            self.leave()

    def _read(self) -> None:
        """What is read from a slow disk is said, and can be stopped, below the page too."""
        if self.shown:
            self._window.status.setVisible(bool(self._window.reading.words))

    def _dock_shown(self, visible: bool) -> None:
        if visible:
            self.leave()
