"""What a person does first, end to end, through real mouse and key events in the real window."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from designer.app.commands import samples
from designer.flow import changes
from designer.flow.model import Edge, Node
from designer.flow.values import is_reference
from tests.app.pointing import drag, drop, head, port, way_in

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

VOICEMAIL = """{
  "connect": "+46700000001",  // the office
  "timeout": "15",
  "busy": {
    "play": "https://example.com/leave.mp3",
    "next": {"record": "https://example.com/recordings"},
  },
  "failed": {
    "play": "https://example.com/leave.mp3",
    "next": {"record": "https://example.com/recordings"},
  },
}
"""


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key, modifiers)


def boxes_overlap(flow) -> bool:
    places = sorted(flow.layout.values())
    return any(
        abs(a[0] - b[0]) < 224 and abs(a[1] - b[1]) < 56
        for n, a in enumerate(places)
        for b in places[n + 1 :]
    )


@pytest.fixture
def sample(window, qtbot):
    """The window with the sample, as it opens for the first time."""
    samples.load_sample(window)
    qtbot.waitUntil(lambda: window.canvas.zoom != 1.0 or bool(window.document.flow.nodes))
    return window


def test_the_sample_opens_without_problems(sample, qtbot):
    flow = sample.document.flow
    assert flow.name == "Support line"
    qtbot.waitUntil(lambda: sample.live_check._checker is not None)
    assert sample.live_check.problems == []
    assert sample.document.clean
    assert any(is_reference(str(node.value)) for node in flow.nodes.values())


@pytest.mark.parametrize(
    ("source", "nodes", "edges"), [("busy-chain.json", 3, 2), (VOICEMAIL, 3, 3)]
)
def test_call_actions_are_pasted_and_laid_out(window, qtbot, data, source, nodes, edges):
    text = source if "{" in source else (data / source).read_text(encoding="utf-8")
    QGuiApplication.clipboard().setText(text)
    press(window.canvas, Qt.Key.Key_V, CONTROL)
    flow = window.document.flow
    assert (len(flow.nodes), len(flow.edges)) == (nodes, edges)
    assert flow.nodes[flow.start].action == "connect"
    assert set(flow.layout) == set(flow.nodes)
    assert not boxes_overlap(flow)
    press(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert (flow.nodes, flow.start) == ({}, None)
    press(window.canvas, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(flow.nodes) == nodes


def test_call_actions_open_from_a_file(window, asker, data, qtbot):
    asker.path = data / "busy-chain.json"
    press(window, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: not window.reading.under_way)
    flow = window.document.flow
    assert [node.value for node in flow.nodes.values()] == [
        "+46766860001",
        "+46766860002",
        "+46766860003",
    ]
    assert window.document.clean


def test_drag_connect_edit_delete_undo_everything(window, sample_flow, qtbot):
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    qtbot.wait(50)
    before = (dict(sample_flow.nodes), dict(sample_flow.edges), dict(sample_flow.layout))

    data = window.palette_panel.entries["play"].mime_data()
    drop(canvas, data, canvas.mapFromScene(320, 420))
    assert "play" in sample_flow.nodes

    drag(canvas, port(canvas, "menu", "3"), way_in(canvas, "play"))
    assert sample_flow.edges["menu", "3"].target == "play"

    qtbot.mouseClick(canvas.viewport(), LEFT, pos=head(canvas, "play"))
    assert document.selection.single == "play"
    line = window.inspector.form.fields["value"].line
    line.setFocus()
    QTest.keyClicks(line, "ftp://example.com/hours.mp3")
    qtbot.waitUntil(lambda: window.live_check.by_node.get("play") == "error")
    line.selectAll()
    QTest.keyClicks(line, "https://example.com/hours.mp3")
    qtbot.waitUntil(lambda: window.live_check.by_node.get("play") != "error")

    press(canvas, Qt.Key.Key_Delete)
    assert "play" not in sample_flow.nodes
    assert ("menu", "3") not in sample_flow.edges

    steps = document.stack.index()
    for _ in range(steps):
        press(canvas, Qt.Key.Key_Z, CONTROL)
    assert (sample_flow.nodes, sample_flow.edges, sample_flow.layout) == before
    assert document.clean
    for _ in range(steps):
        press(canvas, Qt.Key.Key_Y, CONTROL)
    assert "play" not in sample_flow.nodes


def test_a_problem_is_listed_marked_and_leads_to_its_node(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.document.selection.set(["mailbox"])
    line = window.inspector.form.fields["value"].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "ftp://example.com")
    qtbot.waitUntil(lambda: window.live_check.by_node.get("mailbox") == "error")
    assert "1 error" in window.status.problems.text()
    window.document.selection.clear()
    row = next(row for row in window.problems.rows if row.problem.node == "mailbox")
    qtbot.mouseClick(row, LEFT)
    assert window.document.selection.nodes == ("mailbox",)


def test_json_is_live_copied_and_exported(window, sample_flow, qtbot, asker, tmp_path):
    window.document.open(sample_flow)
    window.docks["callactions"].raise_()
    qtbot.waitUntil(lambda: bool(window.call_actions.text))
    qtbot.mouseClick(window.call_actions.copy, LEFT)
    copied = json.loads(QGuiApplication.clipboard().text())
    asker.path = tmp_path / "actions.json"
    press(window, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: not window.saving.under_way)
    assert json.loads(asker.path.read_text(encoding="utf-8")) == copied
    assert copied["1"]["busy"]["next"]["record"] == "https://example.com/recordings"


def test_export_of_a_flow_with_errors_says_why_and_writes_nothing(
    window, sample_flow, asker, tmp_path
):
    sample_flow.nodes["sales"] = sample_flow.nodes["sales"].__class__("sales", "connect", "070")
    window.document.open(sample_flow)
    asker.path = tmp_path / "actions.json"
    press(window, Qt.Key.Key_E, CONTROL)
    assert not asker.path.exists()
    assert "Not exported" in window.banner.words
    assert "070" in window.banner.words


def test_a_served_flow_says_what_it_is_instead_of_what_to_make_it(
    window, asker, sample_flow, tmp_path, qtbot
):
    hours = Node("hours", "hours", "Europe/Stockholm", label="Office")
    sample_flow.add_nodes([(None, hours, (0, 0))])
    sample_flow.add_edges([(None, Edge("hours", "open", sample_flow.start))])
    sample_flow.start, sample_flow.target = "hours", "webhooks"
    window.document.open(sample_flow)
    asker.path = tmp_path / "actions.json"
    press(window, Qt.Key.Key_E, CONTROL)
    assert not asker.path.exists()
    said = window.banner.words
    assert said.startswith("Not exported. This is a served flow")
    assert "at Office it is decided" in said
    assert "Make it a served flow" not in said
    window.docks["callactions"].show()
    window.docks["callactions"].raise_()
    qtbot.waitUntil(lambda: f"Not exported. {window.call_actions.reason.text()}" == said)


def test_the_sample_is_exported_with_an_address_for_its_prompts_and_stays_unsaved(
    sample, asker, tmp_path, qtbot
):
    flow = sample.document.flow
    sample.document.apply(changes.set_label(flow.nodes["sales"], "Orders"))
    title = sample.windowTitle()
    asker.path = tmp_path / "actions.json"
    asker.web_address = "https://line.example.com"
    press(sample, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: not sample.saving.under_way)
    written = json.loads(asker.path.read_text(encoding="utf-8"))
    assert written["ivr"].startswith("https://line.example.com/files/support-line/menu.wav?v=")
    size = asker.path.stat().st_size
    assert sample.banner.words == (
        f"Exported the call actions to actions.json: {size} bytes, and the sounds to the folder "
        "“files” beside it.\n"
        "1. Put the folder “files” on your web server, so that it is at "
        "https://line.example.com/files.\n"
        "2. Give 46elks the flow: publish it to a number. That sends what is in the exported file. "
        "The flow itself is not saved yet."
    )
    assert sorted(place.name for place in tmp_path.glob("files/support-line/*")) == [
        "leave.wav",
        "menu.wav",
        "sorry.wav",
    ]
    assert sample.status.words == f"Exported to {asker.path}"
    assert sample.windowTitle() == title
    assert not sample.document.clean


def test_save_and_reopen(sample, asker, tmp_path, qtbot):
    qtbot.mouseClick(sample.canvas.viewport(), LEFT, pos=head(sample.canvas, "sales"))
    press(sample.canvas, Qt.Key.Key_Right, CONTROL)
    assert not sample.document.clean
    asker.path = tmp_path / "mine.callflow"
    press(sample, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not sample.saving.under_way)
    assert sample.document.clean
    assert (tmp_path / "support-line" / "menu.wav").exists()
    saved = sample.document.flow
    press(sample, Qt.Key.Key_N, CONTROL)
    assert sample.document.flow.nodes == {}
    press(sample, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: not sample.reading.under_way)
    assert sample.document.flow.nodes == saved.nodes
    assert sample.document.flow.edges == saved.edges
    assert sample.document.flow.layout == saved.layout
    assert asker.path.read_bytes().endswith(b"}\n")


@pytest.mark.parametrize("content", [b"", b"not a flow", b"\x00\xff\x00", b"[1, 2]", b'{"a": 1}'])
def test_a_file_that_is_no_flow_is_said_and_nothing_is_lost(
    window, sample_flow, asker, tmp_path, qtbot, content
):
    window.document.open(sample_flow)
    asker.path = tmp_path / "broken.callflow"
    asker.path.write_bytes(content)
    press(window, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: bool(window.banner.words))
    assert window.document.flow is sample_flow
    assert "Traceback" not in window.banner.words


def test_pasting_nonsense_says_why(window, sample_flow):
    window.document.open(sample_flow)
    for text in ("", "hello there", '{"connect": "+46700000001" "busy": {}}', "{" * 5000):
        QGuiApplication.clipboard().setText(text)
        press(window.canvas, Qt.Key.Key_V, CONTROL)
        assert window.banner.words
        assert window.document.stack.count() == 0


def test_f5_walks_the_sample_on_the_phone_and_the_walk_becomes_a_scenario(sample, qtbot):
    call, phone = sample.test_call, sample.phone
    press(sample, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: call.state.phase.value == "ringing", timeout=10_000)
    answer = next(b for b in phone.findChildren(QPushButton) if b.text() == "Answer")
    qtbot.mouseClick(answer, LEFT)
    qtbot.waitUntil(lambda: call.state.current is not None, timeout=10_000)
    assert call.state.current.node == "menu"
    press(phone, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(call.state.callees), timeout=10_000)
    assert call.state.current.node == "sales"
    busy = next(
        b for b in phone.callees.findChildren(QPushButton) if b.accessibleName().startswith("Busy")
    )
    qtbot.mouseClick(busy, LEFT)
    qtbot.waitUntil(
        lambda: call.state.current is not None and call.state.current.node == "leave",
        timeout=10_000,
    )
    trail = sample.canvas.canvas_scene.marks.trail
    assert {("menu", "1"), ("sales", "busy")} <= set(trail.edges)
    assert {"menu", "sales"} <= set(trail.passed)
    press(sample, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: call.state.phase.value == "ended", timeout=10_000)
    qtbot.waitUntil(lambda: call.state.call is not None, timeout=10_000)
    assert call.state.call["state"] == "success"
    kinds = [next(iter(action)) for action in call.state.call["actions"]]
    assert kinds[:3] == ["ivr", "connect", "play"]

    before = len(sample.document.flow.scenarios)
    press(sample, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(sample.document.flow.scenarios) > before)
    saved = sample.document.flow.scenarios[before]
    assert (saved["press"], saved["hangup_at"]) == (["1"], "leave")
    assert saved["phones"] == {"+46700000001": "busy"}
    assert saved["expect"]["path"] == ["menu", "sales", "leave"]
    qtbot.waitUntil(lambda: sample.rehearsal.runs.rows[before].passed is True)
    press(sample.canvas, Qt.Key.Key_Z, CONTROL)
    assert len(sample.document.flow.scenarios) == before


def test_f5_with_errors_places_no_call(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.document.selection.set(["sales"])
    line = window.inspector.form.fields["value"].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "12")
    press(window, Qt.Key.Key_F5)
    assert not window.test_call.under_way
    assert window.banner.words


def test_undo_in_a_field_is_the_flows_undo(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["sales"])
    line = window.inspector.form.fields["value"].line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "12")
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert sample_flow.nodes["sales"].value == "+46700000001"
    assert line.text() == "+46700000001"
    QTest.keyClick(line, Qt.Key.Key_Y, CONTROL)
    assert line.text() == "12"


def test_closing_asks_about_unsaved_changes(window, sample_flow, asker):
    from designer.flow import changes

    window.document.open(sample_flow)
    window.document.apply(changes.set_start(sample_flow, "sales"))
    asker.choice = "cancel"
    assert not window.close()
    assert window.isVisible()
    asker.choice = "discard"
    assert window.close()
