"""The room that the canvas keeps: in a small window the panels beside and below it give way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QStyle, QWidget

LEAST_CANVAS = QSize(280, 200)
"""With less, nothing can be drawn."""
_SHARE = 0.45
"""So much of what it has together with the panels beside, or below it, the canvas keeps where the
window has become smaller."""

_AREAS = Qt.DockWidgetArea
_SIDES = (_AREAS.BottomDockWidgetArea, _AREAS.RightDockWidgetArea, _AREAS.LeftDockWidgetArea)
"""In the order in which they give way."""


class CanvasRoom(QObject):
    """Leaves the canvas :data:`LEAST_CANVAS` where the panels can be smaller.

    They give way when one of them comes, and when the window becomes smaller, which it may also be
    than when their sizes were remembered; then they leave :data:`_SHARE`. What they gave is given
    back when the window grows. A border that a person moves stays, whatever it leaves.
    """

    def __init__(
        self, window: QMainWindow, docks: Mapping[str, QDockWidget], canvas: QWidget
    ) -> None:
        """``canvas`` is what has to be left, with what lies over it."""
        super().__init__(window)
        self._window, self._docks, self._canvas = window, docks, canvas
        self._known: QSize | None = None
        """The size of the window in which the panels stood last."""
        self._large: dict[bool, int] = {}
        """How high (True) or wide the window was before it became smaller, where it is so now."""
        self._before: dict[Qt.DockWidgetArea, int] = {}
        """How much each side had before it gave way."""
        self._stood: dict[Qt.DockWidgetArea, int] = {}
        """How much each side had last while nothing had to give way: Qt itself takes from them, and
        sooner, where the canvas has nothing more to give."""
        self._by_hand: set[bool] = set()
        """The ways, as in :attr:`_large`, in which a border was moved since then."""
        self._held: dict[Qt.DockWidgetArea, int] = {}
        """How much they have while a mouse button is down on a border, or on nothing."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._share)
        for watched in (window, canvas, *docks.values()):
            watched.installEventFilter(self)

    @property
    def remembered(self) -> str:
        """The size of the window as text, to be remembered with the panels."""
        return f"{self._window.width()}x{self._window.height()}"

    def stood_in(self, remembered: str) -> None:
        """The panels stand as they stood in a window of that size, given as :attr:`remembered`."""
        width, _, height = remembered.partition("x")
        if width.isdecimal() and height.isdecimal():
            self._known = QSize(int(width), int(height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice another size of the window, a panel that comes, and a border that is moved."""
        kind, types = event.type(), QEvent.Type
        if watched is self._canvas:
            if kind is types.Resize and not QApplication.mouseButtons():
                self._soon.start()
        elif watched is not self._window:
            if kind is types.Show:
                self._soon.start()
        elif kind in (types.Show, types.Resize):
            self._notice()
        elif kind is types.MouseButtonPress:
            self._held = {side: self._extent(side) for side in _SIDES}
        elif kind is types.MouseButtonRelease:
            self._let_go()
        return super().eventFilter(watched, event)

    def _let_go(self) -> None:
        """A border may have been moved: what it leaves stays until the window becomes smaller."""
        for side, extent in self._held.items():
            if self._extent(side) != extent:
                self._before.pop(side, None)
                self._large.pop(_is_below(side), None)
                self._by_hand.add(_is_below(side))
        self._held = {}
        self._soon.start()

    def _notice(self) -> None:
        """The window has another size, or its first."""
        if not self._window.isVisible():
            return
        size = self._window.size()
        known, self._known = self._known or size, size
        for side in _SIDES:
            below, before = _is_below(side), _along(side, known)
            if _along(side, size) < before:
                self._by_hand.discard(below)
                self._large.setdefault(below, before)
                stood = self._stood.get(side) or self._extent(side)
                if stood:
                    self._before.setdefault(side, stood)
        self._soon.start()

    def _share(self) -> None:
        if not self._window.isVisible():
            return
        given = {True: 0, False: 0}
        for side in _SIDES:
            # The window lays out anew later: what is given now counts for the next side.
            below = _is_below(side)
            given[below] += self._share_with(side, _along(side, self._canvas.size()) + given[below])
        for side in _SIDES:
            if self._is_large_again(side):
                self._large.pop(_is_below(side), None)
            if _is_below(side) not in self._large and side not in self._before:
                self._stood[side] = self._extent(side)

    def _share_with(self, side: Qt.DockWidgetArea, canvas: int) -> int:
        """Let a side have what it had, as far as ``canvas`` allows; returns what it gives."""
        dock = self._seen_at(side)
        if dock is None or _is_below(side) in self._by_hand:
            return 0
        now, least = _along(side, dock.size()), _along(side, dock.minimumSizeHint())
        before, stays = self._before.get(side, now), _along(side, LEAST_CANVAS)
        if _is_below(side) in self._large and not self._is_large_again(side):
            stays = max(stays, round((now + canvas) * _SHARE))
        wanted = max(least, min(before, now + canvas - stays))
        if wanted != now:
            way = Qt.Orientation.Vertical if _is_below(side) else Qt.Orientation.Horizontal
            self._window.resizeDocks([dock], [wanted + self._tabs_above(dock, side)], way)
        if wanted < before:
            self._before[side] = before
        else:
            self._before.pop(side, None)
        return now - wanted

    def _is_large_again(self, side: Qt.DockWidgetArea) -> bool:
        large = self._large.get(_is_below(side))
        return large is not None and _along(side, self._window.size()) >= large

    def _extent(self, side: Qt.DockWidgetArea) -> int:
        dock = self._seen_at(side)
        return 0 if dock is None else _along(side, dock.size())

    def _tabs_above(self, dock: QDockWidget, side: Qt.DockWidgetArea) -> int:
        """The height of the tabs between canvas and ``dock``, which Qt counts as the dock's."""
        centre = self._window.centralWidget()
        if not _is_below(side) or centre is None:
            return 0
        line = self._window.style().pixelMetric(
            QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window
        )
        return max(0, dock.y() - centre.y() - centre.height() - line)

    def _seen_at(self, side: Qt.DockWidgetArea) -> QDockWidget | None:
        """The first panel that is seen at a side; None where none is."""
        for dock in self._docks.values():
            stands = self._window.dockWidgetArea(dock) is side and not dock.isFloating()
            if stands and not dock.visibleRegion().isEmpty():
                return dock
        return None


def _is_below(side: Qt.DockWidgetArea) -> bool:
    return side is _AREAS.BottomDockWidgetArea


def _along(side: Qt.DockWidgetArea, size: QSize) -> int:
    """What a panel at a side takes from the canvas: its height below, its width beside."""
    return size.height() if _is_below(side) else size.width()
