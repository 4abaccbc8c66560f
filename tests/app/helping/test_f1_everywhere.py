"""F1 in every dialog, panel and part of the window opens its own page at its own heading."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QTabBar, QWidget

import designer.app
from designer.app.asking import DialogAsker
from designer.app.base_address import question as base_question
from designer.app.helping.help_window import HelpWindow
from designer.app.helping.topics import DIALOGS, PANELS, PARTS, topic_of
from tests.app.every_dialog import OPENERS, open_dialog, save_twice, use_nobody

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
K, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ABSTRACT = {"ScrolledDialog", "CarefulDialog"}


@pytest.fixture
def opened(window, sample_flow, tmp_path):
    window.document.open(sample_flow)
    save_twice(window, tmp_path / "line.callflow")
    use_nobody(window)
    window.canvas.setFocus()
    QCursor.setPos(QPoint(-50, -50))
    return window


def press_f1(window, at: QWidget) -> HelpWindow:
    at.activateWindow()
    assert QTest.qWaitForWindowActive(at)
    QApplication.processEvents()  # it is told of it
    QTest.keyClick(at.focusWidget() or at, K.Key_F1)
    found = window.findChild(HelpWindow)
    assert found is not None, at
    assert found.isVisible(), at
    return found


def read_on(guide: HelpWindow) -> None:
    """Choose another page with the mouse, scroll it, and close the guide."""
    assert QTest.qWaitForWindowActive(guide)
    item = guide.contents.topLevelItem(0)
    guide.contents.scrollToItem(item)
    QTest.mouseClick(
        guide.contents.viewport(), LEFT, pos=guide.contents.visualItemRect(item).center()
    )
    assert guide.topic == "index"
    guide.open("actions")
    guide.reader.setFocus()
    bar = guide.reader.verticalScrollBar()
    bar.setValue(0)
    QTest.keyClick(guide.reader, K.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(guide.reader, K.Key_Escape)
    assert not guide.isVisible()


@pytest.mark.parametrize("name", OPENERS)
def test_a_dialog_opens_its_heading_and_the_guide_can_be_read_beside_it(opened, name):
    dialog = open_dialog(opened, name)
    guide = press_f1(opened, dialog)
    assert guide.topic == DIALOGS[name]
    assert "#" in guide.topic
    read_on(guide)
    assert dialog.isVisible()
    guide = press_f1(opened, dialog)
    dialog.close()
    assert guide.isVisible()  # it is not taken along
    guide.close()


def test_every_dialog_of_the_program_is_in_the_table():
    for found in pkgutil.walk_packages(designer.app.__path__, "designer.app."):
        importlib.import_module(found.name)

    def below(kind: type) -> set[type]:
        return {kind}.union(*(below(one) for one in kind.__subclasses__()))

    ours = {kind.__name__ for kind in below(QDialog) if kind.__module__.startswith("designer.")}
    assert ours - ABSTRACT == set(OPENERS)
    assert set(OPENERS) == {name for name in DIALOGS if not name.startswith("Q")}
    widgets = {kind.__name__ for kind in below(QWidget)}
    assert set(PARTS) - widgets == set()


@pytest.mark.parametrize("question", ["save_changes", "changed_on_disk", "agrees", "address"])
def test_a_question_can_be_asked_about_too(opened, question):
    """These wait for their answer."""
    topics = []

    def ask_about() -> None:
        box = QApplication.activeModalWidget()
        guide = press_f1(opened, box)
        topics.append(guide.topic)
        read_on(guide)
        box.reject()

    QTimer.singleShot(100, ask_about)
    asker = DialogAsker()
    {
        "save_changes": lambda: asker.save_changes(opened, "line"),
        "changed_on_disk": lambda: asker.changed_on_disk(opened, "line", saving=True),
        "agrees": lambda: asker.agrees(opened, "Copy it?", "Copy"),
        "address": lambda: asker.address(opened, base_question(opened.document.flow)),
    }[question]()
    assert topics == [
        {"agrees": "canvas", "address": "files#prompts-beside-the-document"}.get(
            question, "files#saving"
        )
    ]


def test_the_file_dialog_and_the_list_of_keys_have_their_page(opened):
    dialog = QFileDialog(opened)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    assert press_f1(opened, dialog).topic == "files"
    dialog.close()
    opened.registry.run("help.shortcuts")
    keys = opened.findChildren(QDialog)[-1]
    assert press_f1(opened, keys).topic == "keys"
    keys.close()


def test_every_panel_and_its_tab_open_their_heading(opened):
    for name, dock in opened.docks.items():
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        wanted = PANELS[name]
        inside = opened.panels.makers[name]()
        focus = next(
            (
                one
                for one in inside.findChildren(QWidget)
                if one.isVisible()
                and one.focusPolicy() & Qt.FocusPolicy.TabFocus
                and one.isEnabled()
            ),
            None,
        )
        if focus is not None:
            focus.setFocus()
            shown = press_f1(opened, opened)
            assert shown.topic == wanted, name
            shown.close()
        bar = next(
            (
                bar
                for bar in opened.findChildren(QTabBar)
                for at in range(bar.count())
                if bar.isVisible() and bar.tabText(at) == dock.windowTitle()
            ),
            None,
        )
        if bar is None:
            continue
        opened.activateWindow()
        assert QTest.qWaitForWindowActive(opened)
        QCursor.setPos(QPoint(-50, -50))
        assert topic_of(opened, bar) == wanted, name
        bar.setFocus()
        shown = press_f1(opened, opened)
        assert shown.topic == wanted, name
        shown.close()


def test_the_parts_of_the_window_open_their_heading(opened):
    for command, wanted in (
        ("find.find", "window#finding-things"),
        ("find.palette", "window#finding-things"),
        ("file.start", "window#starting"),
        ("help.tour", "window#starting"),
    ):
        opened.activateWindow()
        assert QTest.qWaitForWindowActive(opened)
        QApplication.processEvents()
        opened.registry.run(command)
        shown = press_f1(opened, opened)
        assert shown.topic == wanted, command
        shown.close()
    opened.tour.end()
    opened.start.leave()
    opened.registry.run("find.replace")
    for part, wanted in (("ReplacePart", "window#replacing"), ("CallsPanel", "phone#a-test-call")):
        assert opened.calls is not None  # it is made
        (found,) = (one for one in opened.findChildren(QWidget) if type(one).__name__ == part)
        assert topic_of(opened, found.findChild(QWidget)) == wanted
    opened.toolbar.line.setFocus()
    shown = press_f1(opened, opened)
    assert shown.topic == "window#its-parts"
    assert QTest.qWaitForWindowActive(shown)
    QTest.keyClick(shown.reader, K.Key_F1)
    assert shown.topic == "window#help"
    shown.close()


def test_the_guide_closes_with_its_window(opened):
    shown = press_f1(opened, opened)
    opened.document.stack.setClean()
    opened.close()
    assert not shown.isVisible()
