"""The boxes that ask: their words are in line with their buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QTreeView,
)

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


def asked_for(ask, do):
    """What ``ask`` returns when ``do`` has had its way with Qt's own dialog."""
    QTimer.singleShot(0, lambda: do(QApplication.activeModalWidget()))
    return ask()


@pytest.fixture
def folder(tmp_path):
    """A folder with a flow of a long name, and another folder."""
    (tmp_path / "a-rather-long-name-of-a-call-flow.callflow").write_text("{}")
    (tmp_path / "below").mkdir()
    return tmp_path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_files_have_room_for_their_names_and_buttons_are_seen(window, folder, qtbot, theme):
    window.context.theme.choose(theme)
    seen = []

    def look(dialog):
        listed = dialog.findChild(QTreeView, "treeView")
        qtbot.waitUntil(lambda: listed.model().rowCount(listed.rootIndex()) == 2)
        QApplication.processEvents()
        header = listed.header()
        seen.extend(header.sectionSize(place) for place in range(4))
        wanted = max(listed.sizeHintForColumn(3), header.sectionSizeHint(3))
        assert header.sectionSize(3) >= wanted
        assert listed.horizontalScrollBar().maximum() == 0
        up = dialog.findChild(QToolButton, "toParentButton")
        picture = up.icon().pixmap(16, 16).toImage()
        strongest = max(
            (picture.pixelColor(x, y) for x in range(16) for y in range(16)),
            key=lambda colour: colour.alpha(),
        )
        background = dialog.palette().color(dialog.backgroundRole())
        assert abs(strongest.lightness() - background.lightness()) > 100
        dialog.reject()

    path = asked_for(
        lambda: DialogAsker().open_path(window, "Open", folder, "F (*.callflow)"), look
    )
    assert path is None
    assert seen[0] > max(seen[1:])


def test_a_file_is_opened_saved_and_a_folder_chosen(window, folder):
    asker = DialogAsker()

    def take(name):
        def do(dialog):
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            if name:
                field.setText(name)
            QTest.keyClick(field, Qt.Key.Key_Return)

        return do

    name = "a-rather-long-name-of-a-call-flow.callflow"
    opened = asked_for(
        lambda: asker.open_path(window, "Open", folder, "F (*.callflow)"), take(name)
    )
    assert opened == folder / name
    proposed = folder / "line.json"
    saved = asked_for(lambda: asker.save_path(window, "Save", proposed, "J (*.json)"), take(""))
    assert saved == proposed
    saved = asked_for(lambda: asker.save_path(window, "Save", proposed, "J (*.json)"), take("new"))
    assert saved == folder / "new.json"
    chosen = asked_for(lambda: asker.folder(window, "Folder", folder), take("below"))
    assert chosen == folder / "below"
