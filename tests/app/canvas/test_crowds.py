"""Crowded flows are laid out so that every wire can be followed."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from designer.app.canvas.obstacles import Rect
from designer.app.canvas.wiring import Wiring
from designer.app.drawing.sheet import Sheet
from designer.app.theme.tokens import load_tokens
from designer.callactions.opening import read_flow
from designer.flow.model import Flow
from designer.layout.tidying import tidy
from designer.store.samples import list_samples
from tests.app.canvas.crowds import CROWDS, all_to_one, sixty

TOKENS = load_tokens()["light"]


def under(flow: Flow) -> list[tuple[tuple[str, str], str]]:
    """Which wire passes below which card, as far as a wire is drawn."""
    wiring = Wiring(flow)
    found = []
    for key, way in wiring.ways.items():
        for (xa, ya), (xb, yb) in pairwise(way):
            part = Rect(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))
            for node_id, box in wiring.boxes.items():
                card = box.rect
                inner = Rect(card.left + 1, card.top + 1, card.right - 1, card.bottom - 1)
                if inner.meets(part):
                    found.append((key, node_id))
    return found


@pytest.mark.parametrize("crowd", CROWDS, ids=lambda crowd: crowd.__name__)
def test_no_wire_runs_under_a_card_and_no_card_under_another(crowd):
    flow = crowd()
    cards = [box.rect for box in Wiring(flow).boxes.values()]
    assert not [pair for pair in combinations(cards, 2) if pair[0].meets(pair[1])]
    assert under(flow) == []


@pytest.mark.parametrize("tidied", [False, True], ids=["as saved", "tidied"])
@pytest.mark.parametrize("sample", list_samples(), ids=lambda sample: sample.name)
def test_every_joint_of_a_sample_has_room_for_its_words(sample, tidied):
    flow = read_flow(sample.path).flow
    edit = tidy(flow) if tidied else None
    if edit is not None:
        edit.apply(flow)
    wiring = Wiring(flow)
    joined = [(node, len(wiring.wires.joints(node))) for node in flow.nodes]
    cards = {card.node_id: len(card.face.joints) for card in Sheet(flow, TOKENS).cards()}
    assert {node: count for node, count in joined if count} == {
        node: count for node, count in cards.items() if count
    }


def test_the_crowds_are_as_large_as_they_say():
    assert len(all_to_one().into("mailbox")) == 30
    assert len(sixty().nodes) == 60


def test_a_card_put_on_a_wire_is_noticed():
    flow = CROWDS[1]()
    flow.layout["cleo"] = (flow.layout["bo"][0] - 60, flow.layout["bo"][1] + 8)
    assert under(flow)
