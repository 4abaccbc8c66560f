"""The schedule and the caller list in the inspector, edited through real keys and clicks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from designer.app.checking import LiveCheck
from designer.app.panels.inspector import InspectorPanel
from designer.app.panels.served.callers_field import read_entries
from designer.app.panels.served.hours_form import HoursForm
from designer.app.panels.served.now_line import now_words
from designer.app.panels.served.zone_field import zones
from designer.flow.model import Flow, Node
from designer.flow.opening import read_hours

WEEKLY = {"mon": ["08:00-12:00", "13:00-17:00"], "fri": ["8-9"]}


@pytest.fixture
def inspector(qtbot, context, document) -> InspectorPanel:
    flow = Flow("Hours", "webhooks")
    data = {"weekly": WEEKLY, "holidays": "DE-BY", "exceptions": {"2999-12-24": []}, "own": 1}
    nodes = (
        Node("hours", "hours", "Europe/Stockholm", extra=data),
        Node("list", "callers", "+46701234567"),
    )
    flow.add_nodes([(None, node, (0, 0)) for node in nodes])
    flow.call = {"to": "+46700000009"}
    document.open(flow)
    panel = InspectorPanel(context, document, LiveCheck(document))
    qtbot.addWidget(panel)
    panel.resize(310, 900)
    panel.show()
    qtbot.waitExposed(panel)
    document.selection.set(["hours"])
    return panel


@pytest.fixture
def form(inspector) -> HoursForm:
    return inspector.form.hours


def extra(document, key):
    return document.flow.nodes["hours"].extra.get(key)


def retype(line, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def click(button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def undone_and_redone(document, key, before) -> None:
    after = extra(document, key)
    document.stack.undo()
    assert extra(document, key) == before
    document.stack.redo()
    assert extra(document, key) == after


def test_the_times_of_a_day_are_typed_as_one_step(document, form):
    line = form.week.lines["mon"]
    assert line.text() == "08–12, 13–17"
    retype(line, "8:30-17, 18-20")
    assert extra(document, "weekly")["mon"] == ["08:30-17:00", "18:00-20:00"]
    assert line.text() == "8:30-17, 18-20"
    form.week.lines["sat"].setFocus()
    assert line.text() == "08:30–17, 18–20"
    assert document.stack.count() == 1
    undone_and_redone(document, "weekly", WEEKLY)
    assert extra(document, "own") == 1


def test_up_and_down_move_the_time_at_the_caret_in_one_step(document, form):
    line = form.week.lines["mon"]
    line.setFocus()
    line.setCursorPosition(len("08–12"))
    for _ in range(2):
        QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_PageDown)
    assert line.text() == "08–11:30, 13–17"
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.text() == "08–11:15, 13–17"
    assert line.cursorPosition() == len("08–11:15")
    assert extra(document, "weekly")["mon"] == ["08:00-11:15", "13:00-17:00"]
    assert document.stack.count() == 1
    undone_and_redone(document, "weekly", WEEKLY)
    retype(form.week.lines["tue"], "9-10")  # typing is as before
    assert extra(document, "weekly")["tue"] == ["09:00-10:00"]


# What the platform without a screen has to say about popups.
@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_usual_times_are_chosen_by_key_and_by_mouse_each_a_step(document, form, context):
    line = form.week.lines["tue"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    assert line.text() == "08–12, 13–17"
    assert extra(document, "weekly")["tue"] == ["08:00-12:00", "13:00-17:00"]
    undone_and_redone(document, "weekly", WEEKLY)
    (button,) = line.findChildren(QToolButton)
    click(button)
    menu = QApplication.activePopupWidget()
    closed = menu.actions()[-1]
    at = menu.actionGeometry(closed).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert line.text() == ""
    assert extra(document, "weekly") == WEEKLY
    assert document.stack.count() == 2
    before = line.usual.icon().pixmap(16, 16).toImage()
    context.theme.choose("dark")
    QApplication.processEvents()
    assert line.usual.icon().pixmap(16, 16).toImage() != before


def test_what_cannot_be_read_is_said_and_changes_nothing(document, form):
    assert form.week.lines["fri"].text() == "8-9"
    assert form.week.lines["fri"].property("state") == "error"
    retype(form.week.lines["tue"], "25")
    assert "25 is no time span" in form.week.note.text()
    assert extra(document, "weekly") == WEEKLY
    retype(form.week.lines["tue"], "9-10")
    assert not form.week.note.isVisible()
    assert list(extra(document, "weekly")) == ["mon", "tue", "fri"]
    retype(form.week.lines["tue"], " ")
    assert "tue" not in extra(document, "weekly")


def test_monday_is_copied_to_the_weekdays(document, form):
    click(form.week.copy)
    assert {day: extra(document, "weekly")[day] for day in ("tue", "wed", "thu", "fri")} == (
        dict.fromkeys(("tue", "wed", "thu", "fri"), WEEKLY["mon"])
    )
    assert form.week.lines["fri"].text() == "08–12, 13–17"
    undone_and_redone(document, "weekly", WEEKLY)


def test_a_country_and_a_part_of_it_are_chosen(document, form):
    assert (form.country.box.currentText(), form.part.box.currentText()) == ("Germany", "BY")
    form.part.box.setFocus()
    QTest.keyClick(form.part.box, Qt.Key.Key_Home)
    assert extra(document, "holidays") == "DE"
    form.country.box.setFocus()
    QTest.keyClicks(form.country.box, "swed")
    assert extra(document, "holidays") == "SE"
    QTest.keyClick(form.country.box, Qt.Key.Key_Home)
    assert extra(document, "holidays") is None
    assert not form.part.isVisible()
    document.stack.undo()
    assert extra(document, "holidays") == "SE"


def test_exceptions_are_added_moved_timed_and_taken_out(document, form):
    field = form.exceptions
    click(field.add)
    assert list(extra(document, "exceptions").values()) == [[], []]
    assert field.dates[1].date() == QDate(2999, 12, 25)
    undone_and_redone(document, "exceptions", {"2999-12-24": []})
    retype(field.lines[1], "9-12")
    assert extra(document, "exceptions")["2999-12-25"] == ["09:00-12:00"]
    field.dates[1].setDate(QDate(2999, 12, 24))
    assert field.dates[1].date() == QDate(2999, 12, 25)  # that date is taken
    field.dates[1].setDate(QDate(2999, 1, 6))
    assert extra(document, "exceptions") == {"2999-12-24": [], "2999-01-06": ["09:00-12:00"]}
    assert [date.date().month() for date in field.dates] == [1, 12]
    click(field.crosses[0])
    click(form.exceptions.crosses[0])
    assert extra(document, "exceptions") is None
    document.stack.undo()
    assert extra(document, "exceptions") == {"2999-12-24": []}


def test_dates_are_written_as_the_language_does_and_stay_what_they_are(form, place):
    form.now.when.moment.setDateTime(QDateTime(QDate(2999, 12, 24), QTime(17, 5)))
    fields = (form.exceptions.dates[0], form.now.when.moment)
    shown = []
    for name in ("sv_SE", "en_GB", "en_US"):
        place(name)
        for part in (form.exceptions, form.now.when):
            part.setLocale(QLocale())
            part.retranslate()
        shown.append(tuple(field.text() for field in fields))
    assert shown == [
        ("2999-12-24", "tis 2999-12-24 17:05"),
        ("24/12/2999", "Tue 24/12/2999 17:05"),
        ("12/24/2999", "Tue 12/24/2999 5:05\N{NARROW NO-BREAK SPACE}PM"),
    ]
    assert fields[0].date() == QDate(2999, 12, 24)
    assert fields[1].time() == QTime(17, 5)


def test_a_moment_can_be_tried(form):
    form.now.when.how.setCurrentIndex(1)
    form.now.when.moment.setDate(QDate(2999, 12, 24))
    assert form.now.words.text().startswith("Closed until")
    assert form.now.words.text().endswith("an exception")


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ((2026, 11, 30, 7, 0), "Open until 12:00"),
        ((2026, 11, 30, 11, 30), "Closed until 13:00"),
        ((2026, 11, 30, 20, 0), "Closed until Mon 07/12/2026 08:00"),
        ((2026, 12, 6, 20, 0), "Closed until tomorrow 08:00"),
        ((2026, 12, 4, 20, 0), "Closed until Mon 08:00"),
        ((2026, 12, 25, 9, 0), "Closed until Mon 08:00  ·  Christmas Day"),
    ],
)
def test_until_when_in_words(place, moment, words):
    place("en_GB")
    hours = read_hours("Europe/Stockholm", {"weekly": WEEKLY, "holidays": "DE"})
    assert now_words(hours, datetime(*moment, tzinfo=UTC))[0] == words


@pytest.mark.usefixtures("swedish")
def test_a_holiday_in_swedish():
    hours = read_hours("Europe/Stockholm", {"weekly": WEEKLY, "holidays": "SE"})
    words = now_words(hours, datetime(2026, 12, 25, 9, 0, tzinfo=UTC))[0]
    assert words == "Stängt till mån 08:00  ·  Juldagen"


def test_always_and_never_in_words():
    now = datetime(2026, 11, 30, tzinfo=UTC)
    assert now_words(read_hours("UTC", {}), now)[0] == "Closed for good"
    assert "time zone" in now_words(read_hours("x", {}), now)[0]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of every popup
def test_a_zone_is_found_by_its_city(inspector, document):
    field = inspector.form.fields["value"]
    retype(field.line, "lisb")
    assert document.flow.nodes["hours"].value == "lisb"
    assert field.completer.completionCount() == 1
    assert field.completer.currentCompletion() == "Europe/Lisbon"
    field.completer.activated.emit("Europe/Lisbon")
    assert document.flow.nodes["hours"].value == "Europe/Lisbon"
    field.completer.popup().hide()
    assert "UTC" in zones()


def test_callers_are_typed_one_a_line(inspector, document):
    document.selection.set(["list"])
    field = inspector.form.fields["value"]
    area = field.area
    area.setFocus()
    area.moveCursor(area.textCursor().MoveOperation.End)
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "070-123 45 66")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "+4680*")
    assert document.flow.nodes["list"].value == "+46701234567, +46701234566, +4680*"
    assert area.toPlainText().splitlines()[1] == "070-123 45 66"
    assert "+4680 and what follows" in field.note.text()
    assert document.stack.count() == 1
    document.stack.undo()
    assert area.toPlainText() == "+46701234567"


def test_entries_are_read_as_people_write_them():
    assert (
        read_entries("0046701234567\n\n+4670*; 12x,", lambda _: 46) == "+46701234567, +4670*, 12x"
    )
    assert read_entries("") == ""
