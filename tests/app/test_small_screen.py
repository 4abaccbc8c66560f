"""Every dialog fits on a laptop's screen at 200 %, and the keys reach all of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QScrollArea,
    QWidget,
)

from designer.app.asking import DialogAsker
from designer.app.base_address import question
from designer.app.helping.help_window import HelpWindow
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.wheel import ChoiceBox
from tests.app.every_dialog import OPENERS, open_dialog
from tests.app.screens import area_of, bring_to

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
K = Qt.Key
FRAME = QSize(16, 56)
"""Room for what a desktop puts round a window."""
SIZES = {
    "LicencesBox": (680, 560),
    "LinesDialog": (680, 380),
    "PrintDialog": (830, 502),
    "VersionsDialog": (820, 560),
    "CompareDialog": (1180, 700),
    "CrashDialog": (620, 377),
}
"""How large a dialog opens where there is room, if its words do not say it."""


def keys_of(window) -> QDialog:
    window.registry.run("help.shortcuts")
    return window.findChildren(QDialog)[-1]


def guide_of(window) -> QWidget:
    window.registry.run("help.guide")
    return window.findChild(HelpWindow)


def scrolled(part: QWidget) -> bool:
    """Whether ``part`` lies in something that scrolls."""
    at = part.parentWidget()
    while at is not None and not at.isWindow():
        if isinstance(at, QScrollArea):
            return True
        at = at.parentWidget()
    return False


def too_large(name: str, dialog: QWidget, screen: str) -> list[str]:
    """What of ``dialog`` does not fit on ``screen``."""
    QApplication.processEvents()
    room, found = area_of(screen).size() - FRAME, []
    for what, size in (
        ("least size", dialog.minimumSizeHint().expandedTo(dialog.minimumSize())),
        ("size", dialog.size()),
    ):
        if size != size.boundedTo(room):
            found.append(f"{name}: {what} {size.width()}x{size.height()}")
    # The wheel scrolls a dialog: no list takes it, and changes by the way which number is called.
    found += [
        f"{name}: the wheel changes {box.accessibleName()!r}"
        for box in dialog.findChildren(QComboBox)
        if not isinstance(box, ChoiceBox) and isinstance(dialog, ScrolledDialog)
    ]
    for button in dialog.findChildren(QAbstractButton):
        shown = button.isVisible() and not scrolled(button)
        if shown and button.visibleRegion().boundingRect() != button.rect():
            found.append(f"{name}: {button.text()!r} is not seen whole")
    return found


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_dialog_fits_on_a_small_screen(with_dialogs, language):
    with_dialogs.context.speak(language)
    bring_to(with_dialogs, "small")
    found = []
    openers: dict[str, Callable[[], QWidget]] = {
        **{name: lambda name=name: open_dialog(with_dialogs, name) for name in OPENERS},
        "keys": lambda: keys_of(with_dialogs),
        "guide": lambda: guide_of(with_dialogs),
    }
    for name, open_it in openers.items():
        dialog = open_it()
        found += too_large(name, dialog, "small")
        for one in (dialog, *with_dialogs.findChildren(QDialog)):
            one.close()
    assert found == []


def test_every_question_fits_on_a_small_screen(with_dialogs):
    with_dialogs.context.speak("sv")
    bring_to(with_dialogs, "small")
    asker, found, asked = DialogAsker(), [], []
    long = "Ändra vad numret gör för alla som ringer till det? " * 4

    def look() -> None:
        box = QApplication.activeModalWidget()
        asked.append(box)
        found.extend(too_large(box.windowTitle() or type(box).__name__, box, "small"))
        box.reject()

    for ask in (
        lambda: asker.save_changes(with_dialogs, "line.callflow"),
        lambda: asker.changed_on_disk(with_dialogs, "line.callflow", saving=False),
        lambda: asker.changed_on_disk(with_dialogs, "line.callflow", saving=True),
        lambda: asker.agrees(with_dialogs, long, "Ändra"),
        lambda: asker.address(with_dialogs, question(with_dialogs.document.flow)),
    ):
        QTimer.singleShot(0, look)
        ask()
    assert (len(asked), found) == (5, [])


def test_on_a_large_screen_nothing_scrolls_and_sizes_are_as_ever(with_dialogs):
    bring_to(with_dialogs, "large")
    scrolls, sizes = [], {}
    for name in OPENERS:
        dialog = open_dialog(with_dialogs, name)
        QApplication.processEvents()
        if isinstance(dialog, ScrolledDialog) and dialog.body.scrolls:
            scrolls.append(name)
        if name in SIZES:
            sizes[name] = dialog.size().toTuple()
        for one in with_dialogs.findChildren(QDialog):
            one.close()
    assert (scrolls, sizes) == ([], SIZES)


def seen(part: QWidget) -> bool:
    """Whether all of ``part`` is in sight."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_tab_brings_every_field_into_view(with_dialogs, qtbot):
    bring_to(with_dialogs, "small")
    dialog = open_dialog(with_dialogs, "SettingsDialog")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.boxes[0].hasFocus)
    hidden = [box for box in dialog.boxes if not seen(box)]
    assert hidden
    for box in dialog.boxes[1:]:
        QTest.keyClick(QApplication.focusWidget(), K.Key_Tab)
        assert box.hasFocus()
        assert seen(box)
    QTest.keyClick(QApplication.focusWidget(), K.Key_Tab)
    assert QApplication.focusWidget().isDefault()
    QTest.keyClick(QApplication.focusWidget(), K.Key_Backtab)
    assert dialog.boxes[-1].hasFocus()
    QTest.keyClick(dialog.boxes[-1], K.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), K.Key_Tab)
    body, bar = dialog.body, dialog.body.verticalScrollBar()
    assert body.hasFocus()
    bar.setValue(0)
    QTest.keyClick(body, K.Key_Down)
    assert bar.value() > 0
    bar.setValue(0)
    QTest.keyClick(body, K.Key_Tab)
    assert dialog.boxes[0].hasFocus()


def test_page_keys_scroll_from_a_button_too(with_dialogs, qtbot):
    bring_to(with_dialogs, "small")
    dialog = open_dialog(with_dialogs, "ServeDialog")
    bar = dialog.body.verticalScrollBar()
    assert bar.maximum() > 0
    dialog.serve.setFocus()
    QTest.keyClick(dialog.serve, K.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(dialog.serve, K.Key_PageUp)
    assert bar.value() == 0
    dialog.base.setText("no address")
    QTest.mouseClick(dialog.serve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.serve.isEnabled() and seen(dialog.words))


def test_a_dialog_that_has_been_opened_grows_with_the_language_alone(with_dialogs):
    bring_to(with_dialogs, "large")
    dialog = open_dialog(with_dialogs, "SettingsDialog")
    before = dialog.size()
    with_dialogs.context.speak("sv")
    QApplication.processEvents()
    assert dialog.width() > before.width()
    assert not dialog.body.scrolls
    grown = dialog.size()
    with_dialogs.context.speak("en")
    QApplication.processEvents()
    assert dialog.size() == grown
    close = dialog.findChildren(QAbstractButton)[-1]
    place = QRect(close.mapTo(dialog, QPoint()), close.size())
    assert dialog.rect().contains(place)
