"""The boxes that ask: their words are in line with their buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel

from designer.app.asking import DialogAsker

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def answer(box_seen):
    """Let ``box_seen`` look at the next box, then press Escape."""

    def look():
        box = QApplication.activeModalWidget()
        try:
            box_seen(box)
        finally:
            if box.isVisible():
                box.reject()

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    "ask",
    [
        lambda window: DialogAsker().save_changes(window, "line.callflow"),
        lambda window: DialogAsker().changed_on_disk(window, "line.callflow", saving=True),
        lambda window: DialogAsker().agrees(window, "Stop serving?", "Stop"),
    ],
)
def test_words_begin_at_the_edge_where_buttons_may_begin(window, ask):
    seen = []

    def look(box):
        box.layout().activate()
        words = [one for one in box.findChildren(QLabel) if one.isVisible() and one.text()]
        lefts = [one.mapTo(box, QPoint(0, 0)).x() for one in words]
        edge = box.findChild(QDialogButtonBox).x()
        assert lefts
        seen.append([left - edge for left in lefts])

    answer(look)
    ask(window)
    assert [off for off in seen[0] if abs(off) > 2] == []


@pytest.mark.parametrize("harmless", [True, False])
def test_enter_does_what_is_harmless_and_nothing_else(window, harmless):
    def look(box):
        words = [one.text() for one in box.findChildren(QLabel)]
        assert {"Save the flow first?", "It has no folder."} <= set(words)
        assert box.width() > 300
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert not box.isVisible()

    answer(look)
    agreed = DialogAsker().agrees(
        window, "Save the flow first?", "Save…", "It has no folder.", harmless=harmless
    )
    assert agreed is harmless
    answer(lambda _box: None)
    assert not DialogAsker().agrees(window, "Save?", "Save…", harmless=harmless)
