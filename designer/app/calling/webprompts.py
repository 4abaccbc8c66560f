"""Prompts of the open flow that lie on the web: fetched when the person asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from designer.flow.texts import N_, Text
from designer.flow.values import is_web_address
from designer.flow.variables import replace_variables

if TYPE_CHECKING:
    from designer.app.calling.line import OwnLine
    from designer.app.checking import LiveCheck
    from designer.app.context import Context
    from designer.app.document import Document
    from designer.flow.model import Flow

_FETCHED = N_("1 prompt has been fetched: it is heard in calls, at its real length.")
_FETCHED_MORE = N_(
    "{count} prompts have been fetched: they are heard in calls, at their real length."
)
_FAILED = N_("A prompt could not be fetched. {why}")
_FAILED_MORE = N_("{count} prompts could not be fetched. First: {why}")


class WebPrompts(QObject):
    """Knows which prompts are :attr:`missing`; :attr:`changed` comes when that may differ."""

    changed = Signal()

    def __init__(
        self,
        context: Context,
        document: Document,
        live_check: LiveCheck,
        hold_line: Callable[[], OwnLine],
    ) -> None:
        """``hold_line`` opens the line that keeps what is fetched, and gives it."""
        super().__init__()
        self._context = context
        self._document = document
        self._hold_line = hold_line
        self._fetched: set[str] = set()
        self.missing: tuple[str, ...] = ()
        """Addresses not fetched yet, each once, in document order."""
        self.under_way = False
        """Whether some are being fetched."""
        live_check.checked.connect(self._look)

    def fetch(self) -> None:
        """Fetch what is missing, and say what became of it."""
        self._look()
        if self.under_way or not self.missing:
            return
        wanted = self.missing
        self.under_way = True
        self.changed.emit()
        self._context.background.submit(
            self._hold_line().fetch_prompts(wanted),
            lambda problems: self._done(wanted, problems),
            self._failed,
        )

    def _done(self, wanted: tuple[str, ...], problems: Mapping[str, Text]) -> None:
        self.under_way = False
        count = len(wanted) - len(problems)
        self._fetched.update(address for address in wanted if address not in problems)
        if problems:
            why = next(iter(problems.values()))
            template = _FAILED if len(problems) == 1 else _FAILED_MORE
            self._context.messages.warning(Text(template, {"count": len(problems), "why": why}))
        else:
            template = _FETCHED if count == 1 else _FETCHED_MORE
            self._context.messages.info(Text(template, {"count": count}))
        self._look(always=True)

    def _failed(self, error: Exception) -> None:
        from designer.flow.errors import CallflowError

        self.under_way = False
        self.changed.emit()
        if not isinstance(error, CallflowError):
            raise error
        self._context.messages.error(error)

    def _look(self, *, always: bool = False) -> None:
        before, self.missing = self.missing, self._find(self._document.flow)
        if always or self.missing != before:
            self.changed.emit()

    def _find(self, flow: Flow) -> tuple[str, ...]:
        values = (
            replace_variables(node.value, flow.variables)
            for node in flow.nodes.values()
            if node.kind.has_text
        )
        addresses = (value.strip() for value in values if isinstance(value, str))
        return tuple(
            dict.fromkeys(
                address
                for address in addresses
                if address not in self._fetched and is_web_address(address)
            )
        )
