"""The canonical text of a document."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from designer.flow.annotations import Frame, Note
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from designer.store.document import dump_document, load_document

CANONICAL = """{
  "format": "callflow/1",
  "name": "Växel",
  "target": "actions",
  "start": "menu",
  "variables": {
    "prompts": "https://example.com",
    "sales": "+46700000001"
  },
  "nodes": {
    "menu": {"action": "ivr", "value": "{prompts}/menu.mp3", "options": {"digits": 1}, "label": "Main", "text": "Tryck 1 för sälj.", "rounds": 3},
    "sales": {"action": "connect", "value": "{sales}"}
  },
  "edges": [
    {"from": "menu", "outcome": "1", "to": "sales", "label": "Sales", "weight": 2}
  ],
  "call": {"from": "+46700000000", "to": "+46700000009", "timeout": 60, "whenhangup": "https://example.com/end", "mood": 1},
  "scenarios": [
    {"name": "busy", "press": ["1"], "phones": {"+46700000001": "busy"}, "expect": {"path": ["menu"], "state": "success", "odd": 1}, "odd": 2},
    {"name": "free"}
  ],
  "notes": [
    {"text": "…", "at": [0, -200], "size": [240, 120]}
  ],
  "frames": [
    {"title": "…", "at": [280, -40], "size": [400, 300]}
  ],
  "zoom": {"level": [1, 2]},
  "colour": null,
  "layout": {
    "menu": [0, 0],
    "sales": [320, 0]
  }
}
"""  # noqa: E501  (one line per entry is what is tested)


def test_the_text_has_one_line_per_entry_and_one_order() -> None:
    assert dump_document(load_document(CANONICAL)) == CANONICAL


def test_members_in_any_order_are_put_in_order() -> None:
    shuffled = """{"layout": {"a": [1, 2]}, "odd": 1, "edges": [], "notes": [{"at": [0, 0],
      "x": 1, "text": "t"}], "nodes": {"a": {"rounds": 1, "value": "v", "action": "play"}},
      "scenarios": [{"expect": {"end": "completed", "path": []}, "name": "n"}],
      "call": {"to": "+2", "from": "+1"}, "start": null, "format": "callflow/1"}"""
    lines = dump_document(load_document(shuffled)).splitlines()
    keys = [line.split('"')[1] for line in lines if line.startswith('  "')]
    assert keys == [
        *("format", "name", "target", "start", "nodes", "edges", "call", "scenarios", "notes"),
        *("odd", "layout"),
    ]
    assert '    "a": {"action": "play", "value": "v", "rounds": 1}' in lines
    assert '    {"text": "t", "at": [0, 0], "x": 1}' in lines
    assert '  "call": {"from": "+1", "to": "+2"},' in lines
    assert '    {"name": "n", "expect": {"path": [], "end": "completed"}}' in lines


def test_an_empty_flow_says_what_a_document_needs() -> None:
    assert dump_document(Flow()) == (
        '{\n  "format": "callflow/1",\n  "name": "",\n  "target": "actions",\n  "start": null,\n'
        '  "nodes": {},\n  "edges": []\n}\n'
    )


def test_moving_a_node_changes_its_line_of_the_layout_only() -> None:
    flow = load_document(CANONICAL)
    before = dump_document(flow).splitlines()
    flow.move_nodes({"sales": (8, 8)})
    after = dump_document(flow).splitlines()
    changed = [n for n, pair in enumerate(zip(before, after, strict=True)) if len({*pair}) > 1]
    assert [before[n] for n in changed] == ['    "sales": [320, 0]']


def test_a_place_of_a_node_that_is_gone_is_not_written() -> None:
    flow = Flow()
    flow.layout["gone"] = (1, 2)
    assert "gone" not in dump_document(flow)


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXT, inner, max_size=2),
    max_leaves=4,
)
_ANY = _JSON | _TEXT
_IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,8}", fullmatch=True).filter(
    lambda text: text not in ("healthz", "files")
)
_AT = st.tuples(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))


def _unknown(*known: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(_TEXT.filter(lambda key: key not in known), _ANY, max_size=2)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Any flow a document can hold."""
    flow = Flow(draw(_TEXT), draw(st.sampled_from(["actions", "webhooks"])))
    ids = draw(st.lists(_IDS, unique=True, max_size=5))
    flow.start = draw(st.none() | _TEXT | st.sampled_from([*ids, "x"]))
    nodes = [
        Node(
            node_id,
            draw(st.sampled_from(list(KINDS))),
            draw(_ANY),
            draw(st.dictionaries(_TEXT, _ANY, max_size=2)),
            draw(_TEXT),
            draw(_TEXT),
            draw(_unknown("action", "value", "options", "label", "text")),
        )
        for node_id in ids
    ]
    flow.add_nodes([(None, node, draw(st.none() | _AT)) for node in nodes])
    for source in ids:
        for outcome in draw(st.lists(_TEXT, unique=True, max_size=2)):
            extra = draw(_unknown("from", "outcome", "to", "label"))
            edge = Edge(source, outcome, draw(st.sampled_from(ids)), draw(_TEXT), extra)
            flow.add_edges([(None, edge)])
    flow.variables = draw(st.dictionaries(_TEXT, _TEXT, max_size=2))
    flow.call = draw(st.fixed_dictionaries({}, optional={"from": _TEXT, "timeout": st.integers()}))
    flow.scenarios = draw(
        st.lists(st.fixed_dictionaries({"name": _TEXT}, optional={"press": st.lists(_TEXT)}))
    )
    records = st.fixed_dictionaries({"text": _TEXT}, optional={"at": _AT.map(list), "x": _TEXT})
    for raw in draw(st.lists(records)):
        kind = draw(st.sampled_from([Note, Frame]))
        flow.add_annotations([(None, kind(flow.fresh_key(kind.kind), raw))])
    known = ("format", "name", "target", "start", "variables", "nodes", "edges", "call")
    flow.extra = draw(_unknown(*known, "scenarios", "notes", "frames", "layout"))
    return flow


def held(flow: Flow) -> dict[str, Any]:
    """What ``flow`` holds, orders included, as values that compare."""
    parts = {key: value for key, value in vars(flow).items() if not key.startswith("_")}
    # Their keys are good only while a flow is open.
    parts["annotations"] = [[one.data for one in kind] for kind in (flow.notes, flow.frames)]
    ordered = ("nodes", "edges", "layout", "variables", "extra")
    return {**parts, **{key: list(parts[key].items()) for key in ordered}}


@given(flows())
def test_what_is_written_is_read_back_and_written_the_same(flow: Flow) -> None:
    text = dump_document(flow)
    again = load_document(text)
    assert held(again) == held(flow)
    assert dump_document(again) == text
    assert load_document("\ufeff" + text.replace("\n", "\r\n")).nodes == flow.nodes
