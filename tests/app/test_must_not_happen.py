"""What must never happen to whoever draws, each seen through real events in the real window.

Where the others are seen: a password on the screen or in a file in ``accounts/test_secrecy.py``, a
call placed twice in ``accounts/test_real_call.py``, a text cut off in
``test_texts_are_not_cut_off.py`` and those of the same name beside the parts of the window.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.calling.state import Phase
from designer.app.dragging import KIND_MIME
from designer.flow import changes
from designer.flow.model import Node
from designer.flow.texts import Text
from designer.store.lines import AccountLine
from designer.store.publications import Journal, Publication
from tests.accounts import USERNAME
from tests.app.accounts.conftest import use
from tests.app.canvas import test_dropping as dropping
from tests.app.canvas.mouse import CONTROL, LEFT, SHIFT, drag, head, hold, pixel, port, way_in
from tests.elks.conftest import Line, reply
from tests.faults import in_thread

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def canvas(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    window.canvas.fit_all()
    return window.canvas


def test_no_node_moves_by_itself_when_others_come_are_connected_and_go(canvas, window):
    document = window.document
    places = dict(document.flow.layout)
    box = canvas.canvas_scene.wiring.boxes["sales"]
    dropping.drop(canvas, dropping.mime(KIND_MIME, "play"), pixel(canvas, box.x - 30, box.input[1]))
    assert document.flow.edges["menu", "1"].target == "play"
    assert {node: document.flow.layout[node] for node in places} == places
    drag(canvas, port(canvas, "sales", "success"), head(canvas, "mailbox"))
    assert document.flow.out("sales")["success"].target == "mailbox"
    document.selection.set(["support"])
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert "support" not in document.flow.nodes
    del places["support"]
    assert {node: document.flow.layout[node] for node in places} == places


def test_a_connection_that_cannot_be_made_does_not_fail_silently(canvas, window):
    document = window.document
    document.apply(changes.add_node(document.flow, Node("engaged", "hangup", "busy"), (320, 400)))
    canvas.fit_all()
    edges, hints = dict(document.flow.edges), []
    canvas.hint.connect(hints.append)
    drag(canvas, port(canvas, "sales", "success"), head(canvas, "engaged"))
    assert dict(document.flow.edges) == edges
    assert hints[-1]


def test_no_dialog_comes_in_the_middle_of_a_gesture(canvas, window, asker):
    for start, keys in (
        (head(canvas, "sales"), Qt.KeyboardModifier.NoModifier),
        (port(canvas, "sales", "success"), Qt.KeyboardModifier.NoModifier),
        (way_in(canvas, "leave"), CONTROL),
    ):
        hold(canvas, start, start + QPoint(40, 60), keys=keys)
        assert canvas.hand.gesture is not None
        assert QApplication.activeModalWidget() is None
        assert QApplication.activePopupWidget() is None
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.mouseRelease(canvas.viewport(), LEFT, keys, start)
    assert asker.asked == []
    assert window.document.stack.count() == 0


def test_what_happens_elsewhere_steals_no_focus_from_a_field(canvas, window, qtbot):
    document = window.document
    document.selection.set(["sales"])
    line = window.inspector.form.fields["value"].line
    line.setFocus()
    assert line.hasFocus()
    document.apply(changes.set_label(document.flow.nodes["support"], "Help"))
    document.stack.undo()
    document.stack.redo()
    canvas.show_node("mailbox")
    window.live_check.run()
    window.context.messages.error(Text("Something went wrong."))
    window.registry.run("call.start")
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.RINGING)
    assert line.hasFocus()


@pytest.fixture
def account(window, qtbot, sample_flow):
    """The line of an account that answers everything, with a number this flow is published to."""
    with in_thread(Line()) as line:
        line.answers["GET /a1/me"] = reply(200, b'{"balance": 100000, "currency": "SEK"}')
        work = AccountLine("Work", line.url, USERNAME)
        Journal().add(work.base_url, "n1", Publication("", "{}", "2026-01-01T00:00:00Z"))
        use(window, qtbot, work)
        qtbot.waitUntil(lambda: window.accounts.lines.balance(work) is not None)
        window.document.open(sample_flow)
        line.asked.clear()
        yield line
        window.accounts.lines.choose("emulator")


def test_saving_publishes_nothing(account, window, asker, tmp_path, qtbot):
    document, asker.path = window.document, tmp_path / "line.callflow"
    window.setFocus()
    for keys, path in (
        (CONTROL, "line.callflow"),
        (CONTROL, "line.callflow"),
        (CONTROL | SHIFT, "copy.callflow"),
    ):
        asker.path = tmp_path / path
        document.apply(changes.set_label(document.flow.nodes["sales"], f"Sales {keys}"))
        QTest.keyClick(window, Qt.Key.Key_S, keys)
        qtbot.waitUntil(lambda: document.clean)
        assert document.path == tmp_path / path
    asker.path = tmp_path / "line.json"
    window.registry.run("file.export")
    document.apply(changes.set_label(document.flow.nodes["sales"], "Unsaved"))
    assert window.autosave.keep_now()
    asker.choice = "save"
    window.registry.run("file.new")
    qtbot.waitUntil(lambda: not document.flow.nodes)
    # Whatever had been sent before would have come before this question.
    window.accounts.lines.ask_balance()
    qtbot.waitUntil(lambda: len(account.asked) > 0)
    assert [(one.method, one.path) for one in account.asked] == [("GET", "/a1/me")]
