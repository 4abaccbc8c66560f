import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.edits import Edit
from designer.flow.model import Edge, Flow, Node
from designer.flow.swapping import lost_edges, renamed, swap_kind
from designer.flow.vocabulary import KINDS
from tests.flow.drawing import copy_of, flows, state


def small() -> Flow:
    flow = Flow()
    options = {"timeout": 5, "digits": 1, "recordcall": "hook/r", "odd": "x"}
    flow.add_nodes(
        [
            (None, Node("menu", "ivr", "https://e.com/a.mp3", options, "Menu", "Press."), (0, 0)),
            (None, Node("sales", "connect", "+46700000001"), (320, 0)),
            (None, Node("play", "play", "local/greeting"), (640, 0)),
        ]
    )
    edges = (
        Edge("menu", "1", "sales", "Sales"),
        Edge("menu", "failed", "play", "Nothing"),
        Edge("sales", "busy", "play"),
        Edge("play", "next", "sales"),
    )
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = "play"
    return flow


def done(edit: Edit) -> Flow:
    """The small flow after ``edit``, which is undone and redone on the way."""
    flow = small()
    undo = edit.apply(flow)
    after = state(flow)
    redo = undo.apply(flow)
    assert state(flow) == state(small())
    redo.apply(flow)
    assert state(flow) == after
    return flow


def test_outcomes_and_options_that_both_have_stay() -> None:
    edit = swap_kind(small(), "menu", "connect")
    flow = done(edit)
    node = flow.nodes["menu"]
    assert dict(node.options) == {"timeout": 5, "recordcall": "hook/r", "odd": "x"}
    assert dict(flow.out("menu")) == {"failed": Edge("menu", "failed", "play", "Nothing")}
    assert (node.label, node.text) == ("Menu", "Press.")
    assert str(edit.name) == "Change Menu to Connect"


@pytest.mark.parametrize(
    ("node", "kind", "value"),
    [
        ("menu", "play", "https://e.com/a.mp3"),
        ("menu", "record", "https://e.com/a.mp3"),
        ("menu", "webhook", "https://e.com/a.mp3"),
        ("menu", "connect", ""),
        ("menu", "hangup", "reject"),
        ("sales", "play", ""),
        ("sales", "webhook", ""),
        ("play", "record", "local/greeting"),
        ("play", "webhook", ""),
    ],
)
def test_a_value_stays_where_the_new_kind_can_hold_it(node: str, kind: str, value: str) -> None:
    edit = swap_kind(small(), node, kind)
    assert done(edit).nodes[renamed(node, edit)].value == value


def test_a_value_may_be_given() -> None:
    flow = done(swap_kind(small(), "menu", "connect", "+46700000002"))
    assert flow.nodes["menu"].value == "+46700000002"


def test_what_ends_the_call_leads_nowhere() -> None:
    assert not done(swap_kind(small(), "menu", "hangup")).out("menu")
    assert {edge.outcome for edge in lost_edges(small(), "menu", "hangup")} == {"1", "failed"}


def test_an_id_made_from_the_kind_says_the_new_one_everywhere() -> None:
    edit = swap_kind(small(), "play", "ivr")
    flow = done(edit)
    assert renamed("play", edit) == "ivr"
    assert flow.start == "ivr"
    assert flow.edges["menu", "failed"].target == "ivr"
    assert flow.out("ivr")["next"].target == "sales"
    assert renamed("sales", swap_kind(small(), "sales", "play")) == "sales"


@given(flows(), st.sampled_from(list(KINDS)), st.data())
@settings(deadline=None)
def test_swapping_anything_is_undone_exactly(flow: Flow, kind: str, data: st.DataObject) -> None:
    if not flow.nodes:
        return
    node_id = data.draw(st.sampled_from(list(flow.nodes)))
    before = state(copy_of(flow))
    edit = swap_kind(flow, node_id, kind)
    undo = edit.apply(flow)
    assert flow.nodes[renamed(node_id, edit)].action == kind
    assert len(flow.nodes) == len(before["nodes"])
    undo.apply(flow)
    assert state(flow) == before
