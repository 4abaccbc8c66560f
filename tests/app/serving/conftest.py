"""A window whose flow goes round, saved as a document, and hands that serve it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from designer.app.serving.dialog import ServeDialog
from designer.app.serving.serving import ServePhase
from designer.app.window import Window
from tests.app.opened import open_now
from tests.serving.files import save

LEFT = Qt.MouseButton.LeftButton


def click(button: QPushButton) -> None:
    """A real click."""
    QTest.mouseClick(button, LEFT)


def save_now(window: Window, qtbot) -> None:
    """Save and wait for it."""
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: not window.saving.under_way)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A document: a menu that asks again, and a mailbox with a hook."""
    path = tmp_path / "line.callflow"
    save(
        path,
        nodes={
            "menu": {"action": "ivr", "value": "sound/beep", "options": {"timeout": 3}},
            "again": {"action": "play", "value": "sound/beep"},
            "mailbox": {"action": "record", "value": "hook/mail"},
        },
        edges=[
            {"from": "menu", "outcome": "failed", "to": "again"},
            {"from": "menu", "outcome": "1", "to": "mailbox"},
            {"from": "again", "outcome": "next", "to": "menu"},
        ],
        call={"from": "+46700000000", "to": "+46700000009", "whenhangup": "hook/end"},
    )
    return path


@pytest.fixture
def serve_window(window: Window, path: Path) -> Window:
    """The window with that document, and a port that is free."""
    open_now(window, path)
    window.context.settings = replace(window.context.settings, serve_port=0)
    return window


@pytest.fixture
def open_dialog(serve_window: Window, qtbot) -> Callable[[], ServeDialog]:
    """Open the dialog by key."""

    def begin() -> ServeDialog:
        qtbot.waitUntil(serve_window.isActiveWindow)
        qtbot.keyClick(serve_window, Qt.Key.Key_F7)
        return next(one for one in serve_window.findChildren(ServeDialog) if one.isVisible())

    return begin


@pytest.fixture
def served(serve_window: Window, open_dialog, qtbot) -> Window:
    """The window, serving."""
    dialog = open_dialog()
    click(dialog.serve)
    qtbot.waitUntil(lambda: serve_window.serving.phase is ServePhase.ON)
    return serve_window
