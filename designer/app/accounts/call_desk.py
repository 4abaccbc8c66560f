"""The real calls of one window: what places, awaits and follows them, and the strip that shows it.

Made when the first is asked for: hardly any start of the program is followed by one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.accounts.order import goes_on, make_real_order, make_watched
from designer.app.accounts.realcall import RealCall
from designer.app.accounts.route import find_route, served_by
from designer.app.accounts.strip import CallStrip
from designer.app.calling.state import CallState, Phase
from designer.app.reading import READING
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.accounts.lines import Lines
    from designer.app.accounts.order import Watched
    from designer.app.calling.state import WayStep
    from designer.app.window import Window


class CallDesk(QObject):
    """Belongs to ``window`` and the accounts of ``lines``."""

    def __init__(self, window: Window, lines: Lines, publish: Callable[[], object]) -> None:
        """``publish`` opens the dialog that publishes the flow."""
        super().__init__(window)
        self._window = window
        self._lines = lines
        self._publish = publish
        self.real_call = RealCall(window.context, lines, window.test_call)
        self.strip = CallStrip(self.real_call, self._show_in_history)
        window.add_at_top(self.strip)
        self._repeat: tuple[AccountLine, Flow, str, str] | None = None

    def start(self) -> None:
        """Place the call again as it was last placed from this flow, else ask for the numbers."""
        line = self._lines.current
        if line is None or self.real_call.refuse():
            return
        if self._repeat is not None and self._repeat[:2] == (line, self._window.document.flow):
            self.place(line, *self._repeat[2:])
        else:
            self.ask(line)

    def ask(self, line: AccountLine) -> None:
        """Ask for the numbers of a call on ``line``, then place it."""
        from designer.app.accounts.call_dialog import CallDialog

        if self.real_call.refuse():
            return
        window = self._window
        CallDialog(
            window.context,
            self._lines,
            line,
            window.document,
            served_by(window),
            lambda from_, to: self.place(line, from_, to),
            lambda mine, numbers: self._wait(line, mine, numbers),
            self._publish,
            window,
        ).open()

    def place(self, line: AccountLine, from_: str, to: str) -> None:
        """Place the call of the open flow on ``line``; what stands against it is said instead."""
        window = self._window
        flow = window.document.flow
        route = find_route(flow, served_by(window), line)
        if route.stopped:
            window.context.messages.error(route.stopped[0])
            window.show_problems()
            return
        self._repeat = (line, flow, from_, to)
        self.real_call.place(
            make_real_order(line, flow, window.document.folder, from_, to, route.served)
        )

    def show_way(self, call: JsonObject, stranger: Callable[[], object]) -> None:
        """Light the way of a call of the history; one that goes on is followed.

        ``stranger`` is called for one that did not run the flow that is open.
        """
        window, line = self._window, self._lines.current
        if line is None:
            stranger()
        elif goes_on(call):
            self.real_call.follow(self._watched(line), call)
        else:
            watched = self._watched(line)
            name = watched.folder.name if watched.folder else ""
            shown = partial(self._show_way, watched.flow, call, stranger)
            window.reading.begin(READING, name, partial(_way, watched, call), shown)

    def close(self) -> None:
        """Follow no call any more."""
        self.real_call.close()

    def _show_way(
        self,
        flow: Flow,
        call: JsonObject,
        stranger: Callable[[], object],
        way: tuple[WayStep, ...],
    ) -> None:
        if way:
            self._window.test_call.show_way(flow, CallState(Phase.ENDED, call=call, way=way))
        else:
            stranger()

    def _wait(self, line: AccountLine, mine: str, numbers: str) -> None:
        self.real_call.wait(self._watched(line), mine, numbers)

    def _watched(self, line: AccountLine) -> Watched:
        document = self._window.document
        return make_watched(line, document.flow, document.folder, served_by(self._window))

    def _show_in_history(self) -> None:
        """Show the newest call in the history of its account, which is then the one in use."""
        order, call = self.real_call.order, self.real_call.state.call
        if order is None or call is None:
            return
        self._lines.choose(order.line.name)
        dock = self._window.docks["calls"]
        dock.show()
        dock.raise_()
        panel = self._window.panels.calls
        panel.show_history()
        panel.history.ask_for(str(call.get("id")))


def _way(watched: Watched, call: JsonObject) -> tuple[WayStep, ...]:
    return watched.written().way(call, over=True, certain=False)
