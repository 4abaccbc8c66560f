"""Numbers that nodes ring, and scenarios that go on telling of one that is changed."""

from __future__ import annotations

import pytest

from designer.flow.changes import set_value
from designer.flow.edits import AddNodes
from designer.flow.model import Flow, Node
from designer.flow.ringing import following, in_its_place, moved, rung, told, unrung, use_number
from designer.flow.variable_edits import set_variable

OLD, NEW, OTHER = "+46700000001", "+46700000009", "+46700000002"


@pytest.fixture
def flow() -> Flow:
    flow = Flow()
    nodes = (
        Node("maria", "connect", OLD),
        Node("desk", "connect", f"{OTHER}, {{night}}"),
        Node("word", "play", OLD),
    )
    AddNodes(tuple((None, node, (0, 0)) for node in nodes)).apply(flow)
    flow.variables = {"night": "+46700000003"}
    flow.scenarios = [
        {"name": "busy", "phones": {OLD: "busy", OTHER: "fail"}, "expect": {"path": ["maria"]}},
        {"name": "night", "phones": {"{night}": "busy"}},
        {"name": "nobody"},
    ]
    return flow


def done(flow, edit):
    """What the scenarios are after ``edit``, which is undone and done again on the way."""
    before = [dict(one) for one in flow.scenarios]
    inverse = edit.apply(flow)
    after = [dict(one) for one in flow.scenarios]
    again = inverse.apply(flow)
    assert flow.scenarios == before
    again.apply(flow)
    assert flow.scenarios == after
    return after


def change(flow, node, value):
    return following(flow, told(flow), set_value(flow.nodes[node], value))


def test_what_is_rung_is_what_connects_say_with_variables_replaced(flow):
    assert rung(flow.nodes.values(), flow.variables) == (OLD, OTHER, "+46700000003")


def test_scenarios_follow_a_number_and_keep_the_rest_in_its_order(flow):
    first, *others = done(flow, change(flow, "maria", NEW))
    assert list(first["phones"].items()) == [(NEW, "busy"), (OTHER, "fail")]
    assert first["expect"] == {"path": ["maria"]}
    assert others == [{"name": "night", "phones": {"{night}": "busy"}}, {"name": "nobody"}]


def test_one_of_several_numbers_is_followed_too(flow):
    first, *_ = done(flow, change(flow, "desk", f"{NEW},{{night}}"))
    assert list(first["phones"]) == [OLD, NEW]


@pytest.mark.parametrize(
    ("node", "value"),
    [
        ("maria", ""),
        ("maria", f"{NEW},+46700000008"),
        ("maria", f"{OLD},{NEW}"),
        ("maria", OTHER),
        ("word", NEW),
    ],
    ids=["emptied", "two come", "one is added", "rung elsewhere already", "a prompt"],
)
def test_what_is_unclear_is_left_alone(flow, node, value):
    before = list(flow.scenarios)
    assert done(flow, change(flow, node, value)) == before


def test_a_number_that_another_node_rings_too_stays(flow):
    AddNodes(((None, Node("again", "connect", OLD), (0, 0)),)).apply(flow)
    before = list(flow.scenarios)
    assert done(flow, change(flow, "maria", NEW)) == before


def test_a_scenario_that_tells_of_the_new_number_already_stays(flow):
    flow.scenarios = [{"phones": {OLD: "busy", NEW: "answer"}}]
    assert done(flow, change(flow, "maria", NEW)) == [{"phones": {OLD: "busy", NEW: "answer"}}]


def test_what_names_a_variable_follows_a_number_written_in_its_place(flow):
    assert done(flow, change(flow, "desk", f"{OTHER},{NEW}"))[1]["phones"] == {NEW: "busy"}


def test_scenarios_follow_the_value_of_a_variable(flow):
    flow.scenarios = [{"phones": {"+46700000003": "busy"}}, {"phones": {"{night}": "busy"}}]
    edit = following(flow, told(flow), set_variable(flow, "night", NEW))
    assert [one["phones"] for one in done(flow, edit)] == [{NEW: "busy"}, {"{night}": "busy"}]


def test_key_by_key_only_the_last_number_is_told(flow):
    before, untouched = told(flow), [dict(one) for one in flow.scenarios]
    inverses = []
    for value in (OLD[:-1], "", "+", "+4", NEW):
        edit = following(flow, before, set_value(flow.nodes["maria"], value))
        assert edit.merge_key == ("node", "maria", "value")
        inverses.append(edit.apply(flow))
    assert list(flow.scenarios[0]["phones"]) == [NEW, OTHER]
    assert moved(before, rung(flow.nodes.values(), flow.variables)) == (OLD, NEW)
    inverses[0].apply(flow)
    assert flow.scenarios == untouched


def test_where_no_scenario_tells_of_a_phone_the_edit_stays_what_it_was(flow):
    flow.scenarios = [{"name": "nobody"}, {"phones": {"+46700000077": "busy"}}]
    plain = set_value(flow.nodes["maria"], NEW)
    assert following(flow, told(flow), plain) is plain


def test_a_number_nothing_rings_and_the_one_that_is_meant(flow):
    set_value(flow.nodes["maria"], NEW).apply(flow)
    first = flow.scenarios[0]
    assert unrung(flow, first) == (OLD,)
    assert in_its_place(flow, first, ["maria", "word", "gone"]) == NEW
    assert in_its_place(flow, first, ["word"]) is None
    assert in_its_place(flow, first, ["maria", "desk"]) is None
    assert list(done(flow, use_number(flow, OLD, NEW))[0]["phones"]) == [NEW, OTHER]
    assert unrung(flow, flow.scenarios[0]) == ()
