"""Builds the program as one folder that needs no Python, and puts the licences beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import contents
from notices import notices
from smoke import expect

_LICENCES = Path(__file__).resolve().parent / "licences"


def build(work: Path) -> Path:
    """The built folder, below the folder ``work``, which holds the icons.

    Raises CalledProcessError, of which PyInstaller has said why, and SmokeError where a resource,
    a page of the guide or a licence is missing.
    """
    folders = ("--distpath", str(work / "dist"), "--workpath", str(work / "work"))
    quiet = ("--noconfirm", "--log-level", "ERROR")
    spec = Path(__file__).with_name("callflow.spec")
    command = [sys.executable, "-m", "PyInstaller", *quiet, *folders, str(spec)]
    subprocess.run(command, check=True, cwd=contents.ROOT)
    folder = work / "dist" / contents.NAME
    strip_marks(folder / "_internal")
    if sys.platform.startswith("linux"):
        strip_symbols(folder / "_internal")
    for source, inside in contents.shipped():
        there = folder / "_internal" / inside / ("" if Path(source).is_dir() else Path(source).name)
        expect("what the wheel ships is in the folder", there.exists(), there)
    shutil.copyfile(contents.ROOT / "LICENSE", folder / "LICENSE")
    shutil.copytree(_LICENCES, folder / "licences")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        shutil.copyfile(python, folder / "licences" / "Python.txt")
    (folder / "THIRD-PARTY.txt").write_text(notices(folder / "_internal"), "utf-8")
    return folder


def strip_symbols(inside: Path) -> None:
    """Remove from shared libraries what only a debugger reads, which is a sixth of the folder.

    Qt's own and those of PySide6 stay to the byte what their wheels hold. Raises
    CalledProcessError, and SmokeError where there is no ``strip``.
    """
    tool = shutil.which("strip")
    expect("there is strip, of the package binutils", tool is not None, "none in PATH")
    libraries = [str(file) for file in inside.rglob("*.so*") if contents.is_stripped(file, inside)]
    subprocess.run([str(tool), "--strip-unneeded", *libraries], check=True)


def strip_marks(inside: Path) -> None:
    """Remove what says how and from where a package came into the building environment."""
    for name in ("RECORD", "REQUESTED", "INSTALLER", "direct_url.json", "uv_cache.json"):
        for file in inside.glob(f"*.dist-info/{name}"):
            file.unlink()
