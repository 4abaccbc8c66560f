"""A start loads what the window shows and nothing else; the first picture is as the later ones."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import designer

START = """
import json, sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit

class Shown(QApplication):
    def exec(self):
        self.modules = list(sys.modules)
        self.postEvent(self, QEvent(QEvent.Type.User))
        return super().exec()

    def event(self, event):
        if event.type() != QEvent.Type.User:
            return super().event(event)
        windows = [one for one in self.topLevelWidgets() if one.isVisible()]
        if not all(one.windowHandle().isExposed() for one in windows):
            self.postEvent(self, QEvent(QEvent.Type.User))
            return True
        lines = [one for window in windows for one in window.findChildren(QLineEdit)]
        lines = [one for one in lines if one.isVisible()]
        squeezed = [one.text() for one in lines if one.height() < one.minimumSizeHint().height()]
        print(json.dumps([self.modules, len(lines), squeezed]))
        self.exit()
        return True

app = Shown(["callflow"])
from designer.cli.running import run
sys.exit(run(sys.argv[1:]))
"""
"""Starts as the command line does; says which modules are loaded when the window has been shown,
how many fields its first picture has, and what stands in those that are too low for it."""

LATER = """
click networkx httpx keyring phonenumbers starlette uvicorn json5 miniaudio rapidfuzz
asyncio secrets xml.etree
designer.checks.run designer.engine designer.exports designer.elks.client
designer.emulator.desk designer.serving designer.layout.guides designer.callactions.exporting
designer.app.canvas.gestures.choosing designer.app.canvas.gestures.connect
designer.app.canvas.words_editor designer.app.canvas.quick_add
designer.app.microphone designer.app.recording
designer.app.shortcuts designer.app.about designer.app.left_behind
designer.app.waiting designer.app.settings_dialog designer.app.helping.pages
designer.app.helping.topics designer.app.serving.server designer.app.serving.panel
designer.app.panels.callactions designer.app.panels.scenarios designer.app.panels.outline
designer.store.versions
"""


@pytest.mark.parametrize("arguments", [[], ["menu.callflow"]], ids=["alone", "with a file"])
def test_a_start_loads_what_is_shown_and_shows_it_as_it_stays(tmp_path, arguments):
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
    loaded, fields, squeezed = json.loads(result.stdout)
    assert "designer.app.window" in loaded
    assert set(loaded).intersection(later) == set()
    assert fields
    assert squeezed == []
