"""A start loads what the window shows, and nothing that only a later deed needs."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

import designer

START = """
import sys
from PySide6.QtWidgets import QApplication

class Shown(QApplication):
    def exec(self):
        sys.stdout.write("\\n".join(sys.modules))
        return 0

app = Shown(["callflow"])
from designer.cli.running import run
sys.exit(run(sys.argv[1:]))
"""
"""Starts as the command line does and names the modules when the window has been shown."""

LATER = """
click networkx httpx keyring phonenumbers starlette uvicorn json5 miniaudio rapidfuzz
asyncio secrets xml.etree
designer.checks.run designer.engine designer.exports designer.elks.client
designer.emulator.desk designer.serving designer.layout.guides designer.callactions.exporting
designer.app.canvas.gestures.choosing designer.app.canvas.gestures.connect
designer.app.canvas.words_editor designer.app.canvas.quick_add
designer.app.shortcuts designer.app.about designer.app.left_behind
designer.app.waiting designer.app.settings_dialog designer.app.helping.pages
designer.app.helping.topics designer.app.serving.server designer.app.serving.panel
designer.app.panels.callactions designer.app.panels.scenarios designer.app.panels.outline
designer.store.versions
"""


@pytest.mark.parametrize("arguments", [[], ["menu.callflow"]], ids=["alone", "with a file"])
def test_a_start_loads_nothing_that_is_needed_later(tmp_path, arguments):
    root = Path(designer.__file__).parents[1]
    (tmp_path / "menu.callflow").write_text(
        '{"format": "callflow/1", "start": "a", "nodes": {"a": {"action": "hangup"}}, "edges": []}'
    )
    environment = {
        **os.environ,
        "CALLFLOW_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(root),
        "QT_QPA_PLATFORM": "offscreen",
    }
    result = subprocess.run(
        [sys.executable, "-c", START, *arguments],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    later = LATER.split()
    assert all(map(importlib.util.find_spec, later))  # each is the name of something
    loaded = set(result.stdout.split())
    assert "designer.app.window" in loaded
    assert loaded.intersection(later) == set()
