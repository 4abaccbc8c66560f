import pytest

from designer.flow.edits import EditError
from designer.flow.texts import N_, Text, format_text


def test_marking_changes_nothing() -> None:
    assert N_("Hello {name}") == "Hello {name}"


def test_named_fields_are_filled() -> None:
    assert str(Text("{count} of {node}", {"count": 3, "node": "menu"})) == "3 of menu"


def test_a_text_may_hold_another() -> None:
    inner = Text("the {colour} one", {"colour": Text("red")})
    assert str(Text("Take {which}", {"which": inner})) == "Take the red one"


def test_braces_in_an_argument_are_not_fields() -> None:
    assert str(Text("{value}", {"value": "{prompts}/a"})) == "{prompts}/a"


def test_a_missing_field_is_a_defect() -> None:
    with pytest.raises(KeyError):
        format_text("{node}", {})


def test_an_error_is_one_sentence_with_its_text() -> None:
    error = EditError("no-node", node="menu")
    assert error.code == "no-node"
    assert str(error) == str(error.text) == "There is no node menu."
    assert error.text.template == EditError.texts["no-node"]
