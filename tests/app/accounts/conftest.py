"""A window with an account, which is an emulator in a thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from designer.app.window import Window
from designer.store.lines import AccountLine
from tests.accounts import PASSWORD, USERNAME, Rented, rented_account
from tests.elks.conftest import Line
from tests.faults import in_thread


@pytest.fixture
def rented() -> Iterator[Rented]:
    with rented_account() as rented:
        yield rented


@pytest.fixture
def work(rented: Rented) -> AccountLine:
    """The account as a line."""
    return AccountLine("Work", rented.url, USERNAME)


def use(window: Window, qtbot, line: AccountLine) -> None:
    """Let ``window`` have ``line`` with its password, and place calls there."""
    window.context.settings = replace(window.context.settings, lines=(line,))
    with qtbot.waitCallback() as kept:
        window.accounts.lines.keep_password(line, PASSWORD, kept)
    window.accounts.lines.choose(line.name)


@pytest.fixture
def account_window(window: Window, qtbot, sample_flow, work) -> Window:
    """The window with the sample flow and the account in use."""
    window.document.open(sample_flow)
    use(window, qtbot, work)
    return window


@pytest.fixture
def bad_line():
    """A line in a thread that answers what a test tells it to."""
    with in_thread(Line()) as line:
        yield line
