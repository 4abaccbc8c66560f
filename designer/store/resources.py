"""Finds the files that ship with the program: icons, fonts, styles, samples."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_

_PACKAGE = Path(__file__).resolve().parent.parent
# An installed wheel carries the files inside the package; a checkout, be it installed as editable
# or not, has them beside it. Only one of the two exists.
_PLACES = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


class MissingResourceError(CallflowError):
    """A file that ships with the program is not there: the installation is incomplete."""

    texts: ClassVar[Mapping[str, str]] = {
        "missing-resource": N_(
            "A file of the program itself is missing: {name} should be {path}. Install it again."
        ),
    }


def resource_path(*parts: str) -> Path:
    """Return the absolute path of a shipped file or folder, in a wheel and in a checkout alike.

    ``parts`` are the names of the folders and the file below ``resources``, for example
    ``resource_path("icons", "play.svg")``; without any it is that folder itself.
    Raises :class:`MissingResourceError` if nothing stands there.
    """
    root = next((place for place in _PLACES if place.is_dir()), _PLACES[-1])
    path = root.joinpath(*parts)
    if not path.exists():
        raise MissingResourceError(
            "missing-resource", name="/".join(parts) or "resources", path=path
        )
    return path
