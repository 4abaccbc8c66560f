"""Keyrings that behave and misbehave, and the way to use one for a test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked


class Remembering(KeyringBackend):
    """Keeps passwords in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Broken(Remembering):
    """Raises what no keyring should."""

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("the bus is gone")

    set_password = get_password  # type: ignore[assignment]
    delete_password = get_password  # type: ignore[assignment]


class Locked(Remembering):
    """Nobody unlocks it."""

    problem: type[Exception] = KeyringLocked

    def get_password(self, service: str, username: str) -> str | None:
        raise self.problem("Failed to unlock the collection!")

    set_password = get_password  # type: ignore[assignment]
    delete_password = get_password  # type: ignore[assignment]


class Unreachable(Locked):
    """Its service does not start."""

    problem = InitError


class Hanging(Remembering):
    """Waits for somebody to unlock it, until the test lets go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.let_go.wait(30)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.let_go.wait(30)


@contextmanager
def using(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    """Let ``backend`` be the system's keyring."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.set_keyring(before)
