"""``--line NAME``: an account of the settings, its password from keyring or environment."""

from __future__ import annotations

import asyncio

import pytest

from designer.store.lines import AccountLine
from designer.store.secrets import Secrets
from designer.store.settings import Settings, save_settings
from tests.accounts import PASSWORD, USERNAME, rented_account
from tests.keyrings import Remembering, using


@pytest.fixture
def work():
    """An account of the settings, which is an emulator."""
    with rented_account() as rented:
        line = AccountLine("Work", rented.url, USERNAME)
        save_settings(Settings(lines=(line,)))
        yield line


def test_the_password_comes_from_the_keyring(cli, menu, work):
    with using(Remembering()):
        asyncio.run(Secrets().keep(work.base_url, "u1", PASSWORD))
        result = cli("call", menu, "--line", "work", "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json["id"].startswith("c")


def test_the_environment_goes_before_it(cli, menu, work, monkeypatch):
    monkeypatch.setenv("CALLFLOW_USERNAME", "u1")
    monkeypatch.setenv("CALLFLOW_PASSWORD", PASSWORD)
    assert cli("call", menu, "--line", "Work", "--wait").code == 0
    monkeypatch.delenv("CALLFLOW_USERNAME")
    result = cli("call", menu, "--line", "Work")
    assert (result.code, result.out) == (2, "")
    assert "CALLFLOW_USERNAME" in result.said


def test_nobody_knows_the_password(cli, menu, work):
    result = cli("call", menu, "--line", "Work")
    assert (result.code, result.out) == (2, "")
    assert "CALLFLOW_PASSWORD" in result.said


def test_a_line_there_is_none_of(cli, menu, own_home):
    save_settings(Settings(lines=(AccountLine("Work", "http://127.0.0.1:9", "u1"),)))
    result = cli("call", menu, "--line", "Wrok")
    assert (result.code, result.out) == (2, "")
    assert "emulator, Work" in result.said
