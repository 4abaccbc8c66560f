"""Lists in columns: where there is not room for all, numbers are shortened, and told in full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QTreeWidgetItem

from designer.app.accounts.history import HistoryView
from designer.app.calling.state import Phase
from designer.app.column_list import column_list

COLUMNS = ("Time", "From", "To", "State", "Cost")
ROW = ("12:30", "+46 70 000 00 00", "+46 70 000 00 09", "answered", "nothing")


@pytest.fixture
def listed(context, qtbot):
    made = column_list("Calls", COLUMNS, (1, 2))
    qtbot.addWidget(made)
    made.addTopLevelItem(QTreeWidgetItem(ROW))
    made.resize(900, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def widths(made) -> list[int]:
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return [made.header().sectionSize(place) for place in range(len(COLUMNS))]


def test_where_there_is_room_every_column_has_what_it_needs_and_the_last_the_rest(listed):
    whole = widths(listed)
    assert sum(whole) == listed.viewport().width()
    assert whole[1] == whole[2] > 100
    assert whole[4] > whole[3]


def test_numbers_alone_are_shortened_where_there_is_not(listed):
    time, number, _, state, _ = widths(listed)
    cost = listed.header().sectionSizeHint(4)
    listed.resize(time + 2 * number + state + cost - 10, 200)
    narrow = widths(listed)
    assert listed.horizontalScrollBar().maximum() == 0
    assert (narrow[0], narrow[3]) == (time, state)
    assert narrow[1] == narrow[2] < number
    listed.resize(900, 200)
    assert widths(listed)[1] == number


def test_a_row_that_comes_later_shares_the_room(listed):
    listed.resize(440, 200)
    before = widths(listed)
    listed.addTopLevelItem(QTreeWidgetItem((*ROW[:3], "hung up by whoever was called", ROW[4])))
    after = widths(listed)
    assert after[3] > before[3]
    assert after[1] < before[1]


def test_both_ends_of_a_number_are_always_seen(listed):
    listed.resize(200, 200)
    assert widths(listed)[1] == 72
    assert listed.horizontalScrollBar().maximum() > 0


def pointed(made, column: int) -> str:
    place = made.visualItemRect(made.topLevelItem(0)).center()
    place.setX(made.header().sectionViewportPosition(column) + 12)
    at = made.viewport().mapToGlobal(place)
    QToolTip.hideText()
    QApplication.sendEvent(made.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, at))
    return QToolTip.text() if QToolTip.isVisible() else ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_shortened_number_is_told_in_full(listed, qtbot):
    widths(listed)
    assert pointed(listed, 1) == ""
    listed.resize(300, 200)
    widths(listed)
    assert ROW[1] in pointed(listed, 1)
    assert ROW[4] not in pointed(listed, 0)
    QToolTip.hideText()


@pytest.mark.parametrize("width", [1280, 1366])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_what_a_call_cost_is_seen_without_scrolling(window, width, language, sample_flow, qtbot):
    before = QLocale()
    window.context.speak(language)
    try:
        window.document.open(sample_flow)
        window.resize(width, 768)
        qtbot.keyClick(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda: window.test_call.phase is Phase.TALKING)
        qtbot.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
        dock = window.docks["calls"]
        dock.show()
        dock.raise_()
        shown = window.calls.list
        qtbot.waitUntil(lambda: shown.topLevelItemCount() == 1)
        for _ in range(4):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        assert shown.horizontalScrollBar().maximum() == 0
        assert shown.header().sectionSize(5) >= shown.header().sectionSizeHint(5)
    finally:
        window.context.speak("en")
        QLocale.setDefault(before)


def test_the_history_shortens_its_numbers_too(window):
    history = window.panels.calls.history
    assert isinstance(history, HistoryView)
    assert history.list._yielding == {2, 3}
