"""A real test call through the window, on an emulator that stands for the account."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.app.accounts.call_dialog import CallDialog
from designer.app.calling.state import Phase
from designer.flow.changes import set_call, set_value


def dialog_of(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_F5)
    dialog = window.findChildren(CallDialog)[-1]
    qtbot.waitUntil(lambda: dialog.from_.count() == 3)
    return dialog


def ended(window):
    return window.accounts.calls.real_call.state.phase is Phase.ENDED


def test_one_click_is_one_call(account_window, qtbot, rented):
    window = account_window
    dialog = dialog_of(window, qtbot)
    assert "costs money" in dialog.cost.text()
    assert "SEK" in dialog.cost.text()
    assert [dialog.from_.itemText(at) for at in range(3)][-1] == rented.account.mobilenumber
    dialog.from_.setCurrentText("+46 70 000 00 01")
    dialog.to.setText("+46700000008")
    for _ in range(2):
        QTest.mouseClick(dialog.call, Qt.MouseButton.LeftButton)
    assert window.accounts.calls.real_call.under_way
    window.registry.run("call.start")
    assert "under way" in window.banner.words
    qtbot.waitUntil(lambda: ended(window))
    call = window.accounts.calls.real_call.state.call
    assert (call["from"], call["to"]) == ("+46700000001", "+46700000008")
    settings = window.context.settings
    assert (settings.last_from, settings.last_to) == ("+46700000001", "+46700000008")
    assert window.document.flow.call["to"] == "+46700000009"
    # the way: menu without a key, then the message, then the recording
    trail = window.canvas.canvas_scene.marks.trail
    assert trail.passed == ("menu", "leave", "mailbox")
    assert trail.edges == (("menu", "failed"), ("leave", "next"))
    assert window.calls.list.topLevelItemCount() == 1
    assert "the account was charged" in window.calls.list.topLevelItem(0).toolTip(5)
    assert "Work" in window.accounts.calls.strip.words.text()
    assert window.accounts.calls.strip.isVisible()
    # F5 repeats with the same numbers, without a dialog
    window.registry.run("call.start")
    assert window.accounts.calls.real_call.under_way
    qtbot.waitUntil(lambda: window.calls.list.topLevelItemCount() == 2)
    # the end of it leads to the history, where its recordings are
    QTest.mouseClick(window.accounts.calls.strip.history, Qt.MouseButton.LeftButton)
    view = window.accounts.history
    qtbot.waitUntil(lambda: view.list.currentItem() is not None)
    assert view.isVisible()
    assert view.list.currentItem() is view.list.topLevelItem(0)
    assert view.recordings.isVisible()
    QTest.mouseClick(window.accounts.calls.strip.leave, Qt.MouseButton.LeftButton)
    assert not window.accounts.calls.strip.isVisible()


def test_enter_in_a_field_places_no_call(account_window, qtbot):
    window = account_window
    dialog = dialog_of(window, qtbot)
    for field in (dialog.to, dialog.from_):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not window.accounts.calls.real_call.under_way
    dialog.call.setFocus()
    QTest.keyClick(dialog.call, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ended(window))


def test_ticked_the_numbers_go_into_the_document(account_window, qtbot):
    window = account_window
    dialog = dialog_of(window, qtbot)
    dialog.to.setText("+46700000008")
    dialog.keep.setChecked(True)
    QTest.mouseClick(dialog.call, Qt.MouseButton.LeftButton)
    assert window.document.flow.call["to"] == "+46700000008"
    window.document.stack.undo()
    assert window.document.flow.call["to"] == "+46700000009"
    qtbot.waitUntil(lambda: ended(window))


def test_numbers_are_checked_as_they_are_typed(account_window, qtbot):
    dialog = dialog_of(account_window, qtbot)
    assert dialog.call.isEnabled()
    for text in ("0700", "+46", "+46700000000"):
        dialog.to.setText(text)
        assert not dialog.call.isEnabled()
        assert dialog.words.text()
    dialog.to.clear()
    assert not dialog.call.isEnabled()


def test_a_number_typed_as_people_do_is_written_out_when_left(account_window, qtbot):
    dialog = dialog_of(account_window, qtbot)
    for line in (dialog.from_.lineEdit(), dialog.to):
        before = line.text()
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "070-000 00 07")
        assert not dialog.call.isEnabled()
        QTest.keyClick(line, Qt.Key.Key_Tab)
        assert line.text() == "+46700000007"
        assert dialog.call.isEnabled()
        line.setText(before)


def test_errors_of_the_flow_stop_it(account_window, qtbot):
    window = account_window
    window.document.apply(set_value(window.document.flow.nodes["sales"], ""))
    dialog = dialog_of(window, qtbot)
    assert "Sales" in dialog.stopped.text()
    assert not dialog.call.isEnabled()


@pytest.mark.parametrize("address", ["hook/{name}", "https://example.com/end"])
def test_a_report_that_nobody_hears_is_said_before_the_call(account_window, qtbot, address):
    document = account_window.document
    document.flow.variables["name"] = "end"
    document.apply(set_call(document.flow, {"whenhangup": address}))
    dialog = dialog_of(account_window, qtbot)
    unheard = address.startswith("hook/")
    assert ("hook/end" in dialog.unheard.text()) is unheard
    assert dialog.unheard.isVisible() is unheard
    assert dialog.call.isEnabled()


def test_i_call_the_line_says_which_number(account_window, qtbot):
    dialog = dialog_of(account_window, qtbot)
    dialog.i_call.click()
    assert "+46700000000" in dialog.words.text()
    assert dialog.words.isVisible()
    assert not dialog.call.isVisible()


def test_without_the_password_nothing_is_sent(window, qtbot, sample_flow, work):
    window.document.open(sample_flow)
    window.context.settings = replace(window.context.settings, lines=(work,), line="Work")
    QTest.keyClick(window, Qt.Key.Key_F5)
    dialog = window.findChildren(CallDialog)[-1]
    qtbot.waitUntil(lambda: "password of Work" in dialog.words.text())
    QTest.mouseClick(dialog.call, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nothing was sent" in window.banner.words)
    assert not window.accounts.calls.real_call.under_way


def test_the_button_that_calls_keeps_its_place(account_window, qtbot):
    dialog = dialog_of(account_window, qtbot)
    left, size = Qt.MouseButton.LeftButton, dialog.size()

    def places():
        shown = dialog.call if dialog.call.isVisible() else dialog.wait
        return [one.mapToGlobal(one.rect().center()) for one in (dialog.cancel, shown)]

    before = places()
    dots = QPoint(8, dialog.i_call.height() // 2)
    QTest.mouseClick(dialog.i_call, left, pos=dots)
    qtbot.waitUntil(dialog.wait.isVisible)
    assert not dialog.call.isVisible()
    assert places() == before
    QTest.mouseClick(dialog.to, left)
    QTest.keyClicks(dialog.to, "1")
    assert dialog.words.isVisible()
    assert (places(), dialog.size()) == (before, size)
    QTest.mouseClick(dialog.ring_me, left, pos=dots)
    qtbot.waitUntil(dialog.call.isVisible)
    assert (places(), dialog.size()) == (before, size)
    QTest.keyClick(dialog.to, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not account_window.accounts.calls.real_call.under_way
