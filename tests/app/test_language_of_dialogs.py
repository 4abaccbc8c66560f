"""Every dialog that is open when the language changes says what one opened afterwards says."""

from __future__ import annotations

from contextlib import suppress

import phonenumbers  # noqa: F401  (numbers are shown in groups once it is known)
import pytest
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError as NotInTime

from designer.app.canvas.scene_view import SceneView
from designer.app.versions_dialog import VersionsDialog
from tests.app.every_dialog import OPENERS, open_dialog
from tests.app.shown_texts import texts_of


def is_read(dialog):
    """Whether a version has been read; it is read anew where the language changes."""
    if not isinstance(dialog, VersionsDialog):
        return True
    return dialog.compare.isEnabled() or bool(dialog.reason.text())


def settled(dialog):
    """What the dialog says when it has ended to say more: some is read beside the window."""
    said = None
    while said != (said := texts_of(dialog)) or not is_read(dialog):
        QTest.qWait(150)
    return said


def drawn(dialog):
    """What stands on its canvas, with the words beside what is different."""
    return [one.grab().toImage() for one in dialog.findChildren(SceneView)]


@pytest.mark.parametrize("name", OPENERS)
def test_a_dialog_that_is_open_switches(with_dialogs, qtbot, name):
    dialog = open_dialog(with_dialogs, name)
    english = settled(dialog)
    with_dialogs.context.speak("sv")
    switched, picture = settled(dialog), drawn(dialog)
    dialog.close()
    again = open_dialog(with_dialogs, name)
    again.resize(dialog.size())
    with suppress(NotInTime):
        qtbot.waitUntil(lambda: texts_of(again) == switched, timeout=3000)
    wanted = texts_of(again)
    assert len(wanted - english) > 2
    assert sorted(switched - wanted) == []
    assert sorted(wanted - switched) == []
    assert picture == drawn(again)
    again.close()
