"""Where things stand in JSON text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.store.jsonplaces import (
    duplicate_key,
    line_and_column,
    offset_of,
    path_of,
    pointer_to,
)

TEXT = '{"a": {"b": 1, "c": [1, {"x": 1, "y": [[2], 3]}]}, "d/e": {"~": 2}}'


@pytest.mark.parametrize(
    ("pointer", "begins"),
    [
        ("", '{"a"'),
        ("/a", '{"b"'),
        ("/a/b", "1, "),
        ("/a/c", "[1, {"),
        ("/a/c/0", "1, {"),
        ("/a/c/1", '{"x"'),
        ("/a/c/1/y/0/0", "2]"),
        ("/a/c/1/y/1", "3]"),
        ("/d~1e/~0", "2}"),
    ],
)
def test_a_pointer_leads_to_its_value(pointer: str, begins: str) -> None:
    offset = offset_of(TEXT, path_of(pointer))
    assert offset is not None
    assert TEXT[offset:].startswith(begins)


@pytest.mark.parametrize("pointer", ["/x", "/a/b/c", "/a/c/2", "/a/c/1/y/0/1", "/b"])
def test_a_pointer_to_nothing_leads_nowhere(pointer: str) -> None:
    assert offset_of(TEXT, path_of(pointer)) is None


def test_lenient_json_is_found_too() -> None:
    text = "{play: 'a', next: {'play': \"b\"}}"
    offset = offset_of(text, ("next", "play"))
    assert offset is not None
    assert text[offset:] == '"b"}}'


def test_lines_and_columns_begin_at_one() -> None:
    assert line_and_column("ab\ncd", 0) == (1, 1)
    assert line_and_column("ab\ncd", 2) == (1, 3)
    assert line_and_column("ab\ncd", 3) == (2, 1)


@given(st.lists(st.text(), max_size=4).map(tuple))
def test_a_pointer_says_its_path(path: tuple[str, ...]) -> None:
    assert path_of(pointer_to(path)) == path


_TREES = st.recursive(
    st.integers() | st.text("ab{}[],:\"'\\", max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("ab/~0{,\"'", max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


def _all_paths(data: object) -> list[tuple[str, ...]]:
    children: list[tuple[str, object]] = []
    if isinstance(data, dict):
        children = list(data.items())
    elif isinstance(data, list):
        children = [(str(index), item) for index, item in enumerate(data)]
    paths: list[tuple[str, ...]] = [()]
    for key, child in children:
        paths += [(key, *path) for path in _all_paths(child)]
    return paths


def _at(data: object, path: tuple[str, ...]) -> object:
    for key in path:
        data = data[int(key)] if isinstance(data, list) else data[key]  # type: ignore[index]
    return data


@given(_TREES, st.sampled_from([None, 1]))
def test_every_value_is_found_where_it_stands(data: object, indent: int | None) -> None:
    text = json.dumps(data, indent=indent)
    for path in _all_paths(data):
        offset = offset_of(text, path)
        assert offset is not None
        assert json.JSONDecoder().raw_decode(text, offset)[0] == _at(data, path)


@given(_TREES)
def test_json_without_duplicates_has_none(data: object) -> None:
    assert duplicate_key(json.dumps(data)) is None


def test_the_same_key_in_neighbours_is_no_duplicate() -> None:
    assert duplicate_key('[{"a": 1}, {"a": {"a": 1}}]') is None
    assert duplicate_key('[{"a": 1}, {"a": 1, "a": 2}]') == (("1",), "a", 20)
