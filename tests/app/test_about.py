"""The about box: versions to copy, the licences that ship, the way to 46elks' documentation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from designer import __version__
from designer.app.about import DOCUMENTATION, AboutBox, LicencesBox

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(window) -> AboutBox:
    window.registry.run("help.about")
    found = window.findChild(AboutBox)
    assert QTest.qWaitForWindowActive(found)
    return found


def test_it_says_what_it_is_and_copies_the_versions(box):
    said = [label.text() for label in box.findChildren(QLabel)]
    assert {"Callflow Designer", f"Version {__version__}"} <= set(said)
    assert any("MIT licence" in words for words in said)
    QTest.mouseClick(box.copy, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0] == f"Callflow Designer {__version__}"
    assert [line.split()[0] for line in copied.splitlines()[1:3]] == ["Python", "PySide6"]
    assert box.copy.text() == "Copied"


def test_the_licences_are_read_in_it_and_esc_goes_back(box, qtbot):
    QTest.mouseClick(box.licences, LEFT)
    listed = box.findChild(LicencesBox)
    words = listed.reader.toPlainText()
    assert "LGPL version 3" in words
    assert "pyside6-essentials" in words
    assert "THE SOFTWARE IS PROVIDED" in words
    assert listed.reader.isReadOnly()
    top = listed.reader.verticalScrollBar().value()
    listed.reader.setFocus()
    QTest.keyClick(listed.reader, Qt.Key.Key_PageDown)
    assert listed.reader.verticalScrollBar().value() > top
    QTest.keyClick(listed, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: box.findChild(LicencesBox) is None)
    assert box.isVisible()


def test_the_licences_follow_the_theme(box, window):
    QTest.mouseClick(box.licences, LEFT)
    reader = box.findChild(LicencesBox).reader
    light = reader.grab().toImage().pixelColor(8, 8).lightness()
    window.registry.run("view.theme-dark")
    assert reader.grab().toImage().pixelColor(8, 8).lightness() < 100 < light


@pytest.mark.parametrize("opens", [True, False])
def test_the_documentation_opens_or_its_address_is_told(box, monkeypatch, opens):
    asked = []

    def open_url(url):
        asked.append(url.toString())
        return opens

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    before = box.height()
    QTest.mouseClick(box.documentation, LEFT)
    assert asked == [DOCUMENTATION]
    assert box.told.isVisible() is not opens
    assert (DOCUMENTATION in box.told.text()) is not opens
    assert (box.height() > before) is not opens
