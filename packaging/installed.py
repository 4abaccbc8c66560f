"""Tries what is installed from: unpacked elsewhere, or installed on this system and removed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import contents
from desktop import METAINFO
from smoke import SAMPLES, SmokeError, expect, smoke

_COMMAND = Path("/usr/bin/callflow")
_SHARE = Path("/usr/share")
_SECONDS = 300


def try_unpacked(file: Path, unpack: Callable[[Path, Path], Path]) -> None:
    """Unpack ``file`` far from where it was built and try the program. Raises SmokeError."""
    with tempfile.TemporaryDirectory() as folder:
        smoke(unpack(file, Path(folder)))


def try_installed(package: Path) -> None:
    """Install the Debian ``package`` here, try it as anybody would, remove it again.

    Refuses, with SmokeError, to replace one that is installed already.
    """
    if os.getuid() != 0:
        raise SmokeError("only root installs packages: leave --install out, or use sudo")
    if os.path.lexists(_COMMAND):
        raise SmokeError(f"{_COMMAND} is there already: nothing is installed over it")
    before = set(_installed_packages())
    try:
        # apt brings what the package depends on; dpkg alone would leave it half installed.
        apt("install", "--no-install-recommends", str(package))
        smoke(_COMMAND)
        try_desktop()
        lint(package)
    finally:
        added = set(_installed_packages()) - before
        if added:
            apt("purge", *sorted(added))
    left = leftovers()
    expect("removing the package leaves nothing behind", not left, left)


def apt(*arguments: str) -> None:
    """Run apt-get without questions, silent unless it fails. Raises :class:`SmokeError`."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-q", "-y", *arguments]
    said(command, env=environment)
    print(f"  {' '.join(command)}", flush=True)


def try_desktop() -> None:
    """Whether the desktop knows entry, icon, kind of document and man page.

    A tool that is not here leaves its question out with a word. Raises SmokeError.
    """
    entry = _SHARE / "applications" / f"{contents.NAME}.desktop"
    if has("desktop-file-validate"):
        words = said(["desktop-file-validate", str(entry)])
        expect("the desktop entry is valid", not words, words)
    if has("appstreamcli"):
        said(["appstreamcli", "validate", "--no-net", str(_SHARE / "metainfo" / METAINFO)])
    # xdg-mime would ask the desktop that runs, and guess by the first bytes where none does.
    if has("update-mime-database") and has("gio"):
        sample = SAMPLES / "support-line.callflow"
        kind = said(["gio", "info", "-a", "standard::content-type", str(sample)])
        expect("the kind of a document is known", contents.MIME_TYPE in kind, kind)
        # What opens a kind stands in a cache that Debian's desktop-file-utils keeps.
        if has("update-desktop-database"):
            handlers = said(["gio", "mime", contents.MIME_TYPE])
            expect("it is opened with this program", entry.name in handlers, handlers)
    if has("man"):
        page = said(["man", "-P", "cat", "callflow"])
        expect("the man page shows the commands", "simulate" in page, page)
    icon = _SHARE / "icons" / "hicolor" / "48x48" / "apps" / f"{contents.NAME}.png"
    expect("the icon is there", icon.is_file(), icon)
    if has("xvfb-run"):
        try_on_a_screen()


def try_on_a_screen() -> None:
    """Open the window on an X screen of its own and save a picture of it. Raises SmokeError."""
    with tempfile.TemporaryDirectory() as home:
        picture = Path(home) / "window.png"
        sample = str(SAMPLES / "support-line.callflow")
        plain = {"PATH": "/usr/bin:/bin", "HOME": home, "QT_QPA_PLATFORM": "xcb"}
        command = [str(_COMMAND), "design", sample, "--screenshot", str(picture)]
        said(["xvfb-run", "-a", *command], env=plain)
        expect("a window on X11 has a picture", picture.stat().st_size > 10_000, "an empty one")


def lint(package: Path) -> None:
    """What lintian calls an error in ``package``. Raises SmokeError."""
    if has("lintian"):
        left_out = ",".join(contents.NOT_DEBIANS_OWN)
        command = ["lintian", "--allow-root", "--fail-on", "error", "--suppress-tags", left_out]
        said([*command, str(package)])


def leftovers() -> list[str]:
    """Files and folders of the package that are still on this system."""
    places = [_COMMAND, Path("/usr/lib") / contents.NAME, _SHARE / "doc" / contents.NAME]
    found = [str(path) for path in places if os.path.lexists(path)]
    for folder in ("applications", "metainfo", "mime/packages", "icons/hicolor", "man/man1"):
        found += map(str, (_SHARE / folder).rglob("*callflow*"))
    return found


def has(tool: str) -> bool:
    """Whether ``tool`` is on this system; a word about what stays untried where it is not."""
    here = shutil.which(tool) is not None
    print(f"  {tool}" + ("" if here else ": not here, left out"), flush=True)
    return here


def said(command: list[str], env: dict[str, str] | None = None) -> str:
    """What ``command`` prints; SmokeError with it where it fails."""
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=env,
        timeout=_SECONDS,
    )
    if done.returncode != 0:
        raise SmokeError(f"{' '.join(command)}: exit code {done.returncode}\n{done.stdout}")
    return done.stdout


def _installed_packages() -> list[str]:
    form = "${Status} ${Package}:${Architecture}\n"
    lines = said(["dpkg-query", "-W", "-f", form]).splitlines()
    return [line.split()[-1] for line in lines if line.startswith("install ok installed")]
