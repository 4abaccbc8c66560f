import contextlib
import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.annotation_edits import ReplaceAnnotations
from designer.flow.annotations import Note
from designer.flow.edits import (
    AddEdges,
    AddNodes,
    Compound,
    Edit,
    EditError,
    MoveNodes,
    RemoveEdges,
    RemoveNodes,
    ReplaceEdge,
    ReplaceNode,
    SetField,
)
from designer.flow.events import (
    AnnotationsAdded,
    AnnotationsChanged,
    AnnotationsRemoved,
    EdgeReplaced,
    EdgesAdded,
    EdgesRemoved,
    Event,
    FieldChanged,
    NodeRenamed,
    NodeReplaced,
    NodesAdded,
    NodesMoved,
    NodesRemoved,
)
from designer.flow.model import Edge, Flow, Node
from designer.flow.renaming import RenameNode
from designer.flow.texts import Text
from tests.flow.drawing import copy_of, edits, flows, state


@given(flows(), st.data())
@settings(deadline=None)
def test_each_edit_is_undone_and_redone_by_what_it_returns(flow: Flow, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        before = state(copy_of(flow))
        edit = data.draw(edits(flow))
        try:
            undo = edit.apply(flow)
        except EditError:
            assert state(flow) == before
            continue
        after = state(copy_of(flow))
        assert state(flow) == after
        redo = undo.apply(flow)
        assert state(flow) == before
        redo.apply(flow)
        assert state(flow) == after


@given(flows(), st.data())
@settings(deadline=None)
def test_a_run_of_edits_undone_backwards_leaves_nothing(flow: Flow, data: st.DataObject) -> None:
    before = state(copy_of(flow))
    undo: list[Edit] = []
    for _ in range(data.draw(st.integers(1, 8))):
        edit = data.draw(edits(flow))
        with contextlib.suppress(EditError):
            undo.append(edit.apply(flow))
    for edit in reversed(undo):
        edit.apply(flow)
    assert state(flow) == before
    assert state(copy_of(flow)) == before


def test_two_edges_from_one_outcome_are_refused_also_at_once() -> None:
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), None), (None, Node("b", "play"), None)])
    with pytest.raises(EditError) as caught:
        AddEdges(((None, Edge("a", "next", "b")), (None, Edge("a", "next", "a")))).apply(flow)
    assert caught.value.code == "edge-exists"
    assert flow.edges == {}


@pytest.mark.parametrize("node", ["a", "b"])
def test_a_node_that_an_edge_touches_is_not_removed(node: str) -> None:
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), None), (None, Node("b", "play"), None)])
    flow.add_edges([(None, Edge("a", "next", "b"))])
    with pytest.raises(EditError) as caught:
        RemoveNodes((node,)).apply(flow)
    assert caught.value.code == "edges-left"
    assert list(flow.nodes) == ["a", "b"]


def test_only_what_is_being_typed_is_taken_together() -> None:
    edits = (
        ReplaceNode(Node("a", "play")),
        ReplaceEdge(Edge("a", "next", "b")),
        SetField("name", "x"),
        ReplaceAnnotations((Note("note 1", {"text": "x"}),)),
    )
    assert [edit.merge_key for edit in edits] == [None] * 4
    typed = [dataclasses.replace(edit, merge="label").merge_key for edit in edits]
    assert None not in typed
    assert len(set(typed)) == 4


def test_a_move_places_nodes_and_takes_first_places_back() -> None:
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), (0, 0)), (None, Node("b", "play"), None)])
    undo = MoveNodes({"a": (8, 16), "b": (24, 32)}).apply(flow)
    assert flow.layout == {"a": (8, 16), "b": (24, 32)}
    undo.apply(flow)
    assert flow.layout == {"a": (0, 0)}


