"""Builds what the program is installed from into ``dist``, and tries it.

``python3 dev.py package`` runs it, in an environment without what only development needs.
Without KIND it builds all that this system can: wheel (and sdist), tarball, deb.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import contents
import debian
import installed
import program
import python_packages
import tarball
from desktop import ICON
from icons import write_icons
from smoke import SmokeError, smoke

from designer import __version__

WORK = contents.ROOT / "build" / "package"
DIST = contents.ROOT / "dist"
_MB = 1_000_000


class Release:
    """What is built, each once.

    ``tried``: whether each is tried, ``install``: on this system, ``quick``: packed fast only.
    """

    def __init__(self, tried: bool, install: bool, quick: bool) -> None:
        self._tried = tried
        self._install = install
        self._quick = quick
        self._program: Path | None = None

    def wheel(self) -> None:
        """The wheel and the sdist; pipx installs both."""
        wheel = timed("wheel", lambda: python_packages.build(DIST, "wheel"))
        sdist = timed("sdist", lambda: python_packages.build(DIST, "sdist"))
        if self._tried:
            python_packages.try_with_pipx(wheel)
            python_packages.try_with_pipx(sdist)

    def folder(self) -> Path:
        """The folder with the program and all it needs."""
        if self._program is None:
            write_icons(ICON, WORK / "icons")
            self._program = timed("one folder", lambda: program.build(WORK))
            if self._tried:
                smoke(self._program / "callflow")
        return self._program

    def tarball(self) -> None:
        """The folder as a tarball, tried in another place."""
        name = f"{contents.NAME}-{__version__}"
        archive = DIST / f"{name}-{sys.platform}-{platform.machine()}.tar.gz"
        folder, tree = self.folder(), WORK / "tarball" / name
        tarball.write_tree(tree, folder, WORK / "icons")
        timed("tarball", lambda: tarball.build(tree, archive))
        if self._tried:
            installed.try_unpacked(archive, tarball.unpack)

    def deb(self) -> None:
        """The Debian package, tried unpacked or installed."""
        package = DIST / f"{contents.NAME}_{__version__}_{debian.architecture()}.deb"
        folder, tree = self.folder(), WORK / "debian"
        debian.write_tree(tree, folder, WORK / "icons", __version__)
        timed("Debian package", lambda: debian.build(tree, package, self._quick))
        if self._install:
            installed.try_installed(package)
        elif self._tried:
            installed.try_unpacked(package, debian.unpack)


def main() -> int:
    """Do what the arguments say; the exit code is 1 where something built does not work."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("kind", nargs="*", metavar="KIND", help="wheel, folder, tarball or deb")
    parser.add_argument("--smoke", action="store_true", help="try each where it was unpacked")
    parser.add_argument(
        "--install",
        action="store_true",
        help="install the Debian package on this system, try it, remove it again; needs root",
    )
    parser.add_argument(
        "--quick", action="store_true", help="pack the Debian package fast, not small, to try it"
    )
    options = parser.parse_args()
    release = Release(options.smoke, options.install, options.quick)
    unknown = sorted({*options.kind} - {*KINDS})
    if unknown:
        parser.error(f"there is no kind {unknown[0]}; there are {', '.join(KINDS)}")
    os.environ["SOURCE_DATE_EPOCH"] = contents.source_date()
    shutil.rmtree(WORK, ignore_errors=True)
    DIST.mkdir(exist_ok=True)
    try:
        for kind in options.kind or usual_kinds():
            KINDS[kind](release)
    except (SmokeError, subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        print(f"dev.py package: {error}", file=sys.stderr)
        return 1
    return 0


KINDS: dict[str, Callable[[Release], object]] = {
    "wheel": Release.wheel,
    "folder": Release.folder,
    "tarball": Release.tarball,
    "deb": Release.deb,
}
"""What can be built, by the word that asks for it."""


def usual_kinds() -> list[str]:
    """All that this system can build."""
    if not sys.platform.startswith("linux"):
        return ["wheel", "folder"]
    if shutil.which("dpkg-deb") is None:
        print("No dpkg-deb here: no Debian package.")
        return ["wheel", "tarball"]
    return ["wheel", "tarball", "deb"]


def timed(what: str, build: Callable[[], Path]) -> Path:
    """Run ``build`` and say how long it took and how large the result is; the result."""
    begun = time.monotonic()
    path = build()
    seconds = time.monotonic() - begun
    shown = path.relative_to(contents.ROOT)
    print(f"{what}: {contents.size_of(path) / _MB:.1f} MB in {seconds:.0f} s  {shown}", flush=True)
    return path


if __name__ == "__main__":
    sys.exit(main())
