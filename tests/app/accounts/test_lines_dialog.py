"""Accounts are added, tested, changed and removed in a dialog, with mouse and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from designer.app.accounts.lines_dialog import LinesDialog
from designer.store.lines import AccountLine
from designer.store.settings import FILE_NAME
from tests.accounts import PASSWORD, USERNAME
from tests.keyrings import Remembering, using


def opened(window):
    window.registry.run("call.lines")
    return window.findChildren(LinesDialog)[-1]


def fill(dialog, name, url, username=USERNAME, password=PASSWORD):
    fields = (dialog.name, dialog.url, dialog.username, dialog.password)
    for field, text in zip(fields, (name, url, username, password), strict=True):
        field.clear()
        QTest.keyClicks(field, text)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_add_and_test_where_there_is_no_keyring(window, qtbot, rented, own_home):
    dialog = opened(window)
    fill(dialog, "Work", rented.url)
    click(dialog.test)
    qtbot.waitUntil(lambda: "SEK" in dialog.words.text())
    assert dialog.words.text().startswith("Callflow emulator: ")
    click(dialog.save)
    qtbot.waitUntil(lambda: "until the program is closed" in dialog.words.text())
    assert window.context.settings.lines == (AccountLine("Work", rented.url, USERNAME),)
    assert PASSWORD not in (own_home / FILE_NAME).read_text()
    assert dialog.password.text() == ""
    assert window.toolbar.line.findText("Work") == 1
    window.toolbar.line.setCurrentIndex(1)
    window.toolbar.line.activated.emit(1)
    qtbot.waitUntil(lambda: window.status.line.text().startswith("Work: "))
    assert "SEK " in window.status.line.text()


def test_a_password_that_nobody_knows_any_more_is_not_called_kept(window, qtbot, rented):
    window.context.settings = replace(
        window.context.settings, lines=(AccountLine("Work", rented.url, USERNAME),)
    )
    dialog = opened(window)
    qtbot.waitUntil(lambda: dialog.password.placeholderText() == "not known any more; type it")
    fill(dialog, "Work", rented.url)
    click(dialog.save)
    qtbot.waitUntil(lambda: dialog.password.placeholderText() == "kept; type to change it")


def test_a_keyring_is_named(window, qtbot, rented):
    with using(Remembering()) as keyring:
        dialog = opened(window)
        fill(dialog, "Work", rented.url)
        click(dialog.save)
        qtbot.waitUntil(lambda: "keyring" in dialog.words.text())
        assert "until the program" not in dialog.words.text()
        assert list(keyring.kept.values()) == [PASSWORD]
        click(dialog.remove)
        qtbot.waitUntil(lambda: not keyring.kept)
    assert window.context.settings.lines == ()


def test_a_wrong_password_is_one_sentence(window, qtbot, rented):
    dialog = opened(window)
    fill(dialog, "Work", rented.url, password="wr0ng-w0rd")
    click(dialog.test)
    qtbot.waitUntil(lambda: "(401)" in dialog.words.text())
    assert "wr0ng" not in dialog.words.text()
    assert window.context.settings.lines == ()


def test_what_cannot_be_saved_says_why(window, rented):
    dialog = opened(window)
    for args, word in (
        (("Emulator", rented.url), "no other line"),
        (("", rented.url), "no other line"),
        (("Work", "http://u:hush@127.0.0.1"), "separately"),
        (("Work", "nonsense"), "address of a line"),
        (("Work", rented.url, ""), "user name"),
        (("Work", rented.url, "u1", ""), "password"),
    ):
        fill(dialog, *args)
        click(dialog.save)
        assert word in dialog.words.text()
    assert window.context.settings.lines == ()


def test_another_address_asks_for_the_password_again(account_window, work):
    dialog = opened(account_window)
    assert (dialog.name.text(), dialog.password.text()) == ("Work", "")
    dialog.url.setText("http://127.0.0.1:9/a1")
    click(dialog.save)
    assert account_window.context.settings.lines == (work,)
    dialog.url.setText(work.base_url)
    dialog.name.setText("Office")
    click(dialog.save)
    assert account_window.accounts.lines.current.name == "Office"


def test_the_last_entry_of_the_toolbar_opens_it(window):
    box = window.toolbar.line
    box.activated.emit(box.count() - 1)
    assert window.findChildren(LinesDialog)
    assert box.currentText() == "Emulator"


def test_closed_while_the_account_is_asked(window, qtbot, rented):
    dialog = opened(window)
    fill(dialog, "Work", rented.url)
    click(dialog.save)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(LinesDialog))
    window.accounts.lines.choose("Work")
    qtbot.waitUntil(lambda: "SEK " in window.status.line.text())


def test_the_site_opens_only_when_asked_for(window, monkeypatch):
    asked, opens = [], [True]

    def open_url(address):
        asked.append(address.toString())
        return opens[0]

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    dialog = opened(window)
    assert asked == []
    click(dialog.site)
    assert asked == ["https://46elks.com"]
    assert dialog.words.text() == ""
    opens[0] = False
    click(dialog.site)
    assert "https://46elks.com" in dialog.words.text()
