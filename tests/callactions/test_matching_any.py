"""Whatever is changed in the call actions of whatever flow: the flow says it, and no more goes."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.callactions.exporting import Exported, export_call_actions
from designer.callactions.importing import import_call_actions
from designer.callactions.matching import edit_from_text
from designer.flow.model import Edge, Flow, Node
from designer.flow.outcomes import is_outcome
from designer.flow.vocabulary import ACTION_KEYS
from designer.layout.placing import place_missing
from tests.flow.drawing import copy_of, state

VALUES = ["+46700000001", "{base}/a.mp3", "https://example.com/a.mp3", "prompts/a.wav", "{who}"]
OPTIONS: list[tuple[str, Any]] = [
    ("timeout", 15),
    ("timeout", "15"),
    ("skippable", "no"),
    ("skippable", False),
    ("whenhangup", "{base}/end"),
    ("own", {"next": [1, None], "deep": "{base}"}),
    ("own", 1),
    ("own", True),
]
OUTCOMES = ["success", "failed", "busy", "next", "1", "2", "*"]


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Flows without loops: shared branches, equal ones kept apart, nodes nobody comes to."""
    flow = Flow("Any")
    flow.variables = {"base": "https://example.com", "unused": "x"}
    kinds = draw(st.lists(st.sampled_from([*ACTION_KEYS, "webhook"]), min_size=1, max_size=9))
    for number, kind in enumerate(kinds):
        options = dict(draw(st.lists(st.sampled_from(OPTIONS), max_size=2)))
        node = Node(
            f"n{number}",
            kind,
            draw(st.sampled_from(VALUES)),
            {} if kind == "webhook" else options,
            f"Label {number}",
            f"Text {number}",
            {"note": number},
        )
        flow.add_nodes([(None, node, (number * 320, draw(st.integers(0, 9)) * 80))])
    for number, kind in enumerate(kinds[:-1]):
        ways = draw(st.sets(st.sampled_from(OUTCOMES), max_size=3))
        # A webhook writes nothing of what hangs on it, but the flow may hold it.
        for outcome in sorted(ways)[: 1 if kind == "webhook" else 3]:
            target = f"n{draw(st.integers(number + 1, len(kinds) - 1))}"
            flow.add_edges([(None, Edge(f"n{number}", outcome, target, f"{number} {outcome}"))])
    flow.start = "n0"
    return flow


def actions_in(data: Any) -> list[dict[str, Any]]:
    """Every action of the JSON, the root first."""
    found = [data] if isinstance(data, dict) else []
    for action in found:
        found += [v for key, v in action.items() if is_outcome(key) and isinstance(v, dict)]
    return found


@st.composite
def branches(draw: st.DrawFn, data: Any) -> Any:
    """A new branch, or a copy of one that is there."""
    if draw(st.booleans()):
        return copy.deepcopy(draw(st.sampled_from(actions_in(data))))
    leaf = draw(st.sampled_from(["https://example.com/hook", {"hangup": "reject"}]))
    return draw(st.sampled_from([leaf, {"play": draw(st.sampled_from(VALUES)), "next": leaf}]))


@st.composite
def changed(draw: st.DrawFn, data: Any) -> Any:
    """``data`` with one to four changes somewhere; it may be another root then."""
    data = copy.deepcopy(data)
    for _ in range(draw(st.integers(1, 4))):
        if not isinstance(data, dict):
            return draw(st.sampled_from(["https://example.com/z", {"play": "z", "next": data}]))
        action = draw(st.sampled_from(actions_in(data)))
        kind = next(key for key in action if key in ACTION_KEYS)
        ways = [key for key in action if is_outcome(key)]
        match draw(st.integers(0, 7)):
            case 0:
                action[kind] = draw(st.sampled_from([*VALUES, "new"]))
            case 1:
                action.update([draw(st.sampled_from(OPTIONS))])
            case 2:
                action[draw(st.sampled_from(OUTCOMES))] = draw(branches(data))
            case 3 if ways:
                del action[draw(st.sampled_from(ways))]
            case 4:
                value, other = action.pop(kind), draw(st.sampled_from(ACTION_KEYS))
                action[other] = value
            case 5 if len(ways) > 1:
                action[ways[0]], action[ways[1]] = action[ways[1]], action[ways[0]]
            case 6 if ways:
                action[ways[0]] = {"play": "in front", "next": action[ways[0]]}
            case _:
                data = {"play": draw(st.sampled_from(VALUES)), "next": data}
    return data


