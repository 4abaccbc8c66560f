from __future__ import annotations

import copy
import json
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.annotations import Frame, Note
from designer.flow.change_records import MISSING, Change
from designer.flow.difference import Difference, difference
from designer.flow.edits import (
    AddEdges,
    AddNodes,
    Edit,
    MoveNodes,
    RemoveEdges,
    RemoveNodes,
    ReplaceEdge,
    ReplaceNode,
    SetField,
)
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Edge, Flow, Node
from designer.flow.renaming import RenameNode
from designer.flow.texts import Text

NOTHING: JsonObject = {
    "flow": [],
    "renamed": [],
    "nodes": {"removed": [], "added": [], "changed": []},
    "edges": {"removed": [], "added": [], "changed": []},
}


def flow_of(
    nodes: Iterable[Node], edges: Iterable[str | Edge] = (), start: str | None = ""
) -> Flow:
    """A flow of nodes and edges (``"menu 1 sales"``, or the edge) that starts at its first node."""
    flow = Flow("Line")
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges([(None, Edge(*e.split()) if isinstance(e, str) else e) for e in edges])
    flow.start = next(iter(flow.nodes), None) if start == "" else start
    return flow


def sample() -> Flow:
    return flow_of(
        [
            Node("menu", "ivr", "menu.wav", {"timeout": 8}, "Main menu", "Press 1."),
            Node("sales", "connect", "+46700000001", {"timeout": 15}),
            Node("beep", "play", "sound/beep"),
            Node("beep-2", "play", "sound/beep"),
            Node("end", "hangup", "reject"),
        ],
        [
            Edge("menu", "1", "sales", "Sales"),
            "menu failed beep",
            "beep next end",
            "sales busy beep-2",
            "beep-2 next end",
        ],
    )


def lines(found: Difference) -> list[str]:
    assert all(isinstance(line, Text) for line in found.lines())
    return [str(line) for line in found.lines()]


def changed(before: Flow, *edits: Edit) -> Flow:
    after = copy.deepcopy(before)
    for edit in edits:
        edit.apply(after)
    return after


def without_order(flow: Flow) -> object:
    """What a flow says, in a form that two flows share if and only if they say the same."""
    nodes = [
        [n.id, n.action, n.value, dict(n.options), n.label, n.text, dict(n.extra)]
        for n in flow.nodes.values()
    ]
    edges = [[e.source, e.outcome, e.target, e.label, dict(e.extra)] for e in flow.edges.values()]
    own = [flow.name, flow.target, flow.start, flow.variables, flow.call, flow.extra]
    return json.dumps([sorted(nodes, key=repr), sorted(edges, key=repr), own], sort_keys=True)


def patched(before: Flow, found: Difference) -> Flow:
    """``before`` with every difference carried out."""
    flow = copy.deepcopy(before)
    RemoveEdges(tuple(edge.key for edge in found.removed_edges)).apply(flow)
    retargeted = {edge.before.key: edge for edge in found.changed_edges if edge.retargeted}
    old_edges = tuple((None, flow.edges[key]) for key in retargeted)
    RemoveEdges(tuple(retargeted)).apply(flow)
    RemoveNodes(tuple(node.id for node in found.removed)).apply(flow)
    for old, new in found.renamed:
        RenameNode(old, new).apply(flow)
    AddNodes(tuple((None, node, None) for node in found.added)).apply(flow)
    names = dict(found.renamed)
    back = [
        (None, replace(edge, source=names.get(edge.source, edge.source),
                       target=retargeted[edge.key].after.target))
        for _, edge in old_edges
    ]  # fmt: skip
    AddEdges(tuple(back)).apply(flow)
    AddEdges(tuple((None, edge) for edge in found.added_edges)).apply(flow)
    for node in found.changed:
        held = flow.nodes[node.after.id]
        for change in node.changes:
            held = replace(held, **{change.field: entry(getattr(held, change.field), change)})
        ReplaceNode(held).apply(flow)
    for edge in found.changed_edges:
        way = flow.edges[edge.after.key]
        for change in edge.changes:
            if change.field != "to":
                way = replace(way, **{change.field: entry(getattr(way, change.field), change)})
        ReplaceEdge(way).apply(flow)
    for change in found.flow:
        SetField(change.field, entry(getattr(flow, change.field), change)).apply(flow)
    return flow


