"""Which packages of others are in the built program, and under which licences."""

from __future__ import annotations

from email.parser import HeaderParser
from pathlib import Path

from licence_list import licence

_HEAD = """Callflow Designer is under the MIT licence (LICENSE). It brings along Python
(PSF licence, licences/Python.txt) and the packages below, whose licences stand in the folders
_internal/*.dist-info.

Qt, PySide6 and shiboken6 are used under the LGPL version 3 (licences/LGPL-3.0.txt, which adds to
licences/GPL-3.0.txt). They are unchanged. Their shared libraries in _internal/PySide6 and
_internal/shiboken6 may be replaced by your own builds of the same version, and you may take the
program apart to make that work. Their source: https://download.qt.io/official_releases/QtForPython/
and https://download.qt.io/official_releases/qt/.

Where they are in _internal, Python brings along OpenSSL (Apache 2.0), SQLite (public domain),
bzip2 (BSD), liblzma (public domain), expat (MIT), libffi (MIT) and libuuid (BSD); Qt brings along
ICU (Unicode licence). The font Inter is under the SIL Open Font License (its folder says so).

"""

_NOWHERE = "see its folder"


def notices(inside: Path) -> str:
    """The text, from the ``*.dist-info`` folders in the folder ``inside``."""
    rows = []
    for file in sorted(inside.glob("*.dist-info/METADATA")):
        package = HeaderParser().parsestr(file.read_text("utf-8"))
        if package["Name"] != "callflow-designer":
            rows.append(f"{package['Name']} {package['Version']}: {licence(package) or _NOWHERE}\n")
    return _HEAD + "".join(rows)
