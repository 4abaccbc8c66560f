"""Nor is a text about an account cut off where words are a third longer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.accounts.call_dialog import CallDialog
from designer.app.accounts.lines_dialog import LinesDialog
from designer.app.accounts.publish_dialog import PublishDialog
from tests.app.cut_off import cut_off, seen_whole

LEFT = Qt.MouseButton.LeftButton
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("longer_words"),
]


def test_in_the_dialog_of_a_call_and_while_it_is_under_way(account_window, qtbot):
    window = account_window
    found = cut_off(window)
    QTest.keyClick(window, Qt.Key.Key_F5)
    dialog = window.findChildren(CallDialog)[-1]
    qtbot.waitUntil(lambda: dialog.from_.count() == 3)
    found |= cut_off(dialog)
    dialog.i_call.setChecked(True)
    found |= cut_off(dialog)
    dialog.ring_me.setChecked(True)
    dialog.to.setText("1")
    found |= cut_off(dialog)
    dialog.to.setText("+46700000008")
    QTest.mouseClick(dialog.call, LEFT)
    found |= cut_off(window)
    window.docks["calls"].raise_()
    qtbot.waitUntil(lambda: window.calls.list.topLevelItemCount() == 1)
    found |= cut_off(window)
    calls = window.panels.calls
    QTest.mouseClick(calls.account, LEFT)
    qtbot.waitUntil(lambda: window.accounts.history.list.topLevelItemCount() > 0)
    window.accounts.history.list.setCurrentItem(window.accounts.history.list.topLevelItem(0))
    assert seen_whole(found | cut_off(window))


def test_in_the_dialogs_of_numbers_and_lines(account_window, qtbot):
    account_window.registry.run("call.publish")
    dialog = account_window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(dialog.publish.isEnabled)
    found = cut_off(dialog)
    QTest.mouseClick(dialog.target.as_address, LEFT)
    found |= cut_off(dialog)
    dialog.target.address.setText("example.com")
    found |= cut_off(dialog)
    dialog.reject()
    account_window.registry.run("call.lines")
    dialog = account_window.findChildren(LinesDialog)[-1]
    dialog.list.setCurrentRow(1)
    assert seen_whole(found | cut_off(dialog))