def entry(now: object, change: Change) -> object:
    """A field after a change: itself, or with one entry set or taken out."""
    if change.key is None:
        return change.after
    entries = {key: value for key, value in dict(now).items() if key != change.key}  # type: ignore[call-overload]
    return entries if change.after is MISSING else {**entries, change.key: change.after}


# Examples


def test_nothing_is_different() -> None:
    found = difference(sample(), sample())
    assert found.is_empty
    assert found.as_json() == NOTHING
    assert found.lines() == ()


def test_layout_notes_frames_scenarios_and_order_do_not_count() -> None:
    before, after = sample(), sample()
    MoveNodes({"menu": (8, 8)}).apply(after)
    after.add_annotations([(None, Note("note 1")), (None, Frame("frame 2"))])
    after.scenarios = [{"name": "x"}]
    edges = [(None, edge) for edge in after.edges.values()]
    after.remove_edges(list(after.edges))
    nodes = [(None, node, None) for node in reversed(after.nodes.values())]
    after.remove_nodes(list(after.nodes))
    after.add_nodes(nodes)
    after.add_edges(edges[::-1])
    assert difference(before, after).is_empty


def test_each_kind_of_change_is_named() -> None:
    before = sample()
    before.variables = {"base": "https://a"}
    before.call = {"to": "+46700000009", "timeout": 60}
    menu = before.nodes["menu"]
    after = changed(
        before,
        ReplaceNode(
            replace(menu, value="new.wav", options={"repeat": 0}, text="Press\n1.", label="")
        ),
        ReplaceNode(Node("end", "webhook", "https://e.com", extra={"rounds": 3})),
        ReplaceEdge(Edge("menu", "1", "sales", "Orders")),
        ReplaceEdge(Edge("beep", "next", "beep-2")),
        RemoveEdges((("menu", "failed"),)),
        AddNodes(((None, Node("extra", "play", "x", label="Extra"), None),)),
        AddEdges(((None, Edge("sales", "failed", "extra", extra={"colour": 1})),)),
        SetField("start", "sales"),
        SetField("name", ""),
        SetField("target", "webhooks"),
        SetField("variables", {"base": "https://b", "new": ""}),
        SetField("call", {"to": "+46700000009"}),
        SetField("extra", {"own": [1]}),
    )
    found = difference(before, after)
    assert lines(found) == [
        "The flow’s name: Line → empty",
        "The flow’s target: actions → webhooks",
        "The flow’s start: menu → sales",
        "The flow’s variable base: https://a → https://b",
        "The flow’s variable new: nothing → empty",
        "The flow’s test call, timeout: 60 → nothing",
        "The flow’s key own: nothing → [1]",
        "Added: Extra, Play",
        "menu, Prompt: menu.wav → new.wav",
        "menu, label: Main menu → empty",
        'menu, words: Press 1. → "Press\\n1."',
        "menu, Wait for: 8 s → nothing",
        "menu, Repeat: nothing → 0",
        "end, kind: Hang up → Webhook",
        "end, Address: reject → https://e.com",
        "end, key rounds: nothing → 3",
        "Disconnected: Main menu, No key pressed → beep",
        "Connected: sales, Failed, no answer → Extra",
        "menu, 1 is called: Sales → Orders",
        "beep, Next leads to: end → beep-2",
    ]
    assert found.as_json() == {
        "flow": [
            {"field": "name", "before": "Line", "after": ""},
            {"field": "target", "before": "actions", "after": "webhooks"},
            {"field": "start", "before": "menu", "after": "sales"},
            {"field": "variables", "key": "base", "before": "https://a", "after": "https://b"},
            {"field": "variables", "key": "new", "after": ""},
            {"field": "call", "key": "timeout", "before": 60},
            {"field": "extra", "key": "own", "after": [1]},
        ],
        "renamed": [],
        "nodes": {
            "removed": [],
            "added": ["extra"],
            "changed": [
                {
                    "node": "menu",
                    "changes": [
                        {"field": "value", "before": "menu.wav", "after": "new.wav"},
                        {"field": "label", "before": "Main menu", "after": ""},
                        {"field": "text", "before": "Press 1.", "after": "Press\n1."},
                        {"field": "options", "key": "timeout", "before": 8},
                        {"field": "options", "key": "repeat", "after": 0},
                    ],
                },
                {
                    "node": "end",
                    "changes": [
                        {"field": "action", "before": "hangup", "after": "webhook"},
                        {"field": "value", "before": "reject", "after": "https://e.com"},
                        {"field": "extra", "key": "rounds", "after": 3},
                    ],
                },
            ],
        },
        "edges": {
            "removed": [{"from": "menu", "outcome": "failed", "to": "beep"}],
            "added": [{"from": "sales", "outcome": "failed", "to": "extra"}],
            "changed": [
                {
                    "from": "menu",
                    "outcome": "1",
                    "changes": [{"field": "label", "before": "Sales", "after": "Orders"}],
                },
                {
                    "from": "beep",
                    "outcome": "next",
                    "changes": [{"field": "to", "before": "end", "after": "beep-2"}],
                },
            ],
        },
    }
    assert [edge.relabelled for edge in found.changed_edges] == [True, False]
    assert [edge.retargeted for edge in found.changed_edges] == [False, True]


