import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.app.finding.ranking import Name, ranked

NAMES = ["New", "Open…", "Save", "Save as…", "Zoom in", "Zoom out", "Export call actions…"]


def best(typed: str, names: list[str] = NAMES, more: str = "") -> list[str]:
    return [names[place] for place in ranked(typed, [Name.of(name, more) for name in names])]


def test_nothing_typed_fits_all_in_their_order() -> None:
    assert best("") == best("  ") == NAMES


def test_what_begins_so_comes_before_what_holds_it() -> None:
    names = ["Resales", "After sales", "Sales desk", "Sales"]
    assert best("sales", names) == ["Sales", "Sales desk", "After sales", "Resales"]


def test_all_words_in_any_order() -> None:
    assert best("call exp")[0] == "Export call actions…"
    assert best("out zoom") == ["Zoom out"]


def test_initials() -> None:
    assert best("zo")[:2] == ["Zoom in", "Zoom out"]
    assert best("eca") == ["Export call actions…"]


def test_misspelt_names_are_found_and_nonsense_is_not() -> None:
    assert best("exprot") == ["Export call actions…"]
    assert best("zoon out")[0] == "Zoom out"
    assert best("qwxz") == []


def test_one_or_two_letters_are_not_taken_for_misspelt() -> None:
    assert best("xq") == best("q") == []


def test_what_it_is_found_by_besides_comes_last() -> None:
    names = [Name.of("Support", "connect +46700000002"), Name.of("Connect all")]
    assert ranked("connect", names) == [1, 0]
    assert ranked("+4670", names) == [0]
    assert ranked("support +46700000002", names) == [0]


def test_other_words_for_it_come_after_its_own_and_before_what_only_holds_it() -> None:
    names = [
        Name.of("Unlike"),
        Name.of("Settings", known="language like"),
        Name.of("A like"),
        Name.of("Soundless"),
    ]
    assert ranked("like", names)[:3] == [2, 1, 0]
    assert ranked("settings lang", names) == [1]
    assert ranked("anguage", names[1:2]) == []


def test_of_other_words_the_earlier_ones_are_the_better() -> None:
    names = [Name.of("Open", known="load json"), Name.of("Export", known="json load")]
    assert ranked("json", names) == [1, 0]
    assert ranked("load", names) == [0, 1]


def test_what_is_a_name_is_not_taken_for_misspelt() -> None:
    assert best("save as…") == ["Save as…"]
    assert best("new") == ["New"]


def test_the_fuzzy_library_is_not_imported_to_show_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "rapidfuzz", raising=False)
    best("")
    best("sa")
    assert "rapidfuzz" not in sys.modules


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=8))
def test_a_name_that_holds_what_is_typed_is_always_found_and_none_twice(
    names: list[str], typed: str
) -> None:
    found = ranked(typed, [Name.of(name) for name in names])
    assert len(set(found)) == len(found)
    asked = " ".join(typed.casefold().split())
    assert {n for n, name in enumerate(names) if asked in name.casefold()} <= set(found)
