"""The line in use and what its account has left stand at the bottom of the window."""

from __future__ import annotations


def test_the_status_bar_says_line_and_balance(account_window, qtbot):
    line = account_window.status.line
    qtbot.waitUntil(lambda: "SEK" in line.text())
    assert line.text().startswith("Work: ")
    account_window.accounts.lines.choose("emulator")
    assert line.text() == "Emulator"


def test_the_bright_button_says_what_a_click_costs(account_window):
    tooltip = account_window.toolbar.call.toolTip
    assert tooltip().endswith("on Work: real phones ring, and it costs money")
    account_window.accounts.lines.choose("emulator")
    assert tooltip().endswith("no real phone rings, and it costs nothing")
    account_window.registry.run("call.start")
    assert tooltip() == "Ends the call"
