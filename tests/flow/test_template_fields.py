"""Every template is given the fields it names, wherever in the program it is filled."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import string
from collections.abc import Iterator
from types import ModuleType
from typing import NamedTuple

import pytest

import designer
from designer.flow.errors import CallflowError

MODULES = sorted(
    each.name
    for each in pkgutil.walk_packages(designer.__path__, "designer.")
    if not each.name.endswith("__main__")
)


class Use(NamedTuple):
    """A template and the fields it is filled with at one place."""

    line: int
    template: str
    given: frozenset[str]


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def uses(module: ModuleType) -> Iterator[Use]:
    """Where ``module`` fills a template, of its own or a constant, with fields by name."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        given = _given(node)
        if given is None:
            continue
        for template in _templates(node, module):
            yield Use(node.lineno, template, given)


def _given(call: ast.Call) -> frozenset[str] | None:
    """The names of the fields in a call, None where they cannot be read off."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    names = {str(keyword.arg) for keyword in call.keywords}
    if isinstance(call.func, ast.Name) and call.func.id == "Text":
        if len(call.args) == 1 and not names:
            return frozenset()
        table = call.args[1] if len(call.args) > 1 else None
        keys = table.keys if isinstance(table, ast.Dict) else [None]
        if not all(isinstance(key, ast.Constant) for key in keys):
            return None
        return frozenset(str(key.value) for key in keys if isinstance(key, ast.Constant))
    return frozenset(names)


def _templates(call: ast.Call, module: ModuleType) -> Iterator[str]:
    assert isinstance(call.func, ast.Name)
    function = getattr(module, call.func.id, None)
    first = call.args[0]
    if isinstance(function, type) and issubclass(function, CallflowError):
        words = [each.value for each in call.args if isinstance(each, ast.Constant)]
        for code in [word for word in words if isinstance(word, str)][:1]:
            yield function.texts.get(code, f"{{{code}}}")
    elif call.func.id in ("tr", "Text"):
        for part in [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]:
            if isinstance(part, ast.Name) and isinstance(getattr(module, part.id, None), str):
                yield getattr(module, part.id)
            elif isinstance(part, ast.Call) and isinstance(part.args[0], ast.Constant):
                yield str(part.args[0].value)


@pytest.mark.parametrize("name", MODULES)
def test_a_template_gets_the_fields_it_names(name: str) -> None:
    module = importlib.import_module(name)
    missing = [
        f"line {use.line}: {sorted(fields(use.template) - use.given)} of {use.template!r}"
        for use in uses(module)
        if not fields(use.template) <= use.given
    ]
    assert missing == []


def test_many_uses_are_seen() -> None:
    seen = [use for name in MODULES for use in uses(importlib.import_module(name))]
    assert len(seen) > 250
    assert sum(bool(use.given) for use in seen) > 100


def test_a_missing_field_is_seen() -> None:
    source = ModuleType("made")
    source.tr = str  # type: ignore[attr-defined]
    call = ast.parse("tr(N_('{a} and {b}'), a=1)", mode="eval").body
    assert isinstance(call, ast.Call)
    assert _given(call) == {"a"}
    assert [fields(template) for template in _templates(call, source)] == [{"a", "b"}]
