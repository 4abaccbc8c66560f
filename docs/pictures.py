"""Makes every picture of README and guide from the program itself, and a set for looking through.

``python3 docs/pictures.py`` inside the environment that dev.py makes writes those that README and
guide show into ``docs/guide/pictures``; ``--all FOLDER`` writes every scene, in both themes, and
some twice as fine and in Swedish as well; names behind it choose among them. Needs no screen.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "guide" / "pictures"
THEMES = ("light", "dark")
Way = tuple[str, int, str]
WAYS = tuple(
    (theme, scale, language) for language in ("en", "sv") for scale in (1, 2) for theme in THEMES
)
"""Theme, scale and language of the set for looking through."""


def main() -> int:
    """Render each theme in a process of its own; returns the first exit code that is not 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", metavar="FOLDER", type=Path)
    parser.add_argument("--theme", choices=THEMES, help=argparse.SUPPRESS)
    parser.add_argument("--scale", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("--language", default="en", help=argparse.SUPPRESS)
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    way = (options.theme, options.scale, options.language)
    if options.theme is not None:
        return render(options.all, way, options.names)
    if options.all is not None:
        options.all.mkdir(parents=True, exist_ok=True)
    for way in WAYS:
        if options.all is None and is_closer(way):
            continue
        code = apart(options.all, way, options.names)
        if code:
            return code
    return 0


def is_closer(way: Way) -> bool:
    """Whether only scenes to be looked at closely are taken this way."""
    return way[1:] != (1, "en")


def apart(folder: Path | None, way: Way, names: list[str]) -> int:
    """Render in a process of its own: Qt reads the scale when it starts."""
    theme, scale, language = way
    command = [sys.executable, __file__, "--theme", theme, "--scale", str(scale)]
    command += ["--language", language]
    command += [] if folder is None else ["--all", str(folder)]
    with tempfile.TemporaryDirectory() as home:
        screen = Path(home) / "screen.json"
        screen.write_text(json.dumps({"screens": [screen_of(scale)]}))
        surroundings = {
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "QT_SCALE_FACTOR": str(scale),
            "CALLFLOW_HOME": home,
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        return subprocess.run(
            [*command, *names], cwd=ROOT, env=surroundings, check=False
        ).returncode


def screen_of(scale: int) -> dict[str, object]:
    """The smallest screen that everything has to fit on, as Qt's own platform takes it."""
    area = {"x": 0, "y": 0, "width": 1366 * scale, "height": 768 * scale}
    return {"name": "screen", **area, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def render(folder: Path | None, way: Way, names: list[str]) -> int:
    """Take the scenes of one way; without a ``folder``, those that README and guide show."""
    from PySide6.QtWidgets import QApplication
    from scenes import SCENES
    from stage import Stage, picture

    theme, _, language = way
    app = QApplication(sys.argv[:1])
    stage = Stage(app, theme, language)
    for scene in SCENES:
        if names and scene.name not in names:
            continue
        if folder is None and theme not in scene.docs:
            continue
        if is_closer(way) and not scene.closely:
            continue
        path = place(folder, scene.name, way, scene.docs)
        taken = scene.make(stage)
        path.write_bytes(taken if isinstance(taken, bytes) else picture(taken))
        stage.clear()
        print(path, flush=True)
    stage.stop()
    return 0


def place(folder: Path | None, name: str, way: Way, docs: tuple[str, ...]) -> Path:
    """Where a picture goes."""
    theme, scale, language = way
    if folder is None:
        return PICTURES / (f"{name}-{theme}.png" if len(docs) > 1 else f"{name}.png")
    spoken = "" if language == "en" else f"-{language}"
    return folder / f"{name}-{theme}{spoken}{'@2x' if scale > 1 else ''}.png"


if __name__ == "__main__":
    sys.exit(main())
