"""A prompt is read aloud, heard and used: through real events, on a device of the library's."""

from __future__ import annotations

import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app import tones
from designer.app.recording.desk import RecordingDesk
from designer.app.recording.recorder import Phase
from designer.flow import changes
from designer.flow.model import Flow
from tests.app.calling.test_lost_devices import take_away
from tests.app.cut_off import cut_off, seen_whole
from tests.app.recording.conftest import NULL, hear, open_dialog, rest
from tests.app.screens import bring_to
from tests.app.test_accessible_names import nameless, untold
from tests.disks import FAULTS, Disk

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
K, LEFT = Qt.Key, Qt.MouseButton.LeftButton
SCRIPT = "Press 1."


def click(button) -> None:
    QTest.mouseClick(button, LEFT)


def press(dialog, key) -> None:
    QTest.keyClick(dialog.focusWidget() or dialog, key)


def record(dialog, qtbot, seconds: float = 0.2) -> None:
    """Begin and end with the mouse."""
    click(dialog.record)
    hear(dialog._recorder, qtbot, seconds)
    click(dialog.record)
    rest(dialog._recorder, qtbot)


def use(dialog, window, qtbot, name: str) -> None:
    click(dialog.use)
    qtbot.waitUntil(lambda: window.document.flow.nodes["menu"].value == name)


def press_record(window, qtbot) -> None:
    """Click Record… beside the prompt."""
    button = window.inspector.form.record
    qtbot.waitUntil(lambda: button.isVisible() and button.width() > 0)
    window.inspector.ensureWidgetVisible(button)
    click(button)


def test_it_is_recorded_heard_and_used_by_keys(saved, folder, speech, asker, qtbot):
    document = saved.document
    before = document.flow.nodes["menu"].value
    press_record(saved, qtbot)
    dialog = open_dialog(saved)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    recorder = dialog._recorder
    assert (dialog.script.text(), dialog.record.text()) == (SCRIPT, "Record")
    assert not dialog.use.isEnabled()
    press(dialog, K.Key_Space)
    hear(recorder, qtbot)
    assert dialog.record.text() == "Stop"
    assert "Speak now" in dialog.words.text()
    qtbot.waitUntil(lambda: dialog.meter.share > 0.5)
    press(dialog, K.Key_Return)
    rest(recorder, qtbot)
    assert (dialog.record.text(), dialog.meter.share) == ("Record again", 0)
    assert dialog.play.hasFocus()
    press(dialog, K.Key_Space)
    assert (recorder.phase, dialog.play.text()) == (Phase.PLAYING, "Stop")
    rest(recorder, qtbot)
    assert dialog.play.text() == "Play"
    for _ in range(2):
        press(dialog, K.Key_Tab)
    assert dialog.use.hasFocus()
    press(dialog, K.Key_Return)
    qtbot.waitUntil(lambda: document.flow.nodes["menu"].value == "main-menu.wav")
    assert QApplication.activeModalWidget() is None
    with wave.open(str(folder / "main-menu.wav")) as sound:
        assert sound.getparams()[:3] == (1, 2, tones.RATE)
        assert any(sound.readframes(sound.getnframes()))
    assert asker.asked == []
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.flow.nodes["menu"].value == before
    document.stack.redo()
    assert document.flow.nodes["menu"].value == "main-menu.wav"
    assert (folder / "main-menu.wav").is_file()


def test_recorded_again_it_gets_a_new_name_and_undo_has_the_old_sound(saved, folder, speech, qtbot):
    (folder / "prompts").mkdir()
    sounds = []
    for number in ("", "-2"):
        saved.registry.run("edit.record-prompt")
        dialog = open_dialog(saved)
        record(dialog, qtbot)
        use(dialog, saved, qtbot, f"prompts/main-menu{number}.wav")
        sounds.append((folder / "prompts" / "main-menu.wav").read_bytes())
    assert sounds[0] == sounds[1]
    document = saved.document
    document.stack.undo()
    assert document.flow.nodes["menu"].value == "prompts/main-menu.wav"
    document.stack.redo()
    assert document.flow.nodes["menu"].value == "prompts/main-menu-2.wav"
    assert document.stack.count() == 2


