"""Entries of the palette dropped onto the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from designer.app.dragging import KIND_MIME, OPTION_MIME
from designer.flow import changes
from designer.flow.model import Node
from tests.app.canvas.mouse import ALT, LEFT, NONE, head, pixel, state


def mime(kind: str, words: str) -> QMimeData:
    data = QMimeData()
    data.setData(kind, words.encode())
    return data


def hover(canvas, data, at, keys=NONE):
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(at, copy, data, LEFT, keys)
    QApplication.sendEvent(canvas.viewport(), enter)
    move = QDragMoveEvent(at, copy, data, LEFT, keys)
    QApplication.sendEvent(canvas.viewport(), move)
    return enter.isAccepted()


def drop(canvas, data, at, keys=NONE):
    hover(canvas, data, at, keys)
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, LEFT, keys)
    QApplication.sendEvent(canvas.viewport(), event)


def test_a_kind_becomes_a_node_where_it_is_dropped(canvas, document):
    before = state(document)
    drop(canvas, mime(KIND_MIME, "play"), pixel(canvas, 420, 320))
    assert document.flow.nodes["play"].action == "play"
    assert document.flow.layout["play"] == (304, 296)
    assert document.selection.nodes == ("play",)
    assert canvas.hasFocus()
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert "play" in canvas.canvas_scene.nodes


def test_a_second_one_gets_an_id_of_its_own_and_alt_leaves_the_grid(canvas, document):
    drop(canvas, mime(KIND_MIME, "hangup"), pixel(canvas, 420, 320))
    drop(canvas, mime(KIND_MIME, "hangup"), pixel(canvas, 421, 400), ALT)
    assert document.flow.layout["hangup-2"] == (309, 376)
    assert document.flow.nodes["hangup-2"].value == "reject"


def test_its_outline_shows_where_it_would_stand(canvas, document):
    plain = canvas.viewport().grab().toImage()
    assert hover(canvas, mime(KIND_MIME, "play"), pixel(canvas, 420, 320))
    assert canvas.viewport().grab().toImage() != plain
    QApplication.sendEvent(canvas.viewport(), QDragLeaveEvent())
    assert canvas.viewport().grab().toImage() == plain
    assert document.stack.count() == 0


def test_record_call_is_set_on_the_node_it_is_dropped_on(canvas, document):
    before = state(document)
    data = mime(OPTION_MIME, "recordcall")
    hover(canvas, data, head(canvas, "sales"))
    assert canvas.canvas_scene.nodes["sales"].state.offer == "over"
    drop(canvas, data, head(canvas, "sales"))
    assert document.flow.nodes["sales"].options["recordcall"] == "hook/recording"
    assert [key for key, _ in canvas.canvas_scene.nodes["sales"].face.badges] == ["recordcall"]
    assert canvas.canvas_scene.nodes["sales"].state.offer == ""
    assert document.selection.nodes == ("sales",)
    document.stack.undo()
    assert state(document) == before


def test_an_address_that_is_there_stays(canvas, document):
    data = mime(OPTION_MIME, "recordcall")
    drop(canvas, data, head(canvas, "sales"))
    drop(canvas, data, head(canvas, "sales"))
    assert document.stack.count() == 1


def test_an_option_dropped_beside_all_nodes_does_nothing(canvas, document):
    drop(canvas, mime(OPTION_MIME, "recordcall"), pixel(canvas, 420, 320))
    assert document.stack.count() == 0


@pytest.mark.parametrize(
    "data", [mime(KIND_MIME, "teleport"), mime(OPTION_MIME, "timeout"), mime("text/plain", "play")]
)
def test_what_is_not_ours_is_left_to_the_window(canvas, document, data):
    assert not hover(canvas, data, pixel(canvas, 420, 320))
    drop(canvas, data, pixel(canvas, 420, 320))
    assert document.stack.count() == 0


def urls(*addresses: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    return data


def sound(path) -> QMimeData:
    return urls(QUrl.fromLocalFile(str(path)).toString())


@pytest.mark.parametrize("name", ["hello.wav", "prompts/hello.MP3", "a.ogg", "b.oga"])
def test_a_sound_beside_the_document_becomes_a_play_node(canvas, document, tmp_path, name):
    document.open(document.flow, tmp_path / "line.callflow")
    before = state(document)
    drop(canvas, sound(tmp_path / name), pixel(canvas, 420, 320))
    assert document.flow.nodes["play"].value == name
    assert document.flow.layout["play"] == (304, 296)
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_an_address_becomes_a_play_node(canvas, document):
    drop(canvas, urls("https://example.com/a%20b.mp3"), pixel(canvas, 420, 320))
    assert document.flow.nodes["play"].value == "https://example.com/a%20b.mp3"


def test_a_sound_dropped_on_an_edge_is_inserted(canvas, document):
    x, y = canvas.canvas_scene.wiring.boxes["sales"].input
    drop(canvas, urls("https://example.com/a.mp3"), pixel(canvas, x - 30, y))
    assert document.flow.edges["menu", "1"].target == "play"
    assert document.flow.out("play")["next"].target == "sales"
    assert document.stack.count() == 1


@pytest.mark.parametrize("place", ["menu", "leave"])
def test_a_sound_dropped_on_a_node_that_plays_becomes_its_prompt(canvas, document, tmp_path, place):
    document.open(document.flow, tmp_path / "line.callflow")
    before, hints, data = state(document), [], sound(tmp_path / "hello.wav")
    canvas.hint.connect(hints.append)
    hover(canvas, data, head(canvas, place))
    item = canvas.canvas_scene.nodes[place]
    assert item.state.offer == "over"
    assert "plays this sound" in hints[-1]
    QApplication.sendEvent(canvas.viewport(), QDragLeaveEvent())
    assert (item.state.offer, hints[-1]) == ("", "")
    drop(canvas, data, head(canvas, place))
    assert document.flow.nodes[place].value == "hello.wav"
    assert document.selection.nodes == (place,)
    assert (item.state.offer, hints[-1]) == ("", "")
    assert document.stack.count() == 1
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_with_alt_or_on_a_node_that_plays_nothing_it_is_a_node_of_its_own(canvas, document):
    data = urls("https://example.com/a.mp3")
    drop(canvas, data, head(canvas, "menu"), ALT)
    assert document.flow.nodes["play"].value == "https://example.com/a.mp3"
    document.stack.undo()
    drop(canvas, data, head(canvas, "support"))
    assert document.flow.nodes["play"].value == "https://example.com/a.mp3"
    assert document.flow.nodes["menu"].value == "https://example.com/menu.mp3"


def test_a_sound_from_elsewhere_knows_the_node_it_was_dropped_on(canvas, document, tmp_path):
    document.open(document.flow, tmp_path / "line" / "line.callflow")
    adds = []
    canvas.sound_dropped.connect(lambda _path, add: adds.append(add))
    drop(canvas, sound(tmp_path / "elsewhere" / "hello.wav"), head(canvas, "menu"))
    document.selection.set(["sales"])
    adds[0]("prompts/hello.wav")
    assert document.flow.nodes["menu"].value == "prompts/hello.wav"
    document.stack.undo()
    document.apply(changes.delete(document.flow, ["menu"]))
    adds[0]("prompts/hello.wav")  # it is gone meanwhile
    assert "play" not in document.flow.nodes


@pytest.mark.parametrize("sample", [False, True])
def test_without_a_saved_flow_the_window_takes_a_sound_in(canvas, document, tmp_path, sample):
    document.flow.add_nodes([(None, Node("blank", "play"), (900, 600))])
    document.open(document.flow, folder=tmp_path / "shipped" if sample else None)
    document.selection.set(["blank"])
    before, hints, asked = state(document), [], []
    canvas.hint.connect(hints.append)
    canvas.value_wanted.connect(lambda: asked.append("a value"))
    canvas.sound_dropped.connect(lambda path, _add: asked.append(path.name))
    drop(canvas, sound(tmp_path / "elsewhere" / "hello.wav"), pixel(canvas, 420, 320))
    assert "hello.wav" in hints[0]
    assert "Saving the flow puts a copy beside it" in hints[0]
    assert asked == ["hello.wav"]
    assert state(document) == before
    assert document.stack.count() == 0


def test_documents_several_files_and_other_words_are_left_to_the_window(canvas):
    for data in (urls("file:///a.callflow"), urls("https://a.se/1", "https://a.se/2")):
        assert not hover(canvas, data, pixel(canvas, 420, 320))
    words = QMimeData()
    words.setText("hello there")
    assert not hover(canvas, words, pixel(canvas, 420, 320))


def test_the_view_stays_while_an_entry_comes_in_over_the_edge_and_is_dropped(canvas, qtbot):
    before = canvas.camera.visible
    data = mime(KIND_MIME, "play")
    for x in (2, 12):
        hover(canvas, data, QPoint(x, 600))
        qtbot.wait(40)  # two steps of moving along, were there any
    drop(canvas, data, QPoint(140, 600))
    canvas.document.stack.undo()
    canvas.document.stack.redo()
    assert canvas.camera.visible == before


def test_an_entry_held_at_the_edge_from_within_moves_the_view_along(canvas, qtbot):
    before = canvas.camera.visible.left()
    data = mime(KIND_MIME, "play")
    hover(canvas, data, QPoint(300, 600))
    move = QDragMoveEvent(QPoint(2, 600), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(canvas.viewport(), move)
    qtbot.waitUntil(lambda: canvas.camera.visible.left() < before - 40)
    QApplication.sendEvent(canvas.viewport(), QDragLeaveEvent())
    assert canvas.document.stack.count() == 0


def test_what_is_dropped_half_outside_comes_into_view_and_no_further(canvas, qtbot):
    before = canvas.camera.visible
    drop(canvas, mime(KIND_MIME, "play"), QPoint(20, 600))
    card = canvas.canvas_scene.wiring.boxes["play"].rect
    assert card.left < before.left()
    qtbot.waitUntil(lambda: not canvas.drifting.under_way)
    seen = canvas.camera.visible
    assert 0 <= card.left - seen.left() <= 40
    assert seen.top() == before.top()
