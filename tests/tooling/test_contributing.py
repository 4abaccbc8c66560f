"""What CONTRIBUTING.md shows is done to a copy of the program, which then does what it should."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

FLOW = {
    "format": "callflow/1",
    "name": "Wait, then ring",
    "start": "wait",
    "nodes": {
        "wait": {"action": "pause", "value": "5"},
        "ring": {"action": "connect", "value": "+46700000000", "options": {"timeout": 90}},
    },
    "edges": [{"from": "wait", "outcome": "next", "to": "ring"}],
}

PRESS = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from designer.app.asking import DialogAsker
from designer.app.background import Background
from designer.app.loading import read, show
from designer.app.context import Context
from designer.app.window import Window
from designer.store.settings import Settings

app = QApplication(sys.argv)
background = Background()
window = Window(Context(app, Settings(motion="none"), DialogAsker(), background))
window.show()
assert QTest.qWaitForWindowActive(window)
show(window, read(Path("wait.callflow")))
assert "view.start" in [command.id for command, _ in window.registry.in_menu("view")]
both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
QTest.keyClick(window, Qt.Key.Key_S, both)
print(list(window.document.selection.nodes))
window.close()
background.stop()
"""


def blocks(heading: str, language: str) -> list[str]:
    """The fenced blocks in ``language`` of one section of CONTRIBUTING.md."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(rf"^```{language}\n(.*?)^```", section, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with everything added that the three sections show."""
    copy = tmp_path_factory.mktemp("contributing")
    for name in ("designer", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for heading in ("How to add an action", "How to add a check", "How to add a command"):
        for diff in blocks(heading, "diff"):
            done = subprocess.run(
                ["git", "apply", "-"],
                cwd=copy,
                input=diff,
                env={**os.environ, "GIT_CEILING_DIRECTORIES": str(copy.parent)},
                capture_output=True,
                text=True,
                check=False,
                timeout=30,
            )
            assert done.returncode == 0, f"{heading}: {done.stderr}"
    tokens = copy / "resources" / "styles" / "tokens.json"
    themes = json.loads(tokens.read_text("utf-8"))
    shown = json.loads(blocks("How to add an action", "json")[0])
    for theme, colours in shown["themes"].items():
        themes["themes"][theme].update(colours)
    tokens.write_text(json.dumps(themes), "utf-8")
    icon = blocks("How to add an action", "xml")[0]
    (copy / "resources" / "icons" / "pause.svg").write_text(icon, "utf-8")
    (copy / "wait.callflow").write_text(json.dumps(FLOW), "utf-8")
    return copy


def run(copy: Path, *arguments: str) -> str:
    """What Python prints in the copy; it must end well or with a check's answer."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def test_the_added_action_is_written_and_walked(copied: Path) -> None:
    exported = json.loads(run(copied, "-m", "designer", "export", "wait.callflow"))
    assert (exported["pause"], exported["next"]["connect"]) == ("5", "+46700000000")
    call = json.loads(run(copied, "-m", "designer", "simulate", "wait.callflow", "--json"))
    assert [step["action"] for step in call["steps"]] == ["pause", "connect"]
    assert call["steps"][1]["t"] == 5
    described = run(copied, "-m", "designer", "export", "--format", "markdown", "wait.callflow")
    assert "Afterwards: [2. ring]" in described


def test_the_added_check_is_said(copied: Path) -> None:
    problems = json.loads(run(copied, "-m", "designer", "check", "--json", "wait.callflow"))
    assert "it rings for 90 seconds" in json.dumps(problems)


def test_the_added_command_stands_in_its_menu_and_is_run_by_its_keys(copied: Path) -> None:
    assert run(copied, "-c", PRESS).strip() == "['wait']"
