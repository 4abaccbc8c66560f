"""Every fault of a line as the window tells it, wherever it asks one; one window for all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.accounts.call_dialog import CallDialog
from designer.app.accounts.lines_dialog import LinesDialog
from designer.app.accounts.publish_dialog import PublishDialog
from designer.store.lines import AccountLine
from tests.accounts import PASSWORD, USERNAME
from tests.faults import ANSWERED, FAULTS, faulty_lines

ONE_OF_A_CODE = tuple({fault.code: name for name, fault in FAULTS.items()}.values())
FROM, TO = "+46700000000", "+46700000008"


@pytest.fixture(scope="module")
def faulty():
    with faulty_lines() as lines:
        yield lines


@pytest.fixture
def each_fault(window, qtbot, sample_flow, faulty, monkeypatch):
    """Every fault with its line, which is in use."""
    window.document.open(sample_flow)
    lines = tuple(AccountLine(name, faulty.url(name), USERNAME) for name in FAULTS)
    window.context.settings = replace(window.context.settings, lines=lines)

    def each(which=tuple(FAULTS)):
        for line in lines:
            if line.name not in which:
                continue
            fault = FAULTS[line.name]
            monkeypatch.setattr("designer.elks.wire.USUAL", fault.timeouts)
            with qtbot.waitCallback() as kept:
                window.accounts.lines.keep_password(line, PASSWORD, kept)
            window.accounts.lines.choose(line.name)
            yield line, fault

    return each


def shows(qtbot, fault, words):
    """Wait until what ``words`` gives is the sentence of ``fault``."""
    qtbot.waitUntil(lambda: fault.said in words())
    assert fault.advice in words()
    assert PASSWORD not in words()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_call(each_fault, window, qtbot, faulty):
    for line, fault in each_fault():
        window.banner.hide()
        window.accounts.calls.place(line, FROM, TO)
        qtbot.waitUntil(lambda: not window.accounts.calls.real_call.under_way)
        qtbot.waitUntil(lambda said=fault.said: said in window.banner.words)
        # whoever tries again where it may have been placed may call somebody twice
        if fault.acted:
            assert "ry again" not in window.banner.words
        else:
            assert fault.advice in window.banner.words
        assert PASSWORD not in window.banner.words
        assert window.banner.isVisible()
        fate = "The call may have been placed." if fault.acted else "No call was placed."
        assert window.banner.words.startswith(fate)
        assert faulty.count(line.name, "POST", "/calls") <= 1
        assert not window.accounts.calls.strip.isVisible()


def test_the_dialogs_and_the_history(each_fault, window, qtbot):
    window.docks["calls"].raise_()
    click(window.panels.calls.account)
    view = window.accounts.history
    for _line, fault in each_fault(ONE_OF_A_CODE):
        view.ask()
        shows(qtbot, fault, view.words.text)
        assert view.refresh.isEnabled()
        for command, kind in (("call.numbers", CallDialog), ("call.publish", PublishDialog)):
            window.registry.run(command)
            dialog = window.findChildren(kind)[-1]
            shows(qtbot, fault, dialog.words.text)
            dialog.close()


def test_the_test_button(each_fault, window, qtbot):
    window.registry.run("call.lines")
    dialog = window.findChildren(LinesDialog)[-1]
    for line, fault in each_fault(ONE_OF_A_CODE):
        dialog.list.setCurrentRow(window.context.settings.lines.index(line))
        click(dialog.test)
        shows(qtbot, fault, dialog.words.text)
        assert dialog.test.isEnabled()


def test_setting_a_number(each_fault, window, qtbot, faulty, monkeypatch):
    for line, fault in each_fault(ANSWERED):
        with faulty.with_number(line.name) as timeouts:
            monkeypatch.setattr("designer.elks.wire.USUAL", timeouts)
            window.registry.run("call.publish")
            dialog = window.findChildren(PublishDialog)[-1]
            qtbot.waitUntil(dialog.publish.isEnabled)
            click(dialog.publish)
            qtbot.waitUntil(lambda: "still does" in dialog.words.text())  # noqa: B023
        assert fault.said in dialog.words.text()
        assert faulty.count(line.name, "POST", "/numbers/n1") == 1
        dialog.close()
