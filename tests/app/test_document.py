"""The open document: undo steps, saved mark, selection that stays true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.app.document import Document
from designer.app.messages import Messages
from designer.flow import changes
from designer.flow.model import Flow, Node
from designer.store.writing import dump_document
from tests.flow.drawing import edits, flows


@pytest.fixture
def opened(document, sample_flow) -> Document:
    document.open(sample_flow)
    return document


def test_an_edit_can_be_undone_and_redone_and_has_a_name(opened):
    opened.apply(changes.delete(opened.flow, ["sales"]))
    assert "sales" not in opened.flow.nodes
    assert opened.stack.undoText() == "Delete Sales"
    opened.stack.undo()
    assert opened.flow.nodes["sales"].label == "Sales"
    assert ("sales", "busy") in opened.flow.edges
    opened.stack.redo()
    assert "sales" not in opened.flow.nodes


def test_an_edit_that_cannot_be_done_is_said_and_leaves_no_step(opened, context):
    said = []
    context.messages.said.connect(lambda words, level: said.append((words, level)))
    assert not opened.apply(changes.connect(opened.flow, "sales", "success", "nobody"))
    assert said == [("There is no node nobody.", "error")]
    assert opened.stack.count() == 0


def test_deleting_the_start_leaves_none_and_undo_brings_it_back(opened):
    opened.apply(changes.delete(opened.flow, ["menu"]))
    assert opened.flow.start is None
    opened.stack.undo()
    assert opened.flow.start == "menu"


def test_the_selection_forgets_what_is_gone_and_follows_a_rename(opened):
    opened.selection.set(["sales", "support"], [("menu", "1")])
    opened.apply(changes.delete(opened.flow, ["support"]))
    assert opened.selection.nodes == ("sales",)
    opened.apply(changes.rename(opened.flow, "sales", "orders"))
    assert opened.selection.nodes == ("orders",)


def test_the_saved_mark_follows_undo(opened, tmp_path):
    assert opened.clean
    opened.apply(changes.set_start(opened.flow, "sales"))
    assert not opened.clean
    opened.saved_as(tmp_path / "line.callflow")
    assert opened.clean
    opened.stack.undo()
    assert not opened.clean
    opened.stack.redo()
    assert opened.clean


def test_opening_another_flow_ends_the_history_of_the_first(opened):
    first = opened.flow
    opened.apply(changes.set_start(first, "sales"))
    heard = []
    opened.flow_changed.connect(heard.append)
    opened.open(Flow("Other"))
    assert opened.stack.count() == 0
    assert opened.selection.nodes == ()
    changes.set_start(first, "support").apply(first)
    assert heard == []


def test_typing_merges_until_it_is_interrupted(opened):
    for text in ("a", "ab", "abc"):
        opened.apply(changes.set_label(opened.flow.nodes["sales"], text))
    assert opened.stack.count() == 1
    opened.apply(changes.set_label(opened.flow.nodes["support"], "x"))
    opened.end_typing()
    opened.apply(changes.set_label(opened.flow.nodes["support"], "xy"))
    assert opened.stack.count() == 3
    for _ in range(3):
        opened.stack.undo()
    assert opened.flow.nodes["sales"].label == "Sales"
    assert opened.flow.nodes["support"].label == "Support"


def test_the_first_node_of_an_empty_flow_is_its_start(document):
    document.open(Flow())
    document.apply(changes.add_node(document.flow, Node("play", "play"), (0, 0)))
    assert document.flow.start == "play"
    document.stack.undo()
    assert document.flow.start is None
    assert document.flow.nodes == {}


@settings(max_examples=80)
@given(st.data())
def test_an_edit_that_breaks_anywhere_leaves_the_flow_as_it_was(qapp, data):
    document = Document(Messages())
    document.open(data.draw(flows()))
    flow, left = document.flow, [data.draw(st.integers(0, 4))]

    def break_in_time(_event) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise ZeroDivisionError

    edit, before = data.draw(edits(flow)), dump_document(flow)
    flow.subscribe(break_in_time)
    try:
        document.apply(edit)
    except ZeroDivisionError:
        assert dump_document(flow) == before
        assert document.stack.count() == 0
        for edge in flow.edges.values():
            assert flow.out(edge.source)[edge.outcome] is edge
            assert flow.into(edge.target)[edge.key] is edge
        assert sum(len(flow.out(node)) for node in flow.nodes) == len(flow.edges)
