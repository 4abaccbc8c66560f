import pytest

from designer.flow.edits import Edit
from designer.flow.model import Flow, Node
from designer.layout.aligning import SPREADS, WAYS, align, distribute
from tests.flow.drawing import state


def small() -> Flow:
    """Heights 56 (hangup), 128 (connect), 80 (play)."""
    flow = Flow()
    flow.add_nodes(
        [
            (None, Node("end", "hangup", "reject"), (0, 0)),
            (None, Node("sales", "connect", "+46700000001"), (310, 100)),
            (None, Node("sorry", "play", "b.mp3"), (1000, 600)),
        ]
    )
    return flow


def done(edit: Edit | None) -> Flow:
    """The small flow after ``edit``, which is undone and redone on the way."""
    assert edit is not None
    flow = small()
    undo = edit.apply(flow)
    after = state(flow)
    redo = undo.apply(flow)
    assert state(flow) == state(small())
    redo.apply(flow)
    assert state(flow) == after
    return flow


ALL = ("end", "sales", "sorry")


@pytest.mark.parametrize(
    ("way", "places"),
    [
        ("left", [(0, 0), (0, 100), (0, 600)]),
        ("centre", [(500, 0), (500, 100), (500, 600)]),
        ("right", [(1000, 0), (1000, 100), (1000, 600)]),
        ("top", [(0, 0), (310, 0), (1000, 0)]),
        ("middle", [(0, 312), (310, 276), (1000, 300)]),
        ("bottom", [(0, 624), (310, 552), (1000, 600)]),
    ],
)
def test_lining_up(way: str, places: list[tuple[int, int]]) -> None:
    edit = align(small(), ALL, way)
    assert list(done(edit).layout.values()) == places
    assert edit is not None
    assert str(edit.name) == WAYS[way].name


def test_only_those_asked_for_move() -> None:
    flow = done(align(small(), ["sales", "sorry"], "left"))
    assert flow.layout == {"end": (0, 0), "sales": (310, 100), "sorry": (310, 600)}


@pytest.mark.parametrize(
    ("spread", "places"),
    [
        ("across", [(0, 0), (500, 100), (1000, 600)]),
        ("down", [(0, 0), (310, 264), (1000, 600)]),
    ],
)
def test_spreading_leaves_equal_gaps_and_the_outermost_where_they_are(
    spread: str, places: list[tuple[int, int]]
) -> None:
    assert list(done(distribute(small(), ALL, spread)).layout.values()) == places


def test_what_stands_so_already_is_no_step() -> None:
    flow = done(align(small(), ALL, "top"))
    assert align(flow, ALL, "top") is None
    for spread in SPREADS:
        assert distribute(small(), ["end", "sorry"], spread) is None
    assert align(small(), [], "left") is None