def test_a_removed_node_goes_with_its_edges() -> None:
    before = sample()
    after = changed(
        before, RemoveEdges((("menu", "failed"), ("beep", "next"))), RemoveNodes(("beep",))
    )
    found = difference(before, after)
    assert [node.id for node in found.removed] == ["beep"]
    assert [edge.key for edge in found.removed_edges] == [("menu", "failed"), ("beep", "next")]
    assert lines(found) == [
        "Removed: beep, Play",
        "Disconnected: Main menu, No key pressed → beep",
        "Disconnected: beep, Next → end",
    ]


def test_an_edge_keeps_unknown_keys() -> None:
    before = sample()
    after = changed(before, ReplaceEdge(Edge("beep", "next", "end", extra={"colour": "red"})))
    found = difference(before, after)
    assert lines(found) == ["beep, Next, key colour: nothing → red"]
    assert patched(before, found).edges["beep", "next"].extra == {"colour": "red"}


@pytest.mark.parametrize(
    ("old", "new"), [(1, True), (1, "1"), (1, 1.0), (None, False), ([1], [True]), (0, None)]
)
def test_values_of_different_types_are_different(old: object, new: object) -> None:
    before = flow_of([Node("a", "play", options={"x": old})])  # type: ignore[dict-item]
    after = flow_of([Node("a", "play", options={"x": new})])  # type: ignore[dict-item]
    (node,) = difference(before, after).changed
    assert node.changes == (Change("options", "x", old, new),)  # type: ignore[arg-type]


def test_whatever_the_texts_hold_a_line_is_a_line() -> None:
    hostile = "a\nb\u2028c\x00{node}"
    node = Node("a", "play", hostile, {hostile: hostile}, hostile, hostile, {hostile: hostile})
    after = flow_of([node], [Edge("a", "next", "a", hostile, {hostile: hostile})])
    after.name, after.variables = hostile, {hostile: hostile}
    before = flow_of([Node("a", "play")], ["a next a"])
    for found in (difference(before, after), difference(after, before)):
        assert len(found.lines()) == 9
        for line in lines(found):
            assert len(line.splitlines()) == 1
            assert "\x00" not in line


def test_null_is_not_the_same_as_nothing() -> None:
    before = flow_of([Node("a", "play")])
    after = flow_of([Node("a", "play", options={"x": None})])
    (node,) = difference(before, after).changed
    assert node.changes[0].before is MISSING
    assert node.changes[0].as_json() == {"field": "options", "key": "x", "after": None}


def test_a_start_that_is_no_node_is_named_as_it_is() -> None:
    before, after = sample(), sample()
    before.start, after.start = None, "gone"
    assert lines(difference(before, after)) == ["The flow’s start: nothing → gone"]


# Changed ids


def test_a_changed_id_is_recognised_and_nothing_else_is_different() -> None:
    for node_id in sample().nodes:
        before = sample()
        found = difference(before, changed(before, RenameNode(node_id, "other")))
        assert found.renamed == ((node_id, "other"),)
        assert lines(found) == [f"Id: {node_id} → other"]
        assert found.as_json() == {**NOTHING, "renamed": [{"before": node_id, "after": "other"}]}


def test_all_ids_changed_at_once_are_recognised_twins_included() -> None:
    before = sample()
    after = changed(before, *(RenameNode(node_id, f"x-{node_id}") for node_id in before.nodes))
    found = difference(before, after)
    assert found.renamed == tuple((node_id, f"x-{node_id}") for node_id in before.nodes)
    assert len(found.lines()) == len(before.nodes)


