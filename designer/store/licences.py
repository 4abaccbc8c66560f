"""Finds the licences that ship with the program: its own, and those of what it runs with."""

from __future__ import annotations

from pathlib import Path

from designer.store.resources import MissingResourceError

_PACKAGE = Path(__file__).resolve().parent.parent
_SHIPPED = _PACKAGE / "_licences"
_OWN, _OTHERS = "LICENSE", "licences.md"
# As with resources: a wheel carries them, a checkout has them beside the package.
_CHECKOUT = {_OWN: _PACKAGE.parent, _OTHERS: _PACKAGE.parent / "docs"}


def own_licence() -> str:
    """Return the text of the licence that Callflow Designer is under.

    Raises :class:`MissingResourceError` if it is not there.
    """
    return _read(_OWN)


def licences_of_others() -> str:
    """Return, as Markdown, the list of the packages the program runs with and their licences.

    Raises :class:`MissingResourceError` if it is not there.
    """
    return _read(_OTHERS)


def _read(name: str) -> str:
    folder = _SHIPPED if _SHIPPED.is_dir() else _CHECKOUT[name]
    path = folder / name
    if not path.is_file():
        raise MissingResourceError("missing-resource", name=name, path=path)
    return path.read_text("utf-8")
