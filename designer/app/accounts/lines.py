"""The lines of the program: the emulator and the accounts, which one is in use, what is known."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.app.panels.figures import money
from designer.app.translate import tr
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_
from designer.store.lines import EMULATOR, AccountLine, line_named
from designer.store.secrets import Secrets

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.app.context import Context
    from designer.elks.client import ElksClient

T = TypeVar("T")


class AccountError(CallflowError):
    """An account that cannot be used from here."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-password": N_(
            "The password of {line} is not known any more: there is no keyring that has it. Enter "
            "it under Lines. Nothing was sent."
        ),
    }


class Lines(QObject):
    """The settings' lines. :attr:`changed` comes when one is added, chosen, asked or gone."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._secrets = Secrets()
        self._known: dict[AccountLine, JsonObject] = {}
        """What accounts have said of themselves in this run."""

    @property
    def all(self) -> tuple[AccountLine, ...]:
        """The accounts, in the order they were added."""
        return self._context.settings.lines

    @property
    def current(self) -> AccountLine | None:
        """The account test calls go to; None: the emulator."""
        return line_named(self._context.settings.line, self.all)

    def choose(self, name: str) -> None:
        """Let test calls go to the line called ``name`` from now on."""
        line = line_named(name, self.all)
        chosen = EMULATOR if line is None else line.name
        if chosen == self._context.settings.line:
            return
        self._context.keep(replace(self._context.settings, line=chosen))
        self.changed.emit()
        self.ask_balance()

    def put(self, old: AccountLine | None, new: AccountLine) -> None:
        """Have ``new`` in the place of ``old``; None: after all others."""
        if old == new:
            return
        lines = [new if line == old else line for line in self.all]
        self._keep((*lines, new) if old is None else tuple(lines), old, new.name)
        self._forget_unused(old)

    def remove(self, line: AccountLine) -> None:
        """Do without ``line``, and forget its password."""
        self._keep(tuple(other for other in self.all if other != line), line, EMULATOR)
        self._forget_unused(line)

    def _forget_unused(self, line: AccountLine | None) -> None:
        """Forget the password of an account that no line uses any more."""
        if line is not None and line.account not in [other.account for other in self.all]:
            self._context.background.submit(self._secrets.forget(*line.account))

    def _keep(self, lines: tuple[AccountLine, ...], old: AccountLine | None, name: str) -> None:
        settings = replace(self._context.settings, lines=lines)
        if old is not None and old.name == settings.line:
            settings = replace(settings, line=name)
        self._context.keep(settings)
        self.changed.emit()

    def keep_password(
        self, line: AccountLine, password: str, done: Callable[[bool], object]
    ) -> Handle:
        """Keep the password of ``line``; ``done`` hears whether the keyring has taken it."""
        return self._context.background.submit(
            self._secrets.keep(line.base_url, line.username, password), done
        )

    def find_password(self, line: AccountLine, done: Callable[[bool], object]) -> Handle:
        """Look whether the password of ``line`` is known; ``done`` hears it."""

        async def known() -> bool:
            return await self._secrets.read(line.base_url, line.username) is not None

        return self._context.background.submit(known(), done)

    # Asking accounts

    def use(
        self,
        line: AccountLine,
        deed: Callable[[ElksClient], Awaitable[T]],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        password: str | None = None,
    ) -> Handle:
        """Do ``deed`` with a client of ``line`` in the background.

        ``password`` is one that was just typed; None: the one that is kept. ``failed`` gets
        ``LineError``, :class:`AccountError` and what else ``deed`` raises.
        """

        async def run() -> T:
            async with self.client(line, password) as client:
                return await deed(client)

        return self._context.background.submit(run(), done, failed)

    def ask(
        self,
        question: Coroutine[Any, Any, T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> Handle:
        """Run ``question``, which needs no account, in the background."""
        return self._context.background.submit(question, done, failed)

    @asynccontextmanager
    async def client(
        self, line: AccountLine, password: str | None = None
    ) -> AsyncIterator[ElksClient]:
        """A client of ``line``, in the background loop; closed at the end."""
        from designer.elks.client import ElksClient

        if password is None:
            password = await self._secrets.read(line.base_url, line.username)
        if password is None:
            raise AccountError("no-password", line=line.name)
        async with ElksClient(line.base_url, line.username, password) as client:
            yield client

    def complain(self, error: CallflowError) -> None:
        """Say what went wrong where nobody looks at a dialog any more."""
        self._context.messages.error(error)

    def agrees(self, parent: QWidget, question: str, deed: str) -> bool:
        """Whether the person wants to do what other people will notice."""
        return self._context.asker.agrees(parent, question, deed)

    def ask_where(self, parent: QWidget, name: str, files: str) -> Path | None:
        """Where the person wants a file called ``name``; ``files`` is a template of the dialog."""
        proposed = Path.home() / name
        return self._context.asker.save_path(parent, name, proposed, tr(files))

    def ask_balance(self) -> None:
        """Ask the account in use what it has left; a failure is not worth a word here."""
        line = self.current
        if line is not None:
            self.use(line, lambda client: client.me(), lambda me: self.learn(line, me), _nothing)

    def learn(self, line: AccountLine, account: JsonObject) -> None:
        """Take in what ``line`` says of its account."""
        self._known[line] = account
        self.changed.emit()

    def account(self, line: AccountLine) -> JsonObject:
        """What is known of the account of ``line``; empty: nothing yet."""
        return self._known.get(line, {})

    def currency(self, line: AccountLine) -> str:
        """What the account of ``line`` counts in; empty: not known yet."""
        return str(self.account(line).get("currency") or "")

    def balance(self, line: AccountLine) -> str:
        """What the account of ``line`` has left, in its currency; empty: not known yet."""
        return money(self.account(line).get("balance"), self.currency(line))


def _nothing(_error: Exception) -> None:
    """What is not known is not shown."""
