import itertools
import os
import subprocess
import sys

from hypothesis import given, settings

from designer.flow.model import Flow
from designer.layout.boxes import GRID, WIDTH
from designer.layout.layered import COLUMN_GAP, layered_positions
from tests.layout.building import bend, boxes, flows, make_flow, overlapping


def chain(length: int) -> Flow:
    ids = [f"n{n}" for n in range(length)]
    edges = [(one, "next", other) for one, other in itertools.pairwise(ids)]
    return make_flow(dict.fromkeys(ids, "play"), edges)


@given(flows())
@settings(deadline=None)
def test_no_boxes_overlap_and_all_stand_on_the_grid(flow: Flow) -> None:
    places = layered_positions(flow)
    assert list(places) == list(flow.nodes)
    assert not overlapping(flow, places)
    assert all(x % GRID == 0 and y % GRID == 0 for x, y in places.values())
    assert min(x for x, _ in places.values()) == 0
    assert min(y for _, y in places.values()) == 0


@given(flows())
@settings(deadline=None)
def test_what_is_chosen_is_placed_and_nothing_else(flow: Flow) -> None:
    chosen = list(flow.nodes)[::2]
    places = layered_positions(flow, reversed(chosen))
    assert list(places) == chosen
    assert not overlapping(flow, places)
    assert layered_positions(flow, [*chosen, "ghost"]) == places


@given(flows())
@settings(deadline=None)
def test_the_order_in_which_edges_were_drawn_does_not_matter(flow: Flow) -> None:
    again = Flow()
    again.add_nodes([(None, node, None) for node in flow.nodes.values()])
    again.add_edges([(None, edge) for edge in reversed(flow.edges.values())])
    again.start = flow.start
    assert layered_positions(again) == layered_positions(flow)


def test_nothing_has_no_places() -> None:
    assert layered_positions(Flow()) == {}


def test_a_chain_is_straight_and_goes_right() -> None:
    flow = chain(5)
    places = layered_positions(flow)
    for node_id in list(flow.nodes)[:-1]:
        assert bend(flow, places, node_id, "next") == 0
    lefts = [x for x, _ in places.values()]
    assert lefts == [n * (WIDTH + COLUMN_GAP) for n in range(5)]


def test_a_chain_of_busy_numbers_is_straight() -> None:
    flow = make_flow(
        dict.fromkeys(["a", "b", "c"], "connect"), [("a", "busy", "b"), ("b", "busy", "c")]
    )
    places = layered_positions(flow)
    assert bend(flow, places, "a", "busy") == bend(flow, places, "b", "busy") == 0


def test_children_stand_in_the_order_of_ports() -> None:
    targets = ["three", "one", "nobody", "two"]
    flow = make_flow(
        {"menu": "ivr", **dict.fromkeys(targets, "play")},
        [
            ("menu", "3", "three"),
            ("menu", "failed", "nobody"),
            ("menu", "1", "one"),
            ("menu", "2", "two"),
        ],
    )
    places = layered_positions(flow)
    assert sorted(targets, key=lambda node_id: places[node_id][1]) == [
        "one",
        "two",
        "three",
        "nobody",
    ]
    assert any(bend(flow, places, "menu", outcome) == 0 for outcome in ("1", "2", "3"))


def test_a_menu_stands_in_the_middle_of_its_children() -> None:
    ids = [f"p{n}" for n in range(9)]
    flow = make_flow(
        {"menu": "ivr", **dict.fromkeys(ids, "play")},
        [("menu", str(n + 1), node_id) for n, node_id in enumerate(ids)],
    )
    places = layered_positions(flow)
    drawn = boxes(flow, places)
    middle = (drawn["menu"][1] + drawn["menu"][3]) / 2
    top, bottom = drawn["p0"][1], drawn["p8"][3]
    assert top + (bottom - top) / 3 < middle < bottom - (bottom - top) / 3


