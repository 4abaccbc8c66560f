"""Tries a built program as a person without Python would: far from the checkout, without a screen.

``python packaging/smoke.py COMMAND`` says each step and how long it took; it fails at the first
that does not do what it should.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

_SECONDS = 120
SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
_KEPT = ("SYSTEMROOT", "TEMP", "TMP", "LANG")


class SmokeError(Exception):
    """A step that did not do what it should; ``str`` of it says which and what came instead."""


class Trial:
    """Runs ``command`` in a folder with the samples and a home that holds nothing."""

    def __init__(self, command: Path, folder: Path) -> None:
        self._command = command
        self._folder = folder
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        home = str(folder / "home")
        self._environment = {**kept, "HOME": home, "USERPROFILE": home, "APPDATA": home}
        # No Python is found there, and no screen.
        self._environment |= {"PATH": home, "QT_QPA_PLATFORM": "offscreen"}
        shutil.copytree(SAMPLES, folder, dirs_exist_ok=True)
        (folder / "home").mkdir()

    def run(self, *arguments: str) -> str:
        """What the program prints for ``arguments``. Raises :class:`SmokeError`."""
        begun = time.monotonic()
        done = subprocess.run(
            [str(self._command), *arguments],
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
        words = f"callflow {' '.join(arguments)}"
        if done.returncode != 0:
            raise SmokeError(f"{words}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
        print(f"  {time.monotonic() - begun:5.2f} s  {words}")
        return done.stdout

    def path(self, name: str) -> Path:
        """The file ``name`` in the folder."""
        return self._folder / name


def smoke(command: Path) -> None:
    """Try the program at ``command``. Raises :class:`SmokeError`."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(command.absolute(), Path(folder))
        trial.run("--version")
        trial.run("check", "support-line.callflow")
        # Time zones and public holidays are data that is read only now.
        moment = ("opening-hours.callflow", "--at", "2026-12-25T10:00", "--json")
        steps = json.loads(trial.run("simulate", *moment))["steps"]
        expect("closed on a public holiday", "closed" in json.dumps(steps), steps)
        call = json.loads(
            trial.run("call", "support-line.callflow", "--line", "emulator", "--wait", "--json")
        )
        expect("the emulator's call succeeds", call["state"] == "success", call)
        trial.run("export", "support-line.callflow", "--format", "webhook-app", "-o", "app")
        expect("the server's source is exported", trial.path("app/designer/serving").is_dir(), "")
        needed = trial.path("app/requirements.txt").read_text("utf-8")
        expect("the versions are known", "starlette==" in needed, needed)
        trial.run("design", "support-line.callflow", "--screenshot", "window.png")
        data = trial.path("window.png").read_bytes()
        expect("the picture shows the window", different_bytes(data) > 100, len(data))


def expect(what: str, holds: bool, instead: object) -> None:
    """Raise :class:`SmokeError` unless ``what`` ``holds``."""
    if not holds:
        raise SmokeError(f"not so: {what}; instead: {instead}")


def different_bytes(png: bytes) -> int:
    """How many different bytes the pixels of a PNG consist of: few in an empty picture."""
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        return 0
    packed, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    return len(set(zlib.decompress(packed)))


if __name__ == "__main__":
    try:
        smoke(Path(sys.argv[1]))
    except SmokeError as error:
        sys.exit(str(error))
