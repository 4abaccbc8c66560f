"""After a full run the password stands nowhere: no text, file, log, clipboard, error, process."""

from __future__ import annotations

import base64
import contextlib
import gc
import logging
import traceback

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget

from designer.app.accounts.call_dialog import CallDialog
from designer.app.accounts.lines_dialog import LinesDialog
from designer.app.accounts.publish_dialog import PublishDialog
from designer.app.crash import Crashes
from designer.app.crash_dialog import CrashDialog
from designer.elks.errors import LineError
from designer.store.lines import AccountLine
from designer.store.writing import dump_document
from tests.accounts import PASSWORD, USERNAME
from tests.app.accounts.conftest import use
from tests.elks.conftest import reply
from tests.processes import watched

PAIR = base64.b64encode(f"{USERNAME}:{PASSWORD}".encode()).decode()


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_texts():
    """Every text that a widget or an action of the program shows, as a picture would."""
    for widget in QApplication.allWidgets():
        names = ("text", "displayText", "toolTip", "accessibleName", "windowTitle", "toPlainText")
        for name in names:
            if name == "text" and isinstance(widget, QLineEdit):
                continue  # what it displays counts: dots
            with contextlib.suppress(TypeError, AttributeError):
                yield str(getattr(widget, name)())
        if isinstance(widget, QTreeWidget):
            for at in range(widget.topLevelItemCount()):
                row = widget.topLevelItem(at)
                yield from (row.text(column) for column in range(widget.columnCount()))
        for action in widget.findChildren(QAction):
            yield action.text()


def full_run(window, qtbot, url):
    """Add an account, test it, call, publish, look at the history."""
    window.registry.run("call.lines")
    lines = window.findChildren(LinesDialog)[-1]
    for field, text in zip(
        (lines.name, lines.url, lines.username, lines.password),
        ("Work", url, USERNAME, PASSWORD),
        strict=True,
    ):
        field.clear()
        QTest.keyClicks(field, text)
    click(lines.test)
    qtbot.waitUntil(lambda: "SEK" in lines.words.text())
    yield
    click(lines.save)
    qtbot.waitUntil(lambda: "until the program is closed" in lines.words.text())
    window.accounts.lines.choose("Work")
    window.registry.run("call.numbers")
    call = window.findChildren(CallDialog)[-1]
    qtbot.waitUntil(lambda: call.from_.count() == 3)
    call.to.setText("+46700000008")
    call.keep.setChecked(True)
    yield
    click(call.call)
    qtbot.waitUntil(lambda: not window.accounts.calls.real_call.under_way)
    window.registry.run("call.publish")
    publish = window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(publish.publish.isEnabled)
    click(publish.publish)
    qtbot.waitUntil(lambda: "Published" in publish.words.text())
    window.docks["calls"].raise_()
    click(window.panels.calls.account)
    view = window.accounts.history
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() == 1)
    view.list.setCurrentItem(view.list.topLevelItem(0))
    click(view.curl)
    yield


def test_the_password_is_nowhere(window, qtbot, sample_flow, rented, own_home, caplog, capfd):
    said = []
    window.context.messages.said.connect(lambda *words: said.append(words))
    window.document.open(sample_flow)
    texts = []
    with caplog.at_level(logging.DEBUG), watched() as processes:
        for _ in full_run(window, qtbot, rented.url):
            texts += shown_texts()
    assert any("Work" in text for text in texts)  # the search does find what is shown
    texts += [str(words) for words in said]
    texts += [QGuiApplication.clipboard().text(), caplog.text, *capfd.readouterr()]
    texts.append(dump_document(window.document.flow))
    files = [path for path in own_home.rglob("*") if path.is_file()]
    assert files
    texts += [path.read_text(errors="replace") for path in files]
    texts += map(_shown, filter(_is_ours, gc.get_objects()))
    texts += processes
    for text in texts:
        assert PASSWORD not in text
        assert PAIR not in text
        assert "Authorization" not in text


def _is_ours(thing):
    """Whether a crash report might show ``thing`` as one of this program's values."""
    kind = type(thing)
    with contextlib.suppress(Exception):
        return kind.__module__.startswith(("designer.app", "designer.elks", "designer.store")) and (
            not isinstance(thing, QObject)
        )
    return False


def _shown(thing):
    """``thing`` as a crash report shows it."""
    with contextlib.suppress(RuntimeError):  # it belongs to a window that is gone
        return repr(thing)
    return ""


def test_a_line_that_says_it_back_is_not_repeated(window, qtbot, sample_flow, bad_line):
    """A server that puts what it was sent into its error; and what a crash report would show."""
    window.document.open(sample_flow)
    echo = reply(403, f"Authorization: Basic {PAIR} {PASSWORD}".encode(), content_type="text/plain")
    for request in ("POST /a1/calls", "GET /a1/me", "GET /a1/numbers", "GET /a1/calls"):
        bad_line.answers[request] = echo
    line = AccountLine("Work", bad_line.url, USERNAME)
    use(window, qtbot, line)
    raised = []
    window.accounts.lines.use(line, lambda client: client.me(), raised.append, raised.append)
    qtbot.waitUntil(lambda: bool(raised))
    window.accounts.calls.place(line, "+46700000000", "+46700000008")
    qtbot.waitUntil(lambda: "403" in window.banner.words)
    assert isinstance(raised[0], LineError)
    crash = "".join(traceback.format_exception(raised[0]))
    for text in (crash, *shown_texts()):
        assert PASSWORD not in text
        assert PAIR not in text


def test_a_crash_report_holds_none_of_it(window, qtbot, sample_flow, rented, own_home):
    window.document.open(sample_flow)
    line = AccountLine("Work", rented.url, USERNAME)
    use(window, qtbot, line)
    crashes = Crashes()
    crashes.install()
    try:

        async def broken(client):
            raise RuntimeError(f"{client!r} with {PASSWORD} and Authorization: Basic {PAIR}")

        window.accounts.lines.use(line, broken, window.accounts.calls.real_call._over, _raise)
        qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    finally:
        crashes.uninstall()
    reports = [path.read_text("utf-8") for path in own_home.rglob("report-*.txt")]
    assert "RuntimeError" in reports[0]
    for text in (*reports, *shown_texts()):
        assert PASSWORD not in text
        assert PAIR not in text


def _raise(error):
    raise error