def test_a_new_id_and_a_new_edge_at_once() -> None:
    before = sample()
    edge = Edge("sales", "failed", "end")
    after = changed(before, AddEdges(((None, edge),)), RenameNode("sales", "orders"))
    found = difference(before, after)
    assert found.renamed == (("sales", "orders"),)
    assert [edge.key for edge in found.added_edges] == [("orders", "failed")]
    assert len(found.lines()) == 2


def test_the_same_thing_somewhere_else_is_another_node() -> None:
    before = flow_of(
        [Node("a", "ivr", "x"), Node("b", "play", "p"), Node("c", "play", "q")],
        ["a 1 b", "b next c"],
    )
    after = flow_of(
        [Node("a", "ivr", "x"), Node("d", "play", "p"), Node("c", "play", "q")], ["c failed d"]
    )
    found = difference(before, after)
    assert [node.id for node in found.removed] == ["b"]
    assert [node.id for node in found.added] == ["d"]
    assert found.renamed == ()


def test_twins_without_edges_keep_the_order_of_the_document() -> None:
    before = flow_of([Node(key, "play", "p") for key in ("start", "a", "b", "c")])
    after = flow_of([Node(key, "play", "p") for key in ("start", "x", "y")])
    found = difference(before, after)
    assert found.renamed == (("a", "x"), ("b", "y"))
    assert [node.id for node in found.removed] == ["c"]


def test_ten_thousand_new_ids_in_a_chain_of_equal_nodes() -> None:
    def chain(name: str) -> Flow:
        ids = [f"{name}{n}" for n in range(10_000)]
        return flow_of(
            [Node(node_id, "play", "sound/beep") for node_id in ids],
            [f"{a} next {b}" for a, b in pairwise(ids)],
        )

    found = difference(chain("a"), chain("b"))
    assert found.renamed == tuple((f"a{n}", f"b{n}") for n in range(10_000))
    assert len(found.lines()) == 10_000


# Flows whose ids were made up on import


def test_without_ids_an_inserted_node_is_the_only_difference() -> None:
    before = flow_of(
        [Node("ivr", "ivr", "m"), Node("play", "play", "a"), Node("play-2", "play", "b")],
        ["ivr 1 play", "play next play-2"],
    )
    after = flow_of(
        [
            Node("ivr", "ivr", "m"),
            Node("play", "play", "new"),
            Node("play-2", "play", "a"),
            Node("play-3", "play", "b"),
        ],
        ["ivr 1 play", "play next play-2", "play-2 next play-3"],
    )
    found = difference(before, after, by_id=False)
    assert found.renamed == ()
    assert [node.id for node in found.added] == ["play"]
    assert lines(found) == [
        "Added: Play (play)",
        "Connected: Play (play), Next → Play 2 (play-2)",
        "Menu, 1 leads to: Play 2 (play-2) → Play (play)",
    ]
    assert len(difference(before, after).changed) == 2


def test_without_ids_a_node_at_the_same_place_is_the_same_changed() -> None:
    before = flow_of(
        [
            Node("ivr", "ivr", "m"),
            Node("connect", "connect", "1"),
            Node("connect-2", "connect", "2"),
        ],
        ["ivr 1 connect", "ivr 2 connect-2"],
    )
    after = flow_of(
        [
            Node("ivr", "ivr", "n"),
            Node("connect", "connect", "2"),
            Node("connect-2", "connect", "3"),
        ],
        ["ivr 2 connect", "ivr 1 connect-2"],
    )
    found = difference(before, after, by_id=False)
    assert lines(found) == ["Menu, Prompt: m → n", "Connect 2 (connect-2), Number: 1 → 3"]


# Any flows

