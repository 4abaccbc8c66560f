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
_WHICH_CALLS = N_(
    "Choose beside Call which account is to place the call, then take the same command again."
)
_FIRST_TITLE = N_("Publish: first your 46elks account")
_FIRST = N_(
    "A flow answers calls to a number of your account at 46elks. You get both there; a Swedish "
    "mobile number connects callers to Swedish mobile numbers only, any other to everybody. Save "
    "the account here; once this is closed, the flow can be published."
)
_FIRST_CALL_TITLE = N_("Test call: first your 46elks account")
_FIRST_CALL = N_(
    "The emulator calls the phone in this window, whatever the number. Real phones are called from "
    "an account at 46elks: save yours here; once this is closed, you choose the numbers."
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
        """Ask for the numbers of a real call, then place it.

        It goes by the account that :meth:`_with_account` finds.
        """
        ask = self.calls.ask
        self._with_account(ask, Text(_WHICH_CALLS), tr(_FIRST_CALL_TITLE), tr(_FIRST_CALL))

    def show_way(self, call: JsonObject, stranger: Callable[[], object]) -> None:
        """Light the way of a call of the history, or call ``stranger``: it ran another flow."""
        self.calls.show_way(call, stranger)

    def publish(self) -> None:
        """Open the dialog that publishes the flow to a number.

        It is one of the account that :meth:`_with_account` finds.
        """
        self._with_account(self._publish_on, Text(_WHICH), tr(_FIRST_TITLE), tr(_FIRST))

    def _with_account(
        self, do: Callable[[AccountLine], object], which: Text, title: str, why: str
    ) -> None:
        """Do something with the account in use; where none is in use, with the only one there is.

        Of several the person is asked, as ``which`` says, to choose one. Without any the dialog of
        the lines asks for the first, with its ``title`` and ``why``, and then it is done.
        """
        accounts = self.lines.all
        line = self.lines.current or (accounts[0] if len(accounts) == 1 else None)
        if line is not None:
            do(line)
        elif accounts:
            self._window.context.messages.info(which)
            self._window.toolbar.line.setFocus()
            self._window.toolbar.line.showPopup()
        else:

            def go_on() -> None:
                if self.lines.all:
                    self._with_account(do, which, title, why)

            self.show_lines(title, why).finished.connect(go_on)

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
