"""An export puts the sounds of a flow beside itself, as they have to lie on the web server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.asking import DialogAsker
from designer.app.window import Window
from designer.flow import changes
from tests.app.conftest import ScriptedAsker
from tests.disks import Disk

ADDRESS = "https://example.com/prompts"


@pytest.fixture
def line(window, sample_flow, tmp_path, asker) -> Window:
    """The window on a flow with two sounds beside it, to be exported to a folder elsewhere."""
    folder = tmp_path / "line"
    for node, name in (("menu", "greeting.wav"), ("leave", "Music/bye.wav")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
        changes.set_value(sample_flow.nodes[node], name).apply(sample_flow)
    window.document.open(sample_flow, folder / "line.callflow")
    asker.web_address, asker.path = ADDRESS, tmp_path / "out" / "line.json"
    asker.path.parent.mkdir()
    return window


def export(window: Window, qtbot) -> None:
    window.registry.run("file.export")
    qtbot.waitUntil(lambda: not window.saving.under_way)


def written(path: Path) -> dict[str, str]:
    """What lies in the folder ``files`` beside ``path``, by its names there."""
    folder = path.parent / "files"
    found = (place for place in folder.rglob("*") if place.is_file())
    return {place.relative_to(folder).as_posix(): place.read_text() for place in found}


BOTH = {name: name for name in ("greeting.wav", "Music/bye.wav")}


def test_each_sound_lies_where_its_address_says(line, asker, qtbot):
    export(line, qtbot)
    assert written(asker.path) == BOTH
    text = asker.path.read_text("utf-8")
    assert all(f"{ADDRESS}/files/{name}?v=" in text for name in BOTH)
    assert "the sounds to the folder “files” beside it" in line.banner.words
    asker.asked.clear()
    export(line, qtbot)  # what is equal is left, and nobody is asked
    assert asker.asked == ["Address on the web", "Export call actions"]


def test_the_person_may_say_no_in_the_question(line, tmp_path, qtbot):
    class Typing(ScriptedAsker):
        def address(self, parent, question):
            return DialogAsker().address(parent, question)

    asker = line.context.asker = Typing()
    asker.path = tmp_path / "out" / "line.json"

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog.also.isVisible()
        assert dialog.also.isChecked()
        QTest.keyClick(dialog.also, Qt.Key.Key_Space)
        QTest.keyClicks(dialog.field, ADDRESS)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, meet)
    export(line, qtbot)
    assert written(asker.path) == {}
    assert json.loads(asker.path.read_text("utf-8"))
    assert f"Put the sounds of the flow on your web server, below {ADDRESS}/files." in (
        line.banner.words
    )


def test_another_sound_is_replaced_only_when_the_person_agrees(line, asker, qtbot):
    old = asker.path.parent / "files" / "greeting.wav"
    old.parent.mkdir()
    old.write_text("of yesterday")
    asker.agreed = False
    export(line, qtbot)
    assert asker.asked[-1] == "Replace greeting.wav?"
    assert "greeting.wav" in asker.told
    assert written(asker.path) == {"greeting.wav": "of yesterday"}
    assert not asker.path.exists()
    asker.agreed = True
    export(line, qtbot)
    assert written(asker.path) == BOTH
    assert asker.path.exists()


def lose(window: Window, qtbot, *names: str) -> None:
    """These sounds are gone, and the window knows it."""
    for name in names:
        (window.document.folder / name).unlink()
    window.sounds.look()
    qtbot.waitUntil(lambda: window.sounds.missing == set(names))
    window.live_check.run()


def meet(window: Window, path: Path, answer) -> DialogAsker:
    """Have ``answer`` deal with the next dialog that asks for an address."""

    class Asking(ScriptedAsker):
        def address(self, parent, question):
            return DialogAsker().address(parent, question)

    window.context.asker = Asking()
    window.context.asker.path = path
    QTimer.singleShot(0, lambda: answer(QApplication.activeModalWidget()))
    return window.context.asker


def test_with_a_missing_sound_the_others_are_exported_and_the_steps_name_it(line, asker, qtbot):
    lose(line, qtbot, "Music/bye.wav")

    def answer(dialog) -> None:
        assert dialog.use.text() == "Export anyway"
        QTest.keyClicks(dialog.field, ADDRESS)
        QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)

    meet(line, asker.path, answer)
    export(line, qtbot)
    assert written(asker.path) == {"greeting.wav": "greeting.wav"}
    assert f"{ADDRESS}/files/Music/bye.wav" in asker.path.read_text("utf-8")
    first, *steps = line.banner.words.splitlines()
    assert first.endswith("bytes, and the sounds that are there to the folder “files” beside it.")
    assert [one[:3] for one in steps] == ["1. ", "2. ", "3. "]
    assert steps[1] == "2. Still missing: Music/bye.wav. Choose or record it, and export again."


@pytest.mark.parametrize("with_keys", [False, True])
def test_the_question_leads_to_the_field_of_the_sound_that_is_missing(
    line, asker, qtbot, with_keys
):
    lose(line, qtbot, "Music/bye.wav")

    def answer(dialog) -> None:
        assert dialog.mend.text() == "Choose it…"
        if with_keys:
            while dialog.focusWidget() is not dialog.mend:
                QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            QTest.keyClick(dialog.mend, Qt.Key.Key_Space)
        else:
            QTest.mouseClick(dialog.mend, Qt.MouseButton.LeftButton)

    asked = meet(line, asker.path, answer)
    export(line, qtbot)
    assert asked.asked == []
    assert not asker.path.exists()
    assert line.document.selection.nodes == ("leave",)
    field = line.inspector.form.fields["value"].control
    # The platform without a screen gives the keys to no window after a dialog.
    assert line.focusWidget() is field


def test_given_up_nothing_is_exported(line, asker, qtbot):
    lose(line, qtbot, "Music/bye.wav")
    asked = meet(line, asker.path, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    export(line, qtbot)
    assert (asked.asked, asker.path.exists()) == ([], False)
    assert line.document.selection.nodes == ()


@pytest.mark.parametrize("way", ["mouse", "keys", "palette"])
def test_the_folder_is_shown_in_the_file_manager(line, asker, qtbot, monkeypatch, way):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url) or True)
    line.registry.run("file.show-export")  # nothing was exported yet
    assert not line.registry.actions["file.show-export"].isEnabled()
    export(line, qtbot)
    words, button = line.banner.words, line.banner.deeds[0]
    assert button.text() == "Show the folder"
    if way == "mouse":
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    elif way == "keys":
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        line.registry.run("file.show-export")
    assert [url.toLocalFile() for url in shown] == [asker.path.parent.as_posix()]
    assert line.banner.words == words  # the steps stay


def test_where_nothing_shows_folders_it_says_where_it_is(line, asker, qtbot, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    export(line, qtbot)
    words = line.banner.words
    qtbot.mouseClick(line.banner.deeds[0], Qt.MouseButton.LeftButton)
    told = f"No program on this computer shows folders. The folder is {asker.path.parent}."
    assert line.banner.words == f"{words}\n{told}"
    assert [one.text() for one in line.banner.deeds if not one.isHidden()] == [
        "Show the folder",
        "Sounds on the web…",
        "Publish to a number…",
    ]
    line.banner.hide()
    line.registry.run("file.show-export")
    assert line.banner.words == told


def test_without_any_sound_no_folder_is_spoken_of(line, asker, qtbot):
    lose(line, qtbot, *BOTH)
    export(line, qtbot)
    assert written(asker.path) == {}
    assert "folder “files”" not in line.banner.words
    assert "Still missing: greeting.wav, Music/bye.wav. Choose or record them" in line.banner.words


def test_one_that_went_after_the_question_is_named_as_well(line, asker, qtbot):
    """The window has not looked again: the disk is asked when it is written."""
    (line.document.folder / "greeting.wav").unlink()
    assert line.sounds.missing == set()
    export(line, qtbot)
    assert written(asker.path) == {"Music/bye.wav": "Music/bye.wav"}
    assert "Still missing: greeting.wav." in line.banner.words


def test_a_full_disk_leaves_no_half_sound_and_no_export(line, asker, monkeypatch, qtbot):
    disk = Disk(monkeypatch)
    place = asker.path.parent / "files" / "greeting.wav"
    place.parent.mkdir()
    disk.fill(place.parent)
    export(line, qtbot)
    assert line.banner.words == f"{place} cannot be saved: the disk is full."
    assert written(asker.path) == {}
    assert not asker.path.exists()
    disk.mend()
    export(line, qtbot)
    assert written(asker.path) == BOTH


def test_without_a_folder_there_are_no_sounds_to_offer(window, sample_flow, asker, tmp_path, qtbot):
    changes.set_value(sample_flow.nodes["menu"], "greeting.wav").apply(sample_flow)
    window.document.open(sample_flow)
    asker.web_address, asker.path = ADDRESS, tmp_path / "line.json"
    export(window, qtbot)
    assert asker.path.exists()
    assert not (tmp_path / "files").exists()
