"""A tarball out of the built program, for every Linux that is new enough."""

from __future__ import annotations

import gzip
import platform
import shutil
import tarfile
from pathlib import Path

import contents
from desktop import HERE, write_share


def write_tree(root: Path, program: Path, drawn: Path) -> None:
    """Lay out in ``root`` what the tarball holds: the built ``program`` and how to install it.

    ``drawn``: the folder of the icon's pictures.
    """
    shutil.copytree(program, root, symlinks=True)
    write_share(root / "share", drawn)
    packages = contents.system_packages(None) + contents.system_packages("xcb")
    words = (HERE / "linux" / "INSTALL.txt").read_text("utf-8")
    glibc = platform.libc_ver()[1] or "2.36"
    text = words.format(packages=" ".join(sorted(packages)), glibc=glibc)
    (root / "INSTALL.txt").write_text(text, "utf-8")


def build(root: Path, target: Path) -> Path:
    """Pack the folder ``root`` into ``target``, and give that.

    Nobody's name and no time of building is in it.
    """
    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=0) as stream,
        tarfile.open(fileobj=stream, mode="w") as tar,
    ):
        for path in [root, *sorted(root.rglob("*"))]:
            name = str(path.relative_to(root.parent))
            tar.add(path, name, recursive=False, filter=anonymous)
    return target


def anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """``entry`` as root's, of no time, and with rights that do not depend on who packs it."""
    entry.uid = entry.gid = entry.mtime = 0
    entry.uname = entry.gname = "root"
    if not entry.issym():
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def unpack(archive: Path, folder: Path) -> Path:
    """Unpack ``archive`` into ``folder``; the command in there."""
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="tar")
    return next(folder.iterdir()) / "callflow"
