"""What the command line makes of its arguments before any command runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import designer
from designer.cli.meaning import COMMANDS


def test_version(cli):
    assert cli("--version").out == f"callflow {designer.__version__}\n"


def test_version_loads_nothing_heavy():
    code = (
        "import sys\n"
        "from designer.cli.running import run\n"
        "assert run(['--version']) == 0\n"
        "heavy = 'PySide6 networkx httpx keyring phonenumbers starlette uvicorn json5 miniaudio'\n"
        "print([name for name in heavy.split() if name in sys.modules])\n"
    )
    root = Path(designer.__file__).parents[1]
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines() == [f"callflow {designer.__version__}", "[]"]


def test_help_lists_what_is_there_and_nothing_else(cli):
    text = cli("--help").out
    listed = text.split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(cli, name):
    result = cli(name, "--help")
    assert result.code == 0
    assert f"callflow {name}" in result.out
    assert result.err == ""


@pytest.mark.parametrize("word", ["chekc", "nothing.callflow", "a/b/c.json", "x" * 5000, "ä ö"])
def test_a_word_that_is_neither_command_nor_file(cli, word):
    result = cli(word)
    assert result.code == 2
    assert result.said.startswith(f"{word} is neither a command nor a file")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--what"],
        ["check", "a.json", "--target", "phone"],
        ["export"],
        ["export", "a.json", "b.json"],
        ["export", "a.json", "--format", "yaml"],
        ["export", "a.json", "--limit", "none"],
        ["export", "a.json", "--limit", "0"],
        ["export", "a.json", "--set", "name"],
        ["export", "a.json", "--set", "=value"],
        ["export", "a.json", "--base-url", "example.com"],
        ["export", "a.json", "--base-url", "http://[::1"],
        ["export", "a.json", "-o"],
        ["import"],
        ["simulate", "a.json", "--direction", "up"],
        ["simulate", "a.json", "--phone", "+46700000001"],
        ["simulate", "a.json", "--phone", "+46700000001=maybe"],
        ["simulate", "a.json", "--phone", "=busy"],
        ["simulate", "a.json", "--press", "12a"],
        ["simulate", "a.json", "--unanswered", "success"],
        ["call", "a.json"],
        ["call", "a.json", "--line", "emulator", "--api-url", "http://127.0.0.1:1"],
        ["call", "a.json", "--line", "office"],
        ["call", "a.json", "--line", "emulator", "--timeout", "soon"],
        ["call", "a.json", "--line", "emulator", "--timeout", "0"],
        ["call", "a.json", "--line", "emulator", "--whenhangup", "home"],
        ["call", "a.json", "--api-url", "http://127.0.0.1:1"],
        ["call", "a.json", "--password", "secret"],
        ["emulator", "--port", "70000"],
        ["emulator", "--port", "-1"],
        ["emulator", "--port", "http"],
        ["emulator", "--speed", "-1"],
        ["emulator", "--speed", "nan"],
        ["emulator", "--speed", "inf"],
        ["emulator", "--unanswered", "success"],
        ["emulator", "--username", "u1"],
        ["emulator", "--username", "u:1", "--password", "x"],
        ["design", "a.callflow", "b.callflow"],
        ["design", "--size", "800x600"],
        ["design", "--screenshot", "a.png", "--size", "800"],
        ["design", "--screenshot", "a.png", "--size", "0x600"],
        ["design", "--screenshot", "a.png", "--size", "99999x600"],
        ["design", "--screenshot", "a.png", "--scale", "0"],
        ["design", "--screenshot", "a.png", "--theme", "blue"],
        ["--what"],
    ],
    ids=" ".join,
)
def test_bad_arguments_are_one_line_and_exit_code_2(cli, write, arguments):
    write("a.json", {"play": "https://example.com/a.mp3"})
    result = cli(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.said.endswith(".")


class Window:
    """Stands in for the window's module and notes what it is asked to open."""

    def __init__(self, monkeypatch, status=0):
        self.opened = []
        module = ModuleType("designer.app.main")
        module.Screenshot = lambda *arguments: arguments

        def run_window(path, screenshot):
            self.opened.append((path and str(path), screenshot))
            return status

        module.run_window = run_window
        monkeypatch.setitem(sys.modules, "designer.app.main", module)


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ([], None),
        (["design"], None),
        (["menu.callflow"], "menu.callflow"),
        (["design", "menu.callflow"], "menu.callflow"),
        (["--", "menu.callflow"], "menu.callflow"),
        (["./check"], "check"),
        (["-"], "-"),
    ],
)
def test_the_window_opens(cli, menu, write, monkeypatch, arguments, path):
    write("check", "{}")
    window = Window(monkeypatch)
    assert cli(*arguments).code == 0
    assert window.opened == [(path, None)]


@pytest.mark.parametrize("head", [[], ["design"]], ids=["callflow", "design"])
def test_a_picture_of_the_window(cli, menu, monkeypatch, head):
    window = Window(monkeypatch)
    options = ["--screenshot", "o.png", "--size", "800X600", "--theme", "dark", "--scale", "2"]
    assert cli(*head, *options, menu).code == 0
    (path, screenshot) = window.opened[0]
    picture, *rest = screenshot
    assert (path, str(picture), rest) == (menu, "o.png", [(800, 600), "dark", 2.0])


def test_the_windows_exit_code_is_passed_on(cli, monkeypatch):
    Window(monkeypatch, status=3)
    assert cli().code == 3


def test_a_defect_is_one_line_and_says_how_to_see_more(cli, menu, monkeypatch):
    def broken(_name):
        raise ZeroDivisionError("nobody thought of\nthis: s3cret-w0rd")

    monkeypatch.setattr("designer.cli.reading.read_input", broken)
    monkeypatch.setenv("CALLFLOW_PASSWORD", "s3cret-w0rd")
    result = cli("simulate", menu)
    assert (result.code, result.out) == (2, "")
    assert "(ZeroDivisionError: nobody thought of this: …)" in result.said
    assert "CALLFLOW_TRACEBACK=1" in result.said
    monkeypatch.setenv("CALLFLOW_TRACEBACK", "1")
    more = cli("simulate", menu)
    assert (more.code, more.out) == (2, "")
    assert "in broken" in more.err
    assert more.err.endswith(result.err)
    assert "s3cret-w0rd" not in more.err
