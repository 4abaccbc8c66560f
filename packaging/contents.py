"""What stands in the built program, and what of its packages is left out, as tables.

``callflow.spec`` builds by them. Nothing of the program is imported here.
"""

from __future__ import annotations

import fnmatch
import json
import os
import re
import subprocess
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent

NAME = "callflow-designer"
"""The folder, the package of the system, the name of the desktop entry and of the icon."""

MIME_TYPE = "application/x-callflow+json"
"""What a ``.callflow`` document is to a desktop."""

QT_MODULES = frozenset({"QtCore", "QtDBus", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets"})
"""What the window imports, and QtDBus, which Qt's own plugins need; no more of Qt is packed."""

LEFT_OUT_MODULES = (
    # 40 MB of what places, carriers and zones numbers belong to; only their form is asked for.
    "phonenumbers.carrier",
    "phonenumbers.carrierdata",
    "phonenumbers.geocoder",
    "phonenumbers.geodata",
    "phonenumbers.timezone",
    "phonenumbers.tzdata",
    # Parts of networkx that draw and count with packages we do not have.
    "matplotlib",
    "numpy",
    "pandas",
    "scipy",
    # Its library is under the GPL, and nothing here reads lines from a terminal.
    "curses",
    "readline",
    # Parts of Python for programs of other kinds.
    "lib2to3",
    "pip",
    "pydoc_data",
    "setuptools",
    "tkinter",
    "turtledemo",
)
"""Modules that something imports somewhere, but never on a way that the program takes."""

HIDDEN_PACKAGES = ("designer", "holidays", "keyring.backends", "tzdata", "uvicorn")
"""Packages whose modules are imported by a name that is put together at run time."""

DATA_PACKAGES = ("holidays", "tzdata")
"""Packages that read files of their own."""

LEFT_OUT_FILES = (
    # Platforms without windows, and what only they load.
    "*/plugins/platforms/libqeglfs*",
    "*/plugins/platforms/libqlinuxfb*",
    "*/plugins/platforms/libqminimal*",
    "*/plugins/platforms/libqvkkhrdisplay*",
    "*/plugins/platforms/libqvnc*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/libQt6EglF[Ss]*",
    # The keyboard on the screen is made of QML; PDF as a picture is a module of its own.
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/imageformats/*qpdf*",
    "*/libQt6Pdf*",
    "*/libQt6Qml*",
    "*/libQt6Quick*",
    "*/libQt6VirtualKeyboard*",
    # The program speaks HTTP by itself.
    "*/plugins/networkinformation/*",
    "*/plugins/tls/*",
    "*/libQt6Network*",
    # A compositor is no program with windows.
    "*/plugins/wayland-graphics-integration-server/*",
    "*/libQt6WaylandCompositor*",
)
"""Patterns of files that Qt's packages bring along and the program never loads."""

TRANSLATION = re.compile(r".*/PySide6/.*translations/(?!qtbase_sv\.qm$)[^/]+")
"""Qt's own words in languages the window does not speak."""

OWN_LIBRARIES = (
    "libQt6*",
    "libicu*",
    "libpyside6*",
    "libshiboken6*",
    "libpython3*",
    # What Python's own modules need; their versions differ from one Linux to the next.
    "libbz2*",
    "libcrypto*",
    "libexpat*",
    "libffi*",
    "liblzma*",
    "libsqlite3*",
    "libssl*",
    "libuuid*",
)
"""Shared libraries that are packed on Linux.

All others are the system's: a desktop's own pair badly with those of another.
"""


AS_THEY_CAME = ("PySide6", "shiboken6")
"""Folders whose libraries are under the LGPL, and are packed as their wheels hold them."""

NOT_DEBIANS_OWN = (
    # It brings its own libraries along, as they are in their wheels.
    "custom-library-search-path",
    "embedded-library",
    "library-not-linked-against-libc",
    "unstripped-binary-or-object",
    # There is no address to write to yet.
    "bogus-mail-host",
)
"""Rules of lintian that are not for packages from outside Debian."""


def shipped() -> list[tuple[str, str]]:
    """What the wheel carries inside the package, for PyInstaller: each path and its new folder."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    table: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    rows = []
    for source, target in table.items():
        path = ROOT / source
        # A file keeps its name, and a folder is what the target says.
        folder = PurePosixPath(target) if path.is_dir() else PurePosixPath(target).parent
        rows.append((str(path), str(folder)))
    return rows


def system_packages(platform: str | None) -> list[str]:
    """Debian's packages for the libraries Qt takes from the system, sorted.

    ``platform``: those that this Qt platform (``xcb``, ``wayland``) needs beside what all need;
    None: those that all need.
    """
    table = json.loads((ROOT / "requirements" / "system.json").read_text("utf-8"))
    return sorted({row["debian"] for row in table.values() if row.get("platform") == platform})


def is_left_out(target: str, linux: bool) -> bool:
    """Tell whether the file that would stand at ``target`` in the built program stays away."""
    path = PurePosixPath("/", target.replace("\\", "/"))
    if any(fnmatch.fnmatch(str(path), pattern) for pattern in LEFT_OUT_FILES):
        return True
    if TRANSLATION.fullmatch(str(path)):
        return True
    shared = linux and path.parent == PurePosixPath("/") and fnmatch.fnmatch(path.name, "lib*.so*")
    return shared and not any(fnmatch.fnmatch(path.name, pattern) for pattern in OWN_LIBRARIES)


def is_stripped(file: Path, inside: Path) -> bool:
    """Tell whether the shared library ``file`` of the folder ``inside`` loses its symbols."""
    kept_whole = file.relative_to(inside).parts[0] in AS_THEY_CAME
    return file.is_file() and not file.is_symlink() and not kept_whole


def source_date() -> str:
    """Seconds since 1970 that stand in the packages for the time of building.

    The time of the newest change, so that a second build of it is the same; the environment's
    ``SOURCE_DATE_EPOCH`` goes before it, and outside a checkout it is 1980, as in a wheel.
    """
    if "SOURCE_DATE_EPOCH" in os.environ:
        return os.environ["SOURCE_DATE_EPOCH"]
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "315532800"
    return done.stdout.strip()


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    files = [path] if path.is_file() else path.rglob("*")
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def unused_qt_modules(present: Iterable[str]) -> list[str]:
    """Of the modules of Qt that are ``present`` those the program does not use, sorted."""
    return sorted(f"PySide6.{name}" for name in set(present) - QT_MODULES)
