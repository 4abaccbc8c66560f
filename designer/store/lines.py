"""The accounts test calls can go to, by name. Their passwords are never here: see ``secrets``."""

from __future__ import annotations

from collections.abc import Iterable

from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject

EMULATOR = "emulator"
"""The name of the one line that is always there and costs nothing."""
USUAL_BASE_URL = "https://api.46elks.com/a1"
"""Where accounts are (46elks docs, 'getting started'); subaccounts and tests may be elsewhere."""


@frozen
class AccountLine:
    """One account as a line."""

    name: str
    """What the person calls it; no two lines have the same one, whatever its case."""
    base_url: str
    username: str
    """The API user name; no secret."""

    @property
    def account(self) -> tuple[str, str]:
        """Which account it is, whatever the line is called."""
        return self.base_url, self.username

    def to_json(self) -> JsonObject:
        """The line as the settings hold it."""
        return {"name": self.name, "base_url": self.base_url, "username": self.username}


def read_lines(data: Json) -> tuple[AccountLine, ...]:
    """The lines that the settings' ``data`` describe; what is none is left out."""
    found: dict[str, AccountLine] = {}
    for entry in data if isinstance(data, list) else []:
        if not isinstance(entry, dict):
            continue
        name, base_url, username = (entry.get(key) for key in ("name", "base_url", "username"))
        if not (isinstance(name, str) and isinstance(base_url, str) and isinstance(username, str)):
            continue
        if may_be_named(name, found.values()):
            found[name.casefold()] = AccountLine(name, base_url, username)
    return tuple(found.values())


def may_be_named(name: str, others: Iterable[AccountLine]) -> bool:
    """Whether a line may have this ``name`` beside the ``others`` and the emulator."""
    taken = {other.name.casefold() for other in others} | {EMULATOR}
    return bool(name.strip()) and name == name.strip() and name.casefold() not in taken


def line_named(name: str, lines: Iterable[AccountLine]) -> AccountLine | None:
    """The line called ``name``, whatever its case; None where there is none."""
    wanted = name.strip().casefold()
    return next((line for line in lines if line.name.casefold() == wanted), None)
