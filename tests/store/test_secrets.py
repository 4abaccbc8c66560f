"""Passwords go into the keyring, or stay with the program where there is none that takes them."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as Forgetful

from designer.store.secrets import SERVICE, Secrets
from tests.keyrings import Broken, Hanging, Locked, Remembering, Unreachable, using

URL, USER, PASSWORD = "https://api.46elks.com/a1", "u1", "s3cret-w0rd"


def keep_and_read(secrets: Secrets) -> tuple[bool, str | None]:
    async def both() -> tuple[bool, str | None]:
        return await secrets.keep(URL, USER, PASSWORD), await secrets.read(URL, USER)

    return asyncio.run(both())


def test_a_keyring_keeps_them_for_the_next_run() -> None:
    with using(Remembering()) as keyring:
        assert keep_and_read(Secrets()) == (True, PASSWORD)
        assert asyncio.run(Secrets().read(URL + "/", USER)) == PASSWORD
        assert list(keyring.kept) == [(SERVICE, f"u1 {URL}")]  # type: ignore[attr-defined]


def test_one_account_never_gets_the_password_of_another() -> None:
    with using(Remembering()):
        keep_and_read(Secrets())
        assert asyncio.run(Secrets().read("https://example.com/a1", USER)) is None
        assert asyncio.run(Secrets().read(URL, "u2")) is None


@pytest.mark.parametrize("backend", [NoKeyring, Forgetful, Broken, Locked, Unreachable])
def test_without_one_they_last_for_this_run(backend: type) -> None:
    with using(backend()):
        assert keep_and_read(Secrets()) == (False, PASSWORD)
        assert asyncio.run(Secrets().read(URL, USER)) is None


def test_a_keyring_that_does_not_answer_is_not_waited_for() -> None:
    with using(Hanging()) as keyring:
        assert keep_and_read(Secrets(limit=0.02)) == (False, PASSWORD)
        keyring.let_go.set()  # type: ignore[attr-defined]


@pytest.mark.parametrize("backend", [Remembering, NoKeyring, Broken, Locked])
def test_what_is_forgotten_is_gone(backend: type) -> None:
    async def forget() -> str | None:
        secrets = Secrets()
        await secrets.keep(URL, USER, PASSWORD)
        await secrets.forget(URL, USER)
        await secrets.forget(URL, USER)
        return await secrets.read(URL, USER)

    with using(backend()):
        assert asyncio.run(forget()) is None


def test_nothing_says_them(own_home: Path) -> None:
    secrets = Secrets()
    with using(NoKeyring()):
        keep_and_read(secrets)
    assert PASSWORD not in repr(secrets)
    assert not own_home.exists()
