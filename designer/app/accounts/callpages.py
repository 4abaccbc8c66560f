"""The calls of an account as far as they were asked for, page by page, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from designer.app.accounts.lines import Lines
from designer.app.translate import tr_text
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.store.lines import AccountLine

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.elks.client import ElksClient, History

PAGE = 50
"""Calls asked for at once when somebody looks at them."""
SEARCH_PAGE = 100
"""Calls asked for at once in a search: as many as a line gives (46elks docs, 'call-history')."""
SEARCH_PAGES = 10
"""Pages one search asks for at the most; the person says whether to go on."""


class CallPages(QObject):
    """Keeps what was loaded whatever happens afterwards, until newer calls are there.

    :attr:`began` comes before the first page of a new list, :attr:`came` with the calls of every
    page that are new, :attr:`changed` when anything else about it changes.
    """

    began = Signal()
    came = Signal(list)
    changed = Signal()

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines
        self._handle: Handle | None = None
        self._next: str | None = None
        self._pages_left = 0
        self._known: set[str] = set()
        self.line: AccountLine | None = None
        """Whose calls they are; None: nobody's."""
        self.calls: list[JsonObject] = []
        """Those loaded."""
        self.error = ""
        """What went wrong with the last question; empty: nothing."""

    @property
    def asking(self) -> bool:
        """Whether the account is being asked."""
        return self._handle is not None

    @property
    def searching(self) -> bool:
        """Whether older calls are being asked for, page after page."""
        return self.asking and self._pages_left > 0

    @property
    def has_older(self) -> bool:
        """Whether the account has older calls than those loaded."""
        return self._next is not None

    def leave(self) -> None:
        """Be about nobody's calls."""
        self.stop()
        self.line = None
        self._begin()
        self.changed.emit()

    def ask_newest(self, line: AccountLine) -> None:
        """Ask ``line`` for its newest calls; what is loaded stays until they are there."""
        self.stop()
        if line != self.line:
            self._begin()
        self.line = line
        self._ask(line, None, PAGE)

    def ask_older(self) -> None:
        """Ask for the page after those loaded."""
        if self.line is not None and self._next is not None and not self.asking:
            self._ask(self.line, self._next, PAGE)

    def search_older(self) -> None:
        """Ask for older calls until there are none, it was enough for once, or :meth:`stop`."""
        if self.line is not None and self._next is not None and not self.asking:
            self._pages_left = SEARCH_PAGES
            self._ask(self.line, self._next, SEARCH_PAGE)

    def stop(self) -> None:
        """Wait for no answer any more."""
        handle, self._handle = self._handle, None
        self._pages_left = 0
        if handle is not None:
            handle.cancel()
            self.changed.emit()

    def _ask(self, line: AccountLine, start: str | None, limit: int) -> None:
        async def page(client: ElksClient) -> History:
            return await client.history(limit, start=start)

        self.error = ""
        self._handle = self._lines.use(
            line, page, lambda found: self._take(line, start, found), self._failed
        )
        self.changed.emit()

    def _take(self, line: AccountLine, start: str | None, found: History) -> None:
        self._handle = None
        if start is None:
            self._begin()
        # A line that names the same page again has no other one.
        self._next = None if found.next == start else found.next
        new = [call for call in found.calls if str(call.get("id")) not in self._known]
        self._known.update(str(call.get("id")) for call in new)
        self.calls += new
        self._pages_left = max(0, self._pages_left - 1)
        self.came.emit(new)
        if self._pages_left and self._next is not None and self._handle is None:
            self._ask(line, self._next, SEARCH_PAGE)
            return
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._handle = None
        self._pages_left = 0
        if not isinstance(error, CallflowError):
            raise error
        self.error = tr_text(error.text)
        self.changed.emit()

    def _begin(self) -> None:
        """Start a list anew."""
        self._next = None
        self.calls = []
        self._known = set()
        self.error = ""
        self.began.emit()
