"""What is typed above the palette finds what is called so, or else what its help speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow.kind_words import palette_entries
from designer.flow.vocabulary import KINDS

ALL = (*KINDS, "recordcall")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Hang", "hangup"),
        ("ivr", "ivr"),
        ("MENU", "ivr"),
        ("voicemail", "record"),
        ("dial", "connect"),
        ("call", "connect"),
        ("rec", "record"),
        ("record call", "recordcall"),
        ("hang up", "hangup"),
        ("up hang", "hangup"),
        ("number connect", "connect"),
        ("customer number", "ivr"),
    ],
)
def test_the_first_found(typed, first):
    assert palette_entries(typed)[0] == first


def test_help_is_searched_only_where_no_name_fits():
    assert palette_entries("sip address") == ("connect",)
    assert palette_entries("recordings") == ()
    assert "play" not in palette_entries("menu")


def test_the_words_people_see_are_searched():
    assert palette_entries("\u00e5MENU", lambda text: f"\u00e5{text}") == ("ivr",)


@given(st.text(max_size=12))
def test_nothing_else_is_found_and_nothing_twice(typed):
    found = palette_entries(typed)
    assert len(set(found)) == len(found)
    assert set(found) <= set(ALL)
    if not typed.split():
        assert found == ALL


def test_who_wants_to_tell_the_opening_hours_finds_what_plays_them_too():
    assert palette_entries("opening")[:2] == ("hours", "play")
    assert palette_entries("hours")[:2] == ("hours", "play")
