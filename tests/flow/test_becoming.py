"""One flow becomes what another is, as one step that can be undone."""

from __future__ import annotations

from hypothesis import given, settings

from designer.flow.becoming import become
from designer.flow.edits import AddNodes, MoveNodes, ReplaceNode
from designer.flow.model import Flow, Node
from designer.flow.texts import Text
from designer.store.writing import dump_document
from tests.flow.drawing import flows

NAME = Text("Restore")


@settings(max_examples=80)
@given(flows(), flows())
def test_any_flow_becomes_any_other_and_back(flow: Flow, other: Flow) -> None:
    before, wanted = dump_document(flow), dump_document(other)
    edit = become(flow, other, NAME)
    inverse = edit.apply(flow)
    assert dump_document(flow) == wanted == dump_document(other)
    again = inverse.apply(flow)
    assert dump_document(flow) == before
    again.apply(flow)
    assert dump_document(flow) == wanted


def test_what_is_the_same_is_not_touched() -> None:
    flow, other = Flow("One"), Flow("One")
    for one in (flow, other):
        one.add_nodes([(None, Node(name, "play", "a.wav"), (0, 0)) for name in ("a", "b", "c")])
    assert become(flow, other, NAME).edits == ()
    other.replace_node(Node("b", "play", "b.wav"))
    other.move_nodes({"c": (8, 8)})
    other.add_nodes([(1, Node("new", "hangup"), (16, 16))])
    kinds = [type(edit) for edit in become(flow, other, NAME).edits]
    assert kinds == [AddNodes, ReplaceNode, MoveNodes]


def test_one_and_true_are_not_the_same() -> None:
    flow, other = Flow(), Flow()
    flow.add_nodes([(None, Node("a", "play", "a.wav", {"skippable": True}), (0, 0))])
    other.add_nodes([(None, Node("a", "play", "a.wav", {"skippable": 1}), (0, 0))])
    become(flow, other, NAME).apply(flow)
    assert dump_document(flow) == dump_document(other)
