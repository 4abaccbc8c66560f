"""The start page: what it lists, what its keys do, and that it gives the canvas back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.drawing.sketch import Sketch
from designer.app.moments import day_and_time, moment
from designer.app.start.opening import open_first
from designer.app.start.recent_files import look_at, short_folder
from designer.app.theme.tokens import load_tokens
from designer.app.translate import again
from designer.flow.edits import MoveNodes
from designer.flow.model import Flow
from designer.store.resources import resource_path
from designer.store.samples import list_samples
from designer.store.writing import dump_document

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saved(tmp_path: Path, sample_flow: Flow) -> Path:
    path = tmp_path / "line.callflow"
    path.write_text(dump_document(sample_flow), "utf-8")
    return path


def remember(window, *paths: Path) -> None:
    settings = replace(window.context.settings, recent=tuple(map(str, paths)))
    window.context.keep(settings)


def is_canvas(window) -> bool:
    return window.canvas.isVisible() and window.toolbar.isVisible() and window.status.isVisible()


def test_it_stands_in_the_place_of_everything_and_gives_it_back(window, sample_flow):
    window.document.open(sample_flow)
    window.docks["calls"].hide()
    seen = {name for name, dock in window.docks.items() if not dock.isHidden()}
    QTest.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert window.start.page.isVisible()
    assert not window.canvas.isVisible()
    assert not window.toolbar.isVisible()
    assert all(dock.isHidden() for dock in window.docks.values())
    assert "Support line" in window.start.page.back.accessibleName()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert is_canvas(window)
    assert {name for name, dock in window.docks.items() if not dock.isHidden()} == seen
    assert window.document.flow is sample_flow
    assert window.canvas.hasFocus()


def test_panels_are_remembered_as_they_stood_behind_the_page(window):
    window.docks["calls"].hide()
    before = window.saveState()
    window.start.show()
    window.close()
    assert window.context.settings.state == before.toBase64().toStdString()


def test_recent_files_say_when_and_what_is_gone(window, saved, tmp_path, qtbot):
    remember(window, saved, tmp_path / "gone.callflow")
    window.start.show()
    here, gone = window.start.page.recent_rows
    qtbot.waitUntil(lambda: bool(here.time.text()) and bool(gone.time.text()))
    assert here.name.text() == "line.callflow"
    assert here.time.text().startswith("Today ")
    assert gone.time.text() == "Not found"
    assert here.remove.isHidden()
    assert gone.remove.isVisible()
    qtbot.mouseClick(gone.remove, LEFT)
    assert window.context.settings.recent == (str(saved),)
    assert len(window.start.page.recent_rows) == 1
    qtbot.mouseClick(window.start.page.recent_rows[0], LEFT)
    qtbot.waitUntil(lambda: window.document.path == saved)
    assert is_canvas(window)


def test_it_is_worked_by_keys_alone(window, saved, tmp_path, qtbot):
    remember(window, tmp_path / "gone.callflow", saved)
    window.start.show()
    assert window.start.page.recent_rows[0].hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert window.context.settings.recent == (str(saved),)
    assert window.start.page.recent_rows[0].hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document.path == saved)


def test_a_file_that_cannot_be_read_is_said_and_the_page_stays(window, tmp_path, qtbot):
    broken = tmp_path / "broken.callflow"
    broken.write_text("no flow", "utf-8")
    remember(window, broken)
    window.start.show()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.reading.under_way)
    assert window.start.shown
    assert "broken.callflow" in window.banner.words
    assert window.banner.isVisible()


def test_every_sample_has_a_card_with_its_sketch_and_opens(window, qtbot):
    window.start.show()
    page = window.start.page
    assert [card.sample for card in page.cards] == list_samples()
    qtbot.waitUntil(lambda: all(card.picture.sketch is not None for card in page.cards))
    card = next(card for card in page.cards if card.sample.name == "voicemail")
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert window.document.flow.name == card.sample.title
    assert window.document.folder == resource_path("samples")
    assert is_canvas(window)


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_V, CONTROL), (Qt.Key.Key_V, CONTROL | Qt.KeyboardModifier.ShiftModifier)],
)
def test_call_actions_are_pasted_into_a_flow_of_their_own(window, sample_flow, key, held):
    window.document.open(sample_flow)
    window.start.show()
    QGuiApplication.clipboard().setText('{"connect": "+46700000001"}')
    QTest.keyClick(QApplication.focusWidget(), key, held)
    assert [node.action for node in window.document.flow.nodes.values()] == ["connect"]
    assert len(sample_flow.nodes) == 5
    assert is_canvas(window)


def test_what_is_no_call_action_is_said_on_the_page(window, qtbot):
    window.start.show()
    QGuiApplication.clipboard().setText("hello")
    qtbot.mouseClick(window.start.page.deeds["paste"], LEFT)
    assert window.start.shown
    assert window.banner.words.startswith("Not pasted.")


def test_unsaved_changes_behind_it_are_asked_about(window, sample_flow, asker, qtbot):
    window.document.open(sample_flow)
    window.document.apply(MoveNodes({"menu": (8, 8)}))
    window.start.show()
    asker.choice = "cancel"
    qtbot.mouseClick(window.start.page.deeds["new"], LEFT)
    assert asker.asked == ["Support line"]
    assert window.start.shown
    asker.choice = "discard"
    qtbot.mouseClick(window.start.page.deeds["new"], LEFT)
    assert window.document.flow.nodes == {}
    assert is_canvas(window)


def test_a_file_dropped_on_it_opens(window, saved, qtbot):
    window.start.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(saved))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(QPoint(400, 300), action, data, LEFT, none),
        QDropEvent(QPointF(400, 300), action, data, LEFT, none),
    ):
        QApplication.sendEvent(window, event)
    qtbot.waitUntil(lambda: window.document.path == saved)
    assert is_canvas(window)


@pytest.mark.parametrize("command", ["call.start", "view.next-part"])
def test_commands_of_the_window_do_not_trip_over_it(window, command):
    window.start.show()
    window.registry.run(command)
    assert window.start.shown or is_canvas(window)


@pytest.mark.parametrize(
    ("opens", "there", "shows"),
    [
        ("last", True, "line.callflow"),
        ("last", False, "page"),
        ("start", True, "page"),
        ("empty", True, ""),
    ],
)
def test_the_settings_say_what_stands_there_first(window, saved, tmp_path, opens, there, shows):
    recent = saved if there else tmp_path / "gone.callflow"
    window.context.settings = replace(
        window.context.settings, opens=opens, toured=True, recent=(str(recent),)
    )
    open_first(window, None, patient=True)
    assert window.start.shown == (shows == "page")
    if shows != "page":
        assert window.document.title == shows


def test_the_very_first_start_shows_a_sample(window):
    open_first(window, None, patient=True)
    assert window.document.flow.name == "Support line"
    assert not window.start.shown


# Below the window


@pytest.mark.parametrize(
    ("name", "clock", "night", "day"),
    [
        ("sv_SE", "09:01", "23:05", "2026-02-27"),
        ("en_GB", "09:01", "23:05", "27/02/2026"),
        ("C", "09:01", "23:05", "2026-02-27"),
        (
            "en_US",
            "9:01\N{NARROW NO-BREAK SPACE}AM",
            "11:05\N{NARROW NO-BREAK SPACE}PM",
            "2/27/2026",
        ),
    ],
)
def test_days_are_called_as_people_call_them(place, name, clock, night, day):
    place(name)
    now = datetime(2026, 3, 1, 9, 5).astimezone()
    near, past = now - timedelta(minutes=4), now - timedelta(days=2, minutes=4)
    assert day_and_time(near, now) == moment(near, now) == f"Today {clock}"
    assert day_and_time(now - timedelta(hours=10), now) == f"Yesterday {night}"
    assert (day_and_time(past, now), moment(past, now)) == (day, f"{day} {clock}")


def test_a_moment_is_said_again_in_the_form_of_another_place(place):
    place("en_US")
    now = datetime(2026, 3, 1, 9, 5).astimezone()
    shown = day_and_time(now, now), moment(now - timedelta(days=2), now)
    place("sv_SE")
    assert [again(words) for words in shown] == ["Today 09:05", "2026-02-27 09:05"]


def test_looking_never_fails(tmp_path):
    assert look_at(tmp_path / "gone").changed is None
    assert look_at(tmp_path).changed is None
    assert look_at(Path("a\0b")).changed is None


def test_home_is_written_short(monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert short_folder(tmp_path / "lines" / "a.callflow") == str(Path("~/lines"))
    assert short_folder(Path("/elsewhere/a.callflow")) == str(Path("/elsewhere"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_sketch_is_drawn_within_its_room(qapp, sample_flow, theme):
    tokens = load_tokens()[theme]
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(tokens["canvas"])
    blank = QImage(image)
    painter = QPainter(image)
    Sketch(sample_flow).paint(painter, image.rect().adjusted(20, 10, -20, -10), tokens)
    painter.end()
    assert image.copy(20, 10, 80, 40) != blank.copy(20, 10, 80, 40)
    for edge in ((0, 0, 120, 8), (0, 52, 120, 8), (0, 0, 18, 60), (102, 0, 18, 60)):
        assert image.copy(*edge) == blank.copy(*edge)


def test_a_sketch_of_nothing_is_nothing(qapp):
    assert Sketch(Flow()).area.isEmpty()
