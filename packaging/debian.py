"""A Debian package out of the built program, made by dpkg-deb."""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
from pathlib import Path

import contents
from desktop import packed, write_share

_CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Callflow Designer contributors <callflow-designer@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Suggests: gnome-keyring
Section: comm
Priority: optional
Description: design, check, hear and call 46elks phone call flows
 Draw the call flow behind your phone number, hear and walk it on a simulated
 phone without an account, and export it as call actions.
 .
 The program brings its own Python and Qt along. The command is callflow.
"""

_COMMON = """
On Debian the LGPL stands in /usr/share/common-licenses/LGPL-3, the GPL in GPL-3 beside it.
"""


def write_tree(root: Path, program: Path, drawn: Path, version: str) -> None:
    """Lay out in ``root`` what the package installs, and its DEBIAN folder.

    ``program`` is the built folder, ``drawn`` the one of the icon's pictures.
    """
    place = root / "usr" / "lib" / contents.NAME
    shutil.copytree(program, place, symlinks=True)
    command = root / "usr" / "bin" / "callflow"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{contents.NAME}/callflow")
    write_share(root / "usr" / "share", drawn)
    papers = root / "usr" / "share" / "doc" / contents.NAME
    papers.mkdir(parents=True)
    licence = (contents.ROOT / "LICENSE").read_text("utf-8")
    others = (program / "THIRD-PARTY.txt").read_text("utf-8")
    (papers / "copyright").write_text(f"{licence}\n{others}{_COMMON}", "utf-8")
    changes = (contents.ROOT / "CHANGELOG.md").read_text("utf-8")
    (papers / "changelog.gz").write_bytes(packed(changes))
    set_modes(root)
    # Last: sums and size are those of everything else.
    kept = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    sums = [f"{_sum(path)}  {path.relative_to(root)}\n" for path in kept]
    size = sum(path.stat().st_size for path in kept)
    folder = root / "DEBIAN"
    folder.mkdir()
    (folder / "md5sums").write_text("".join(sums), "utf-8")
    (folder / "control").write_text(control(version, architecture(), size), "utf-8")


def control(version: str, architecture: str, size: int) -> str:
    """The file ``control`` of a package of ``size`` bytes."""
    _, glibc = platform.libc_ver()
    depends = [f"libc6 (>= {glibc or '2.36'})", "libgcc-s1", "libstdc++6"]
    depends += contents.system_packages(None) + contents.system_packages("xcb")
    return _CONTROL.format(
        name=contents.NAME,
        version=version,
        architecture=architecture,
        kilobytes=-(-size // 1024),
        depends=", ".join(sorted(set(depends))),
        recommends=", ".join(contents.system_packages("wayland")),
    )


def architecture() -> str:
    """What Debian calls the processor of this computer, such as ``amd64``."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def set_modes(root: Path) -> None:
    """Everybody may read all below ``root``, and start the program; libraries are only loaded."""
    root.chmod(0o755)
    for path in root.rglob("*"):
        if not path.is_symlink():
            started = path.stat().st_mode & 0o100 and ".so" not in path.name
            runs = path.is_dir() or started
            path.chmod(0o755 if runs else 0o644)


def build(root: Path, target: Path, quick: bool) -> Path:
    """Pack the laid out ``root`` into the file ``target``, and give that.

    ``quick``: it is only to be tried, and may be larger.
    """
    packing = ("-Zgzip", "-z1") if quick else ("-Zxz",)
    command = ["dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def unpack(package: Path, folder: Path) -> Path:
    """Unpack ``package`` into ``folder`` without installing it; the command in there."""
    subprocess.run(["dpkg-deb", "-x", str(package), str(folder)], check=True)
    return folder / "usr" / "bin" / "callflow"


def _sum(path: Path) -> str:
    # What dpkg --verify compares; it protects from no ill will, and is not meant to.
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