def test_what_another_node_is_to_play_is_not_made_by_chance(saved, folder, speech, qtbot):
    leave = saved.document.flow.nodes["leave"]
    saved.document.apply(changes.set_value(leave, "main-menu.wav"))  # there is no such file yet
    saved.registry.run("edit.record-prompt")
    dialog = open_dialog(saved)
    record(dialog, qtbot)
    use(dialog, saved, qtbot, "main-menu-2.wav")
    assert not (folder / "main-menu.wav").exists()


def test_a_flow_without_a_file_keeps_what_is_recorded_for_its_first_save(
    window, sample_flow, asker, speech, tmp_path, qtbot
):
    taker, document = window.prompt_taker, window.document
    taker.recording = RecordingDesk(window, taker.put, NULL)
    document.open(sample_flow)
    document.selection.set(["menu"])
    press_record(window, qtbot)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = open_dialog(window)
    assert dialog.script.text() == SCRIPT
    record(dialog, qtbot)
    use(dialog, window, qtbot, "main-menu.wav")
    assert asker.asked == []
    assert (document.folder / "main-menu.wav").is_file()
    asker.path = tmp_path / "line.callflow"
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: document.path == asker.path)
    assert (tmp_path / "main-menu.wav").is_file()


def test_escape_asks_only_about_what_was_recorded(saved, asker, speech, qtbot):
    saved.registry.run("edit.record-prompt")
    press(open_dialog(saved), K.Key_Escape)
    assert asker.asked == []
    saved.registry.run("edit.record-prompt")
    dialog = open_dialog(saved)
    click(dialog.record)
    hear(dialog._recorder, qtbot)
    asker.agreed = False
    press(dialog, K.Key_Escape)
    assert asker.asked == ["Throw away what you recorded?"]
    rest(dialog._recorder, qtbot)  # it is complete, and still there
    assert dialog.isVisible()
    assert dialog.use.isEnabled()
    asker.agreed = True
    dialog.close()
    assert len(asker.asked) == 2
    assert not dialog.isVisible()
    assert saved.document.stack.count() == 0
    saved.registry.run("edit.record-prompt")
    assert not open_dialog(saved).use.isEnabled()


def test_without_a_microphone_one_sentence_says_what_to_do(dialog, speech, qtbot):
    recorder = dialog._recorder
    recorder._backends = ()
    click(dialog.record)
    qtbot.waitUntil(lambda: "There is no microphone" in dialog.words.text())
    rest(recorder, qtbot)
    assert dialog.record.hasFocus()
    assert dialog.record.text() == "Record"
    assert not dialog.use.isEnabled()
    recorder._backends = ("NULL",)
    record(dialog, qtbot)
    assert dialog.use.isEnabled()
    recorder._backends = ()
    click(dialog.record)
    qtbot.waitUntil(lambda: "There is no microphone" in dialog.words.text())
    rest(recorder, qtbot)
    assert dialog.use.isEnabled()  # what was recorded before


def test_a_microphone_that_is_taken_away_leaves_what_was_said(dialog, saved, speech, qtbot):
    recorder = dialog._recorder
    click(dialog.record)
    hear(recorder, qtbot)
    take_away(recorder.sound, recorder._take._device)
    qtbot.waitUntil(lambda: "was taken away" in dialog.words.text())
    rest(recorder, qtbot)
    use(dialog, saved, qtbot, "main-menu.wav")


def test_silence_is_said_while_and_after_it_is_recorded(dialog, monkeypatch, qtbot):
    monkeypatch.setattr("designer.app.recording.words._QUIET_SECONDS", 0.1)
    click(dialog.record)
    qtbot.waitUntil(lambda: "Hardly anything is heard" in dialog.words.text())
    click(dialog.record)
    qtbot.waitUntil(lambda: "Hardly anything was heard" in dialog.words.text())
    rest(dialog._recorder, qtbot)
    assert dialog.words.property("role") == "warn"
    assert dialog.use.isEnabled()


