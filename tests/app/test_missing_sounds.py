"""A sound beside the flow that is not there: the window says so, wherever it speaks of it."""

from __future__ import annotations

import threading
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.commands.samples import load_sample
from designer.app.panels.problem_row import ProblemRow
from designer.app.recording.dialog import RecordDialog
from designer.app.unready_sounds import unready
from designer.app.window import Window
from designer.checks.run import check
from designer.flow import changes

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton
ABSENT = "Music/hours.wav"
ADDRESS = "https://example.com/prompts"


def write_sound(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(2 * 800))


def codes(window: Window, node: str = "leave") -> list[str]:
    return [problem.code for problem in window.live_check.of(node)]


def row_of(window: Window, code: str) -> ProblemRow:
    return next(row for row in window.problems.rows if row.problem.code == code)


def type_prompt(window: Window, value: str, node: str = "leave"):
    """Type ``value`` into the field of the prompt."""
    window.show_node(node)
    line = window.inspector.form.fields["value"].control
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, value)
    return window.inspector.form.fields["value"]


def set_value(window: Window, value: str, node: str = "leave") -> None:
    window.document.apply(changes.set_value(window.document.flow.nodes[node], value))


def test_below_the_field_on_the_node_and_in_the_list_it_says_that_there_is_no_such_sound(
    saved, qtbot
):
    field = type_prompt(saved, ABSENT)
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    said = field.note.text()
    assert f"there is no such sound beside the flow: {ABSENT}" in said
    assert "is a sound on this computer" not in said
    assert field.control.property("state") == "error"  # it stops an export, as before
    assert saved.live_check.by_node["leave"] == "error"
    row = row_of(saved, "missing-sound")
    assert row.accessibleName() == said
    assert "missing-sound" in row._words.toolTip()
    # What the checks say, and with them callflow check, is as it was.
    assert "bad-url" in [one.code for one in check(saved.document.flow) if one.node == "leave"]


def test_with_a_web_address_the_list_is_not_empty(saved, qtbot):
    saved.web_address.remember(ADDRESS)
    set_value(saved, ABSENT)
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    (problem,) = saved.live_check.of("leave")
    assert problem.severity.value == "warning"
    assert not saved.problems.list.note.isVisible()  # "No problems. A call can go through …"
    assert "missing-sound" in [row.problem.code for row in saved.problems.rows]
    assert saved.live_check.by_node["leave"] == "warning"


def test_undo_and_redo_take_it_back_and_say_it_again(saved, qtbot):
    set_value(saved, ABSENT)
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    saved.document.stack.undo()
    qtbot.waitUntil(lambda: codes(saved) == [])
    saved.document.stack.redo()
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])


def test_a_sound_that_comes_is_seen_when_the_window_gets_the_focus(saved, qtbot):
    set_value(saved, ABSENT)
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    write_sound(saved.document.folder / ABSENT)
    QApplication.sendEvent(saved, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: codes(saved) == ["bad-url"])
    (saved.document.folder / ABSENT).unlink()
    QApplication.sendEvent(saved, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])


def test_saved_elsewhere_the_sounds_of_that_folder_count(saved, tmp_path, asker, qtbot):
    write_sound(tmp_path / "here" / "hello.wav")
    set_value(saved, "hello.wav")
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    asker.path = tmp_path / "here" / "line.callflow"
    saved.registry.run("file.save-as")
    qtbot.waitUntil(lambda: codes(saved) == ["bad-url"])


def test_a_flow_without_a_file_has_no_sound_beside_it(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    set_value(window, "hello.wav")
    qtbot.waitUntil(lambda: codes(window) == ["missing-sound"])


def test_its_row_has_a_sound_chosen_for_it(saved, asker, tmp_path, qtbot):
    set_value(saved, "hello.wav")
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    row = row_of(saved, "missing-sound")
    assert [b.text() for b in row.stops[1:3]] == ["Choose a sound…", "Record…"]
    asker.path = tmp_path / "hello.wav"
    write_sound(asker.path)
    qtbot.mouseClick(row.stops[1], LEFT)
    # It gets the very name that the node has: nothing in the flow changes, and yet it is there.
    qtbot.waitUntil(lambda: codes(saved) == ["bad-url"])
    assert (saved.document.folder / "hello.wav").is_file()


def test_its_row_has_one_recorded(saved, qtbot):
    set_value(saved, ABSENT)
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])
    row = row_of(saved, "missing-sound")
    qtbot.mouseClick(row.stops[2], LEFT)
    assert saved.findChild(RecordDialog) is not None


def test_a_slow_disk_keeps_nobody_and_nothing_is_said_before_it_answers(
    saved, slow_prompts: threading.Event, qtbot
):
    set_value(saved, ABSENT)
    qtbot.waitUntil(lambda: codes(saved) == ["bad-url"])
    qtbot.wait(150)
    assert codes(saved) == ["bad-url"]
    slow_prompts.set()
    qtbot.waitUntil(lambda: codes(saved) == ["missing-sound"])


def test_what_the_program_brings_along_is_there(window, qtbot):
    load_sample(window)
    window.live_check.run()
    window.sounds.look()
    qtbot.waitUntil(lambda: window.sounds._handle is None)
    assert window.sounds.missing == frozenset()


def test_an_export_names_what_is_missing_before_and_after_and_is_not_stopped(
    saved, asker, tmp_path, qtbot
):
    set_value(saved, ABSENT)
    set_value(saved, "hello.wav", "menu")
    write_sound(saved.document.folder / "hello.wav")
    saved.sounds.look()
    qtbot.waitUntil(lambda: saved.sounds.missing == {ABSENT})
    asker.path, asker.web_address = tmp_path / "actions.json", ADDRESS
    saved.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in saved.banner.words)
    assert f"There is no sound {ABSENT} beside the flow" in asker.told
    assert f"\n2. Still missing: {ABSENT}. Choose or record it, and export again.\n3. Give " in (
        saved.banner.words
    )
    assert (tmp_path / "files" / "hello.wav").is_file()
    assert f"{ADDRESS}/files/{ABSENT}" in asker.path.read_text()


def test_many_that_are_missing_are_counted(sample_flow):
    sounds = [f"{n}.wav" for n in range(5)]
    for node, sound in zip(sample_flow.nodes.values(), sounds, strict=False):
        sample_flow.replace_node(replace(node, action="play", value=sound, options={}))
    (said,) = unready(sample_flow, sounds)
    assert str(said).startswith("5 sounds are not beside the flow")
    assert "0.wav, 1.wav, 2.wav, 3.wav…" in str(said)
