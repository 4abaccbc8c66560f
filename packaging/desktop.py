"""The files by which a Linux desktop knows the program: entry, icon, kind of document, man page."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import contents
from icons import SIZES
from manpage import man_page

HERE = Path(__file__).resolve().parent
ICON = contents.ROOT / "resources" / "icons" / "app.svg"


METAINFO = "se.callflow.designer.metainfo.xml"
"""What software centres say of the program (AppStream)."""


def write_share(share: Path, drawn: Path) -> None:
    """Write what belongs below ``share``, such as ``/usr/share``; icons are in ``drawn``."""
    _copy(HERE / "linux" / f"{contents.NAME}.desktop", share / "applications")
    _copy(HERE / "linux" / f"{contents.NAME}.xml", share / "mime" / "packages")
    _copy(HERE / "linux" / METAINFO, share / "metainfo")
    icons = share / "icons" / "hicolor"
    for side in SIZES:
        place = icons / f"{side}x{side}" / "apps" / f"{contents.NAME}.png"
        _write(place, (drawn / f"{side}.png").read_bytes())
    _write(icons / "scalable" / "apps" / f"{contents.NAME}.svg", ICON.read_bytes())
    _write(share / "man" / "man1" / "callflow.1.gz", packed(man_page()))


def packed(text: str) -> bytes:
    """``text`` compressed, the same bytes whenever it is done."""
    return gzip.compress(text.encode(), mtime=0)


def _copy(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
