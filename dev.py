#!/usr/bin/env python3
"""The one entry for development: run, test, lint, bench, lock, package.

Makes an environment with the locked packages beside this file when there is none or when the
lock files have changed, then does what was asked. Needs nothing but Python's standard library.
The environment stands in ``.venv``, or where ``CALLFLOW_VENV`` says.
"""

import sys

if sys.version_info < (3, 11):
    # Only the words below run on an old Python; the rest of the file has to be readable to it.
    sys.stderr.write(
        "Callflow Designer needs Python 3.11 or newer; this is Python {}.{}. "
        "Install a newer one and start dev.py with it, for example: python3.12 dev.py run\n".format(
            *sys.version_info
        )
    )
    sys.exit(2)

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
REQUIREMENTS = ROOT / "requirements"
WINDOWS = sys.platform == "win32"
LOCKS = ("runtime", "dev", "package", "docs", "fuzz")  # files in requirements/
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

UNUSABLE, OUTSIDE = 2, 3  # exit codes: wrong input or machine; network or screen

NO_VENV = """Python's own parts venv and ensurepip are missing. Install them:
  Debian, Ubuntu: sudo apt install python{python}-venv
  Fedora:         sudo dnf install python3-libs python-pip-wheel
  macOS:          brew install python"""
NO_LIBRARY = """Qt cannot start, system libraries are missing: {libraries}. Install them:
  Debian, Ubuntu: sudo apt install {debian}
  Fedora:         sudo dnf install {fedora}
  macOS:          nothing to install; Qt needs macOS 13 or newer"""
NO_QT = "Qt cannot start on this machine: {reason}"
NO_SCREEN = (
    "No screen found: neither DISPLAY nor WAYLAND_DISPLAY is set. Start this in a desktop session, "
    "set DISPLAY, or render the window to a file: python3 dev.py run design --screenshot window.png"
)
NOT_OURS = (
    "{path} exists but was not made by dev.py. Remove it, or set CALLFLOW_VENV to a folder that "
    "dev.py may make."
)
NOT_INSTALLED = (
    "{what} could not be installed; the lines above say why. Check the connection to your package "
    "index, then start the same command again."
)
NOT_WRITTEN = "Cannot write {path}: {reason}."
UNKNOWN = "There is no command '{command}'; dev.py --help lists them."


class Trouble(Exception):  # noqa: N818  (it is said to a person, who can mend it)
    """Something that stops dev.py: ``str`` of it says what to do, ``status`` is the exit code."""

    def __init__(self, template: str, status: int = UNUSABLE, **fields: object) -> None:
        super().__init__(template.format(**fields))
        self.status = status


