"""Reads what pip-audit wrote as JSON: ends with 1 if a package has a known weakness."""

import json
import sys
from pathlib import Path


def main(path: Path) -> int:
    """Say what was found; nothing to read, or no package looked up, is left out and passes."""
    try:
        packages = json.loads(path.read_text("utf-8"))["dependencies"]
    except (OSError, ValueError, KeyError):
        packages = []
    looked_up = [package for package in packages if "vulns" in package]
    if not looked_up:
        print("no list of known weaknesses can be reached: left out")
        return 0
    weak = [package for package in looked_up if package["vulns"]]
    for package in weak:
        names = ", ".join(weakness["id"] for weakness in package["vulns"])
        print(f"{package['name']} {package['version']}: {names}")
    print(f"{len(looked_up)} of {len(packages)} packages looked up, {len(weak)} weak")
    return 1 if weak else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
