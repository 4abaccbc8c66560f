"""Looks for inputs that break the readers, led by which code they reach: ``dev.py fuzz``.

Every target runs in a process of its own for some seconds. An input that breaks it is kept in
``build/fuzz`` and the exit status is 1.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOUND = ROOT / "build" / "fuzz"
_DONE = re.compile(r"Done (\d+) runs in (\d+) second")
_COVERED = re.compile(r"cov: (\d+)")


def main(words: Sequence[str] | None = None) -> int:
    """Fuzz what the arguments name; 0 if nothing broke."""
    parser = argparse.ArgumentParser(prog="dev.py fuzz", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="document, actions, … Default: all"
    )
    parser.add_argument("--seconds", type=int, default=60, help="for each. Default: 60")
    parser.add_argument("--within", help=argparse.SUPPRESS)
    asked = parser.parse_args(words)
    try:
        import atheris
    except ImportError:
        print("atheris is not for this system: left out.")
        return 0
    if asked.within:
        _fuzz(atheris, asked.within, asked.seconds)
    from tests.fuzz.targets import TARGETS

    broken = [name for name in asked.names or TARGETS if not _in_process(name, asked.seconds)]
    if broken:
        print(f"broken: {', '.join(broken)}; the inputs are in {FOUND.relative_to(ROOT)}")
    return 1 if broken else 0


def _in_process(name: str, seconds: int) -> bool:
    """Fuzz one target and print its figures; whether it held."""
    command = [sys.executable, "-m", "tests.fuzz", "--within", name, "--seconds", str(seconds)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, errors="replace"
    )
    said = done.stdout + done.stderr
    runs, covered = _DONE.search(said), _COVERED.findall(said)
    if done.returncode != 0 or runs is None:
        print(f"{name}: BROKEN\n{said[-4000:]}")
        return False
    print(f"{name}: {int(runs[1]):,} inputs in {runs[2]} s, {int(covered[-1]):,} places reached")
    return True


def _fuzz(atheris: object, name: str, seconds: int) -> None:
    """Run one target in this process until the time is over; does not return."""
    with atheris.instrument_imports(include=["designer"]):  # type: ignore[attr-defined]
        from tests.fuzz.targets import TARGETS, seeds
    corpus = FOUND / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        *(f"-max_total_time={seconds}", "-timeout=20", "-max_len=8192", "-rss_limit_mb=2048"),
        f"-artifact_prefix={FOUND}/{name}-",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], TARGETS[name])  # type: ignore[attr-defined]
    atheris.Fuzz()  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
