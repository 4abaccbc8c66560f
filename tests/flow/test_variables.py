from hypothesis import given
from hypothesis import strategies as st

from designer.flow.jsontypes import Json
from designer.flow.variables import names_in, replace_variables

json_values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["{a}", "x{b}y{a}", "{", "{}", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner),
    max_leaves=6,
)


def test_names_are_replaced_anywhere_in_text() -> None:
    assert replace_variables("{a}/{b}{a}", {"a": "1", "b": "2"}) == "1/21"


def test_at_any_depth() -> None:
    assert replace_variables({"{a}": ["{a}", {"k": "{a}"}]}, {"a": "1"}) == {
        "{a}": ["1", {"k": "1"}]
    }


def test_a_name_nobody_defined_stays() -> None:
    assert replace_variables("{a}{b}", {"a": "1"}) == "1{b}"


def test_variables_do_not_nest() -> None:
    assert replace_variables("{a}", {"a": "{b}", "b": "2"}) == "{b}"


def test_what_is_no_name_is_left_alone() -> None:
    for text in ("{}", "{ a }", "{1a}", "{a", "a}", "{{a}"):
        assert replace_variables(text, {"a": "1"}) == text.replace("{a}", "1")


@given(json_values)
def test_without_variables_nothing_changes(value: Json) -> None:
    assert replace_variables(value, {}) == value


@given(json_values)
def test_names_found_are_names_replaced(value: Json) -> None:
    names = names_in(value)
    replaced = replace_variables(value, dict.fromkeys(names, "-"))
    assert names_in(replaced) == frozenset()
    assert (replaced == value) == (not names)
