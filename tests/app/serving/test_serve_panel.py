"""Serving from the window: begun by key, seen in the panel, following saves, ended with all."""

from __future__ import annotations

import json
import socket
from dataclasses import replace

import httpx
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication

from designer.app.serving.dialog import ServeDialog
from designer.app.serving.order import ServeOrder, remembered
from designer.app.serving.serving import ServePhase
from designer.flow.changes import delete, set_value
from designer.flow.model import Flow
from tests.app.serving.conftest import click, save_now


def get(address: str) -> httpx.Response:
    return httpx.get(address, trust_env=False)


def window_order(window, **changes: str) -> ServeOrder:
    return replace(remembered(window.context.settings), **changes)


def answers(address: str) -> bool:
    try:
        return get(address).status_code > 0
    except httpx.TransportError:
        return False


def test_it_is_served_below_its_secret_and_each_request_is_a_line(served, qtbot):
    panel, order = served.serve_panel, served.serving.order
    assert not any(one.isVisible() for one in served.findChildren(ServeDialog))
    assert panel.isVisible()
    assert panel.state.text() == "The flow is served"
    assert "saved at" in panel.heard.text()
    click(panel.copy)
    address = QGuiApplication.clipboard().text()
    assert address == f"{served.serving.url}/{order.secret}/"
    first = get(address).json()
    assert first["ivr"] == "sound/beep"
    assert first["failed"]["next"] == f"{address}menu"
    assert get(f"{address}healthz").text == "ok\n"
    assert get(f"{served.serving.url}/menu").status_code == 404
    qtbot.waitUntil(lambda: panel.log.blockCount() == 3)
    lines = panel.log.toPlainText().splitlines()
    assert [line.split("  ")[1] for line in lines] == [
        "GET /…/ 200",
        "GET /…/healthz 200",
        "GET /menu 404",
    ]
    assert "(3)" in panel.requests.text()
    assert served.status.serving.text() == f"Serving on {served.serving.url[7:]}"
    # It is remembered, so that a number that is set to it need not be set again.
    assert served.context.settings.serve_secret == order.secret
    click(panel.stop)
    assert not panel.log.isVisible()
    assert not served.status.serving.isVisible()
    qtbot.waitUntil(lambda: not answers(address))


def test_saves_count_and_one_with_errors_does_not(served, qtbot):
    document, panel, address = served.document, served.serve_panel, served.serving.address
    document.apply(set_value(document.flow.nodes["again"], "https://example.com/new.wav"))
    assert "not saved" in panel.heard.text()
    assert get(f"{address}again").json()["play"] == "sound/beep"
    save_now(served, qtbot)
    qtbot.waitUntil(lambda: not served.saving.under_way)
    assert get(f"{address}again").json()["play"] == "https://example.com/new.wav"
    document.apply(set_value(document.flow.nodes["again"], ""))
    save_now(served, qtbot)
    qtbot.waitUntil(lambda: not served.saving.under_way)
    assert get(f"{address}again").json()["play"] == "https://example.com/new.wav"
    assert panel.state.text() == "Serving the last good flow"
    assert "has errors" in panel.heard.text()
    assert "has errors" in served.banner.words
    # Who is in the middle of a call goes on where the node is still there.
    document.stack.undo()
    document.apply(delete(document.flow, ["mailbox"]))
    save_now(served, qtbot)
    qtbot.waitUntil(lambda: not served.saving.under_way)
    assert panel.state.text() == "The flow is served"
    assert get(f"{address}again").status_code == 200
    assert get(f"{address}mailbox").status_code == 404


def test_what_is_edited_while_it_is_saved_is_not_served(served, qtbot):
    document, panel, address = served.document, served.serve_panel, served.serving.address
    document.apply(set_value(document.flow.nodes["again"], "sound/dtmf/1"))
    served.registry.run("file.save")
    document.apply(set_value(document.flow.nodes["again"], "sound/dtmf/2"))
    qtbot.waitUntil(lambda: not served.saving.under_way)
    assert get(f"{address}again").json()["play"] == "sound/dtmf/1"
    assert "not saved" in panel.heard.text()
    assert not served.serving.is_current


