"""Finds the pages of the guide, which ship with the program."""

from __future__ import annotations

from pathlib import Path

from designer.store.resources import MissingResourceError

_PACKAGE = Path(__file__).resolve().parent.parent
# As with resources: a wheel carries the pages, a checkout has them beside the package.
_PLACES = (_PACKAGE / "_guide", _PACKAGE.parent / "docs" / "guide")


def guide_path(page: str = "index") -> Path:
    """Return the path of a page, such as ``actions``; pictures stand below its folder.

    Raises :class:`MissingResourceError` if there is no such page.
    """
    root = next((place for place in _PLACES if place.is_dir()), _PLACES[-1])
    path = root / f"{page}.md"
    if not path.is_file():
        raise MissingResourceError("missing-resource", name=f"guide/{page}.md", path=path)
    return path
