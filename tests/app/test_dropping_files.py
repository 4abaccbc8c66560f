"""Files dropped from elsewhere onto the window, wherever in it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest

from designer.app.commands.samples import FIRST, load_sample
from designer.flow.model import Flow
from designer.store.resources import resource_path
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


def test_a_sound_chosen_for_a_flow_without_a_file_is_taken_at_once_and_saved_with_it(
    window, sample_flow, elsewhere, tmp_path, qtbot
):
    folder = tmp_path / "mine"
    folder.mkdir()
    asker = window.context.asker = Answers(folder / "line.callflow", elsewhere)
    document = window.document
    document.open(sample_flow)
    document.selection.set(["menu"])
    before = document.flow.nodes["menu"].value
    press_choose(window, qtbot)
    qtbot.waitUntil(lambda: document.flow.nodes["menu"].value == "halla-dar.wav")
    assert asker.asked == ["Choose a sound"]
    assert document.path is None
    own = document.folder
    assert (own / "halla-dar.wav").read_bytes() == elsewhere.read_bytes()
    qtbot.waitUntil(lambda: "halla-dar.wav" in window.sounds.stamps)
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.nodes["menu"].value == before
    # Saved now, a redo still has its sound.
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: document.path == folder / "line.callflow")
    document.stack.redo()
    assert document.flow.nodes["menu"].value == "halla-dar.wav"
    assert document.folder == folder
    assert (folder / "halla-dar.wav").read_bytes() == elsewhere.read_bytes()
    qtbot.waitUntil(lambda: "halla-dar.wav" in window.sounds.stamps)
    window.document.stack.setClean()
    window.close()
    assert not own.exists()


def test_a_sound_dropped_on_a_flow_without_a_file_is_taken_at_once(
    window, sample_flow, elsewhere, asker, qtbot
):
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    canvas.fit_all()
    before = state(document)
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    assert document.path is None
    assert asker.asked == []
    assert (document.folder / "halla-dar.wav").is_file()
    after = state(document)
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after
    # A second one comes to lie beside it.
    own = document.folder
    other = elsewhere.with_name("other.wav")
    other.write_bytes(b"RIFF of another")
    drop(canvas, dragged(other), at(canvas, 300, 700))
    qtbot.waitUntil(lambda: "play-2" in document.flow.nodes)
    assert document.folder == own
    assert sorted(one.name for one in own.iterdir()) == ["halla-dar.wav", "other.wav"]


def test_two_sounds_dropped_at_once_lie_in_one_folder(window, sample_flow, elsewhere, asker, qtbot):
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    canvas.fit_all()
    other = elsewhere.with_name("other.wav")
    other.write_bytes(b"RIFF of another")
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    drop(canvas, dragged(other), at(canvas, 300, 700))
    qtbot.waitUntil(lambda: "play-2" in document.flow.nodes)
    there = {one.name for one in document.folder.iterdir()}
    assert there == {document.flow.nodes[one].value for one in ("play", "play-2")}


def test_a_sound_that_is_not_wanted_goes_with_its_flow(
    window, sample_flow, elsewhere, asker, qtbot
):
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    canvas.fit_all()
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    own = document.folder
    asker.choice = "discard"
    window.close()
    assert not own.exists()
    assert elsewhere.exists()


def test_where_the_folder_has_another_sound_of_that_name_nothing_is_saved_and_all_is_still_there(
    window, sample_flow, elsewhere, tmp_path, qtbot
):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "halla-dar.wav").write_bytes(b"RIFF of somebody else's")
    window.context.asker = Answers(folder / "line.callflow", None)
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    canvas.fit_all()
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    own = document.folder
    with qtbot.waitSignal(window.saving.ended):
        window.registry.run("file.save")
    assert "is another sound of the same name already" in window.banner.words
    assert not (folder / "line.callflow").exists()
    assert (document.path, document.folder, document.clean) == (None, own, False)
    assert (folder / "halla-dar.wav").read_bytes() == b"RIFF of somebody else's"


def test_a_name_that_is_taken_where_the_flow_will_be_saved_is_not_given(
    window, sample_flow, elsewhere, tmp_path, qtbot
):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "halla-dar.wav").write_bytes(b"RIFF of somebody else's")
    context = window.context
    context.keep(context.settings.with_recent(folder / "last.callflow"))
    document, canvas = window.document, window.canvas
    document.open(sample_flow)
    canvas.fit_all()
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    assert document.flow.nodes["play"].value == "halla-dar-2.wav"


def test_a_sample_keeps_its_own_sounds_when_it_gets_one(window, elsewhere, tmp_path, asker, qtbot):
    load_sample(window, FIRST)
    document, canvas = window.document, window.canvas
    qtbot.waitUntil(lambda: document.is_sample and bool(window.sounds.stamps))
    own = set(window.sounds.stamps)
    drop(canvas, dragged(elsewhere), at(canvas, 300, 2000))
    qtbot.waitUntil(lambda: "play" in document.flow.nodes)
    assert not document.is_sample
    qtbot.waitUntil(lambda: set(window.sounds.stamps) == {*own, "halla-dar.wav"})
    assert not (resource_path("samples") / "halla-dar.wav").exists()
    asker.path = tmp_path / "line.callflow"
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: document.path == tmp_path / "line.callflow")
    qtbot.waitUntil(lambda: set(window.sounds.stamps) == {*own, "halla-dar.wav"})
    assert (tmp_path / "halla-dar.wav").is_file()


def test_where_a_dropped_sound_will_lead_is_said_before_it_is_let_go(
    window, sample_flow, saved, elsewhere
):
    canvas, hints = window.canvas, []
    canvas.hint.connect(hints.append)
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    assert "asked whether to copy" in hints[0]
    window.document.open(sample_flow)
    hints.clear()
    drop(canvas, dragged(elsewhere), at(canvas, 300, 400))
    assert "take hallå där.WAV into the flow" in hints[0]


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
