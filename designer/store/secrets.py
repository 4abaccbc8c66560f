"""Passwords of lines: in the system's keyring, else for this run of the program only.

A keyring may be missing, locked, slow or broken, and it may ask the person something. So it is
asked in a thread of its own that nobody waits for longer than a limit, and what it does not take
is remembered by the program until it ends. A password is never written anywhere else.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")

SERVICE = "callflow-designer"
"""Under which name the keyring keeps our passwords."""
LIMIT_SECONDS = 8.0
"""How long a keyring may take: long enough for a person to unlock it."""


class Secrets:
    """The passwords of accounts, by base address and user name.

    All methods are coroutines for one event loop after the other and never raise for the keyring's
    sake.
    """

    def __init__(self, limit: float = LIMIT_SECONDS) -> None:
        """Wait at most ``limit`` seconds for the keyring."""
        self._limit = limit
        self._this_run: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self._this_run)} for this run)"

    async def read(self, base_url: str, username: str) -> str | None:
        """The password of an account; None where nobody knows it."""
        key = _key(base_url, username)
        if key in self._this_run:
            return self._this_run[key]
        found = await self._ask(lambda: _keyring_read(key))
        return found or None

    async def keep(self, base_url: str, username: str, password: str) -> bool:
        """Keep a password; False: for this run only, as there is no keyring that takes it."""
        key = _key(base_url, username)
        self._this_run[key] = password
        return await self._ask(lambda: _keyring_keep(key, password)) is True

    async def forget(self, base_url: str, username: str) -> None:
        """Keep the password of an account no longer."""
        key = _key(base_url, username)
        self._this_run.pop(key, None)
        await self._ask(lambda: _keyring_forget(key))

    async def _ask(self, question: Callable[[], T]) -> T | None:
        """What ``question`` returns; None where it fails or takes too long."""
        import asyncio  # takes a moment, and no window waits for it

        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T | None] = loop.create_future()

        def settle(found: T | None) -> None:
            if not answer.done():
                answer.set_result(found)

        def run() -> None:
            found = None
            with suppress(Exception):  # whatever a backend of somebody else's raises
                found = question()
            with suppress(RuntimeError):  # nobody waits any more: the loop is closed
                loop.call_soon_threadsafe(settle, found)

        # A thread that ends with the program, however long the keyring takes.
        threading.Thread(target=run, name="keyring", daemon=True).start()
        try:
            return await asyncio.wait_for(answer, self._limit)
        except TimeoutError:
            return None


def _key(base_url: str, username: str) -> str:
    return f"{username} {base_url.rstrip('/')}"


def _keyring_read(key: str) -> str | None:
    import keyring

    return keyring.get_password(SERVICE, key)


def _keyring_keep(key: str, password: str) -> bool:
    """Keep it and look whether it is there: some keyrings take everything and keep nothing."""
    import keyring

    keyring.set_password(SERVICE, key, password)
    return keyring.get_password(SERVICE, key) == password


def _keyring_forget(key: str) -> None:
    import keyring

    keyring.delete_password(SERVICE, key)
