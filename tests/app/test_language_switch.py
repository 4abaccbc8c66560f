"""Another language while the window is open: its texts are those of a window opened in it."""

from __future__ import annotations

from dataclasses import replace

import phonenumbers  # noqa: F401  (numbers are shown in groups once it is known)
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog

from designer.app.calling.state import Phase
from designer.app.helping.help_window import HelpWindow
from designer.app.panels.figures import money
from designer.app.settings_dialog import CHOICES, SettingsDialog
from designer.app.translate import again, tr
from designer.app.window import Window
from designer.flow.edits import AddNodes
from designer.flow.model import Node
from designer.store.settings import load_settings
from tests.app.shown_texts import texts_of


@pytest.fixture(autouse=True)
def english_after(context):
    before = QLocale()
    yield
    context.speak("en")
    QLocale.setDefault(before)


def open_all(window):
    for name, dock in window.docks.items():
        window.panels.makers[name]()
        dock.show()
    node = Node("menu", "ivr", "", label="What callers choose")
    window.document.apply(AddNodes(((None, node, (0, 0)),)))
    window.document.selection.set(["menu"])


def opened(context, qtbot):
    window = Window(context)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    with qtbot.waitSignal(window.live_check.checked):
        open_all(window)
    window.show_problems()
    qtbot.waitUntil(lambda: any(row.isVisible() for row in window.problems.rows))
    return window


def closed(window):
    window.document.stack.setClean()
    window.close()


def test_a_switched_window_says_what_a_fresh_one_says(context, qtbot):
    window = opened(context, qtbot)
    english = texts_of(window)
    context.speak("sv")
    qtbot.wait(50)
    switched = texts_of(window)
    context.speak("en")
    qtbot.wait(50)
    assert texts_of(window) == english
    closed(window)
    context.speak("sv")
    fresh = opened(context, qtbot)
    wanted = texts_of(fresh)
    closed(fresh)
    assert len(wanted - english) > 100
    assert sorted(switched - wanted) == []
    assert sorted(wanted - switched) == []


def test_the_dialog_switches_at_once_and_nothing_is_lost(window, qtbot):
    open_all(window)
    name = window.inspector.form.name()
    name.setText("half typed")
    window.registry.run("edit.settings")
    dialog = window.findChild(SettingsDialog)
    at = next(place for place, choice in enumerate(CHOICES) if choice.label == "Language")
    box = dialog.boxes[at]
    box.setFocus()
    qtbot.keyClicks(box, "Svenska")
    assert (box.currentText(), load_settings().language) == ("Svenska", "sv")
    assert dialog.windowTitle() == "Inställningar"
    assert window.document.stack.undoText().startswith("Lägg till")
    assert window.inspector.form.name().text() == "half typed"
    assert window.document.selection.single == "menu"
    window.document.stack.undo()
    assert not window.document.flow.nodes
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert dialog.windowTitle() == "Settings"


def test_a_tip_that_qt_makes_of_a_text_is_not_taken_for_another_word(context, window):
    tr("Open")  # of opening hours
    action = window.registry.actions["file.open"]
    assert action.toolTip() == "Open"
    context.speak("sv")
    assert action.toolTip() == action.text().removesuffix("…") == "Öppna"
    context.speak("en")
    assert action.toolTip() == "Open"


@pytest.mark.parametrize(
    ("name", "words"), [("en_GB", "12,345 errors"), ("sv_SE", "12\N{NO-BREAK SPACE}345 errors")]
)
def test_counts_are_in_groups_and_other_numbers_are_not(place, name, words):
    place(name)
    said = tr("{count} errors", count=12345)
    assert said == words
    assert tr("Port {port}", port=12345) == "Port 12345"
    assert tr("{count}", count=10**40) == str(10**40)
    place("en_GB")
    assert again(said) == "12,345 errors"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "SEK 1234.50"), ("sv", "1\N{NO-BREAK SPACE}234,50 kr")]
)
def test_money_is_written_as_the_language_does(context, language, words):
    context.speak(language)
    shown = money(12_345_000, "SEK")
    assert shown.replace(",", "") == words if language == "en" else shown == words
    assert money(None, "SEK") == ""


OPENED = (
    "edit.settings",
    "help.shortcuts",
    "help.about",
    "help.guide",
    "help.tour",
    "call.lines",
    "call.serve",
    "file.print",
)


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
@pytest.mark.parametrize("command", OPENED)
def test_what_is_open_switches_too(context, window, sample_flow, command):
    window.document.open(sample_flow)
    english, switched = shown_by(window, command, lambda: context.speak("sv"))
    wanted, _ = shown_by(window, command)
    assert len(wanted - english) > 2
    assert sorted(switched - wanted) == []
    assert sorted(wanted - switched) == []


def shown_by(window, command, then=lambda: None):
    """What a dialog, the guide or the tour says, and what it says after ``then``; it is closed."""
    window.registry.run(command)
    tops = QApplication.topLevelWidgets()
    shown = [top for top in tops if isinstance(top, QDialog | HelpWindow) and top.isVisible()]
    opened = window.tour.callout if window.tour.shown else shown[0]
    said = texts_of(opened)
    then()
    QApplication.sendPostedEvents()
    after = texts_of(opened)
    window.tour.end()
    opened.close()
    return said, after


def test_the_marks_of_a_call_switch_while_it_runs_and_when_it_has_ended(
    context, window, sample_flow, qtbot
):
    window.document.open(sample_flow)
    call, menu = window.test_call, window.canvas.canvas_scene.nodes["menu"]
    window.registry.run("call.start")
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: menu.state.result == "playing")
    assert menu.state.current
    context.speak("sv")
    assert menu.state.result == "spelar upp"
    window.registry.run("call.start")
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert menu.state.result == "lade på"
    context.speak("en")
    assert menu.state.result == "hung up"


def test_what_people_have_written_stays(context, window, sample_flow, qtbot):
    for name, dock in window.docks.items():
        window.panels.makers[name]()
        dock.show()
    sample_flow.scenarios = [{"name": "Settings", "expect": {"path": ["menu"]}}]
    sample_flow.name = "Settings"
    nodes = sample_flow.nodes
    nodes["sales"] = replace(nodes["sales"], label="Settings", text="Close")
    nodes["support"] = replace(nodes["support"], label="Settings")
    with qtbot.waitSignal(window.live_check.checked):
        window.document.open(sample_flow)
    for nodes, edges in ((["sales"], []), ([], [("menu", "1")]), ([], []), (["menu"], [])):
        window.document.selection.set(nodes, edges)
        written = names_in(window)
        context.speak("sv")
        assert window.docks["problems"].windowTitle().startswith("Problem")
        assert names_in(window) == written
        context.speak("en")


def names_in(window):
    """What stands as ``Settings`` and is not the command of that name."""
    return {one for one in texts_of(window) if one[2] == "Settings" and one[0] != "QAction"}
