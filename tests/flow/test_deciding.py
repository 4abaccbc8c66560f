from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow.callerlist import is_listed
from designer.flow.deciding import WITHHELD, Decision, decide
from designer.flow.vocabulary import KINDS

MONDAY = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
LIST = "+46701234567, +4680*,,0701234567 "


@pytest.mark.parametrize(
    ("caller", "listed"),
    [
        ("+46701234567", True),
        ("+467012345678", False),
        ("+46801", True),
        ("+4680", True),
        ("+468", False),
        ("0701234567", False),
        *((hidden, False) for hidden in ("", "anonymous", "+", "withheld", "sip:a@example.com")),
    ],
)
def test_who_is_listed(caller: str, listed: bool) -> None:
    assert is_listed(LIST, caller) == listed


@given(st.from_regex(r"\+[1-9][0-9]{3,13}", fullmatch=True), st.integers(2, 6))
def test_every_number_is_listed_by_itself_and_by_its_beginning(number: str, kept: int) -> None:
    assert is_listed(number, number)
    assert is_listed(f"{number[:kept]}*", number)
    assert not is_listed(number, number[:-1])
    assert not is_listed("", number)


def test_decisions() -> None:
    data = {"weekly": {"mon": ["08:00-17:00"]}}
    assert decide("hours", "Europe/Stockholm", data, MONDAY, "") == Decision("open", "weekly")
    assert decide("hours", "Asia/Tokyo", data, MONDAY, "") == Decision("closed", "weekly")
    assert decide("callers", LIST, {}, MONDAY, "+46801") == Decision("listed")
    assert decide("callers", LIST, {}, MONDAY, "+1555") == Decision("other")
    assert decide("callers", LIST, {}, MONDAY, "") == Decision("other", WITHHELD)
    assert decide("callers", None, {}, MONDAY, "+1555") == Decision("other")
    with pytest.raises(ValueError, match="play"):
        decide("play", "", {}, MONDAY, "")


def test_every_outcome_of_a_served_kind_can_be_decided() -> None:
    served = {
        kind.key: {out.key for out in kind.outcomes} for kind in KINDS.values() if kind.served
    }
    assert served == {"hours": {"open", "closed"}, "callers": {"listed", "other"}}
