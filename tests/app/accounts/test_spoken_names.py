"""What accounts bring with them can be read by a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from tests.app.test_accessible_names import nameless


def test_everything_in_the_dialogs_of_an_account_has_a_name(account_window, qtbot):
    window = account_window
    for command in ("call.numbers", "call.publish", "call.lines"):
        window.registry.run(command)
        dialog = window.findChildren(QDialog)[-1]
        assert dialog.isVisible()
        assert nameless(dialog) == set(), command
        dialog.close()


def test_the_history_and_the_strip_have_names(account_window, qtbot):
    window = account_window
    dock = window.docks["calls"]
    dock.show()
    dock.raise_()
    window.accounts.calls.strip.show()
    qtbot.wait(1)
    assert nameless(window) == set()
