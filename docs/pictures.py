"""Makes every picture of README and guide from the program itself.

``python3 docs/pictures.py`` inside the environment that dev.py makes. Needs no screen.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SAMPLE = ROOT / "resources" / "samples" / "support-line.callflow"
WINDOWS = (
    ("window-light.png", "light"),
    ("window-dark.png", "dark"),
)


def main() -> int:
    """Render each picture in a process of its own; returns the first exit code that is not 0."""
    PICTURES.mkdir(exist_ok=True)
    for name, theme in WINDOWS:
        command = [
            sys.executable, "-m", "designer", "design", str(SAMPLE),
            "--screenshot", str(PICTURES / name), "--size", "1440x900", "--theme", theme,
        ]  # fmt: skip
        done = subprocess.run(command, cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
        print(PICTURES / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
