"""Variables are added, renamed everywhere, changed and taken away, with undo and redo."""

from __future__ import annotations

import pytest

from designer.flow import variable_edits
from designer.flow.edits import AddNodes
from designer.flow.model import Flow, Node


@pytest.fixture
def flow() -> Flow:
    flow = Flow()
    nodes = (
        Node("menu", "ivr", "{base}/menu.mp3", {"whenhangup": "{base}/end", "own": ["{base}", 1]}),
        Node("sales", "connect", "{desk}", {"callerid": "{base}"}),
        Node("play", "play", "https://example.com/{other}/based"),
    )
    AddNodes(tuple((None, node, None) for node in nodes)).apply(flow)
    flow.variables = {"base": "https://example.com", "desk": "+46700000001"}
    flow.call = {"from": "{desk}", "timeout": 60}
    return flow


def state(flow: Flow) -> object:
    return list(flow.variables.items()), dict(flow.nodes), dict(flow.call)


def undone_and_redone(flow: Flow, edit) -> None:
    before = state(flow)
    inverse = edit.apply(flow)
    after = state(flow)
    assert after != before
    again = inverse.apply(flow)
    assert state(flow) == before
    again.apply(flow)
    assert state(flow) == after


def test_who_uses_it(flow):
    assert variable_edits.users(flow, "base") == ("menu", "sales")
    assert variable_edits.users(flow, "menu") == ()


def test_a_new_name_is_written_everywhere_and_the_order_stays(flow):
    undone_and_redone(flow, variable_edits.rename_variable(flow, "base", "site"))
    assert list(flow.variables) == ["site", "desk"]
    assert flow.nodes["menu"].value == "{site}/menu.mp3"
    assert flow.nodes["menu"].options == {"whenhangup": "{site}/end", "own": ["{site}", 1]}
    assert flow.nodes["sales"].options == {"callerid": "{site}"}
    assert flow.nodes["play"].value == "https://example.com/{other}/based"


def test_the_test_call_follows_too(flow):
    undone_and_redone(flow, variable_edits.rename_variable(flow, "desk", "front"))
    assert flow.call == {"from": "{front}", "timeout": 60}


def test_adding_changing_and_taking_away(flow):
    undone_and_redone(flow, variable_edits.add_variable(flow))
    undone_and_redone(flow, variable_edits.add_variable(flow))
    assert list(flow.variables)[2:] == ["name", "name-2"]
    undone_and_redone(flow, variable_edits.set_variable(flow, "name", "x"))
    assert flow.variables["name"] == "x"
    undone_and_redone(flow, variable_edits.remove_variable(flow, "base"))
    assert list(flow.variables) == ["desk", "name", "name-2"]


@pytest.mark.parametrize(("name", "good"), [("a-1", True), ("_", True), ("1a", False), ("", False)])
def test_names(name, good):
    assert variable_edits.is_name(name) is good
