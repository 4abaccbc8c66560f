"""Edited call actions go back into the flow, and what they do not say stays."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from designer.callactions.exporting import Exported, export_call_actions
from designer.callactions.matching import edit_from_text
from designer.callactions.reader import CallActionsError
from designer.flow.edits import Edit
from designer.flow.model import Edge, Flow, Node
from designer.layout.placing import place_missing
from tests.flow.drawing import state

Change = Callable[[Any], None]


def exported(flow: Flow) -> Exported:
    return export_call_actions(flow, limit=10**9)


def edited(flow: Flow, change: Change) -> Edit | None:
    """Change the JSON of ``flow`` and apply what became of it; the undo is checked on the way."""
    written = exported(flow)
    data = json.loads(written.text)
    change(data)
    edit = edit_from_text(flow, json.dumps(data), written, place=place_missing)
    if edit is None:
        return None
    before = state(flow)
    inverse = edit.apply(flow)
    after = state(flow)
    again = inverse.apply(flow)
    assert state(flow) == before
    again.apply(flow)
    assert state(flow) == after
    assert exported(flow).data == data
    return edit


@pytest.fixture
def line() -> Flow:
    """A menu, two people who share a prompt, a recording, and a node nobody comes to."""
    flow = Flow("Support line")
    nodes = (
        Node("menu", "ivr", "{prompts}/menu.mp3", {"digits": 1}, "Main menu", "Press 1."),
        Node("sales", "connect", "+46700000001", {"timeout": "15"}, "Sales"),
        Node("support", "connect", "+46700000002", {"timeout": 15}, "Support"),
        Node("leave", "play", "prompts/leave.wav", {}, "Leave a message", "Nobody is here."),
        Node("mailbox", "record", "https://example.com/rec", {}, "Mailbox"),
        Node("draft", "play", "draft.wav", {}, "Not used yet"),
        Node("goodbye", "hangup", "reject"),
    )
    edges = (
        Edge("menu", "1", "sales", "Sales"),
        Edge("menu", "2", "support", "Support"),
        Edge("menu", "failed", "leave", "Too slow"),
        Edge("sales", "busy", "leave"),
        Edge("support", "busy", "leave"),
        Edge("leave", "next", "mailbox", "then"),
        Edge("draft", "next", "goodbye"),
    )
    places = [(320 * n, 40 * n) for n in range(len(nodes))]
    flow.add_nodes([(None, node, at) for node, at in zip(nodes, places, strict=True)])
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = "menu"
    flow.variables = {"prompts": "https://example.com"}
    return flow


def target(flow: Flow, *way: str) -> str:
    """The node one comes to from the start by these outcomes."""
    node_id = str(flow.start)
    for outcome in way:
        node_id = flow.out(node_id)[outcome].target
    return node_id


def test_the_text_as_it_was_is_no_edit(line: Flow) -> None:
    written = exported(line)
    assert edit_from_text(line, written.text, written) is None
    assert edit_from_text(line, written.compact, written) is None
    assert edit_from_text(line, "// mine\n" + written.text, written) is None


def test_a_changed_value_is_all_that_changes(line: Flow) -> None:
    before = dict(line.nodes), dict(line.edges), dict(line.layout)

    def change(data: Any) -> None:
        data["2"]["connect"] = "+46700000099"

    edit = edited(line, change)
    assert edit is not None
    assert str(edit.name) == "Edit the call actions"
    assert line.nodes["support"].value == "+46700000099"
    assert (line.nodes["support"].label, line.edges, line.layout) == ("Support", *before[1:])
    others = {key: node for key, node in line.nodes.items() if key != "support"}
    assert all(before[0][key] is node for key, node in others.items())


def test_what_was_written_for_a_variable_stays_a_variable(line: Flow) -> None:
    edited(line, lambda data: data.update(timeout=20))
    assert line.nodes["menu"].value == "{prompts}/menu.mp3"
    assert dict(line.nodes["menu"].options) == {"digits": 1, "timeout": 20}
    edited(line, lambda data: data.update(ivr="https://example.com/other.mp3"))
    assert line.nodes["menu"].value == "https://example.com/other.mp3"


def test_a_number_in_quotes_stays_until_it_is_touched(line: Flow) -> None:
    edited(line, lambda data: data["1"].update(connect="+46700000077"))
    assert line.nodes["sales"].options["timeout"] == "15"
    edited(line, lambda data: data["1"].update(timeout=15))
    assert line.nodes["sales"].options["timeout"] == 15


def test_a_shared_branch_changed_in_every_copy_stays_shared(line: Flow) -> None:
    def change(data: Any) -> None:
        for branch in (data["1"]["busy"], data["2"]["busy"], data["failed"]):
            branch["play"] = "prompts/other.wav"

    edited(line, change)
    assert line.nodes["leave"].value == "prompts/other.wav"
    assert len(line.nodes) == 7
    assert len(line.into("leave")) == 3


def test_changing_one_copy_splits_a_shared_branch(line: Flow) -> None:
    edited(line, lambda data: data["2"]["busy"].update(play="prompts/support-busy.wav"))
    fresh = target(line, "2", "busy")
    assert fresh == "play"
    assert line.nodes[fresh].value == "prompts/support-busy.wav"
    assert (line.nodes[fresh].label, line.nodes[fresh].text) == (
        "Leave a message",
        "Nobody is here.",
    )
    assert target(line, "1", "busy") == target(line, "failed") == "leave"
    assert target(line, "2", "busy", "next") == "mailbox"
    assert line.edges[fresh, "next"].label == "then"
    assert line.layout[fresh] not in [at for key, at in line.layout.items() if key != fresh]


def test_a_change_deep_in_one_copy_splits_what_leads_there(line: Flow) -> None:
    edited(line, lambda data: data["1"]["busy"]["next"].update(timelimit=60))
    assert target(line, "1", "busy") == "play"
    assert target(line, "1", "busy", "next") == "record"
    assert line.nodes["play"].value == line.nodes["leave"].value
    assert line.nodes["record"].options == {"timelimit": 60}
    assert line.nodes["mailbox"].options == {}
    assert target(line, "failed", "next") == "mailbox"


def test_all_copies_changed_apart_leave_the_node_to_one_of_them(line: Flow) -> None:
    def change(data: Any) -> None:
        data["1"]["busy"]["play"] = "a.wav"
        data["2"]["busy"]["play"] = "b.wav"
        data["failed"]["next"]["timelimit"] = 9

    edited(line, change)
    # The one that is itself as it was, and differs only further down.
    assert target(line, "failed") == "leave"
    assert {line.nodes[target(line, key, "busy")].value for key in "12"} == {"a.wav", "b.wav"}
    assert target(line, "failed", "next") != target(line, "1", "busy", "next") == "mailbox"


def test_a_new_branch_is_a_new_node_beside_what_leads_to_it(line: Flow) -> None:
    edited(line, lambda data: data.update({"3": {"play": "three.wav", "next": {"hangup": "busy"}}}))
    assert (target(line, "3"), target(line, "3", "next")) == ("play", "hangup")
    assert line.layout["play"][0] > line.layout["menu"][0]
    assert list(line.nodes)[-2:] == ["play", "hangup"]


def test_a_new_branch_equal_to_one_that_is_there_shares_it(line: Flow) -> None:
    edited(line, lambda data: data.update({"3": data["2"]}))
    assert target(line, "3") == "support"
    assert len(line.nodes) == 7


def test_what_becomes_equal_to_another_node_stays_itself(line: Flow) -> None:
    del line.nodes["sales"].options["timeout"]

    def change(data: Any) -> None:
        del data["2"]["timeout"]
        data["1"]["connect"] = data["2"]["connect"]

    edited(line, change)
    assert (target(line, "1"), target(line, "2")) == ("sales", "support")
    assert line.nodes["sales"].value == line.nodes["support"].value
    edited(line, lambda data: data["1"].update(connect="+46700000005"))
    edited(line, lambda data: data["2"].update(connect="+46700000005"))
    assert (target(line, "1"), target(line, "2")) == ("sales", "support")


def test_a_new_branch_equal_to_a_changed_one_shares_that(line: Flow) -> None:
    def change(data: Any) -> None:
        data["1"]["connect"] = "+46700000066"
        data["3"] = data["1"]

    edited(line, change)
    assert target(line, "1") == target(line, "3") == "sales"


def test_equal_nodes_stay_apart_where_everything_moves(make_flow: Callable[..., Flow]) -> None:
    equal = [Node(node_id, "hangup", "reject") for node_id in ("one", "other")]
    people = [Node(f"p{number}", "connect", f"+4670000000{number}") for number in range(3)]
    flow = make_flow(
        [Node("menu", "ivr", "m.mp3"), *people, *equal],
        *("menu 1 p0", "menu 2 p1", "menu 3 p2"),
        *("p0 busy one", "p1 busy one", "p2 busy other"),
    )
    edges = dict(flow.edges)
    written = exported(flow)
    edit = edit_from_text(flow, f'{{"play": "hello.mp3", "next": {written.text}}}', written)
    assert edit is not None
    edit.apply(flow)
    assert flow.start == "play"
    assert all(flow.edges[key] is edge for key, edge in edges.items())


def test_new_branches_equal_to_each_other_are_one_node(line: Flow) -> None:
    edited(line, lambda data: data.update({"3": {"play": "n.wav"}, "4": {"play": "n.wav"}}))
    assert target(line, "3") == target(line, "4") == "play"


def test_what_is_cut_off_goes_and_what_was_apart_stays(line: Flow) -> None:
    edited(line, lambda data: data.pop("2"))
    assert "support" not in line.nodes
    assert {"leave", "mailbox", "draft", "goodbye"} <= set(line.nodes)

    def change(data: Any) -> None:
        del data["1"]["busy"], data["failed"]

    edited(line, change)
    assert list(line.nodes) == ["menu", "sales", "draft", "goodbye"]
    assert line.edges["draft", "next"].target == "goodbye"


def test_what_is_cut_off_stays_for_something_drawn_apart(line: Flow) -> None:
    line.add_edges([(None, Edge("draft", "success", "leave"))])

    def change(data: Any) -> None:
        del data["1"]["busy"], data["2"]["busy"], data["failed"]

    edited(line, change)
    assert line.edges["draft", "success"].target == "leave"
    assert line.edges["leave", "next"].target == "mailbox"


def test_a_branch_under_another_key_is_still_the_same(line: Flow) -> None:
    def change(data: Any) -> None:
        data["3"] = data.pop("1")

    edited(line, change)
    assert target(line, "3") == "sales"
    assert set(line.nodes) >= {"menu", "sales", "support", "leave"}
    assert len(line.nodes) == 7


def test_an_action_put_in_before_another_of_its_kind_moves_it_back(line: Flow) -> None:
    def change(data: Any) -> None:
        data["failed"] = {"play": "sorry.wav", "next": data["failed"]}

    edited(line, change)
    assert target(line, "failed") == "play"
    assert target(line, "failed", "next") == "leave"
    assert target(line, "1", "busy") == "leave"
    assert line.edges["menu", "failed"].label == "Too slow"


def test_an_action_put_in_before_the_start_becomes_the_start(line: Flow) -> None:
    written = exported(line)
    text = '{"ivr": "https://example.com/hello.mp3", "next": ' + written.text + "}"
    edit = edit_from_text(line, text, written, place=place_missing)
    assert edit is not None
    edit.apply(line)
    assert line.start == "ivr"
    assert target(line, "next") == "menu"
    assert "ivr" in line.layout


def test_a_branch_taken_out_of_a_chain_closes_it(line: Flow) -> None:
    def change(data: Any) -> None:
        data["failed"] = data["failed"]["next"]

    edited(line, change)
    assert target(line, "failed") == "mailbox"
    assert target(line, "1", "busy") == "leave"


def test_an_action_of_another_kind_is_a_new_node_in_the_same_place(line: Flow) -> None:
    place = line.layout["support"]

    def change(data: Any) -> None:
        data["2"] = {"play": "closed.wav", "next": data["2"]["busy"]}

    edited(line, change)
    assert target(line, "2") == "play"
    assert "support" not in line.nodes
    assert line.layout["play"] == place
    assert target(line, "2", "next") == "leave"
    assert line.edges["menu", "2"].label == "Support"


def test_another_kind_at_the_start_leaves_what_is_behind(line: Flow) -> None:
    def change(data: Any) -> None:
        data["play"] = data.pop("ivr")

    edited(line, change)
    assert line.start == "play"
    assert "menu" not in line.nodes
    assert (target(line, "1"), target(line, "failed")) == ("sales", "leave")
    assert line.edges["play", "1"].label == "Sales"
    assert line.layout["play"] == (0, 0)


def test_equal_nodes_that_were_kept_apart_stay_apart(line: Flow) -> None:
    line.add_nodes([(None, Node("twin", "record", "https://example.com/rec"), (0, 900))])
    line.add_edges([(None, Edge("support", "failed", "twin"))])
    edited(line, lambda data: data["1"].update(callerid="+46700000008"))
    assert target(line, "2", "failed") == "twin"
    assert target(line, "failed", "next") == "mailbox"


def test_a_webhook_keeps_what_hangs_on_it(line: Flow) -> None:
    line.add_nodes([(None, Node("crm", "webhook", "https://example.com/crm"), (0, 900))])
    line.add_edges([(None, Edge("menu", "9", "crm")), (None, Edge("crm", "next", "leave"))])
    edited(line, lambda data: data.update({"9": "https://example.com/crm-2"}))
    assert line.nodes["crm"].value == "https://example.com/crm-2"
    assert line.edges["crm", "next"].target == "leave"

    def change(data: Any) -> None:
        del data["1"]["busy"], data["2"]["busy"], data["failed"]

    edited(line, change)
    assert line.edges["crm", "next"].target == "leave"
    edited(line, lambda data: data.pop("9"))
    # What hung on it did not stand in the text: it is not the text's to remove.
    assert "crm" not in line.nodes
    assert "leave" in line.nodes


def test_a_flow_may_become_one_webhook_and_back(line: Flow) -> None:
    written = exported(line)
    edit = edit_from_text(line, "https://example.com/elks", written, place=place_missing)
    assert edit is not None
    back = edit.apply(line)
    assert (line.start, list(line.nodes)) == ("webhook", ["draft", "goodbye", "webhook"])
    back.apply(line)
    assert line.start == "menu"


def test_options_may_be_put_in_another_order(line: Flow) -> None:
    line.replace_node(Node("menu", "ivr", "m.mp3", {"digits": 1, "timeout": 5}))
    text = exported(line).text.replace('"digits": 1,\n  "timeout": 5', '"timeout": 5, "digits": 1')
    edit = edit_from_text(line, text, exported(line))
    assert edit is not None
    edit.apply(line)
    assert list(line.nodes["menu"].options) == ["timeout", "digits"]


@pytest.mark.parametrize(
    ("text", "code", "line_number"),
    [
        ('{"play": "a"\n "next": {"hangup": "reject"}}', "missing-comma", 2),
        ('{"play": "a",\n "next": 7}', "bad-branch", 2),
        ('{"play": "a",\n "next": {\n}}', "no-action", 2),
        ("", "empty", None),
    ],
)
def test_a_mistake_is_named_and_nothing_changes(
    line: Flow, text: str, code: str, line_number: int | None
) -> None:
    before = state(line)
    with pytest.raises(CallActionsError) as caught:
        edit_from_text(line, text, exported(line))
    assert caught.value.code == code
    assert caught.value.args_by_name.get("line") == line_number
    assert state(line) == before


def test_deep_call_actions(chain: Callable[[int], Flow]) -> None:
    flow = chain(398)
    written = exported(flow)
    text = written.compact.replace('"397.mp3"', '"397.mp3","next":{"hangup":"reject"}')
    edit = edit_from_text(flow, text, written)
    assert edit is not None
    edit.apply(flow)
    assert len(flow.nodes) == 399
    assert exported(flow).compact == text


def test_wide_call_actions(make_flow: Callable[..., Flow]) -> None:
    keys = [str(number) for number in range(1000, 3000)]
    nodes = [Node("menu", "ivr", "m.mp3", {"digits": 4})]
    nodes += [Node(f"p{key}", "play", f"{key}.mp3") for key in keys]
    flow = make_flow(nodes, *(f"menu {key} p{key}" for key in keys))
    nodes_before = dict(flow.nodes)

    def change(data: Any) -> None:
        for key in keys[::2]:
            data[key]["next"] = {"hangup": f"reason {key}"}

    edited(flow, change)
    assert len(flow.nodes) == 3001
    assert all(flow.nodes[key] is node for key, node in nodes_before.items())


def test_many_uses_of_one_node(diamonds: Callable[[int], Flow]) -> None:
    flow = diamonds(8)

    def change(data: Any) -> None:
        while "busy" in data:
            data = data["busy"]
        data["connect"] = "+46700000044"

    edited(flow, change)
    # Along the one way that leads to the changed use every node is split, and no other.
    assert len(flow.nodes) == 9 + 8
    assert target(flow, "failed") == "c1"
    assert flow.start == "c0"
