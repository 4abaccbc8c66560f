"""What texts and diagrams say of a node with rounds."""

from __future__ import annotations

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
