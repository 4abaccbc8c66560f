"""The list of undo steps: named, the saved one marked, and a click goes there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.history_room import WIDTH
from designer.app.panels.history import HistoryPanel
from designer.flow import changes
from designer.flow.edits import MoveNodes
from designer.store.writing import dump_document

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def history(window, sample_flow, qtbot) -> HistoryPanel:
    """The panel, opened by its keys over three steps."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.document.open(sample_flow)
    window.document.apply(changes.set_start(sample_flow, "sales"))
    window.document.apply(MoveNodes({"menu": (8, 8)}))
    window.document.apply(changes.delete(sample_flow, ["mailbox"]))
    window.canvas.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL | ALT)
    panel = window.panels.history
    assert panel.isVisible()
    assert panel.hasFocus()
    return panel


def rows(panel: HistoryPanel) -> list[str]:
    model = panel.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def spoken(panel: HistoryPanel, row: int) -> str:
    return panel.model().index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def click(panel: HistoryPanel, row: int) -> None:
    at = panel.visualRect(panel.model().index(row)).center()
    QTest.mouseClick(panel.viewport(), LEFT, pos=at)


def test_it_names_every_step(history):
    assert rows(history) == ["As it was opened", "Start at Sales", "Move", "Delete Mailbox"]
    assert history.currentIndex().row() == 3


def test_a_click_goes_back_and_forth_and_rebuilds_nothing(history, window, sample_flow, qtbot):
    items = dict(window.canvas.canvas_scene.nodes)
    after = dump_document(sample_flow)
    click(history, 1)
    assert "mailbox" in sample_flow.nodes
    assert sample_flow.start == "sales"
    assert spoken(history, 2) == "Move, undone"
    assert history.currentIndex().row() == 1
    click(history, 0)
    assert sample_flow.start == "menu"
    assert window.document.clean
    click(history, 3)
    assert dump_document(sample_flow) == after
    kept = window.canvas.canvas_scene.nodes
    assert all(kept[node] is items[node] for node in kept)


def test_enter_goes_to_the_row_the_arrows_chose(history, sample_flow):
    QTest.keyClick(history, Qt.Key.Key_Up)
    assert "mailbox" not in sample_flow.nodes
    QTest.keyClick(history, Qt.Key.Key_Return)
    assert "mailbox" in sample_flow.nodes


def test_the_saved_step_is_marked_and_may_be_gone(
    history, window, asker, tmp_path, sample_flow, qtbot
):
    assert "saved" not in " ".join(spoken(history, row) for row in range(4))
    click(history, 2)
    asker.path = tmp_path / "line.callflow"
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.saving.under_way)
    assert spoken(history, 2) == "Move, saved"
    assert not history.grab().isNull()
    click(history, 1)
    window.document.apply(MoveNodes({"menu": (16, 16)}))
    assert rows(history) == ["As it was opened", "Start at Sales", "Move"]
    assert not any("saved" in spoken(history, row) for row in range(3))


def test_another_flow_has_a_history_of_its_own(history, window, sample_flow):
    window.registry.run("file.new")
    assert rows(history) == ["As it was opened"]


def test_it_has_room_for_its_steps_and_gives_it_back(window, sample_flow, qtbot):
    window.resize(1280, 800)
    window.document.open(sample_flow)
    column = window.docks["palette"]
    before = column.width()
    window.registry.run("edit.history")
    qtbot.waitUntil(lambda: column.width() == WIDTH)
    window.docks["history"].close()
    qtbot.waitUntil(lambda: column.width() == before)


def test_it_begins_at_the_present_step_of_many(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    for step in range(60):
        window.document.apply(MoveNodes({"menu": (8 * step, 8)}))
        window.document.end_typing()
    window.registry.run("edit.history")
    panel = window.panels.history

    def is_seen() -> bool:
        row = panel.visualRect(panel.currentIndex())
        return panel.viewport().rect().contains(row.center())

    qtbot.waitUntil(is_seen)
    assert panel.currentIndex().row() == panel.model().rowCount() - 1
