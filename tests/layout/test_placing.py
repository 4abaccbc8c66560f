import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from designer.flow.events import Event
from designer.flow.model import Flow
from designer.layout.boxes import GRID, node_size
from designer.layout.layered import layered_positions
from designer.layout.placing import free_place, place_beside, place_missing
from tests.layout.building import bend, boxes, flows, make_flow, overlapping


def test_nothing_missing_changes_nothing() -> None:
    flow = make_flow({"a": "play"}, [])
    flow.layout = {"a": (3, 5)}
    assert not place_missing(flow)
    assert flow.layout == {"a": (3, 5)}


@given(flows())
@settings(deadline=None)
def test_without_any_places_the_flow_is_laid_out(flow: Flow) -> None:
    assert place_missing(flow)
    assert flow.layout == layered_positions(flow)


@given(flows(), st.data())
@settings(deadline=None)
def test_what_stands_stays_and_nothing_new_covers_anything(flow: Flow, data: st.DataObject) -> None:
    tidy = layered_positions(flow)
    kept = data.draw(st.sets(st.sampled_from(sorted(flow.nodes)), min_size=1))
    flow.layout = {node_id: tidy[node_id] for node_id in flow.nodes if node_id in kept}
    before = dict(flow.layout)
    assert place_missing(flow) == (len(kept) < len(flow.nodes))
    assert set(flow.layout) == set(flow.nodes)
    assert {node_id: flow.layout[node_id] for node_id in before} == before
    assert not overlapping(flow, flow.layout)
    assert all(x % GRID == 0 and y % GRID == 0 for x, y in flow.layout.values())


def test_nobody_is_told() -> None:
    flow = make_flow({"a": "play"}, [])
    heard: list[Event] = []
    flow.subscribe(heard.append)
    place_missing(flow)
    assert flow.layout
    assert heard == []


def test_a_node_goes_straight_beside_the_one_that_leads_to_it() -> None:
    flow = make_flow(
        {"a": "connect", "b": "play", "c": "play"}, [("a", "busy", "b"), ("b", "next", "c")]
    )
    flow.layout = {"a": (1000, 504)}
    place_missing(flow)
    assert flow.layout["b"] == place_beside(flow, "a", "busy")
    assert bend(flow, flow.layout, "a", "busy") == bend(flow, flow.layout, "b", "next") == 0
    assert flow.layout["c"][0] > flow.layout["b"][0] > 1000


def test_others_go_below_everything() -> None:
    flow = make_flow({"a": "play", "lost": "play", "too": "play"}, [("lost", "next", "too")], "a")
    flow.layout = {"a": (-80, 96)}
    place_missing(flow)
    drawn = boxes(flow, flow.layout)
    assert drawn["lost"][1] > drawn["a"][3]
    assert drawn["lost"][0] == -80
    assert drawn["too"][0] > drawn["lost"][2]


def test_very_many_go_below_everything_at_once() -> None:
    ids = [f"n{n}" for n in range(400)]
    edges = [(one, "next", other) for one, other in itertools.pairwise(ids)]
    flow = make_flow(dict.fromkeys(ids, "play"), edges)
    flow.layout = {"n0": (0, 0)}
    place_missing(flow)
    assert flow.layout["n0"] == (0, 0)
    assert not overlapping(flow, flow.layout)
    assert min(y for node_id, (_, y) in flow.layout.items() if node_id != "n0") > 0


def test_a_free_place_is_where_it_is_wanted_or_near() -> None:
    flow = make_flow({"a": "connect"}, [])
    flow.layout = {"a": (0, 0)}
    size = node_size(1)
    assert free_place(flow, (400, 0), size) == (400, 0)
    assert free_place(flow, (403, 5), size) == (400, 8)
    below = free_place(flow, (0, 100), size)
    above = free_place(flow, (0, 8), size)
    assert below[0] == above[0] == 0
    assert below[1] > boxes(flow, flow.layout)["a"][3]
    assert above[1] + size[1] < 0
