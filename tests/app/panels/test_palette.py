"""The palette offers every kind of the vocabulary, by mouse and by key."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from designer.app.dragging import KIND_MIME, OPTION_MIME
from designer.app.panels.palette import PalettePanel
from designer.flow.vocabulary import KINDS, RECORDCALL


@pytest.fixture
def palette(qtbot, context) -> PalettePanel:
    context.theme.dress()
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


def field_and_focus(window):
    window.activateWindow()
    field = window.palette_panel.field
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    return field


def test_typing_narrows_and_enter_chains_the_first_to_the_selection(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.document.selection.set(["mailbox"])
    panel = window.palette_panel
    QTest.keyClicks(field_and_focus(window), "hang")
    assert panel.shown == ("hangup",)
    assert [key for key, entry in panel.entries.items() if entry.isVisible()] == ["hangup"]
    assert panel.entries["hangup"].first
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert sample_flow.edges["mailbox", "next"].target == "hangup"
    assert panel.field.text() == ""
    assert len(panel.shown) == len(panel.entries)
    assert window.document.stack.count() == 1
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "hangup" not in sample_flow.nodes
    assert ("mailbox", "next") not in sample_flow.edges


def test_enter_with_nothing_typed_or_found_adds_nothing(window, sample_flow):
    window.document.open(sample_flow)
    field, panel = field_and_focus(window), window.palette_panel
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "zebra")
    assert panel.shown == ()
    assert panel.nothing.isVisible()
    assert "Esc" in panel.nothing.text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.document.stack.count() == 0
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not panel.nothing.isVisible()
    assert all(entry.isVisible() for entry in panel.entries.values())
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_arrows_go_through_what_is_found_and_letters_back_into_the_field(window, sample_flow):
    window.document.open(sample_flow)
    field, entries = field_and_focus(window), window.palette_panel.entries
    QTest.keyClicks(field, "re")
    order = window.palette_panel.shown
    assert order[0] == "record"
    assert {"record", "recordcall"} < set(order)
    QTest.keyClick(field, Qt.Key.Key_Down)
    for one, other in itertools.pairwise(order):
        assert entries[one].hasFocus()
        QTest.keyClick(entries[one], Qt.Key.Key_Down)
        assert entries[other].hasFocus()
    for key in reversed(order):
        QTest.keyClick(entries[key], Qt.Key.Key_Up)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(entries["record"], Qt.Key.Key_C)
    assert (field.text(), field.hasFocus()) == ("rec", True)


def test_the_cross_clears_the_field(window):
    panel = window.palette_panel
    QTest.keyClicks(field_and_focus(window), "menu")
    cross = next(b for b in panel.field.findChildren(QToolButton) if b.toolTip() == "Clear (Esc)")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert len(panel.shown) == len(panel.entries)


def test_a_click_on_the_chip_records_from_the_selected_node_on(window, sample_flow):
    window.document.open(sample_flow)
    chip, hints = window.palette_panel.entries["recordcall"], []
    window.canvas.hint.connect(hints.append)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert "Select the node" in hints[-1]
    window.document.selection.set(["sales"])
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert sample_flow.nodes["sales"].options["recordcall"] == "hook/recording"
    assert window.document.stack.count() == 1
    window.document.stack.undo()
    assert "recordcall" not in sample_flow.nodes["sales"].options


def test_no_word_is_cut_off(palette, qtbot):
    palette.resize(palette.minimumSizeHint())
    for entry in palette.entries.values():
        assert entry.width() >= entry.sizeHint().width()
        assert entry.height() >= entry.sizeHint().height()


def test_every_action_says_what_the_vocabulary_says_of_it(palette):
    helps = {RECORDCALL.key: RECORDCALL.help, **{key: kind.help for key, kind in KINDS.items()}}
    told = {key: entry.toolTip() for key, entry in palette.entries.items()}
    assert [key for key, words in told.items() if not words.startswith(helps[key])] == []