def test_a_recording_is_listed_and_kept(
    serve_window, open_dialog, asker, tmp_path, monkeypatch, qtbot
):
    window = serve_window
    asker.path = tmp_path / "kept"
    dialog = open_dialog()
    click(dialog.choose)
    click(dialog.serve)
    qtbot.waitUntil(lambda: window.serving.phase is ServePhase.ON)
    sent = {"callid": "c1", "wav": "https://example.com/c1.wav", "duration": "75", "from": "+46"}
    address = f"{window.serving.address}hook/mail"
    assert httpx.post(address, data=sent, trust_env=False).status_code == 204
    received = window.serve_panel.received
    qtbot.waitUntil(lambda: received.count == 1)
    click(window.serve_panel.posts)
    row = received.list.topLevelItem(0)
    assert [row.text(column) for column in (1, 2, 3)] == ["mail", "Recording", "1:15"]
    assert "callid: c1" in received.fields.toPlainText()
    assert received.play.isVisible()
    (file,) = (tmp_path / "kept").iterdir()
    assert json.loads(file.read_text())["fields"] == sent
    assert file.name in received.words.text()
    assert received.folder.isVisible()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    click(received.folder)
    assert f"The folder is {tmp_path / 'kept'}." in window.banner.words
    # What cannot be kept is refused, so that it is sent again, and said.
    file.rename(tmp_path / file.name)
    (tmp_path / "kept").rmdir()
    (tmp_path / "kept").write_text("no folder")
    assert httpx.post(address, data=sent, trust_env=False).status_code == 503
    qtbot.waitUntil(lambda: "could not be kept" in window.serve_panel.log.toPlainText())
    assert received.count == 1
    (tmp_path / "kept").unlink()
    (tmp_path / "kept").mkdir()
    (tmp_path / file.name).rename(file)
    # What the folder holds is listed the next time, too; what is not ours is not.
    file.with_name("mail-20260101T000000000000-00000000.json").write_text("[1]")
    window.serving.stop()
    window.serving.start(window_order(window, store=str(tmp_path / "kept")), print)
    qtbot.waitUntil(lambda: received.count == 1)
    assert received.list.topLevelItem(0).text(1) == "mail"


def test_a_port_that_is_taken_is_said_and_another_offered(serve_window, open_dialog, qtbot):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        settings = serve_window.context.settings
        serve_window.context.settings = replace(settings, serve_port=port)
        dialog = open_dialog()
        dialog.secret.setFocus()
        qtbot.keyClick(dialog.secret, Qt.Key.Key_Return)
        qtbot.waitUntil(dialog.other_port.isVisible)
        assert f"Port {port} on 127.0.0.1 is taken" in dialog.words.text()
        assert serve_window.serving.phase is ServePhase.OFF
        qtbot.keyClick(dialog.other_port, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: serve_window.serving.phase is ServePhase.ON)
        assert not serve_window.serving.url.endswith(str(port))
        # Stopped and begun again at once, it waits for its own port.
        order = serve_window.serving.order
        port = int(serve_window.serving.url.rpartition(":")[2])
        errors: list[Exception] = []
        for _ in range(2):
            serve_window.serving.stop()
            serve_window.serving.start(replace(order, port=port), errors.append)
        qtbot.waitUntil(lambda: serve_window.serving.phase is ServePhase.ON)
        assert errors == []


def test_what_cannot_be_served_is_one_sentence(serve_window, open_dialog, tmp_path, qtbot):
    dialog, document = open_dialog(), serve_window.document
    for field, words, said in (
        (dialog.secret, "short", "8 or more"),
        (dialog.base, "calls.example.com", "is no address"),
        (dialog.proxy, "there", "trusted proxy"),
        (dialog.store, str(tmp_path / "line.callflow"), "cannot hold what is received"),
    ):
        before = field.text(), dialog.secret.text()
        if field is dialog.proxy:
            dialog.secret.clear()
            assert field.isVisible()
        field.setText(words)
        click(dialog.serve)
        qtbot.waitUntil(lambda said=said: said in dialog.words.text())
        assert dialog.serve.isEnabled()
        field.setText(before[0])
        dialog.secret.setText(before[1])
    document.apply(set_value(document.flow.nodes["menu"], ""))
    click(dialog.serve)
    assert "cannot be served yet" in dialog.words.text()
    assert serve_window.serving.phase is ServePhase.OFF


def test_without_a_secret_who_asks_is_checked(serve_window, open_dialog, qtbot):
    dialog = open_dialog()
    dialog.secret.clear()
    click(dialog.serve)
    qtbot.waitUntil(lambda: serve_window.serving.phase is ServePhase.ON)
    address = serve_window.serving.address
    assert get(address).status_code == 200
    forwarded = httpx.get(address, headers={"X-Forwarded-For": "203.0.113.9"}, trust_env=False)
    assert forwarded.status_code == 403


def test_another_flow_ends_it(served, qtbot):
    address = served.serving.address
    served.document.open(Flow("Another"))
    assert served.serving.phase is ServePhase.OFF
    qtbot.waitUntil(lambda: "not served any more" in served.banner.words)
    qtbot.waitUntil(lambda: not answers(address))


def test_callers_from_outside_are_not_left_without_a_yes(served, asker, qtbot):
    order = replace(served.serving.order, base_url="https://calls.example.com/line")
    served.serving.stop()
    served.serving.start(order, print)
    qtbot.waitUntil(lambda: served.serving.phase is ServePhase.ON)
    asker.agreed = False
    assert not served.close()
    served.registry.run("file.new")
    assert len(asker.asked) == 2
    assert "https://calls.example.com/line is not answered any more" in asker.asked[1]
    assert served.serving.phase is ServePhase.ON
    asker.agreed = True
    served.registry.run("file.new")
    assert served.serving.phase is ServePhase.OFF


def test_closing_the_window_ends_it(served, qtbot):
    address = served.serving.address
    assert answers(address)
    served.close()
    qtbot.waitUntil(lambda: not answers(address))
