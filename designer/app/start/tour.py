"""The tour: five short remarks, each beside the part of the window it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QTabBar, QToolTip, QWidget

from designer.app.finding.focus import FocusBefore
from designer.app.start.callout import Callout, Ring
from designer.app.translate import tr
from designer.flow.frozen import frozen
from designer.flow.texts import N_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from designer.app.window import Window

_CHANGES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
_ROUND = 12
"""How far the ring stands off a node."""


@frozen
class Stop:
    """One remark: what it says, what it points at, and the dock that has to be seen for it."""

    title: str
    words: str
    place: Callable[[Window], QRect]
    """In the window's own pixels; empty where there is nothing to point at."""
    dock: str = ""


def _of(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _of_dock(name: str, window: Window) -> QRect:
    """A dock, together with the row of tabs in which it stands."""
    dock = window.docks[name]
    place = _of(dock, window)
    for tabs in window.findChildren(QTabBar):
        titles = [tabs.tabText(tab) for tab in range(tabs.count())]
        if tabs.isVisible() and dock.windowTitle() in titles and tabs.parentWidget() is window:
            # Qt keeps the tabs of a panel that stands alone outside of the window.
            place |= _of(tabs, window) & window.rect()
    return place


def _start_node(window: Window) -> QRect:
    """Round the card of the start, where that is in view; else the canvas."""
    canvas, flow = window.canvas, window.document.flow
    box = canvas.canvas_scene.wiring.boxes.get(flow.start or "")
    if box is not None:
        left, top, right, bottom = box.rect
        corners = canvas.mapFromScene(left, top), canvas.mapFromScene(right, bottom)
        card = QRect(*corners)
        if canvas.viewport().rect().contains(card):
            corner = canvas.viewport().mapTo(window, card.topLeft())
            return QRect(corner, card.size()).adjusted(-_ROUND, -2 * _ROUND, _ROUND, _ROUND)
    return _of(canvas, window)


STOPS = (
    Stop(
        N_("Actions"),
        N_(
            "What a call can do. Drag one onto the canvas, or click it to add it after the "
            "selected node."
        ),
        lambda window: _of(window.docks["palette"], window),
        "palette",
    ),
    Stop(
        N_("The flow"),
        N_(
            "Each row of a node is a way the call can go. Drag from the dot at its end to the "
            "node that comes next, or click the dot to add one."
        ),
        _start_node,
    ),
    Stop(
        N_("Problems"),
        N_(
            "What would go wrong on a real call stands here while you draw. A click goes to the "
            "node; a button beside it mends what can be mended."
        ),
        partial(_of_dock, "problems"),
        "problems",
    ),
    Stop(
        N_("The phone"),
        N_(
            "“Call on the emulator” rings this phone. Answer, listen, press keys: the way the call "
            "takes lights up. It stays in this window and costs nothing."
        ),
        lambda window: _of(window.docks["phone"], window),
        "phone",
    ),
    Stop(
        N_("Call actions"),
        N_(
            "What 46elks gets, as you draw. Copy it here, or write it to a file with Ctrl+E. "
            "Ctrl+S saves the flow itself. “New flow”, or Ctrl+N at any time, begins one of your "
            "own."
        ),
        partial(_of_dock, "callactions"),
        "callactions",
    ),
)


class Tour(QObject):
    """Leads through :data:`STOPS` in one window, which stays usable all the while."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._before: FocusBefore | None = None
        self._opened: QDockWidget | None = None
        """A panel that was closed, and is shown for the stop."""
        self._in_front: tuple[QDockWidget, ...] = ()
        """The panels that were seen when it began, not those behind another's tab."""
        self._raised: QDockWidget | None = None
        """The panel of the last stop that has one."""
        self.ring: Ring | None = None
        self.callout: Callout | None = None

    @property
    def shown(self) -> bool:
        """Whether it is under way."""
        return self.callout is not None

    def begin_first(self) -> None:
        """Begin, unless it was shown before: it never comes again unasked."""
        context = self._window.context
        if not context.settings.toured:
            context.keep(replace(context.settings, toured=True))
            self.begin()

    def begin(self) -> None:
        """Begin at the first stop."""
        if self.shown:
            self.end()
        window = self._window
        window.start.leave()
        self._before = FocusBefore(window.canvas)
        self._in_front = tuple(
            dock for dock in window.docks.values() if not dock.visibleRegion().isEmpty()
        )
        self.ring = Ring(window, window.context.theme)
        self.callout = Callout(window, window.context.theme, len(STOPS))
        self.callout.moved.connect(self._go)
        self.callout.ended.connect(self.end)
        self.callout.begun.connect(self._begin_flow)
        QToolTip.hideText()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        window.canvas.zoom_changed.connect(self._stand)
        window.start.appeared.connect(self.end)
        self._at = 0
        self._show()

    def end(self) -> None:
        """Put everything away, have the panels in front that were, and give the focus back."""
        callout, ring, before = self.callout, self.ring, self._before
        if callout is None or ring is None:
            return
        self.callout = self.ring = self._before = None
        window = self._window
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        window.canvas.zoom_changed.disconnect(self._stand)
        window.start.appeared.disconnect(self.end)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and callout.isAncestorOf(focus)
        for part in (callout, ring):
            part.hide()
            part.deleteLater()
        self._close()
        self._put_in_front()
        if had_focus and before is not None:
            before.give_back()

    def _begin_flow(self) -> None:
        self.end()
        self._window.registry.run("file.new")

    def _go(self, step: int) -> None:
        at = self._at + step
        if at >= len(STOPS):
            self.end()
        elif at >= 0:
            self._at = at
            self._show()

    def _show(self) -> None:
        stop = STOPS[self._at]
        self._close()
        if stop.dock:
            dock = self._window.docks[stop.dock]
            if dock.isHidden():
                self._opened = dock
            dock.show()
            dock.raise_()
            self._raised = dock
        layout = self._window.layout()
        if layout is not None:
            layout.activate()  # what was shown has its place now
        assert self.callout is not None
        self.callout.say(tr(stop.title), tr(stop.words), self._at)
        self._stand()

    def _close(self) -> None:
        """Close the panel that was shown for the stop before: it was closed to have room."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.hide()

    def _put_in_front(self) -> None:
        """Have the panels in front that were, unless the person has chosen another meanwhile."""
        before, self._in_front = self._in_front, ()
        raised, self._raised = self._raised, None
        if raised is not None and raised.visibleRegion().isEmpty():
            return
        for dock in before:
            if not dock.isHidden():
                dock.raise_()

    def _stand(self) -> None:
        """Put ring and callout where the stop is now."""
        if self.callout is None or self.ring is None:
            return
        place = STOPS[self._at].place(self._window) & self._window.rect()
        self.ring.surround(place)
        self.callout.stand_beside(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when the window changes; let no tooltip come over the remark meanwhile."""
        if event.type() == QEvent.Type.ToolTip:
            return isinstance(watched, QWidget) and watched.window() is self._window
        if watched is self._window and event.type() in _CHANGES:
            self._stand()
        return False
