"""Values that never change: what ``dataclass(frozen=True)`` makes, in a tenth of its time.

The standard one compiles six methods for each class, one by one, whenever the program starts; for
the classes that the window needs that took an eighth of its start. Here those that have to be fast
are compiled together, and the others are the same functions for all classes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make ``cls`` a dataclass whose objects never change, and are equal where their fields are.

    For :mod:`dataclasses` it is one of theirs: ``field``, ``fields`` and ``replace`` work. A method
    that ``cls`` itself has is left alone. All fields are given to its constructor.
    """
    made = dataclass(init=False, repr=False, eq=False)(cls)
    for name, method in (_SHARED | _compiled(fields(made))).items():  # type: ignore[arg-type]
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


def _compiled(own: tuple[Field[Any], ...]) -> dict[str, Callable[..., Any]]:
    """``__init__``, ``__eq__`` and ``__hash__`` of a class with the fields ``own``."""
    compared = [one.name for one in own if one.compare]
    hashed = [one.name for one in own if (one.compare if one.hash is None else one.hash)]
    names: dict[str, Any] = {"_set": object.__setattr__, "_left_out": _LEFT_OUT}
    parameters = "".join(f", {_parameter(one, names)}" for one in own)
    source = f"""
def __init__(self{parameters}):
 {"; ".join(f"_set(self, '{one.name}', {_value(one)})" for one in own) or "pass"}
def __eq__(self, other):
 if other.__class__ is self.__class__:
  return {_all_of("self", compared)} == {_all_of("other", compared)}
 return NotImplemented
def __hash__(self):
 return hash({_all_of("self", hashed)})
"""
    made: dict[str, Callable[..., Any]] = {}
    exec(source, names, made)
    return made


def _all_of(whose: str, names: list[str]) -> str:
    """The fields called ``names`` of one object, as a tuple."""
    return f"({''.join(f'{whose}.{name}, ' for name in names)})"


def _parameter(one: Field[Any], names: dict[str, Any]) -> str:
    """How the constructor takes a field; ``names`` holds what its default is called there."""
    if one.default is not MISSING:
        names[f"_default_{one.name}"] = one.default
        return f"{one.name}=_default_{one.name}"
    if one.default_factory is not MISSING:
        names[f"_make_{one.name}"] = one.default_factory
        return f"{one.name}=_left_out"
    return one.name


def _value(one: Field[Any]) -> str:
    """What the constructor sets a field to."""
    if one.default_factory is MISSING:
        return one.name
    return f"_make_{one.name}() if {one.name} is _left_out else {one.name}"


_LEFT_OUT = object()
"""Stands for a field whose value is made for each object."""


def _shown(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(_self: object, name: str, _value: object = None) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


_SHARED: dict[str, Callable[..., Any]] = {
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}
