"""A sound stands in where none is recorded yet, so that the call can be tried: and it says so."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from designer.app.calling.state import Phase
from designer.app.panels.problem_row import ProblemRow
from designer.app.stand_in import is_stand_in, seconds_of, stand_in
from designer.app.window import Window
from designer.flow import changes
from designer.flow.edits import Compound
from designer.flow.texts import Text

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton
MENU = "main-menu-stand-in.wav"
LEAVE = "leave-a-message-stand-in.wav"


@pytest.fixture
def saved(saved) -> Window:
    """The window on a flow in a file, two of whose nodes name no sound."""
    without_sounds(saved)
    return saved


def without_sounds(window: Window) -> None:
    nodes = window.document.flow.nodes
    edits = tuple(changes.set_value(nodes[one], "") for one in ("menu", "leave"))
    window.document.apply(Compound(edits, Text("Without sounds")))
    window.live_check.run()


def value(window: Window, node: str) -> str:
    return window.document.flow.nodes[node].value


def codes(window: Window, node: str) -> list[str]:
    return [problem.code for problem in window.live_check.of(node)]


def row_of(window: Window, node: str) -> ProblemRow:
    return next(row for row in window.problems.rows if row.problem.node == node)


def seconds(path: Path) -> float:
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def test_one_stands_in_from_the_row_of_the_problem_undone_and_redone(saved, qtbot):
    row = row_of(saved, "menu")
    button = row.stops[3]
    assert button.text() == "Use a stand-in"
    steps = saved.document.stack.count()
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: value(saved, "menu") == MENU)
    assert saved.document.stack.count() == steps + 1
    assert seconds(saved.document.folder / MENU) == pytest.approx(2)
    saved.document.stack.undo()
    assert value(saved, "menu") == ""
    assert (saved.document.folder / MENU).is_file()
    saved.document.stack.redo()
    assert value(saved, "menu") == MENU
    assert value(saved, "leave") == ""


def test_it_says_that_it_is_no_real_sound(saved, qtbot):
    saved.web_address.remember("https://example.com")
    saved.prompt_taker.stand_in("menu")
    qtbot.waitUntil(lambda: codes(saved, "menu") == ["stand-in"])
    (problem,) = saved.live_check.of("menu")
    assert problem.severity.value == "warning"
    assert problem.message == (
        f"Main menu: {MENU} is a stand-in. Record or choose the real sound before real callers "
        "hear it."
    )
    qtbot.waitUntil(lambda: row_of(saved, "menu").problem == problem)
    row = row_of(saved, "menu")
    shown = [stop.text() for stop in row.stops[1:] if stop.isVisible()]
    assert shown == ["Choose a sound…", "Record…"]
    saved.show_node("menu")
    form = saved.inspector.form
    assert form.fields["value"].note.text() == problem.message
    assert not form.stand_in.isVisible()


def test_the_inspector_offers_one_where_none_is_named_or_none_is_there(saved, qtbot):
    saved.show_node("leave")
    form = saved.inspector.form
    assert form.stand_in.isVisible()
    assert form.stand_in.text() == "Use a stand-in"
    saved.document.apply(
        changes.set_value(saved.document.flow.nodes["leave"], "https://a.se/b.wav")
    )
    saved.live_check.run()
    assert not form.stand_in.isVisible()
    saved.document.apply(changes.set_value(saved.document.flow.nodes["leave"], "gone.wav"))
    qtbot.waitUntil(lambda: codes(saved, "leave") == ["missing-sound"])
    qtbot.mouseClick(form.stand_in, LEFT)
    qtbot.waitUntil(lambda: value(saved, "leave") == LEAVE)


def test_a_call_that_lacks_sounds_is_tried_with_stand_ins_for_all_of_them_in_one_step(saved, qtbot):
    saved.registry.run("call.start")
    assert saved.test_call.phase is Phase.IDLE
    assert saved.banner.deed.text() == "Use stand-ins"
    steps = saved.document.stack.count()
    qtbot.mouseClick(saved.banner.deed, LEFT)
    qtbot.waitUntil(lambda: (value(saved, "menu"), value(saved, "leave")) == (MENU, LEAVE))
    assert saved.document.stack.count() == steps + 1
    saved.registry.run("call.start")
    qtbot.waitUntil(lambda: saved.test_call.phase is Phase.RINGING)
    saved.test_call.hang_up()
    saved.document.stack.undo()
    assert (value(saved, "menu"), value(saved, "leave")) == ("", "")
    saved.document.stack.redo()
    assert (value(saved, "menu"), value(saved, "leave")) == (MENU, LEAVE)
    saved.registry.run("call.stand-ins")
    assert "nothing has to stand in" in saved.banner.words


def test_a_flow_without_a_file_keeps_them_for_its_first_save(
    window, sample_flow, asker, tmp_path, qtbot
):
    window.document.open(sample_flow)
    without_sounds(window)
    window.prompt_taker.stand_in("menu", "leave")
    qtbot.waitUntil(lambda: value(window, "menu") == MENU)
    assert asker.asked == []
    assert (window.document.folder / MENU).is_file()
    asker.path = tmp_path / "line.callflow"
    window.registry.run("file.save")
    qtbot.waitUntil(lambda: window.document.path == asker.path)
    assert (tmp_path / MENU).is_file()
    assert (tmp_path / LEAVE).is_file()
    assert "its sounds beside it" in window.banner.words


def test_none_is_ever_written_over_another(saved, qtbot):
    (saved.document.folder / MENU).write_bytes(b"mine")
    saved.prompt_taker.stand_in("menu")
    qtbot.waitUntil(lambda: value(saved, "menu") == "main-menu-2-stand-in.wav")
    assert is_stand_in(value(saved, "menu"))
    assert (saved.document.folder / MENU).read_bytes() == b"mine"


def test_a_disk_that_takes_nothing_is_said(saved, qtbot):
    folder = saved.document.folder
    saved.document.folder = folder / "gone"
    saved.prompt_taker.stand_in("menu")
    qtbot.waitUntil(lambda: bool(saved.banner.words))
    assert "there is no folder" in saved.banner.words
    assert value(saved, "menu") == ""
    saved.document.folder = folder


def test_an_export_names_it(saved, asker, tmp_path, qtbot):
    saved.prompt_taker.stand_in("menu", "leave")
    qtbot.waitUntil(lambda: value(saved, "leave") == LEAVE)
    asker.path, asker.web_address = tmp_path / "actions.json", "https://example.com"
    saved.registry.run("file.export")
    qtbot.waitUntil(lambda: "Exported" in saved.banner.words)
    said = f"2 sounds are stand-ins, and not yet the real ones: {MENU}, {LEAVE}."
    assert said in asker.told
    assert f"Not ready: {MENU}, {LEAVE}." in saved.banner.words


def test_it_is_about_as_long_as_its_words_quiet_and_heard(tmp_path):
    assert [seconds_of("x" * n) for n in (0, 60, 3000)] == [2, 4, 20]
    path = tmp_path / "sound.wav"
    path.write_bytes(stand_in("x" * 60))
    assert seconds(path) == pytest.approx(4)
    with wave.open(str(path)) as sound:
        data = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert 1000 < max(data) < 3000
