"""The wheel and the sdist, and whether pipx installs them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import contents
from smoke import smoke

from designer import __version__

_NAMES = {
    "wheel": f"callflow_designer-{__version__}-py3-none-any.whl",
    "sdist": f"callflow_designer-{__version__}.tar.gz",
}
_SECONDS = 300


def build(dist: Path, kind: str) -> Path:
    """Build ``kind`` (``wheel`` or ``sdist``) into the folder ``dist``; the file.

    Raises CalledProcessError.
    """
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(dist)]
    subprocess.run(command, check=True, cwd=contents.ROOT, stdout=subprocess.DEVNULL)
    return dist / _NAMES[kind]


def try_with_pipx(file: Path) -> None:
    """Install ``file`` as a person would, in a home of pipx that goes away again, and try it.

    Packages come from the package index, unlocked. Raises SmokeError, CalledProcessError.
    """
    with tempfile.TemporaryDirectory() as folder:
        home, commands = Path(folder, "pipx"), Path(folder, "bin")
        places = {"PIPX_HOME": str(home), "PIPX_BIN_DIR": str(commands), "PIPX_MAN_DIR": folder}
        command = [sys.executable, "-m", "pipx", "install", "--quiet", "--python", sys.executable]
        print(f"pipx install {file.name}", flush=True)
        subprocess.run(
            [*command, str(file)],
            check=True,
            cwd=folder,
            env={**os.environ, **places},
            timeout=_SECONDS,
        )
        smoke(commands / "callflow")
