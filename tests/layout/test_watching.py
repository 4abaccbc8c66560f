"""Whoever waits for a layout hears shares that grow, and may stop it."""

from __future__ import annotations

import pytest

from designer.flow.model import Edge, Flow, Node
from designer.layout.layered import layered_positions
from designer.layout.watching import LayoutStoppedError


@pytest.fixture
def flow():
    """Two components: a chain with a fork, and another chain."""
    made = Flow()
    made.add_nodes([(None, Node(f"n{n}", "ivr", "sound/beep"), None) for n in range(12)])
    pairs = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (2, 4), (6, 7), (7, 8), (6, 8), (8, 9)]
    made.add_edges([(None, Edge(f"n{a}", str(b % 10), f"n{b}")) for a, b in pairs])
    made.start = "n0"
    return made


def test_the_shares_grow_and_change_nothing(flow):
    shares: list[float] = []
    assert layered_positions(flow, watch=shares.append) == layered_positions(flow)
    assert len(shares) > 4
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1


def test_it_can_be_stopped(flow):
    def stop(share: float) -> None:
        if share > 0.3:
            raise LayoutStoppedError

    with pytest.raises(LayoutStoppedError):
        layered_positions(flow, watch=stop)
