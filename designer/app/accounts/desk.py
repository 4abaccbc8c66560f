"""What a window has to do with accounts, in one place: lines, the real call, their dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.accounts.lines import Lines
from designer.app.accounts.order import goes_on, make_real_order, make_watched
from designer.app.accounts.realcall import RealCall
from designer.app.accounts.route import Served, find_route
from designer.app.accounts.strip import CallStrip
from designer.app.calling.state import CallState, Phase
from designer.callactions.essence import essence
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.accounts.history import HistoryView
    from designer.app.accounts.order import Watched
    from designer.app.window import Window


class AccountDesk(QObject):
    """Belongs to one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.lines = Lines(window.context)
        self.real_call = RealCall(window.context, self.lines, window.test_call)
        self.strip = CallStrip(self.real_call, self._show_in_history)
        self._repeat: tuple[AccountLine, Flow, str, str] | None = None

    def start_call(self) -> None:
        """Place the call again as it was last placed from this flow, else ask for the numbers."""
        line = self.lines.current
        if line is None or self.real_call.refuse():
            return
        if self._repeat is not None and self._repeat[:2] == (line, self._window.document.flow):
            self._place(line, *self._repeat[2:])
        else:
            self.ask_call()

    def ask_call(self) -> None:
        """Ask for the numbers of a call on the account in use, then place it."""
        from designer.app.accounts.call_dialog import CallDialog

        line = self.lines.current
        if line is None or self.real_call.refuse():
            return
        window = self._window
        CallDialog(
            window.context,
            self.lines,
            line,
            window.document,
            self._served(),
            lambda from_, to: self._place(line, from_, to),
            lambda mine, numbers: self._wait(line, mine, numbers),
            self.publish,
            window,
        ).open()

    def _place(self, line: AccountLine, from_: str, to: str) -> None:
        window = self._window
        flow = window.document.flow
        route = find_route(flow, self._served(), line)
        if route.stopped:
            window.context.messages.error(route.stopped[0])
            window.show_problems()
            return
        try:
            order = make_real_order(line, flow, window.document.folder, from_, to, route.served)
        except CallflowError as error:
            window.context.messages.error(error)
            return
        self._repeat = (line, flow, from_, to)
        self.real_call.place(order)

    def _wait(self, line: AccountLine, mine: str, numbers: str) -> None:
        self.real_call.wait(self._watched(line), mine, numbers)

    def _watched(self, line: AccountLine) -> Watched:
        document = self._window.document
        return make_watched(line, document.flow, document.folder, self._served())

    def _served(self) -> Served:
        serving = self._window.serving
        return Served(serving.address, serving.is_current)

    def publish(self) -> None:
        """Open the dialog that publishes the flow to a number of the account in use."""
        from designer.app.accounts.publish_dialog import PublishDialog

        line = self.lines.current
        if line is None:
            return
        window = self._window
        PublishDialog(
            self.lines,
            line,
            window.document,
            self._compare,
            self._open_fetched,
            window.serving.address,
            window,
        ).open()

    def _compare(self, before: Flow, name: str) -> None:
        from designer.app.comparing import CompareDialog

        window = self._window
        CompareDialog(
            window.context, before, essence(window.document.flow), name, window, by_id=False
        ).open()

    def _open_fetched(self, flow: Flow) -> None:
        from designer.app.commands.file import may_close
        from designer.layout.placing import place_missing

        if may_close(self._window):
            place_missing(flow)
            self._window.document.open(flow)

    @property
    def history(self) -> HistoryView:
        """The calls of the account in use."""
        return self._window.panels.calls.history

    def _show_in_history(self) -> None:
        """Show the newest call in the history of its account, which is then the one in use."""
        order, call = self.real_call.order, self.real_call.state.call
        if order is None or call is None:
            return
        self.lines.choose(order.line.name)
        dock = self._window.docks["calls"]
        dock.show()
        dock.raise_()
        self._window.panels.calls.show_history()
        self.history.ask_for(str(call.get("id")))

    def show_way(self, call: JsonObject) -> bool:
        """Light the way of a call of the history; False: it did not run the flow that is open.

        One that goes on is followed.
        """
        flow, line = self._window.document.flow, self.lines.current
        if goes_on(call) and line is not None:
            self.real_call.follow(self._watched(line), call)
            return True
        if line is None:
            return False
        way = self._watched(line).way(call, over=True, certain=False)
        if not way:
            return False
        state = CallState(Phase.ENDED, call=call, way=way)
        self._window.test_call.show_way(flow, state)
        return True

    def show_lines(self) -> None:
        """Open the dialog of the lines."""
        from designer.app.accounts.lines_dialog import LinesDialog

        LinesDialog(self.lines, self._window).open()

    def close(self) -> None:
        """Follow no call any more."""
        self.real_call.close()
