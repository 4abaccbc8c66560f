"""Changes of scenarios, done, undone and done again."""

from __future__ import annotations

import pytest

from designer.flow.model import Flow
from designer.flow.scenario_edits import (
    add_scenario,
    change_scenario,
    delete_scenario,
    move_scenario,
)

ONE = {"name": "one", "press": ["1"], "mine": True}
TWO = {"name": "two", "expect": {"path": ["menu"], "end": "hangup"}}


def flow_with(*scenarios):
    flow = Flow()
    flow.scenarios = [dict(each) for each in scenarios]
    return flow


def done(flow, edit):
    """What the scenarios are after ``edit``, which is undone and done again on the way."""
    before = list(flow.scenarios)
    inverse = edit.apply(flow)
    after = list(flow.scenarios)
    again = inverse.apply(flow)
    assert flow.scenarios == before
    again.apply(flow)
    assert flow.scenarios == after
    return after


def test_adding_gives_a_free_name():
    flow = flow_with(ONE)
    assert done(flow, add_scenario(flow, TWO)) == [ONE, TWO]
    names = [each["name"] for each in done(flow, add_scenario(flow, ONE, 0))]
    assert names == ["one (2)", "one", "two"]


@pytest.mark.parametrize(("index", "by", "names"), [(0, 1, "two one"), (0, -1, "one two")])
def test_moving(index, by, names):
    flow = flow_with(ONE, TWO)
    found = done(flow, move_scenario(flow, index, by))
    assert [each["name"] for each in found] == names.split()


def test_deleting():
    flow = flow_with(ONE, TWO)
    assert done(flow, delete_scenario(flow, 0)) == [TWO]


def test_changing_keeps_order_and_what_is_not_known():
    flow = flow_with(ONE, TWO)
    assert list(done(flow, change_scenario(flow, 0, "press", ["2"]))[0]) == [*ONE]
    assert done(flow, change_scenario(flow, 0, "press", None))[0] == {"name": "one", "mine": True}
    assert done(flow, change_scenario(flow, 1, "expect.path", None))[1]["expect"] == {
        "end": "hangup"
    }
    assert "expect" not in done(flow, change_scenario(flow, 1, "expect.end", None))[1]
    found = done(flow, change_scenario(flow, 0, "expect.state", "busy"))[0]
    assert found["expect"] == {"state": "busy"}


def test_typing_is_one_step_for_each_key():
    flow = flow_with(ONE, TWO)
    keys = [
        change_scenario(flow, index, key, "x").merge_key
        for index, key in ((0, "to"), (0, "to"), (0, "from"), (1, "to"))
    ]
    assert keys[0] == keys[1]
    assert len({*keys}) == 3
    assert delete_scenario(flow, 0).merge_key is None
