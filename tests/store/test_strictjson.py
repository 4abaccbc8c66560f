"""What is refused as JSON, and the place that is named."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.store.strictjson import JsonError, check_limits, parse_json, without_bom


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ('{"a": 1,\n "b": 2,}', "extra-comma", 2, 8),
        ("[1, 2,\n]", "extra-comma", 1, 6),
        ('{"a": 1\n "b": 2}', "missing-comma", 2, 2),
        ("[1 2]", "missing-comma", 1, 4),
        ('{"a": 1 ; "b": 2}', "bad-json", 1, 9),
        ('{"a": 1]', "bad-json", 1, 8),
        ('{"a" 1}', "missing-colon", 1, 6),
        ("{a: 1}", "no-key", 1, 2),
        ('{"a": }', "missing-json", 1, 7),
        ("[1,, 2]", "missing-json", 1, 4),
        ('{"a": [1', "missing-end", 1, 9),
        ('{"a": "x', "open-string", 1, 7),
        ('{"a": "x\ny"}', "line-break", 1, 9),
        (r'{"a": "\q"}', "bad-escape", 1, 8),
        ('{"a": 1}\n{"b": 2}', "left-over", 2, 1),
        ("[NaN]", "bad-number", 1, 2),
        ('["NaN", -Infinity]', "bad-number", 1, 9),
        ("[1e999]", "bad-number", 1, 2),
        (f"[{'1' * 5000}]", "bad-number", 1, 2),
        ('{"a": 1,\n "a": 2}', "duplicate-key", 2, 2),
        (r'{"a": "\ud83d"}', "half-character", 1, 8),
        (r'{"a": "\ude00\ud83d"}', "half-character", 1, 8),
        (r'{"a": "\\\ud83d\\ude00"}', "half-character", 1, 10),
        ('{"a": "\ud83d"}', "half-character", 1, 8),
    ],
)
def test_a_refusal_has_its_code_and_place(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(JsonError) as caught:
        parse_json(text)
    assert caught.value.code == code
    assert (caught.value.args_by_name["line"], caught.value.args_by_name["column"]) == (
        line,
        column,
    )
    assert str(caught.value).startswith(f"Line {line}, column {column}: ")


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_is_said_to_be_nothing(text: str) -> None:
    with pytest.raises(JsonError) as caught:
        parse_json(text)
    assert caught.value.code == "empty"
    assert "empty" in str(caught.value)


def test_a_duplicate_key_is_named_with_its_object() -> None:
    with pytest.raises(JsonError) as caught:
        parse_json('{"nodes": {"a": [0, {"x": 1, "y": {"z": 0}, "x": 2}]}}')
    assert "the key x stands twice in nodes.a.1" in str(caught.value)
    with pytest.raises(JsonError) as caught:
        parse_json(r'{"a": 1, "\u0061": 2}')
    assert "the key a stands twice in the outermost object" in str(caught.value)


def test_a_whole_character_in_two_escapes_is_read() -> None:
    assert parse_json(r'["\ud83d\ude00", "\\ud83d"]') == ["😀", "\\ud83d"]


def test_nesting_is_refused_from_the_first_level_too_deep() -> None:
    check_limits("[" * 400 + "]" * 400)
    with pytest.raises(JsonError) as caught:
        check_limits("[\n" * 401 + "]" * 401)
    assert caught.value.code == "too-deep"
    assert caught.value.args_by_name["line"] == 401


def test_brackets_in_texts_and_side_by_side_are_no_nesting() -> None:
    check_limits('["' + "[" * 1000 + '"]')
    check_limits('["\\"' + "[" * 1000 + '"]')
    check_limits("[" + "[]," * 1000 + "[]]")
    check_limits("// " + "[" * 1000)
    check_limits("/* " + "[" * 1000)


def test_size_is_counted_in_bytes() -> None:
    check_limits("ö" * 50, size=100)
    with pytest.raises(JsonError) as caught:
        check_limits("ö" * 50 + "o", size=100)
    assert caught.value.code == "too-large"
    assert "101 bytes" in str(caught.value)


def test_text_nested_beyond_measure_is_refused_without_parsing() -> None:
    with pytest.raises(JsonError) as caught:
        check_limits('{"a":[' * 500_000)
    assert caught.value.code == "too-deep"


def test_the_deepest_that_is_allowed_can_be_parsed() -> None:
    text = '{"a":' * 399 + "[]" + "}" * 399
    check_limits(text)
    assert isinstance(parse_json(text), dict)


def test_only_the_first_byte_order_mark_goes() -> None:
    assert without_bom("\ufeff\ufeffx") == "\ufeffx"
    assert without_bom("x") == "x"


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
)


@given(_VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_what_is_json_is_read_as_it_is(data: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    check_limits(text)
    assert json.dumps(parse_json(text)) == json.dumps(data)
