import pytest

from designer.flow.model import Edge, Flow, Node
from designer.layout.boxes import WIDTH
from designer.layout.guides import Guides


@pytest.fixture
def flow() -> Flow:
    """A play at a crooked place leads to a record; a hangup stands far below."""
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("say", "play", "a.mp3"), (3, 5)),
            (None, Node("rec", "record", "local/x"), (400, 100)),
            (None, Node("end", "hangup", "reject"), (41, 900)),
        ]
    )
    flow.add_edges([(None, Edge("say", "next", "rec"))])
    return flow


def test_the_edge_becomes_straight_from_either_end(flow: Flow) -> None:
    # The port lies 60 below the top of a play, the input 28 below that of a record.
    guides = Guides(flow, "rec", ["rec"], [])
    _, down = guides.snap((400, 40), 6)
    assert down is not None
    assert down.at == 5 + 60 - 28
    assert guides.line(down, (400, 37), sideways=False) == ((3 + WIDTH, 65), (400, 65))
    guides = Guides(flow, "say", ["say"], [])
    _, down = guides.snap((3, 64), 6)
    assert down is not None
    assert down.at == 100 + 28 - 60
    assert guides.line(down, (3, 68), sideways=False) == ((3 + WIDTH, 128), (400, 128))


def test_an_edge_that_leads_back_cannot_become_straight(flow: Flow) -> None:
    assert Guides(flow, "rec", ["rec"], []).snap((-100, 40), 6) == (None, None)


def test_edges_line_up_with_nodes_that_are_seen(flow: Flow) -> None:
    guides = Guides(flow, "rec", ["rec"], ["say", "rec", "end"])
    across, down = guides.snap((44, 903), 6)
    assert (across and across.at, across and across.other) == (41, "end")
    assert (down and down.at, down and down.other) == (900, "end")
    assert across is not None
    assert guides.line(across, (41, 500), sideways=True) == ((41, 500), (41, 900))


def test_out_of_reach_there_is_none(flow: Flow) -> None:
    assert Guides(flow, "rec", ["rec"], ["say", "end"]).snap((700, 300), 6) == (None, None)


def test_what_is_dragged_along_is_nothing_to_line_up_with(flow: Flow) -> None:
    guides = Guides(flow, "rec", ["rec", "say"], ["say", "rec"])
    assert guides.snap((3, 5), 6) == (None, None)
