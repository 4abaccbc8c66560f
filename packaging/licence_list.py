"""The licences of the packages the program runs with: ``python3 packaging/licence_list.py``.

Writes ``docs/licences.md`` from ``requirements/runtime.txt`` and what the packages installed here
say about themselves. What is not installed here, because it is for another system or another
Python, keeps the row it has; one that has none yet is named and nothing is written.
"""

from __future__ import annotations

import re
import sys
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "runtime.txt"
LIST = ROOT / "docs" / "licences.md"

_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
_ROW = re.compile(r"^\| ([a-z0-9._-]+) \| (\d[^|]*) \| ([^|]+) \|$", re.MULTILINE)
_CLASSIFIER = "License :: OSI Approved :: "
_SHORT = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Names in classifiers, and how SPDX writes them."""
_HEAD = """# Licences of what the program runs with

<!-- Made by packaging/licence_list.py; a test holds it against requirements/runtime.txt. -->

All of them may be given on. Callflow Designer itself is under the MIT licence (`LICENSE`).

**Qt, PySide6 and shiboken6** are used under the LGPL version 3. A program that is packaged with them has to say so, bring the text of that licence, say where their source is (<https://download.qt.io/official_releases/>), and leave their shared libraries as files of their own, so that whoever has the program can put other builds of the same version in their place. They are never linked into one file with it, nor changed. **MPL-2.0** asks for the source of its own files only, which is given on as it is.

The font **Inter** is under the SIL Open Font License 1.1. Packages that need no Python (the tarball, the Debian package) bring along **Python** (PSF licence), and with it and Qt **OpenSSL** (Apache-2.0), **SQLite** and **liblzma** (public domain), **bzip2** and **libuuid** (BSD), **expat** and **libffi** (MIT) and **ICU** (Unicode licence). `THIRD-PARTY.txt` in their folder lists what is packed, and the texts of LGPL and GPL stand beside it in `licences`.

| package | versions | licence |
| --- | --- | --- |
"""  # noqa: E501  (a paragraph of Markdown is one line)


def locked(text: str) -> dict[str, str]:
    """The versions of every package in the lock ``text``, by name."""
    versions: dict[str, list[str]] = {}
    for name, version in _ENTRY.findall(text):
        versions.setdefault(name, []).append(version)
    return {name: ", ".join(those) for name, those in versions.items()}


def listed(text: str) -> dict[str, tuple[str, str]]:
    """Versions and licence of every package in the list ``text``, by name."""
    return {name: (versions, licence) for name, versions, licence in _ROW.findall(text)}


def licence(package: Message) -> str:
    """The licence a package names for itself in its metadata; empty where it names none."""
    classified = [
        value.removeprefix(_CLASSIFIER)
        for value in package.get_all("Classifier", [])
        if value.startswith(_CLASSIFIER)
    ]
    if package.get("License-Expression"):
        return str(package.get("License-Expression"))
    if classified:
        return " OR ".join(_SHORT.get(name, name) for name in classified)
    said = str(package.get("License") or "")
    return "" if "\n" in said else said


def installed_licence(name: str) -> str | None:
    """The licence of the package ``name`` as installed here; None where it is not."""
    try:
        return licence(cast("Message", metadata(name)))
    except PackageNotFoundError:
        return None


def main() -> int:
    """Write the list. Returns 2, with their names, when packages say nothing or are unknown."""
    before = listed(LIST.read_text("utf-8")) if LIST.exists() else {}
    rows, unknown = [], []
    for name, versions in locked(LOCK.read_text("utf-8")).items():
        found = installed_licence(name) or before.get(name, ("", ""))[1]
        if not found:
            unknown.append(name)
        rows.append(f"| {name} | {versions} | {found} |\n")
    if unknown:
        print(f"No licence is known of {', '.join(unknown)}: write its row by hand.")
        return 2
    LIST.write_text(_HEAD + "".join(rows), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
