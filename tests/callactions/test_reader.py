"""Text of call actions as people have it, and where in it things stand."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.callactions.reader import (
    CallActionsError,
    blank_comments,
    blank_trailing_commas,
    parse_call_actions,
)


def refusal(text: str) -> CallActionsError:
    with pytest.raises(CallActionsError) as caught:
        parse_call_actions(text)
    assert str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"play": "x"}', {"play": "x"}),
        ('\ufeff{"play": "x"}\r\n', {"play": "x"}),
        ('// a\n{"play": "x"} // b', {"play": "x"}),
        ('{"play": /* a\n b */ "x"}', {"play": "x"}),
        ('{"play": "x",}', {"play": "x"}),
        ('{"play": "x", // why\n /* not */ }', {"play": "x"}),
        ('{"a": [1, 2,], "play": "x",\n}', {"a": [1, 2], "play": "x"}),
        ('{"play": "http://x/*y*/,}",}', {"play": "http://x/*y*/,}"}),
        (r'{"play": "a\"// ,]",}', {"play": 'a"// ,]'}),
        ("{play: 'x', next: {hangup: \"busy\"}}", {"play": "x", "next": {"hangup": "busy"}}),
        ("{play: 'https://x', // y\n}", {"play": "https://x"}),
        ("{play: 'it\\'s', // x\n}", {"play": "it's"}),
        ("https://example.com/elks?a=b#c", "https://example.com/elks?a=b#c"),
        ("  http://example.com \n", "http://example.com"),
        ('"https://example.com"', "https://example.com"),
        ('""', ""),
        ("[1]", [1]),
        ("null", None),
    ],
)
def test_what_people_have_is_read(text: str, data: Any) -> None:
    assert parse_call_actions(text).data == data


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('{\n"play": "x"\n"next": "y"\n}', "missing-comma", 3, 1),
        ('{\n"play": "x" // then\n"next": "y",\n}', "missing-comma", 3, 1),
        ('// x\n{"a": {"b": 1}\n"c": 2}', "missing-comma", 3, 1),
        ('{"play": "x",, "next": "y"}', "no-key", 1, 14),
        ('{"play": "x"', "missing-end", 1, 13),
        ('{"play": "x" /* never ends', "missing-end", 1, 27),
        ('{"play": "x // y\n}', "line-break", 1, 17),
        ('{"play": "x"} {"play": "y"}', "left-over", 1, 15),
        ('{"play": "x",\n "play": "y"}', "duplicate-key", 2, 2),
        ('{"play": "x", // c\n "play": "y",}', "duplicate-key", 2, 2),
        ("{play: 'x', play: 'y'}", "duplicate-key", 1, 13),
        ("{play: NaN}", "no-key", 1, 2),
        ("{play: '\\ud800'}", "no-key", 1, 2),
        ('{"play": "\\ud800"}', "half-character", 1, 11),
        ("example.com", "missing-json", 1, 1),
        ("https://a https://b", "missing-json", 1, 1),
        ("{" * 401, "too-deep", 1, 401),
        ("{a:" * 300 + "1" + "}" * 300, "no-key", 1, 2),
    ],
)
def test_a_refusal_names_the_place(text: str, code: str, line: int, column: int) -> None:
    error = refusal(text)
    place = (error.args_by_name["line"], error.args_by_name["column"])
    assert (error.code, *place) == (code, line, column)


def test_a_missing_comma_is_named_as_such() -> None:
    assert str(refusal('{"a": 1 "b": 2}')) == "Line 1, column 9: a comma is missing before this."


@pytest.mark.parametrize("text", ["", "\n", "// nothing", "/* nothing"])
def test_nothing_is_said_to_be_nothing(text: str) -> None:
    assert refusal(text).code == "empty"


def test_what_is_too_large_is_refused_with_its_size() -> None:
    text = json.dumps({"play": "x" * 4 * 1024 * 1024})
    assert refusal(text).code == "too-large"
    assert str(len(text)) in str(refusal(text))


def test_lenient_text_is_read_when_it_is_small_only() -> None:
    assert parse_call_actions(f"{{play: 'x'{' ' * 60_000}}}").data == {"play": "x"}
    assert refusal(f"{{play: 'x'{' ' * 70_000}}}").code == "no-key"


def test_the_deepest_is_read() -> None:
    text = '{"play":"x","next":' * 399 + '{"play":"x",}' + "}" * 399
    assert isinstance(parse_call_actions(text).data, dict)


@pytest.mark.parametrize(
    "text",
    [
        "/* " * 1_000_000,
        '"\\' * 2_000_000,
        ", " * 2_000_000,
        "/" * 4_000_000,
        '{"a":1' + " " * 4_000_000 + ",,",
        "[" + '"a",' * 1_000_000 + "}",
    ],
    ids=["comments", "quotes", "commas", "slashes", "spaces", "mismatch"],
)
def test_no_text_is_gone_through_again_and_again(text: str) -> None:
    # Were the time to grow with the square of the length, this would take hours.
    refusal(text)


def test_places_are_those_of_the_text_before_blanking() -> None:
    text = '// one\n{ "play": "x", /* two */\n  "next": {"ivr": "y",\n    "1": "z",},\n}'
    parsed = parse_call_actions(text)
    assert parsed.locate("") == (2, 1)
    assert parsed.locate("/next") == (3, 11)
    assert parsed.locate("/next/1") == (4, 10)
    assert parsed.locate("/nowhere") == (1, 1)
    assert parse_call_actions("{play: 'x',\n next: 'y'}").locate("/next") == (2, 8)
    assert parse_call_actions("\n https://example.com").locate("") == (2, 2)


_PIECES = st.lists(
    st.sampled_from(
        ['"a"', '"//"', '"/*"', '"\\""', "// c\n", "/* c */", "/* c\n*/", ",", "}", "]", "\n", "é"]
    )
).map("".join)


@given(_PIECES)
def test_blanking_moves_nothing(text: str) -> None:
    blanked = blank_trailing_commas(blank_comments(text))
    assert len(blanked) == len(text)
    assert blanked.count("\n") == text.count("\n")
    changed = {new for old, new in zip(text, blanked, strict=True) if old != new}
    assert changed <= {" "}


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text('ab"/*,}]\\ \n', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(_VALUES.filter(lambda data: data not in ({}, [])))
def test_comments_and_commas_change_nothing(data: Any) -> None:
    text = json.dumps(data, indent=1)
    dressed = "".join(f'{line} // , ] }}\n/* " */' for line in text.split("\n"))
    assert parse_call_actions(dressed).data == data
