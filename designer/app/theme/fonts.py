"""The font that ships with the program."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase

from designer.store.resources import resource_path


@cache
def shipped_family() -> str:
    """Make the shipped font known to Qt, once, and return the name of its family.

    Empty when Qt reads none of its files. Needs an application object.
    """
    families: list[str] = []
    for path in sorted(resource_path("fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else ""
