from designer.layout.anchoring import anchored, nearest_to
from designer.layout.boxes import GRID

LAYOUT = {"a": (100, 104), "b": (400, -40), "c": (900, 700)}
PLACES = {"a": (0, 0), "b": (320, 56)}


def test_the_anchor_stays_and_the_others_keep_their_distance_to_it() -> None:
    assert anchored(PLACES, "b", (400, -40)) == {"a": (80, -96), "b": (400, -40)}


def test_everything_stays_on_the_grid() -> None:
    found = anchored(PLACES, "a", (100, 104))
    assert found["a"] == (96, 104)
    assert all(x % GRID == 0 and y % GRID == 0 for x, y in found.values())
    assert anchored(PLACES, "a", found["a"]) == found


def test_the_nearest_of_the_nodes_that_are_asked_for() -> None:
    assert nearest_to(LAYOUT, PLACES, (880, 690)) == "b"
    assert nearest_to(LAYOUT, PLACES, (0, 0)) == "a"
    assert nearest_to(LAYOUT, (), (0, 0)) is None
