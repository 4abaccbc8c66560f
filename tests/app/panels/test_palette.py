"""The palette offers every kind of the vocabulary, by mouse and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.dragging import KIND_MIME, OPTION_MIME
from designer.app.panels.palette import PalettePanel
from designer.flow.vocabulary import KINDS


@pytest.fixture
def palette(qtbot, context) -> PalettePanel:
    panel = PalettePanel(context)
    qtbot.addWidget(panel)
    panel.resize(168, 500)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_every_kind_is_offered(palette):
    assert set(palette.entries) == {*KINDS, "recordcall"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_click_chooses_the_kind(palette, qtbot, kind):
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.mouseClick(palette.entries[kind], Qt.MouseButton.LeftButton)
    assert chosen.args == [kind]


def test_enter_chooses_the_kind(palette, qtbot):
    with qtbot.waitSignal(palette.chosen) as chosen:
        QTest.keyClick(palette.entries["play"], Qt.Key.Key_Return)
    assert chosen.args == ["play"]


def test_what_a_drag_carries(palette):
    assert bytes(palette.entries["ivr"].mime_data().data(KIND_MIME).data()) == b"ivr"
    assert bytes(palette.entries["recordcall"].mime_data().data(OPTION_MIME).data()) == (
        b"recordcall"
    )


def test_nothing_is_cut_off_at_its_narrowest(palette):
    for entry in palette.entries.values():
        assert entry.width() >= entry.minimumWidth()