def written_as(flow: Flow) -> Exported:
    return export_call_actions(flow, limit=10**9)


def meaning(data: Any, variables: dict[str, str]) -> str:
    """Call actions as a flow with these variables writes them after importing them."""
    flow = import_call_actions(json.loads(json.dumps(data)))
    flow.variables = variables
    return json.dumps(import_and_write(flow), sort_keys=True)


def import_and_write(flow: Flow) -> Any:
    return written_as(flow).data


@settings(max_examples=300, deadline=None)
@given(flows())
def test_what_a_flow_is_written_as_changes_nothing(flow: Flow) -> None:
    written = written_as(flow)
    assert edit_from_text(flow, written.text, written) is None
    assert edit_from_text(flow, written.compact, written) is None
    again = json.dumps(json.loads(written.text), indent=7)
    assert edit_from_text(flow, again, written) is None


@settings(max_examples=600, deadline=None)
@given(flows(), st.data())
def test_the_flow_says_what_the_text_says(flow: Flow, data: st.DataObject) -> None:
    written = written_as(flow)
    wanted = data.draw(changed(written.data))
    before, was = copy_of(flow), state(flow)
    edit = edit_from_text(flow, json.dumps(wanted), written, place=place_missing)
    assert state(flow) == was
    if edit is None:
        assert meaning(wanted, flow.variables) == meaning(written.data, flow.variables)
        return
    inverse = edit.apply(flow)
    assert meaning(written_as(flow).data, {}) == meaning(wanted, flow.variables)
    check_what_stayed(before, flow, written)
    after = state(flow)
    again = inverse.apply(flow)
    assert state(flow) == was
    again.apply(flow)
    assert state(flow) == after
    now = written_as(flow)
    assert edit_from_text(flow, json.dumps(now.data), now) is None


def check_what_stayed(before: Flow, after: Flow, written: Exported) -> None:
    """What the text cannot say is as it was, of every node that is still there."""
    reached = set(written.pointers.values())
    for node_id, node in before.nodes.items():
        now = after.nodes.get(node_id)
        if now is None:
            assert node_id in reached
            continue
        assert (now.action, now.label, now.text) == (node.action, node.label, node.text)
        assert now.extra == node.extra
        assert after.layout[node_id] == before.layout[node_id]
        if node_id not in reached:
            assert now is node
            assert dict(after.out(node_id)) == dict(before.out(node_id))
    assert set(after.layout) == set(after.nodes)
    for key, edge in before.edges.items():
        if key in after.edges:
            assert after.edges[key].label == edge.label
    written_now = set(written_as(after).pointers.values())
    for node_id in after.nodes:
        assert node_id in written_now or node_id in before.nodes


@settings(max_examples=200, deadline=None)
@given(flows(), st.data())
def test_one_changed_value_keeps_every_id(flow: Flow, data: st.DataObject) -> None:
    """Of a node that is used once: everything else is the very same object."""
    written = written_as(flow)
    uses = [use for use in written.tree.uses if use.written]
    ways = {use.node_id: 0 for use in uses}
    for use in uses:
        ways[use.node_id] += 1
    single = [pointer for pointer, node_id in written.pointers.items() if ways.get(node_id) == 1]
    if not single:
        return
    pointer = data.draw(st.sampled_from(single))
    node_id = written.pointers[pointer]
    wanted = json.loads(written.text)
    action = wanted
    for key in pointer.split("/")[1:]:
        action = action[key]
    action[flow.nodes[node_id].action] = "something else"
    before = dict(flow.nodes), dict(flow.edges)
    edit = edit_from_text(flow, json.dumps(wanted), written)
    assert edit is not None
    edit.apply(flow)
    assert flow.nodes[node_id].value == "something else"
    assert flow.edges == before[1]
    assert list(flow.nodes) == list(before[0])
    assert all(flow.nodes[key] is node for key, node in before[0].items() if key != node_id)
