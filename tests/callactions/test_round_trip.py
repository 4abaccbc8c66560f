"""Nothing is lost on the way in and out again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.callactions.exporting import export_call_actions
from designer.callactions.importing import import_call_actions
from designer.callactions.opening import FlowFileError, read_flow
from designer.callactions.reader import CallActionsError, parse_call_actions
from designer.flow.model import Edge, Flow, Node
from designer.flow.outcomes import is_outcome
from designer.flow.vocabulary import ACTION_KEYS, KINDS, OptionType
from designer.store.document import dump_document, load_document

NO_LIMIT = 10**9
PROMISE = settings.get_profile("promise")
"""2,000 cases in CI, fewer elsewhere."""
DATA = Path(__file__).parent.parent / "data" / "callactions"
CORPUS = sorted(path for path in DATA.iterdir() if path.suffix in (".json", ".txt"))


def normalised(data: Any) -> Any:
    """What call actions are after the conversions that are promised, and no other."""
    if not isinstance(data, dict):
        return data
    action = next(key for key in data if key in ACTION_KEYS)
    changed = {}
    for key, value in data.items():
        changed[key] = normalised(value) if is_outcome(key) else value
        option = KINDS[action].option(key)
        if option is None:
            continue
        truth = {"yes": True, "true": True, "no": False, "false": False}.get(str(value).lower())
        if option.type is OptionType.NUMBER and isinstance(value, str):
            if value.isascii() and value.isdigit() and len(value) <= 9:
                changed[key] = int(value)
        elif truth is None or str(value) not in (*("yes", "no", "true", "false"), repr(truth)):
            continue
        elif option.type is OptionType.BOOLEAN:
            changed[key] = truth
        elif option.type is OptionType.YES_NO:
            changed[key] = "yes" if truth else "no"
    return changed


def exactly(data: Any) -> str:
    """Equal for equal JSON only: 1, 1.0 and true differ."""
    return json.dumps(data, sort_keys=True)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_real_shapes_come_out_as_they_went_in(path: Path) -> None:
    if path.stem == "missing-comma":
        with pytest.raises(FlowFileError) as caught:
            read_flow(path)
        reason = caught.value.__cause__
        assert isinstance(reason, CallActionsError)
        assert (reason.code, reason.args_by_name["line"]) == ("missing-comma", 6)
        return
    flow = read_flow(path).flow
    data = parse_call_actions(path.read_text("utf-8")).data
    assert exactly(export_call_actions(flow).data) == exactly(normalised(data))
    again = load_document(dump_document(flow))
    assert export_call_actions(again).text == export_call_actions(flow).text


@pytest.mark.parametrize(
    ("name", "nodes"),
    [
        ("busy-chain.json", ["connect", "connect-2", "connect-3"]),
        ("voicemail.json", ["connect", "play", "record"]),
        ("wrong-input.json", ["ivr", "webhook", "webhook-2", "play", "webhook-3", "hangup"]),
        ("pin.json", ["ivr", "webhook"]),
        ("webhook.txt", ["webhook"]),
    ],
)
def test_real_shapes_become_these_nodes(name: str, nodes: list[str]) -> None:
    assert list(read_flow(DATA / name).flow.nodes) == nodes


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_ANY: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXT, inner, max_size=2),
    max_leaves=3,
)  # fmt: skip
_KNOWN = sorted({option.key for kind in KINDS.values() for option in kind.options})
_OPTION_KEYS = st.sampled_from([*_KNOWN, "skippable"]) | _TEXT.filter(
    lambda key: key not in ACTION_KEYS and not is_outcome(key)
)
_OPTION_VALUES = (
    st.sampled_from(["15", "007", "1234567890", "yes", "no", "true", "false", "Yes", True, False])
    | st.integers(0, 40)
    | _ANY
)
_VALUES = st.sampled_from(["+46700000001", "prompts/a.wav", "{name}", "hook/a", ""]) | _ANY
_OUTCOMES = st.sampled_from(["success", "failed", "busy", "next", "1", "0", "*", "42", "1#"])


def _actions(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(
        lambda action, value, options, behind: {action: value, **options, **behind},
        st.sampled_from(ACTION_KEYS),
        _VALUES,
        st.dictionaries(_OPTION_KEYS, _OPTION_VALUES, max_size=3),
        st.dictionaries(_OUTCOMES, inner, max_size=3),
    )


CALL_ACTIONS = _actions(st.recursive(_actions(_TEXT) | _TEXT, _actions, max_leaves=8))


@PROMISE
@pytest.mark.timeout(300)
@given(CALL_ACTIONS, st.booleans())
def test_call_actions_come_out_as_they_went_in(data: dict[str, Any], merge: bool) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    flow = import_call_actions(text, merge=merge)
    exported = export_call_actions(flow, limit=NO_LIMIT)
    assert exactly(exported.data) == exactly(normalised(data))
    assert exactly(json.loads(exported.text)) == exactly(exported.data)
    assert json.loads(exported.compact) == json.loads(exported.text)
    assert exported.size == len(exported.compact.encode())


@given(_TEXT)
def test_an_address_comes_out_as_it_went_in(url: str) -> None:
    flow = import_call_actions(json.dumps(url))
    assert export_call_actions(flow, limit=NO_LIMIT).data == url


@given(CALL_ACTIONS)
def test_merging_shares_everything_that_is_equal(data: dict[str, Any]) -> None:
    flow = import_call_actions(data)
    branches = [exactly(unfolded(flow, node_id)) for node_id in flow.nodes]
    assert len(set(branches)) == len(branches)
    apart = import_call_actions(data, merge=False)
    assert exactly(unfolded(apart, "")) == exactly(unfolded(flow, ""))
    assert len(apart.edges) == len(apart.nodes) - 1


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Flows without loops and errors, with shared branches and nodes nobody comes to."""
    flow = Flow()
    options = {
        "connect": {"timeout": st.integers(1, 60), "callerid": st.just("+46700000009")},
        "play": {"skippable": st.booleans(), "own": _ANY},
        "ivr": {"digits": st.integers(1, 9), "repeat": st.integers(0, 9)},
        "record": {"timelimit": st.integers(1, 9), "silencedetection": st.sampled_from(["yes"])},
        "hangup": {"whenhangup": st.just("https://example.com/end")},
        "webhook": {},
    }
    outcomes = {
        "connect": ["success", "failed", "busy", "next"],
        "play": ["success", "failed", "next"],
        "ivr": ["success", "failed", "next", "1", "22", "*"],
        "record": ["success", "failed", "next"],
        "hangup": [],
        "webhook": [],
    }
    kinds = draw(st.lists(st.sampled_from([*ACTION_KEYS, "webhook"]), min_size=1, max_size=7))
    nodes = []
    for number, kind in enumerate(kinds):
        some = draw(st.fixed_dictionaries({}, optional=options[kind]))
        value = draw(st.sampled_from(["+46700000001", "https://example.com/a", "reject"]))
        nodes.append(Node(f"n{number}", kind, value, some))
    flow.add_nodes([(None, node, None) for node in nodes])
    for number, kind in enumerate(kinds[:-1]):
        ways = draw(st.sets(st.sampled_from(outcomes[kind]))) if outcomes[kind] else ()
        for outcome in ways:
            target = draw(st.integers(number + 1, len(kinds) - 1))
            flow.add_edges([(None, Edge(f"n{number}", outcome, f"n{target}"))])
    flow.start = "n0"
    return flow


def unfolded(flow: Flow, node_id: str) -> Any:
    """What lies behind a node (the start for ``""``), ids left out."""
    node = flow.nodes[node_id or str(flow.start)]
    behind = {key: unfolded(flow, edge.target) for key, edge in flow.out(node.id).items()}
    return [node.action, node.value, dict(node.options), behind]


@PROMISE
@pytest.mark.timeout(300)
@given(flows(), st.booleans())
def test_a_flow_comes_back_as_it_was(flow: Flow, merge: bool) -> None:
    exported = export_call_actions(flow, limit=NO_LIMIT)
    for source in (exported.text, exported.compact):
        back = import_call_actions(source, merge=merge)
        assert exactly(unfolded(back, "")) == exactly(unfolded(flow, ""))
