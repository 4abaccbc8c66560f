"""What texts and diagrams say of a node with rounds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.canvas.face import face
from designer.app.canvas.numbers import Numbers
from designer.exports.markdown import to_markdown
from designer.exports.mermaid import to_mermaid
from designer.flow import changes
from designer.flow.ports import ports
from tests.flow.test_rounds import counted


def test_rounds_are_told_by_every_picture_and_text():
    flow = counted({"a": 3, "b": 1}, ("a", "next", "b"), ("b", "next", "a"), ("a", "rounds", "b"))
    assert "A call comes here at most 3 times" in to_markdown(flow)
    assert "Rounds used up" in to_markdown(flow)
    diagram = to_mermaid(flow)
    assert "3 rounds" in diagram
    assert "1 round" in diagram.replace("3 rounds", "")
    assert '"Rounds used up"' in diagram


def test_the_badge_of_a_card():
    flow = counted({"a": 3, "b": 1}, free="c")
    badges = {
        node.id: face(flow, node, ports(flow, node.id), Numbers()).badges
        for node in flow.nodes.values()
    }
    assert badges == {"a": (("rounds", "3 rounds"),), "b": (("rounds", "1 round"),), "c": ()}


def test_a_way_out_without_rounds_is_never_taken():
    flow = counted({"a": 3}, ("a", "rounds", "b"), free="b")
    told = to_markdown(flow)
    changes.set_rounds(flow.nodes["a"], None).apply(flow)
    assert to_markdown(flow) != told
    assert "never" in to_markdown(flow)


def test_the_row_of_used_up_rounds_comes_and_goes_with_what_is_typed(window, sample_flow):
    window.document.open(sample_flow)
    window.document.selection.set(["menu"])
    scene, box = window.canvas.canvas_scene, window.canvas.canvas_scene.wiring.boxes["menu"]

    def shown() -> bool:
        """Whether the card has the row; card, ports and the flow agree on that."""
        rows = [row.outcome for row in scene.nodes["menu"].face.rows]
        assert rows == [port.outcome for port in box.ports]
        assert rows == [port.outcome for port in ports(window.document.flow, "menu")]
        assert scene.nodes["menu"].height == box.height
        return "rounds" in rows

    low = box.height
    field = window.inspector.form.fields["option rounds"].control
    assert not shown()
    QTest.keyClicks(field, "3x")
    assert shown()
    assert box.height > low
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert not shown()
    assert box.height == low
    window.document.end_typing()
    QTest.keyClicks(field, "2")
    window.document.end_typing()
    assert shown()
    window.registry.run("edit.undo")
    assert not shown()
    window.registry.run("edit.redo")
    assert shown()
