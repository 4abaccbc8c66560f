"""The dialog of the settings: what is chosen counts at once and is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from designer.app.settings_dialog import CHOICES, SettingsDialog
from designer.store.settings import (
    LANGUAGES,
    MOTIONS,
    OPENINGS,
    STEP_LIMITS,
    THEMES,
    WHEELS,
    load_settings,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def boxes(window, qtbot) -> dict[str, QComboBox]:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.canvas.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    dialog = window.findChild(SettingsDialog)
    assert dialog.isVisible()
    return {choice.label: box for choice, box in zip(CHOICES, dialog.boxes, strict=True)}


def test_every_line_offers_what_can_be_remembered(boxes):
    offered = [{value for value, _ in choice.choices} for choice in CHOICES]
    assert offered == [
        set(LANGUAGES),
        set(THEMES),
        set(WHEELS),
        set(MOTIONS),
        set(OPENINGS),
        {str(n) for n in STEP_LIMITS},
    ]
    assert boxes["Theme"].currentData() == "light"


def test_the_theme_changes_at_once_and_is_remembered(boxes, window):
    box = boxes["Theme"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert window.context.theme.tokens.name == "dark"
    assert load_settings().theme == "dark"
    assert window.registry.actions["view.theme-dark"].isChecked()
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert window.context.theme.tokens.name == "light"


def test_wheel_motion_and_opening_are_remembered(boxes, window):
    for label, key in (
        ("Mouse wheel over the canvas", Qt.Key.Key_Down),
        ("Motion", Qt.Key.Key_Up),
        ("When the program opens", Qt.Key.Key_Down),
    ):
        boxes[label].setFocus()
        QTest.keyClick(boxes[label], key)
    kept = load_settings()
    assert (kept.wheel, kept.motion, kept.opens) == ("pan", "system", "start")
    assert window.context.settings.motion == "system"


def test_how_long_a_call_in_a_loop_goes_on_is_remembered(boxes, window):
    box = boxes["A call on the emulator ends after"]
    assert box.currentText() == "1,000 steps"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert load_settings().step_limit == window.context.settings.step_limit == 100


def test_escape_closes_it(boxes, window):
    dialog = window.findChild(SettingsDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