CONTENTS = ("sound/beep", "a.wav", "b.wav")
ids = st.sampled_from([f"n{n}" for n in range(6)])
small = st.one_of(st.none(), st.booleans(), st.sampled_from([0, 1, 1.0, "", "1", [1], {"a": 1}]))
mappings = st.dictionaries(st.sampled_from("xy"), small, max_size=2)
words = st.sampled_from(["", "x", "y"])


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Flows so small and alike that two of them have much in common."""
    flow = Flow(draw(words), draw(st.sampled_from(["actions", "webhooks"])))
    for node_id in draw(st.lists(ids, unique=True)):
        node = Node(
            node_id,
            draw(st.sampled_from(["play", "ivr"])),
            draw(st.sampled_from(CONTENTS)),
            draw(mappings),
            draw(words),
            draw(words),
            draw(mappings),
        )
        flow.add_nodes([(None, node, None)])
    if flow.nodes:
        inside = st.sampled_from(list(flow.nodes))
        keys = st.tuples(inside, st.sampled_from(["next", "failed", "1"]))
        for source, outcome in draw(st.lists(keys, unique=True, max_size=8)):
            edge = Edge(source, outcome, draw(inside), draw(words), draw(mappings))
            flow.add_edges([(None, edge)])
    flow.start = draw(st.one_of(st.none(), ids))
    flow.variables = draw(st.dictionaries(words, words, max_size=2))
    flow.call, flow.extra = draw(mappings), draw(mappings)
    return flow


@settings(deadline=None)
@given(flows())
def test_no_flow_differs_from_itself(flow: Flow) -> None:
    for by_id in (True, False):
        found = difference(flow, copy.deepcopy(flow), by_id=by_id)
        assert found.is_empty
        assert found.lines() == ()
        assert found.as_json() == NOTHING


@settings(deadline=None)
@given(flows(), flows())
def test_carrying_out_the_difference_makes_the_one_flow_the_other(
    before: Flow, after: Flow
) -> None:
    found = difference(before, after)
    assert without_order(patched(before, found)) == without_order(after)
    assert found.is_empty == (without_order(before) == without_order(after))
    assert difference(before, after).as_json() == found.as_json()
    json.dumps(found.as_json())
    for node in found.changed:
        assert node.changes
        assert all(change.before is not change.after for change in node.changes)
    assert len(found.lines()) >= len(found.added) + len(found.removed) + len(found.changed)


@settings(deadline=None)
@given(flows(), flows())
def test_nodes_of_both_flows_are_told_apart_by_id(before: Flow, after: Flow) -> None:
    found = difference(before, after)
    both = before.nodes.keys() & after.nodes.keys()
    gone = {node.id for node in found.removed} | {old for old, _ in found.renamed}
    fresh = {node.id for node in found.added} | {new for _, new in found.renamed}
    assert gone == before.nodes.keys() - both
    assert fresh == after.nodes.keys() - both
    for old, new in found.renamed:
        assert before.nodes[old] == replace(after.nodes[new], id=old)


@settings(deadline=None)
@given(flows(), st.data())
def test_one_changed_id_is_all_there_is(flow: Flow, data: st.DataObject) -> None:
    if not flow.nodes:
        return
    old = data.draw(st.sampled_from(list(flow.nodes)))
    if flow.start == "other" or flow.start not in {None, *flow.nodes}:
        flow.start = None
    found = difference(flow, changed(flow, RenameNode(old, "other")))
    assert found.as_json() == {**NOTHING, "renamed": [{"before": old, "after": "other"}]}


@settings(deadline=None)
@given(flows(), st.permutations(range(6)))
def test_any_changed_ids_of_unlike_nodes_are_all_there_is(flow: Flow, order: list[int]) -> None:
    for n, node in enumerate(list(flow.nodes.values())):
        flow.replace_node(replace(node, value=f"{n}.wav"))
    flow.start = next(iter(flow.nodes), None)
    renamed = [node_id for n, node_id in enumerate(flow.nodes) if order[n] % 2]
    after = changed(flow, *(RenameNode(node_id, f"other-{node_id}") for node_id in renamed))
    found = difference(flow, after)
    pairs = [{"before": node_id, "after": f"other-{node_id}"} for node_id in renamed]
    assert sorted(map(str, found.as_json()["renamed"])) == sorted(map(str, pairs))  # type: ignore[arg-type]
    assert {**found.as_json(), "renamed": []} == NOTHING


@settings(deadline=None)
@given(flows())
def test_without_ids_other_ids_make_no_difference(flow: Flow) -> None:
    for n, node in enumerate(list(flow.nodes.values())):
        flow.replace_node(replace(node, value=f"{n}.wav"))
    flow.start = next(iter(flow.nodes), None)
    after = changed(flow, *(RenameNode(node_id, f"other-{node_id}") for node_id in flow.nodes))
    assert difference(flow, after, by_id=False).is_empty


def node_change(node_id: str, **change: object) -> tuple[str, str, object]:
    return "nodes", "changed", {"node": node_id, "changes": [change]}


def edge_change(source: str, outcome: str, **change: object) -> tuple[str, str, object]:
    return "edges", "changed", {"from": source, "outcome": outcome, "changes": [change]}


EDITS = (
    (ReplaceNode(replace(sample().nodes["menu"], value="new.wav")),
     [node_change("menu", field="value", before="menu.wav", after="new.wav")]),
    (ReplaceNode(replace(sample().nodes["sales"], options={})),
     [node_change("sales", field="options", key="timeout", before=15)]),
    (ReplaceNode(replace(sample().nodes["beep-2"], label="Beep")),
     [node_change("beep-2", field="label", before="", after="Beep")]),
    (RenameNode("end", "done"), [("renamed", "", {"before": "end", "after": "done"})]),
    (AddNodes(((0, Node("new", "hangup", "busy"), None),)), [("nodes", "added", "new")]),
    (ReplaceEdge(Edge("menu", "1", "sales", "Orders")),
     [edge_change("menu", "1", field="label", before="Sales", after="Orders")]),
    (ReplaceEdge(Edge("menu", "failed", "beep-2")),
     [edge_change("menu", "failed", field="to", before="beep", after="beep-2")]),
    (RemoveEdges((("sales", "busy"),)),
     [("edges", "removed", {"from": "sales", "outcome": "busy", "to": "beep-2"})]),
    (AddEdges(((None, Edge("sales", "next", "menu")),)),
     [("edges", "added", {"from": "sales", "outcome": "next", "to": "menu"})]),
    (SetField("start", "sales"),
     [("flow", "", {"field": "start", "before": "menu", "after": "sales"})]),
    (SetField("variables", {"a": "b"}),
     [("flow", "", {"field": "variables", "key": "a", "after": "b"})]),
    (SetField("call", {"timeout": 9}),
     [("flow", "", {"field": "call", "key": "timeout", "after": 9})]),
    (MoveNodes({"menu": (80, 80)}), []),
)  # fmt: skip
"""Edits of the sample flow that have nothing to do with each other, and what names each."""


@settings(deadline=None)
@given(st.lists(st.sampled_from(EDITS), unique_by=id))
def test_edits_are_named_each_by_itself_and_nothing_else(
    edits: list[tuple[Edit, list[tuple[str, str, object]]]],
) -> None:
    found = difference(sample(), changed(sample(), *(edit for edit, _ in edits))).as_json()
    named = [
        (part, name, entry)
        for part, held in found.items()
        for name, entries in (held.items() if isinstance(held, dict) else [("", held)])
        for entry in entries  # type: ignore[union-attr]
    ]
    expected = [name for _, names in edits for name in names]
    assert sorted(named, key=repr) == sorted(expected, key=repr)


def test_a_schedule_is_told_in_words() -> None:
    def hours(**data: object) -> Flow:
        flow = Flow()
        flow.add_nodes([(None, Node("h", "hours", "UTC", extra=data), None)])  # type: ignore[arg-type]
        return flow

    before = hours(weekly={"mon": ["08:00-17:00"]}, holidays="SE", exceptions={"2026-12-24": []})
    after = hours(weekly={"mon": ["8"]}, exceptions={"2026-12-24": ["09:00-12:00"]})
    assert [str(line) for line in difference(before, after).lines()] == [
        'h, Week: Mon 08–17 → {"mon": ["8"]}',
        "h, Public holidays: SE → nothing",
        "h, Exceptions: 2026-12-24: closed → 2026-12-24: 09–12",
    ]


def test_nodes_are_called_as_the_window_calls_them_and_by_id_where_that_tells_them_apart() -> None:
    nodes = [
        Node("ivr", "ivr", "m"),
        Node("play", "play", "a", label="Sorry"),
        Node("play-2", "play", "b"),
        Node("x", "play", "c", label="Sorry"),
    ]
    before = flow_of(nodes, ["ivr 1 play-2", "ivr failed play"])
    after = flow_of(nodes, ["ivr 1 x", "ivr failed play-2"])
    assert lines(difference(before, after)) == [
        "Menu, 1 leads to: Play 2 → Sorry (x)",
        "Menu, No key pressed leads to: Sorry (play) → Play 2",
    ]
    gone = flow_of(nodes[:2], ["ivr failed play"])
    assert lines(difference(after, gone))[:2] == ["Removed: Play 2", "Removed: Sorry (x), Play"]
