"""``dev.py``, the one entry for development, where it can be tried without a package index."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "dev.py"

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a rule for Linux")


@pytest.fixture(scope="module")
def dev():
    spec = importlib.util.spec_from_file_location("dev_under_test", DEV)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def table():
    return json.loads((ROOT / "requirements" / "system.json").read_text("utf-8"))


def call(*arguments, cwd=None, **settings):
    """Run dev.py with these arguments; a setting of None removes the environment variable."""
    environment = {**os.environ, **{key: value for key, value in settings.items() if value}}
    for key in (key for key, value in settings.items() if value is None):
        environment.pop(key, None)
    return subprocess.run(
        [sys.executable, str(DEV), *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


class TestWords:
    def test_help_lists_every_command(self, dev, tmp_path):
        done = call("--help", cwd=tmp_path)
        assert done.returncode == 0
        for command in dev.COMMANDS:
            assert f"\n  {command}" in done.stdout

    def test_without_a_command_it_shows_the_help_and_fails(self):
        done = call()
        assert (done.returncode, "lint" in done.stdout) == (2, True)

    def test_an_unknown_command_is_named(self):
        done = call("tset")
        assert done.returncode == 2
        assert done.stderr == ("dev.py: There is no command 'tset'; dev.py --help lists them.\n")


class TestOldPython:
    def test_the_file_can_be_read_by_an_old_python(self):
        tree = ast.parse(DEV.read_text("utf-8"), feature_version=(3, 7))
        futures = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "__future__"
        ]
        assert not futures

    def test_an_old_python_gets_one_sentence(self):
        script = (
            "import runpy, sys\n"
            "sys.version_info = (3, 8, 0)\n"
            f"runpy.run_path({str(DEV)!r}, run_name='__main__')"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1
        assert "needs Python 3.11 or newer; this is Python 3.8" in done.stderr


class TestScreen:
    @linux
    def test_the_window_without_a_screen_is_refused_in_one_sentence(self):
        screens = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}
        done = call("run", **screens)
        assert done.returncode == 3
        assert done.stderr.startswith("dev.py: No screen found")
        assert len(done.stderr.splitlines()) == 1

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            ({}, []),
            ({"DISPLAY": ":0"}, ["xcb"]),
            ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["wayland", "xcb"]),
            ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ["offscreen"]),
            ({"QT_QPA_PLATFORM": "wayland;xcb:size=1x1"}, ["wayland", "xcb"]),
        ],
    )
    def test_platforms(self, dev, settings, expected):
        assert dev.platforms(settings) == expected

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            ([], True),
            (["design"], True),
            (["design", "line.callflow"], True),
            ([str(DEV)], True),
            (["design", "--screenshot", "out.png"], False),
            (["design", "--screenshot=out.png"], False),
            (["--version"], False),
            (["check", "line.callflow"], False),
        ],
    )
    def test_what_opens_a_window(self, dev, arguments, expected):
        assert dev.opens_window(arguments) is expected


class TestLibraries:
    def test_every_library_names_its_packages(self, table):
        assert len(table) > 20
        for library, packages in table.items():
            assert ".so." in library
            assert {"debian", "fedora"} <= set(packages) <= {"debian", "fedora", "platform"}
            assert all(packages.values())

    @pytest.mark.parametrize(
        ("library", "platform"),
        [("libEGL.so.1", "offscreen"), ("libxcb-cursor.so.0", "xcb"), ("libglib-2.0.so.0", "xcb")],
    )
    def test_a_missing_library_gives_the_packages(self, dev, table, library, platform):
        words = f"{library}: cannot open shared object file: No such file or directory"
        trouble = dev.qt_trouble(words, platform)
        _, debian, fedora, macos = str(trouble).splitlines()
        assert trouble.status == 2
        assert library in str(trouble)
        assert table[library]["debian"] in debian.partition("apt install")[2].split()
        assert table[library]["fedora"] in fedora.partition("dnf install")[2].split()
        assert "macOS" in macos

    def test_what_only_another_platform_needs_is_not_asked_for(self, dev):
        words = "libEGL.so.1: cannot open shared object file: No such file or directory"
        assert "wayland" not in str(dev.qt_trouble(words, "xcb"))
        assert "xcb" not in str(dev.qt_trouble(words, "wayland"))

    def test_a_library_that_no_table_knows_is_still_named(self, dev):
        words = "ImportError: libnews.so.7: cannot open shared object file: No such file"
        assert "libnews.so.7" in str(dev.qt_trouble(words, "offscreen"))

    def test_another_failure_is_said_in_its_own_words(self, dev):
        trouble = dev.qt_trouble("Traceback\nImportError: PySide6 is broken", "offscreen")
        assert str(trouble).endswith("ImportError: PySide6 is broken")

    @linux
    def test_qt_loads_here(self, dev):
        assert dev.qt_complaint(Path(sys.executable), "offscreen") is None


class TestEnvironment:
    """The order of steps; what would make an environment or ask an index is only written down."""

    @pytest.fixture
    def make(self, dev, tmp_path):
        class Recorded(dev.Environment):
            fails = False

            def __init__(self, path):
                super().__init__(path)
                self.steps = []

            def _create(self):
                self.steps.append("create")
                self.python.parent.mkdir(parents=True, exist_ok=True)
                self.python.touch()
                self._note.unlink(missing_ok=True)

            def _pip(self, what, *arguments):
                if self.fails:
                    raise dev.Trouble("cut short")
                self.steps.append(Path(arguments[-1]).name)

        return lambda name=".venv": Recorded(tmp_path / name)

    def test_the_first_start_installs_the_runtime_and_the_second_nothing(self, make):
        first, second = make(), make()
        first.ensure("runtime")
        second.ensure("runtime")
        assert first.steps == ["create", "runtime.txt", ROOT.name]
        assert second.steps == []

    def test_development_is_added_to_what_is_there(self, make):
        make().ensure("runtime")
        more, runtime_again = make(), make()
        more.ensure("dev")
        runtime_again.ensure("runtime")
        assert more.steps == ["dev.txt"]
        assert runtime_again.steps == []

    def test_packaging_is_added_without_development(self, make):
        first, again = make(), make()
        first.ensure("package")
        again.ensure("package")
        assert first.steps == ["create", "runtime.txt", "package.txt", ROOT.name]
        assert again.steps == []

    def test_an_installation_cut_short_is_begun_anew(self, dev, make):
        broken = make()
        broken.fails = True
        with pytest.raises(dev.Trouble, match="cut short"):
            broken.ensure("runtime")
        again = make()
        again.ensure("runtime")
        assert again.steps == ["create", "runtime.txt", ROOT.name]

    @pytest.mark.parametrize("key", ["python", "place", "runtime", "dev"])
    def test_another_lock_python_or_place_makes_it_anew(self, make, key):
        environment = make()
        environment.ensure("dev")
        environment._write_note(environment._read_note(), **{key: "something else"})
        again = make()
        again.ensure("dev")
        assert again.steps == ["create", "runtime.txt", "dev.txt", ROOT.name]

    def test_a_changed_project_is_installed_again_alone(self, make):
        environment = make()
        environment.ensure("runtime")
        environment._write_note(environment._read_note(), project="something else")
        again = make()
        again.ensure("runtime")
        assert again.steps == [ROOT.name]

    def test_an_unreadable_note_counts_as_none(self, make):
        environment = make()
        environment.ensure("runtime")
        environment._note.write_text("{half a no", "utf-8")
        again = make()
        again.ensure("runtime")
        assert again.steps[0] == "create"

    def test_a_folder_it_did_not_make_is_left_alone(self, tmp_path):
        (tmp_path / "precious.txt").write_text("mine", "utf-8")
        done = call("lint", CALLFLOW_VENV=str(tmp_path))
        assert done.returncode == 2
        assert "was not made by dev.py" in done.stderr
        assert [path.name for path in tmp_path.iterdir()] == ["precious.txt"]

    def test_a_python_without_ensurepip_gets_the_packages_to_install(self, tmp_path):
        script = (
            "import runpy, sys\n"
            "sys.modules['ensurepip'] = None\n"
            f"sys.argv = ['dev.py', 'lint']; runpy.run_path({str(DEV)!r}, run_name='__main__')"
        )
        done = subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "CALLFLOW_VENV": str(tmp_path / "venv")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        assert f"sudo apt install python{version}-venv" in done.stderr
        assert "Traceback" not in done.stderr

    def test_a_place_that_cannot_be_written_is_named(self, tmp_path):
        (tmp_path / "file").write_text("", "utf-8")
        done = call("lint", CALLFLOW_VENV=str(tmp_path / "file" / "venv"))
        assert done.returncode == 2
        assert done.stderr.splitlines()[-1].startswith("dev.py: Cannot write")
        assert "Traceback" not in done.stderr


def test_tests_keep_what_python_compiles(dev, monkeypatch):
    """A machine that keeps nothing compiles all tests in each worker, at each run."""
    started = {}
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(dev, "ready", lambda requirements: Ready())
    monkeypatch.setattr(dev.subprocess, "call", lambda command, cwd, env: started.update(env) or 0)
    assert dev.test([]) == 0
    assert started["QT_QPA_PLATFORM"]
    assert "PYTHONDONTWRITEBYTECODE" not in started


class Ready:
    """An environment in which nothing is to be done."""

    python = Path(sys.executable)

    def ensure_qt(self, platforms):
        assert platforms