class Environment:
    """The environment at ``path`` (a folder), and the note in it of what is installed there.

    The note is written last. Without it an installation was cut short and is begun anew.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.python = path / ("Scripts/python.exe" if WINDOWS else "bin/python")
        self._mark = path / "made-by-dev.py"
        self._note = path / "installed.json"

    def ensure(self, requirements: str) -> None:
        """Have the packages of ``requirements`` (a lock file's name) and the project in it.

        Packages that no lock file holds any more go, because the whole is then made anew.
        Raises :class:`Trouble`.
        """
        note = self._read_note()
        locks = {name: digest(REQUIREMENTS / f"{name}.txt") for name in LOCKS}
        base = {"python": PYTHON, "place": str(self.path)}  # an environment cannot be moved
        wanted = {**base, **{name: note.get(name) and locks[name] for name in LOCKS}}
        wanted["runtime"] = locks["runtime"]
        if any(note.get(key) != value for key, value in wanted.items()) or not self.python.exists():
            note = {}
            self._create()
        # What the program needs comes first; what development or packaging needs, on demand.
        for name in dict.fromkeys(("runtime", requirements)):
            if name not in note:
                say(f"Installing the packages of requirements/{name}.txt (once, a minute or two)")
                lock = str(REQUIREMENTS / f"{name}.txt")
                self._pip("The packages", "--require-hashes", "-r", lock)
                self._write_note(note, **base, **{name: locks[name]})
        project = f"{ROOT} {digest(ROOT / 'pyproject.toml')}"
        if note.get("project") != project:
            say("Installing Callflow Designer itself")
            self._pip("Callflow Designer", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
            self._write_note(note, project=project)

    def ensure_qt(self, platforms: Sequence[str]) -> None:
        """Check once that Qt loads here with one of ``platforms`` (``xcb``, ``offscreen`` …).

        Raises :class:`Trouble` naming the packages of system libraries that are missing.
        """
        note = self._read_note()
        known = str(note.get("qt", "")).split()
        if not sys.platform.startswith("linux") or set(platforms) & set(known):
            return
        troubles = []
        for platform in platforms:
            words = qt_complaint(self.python, platform)
            if words is None:
                self._write_note(note, qt=" ".join([*known, platform]))
                return
            troubles.append(qt_trouble(words, platform))
        raise troubles[-1]

    def _read_note(self) -> dict[str, str]:
        try:
            note = json.loads(self._note.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}

    def _write_note(self, note: dict[str, str], **news: str) -> None:
        note.update(news)
        draft = self._note.with_suffix(".draft")
        draft.write_text(json.dumps(note, indent=2) + "\n", "utf-8")
        draft.replace(self._note)

    def _create(self) -> None:
        if self.path.exists() and any(self.path.iterdir()):
            if not self._mark.exists():
                raise Trouble(NOT_OURS, path=self.path)
            self._note.unlink(missing_ok=True)
            shutil.rmtree(self.path)
        say(f"Making an environment for Python {PYTHON} in {self.path}")
        self.path.mkdir(parents=True, exist_ok=True)
        self._mark.write_text("dev.py made this folder and replaces it when it must.\n", "utf-8")
        make_venv(self.path)

    def _pip(self, what: str, *arguments: str) -> None:
        """Run ``pip install`` with the user's own pip settings, silent unless it fails."""
        command = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--no-input"]
        done = captured([*command, "install", "--quiet", *arguments])
        if done.returncode != 0:
            sys.stderr.write(done.stdout)
            raise Trouble(NOT_INSTALLED, OUTSIDE, what=what)


def say(words: str) -> None:
    """Report progress, apart from what the started program writes."""
    print(words, file=sys.stderr, flush=True)


def make_venv(path: Path) -> None:
    """Make an empty environment with pip in the folder ``path``."""
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        raise Trouble(NO_VENV, python=PYTHON)
    import venv  # a part that some systems pack apart

    try:
        venv.create(path, with_pip=True, symlinks=not WINDOWS)
    except subprocess.CalledProcessError as error:
        sys.stderr.write(str(error.output or ""))
        raise Trouble(NO_VENV, python=PYTHON) from error


def digest(path: Path) -> str:
    """Return a short fingerprint of a text file; its line ends do not count."""
    return hashlib.sha256(path.read_text("utf-8").encode()).hexdigest()[:16]


def captured(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run ``command`` and collect what it prints, errors included, in ``stdout``."""
    return subprocess.run(
        command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


QT_PROBE = """
import ctypes, pathlib, sys, PySide6
from PySide6 import QtDBus, QtPrintSupport, QtSvg, QtWidgets
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
plugin = plugins / ("libq" + sys.argv[1] + ".so")
if plugin.exists():
    ctypes.CDLL(str(plugin))
"""


def qt_complaint(python: Path, platform: str) -> str | None:
    """Return what the loader says when Qt is loaded with a ``platform``, None if it loads."""
    done = captured([str(python), "-P", "-c", QT_PROBE, platform])
    return None if done.returncode == 0 else done.stdout.strip() or f"code {done.returncode}"


def qt_trouble(words: str, platform: str) -> Trouble:
    """Turn the loader's ``words`` into advice that names all that ``platform`` lacks here."""
    named = re.findall(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file", words)
    if not named:
        return Trouble(NO_QT, reason=words.splitlines()[-1])
    table = json.loads((REQUIREMENTS / "system.json").read_text("utf-8"))
    # The loader names only the first; a second round for each of the others would be a nuisance.
    needed = [name for name in table if table[name].get("platform", platform) == platform]
    missing = named + [name for name in needed if name not in named and not loads(name)]
    rows = [table.get(name, {}) for name in missing]
    debian, fedora = (
        " ".join(sorted({row.get(system, name) for name, row in zip(missing, rows, strict=True)}))
        for system in ("debian", "fedora")
    )
    return Trouble(NO_LIBRARY, libraries=", ".join(missing), debian=debian, fedora=fedora)


def loads(library: str) -> bool:
    """Tell whether the system has a shared ``library``."""
    try:
        import ctypes  # a Python built without libffi lacks it

        ctypes.CDLL(library)
    except ImportError:
        return True
    except OSError:
        return False
    return True


def platforms(settings: Mapping[str, str]) -> list[str]:
    """Return the Qt platforms that may serve under these environment variables, best first."""
    if settings.get("QT_QPA_PLATFORM"):
        return [part.split(":")[0] for part in settings["QT_QPA_PLATFORM"].split(";")]
    screens = {"WAYLAND_DISPLAY": "wayland", "DISPLAY": "xcb"}
    return [platform for variable, platform in screens.items() if settings.get(variable)]


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments of the program show its window on a screen."""
    quiet = {"--screenshot", "--help", "--version"}
    if any(argument.split("=")[0] in quiet for argument in arguments):
        return False
    return not arguments or arguments[0] == "design" or Path(arguments[0]).is_file()


def ready(requirements: str, suffix: str = "") -> Environment:
    """Return the environment with ``requirements`` (a lock file's name) installed.

    ``suffix`` of its folder's name: another environment, beside that of development.
    """
    path = Path(os.environ.get("CALLFLOW_VENV") or ROOT / ".venv").absolute()
    path = path.with_name(path.name + suffix)
    environment = Environment(path)
    try:
        environment.ensure(requirements)
    except OSError as error:
        reason = error.strerror or error
        raise Trouble(NOT_WRITTEN, path=error.filename or path, reason=reason) from error
    return environment


def run(arguments: Sequence[str]) -> int:
    """Start the program with its own arguments; none: the window with a sample flow."""
    window = opens_window(arguments)
    if window and sys.platform.startswith("linux") and not platforms(os.environ):
        raise Trouble(NO_SCREEN, OUTSIDE)
    environment = ready("runtime")
    if window or "--screenshot" in arguments:
        environment.ensure_qt(platforms(os.environ) or ["offscreen"])
    command = [str(environment.python), "-P", "-m", "designer", *arguments]
    if not WINDOWS:
        # The program takes this process's place: signals and the exit code are its own.
        os.execv(command[0], command)
    return subprocess.call(command)


def offscreen() -> dict[str, str]:
    """Return the environment variables with which Qt draws without a screen."""
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def test(arguments: Sequence[str]) -> int:
    """Run the tests; arguments go to pytest, paths are seen from the project's folder."""
    environment = ready("dev")
    environment.ensure_qt(platforms(offscreen()))
    command = [str(environment.python), "-m", "pytest"]
    single = {"-n", "--numprocesses", "--pdb", "--collect-only", "--co"}
    if not any(re.split(r"[=\d]", argument)[0] in single for argument in arguments):
        # One more than there are processors: many tests wait for a process, a server or a clock.
        command += ["-n", str(min(4, 1 + (os.cpu_count() or 1)))]
    settings = offscreen()
    # Every worker, and every process that a test starts, would compile everything by itself.
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.call([*command, *arguments], cwd=ROOT, env=settings)


def lint(arguments: Sequence[str]) -> int:
    """Check style, format, types and the direction of imports; all of them, then a summary."""
    if arguments:
        raise Trouble("lint takes no arguments.")
    tools = ready("dev").python.parent
    checks = (
        ("style", ["ruff", "check", "."]),
        ("format", ["ruff", "format", "--check", "."]),
        ("types", ["mypy"]),
        ("imports", ["lint-imports", "--no-logo"]),
    )
    failed = []
    for name, command in checks:
        say(f"--- {name}: {' '.join(command)}")
        if subprocess.call([str(tools / command[0]), *command[1:]], cwd=ROOT) != 0:
            failed.append(name)
    say(f"--- failed: {', '.join(failed)}" if failed else "--- all checks passed")
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Measure the budgets: --only NAME, --quick, --json, --write (docs/benchmarks.md)."""
    environment = ready("dev")
    environment.ensure_qt(platforms(offscreen()))
    command = [str(environment.python), "-m", "benchmarks", *arguments]
    return subprocess.call(command, cwd=ROOT, env=offscreen())


def soak(arguments: Sequence[str]) -> int:
    """Run what is too long for CI: --only PART, --rounds N, --write (docs/guide/reliability.md)."""
    environment = ready("dev")
    environment.ensure_qt(platforms(offscreen()))
    command = [str(environment.python), "-m", "tests.soak", *arguments]
    return subprocess.call(command, cwd=ROOT, env=offscreen())


def fuzz(arguments: Sequence[str]) -> int:
    """Look for inputs that break the readers: NAMES of targets, --seconds N for each."""
    # An environment of its own: what looks for them is no part of the developers' lock.
    command = [str(ready("fuzz", "-fuzz").python), "-m", "tests.fuzz", *arguments]
    return subprocess.call(command, cwd=ROOT, env=offscreen())


def lock(arguments: Sequence[str]) -> int:
    """Write the lock files anew; --upgrade takes the newest versions."""
    with tempfile.TemporaryDirectory() as folder:
        make_venv(Path(folder))
        tools = Path(folder) / ("Scripts" if WINDOWS else "bin")
        done = captured([str(tools / "python"), "-m", "pip", "install", "--quiet", "uv>=0.5"])
        if done.returncode != 0:
            sys.stderr.write(done.stdout)
            raise Trouble(NOT_INSTALLED, OUTSIDE, what="uv, which writes the lock files,")
        # One file holds for every Python and system: where they differ, its lines carry markers.
        command = [str(tools / "uv"), "pip", "compile", "--quiet", "--universal"]
        command += ["--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header"]
        project = ["pyproject.toml", "requirements/build.in"]
        fixed = ["-c", "requirements/runtime.txt"]
        more = {
            "runtime": project,
            "dev": [*project, "--extra", "dev", *fixed],
            "package": ["requirements/package.in", *fixed],
            "docs": ["requirements/docs.in", *fixed],
            "fuzz": ["requirements/fuzz.in", *fixed],
        }
        for name, options in more.items():
            target = f"requirements/{name}.txt"
            status = subprocess.call([*command, *options, *arguments, "-o", target], cwd=ROOT)
            if status != 0:
                return status
            say(f"Wrote {target}")
    return 0


def package(arguments: Sequence[str]) -> int:
    """Build what is installed, into dist/, and try it: --help lists the kinds of package."""
    # An environment of its own: the built program holds nothing that only development needs.
    environment = ready("package", "-package")
    environment.ensure_qt(platforms(offscreen()))
    command = [str(environment.python), "packaging/release.py", *arguments]
    # Sets are in the same order in every build.
    return subprocess.call(command, cwd=ROOT, env={**offscreen(), "PYTHONHASHSEED": "0"})


def docs(arguments: Sequence[str]) -> int:
    """Build the site of the guide into build/docs; what Sphinx warns of is an error."""
    # An environment of its own: what builds the site is no part of the developers' lock.
    sphinx = [str(ready("docs", "-docs").python), "-m", "sphinx", "-q", "-n", "-W", "--keep-going"]
    places = ["-c", "docs/site", "-d", "build/doctrees", "docs/guide", "build/docs"]
    return subprocess.call([*sphinx, *arguments, *places], cwd=ROOT)


def texts(arguments: Sequence[str]) -> int:
    """Collect the texts of the window for Qt Linguist, with FILES of translations; or check."""
    command = [str(ready("dev").python), "resources/translations/make_ts.py", *arguments]
    return subprocess.call(command, cwd=ROOT)


COMMANDS: dict[str, tuple[str, Callable[[Sequence[str]], int]]] = {
    "run": ("[ARGUMENTS]", run),
    "test": ("[PYTEST ARGUMENTS]", test),
    "lint": ("", lint),
    "bench": ("[ARGUMENTS]", bench),
    "soak": ("[ARGUMENTS]", soak),
    "fuzz": ("[NAMES] [--seconds N]", fuzz),
    "lock": ("[--upgrade]", lock),
    "texts": ("[--check] [FILES]", texts),
    "docs": ("[SPHINX ARGUMENTS]", docs),
    "package": ("[KINDS] [--smoke] [--install]", package),
}


def usage() -> str:
    """Return the list of commands with what each does."""
    lines = ["python3 dev.py COMMAND [ARGUMENTS]", ""]
    for name, (arguments, function) in COMMANDS.items():
        lines += [f"  {name} {arguments}".rstrip(), f"      {function.__doc__}"]
    lines += ["", *(__doc__ or "").splitlines()[1:]]
    return "\n".join(lines)


def main(words: Sequence[str]) -> int:
    """Do what the ``words`` of the command line say; return the exit code."""
    command, arguments = (words[0], words[1:]) if words else ("--help", [])
    if command in ("--help", "-h", "help"):
        print(usage())
        return 0 if words else UNUSABLE
    try:
        if command not in COMMANDS:
            raise Trouble(UNKNOWN, command=command)
        return COMMANDS[command][1](arguments)
    except Trouble as trouble:
        say(f"dev.py: {trouble}")
        return trouble.status
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
