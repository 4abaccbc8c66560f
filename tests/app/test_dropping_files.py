"""Files dropped from elsewhere onto the window, wherever in it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from designer.flow.model import Flow
from designer.store.settings import load_settings
from designer.store.writing import dump_document
from tests.app.canvas.mouse import state
from tests.app.conftest import ScriptedAsker
from tests.app.pointing import at, drop

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def dragged(path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_document_and_call_actions_open(window, sample_flow, tmp_path, qtbot):
    canvas, document = window.canvas, window.document
    path = tmp_path / "line.callflow"
    path.write_text(dump_document(sample_flow), encoding="utf-8")
    drop(canvas, dragged(path), at(canvas, 0, 0))
    qtbot.waitUntil(lambda: document.path == path)
    assert dict(document.flow.edges) == dict(sample_flow.edges)
    path = tmp_path / "line.json"
    path.write_text(json.dumps({"play": "https://example.com/a.mp3"}), encoding="utf-8")
    drop(canvas, dragged(path), at(canvas, 0, 0))
    qtbot.waitUntil(lambda: not window.reading.under_way)
    assert [node.value for node in document.flow.nodes.values()] == ["https://example.com/a.mp3"]
    assert document.stack.count() == 0


@pytest.fixture
def elsewhere(tmp_path):
    """A sound in another folder, under a name that no address of a prompt can hold."""
    path = tmp_path / "downloads" / "hallå där.WAV"
    path.parent.mkdir()
    path.write_bytes(b"RIFF of a greeting")
    return path


@pytest.fixture
def saved(window, sample_flow, tmp_path):
    """A document in a folder of its own."""
    folder = tmp_path / "flow"
    folder.mkdir()
    window.document.open(sample_flow, folder / "line.callflow")
    window.canvas.fit_all()
    return folder


def test_a_sound_from_elsewhere_is_copied_when_the_person_agrees(
    window, saved, elsewhere, asker, qtbot
):
    document, canvas = window.document, window.canvas
    before = state(document)
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    assert asker.asked == []  # not before the drop is over
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    assert "Copy hallå där.WAV into" in asker.asked[-1]
    assert document.flow.nodes["play"].value == "halla-dar.wav"
    assert (saved / "halla-dar.wav").read_bytes() == elsewhere.read_bytes()
    assert document.selection.nodes == ("play",)
    assert document.stack.count() == 1
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after
    # The same sound again is there already: nothing is asked.
    drop(canvas, dragged(elsewhere), at(canvas, 300, 700))
    qtbot.waitUntil(lambda: "play-2" in document.flow.nodes)
    assert document.flow.nodes["play-2"].value == "halla-dar.wav"
    assert len(asker.asked) == 1


def test_without_a_yes_nothing_is_copied(window, saved, elsewhere, asker, qtbot):
    asker.agreed = False
    drop(window.canvas, dragged(elsewhere), at(window.canvas, 300, 400))
    qtbot.waitUntil(lambda: len(asker.asked) == 1)
    assert list(saved.iterdir()) == []
    assert window.document.stack.count() == 0


def test_it_is_inserted_into_the_edge_it_was_dropped_on(window, saved, elsewhere, qtbot):
    canvas, flow = window.canvas, window.document.flow
    (saved / "prompts").mkdir()
    x, y = canvas.canvas_scene.wiring.boxes["sales"].input
    drop(canvas, dragged(elsewhere), at(canvas, x - 30, y))
    qtbot.waitUntil(lambda: "play" in flow.nodes)
    assert flow.edges["menu", "1"].target == "play"
    assert flow.nodes["play"].value == "prompts/halla-dar.wav"
    assert window.document.stack.count() == 1


def test_what_cannot_be_copied_is_said(window, saved, elsewhere, qtbot):
    canvas = window.canvas
    elsewhere.unlink()
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: "no such file" in window.banner.words)
    assert window.document.stack.count() == 0


def test_another_document_opened_meanwhile_gets_no_node(window, saved, elsewhere, asker, qtbot):
    drop(window.canvas, dragged(elsewhere), at(window.canvas, 300, 400))
    window.document.open(Flow())
    qtbot.wait(1)
    assert asker.asked == []
    assert not window.document.flow.nodes


class Answers(ScriptedAsker):
    """Says where to save, then which sound to take."""

    def __init__(self, place, sound) -> None:
        super().__init__()
        self.place, self.sound = place, sound

    def save_path(self, parent, title, proposed, files):
        super().save_path(parent, title, proposed, files)
        return self.place

    def open_path(self, parent, title, folder, files):
        super().open_path(parent, title, folder, files)
        return self.sound


def press_choose(window, qtbot) -> None:
    button = window.inspector.form.choose
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 0)
    window.inspector.ensureWidgetVisible(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_sound_is_chosen_in_a_flow_that_is_saved_first(
    window, sample_flow, elsewhere, tmp_path, qtbot
):
    folder = tmp_path / "mine"
    folder.mkdir()
    asker = window.context.asker = Answers(folder / "line.callflow", elsewhere)
    document = window.document
    document.open(sample_flow)
    document.selection.set(["menu"])
    before = document.flow.nodes["menu"].value
    asker.agreed = False
    press_choose(window, qtbot)
    assert asker.asked == ["Save the flow first?"]
    assert "one from elsewhere is copied there" in asker.told
    assert asker.harmless
    assert document.path is None
    asker.agreed = True
    press_choose(window, qtbot)
    qtbot.waitUntil(lambda: document.flow.nodes["menu"].value == "halla-dar.wav")
    assert document.path == folder / "line.callflow"
    assert asker.asked[1:] == ["Save the flow first?", "Save the flow", "Choose a sound"]
    assert (folder / "halla-dar.wav").read_bytes() == elsewhere.read_bytes()
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.nodes["menu"].value == before
    document.stack.redo()
    assert document.flow.nodes["menu"].value == "halla-dar.wav"


def test_a_flow_that_could_not_be_saved_is_asked_for_no_sound(
    window, sample_flow, elsewhere, tmp_path, qtbot
):
    asker = window.context.asker = Answers(tmp_path / "none" / "line.callflow", elsewhere)
    window.document.open(sample_flow)
    window.document.selection.set(["menu"])
    with qtbot.waitSignal(window.saving.ended):
        press_choose(window, qtbot)
    qtbot.wait(1)
    assert "Choose a sound" not in asker.asked
    assert window.banner.words


def test_a_sound_dropped_on_a_flow_without_a_file_is_copied_once_it_is_saved(
    window, sample_flow, elsewhere, tmp_path, qtbot
):
    folder = tmp_path / "mine"
    folder.mkdir()
    asker = window.context.asker = Answers(folder / "line.callflow", None)
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    canvas.fit_all()
    before = state(document)
    asker.agreed = False
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: len(asker.asked) == 1)
    assert asker.asked == ["Save the flow first?"]
    assert "if hallå där.WAV lies elsewhere, it is copied there." in asker.told
    assert asker.harmless
    assert (state(document), document.path) == (before, None)
    asker.agreed = True
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    assert document.path == folder / "line.callflow"
    assert document.flow.nodes["play"].value == "halla-dar.wav"
    assert (folder / "halla-dar.wav").read_bytes() == elsewhere.read_bytes()
    # Whether to copy it was said already.
    assert asker.asked[1:] == ["Save the flow first?", "Save the flow"]
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_where_a_dropped_sound_will_lead_is_said_before_it_is_let_go(
    window, sample_flow, saved, elsewhere
):
    canvas, hints = window.canvas, []
    canvas.hint.connect(hints.append)
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    assert "asked whether to copy" in hints[0]
    window.document.open(sample_flow)
    hints.clear()
    window.context.asker.agreed = False
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    assert "asked where to save the flow" in hints[0]


def test_a_sound_is_looked_for_where_the_last_one_was_then_beside_the_flow(
    window, saved, elsewhere, asker, qtbot
):
    document = window.document
    document.selection.set(["menu"])
    asker.path = elsewhere
    press_choose(window, qtbot)
    qtbot.waitUntil(lambda: document.flow.nodes["menu"].value == "halla-dar.wav")
    assert asker.began_in == saved
    assert asker.harmless
    asker.path = None
    press_choose(window, qtbot)
    assert asker.began_in == elsewhere.parent
    assert load_settings().sound_folder == str(elsewhere.parent)
    elsewhere.unlink()
    elsewhere.parent.rmdir()
    press_choose(window, qtbot)
    assert asker.began_in == saved
