"""What never changes is made as ``dataclass(frozen=True)`` makes it, only sooner."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow.frozen import frozen


@frozen
class Ours:
    """Something."""

    name: str
    size: int = 3
    parts: list[int] = field(default_factory=list, hash=False)
    remark: str = field(default="", compare=False, repr=False)

    @property
    def double(self) -> int:
        return 2 * self.size


@dataclasses.dataclass(frozen=True)
class Theirs:
    """The same, as the standard library makes it."""

    name: str
    size: int = 3
    parts: list[int] = field(default_factory=list, hash=False)
    remark: str = field(default="", compare=False, repr=False)


@frozen
class Longer(Ours):
    """With one more."""

    more: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return "longer"


ARGUMENTS = st.fixed_dictionaries(
    {"name": st.sampled_from("ab")},
    optional={
        "size": st.integers(2, 4),
        "parts": st.lists(st.integers(0, 1), max_size=2),
        "remark": st.sampled_from(["", "a"]),
    },
)


@given(ARGUMENTS, ARGUMENTS)
def test_it_is_made_compared_and_shown_as_the_standard_does(first, second):
    ours, theirs = Ours(**first), Theirs(**first)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert hash(ours) == hash(theirs)
    assert (ours == Ours(**second)) is (theirs == Theirs(**second))
    assert dataclasses.asdict(replace(ours, **second)) == dataclasses.asdict(
        replace(theirs, **second)
    )
    assert copy.deepcopy(ours) == pickle.loads(pickle.dumps(ours)) == ours


def test_each_has_a_list_of_its_own():
    assert Ours("a").parts is not Ours("a").parts


def test_nothing_changes_it():
    ours = Ours("a")
    with pytest.raises(FrozenInstanceError, match="size"):
        ours.size = 4
    with pytest.raises(FrozenInstanceError, match="size"):
        del ours.size
    with pytest.raises(FrozenInstanceError):
        ours.other = 1
    assert (ours.size, ours.double) == (3, 6)


@pytest.mark.parametrize("arguments", [{}, {"name": "a", "colour": "red"}])
def test_arguments_that_are_missing_or_not_known_are_refused(arguments):
    with pytest.raises(TypeError):
        Ours(**arguments)


def test_another_class_is_never_equal_and_methods_of_its_own_stay():
    longer = Longer("a", more=(1,))
    assert longer != Ours("a")
    assert longer != Theirs("a")
    assert repr(longer) == "longer"
    assert (longer.name, longer.size, longer.more) == ("a", 3, (1,))
