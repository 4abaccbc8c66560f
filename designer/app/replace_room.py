"""The room that replacing takes from the canvas: in a low window the panels below make way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

_LEAST_CANVAS = 120
"""With less, nothing of what is found is seen on it."""


class ReplaceRoom(QObject):
    """Closes the panels below while ``part``, the lines that replace, leaves the canvas no room.

    They come back with its end. One that a person opens meanwhile stays, and the others closed.
    """

    def __init__(
        self, window: QMainWindow, docks: Mapping[str, QDockWidget], bar: QWidget, part: QWidget
    ) -> None:
        """``bar`` holds ``part``, above the canvas."""
        super().__init__(window)
        self._window, self._docks, self._bar = window, docks, bar
        self._closed: list[QDockWidget] = []
        """What was closed, the one in front first."""
        self._part = part
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that it comes, and that it is closed, not only gone with the window."""
        if event.type() is QEvent.Type.Show:
            self._make()
        elif event.type() is QEvent.Type.Hide and (self._part.isHidden() or self._bar.isHidden()):
            self.give_back()
        return super().eventFilter(watched, event)

    def give_back(self) -> None:
        """Open what was closed."""
        closed, self._closed = self._closed, []
        if self._below():
            return
        for dock in closed:
            dock.show()
        for dock in closed[:1]:
            dock.raise_()

    def _make(self) -> None:
        centre = self._window.centralWidget()
        if self._closed or centre is None:
            return
        if centre.height() - self._bar.minimumSizeHint().height() < _LEAST_CANVAS:
            self._closed = self._below()
            for dock in self._closed:
                dock.hide()

    def _below(self) -> list[QDockWidget]:
        """The panels that stand below, the one in front first."""
        area = Qt.DockWidgetArea.BottomDockWidgetArea
        below = [
            dock
            for dock in self._docks.values()
            if not dock.isHidden()
            and not dock.isFloating()
            and self._window.dockWidgetArea(dock) is area
        ]
        return sorted(below, key=lambda dock: dock.visibleRegion().isEmpty())
