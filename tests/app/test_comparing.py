"""Comparing with the saved version and with another file, through the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.comparing import CompareDialog
from designer.flow import changes
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import Area, Note
from designer.store.writing import dump_document

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("command", ["compare.saved", "file.versions"])
def test_without_a_file_the_person_is_told_and_can_save(
    window, sample_flow, asker, tmp_path, qtbot, command
):
    window.document.open(sample_flow)
    assert window.registry.actions[command].isEnabled()
    window.registry.run(command)
    assert window.banner.words.startswith("The flow has no file yet")
    asker.path = tmp_path / "line.callflow"
    QTest.mouseClick(window.banner.deed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.document.path == asker.path)


def test_with_the_saved_version(window, sample_flow, asker, tmp_path, qtbot):
    asker.path = tmp_path / "line.callflow"
    window.document.open(sample_flow)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: window.document.path is not None)
    window.document.selection.set(["sales"])
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    window.document.apply(changes.set_value(sample_flow.nodes["leave"], "https://e.com/b.mp3"))
    window.registry.run("compare.saved")
    qtbot.waitUntil(lambda: not window.reading.under_way)
    dialog = window.findChild(CompareDialog)
    marks = dialog.canvas.canvas_scene.marks
    assert marks.changes == {"sales": "removed", "leave": "changed"}
    assert ("menu", "1") in marks.changed_edges
    assert marks.trail.results["sales"] == "removed"
    assert "0 added, 1 removed, 1 changed" in dialog.summary.text()
    assert len(dialog.lines) >= 3
    assert set(dialog.canvas.canvas_scene.nodes) == {*sample_flow.nodes, "sales"}
    assert "sales" not in sample_flow.nodes
    assert window.document.stack.count() == 2
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is None)


def test_with_another_file(window, sample_flow, asker, tmp_path, qtbot):
    window.document.open(sample_flow)
    asker.path = tmp_path / "same.callflow"
    asker.path.write_text(dump_document(sample_flow), encoding="utf-8")
    note = Note.new("note 1", Area(0, 300, 200, 80), "Ring Eva")
    window.document.apply(AddAnnotations(((None, note),)))
    window.registry.run("compare.file")
    qtbot.waitUntil(lambda: not window.reading.under_way)
    dialog = window.findChild(CompareDialog)
    assert "Nothing" in dialog.summary.text()
    assert [line.text() for line in dialog.lines] == ["Note added: Ring Eva"]
    assert dialog.canvas.canvas_scene.marks.changes == {}


def test_with_what_is_no_flow(window, sample_flow, asker, tmp_path, qtbot):
    window.document.open(sample_flow)
    asker.path = tmp_path / "broken.json"
    asker.path.write_text("nothing", encoding="utf-8")
    window.registry.run("compare.file")
    qtbot.waitUntil(lambda: not window.reading.under_way)
    assert window.findChild(CompareDialog) is None
    assert window.banner.words
