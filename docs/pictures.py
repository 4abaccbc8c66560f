"""Makes every picture of README and guide from the program itself, and a set for looking through.

``python3 docs/pictures.py`` inside the environment that dev.py makes writes those that README and
guide show into ``docs/guide/pictures``; ``--all FOLDER`` writes every scene, in both themes, and
some twice as fine; names behind it choose among them. Needs no screen.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "guide" / "pictures"
THEMES = ("light", "dark")
FINE = ("window", "start-page", "broken", "settings", "history")
"""Scenes that the set for looking through has twice as fine as well."""


def main() -> int:
    """Render each theme in a process of its own; returns the first exit code that is not 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", metavar="FOLDER", type=Path)
    parser.add_argument("--theme", choices=THEMES, help=argparse.SUPPRESS)
    parser.add_argument("--scale", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.theme is not None:
        return render(options.all, options.theme, options.scale, options.names)
    if options.all is not None:
        options.all.mkdir(parents=True, exist_ok=True)
    for theme, scale in ((theme, scale) for scale in (1, 2) for theme in THEMES):
        if scale == 2 and (options.all is None or not set(options.names or FINE) & set(FINE)):
            continue
        code = apart(options.all, theme, scale, options.names)
        if code:
            return code
    return 0


def apart(folder: Path | None, theme: str, scale: int, names: list[str]) -> int:
    """Render in a process of its own: Qt reads the scale when it starts."""
    command = [sys.executable, __file__, "--theme", theme, "--scale", str(scale)]
    command += [] if folder is None else ["--all", str(folder)]
    with tempfile.TemporaryDirectory() as home:
        surroundings = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
            "CALLFLOW_HOME": home,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        return subprocess.run(
            [*command, *names], cwd=ROOT, env=surroundings, check=False
        ).returncode


def render(folder: Path | None, theme: str, scale: int, names: list[str]) -> int:
    """Take the scenes of one theme; without a ``folder``, those that README and guide show."""
    from PySide6.QtWidgets import QApplication
    from scenes import SCENES, Stage

    app = QApplication(sys.argv[:1])
    stage = Stage(app, theme)
    for scene in SCENES:
        if names and scene.name not in names:
            continue
        if folder is None and theme not in scene.docs:
            continue
        if scale > 1 and scene.name not in FINE:
            continue
        path = place(folder, scene.name, theme, scale, scene.docs)
        taken = scene.make(stage)
        if isinstance(taken, bytes):
            path.write_bytes(taken)
        else:
            taken.grab().save(str(path))
        stage.clear()
        print(path, flush=True)
    stage.stop()
    return 0


def place(folder: Path | None, name: str, theme: str, scale: int, docs: tuple[str, ...]) -> Path:
    """Where a picture goes."""
    if folder is None:
        return PICTURES / (f"{name}-{theme}.png" if len(docs) > 1 else f"{name}.png")
    return folder / f"{name}-{theme}{'@2x' if scale > 1 else ''}.png"


if __name__ == "__main__":
    sys.exit(main())
