"""Printing from the window: the dialog, the paper, and what is said where there is no printer."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from designer.flow.edits import MoveNodes
from designer.flow.model import Flow

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def pages_of(path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


@pytest.fixture
def dialog(window, sample_flow):
    window.document.open(sample_flow)
    window.canvas.setFocus()
    window.registry.run("file.print")
    return window.findChild(QDialog)


def test_the_whole_flow_goes_on_one_page(dialog, window, asker, tmp_path, qtbot):
    assert dialog.one.isChecked()
    qtbot.waitUntil(lambda: dialog.preview.pageCount() == 1)
    asker.path = tmp_path / "paper.pdf"
    qtbot.mouseClick(dialog.print, LEFT)
    assert asker.asked == ["Support line"]
    assert pages_of(asker.path) == 1
    assert window.banner.words == "The flow is at the printer."


def test_it_is_spread_over_several(dialog, window, asker, tmp_path, qtbot):
    count = int(re.search(r"(\d+) page", dialog.tiled.text())[1])
    assert count > 1
    dialog.tiled.setFocus()
    QTest.keyClick(dialog.tiled, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.preview.pageCount() == count)
    asker.path = tmp_path / "paper.pdf"
    qtbot.mouseClick(dialog.print, LEFT)
    assert pages_of(asker.path) == count


def test_thinking_better_of_it_keeps_the_dialog(dialog, window, asker, qtbot):
    qtbot.mouseClick(dialog.print, LEFT)
    assert dialog.isVisible()
    assert not window.banner.words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_flow_as_wide_as_a_street_is_offered_on_one_page_only(window, sample_flow):
    window.document.open(sample_flow)
    window.document.apply(MoveNodes({"mailbox": (400_000, 90_000)}))
    window.registry.run("file.print")
    dialog = window.findChild(QDialog)
    assert not dialog.tiled.isEnabled()
    assert dialog.one.isChecked()


def test_without_a_printer_a_sentence_says_what_to_do(window, sample_flow, asker):
    asker.printers = False
    window.document.open(sample_flow)
    window.canvas.setFocus()
    QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
    assert "No printer was found" in window.banner.words
    assert window.findChild(QDialog) is None


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_paper_that_cannot_be_written_is_said(dialog, window, asker, tmp_path, qtbot):
    asker.path = tmp_path / "nowhere" / "paper.pdf"
    qtbot.mouseClick(dialog.print, LEFT)
    assert window.banner.words.startswith("Not printed")


def test_an_empty_flow_is_not_printed(window):
    window.document.open(Flow())
    assert not window.registry.actions["file.print"].isEnabled()
