"""The line of a command: the emulator, a named account, or an address; and who may call there."""

from __future__ import annotations

import os
from dataclasses import field

from designer.cli.exits import ArgumentError
from designer.flow.frozen import frozen

USERNAME, PASSWORD = "CALLFLOW_USERNAME", "CALLFLOW_PASSWORD"
"""Where credentials come from: never from an argument, which other users of a machine can see."""


@frozen
class Account:
    """An account's line and the credentials for it."""

    api_url: str
    username: str
    password: str = field(repr=False)

    @property
    def credentials(self) -> tuple[str, str]:
        """User name and password."""
        return self.username, self.password


def find_account(line: str | None, api_url: str | None) -> Account | None:
    """The account that ``--line`` or ``--api-url`` names; None: the emulator.

    Exactly one of the two has to be given, by hand: money is never a default. Credentials are those
    of the environment, else the keyring's for a line by name. Raises :class:`ArgumentError`.
    """
    from designer.store.lines import EMULATOR, line_named

    if line is not None and api_url is not None:
        raise ArgumentError("two-lines")
    if api_url is not None:
        return Account(api_url, *_from_environment())
    if line is None:
        raise ArgumentError("no-line")
    if line == EMULATOR:
        return None

    from designer.store.settings import load_settings

    lines = load_settings().lines
    found = line_named(line, lines)
    if found is None:
        known = ", ".join((EMULATOR, *(one.name for one in lines)))
        raise ArgumentError("unknown-line", line=line, known=known)
    if os.environ.get(USERNAME) or os.environ.get(PASSWORD):
        return Account(found.base_url, *_from_environment())

    import asyncio  # takes a moment to import, and the window starts from here too

    from designer.store.secrets import Secrets

    password = asyncio.run(Secrets().read(found.base_url, found.username))
    if password is None:
        raise ArgumentError("no-password", line=found.name)
    return Account(found.base_url, found.username, password)


def _from_environment() -> tuple[str, str]:
    missing = [name for name in (USERNAME, PASSWORD) if not os.environ.get(name)]
    if missing:
        raise ArgumentError("no-credentials", missing=" and ".join(missing))
    return os.environ[USERNAME], os.environ[PASSWORD]
