"""What a window has to do with accounts, in one place: lines, real calls, their dialogs."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from designer.app.accounts.lines import Lines
from designer.app.accounts.route import served_by
from designer.app.translate import tr
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.app.accounts.call_desk import CallDesk
    from designer.app.accounts.history import HistoryView
    from designer.app.accounts.lines_dialog import LinesDialog
    from designer.app.window import Window
    from designer.store.lines import AccountLine

_WHICH = N_("Choose the account beside Call whose number is to run the flow, then publish again.")
_FIRST_TITLE = N_("Publish: first your 46elks account")
_FIRST = N_(
    "A flow answers calls to a number of your account at 46elks. You get both there; a Swedish "
    "mobile number connects callers to Swedish mobile numbers only, any other to everybody. Save "
    "the account here; once this is closed, the flow can be published."
)


class AccountDesk(QObject):
    """Belongs to one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.lines = Lines(window.context)

    @cached_property
    def calls(self) -> CallDesk:
        """The real calls. Module and desk wait for the first, so that no start waits for them."""
        from designer.app.accounts.call_desk import CallDesk

        return CallDesk(self._window, self.lines, self.publish)

    def start_call(self) -> None:
        """Place the call again as it was last placed from this flow, else ask for the numbers."""
        self.calls.start()

    def ask_call(self) -> None:
        """Ask for the numbers of a call on the account in use, then place it."""
        self.calls.ask()

    def show_way(self, call: JsonObject, stranger: Callable[[], object]) -> None:
        """Light the way of a call of the history, or call ``stranger``: it ran another flow."""
        self.calls.show_way(call, stranger)

    def publish(self) -> None:
        """Open the dialog that publishes the flow to a number of the account in use.

        Where none is in use, of the only one there is. Without any it asks for one first.
        """
        accounts = self.lines.all
        line = self.lines.current or (accounts[0] if len(accounts) == 1 else None)
        if line is not None:
            self._publish_on(line)
        elif accounts:
            self._window.context.messages.info(Text(_WHICH))
            self._window.toolbar.line.setFocus()
            self._window.toolbar.line.showPopup()
        else:
            self.show_lines(tr(_FIRST_TITLE), tr(_FIRST)).finished.connect(self._go_on_publishing)

    def _go_on_publishing(self) -> None:
        if self.lines.all:
            self.publish()

    def _publish_on(self, line: AccountLine) -> None:
        from designer.app.accounts.publish_dialog import PublishDialog

        window = self._window
        PublishDialog(
            self.lines,
            line,
            window.document,
            self._compare,
            self._open_fetched,
            served_by(window),
            window,
        ).open()

    def _compare(self, before: Flow, name: str) -> None:
        from designer.app.comparing import CompareDialog
        from designer.callactions.essence import essence

        window = self._window
        CompareDialog(
            window.context, before, essence(window.document.flow), name, window, by_id=False
        ).open()

    def _open_fetched(self, flow: Flow) -> None:
        from designer.app.keeping import may_close
        from designer.layout.placing import place_missing

        if may_close(self._window):
            place_missing(flow)
            self._window.document.open(flow)

    @property
    def history(self) -> HistoryView:
        """The calls of the account in use."""
        return self._window.panels.calls.history

    def show_lines(self, title: str = "", why: str = "") -> LinesDialog:
        """Open the dialog of the lines; its ``title`` and what stands first say why it opens."""
        from designer.app.accounts.lines_dialog import LinesDialog

        dialog = LinesDialog(self.lines, self._window, title, why)
        dialog.open()
        return dialog

    def close(self) -> None:
        """Follow no call any more."""
        if "calls" in self.__dict__:
            self.calls.close()
