"""Where a node stands that comes between a node and what leads to it."""

from __future__ import annotations

from designer.flow.model import Edge, Flow, Node
from designer.layout.boxes import WIDTH
from designer.layout.placing import place_before

LED = [("menu", "2"), ("menu", "failed")]


def flow_with_record_at(x: int) -> Flow:
    """menu -2, failed-> record, menu -1-> end, which stands so that its wire is below record."""
    flow = Flow()
    places = {"menu": (0, 0), "record": (x, 0), "end": (x + 400, 88)}
    kinds = {"menu": "ivr", "record": "record", "end": "hangup"}
    flow.add_nodes([(None, Node(node, kinds[node]), place) for node, place in places.items()])
    ways = [Edge("menu", "1", "end"), *(Edge("menu", key, "record") for key in ("2", "failed"))]
    flow.add_edges([(None, edge) for edge in ways])
    return flow


def test_where_there_is_room_it_stands_between_them_on_the_same_height() -> None:
    place = place_before(flow_with_record_at(800), "record", LED)
    assert place == (800 - WIDTH - 96, 0)


def test_where_there_is_none_it_covers_neither_node_nor_wire() -> None:
    x, y = place_before(flow_with_record_at(320), "record", LED)
    assert x == 320
    assert y + 80 < 0 or y > 88 + 28, "the wire to the end passes at 116"


def test_a_node_without_a_place_has_one_before_the_corner() -> None:
    flow = Flow()
    flow.add_nodes([(None, Node("record", "record"), None)])
    assert place_before(flow, "record", [])[0] < 0
