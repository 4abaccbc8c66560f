import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow.ids import is_id, new_id
from designer.flow.vocabulary import KINDS


@pytest.mark.parametrize("text", ["a", "7", "Main-menu_2", "a" * 64, "Files", "ivr-2"])
def test_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "-a", "_a", "a b", "å", "a.b", "a/b", "a" * 65, "healthz", "files", "a\n"]
)
def test_no_id(text: str) -> None:
    assert not is_id(text)


@given(st.sampled_from(list(KINDS)), st.integers(0, 30))
def test_new_ids_count_up_from_the_kind(kind: str, count: int) -> None:
    taken: list[str] = []
    for _ in range(count):
        taken.append(new_id(kind, taken))
    assert taken[:3] == [kind, f"{kind}-2", f"{kind}-3"][:count]
    assert len(set(taken)) == count
    assert all(is_id(node_id) for node_id in taken)


def test_a_gap_is_filled() -> None:
    assert new_id("play", {"play", "play-3"}) == "play-2"
    assert new_id("play", {"play-2"}) == "play"
