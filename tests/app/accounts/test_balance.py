"""The line in use and what its account has left stand at the bottom of the window."""

from __future__ import annotations


def test_the_status_bar_says_line_and_balance(account_window, qtbot):
    line = account_window.status.line
    qtbot.waitUntil(lambda: "SEK" in line.text())
    assert line.text().startswith("Work: ")
    account_window.accounts.lines.choose("emulator")
    assert line.text() == "Emulator"
