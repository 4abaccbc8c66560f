"""The address on the web under which the open flow's own sounds and hooks are, once it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from designer.app.checking import LiveCheck
    from designer.app.context import Context
    from designer.app.document import Document


class WebAddress(QObject):
    """Remembers it for each document in the settings, and has the live check count on it.

    It is of this computer and not of the flow: whoever else opens the flow is asked again.
    """

    def __init__(self, context: Context, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self._context = context
        self._document = document
        self._live_check = live_check
        self._flow, self._path = document.flow, document.path
        self.known = ""
        """The address; empty where none was told."""
        document.replaced.connect(self._begin_anew)
        document.state_changed.connect(self._follow)

    @property
    def likely(self) -> str:
        """The known one, else the one told last for any flow; empty where there is none."""
        told = self._context.settings.addresses
        return self.known or (told[0][1] if told else "")

    def remember(self, address: str) -> None:
        """Know ``address`` from now on, also when the document is opened again."""
        context = self._context
        context.keep(context.settings.with_address(self._document.path, address))
        self._know(address)

    def _know(self, address: str) -> None:
        self.known = address
        self._live_check.assume(address)

    def _begin_anew(self) -> None:
        """Another flow: what is known of it. The same one put back keeps its address."""
        if self._document.flow is not self._flow:
            self._flow, self._path = self._document.flow, self._document.path
            found = self._context.settings.address_of(self._path) if self._path else ""
            self._know(found)

    def _follow(self) -> None:
        """The flow has got a file, or another one: its address goes along."""
        if self._document.path != self._path and self._document.flow is self._flow:
            self._path = self._document.path
            if self.known:
                self.remember(self.known)