class Follower:
    """A copy of a flow kept true by change events alone."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.nodes = dict(flow.nodes)
        self.edges = dict(flow.edges)
        self.layout = dict(flow.layout)
        self.annotations = dict(flow.annotations)
        flow.subscribe(self.follow)

    def follow(self, event: Event) -> None:  # noqa: C901  (one case per kind of event)
        match event:
            case NodesAdded(ids):
                for node_id in ids:
                    assert node_id not in self.nodes
                    self.nodes[node_id] = self.flow.nodes[node_id]
                    if node_id in self.flow.layout:
                        self.layout[node_id] = self.flow.layout[node_id]
            case NodesRemoved(nodes):
                for node in nodes:
                    assert self.nodes.pop(node.id) == node
                    self.layout.pop(node.id, None)
            case NodeReplaced(before, after):
                assert self.nodes[after.id] == before
                self.nodes[after.id] = after
            case AnnotationsAdded(keys) | AnnotationsChanged(keys):
                known = [key in self.annotations for key in keys]
                assert all(known) if isinstance(event, AnnotationsChanged) else not any(known)
                self.annotations |= {key: self.flow.annotations[key] for key in keys}
            case AnnotationsRemoved(gone):
                for one in gone:
                    assert self.annotations.pop(one.key) == one
            case NodeRenamed():
                self.annotations = dict(self.flow.annotations)
                self.nodes = dict(self.flow.nodes)
                self.edges = dict(self.flow.edges)
                self.layout = dict(self.flow.layout)
            case NodesMoved(ids):
                for node_id in ids:
                    self.layout.pop(node_id, None)
                    if node_id in self.flow.layout:
                        self.layout[node_id] = self.flow.layout[node_id]
            case EdgesAdded(keys):
                for key in keys:
                    assert key not in self.edges
                    self.edges[key] = self.flow.edges[key]
            case EdgesRemoved(edges):
                for edge in edges:
                    assert self.edges.pop(edge.key) == edge
            case EdgeReplaced(before, after):
                assert self.edges[after.key] == before
                self.edges[after.key] = after
            case FieldChanged():
                pass
        assert self.nodes == self.flow.nodes
        assert self.edges == self.flow.edges
        assert self.layout == self.flow.layout


@given(flows(), st.data())
@settings(deadline=None)
def test_a_listener_is_true_at_any_moment(flow: Flow, data: st.DataObject) -> None:
    follower = Follower(flow)
    for _ in range(data.draw(st.integers(1, 5))):
        edit = data.draw(edits(flow))
        try:
            undo = edit.apply(flow)
        except EditError:
            assert follower.nodes == flow.nodes
            continue
        if data.draw(st.booleans()):
            undo.apply(flow)
        assert follower.nodes == flow.nodes
        assert follower.edges == flow.edges
        assert follower.layout == flow.layout
        assert follower.annotations == flow.annotations


def small() -> Flow:
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play"), (0, 0)), (None, Node("b", "play"), (8, 8))])
    flow.add_edges([(None, Edge("a", "next", "b"))])
    flow.start = "a"
    return flow


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (AddNodes(((None, Node("a", "play"), None),)), "node-exists"),
        (
            AddNodes(((None, Node("c", "play"), None), (None, Node("c", "play"), None))),
            "node-exists",
        ),
        (AddNodes(((None, Node("files", "play"), None),)), "bad-id"),
        (AddNodes(((None, Node("c", "sing"), None),)), "bad-action"),
        (RemoveNodes(("c",)), "no-node"),
        (RemoveNodes(("a",)), "edges-left"),
        (ReplaceNode(Node("c", "play")), "no-node"),
        (ReplaceNode(Node("a", "sing")), "bad-action"),
        (RenameNode("c", "d"), "no-node"),
        (RenameNode("a", "b"), "node-exists"),
        (RenameNode("a", "-"), "bad-id"),
        (AddEdges(((None, Edge("a", "next", "b")),)), "edge-exists"),
        (AddEdges(((None, Edge("a", "failed", "c")),)), "no-node"),
        (AddEdges(((None, Edge("c", "next", "a")),)), "no-node"),
        (RemoveEdges((("a", "failed"),)), "no-edge"),
        (ReplaceEdge(Edge("b", "next", "a")), "no-edge"),
        (ReplaceEdge(Edge("a", "next", "c")), "no-node"),
        (MoveNodes({"a": (1, 1), "c": (0, 0)}), "no-node"),
        (SetField("nodes", {}), "no-field"),
    ],
)
def test_what_cannot_be_done_says_so_and_changes_nothing(edit: Edit, code: str) -> None:
    flow = small()
    heard: list[Event] = []
    flow.subscribe(heard.append)
    with pytest.raises(EditError) as caught:
        edit.apply(flow)
    assert caught.value.code == code
    assert str(caught.value)
    assert state(flow) == state(small())
    assert heard == []


def test_a_compound_that_fails_in_the_middle_is_rolled_back() -> None:
    flow = small()
    follower = Follower(flow)
    compound = Compound(
        (
            RenameNode("a", "c"),
            AddNodes(((0, Node("d", "ivr"), (16, 16)),)),
            AddEdges(((0, Edge("d", "1", "c")),)),
            SetField("start", "d"),
            RemoveNodes(("c",)),
        ),
        Text("Several"),
    )
    with pytest.raises(EditError):
        compound.apply(flow)
    assert state(flow) == state(small())
    assert follower.nodes == small().nodes


def test_an_edit_with_a_defect_is_rolled_back_too() -> None:
    class Broken(Edit):
        name = Text("Broken")

        def apply(self, flow: Flow) -> Edit:
            raise RuntimeError

    flow = small()
    with pytest.raises(RuntimeError):
        Compound((MoveNodes({"a": (80, 80)}), Broken()), Text("Several")).apply(flow)
    assert state(flow) == state(small())


def test_a_rename_onto_a_name_that_was_used_already_is_undone_exactly() -> None:
    flow = small()
    flow.start = "ghost"
    flow.scenarios = [{"name": "s", "hangup_at": "ghost", "expect": {"path": ["a", "ghost"]}}]
    before = state(copy_of(flow))
    undo = RenameNode("a", "ghost").apply(flow)
    assert flow.start == "ghost"
    assert flow.scenarios[0]["expect"] == {"path": ["ghost", "ghost"]}
    undo.apply(flow)
    assert state(flow) == before


def test_a_node_without_a_place_is_without_one_again_after_undo() -> None:
    flow = small()
    del flow.layout["a"]
    undo = MoveNodes({"a": (80, 80), "b": (0, 0)}).apply(flow)
    undo.apply(flow)
    assert flow.layout == {"b": (8, 8)}


def test_a_deleted_node_comes_back_to_its_line_of_the_layout() -> None:
    flow = small()
    RemoveEdges((("a", "next"),)).apply(flow)
    undo = RemoveNodes(("a",)).apply(flow)
    undo.apply(flow)
    assert list(flow.layout) == ["a", "b"]


def test_a_rename_keeps_every_order() -> None:
    flow = small()
    RenameNode("a", "z").apply(flow)
    assert list(flow.nodes) == list(flow.layout) == ["z", "b"]
    assert flow.start == "z"
    assert flow.edges == {("z", "next"): Edge("z", "next", "b")}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            ReplaceNode(Node("a", "play"), merge="value"),
            ReplaceNode(Node("a", "ivr"), merge="value"),
            True,
        ),
        (
            ReplaceNode(Node("a", "play"), merge="value"),
            ReplaceNode(Node("b", "play"), merge="value"),
            False,
        ),
        (
            ReplaceNode(Node("a", "play"), merge="value"),
            ReplaceNode(Node("a", "play"), merge="label"),
            False,
        ),
        (
            ReplaceEdge(Edge("a", "1", "b"), merge="label"),
            ReplaceEdge(Edge("a", "1", "c"), merge="label"),
            True,
        ),
        (SetField("name", "a", merge="x"), SetField("name", "b", merge="x"), True),
        (SetField("name", "a", merge="x"), SetField("call", {}, merge="x"), False),
    ],
)
def test_a_run_of_typing_merges(one: Edit, other: Edit, same: bool) -> None:
    assert one.merge_key is not None
    assert (one.merge_key == other.merge_key) == same


def test_what_is_not_typed_never_merges() -> None:
    assert ReplaceNode(Node("a", "play")).merge_key is None
    assert MoveNodes({"a": (0, 0)}).merge_key is None
    assert Compound((), Text("x")).merge_key is None
