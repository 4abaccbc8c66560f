"""Publishing from the window, on an emulator that stands for the account."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from designer.app.accounts import publishing
from designer.app.accounts.call_dialog import CallDialog
from designer.app.accounts.lines_dialog import LinesDialog
from designer.app.accounts.publish_dialog import PublishDialog
from designer.app.accounts.route import Served
from designer.app.comparing import CompareDialog
from designer.app.serving.order import ServeOrder
from designer.flow.changes import set_value
from designer.flow.edits import AddEdges
from designer.flow.model import Edge
from designer.store.publications import FILE_NAME
from tests.accounts import PASSWORD, USERNAME
from tests.app.every_dialog import NOBODY

NUMBER = "+46700000000"
OLD = json.dumps({"play": "https://example.com/old.mp3"})


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def own(rented):
    """The number as the emulator holds it."""
    number = rented.account.number(NUMBER)
    number.set({"voice_start": OLD})
    return number


@pytest.fixture
def dialog(account_window, qtbot, own):
    account_window.registry.run("call.publish")
    dialog = account_window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert dialog.number.currentText() == NUMBER
    return dialog


def test_publish_and_put_back(dialog, account_window, qtbot, own):
    assert "a flow of one node" in dialog.now.text()
    assert "bytes of call actions" in dialog.then.text()
    assert not dialog.put_back.isEnabled()
    click(dialog.publish)
    qtbot.waitUntil(lambda: "Published" in dialog.words.text())
    assert own.voice_start.startswith('{"ivr":"https://example.com/menu.mp3"')
    qtbot.waitUntil(lambda: "this flow already" in dialog.then.text())
    assert not dialog.publish.isEnabled()
    click(dialog.put_back)
    qtbot.waitUntil(lambda: "did before" in dialog.words.text())
    assert own.voice_start == OLD
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert not dialog.put_back.isEnabled()


def test_nothing_is_published_without_a_yes(dialog, asker, own):
    asker.agreed = False
    click(dialog.publish)
    assert asker.asked[-1].startswith(f"Change what {NUMBER} does")
    assert dialog.publish.isEnabled()
    assert own.voice_start == OLD


def test_a_change_in_between_is_shown_and_kept(dialog, qtbot, own):
    own.set({"voice_start": "https://example.com/theirs"})
    click(dialog.publish)
    qtbot.waitUntil(lambda: "somebody else" in dialog.words.text())
    assert own.voice_start == "https://example.com/theirs"
    qtbot.waitUntil(lambda: "https://example.com/theirs" in dialog.now.text())
    assert "somebody else" in dialog.words.text()
    qtbot.waitUntil(dialog.publish.isEnabled)


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_what_was_published_before_is_read_beside_the_window(account_window, qtbot, own, own_home):
    own_home.mkdir(exist_ok=True)
    journal = own_home / FILE_NAME
    os.mkfifo(journal)
    account_window.registry.run("call.publish")
    dialog = account_window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(lambda: dialog.number.currentText() == NUMBER)
    qtbot.wait(50)
    assert not dialog.publish.isEnabled()
    entry = {"previous": OLD, "published": OLD, "at": "2026-01-01T00:00:00+00:00"}
    kept = json.dumps({f"{dialog._line.base_url}/numbers/{own.id}": [entry]})
    quick = own_home / "quick"
    quick.write_text(kept)
    with journal.open("w") as pipe:
        quick.replace(journal)  # for whoever reads once more
        pipe.write(kept)
    qtbot.waitUntil(dialog.put_back.isEnabled)


def test_what_somebody_else_set_is_put_back_over_only_when_told(dialog, qtbot, own, asker):
    click(dialog.publish)
    qtbot.waitUntil(lambda: "Published" in dialog.words.text())
    own.set({"voice_start": "https://example.com/theirs"})
    dialog.number.currentIndexChanged.emit(0)
    qtbot.waitUntil(lambda: "https://example.com/theirs" in dialog.now.text())
    qtbot.waitUntil(dialog.put_back.isEnabled)
    asker.agreed = False
    click(dialog.put_back)
    assert asker.asked[-1].startswith(f"Then {NUMBER} runs a flow of one node.")
    assert "somebody else" in asker.asked[-1]
    assert own.voice_start == "https://example.com/theirs"
    asker.agreed = True
    click(dialog.put_back)
    assert not dialog.put_back.isEnabled()  # one deed at a time
    qtbot.waitUntil(dialog.put_back.isEnabled)
    assert own.voice_start == OLD
    click(dialog.put_back)  # theirs can be put back too
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert own.voice_start == "https://example.com/theirs"
    assert "did before" in dialog.words.text()


def test_the_address_of_a_served_flow(dialog, qtbot, own):
    target = dialog.target
    assert target.chosen is None
    assert not target.address.isVisible()
    click(target.as_address)
    for nowhere in ("", "example.com", "https://example.com/flow?secret=1"):
        target.address.setText(nowhere)
        assert not dialog.publish.isEnabled()
        assert "https://" in dialog.stopped.text()
    target.address.setText("https://example.com/flow/")
    assert "does not serve" in target.where.text()
    assert "https://example.com/flow/" in dialog.then.text()
    click(dialog.publish)
    qtbot.waitUntil(lambda: own.voice_start == "https://example.com/flow/")
    qtbot.waitUntil(lambda: "Published" in dialog.words.text())


def test_prompts_beside_the_document_need_the_address_they_are_served_at(
    account_window, qtbot, own, tmp_path
):
    window = account_window
    flow = window.document.flow
    window.document.apply(set_value(flow.nodes["leave"], "line/leave.wav"))
    window.document.apply(set_value(flow.nodes["mailbox"], "hook/voicemail"))
    (tmp_path / "line").mkdir()
    (tmp_path / "line" / "leave.wav").write_bytes(b"RIFF")
    window.document.path = tmp_path / "flow.callflow"
    window.registry.run("call.publish")
    dialog = window.findChildren(PublishDialog)[-1]
    assert "files that lie beside it" in dialog.target.needed.text()
    click(dialog.target.as_actions)
    qtbot.waitUntil(lambda: "line/leave.wav" in dialog.stopped.text())
    assert "hook/voicemail" in dialog.stopped.text()
    assert not dialog.publish.isEnabled()
    click(dialog.target.as_address)
    dialog.target.address.setText("https://example.com/flow/")
    assert dialog.stopped.text() == ""
    click(dialog.publish)
    qtbot.waitUntil(lambda: own.voice_start == "https://example.com/flow/")
    qtbot.waitUntil(lambda: "this flow already" in dialog.then.text())


def test_the_difference_is_painted(dialog, account_window):
    click(dialog.compare)
    compared = account_window.findChildren(CompareDialog)[-1]
    assert "added" in compared.summary.text()
    compared.close()


def test_a_numbers_flow_becomes_a_document(dialog, account_window, asker):
    click(dialog.fetch)
    flow = account_window.document.flow
    assert [node.value for node in flow.nodes.values()] == ["https://example.com/old.mp3"]
    assert flow.layout


def test_errors_stop_it_and_mobile_numbers_warn(account_window, qtbot, own):
    window = account_window
    window.document.apply(set_value(window.document.flow.nodes["sales"], "+46850000000"))
    window.registry.run("call.publish")
    dialog = window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert "+46850000000 will fail" in dialog.warning.text()
    dialog.close()
    window.document.apply(set_value(window.document.flow.nodes["sales"], ""))
    window.registry.run("call.publish")
    dialog = window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog.stopped.text()))
    assert not dialog.publish.isEnabled()


def test_a_number_bound_to_a_websocket_is_refused(account_window, qtbot, own):
    own.set({"voice_start": "wss://example.com/socket"})
    account_window.registry.run("call.publish")
    dialog = account_window.findChildren(PublishDialog)[-1]
    qtbot.waitUntil(lambda: "websocket" in dialog.words.text())
    assert not dialog.publish.isEnabled()


def shown_labels(dialog):
    """The labels of ``dialog`` that say something."""
    return (label for label in dialog.findChildren(QLabel) if label.isVisible() and label.text())


def top_of(label):
    """How far down ``label`` stands in its window."""
    return label.mapTo(label.window(), label.rect().topLeft()).y()


def test_without_an_account_publishing_asks_for_one_and_goes_on(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.registry.run("call.publish")
    lines = window.findChildren(LinesDialog)[-1]
    assert lines.windowTitle() == "Publish: first your 46elks account"
    first = min(shown_labels(lines), key=top_of)
    assert "the flow can be published" in first.text()
    assert first.property("role") is None  # not muted: it is what matters
    assert lines.words.text() == ""
    lines.reject()
    assert not window.findChildren(PublishDialog)
    window.registry.run("call.publish")
    lines = window.findChildren(LinesDialog)[-1]
    for field, words in ((lines.name, "Work"), (lines.username, "u1"), (lines.password, "p")):
        qtbot.keyClicks(field, words)
    lines.url.setText(NOBODY.base_url)
    qtbot.mouseClick(lines.save, Qt.MouseButton.LeftButton)
    assert [line.name for line in window.accounts.lines.all] == ["Work"]
    qtbot.keyClick(lines, Qt.Key.Key_Escape)
    dialog = window.findChildren(PublishDialog)[-1]
    assert "Work" in dialog.windowTitle()
    assert window.accounts.lines.current is None  # F5 still costs nothing
    dialog.reject()


def test_without_an_account_a_call_with_other_numbers_asks_for_one_and_goes_on(
    window, sample_flow, qtbot
):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    lines = window.findChildren(LinesDialog)[-1]
    assert lines.windowTitle() == "Test call: first your 46elks account"
    assert "you choose the numbers" in min(shown_labels(lines), key=top_of).text()
    for field, words in ((lines.name, "Work"), (lines.username, "u1"), (lines.password, "p")):
        qtbot.keyClicks(field, words)
    lines.url.setText(NOBODY.base_url)
    qtbot.mouseClick(lines.save, Qt.MouseButton.LeftButton)
    qtbot.keyClick(lines, Qt.Key.Key_Escape)
    dialog = window.findChildren(CallDialog)[-1]
    assert "Work" in dialog.windowTitle()
    assert window.accounts.lines.current is None  # F5 still costs nothing
    dialog.reject()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize(
    ("command", "words", "dialog"),
    [
        ("call.publish", "Choose the account beside Call", PublishDialog),
        ("call.numbers", "which account is to place the call", CallDialog),
    ],
)
def test_of_several_accounts_one_is_chosen_first(window, sample_flow, command, words, dialog):
    window.document.open(sample_flow)
    others = tuple(replace(NOBODY, name=name) for name in ("Work", "Home"))
    window.context.settings = replace(window.context.settings, lines=others)
    window.accounts.lines.changed.emit()
    window.registry.run(command)
    assert words in window.banner.words
    assert not window.findChildren(dialog)
    window.toolbar.line.hidePopup()


@pytest.fixture
def looping(account_window, qtbot, own):
    """The window with a flow that goes round, served, and the dialog."""
    window, failed = account_window, []
    edges = (Edge("support", "next", "menu"),)
    window.document.apply(AddEdges(tuple((None, edge) for edge in edges)))
    window.serving.start(ServeOrder("127.0.0.1", 0, secret="abcdefgh"), failed.append)
    qtbot.waitUntil(lambda: bool(window.serving.address))
    assert failed == []
    window.registry.run("call.publish")
    return window.findChildren(PublishDialog)[-1]


def test_a_loop_is_published_as_the_address_it_is_served_at(
    looping, account_window, qtbot, own, rented
):
    dialog, serving = looping, account_window.serving
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert "goes round in circles" in dialog.target.needed.text()
    assert dialog.target.chosen == serving.address.rstrip("/")
    assert "This window serves" in dialog.target.where.text()
    click(dialog.target.as_actions)
    assert not dialog.publish.isEnabled()
    click(dialog.target.as_address)
    click(dialog.publish)
    qtbot.waitUntil(lambda: own.voice_start == serving.address)
    qtbot.waitUntil(lambda: "Published" in dialog.words.text())
    # Whoever calls the number is answered by this window.
    placed = httpx.post(
        f"{rented.url.removesuffix('/a1')}/emulator/incoming",
        json={"from": "+46700000009", "to": NUMBER},
        auth=(USERNAME, PASSWORD),
        trust_env=False,
    )
    assert placed.status_code == 200
    log = account_window.serve_panel.log
    qtbot.waitUntil(lambda: "POST /…/ 200" in log.toPlainText())
    qtbot.waitUntil(dialog.put_back.isEnabled)
    click(dialog.put_back)
    qtbot.waitUntil(lambda: own.voice_start == OLD)


def test_the_address_is_tried_only_by_its_button(looping, account_window, qtbot):
    dialog, serving = looping, account_window.serving
    qtbot.waitUntil(dialog.publish.isEnabled)
    assert account_window.serve_panel.log.toPlainText() == ""
    click(dialog.target.trial)
    qtbot.waitUntil(lambda: "answers as a served flow does" in dialog.words.text())
    dialog.target.address.setText(f"{serving.url}/another-secret")
    click(dialog.target.trial)
    qtbot.waitUntil(lambda: "(status 404)" in dialog.words.text())
    serving.stop()
    dialog.target.address.setText("http://127.0.0.1:9")
    click(dialog.target.trial)
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.words.text())


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:4600/s", "https://192.168.1.5", "http://[::1]:80", "https://printer.local"],
)
def test_an_account_at_46elks_cannot_be_given_an_address_it_cannot_reach(sample_flow, address):
    number = {"id": "n1", "number": NUMBER, "voice_start": ""}
    plan = publishing.plan(sample_flow, None, address, number)
    assert plan.change is None
    assert "46elks cannot reach" in str(plan.stopped[0])
    assert publishing.plan(sample_flow, None, address, number, "http://127.0.0.1:1/a1").change


def test_plain_http_is_warned_of(sample_flow):
    number = {"id": "n1", "number": NUMBER, "voice_start": ""}
    plan = publishing.plan(sample_flow, None, "http://calls.example.com", number)
    assert plan.change is not None
    assert "Use https" in str(plan.warnings[-1])
    set_value(sample_flow.nodes["sales"], "+46850000000").apply(sample_flow)
    both = publishing.plan(sample_flow, None, "http://calls.example.com", number).warnings
    assert "+46850000000 will fail" in str(both[0])
    assert "Use https" in str(both[1])


def test_with_a_known_address_of_its_sounds_a_flow_is_set_as_call_actions(sample_flow):
    number = {"id": "n1", "number": NUMBER, "voice_start": ""}
    set_value(sample_flow.nodes["menu"], "hello.wav").apply(sample_flow)
    assert publishing.needs_address(sample_flow) is not None
    plan = publishing.plan(sample_flow, None, None, number)
    assert plan.change is None
    assert "hello.wav is a sound on this computer" in str(plan.stopped[1])
    gone = Served(missing=frozenset({"hello.wav"}))
    told = str(publishing.plan(sample_flow, None, None, number, own=gone).stopped[1])
    assert "there is no such sound beside the flow: hello.wav" in told
    known = "https://example.com/prompts"
    assert publishing.needs_address(sample_flow, known) is None
    plan = publishing.plan(sample_flow, None, None, number, own=Served(known=known))
    assert f"{known}/files/hello.wav" in plan.change.after
    assert f"{known}/files" in str(plan.warnings[-1])
