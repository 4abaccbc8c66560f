"""*Check now*: the web server is asked for each sound, and what was found is remembered."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.sound_places_dialog import SoundPlacesDialog
from designer.app.window import Window
from designer.emulator.tone import wav_file
from designer.flow import changes
from designer.flow.model import Flow

LEFT = Qt.MouseButton.LeftButton
CODE = "unchecked-sounds"
GREETING, BYE = "greeting.wav", "bye.wav"


class WebServer:
    """A web server with the folder ``files``; what is not in it is answered with 404."""

    def __init__(self) -> None:
        self.files = {one: (wav_file(1), "audio/wav") for one in (GREETING, BYE)}
        self.hangs: set[str] = set()
        self.released = threading.Event()
        self.asked: list[str] = []
        own = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = urlsplit(self.path).path.removeprefix("/files/")
                own.asked.append(name)
                if name in own.hangs:
                    own.released.wait(30)
                body, sent_as = own.files.get(name, (b"", ""))
                self.send_response(200 if sent_as else 404)
                self.send_header("Content-Type", sent_as)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        # Who asked may have gone meanwhile.
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.base = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self.released.set()
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()


@pytest.fixture
def web() -> Iterator[WebServer]:
    web = WebServer()
    yield web
    web.close()


@pytest.fixture
def line(window, sample_flow, tmp_path, web) -> Window:
    """The window on a flow with two sounds, which are counted on to be on the web server."""
    folder = tmp_path / "line"
    folder.mkdir()
    for node, name in (("menu", GREETING), ("leave", BYE)):
        (folder / name).write_bytes(wav_file(1))
        changes.set_value(sample_flow.nodes[node], name).apply(sample_flow)
    window.document.open(sample_flow, folder / "line.callflow")
    window.web_sounds.permit = lambda address: address.is_loopback
    window.web_address.remember(web.base)
    window.show_problems()
    window.sounds.look()
    return window


def said(window: Window) -> list[str]:
    """What the list of problems says of the sounds on the web."""
    rows = (row for row in window.problems.rows if row.problem.code == CODE)
    return [row.accessibleName() for row in rows]


def opened(window: Window, qtbot) -> SoundPlacesDialog:
    """The dialog, by the button of the row."""
    qtbot.waitUntil(lambda: len(said(window)) == 1 and window.sounds.stamps != {})
    (row,) = (row for row in window.problems.rows if row.problem.code == CODE)
    before = len(window.findChildren(SoundPlacesDialog))
    qtbot.mouseClick(row.stops[1], LEFT)
    qtbot.waitUntil(lambda: len(window.findChildren(SoundPlacesDialog)) > before)
    return window.findChildren(SoundPlacesDialog)[-1]


def checked(window: Window, qtbot, *, with_keys: bool = False) -> SoundPlacesDialog:
    """The dialog after everything was asked for."""
    dialog = opened(window, qtbot)
    if with_keys:
        dialog.sounds.check.setFocus()
        QTest.keyClick(dialog.sounds.check, Qt.Key.Key_Space)
    else:
        qtbot.mouseClick(dialog.sounds.check, LEFT)
    assert dialog.sounds.check.text() == "Stop"
    qtbot.waitUntil(lambda: dialog.sounds.check.text() == "Check again")
    return dialog


def found(dialog: SoundPlacesDialog) -> dict[str, str]:
    """What stands below the address of each sound."""
    entries = dialog.sounds.list.toPlainText().split("\n\n")
    return {one.split("\n")[0]: "\n".join(one.split("\n")[2:]) for one in entries}


@pytest.mark.parametrize("with_keys", [False, True])
def test_all_are_there_and_the_warning_goes(line, web, qtbot, with_keys):
    dialog = checked(line, qtbot, with_keys=with_keys)
    assert sorted(web.asked) == [BYE, GREETING]
    assert found(dialog) == {GREETING: "There", BYE: "There"}
    assert (dialog.sounds.said.text(), dialog.sounds.said.property("role")) == (
        "All 2 are there.",
        "good",
    )
    dialog.reject()
    qtbot.waitUntil(lambda: said(line) == [])
    assert line.document.stack.count() == 0
    # Opened again it still knows; nobody is asked.
    line.registry.run("call.sounds")
    qtbot.waitUntil(lambda: len(line.findChildren(SoundPlacesDialog)) > 0)
    again = line.findChildren(SoundPlacesDialog)[-1]
    assert found(again) == {GREETING: "There", BYE: "There"}
    assert again.sounds.said.text() == "All 2 are there."
    assert len(web.asked) == 2


def test_one_that_is_not_found_is_named(line, web, qtbot):
    del web.files[BYE]
    dialog = checked(line, qtbot)
    assert found(dialog) == {GREETING: "There", BYE: "Not found (404)"}
    assert (dialog.sounds.said.text(), dialog.sounds.said.property("role")) == (
        "Not there: 1 of 2.",
        "bad",
    )
    absent = (
        f"{BYE} was not found on the web, below {web.base}/files. Real callers hear nothing there."
    )
    qtbot.waitUntil(lambda: said(line) == [absent])
    web.files[BYE] = web.files[GREETING]
    qtbot.mouseClick(dialog.sounds.check, LEFT)
    qtbot.waitUntil(lambda: said(line) == [] and dialog.sounds.check.text() == "Check again")
    del web.files[BYE], web.files[GREETING]
    qtbot.mouseClick(dialog.sounds.check, LEFT)
    qtbot.waitUntil(lambda: [one[:20] for one in said(line)] == ["2 sounds were not fo"])
    assert f"{GREETING}, {BYE}" in said(line)[0]


def test_a_web_page_is_no_sound(line, web, qtbot):
    web.files[BYE] = (b"<!doctype html><title>Welcome", "text/html")
    dialog = checked(line, qtbot)
    assert found(dialog)[BYE] == "No sound: the server sends a web page (text/html)"
    qtbot.waitUntil(lambda: said(line) != [] and said(line)[0].startswith(f"{BYE} was not found"))


def test_a_server_that_is_gone_tells_nothing(line, web, qtbot):
    qtbot.waitUntil(lambda: len(said(line)) == 1)
    before = said(line)
    web.close()
    dialog = checked(line, qtbot)
    assert set(found(dialog).values()) == {"127.0.0.1 does not answer"}
    assert (dialog.sounds.said.text(), dialog.sounds.said.property("role")) == (
        "Not checked: 2 of 2.",
        "warn",
    )
    assert said(line) == before


@pytest.mark.parametrize("way", ["close", "stop"])
def test_a_server_that_hangs_is_let_go_of(line, web, qtbot, way):
    web.hangs.add(BYE)
    dialog = opened(line, qtbot)
    qtbot.mouseClick(dialog.sounds.check, LEFT)
    qtbot.waitUntil(lambda: found(dialog)[GREETING] == "There" and BYE in web.asked)
    if way == "close":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not line.findChildren(SoundPlacesDialog))
    else:
        qtbot.mouseClick(dialog.sounds.check, LEFT)
        assert dialog.sounds.said.text() == "Not checked: 1 of 2."
        assert dialog.sounds.check.text() == "Check again"
    qtbot.waitUntil(lambda: not line.context.background._handles)
    assert said(line)[0].startswith("46elks will look for a sound below")


def test_it_is_unknown_again_with_another_list_address_or_file(line, web, qtbot):
    checked(line, qtbot).reject()
    qtbot.waitUntil(lambda: said(line) == [])
    leave = line.document.flow.nodes["leave"]
    line.document.apply(changes.set_value(leave, "new.wav"))
    qtbot.waitUntil(lambda: [one[:29] for one in said(line)] == ["46elks will look for a sound "])
    line.document.stack.undo()
    qtbot.waitUntil(lambda: said(line) == [])
    line.document.stack.redo()
    qtbot.waitUntil(lambda: len(said(line)) == 1)
    line.document.stack.undo()
    qtbot.waitUntil(lambda: said(line) == [])
    line.web_address.remember("https://example.com")
    qtbot.waitUntil(lambda: [one[:29] for one in said(line)] == ["46elks will look for 2 sounds"])
    line.web_address.remember(web.base)
    qtbot.waitUntil(lambda: said(line) == [])
    # Written over, it has another address: what lies on the server is the one before.
    file = line.document.folder / BYE
    file.write_bytes(wav_file(2))
    os.utime(file, (1, 1))
    QApplication.sendEvent(line, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: [one[:29] for one in said(line)] == ["46elks will look for a sound "])


def test_another_document_knows_nothing_of_it(line, web, qtbot):
    checked(line, qtbot).reject()
    qtbot.waitUntil(lambda: said(line) == [])
    flow, path = line.document.flow, line.document.path
    line.document.open(Flow())
    line.document.open(flow, path)
    qtbot.waitUntil(lambda: len(said(line)) == 1)


def test_it_speaks_another_language(line, web, swedish_later, qtbot):
    del web.files[BYE]
    dialog = checked(line, qtbot)
    swedish_later()
    QApplication.sendPostedEvents()
    line.context.speak("sv")
    assert found(dialog) == {GREETING: "Finns", BYE: "Hittades inte (404)"}
    assert dialog.sounds.said.text() == "Saknas: 1 av 2."
    line.context.speak("en")