def test_a_shared_node_stands_right_of_all_that_lead_to_it() -> None:
    flow = make_flow(
        {"menu": "ivr", "sales": "connect", "vm": "play", "rec": "record"},
        [
            ("menu", "1", "sales"),
            ("menu", "failed", "vm"),
            ("sales", "busy", "vm"),
            ("sales", "failed", "vm"),
            ("vm", "next", "rec"),
        ],
    )
    places = layered_positions(flow)
    assert [places[n][0] for n in ("menu", "sales", "vm", "rec")] == sorted(
        {x for x, _ in places.values()}
    )


def test_an_edge_back_moves_nothing() -> None:
    nodes = {"hello": "play", "menu": "ivr", "wrong": "play"}
    forward = [("hello", "next", "menu"), ("menu", "failed", "wrong")]
    without = layered_positions(make_flow(nodes, forward))
    assert layered_positions(make_flow(nodes, [*forward, ("wrong", "next", "menu")])) == without
    assert layered_positions(make_flow(nodes, [*forward, ("wrong", "next", "wrong")])) == without


def test_the_start_stands_left_even_when_something_leads_to_it() -> None:
    flow = make_flow(
        {"end": "play", "menu": "ivr"}, [("end", "next", "menu"), ("menu", "1", "end")], "menu"
    )
    places = layered_positions(flow)
    assert places["menu"][0] < places["end"][0]


def test_what_no_call_comes_to_stands_beside_what_it_leads_to() -> None:
    flow = chain(5)
    lost = make_flow({**dict.fromkeys(flow.nodes, "play"), "lost": "play"}, [])
    lost.add_edges([(None, edge) for edge in flow.edges.values()])
    lost.add_edges([(None, type(next(iter(flow.edges.values())))("lost", "next", "n4"))])
    places = layered_positions(lost)
    assert places["lost"][0] == places["n3"][0]


def test_parts_stand_below_each_other_and_lone_nodes_in_a_row_at_the_bottom() -> None:
    flow = make_flow(
        {"lone": "play", "c": "play", "d": "play", "a": "play", "b": "play", "single": "hangup"},
        [("c", "next", "d"), ("a", "next", "b")],
        "a",
    )
    drawn = boxes(flow, layered_positions(flow))
    assert drawn["a"][3] < drawn["c"][1]
    assert drawn["d"][3] < drawn["lone"][1] == drawn["single"][1]
    assert drawn["lone"][2] < drawn["single"][0]


def test_a_long_edge_keeps_a_way_free_between_boxes() -> None:
    flow = make_flow(
        dict.fromkeys(["a", "b", "c", "d"], "connect"),
        [("a", "success", "d"), ("a", "busy", "b"), ("b", "success", "c"), ("c", "success", "d")],
    )
    places = layered_positions(flow)
    leaves = places["a"][1] + 60
    drawn = boxes(flow, places)
    assert all(leaves <= drawn[node_id][1] for node_id in ("b", "c"))


def test_columns_make_room_for_many_edges_that_turn() -> None:
    many = make_flow(
        {"menu": "ivr", **{f"p{n}": "play" for n in range(12)}},
        [("menu", str(n + 10), f"p{n}") for n in range(12)],
    )
    places = layered_positions(many)
    assert places["p0"][0] > WIDTH + COLUMN_GAP


def test_deep_and_wide_flows_are_no_trouble() -> None:
    deep = chain(3000)
    deep.add_edges(
        [(None, type(next(iter(deep.edges.values())))(n, "failed", "n2999")) for n in deep.nodes]
    )
    assert len(layered_positions(deep)) == 3000


def test_hash_seeds_do_not_matter() -> None:
    program = (
        "from tests.layout.building import make_flow\n"
        "from designer.layout.layered import layered_positions\n"
        "ids = [f'n{n}' for n in range(40)]\n"
        "edges = [(ids[n], str(k), ids[(n * k + 3) % 40]) for n in range(40) for k in (1, 2, 5)]\n"
        "print(layered_positions(make_flow(dict.fromkeys(ids, 'ivr'), edges)))\n"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1