def test_the_longest_ends_by_itself_and_says_so(dialog, speech, qtbot):
    dialog._recorder.longest = 0.2
    click(dialog.record)
    qtbot.waitUntil(lambda: "It ended by itself" in dialog.words.text())
    rest(dialog._recorder, qtbot)
    assert dialog.use.isEnabled()


@FAULTS
def test_a_disk_that_fails_loses_nothing(
    dialog, saved, folder, speech, monkeypatch, qtbot, fault, said
):
    disk = Disk(monkeypatch)
    record(dialog, qtbot)
    recording = dialog._recorder.recording
    fault(disk, folder)
    click(dialog.use)
    qtbot.waitUntil(lambda: said in dialog.words.text())
    assert "still here" in dialog.words.text()
    assert list(folder.iterdir()) == []
    assert dialog._recorder.recording is recording
    assert saved.document.stack.count() == 0
    disk.mend()
    use(dialog, saved, qtbot, "main-menu.wav")


def test_a_flow_that_has_gone_meanwhile_is_left_alone(dialog, saved, folder, speech, qtbot):
    record(dialog, qtbot)
    saved.document.open(Flow())
    click(dialog.use)
    qtbot.waitUntil(lambda: "is gone. The sound lies in" in saved.banner.words)
    assert (folder / "main-menu.wav").is_file()
    assert saved.document.stack.count() == 0


def test_keys_work_where_no_button_has_them_and_replace_nothing(dialog, speech, qtbot):
    bring_to(dialog, "small")
    dialog.resize(dialog.minimumSizeHint())
    recorder = dialog._recorder
    dialog.body.setFocus()
    QTest.keyClick(dialog.body, K.Key_Space)
    hear(recorder, qtbot)
    dialog.body.setFocus()
    QTest.keyClick(dialog.body, K.Key_Return)
    rest(recorder, qtbot)
    recording = recorder.recording
    dialog.body.setFocus()
    for key in (K.Key_Space, K.Key_Return):
        QTest.keyClick(dialog.body, key)
    assert recorder.phase is Phase.IDLE
    assert recorder.recording is recording


def test_what_is_done_while_it_ends_or_is_written_does_nothing(dialog, saved, speech, qtbot):
    recorder = dialog._recorder
    click(dialog.record)
    hear(recorder, qtbot)
    click(dialog.record)
    press(dialog, K.Key_Space)
    assert recorder.phase is Phase.ENDING
    rest(recorder, qtbot)
    click(dialog.use)
    click(dialog.record)
    click(dialog.use)
    qtbot.waitUntil(lambda: saved.document.flow.nodes["menu"].value == "main-menu.wav")
    assert saved.document.stack.count() == 1


def test_a_node_without_words_says_where_they_come_from(saved):
    saved.document.selection.set(["leave"])
    saved.registry.run("edit.record-prompt")
    dialog = open_dialog(saved)
    assert not dialog.script.isVisible()
    assert dialog.windowTitle() == "Record the prompt of Leave a message"


@pytest.mark.parametrize(("node", "can"), [("menu", True), ("leave", True), ("sales", False)])
def test_the_command_is_for_nodes_that_play(saved, node, can):
    saved.document.selection.set([node])
    assert saved.registry.actions["edit.record-prompt"].isEnabled() is can
    saved.document.selection.set([node, "mailbox"])
    assert not saved.registry.actions["edit.record-prompt"].isEnabled()


def test_everything_has_a_name(dialog):
    assert nameless(dialog) | untold(dialog) == set()


@pytest.mark.usefixtures("longer_words")
def test_nothing_is_cut_off(dialog, speech, qtbot):
    found = cut_off(dialog)
    record(dialog, qtbot)
    found |= cut_off(dialog)
    dialog._recorder._backends = ()
    click(dialog.record)
    qtbot.waitUntil(lambda: dialog.words.property("role") == "bad")
    assert seen_whole(found | cut_off(dialog))
