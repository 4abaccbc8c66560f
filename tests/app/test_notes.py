"""Notes and frames in the whole window: commands, clipboard, inspector, search."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from designer.app.panels.annotation_form import AnnotationForm
from designer.flow.annotations import Frame, Note
from designer.layout.frames import fold, folds
from tests.app.canvas import mouse

K = Qt.Key


@pytest.fixture
def window(window, sample_flow):
    frame = {"title": "Team", "at": [296, -136], "size": [272, 424], "odd": 1}
    sample_flow.add_annotations(
        [
            (None, Note(sample_flow.fresh_key("note"), {"text": "Ask Kim.", "at": [600, 200]})),
            (None, Frame(sample_flow.fresh_key("frame"), frame)),
        ]
    )
    window.document.open(sample_flow)
    window.canvas.setFocus()
    return window


NOTE, FRAME = "note 1", "frame 2"


def run(window, command):
    window.registry.refresh()
    assert window.registry.actions[command].isEnabled()
    window.registry.run(command)


def test_deleting_takes_a_frame_away_and_leaves_what_is_in_it(window):
    document = window.document
    document.selection.set(["mailbox"], (), [NOTE, FRAME])
    run(window, "edit.delete")
    assert not document.flow.annotations
    assert "sales" in document.flow.nodes
    assert "mailbox" not in document.flow.nodes
    assert document.selection.is_empty
    assert document.stack.count() == 1
    document.stack.undo()
    assert list(document.flow.annotations) == [NOTE, FRAME]


def test_what_is_copied_is_a_document_and_comes_back_with_what_was_in_the_frame(window):
    document = window.document
    fold(document.flow, FRAME).apply(document.flow)
    document.selection.set((), (), [FRAME, NOTE])
    run(window, "edit.copy")
    copied = json.loads(QGuiApplication.clipboard().text())
    assert list(copied["nodes"]) == ["sales", "support"]
    assert copied["notes"] == [{"text": "Ask Kim.", "at": [600, 200]}]
    assert copied["frames"][0]["odd"] == 1
    run(window, "edit.paste")
    flow = document.flow
    assert [frame.words for frame in flow.frames] == ["Team", "Team"]
    assert set(folds(flow).nodes) == {"sales", "support", "connect", "connect-2"}
    assert len(document.selection.annotations) == 2
    document.stack.undo()
    assert len(flow.frames) == 1


def test_notes_alone_can_be_cut_and_pasted(window):
    document = window.document
    document.selection.set((), (), [NOTE])
    run(window, "edit.cut")
    assert not document.flow.notes
    run(window, "edit.paste")
    assert [note.words for note in document.flow.notes] == ["Ask Kim."]
    run(window, "edit.duplicate")
    assert len(document.flow.notes) == 2
    run(window, "view.fit-selection")


def test_the_inspector_writes_on_what_is_selected_and_folds(window):
    document = window.document
    document.selection.set((), (), [NOTE])
    form = window.inspector.form
    assert isinstance(form, AnnotationForm)
    assert form.words.control.toPlainText() == "Ask Kim."
    form.first().setFocus()
    QTest.keyClicks(form.first(), "So ")
    assert document.flow.annotations[NOTE].words == "So Ask Kim."
    assert document.stack.count() == 1
    document.selection.set((), (), [FRAME])
    form = window.inspector.form
    assert "2" in form.help.text()
    QTest.mouseClick(form.folding, Qt.MouseButton.LeftButton)
    assert set(folds(document.flow).nodes) == {"sales", "support"}
    document.selection.set(["menu"], (), [FRAME])
    assert window.inspector.form is None
    document.selection.clear()
    assert window.inspector.form is not None


def test_the_search_finds_notes_and_goes_to_them(window):
    bar = window.finder.bar
    bar.open()
    bar.field.setText("kim")
    bar.search.type("kim")
    bar.step(1)
    assert window.document.selection.annotations == (NOTE,)
    bar.search.type("leave a")
    window.document.selection.clear()
    bar.step(1)
    assert window.document.selection.nodes == ("leave",)
    assert bar.search.match.annotation is None


def test_notes_and_frames_are_gone_to_from_the_list_of_everything(window):
    window.finder.open_palette()
    QTest.keyClicks(window.finder.palette.field, "ask kim")
    QTest.keyClick(window.finder.palette.field, K.Key_Return)
    assert window.document.selection.annotations == (NOTE,)
    assert window.canvas.hasFocus()


def test_what_is_being_written_stays_over_the_canvas(window):
    canvas = window.canvas
    canvas.annotating.write(NOTE)
    editor, room = canvas.annotating.editor, canvas.viewport().rect()
    for x, y in ((0, 0), (3000, 0), (-3000, 3000), (600, 200)):
        canvas.camera.centre(QPointF(x, y))
        corner = canvas.viewport().mapFrom(window, editor.pos())
        assert room.contains(QRect(corner, editor.size()))
    assert editor.hasFocus()
    QTest.keyClick(editor, K.Key_Escape)


def test_what_is_being_written_is_saved(window, asker, tmp_path, qtbot):
    asker.path = tmp_path / "line.callflow"
    window.canvas.annotating.write(NOTE)
    QTest.keyClicks(window.canvas.annotating.editor, " Now.")
    run(window, "file.save")
    qtbot.waitUntil(lambda: not window.saving.under_way)
    saved = json.loads(asker.path.read_text("utf-8"))
    assert saved["notes"] == [{"text": "Ask Kim. Now.", "at": [600, 200]}]
    assert window.document.clean


def test_a_key_adds_a_note_below_the_pointer_that_is_written_on_at_once(window):
    canvas, document = window.canvas, window.document
    canvas.fit_all()
    before = dict(document.flow.annotations)
    at = canvas.viewport().rect().center()
    mouse.move(canvas, at, Qt.MouseButton.NoButton)
    QTest.keyClick(canvas, K.Key_N, mouse.CONTROL | mouse.SHIFT)
    (key,) = document.selection.annotations
    area = QRectF(*document.flow.annotations[key].area)
    assert area.contains(canvas.camera.to_scene(at.toPointF()))
    editor = canvas.annotating.editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "Call Kim")
    QTest.keyClick(editor, K.Key_Return, mouse.CONTROL)
    assert document.flow.annotations[key].words == "Call Kim"
    assert canvas.hasFocus()
    for words in ("", None):
        QTest.keyClick(canvas, K.Key_Z, mouse.CONTROL)
        left = document.flow.annotations.get(key)
        assert (None if left is None else left.words) == words
    assert document.flow.annotations == before
    for _ in range(2):
        QTest.keyClick(canvas, K.Key_Y, mouse.CONTROL)
    assert document.flow.annotations[key].words == "Call Kim"


def test_a_command_frames_the_selection_and_asks_for_the_title_at_once(window):
    window.document.selection.set(["leave"])
    run(window, "edit.add-frame")
    editor = window.canvas.annotating.editor
    QTest.keyClicks(editor, "Night")
    QTest.keyClick(editor, K.Key_Return)
    assert [frame.words for frame in window.document.flow.frames] == ["Team", "Night"]
    assert window.canvas.hasFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.canvas, K.Key_G, keys)
    assert folds(window.document.flow).nodes == {"leave": window.document.selection.annotations[0]}
    run(window, "edit.write")
    QTest.keyClick(window.canvas.annotating.editor, K.Key_Escape)
    run(window, "arrange.tidy")
    assert len(folds(window.document.flow).nodes) == 1


def test_everything_that_is_seen_is_selected_and_lined_up(window):
    fold(window.document.flow, FRAME).apply(window.document.flow)
    window.document.edited.emit()
    run(window, "edit.select-all")
    assert window.document.selection.all == (("menu", "leave", "mailbox"), (), (NOTE, FRAME))
    run(window, "arrange.top")
    assert window.document.flow.layout["sales"] == (320, -80)
