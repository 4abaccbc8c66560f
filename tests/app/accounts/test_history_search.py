"""The filter of the history reaches calls that are not loaded yet, on a line the test answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.store.lines import AccountLine
from tests.accounts import USERNAME
from tests.app.accounts.conftest import use
from tests.elks.conftest import reply
from tests.faults import never

CALLS = "GET /a1/calls"
WANTED = "+46700000077"


def page(number, last=False, to="+46700000008"):
    """The page ``number`` of a history, of two calls; the second one goes ``to``."""
    calls = [
        {
            "id": f"c{number}-{at}",
            "direction": "outgoing",
            "from": "+46700000000",
            "to": other,
            "created": f"2026-01-{20 - number:02}T10:00:00",
            "state": "success",
        }
        for at, other in enumerate(("+46700000001", to))
    ]
    return reply(200, {"data": calls, **({} if last else {"next": f"before-{number}"})})


@pytest.fixture
def history(window, qtbot, bad_line):
    """A function that opens the history of a line with these pages."""

    def show(*pages):
        bad_line.answers[CALLS] = list(pages)
        use(window, qtbot, AccountLine("Work", bad_line.url, USERNAME))
        window.docks["calls"].raise_()
        QTest.mouseClick(window.panels.calls.account, Qt.MouseButton.LeftButton)
        view = window.accounts.history
        qtbot.waitUntil(lambda: not view.pages.asking)
        return view

    return show


def starts(bad_line):
    return [one.query.get("start", [None])[0] for one in bad_line.asked if one.path == "/a1/calls"]


def shown(view):
    rows = (view.list.topLevelItem(at) for at in range(view.list.topLevelItemCount()))
    return [row.text(3).replace(" ", "") for row in rows if not row.isHidden()]


def done(view, qtbot):
    qtbot.waitUntil(lambda: not view.pages.asking)


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_enter_looks_further_back_until_the_end(history, qtbot, bad_line):
    view = history(page(1), page(2), page(3, to=WANTED), page(4, last=True))
    assert starts(bad_line) == [None]
    view.filter.setFocus()
    QTest.keyClicks(view.filter, WANTED[1:])
    assert "None of the newest 2 calls" in view.words.text()
    assert view.older.text() == "Search older calls"
    assert len(starts(bad_line)) == 1  # nothing is fetched unasked
    QTest.keyClick(view.filter, Qt.Key.Key_Return)
    assert "Searching older calls… 2 looked at" in view.words.text()
    assert view.older.text() == "Stop"
    done(view, qtbot)
    assert shown(view) == [WANTED]
    assert starts(bad_line) == [None, "before-1", "before-2", "before-3"]
    assert view.words.text() == "1 of all 8 calls."
    assert not view.older.isEnabled()
    view.filter.clear()
    assert len(shown(view)) == 8


def test_one_search_is_bounded(history, qtbot, bad_line, monkeypatch):
    monkeypatch.setattr("designer.app.accounts.callpages.SEARCH_PAGES", 2)
    view = history(*(page(number) for number in range(1, 9)))
    view.filter.setText("nobody")
    for asked in (3, 5):
        click(view.older)
        done(view, qtbot)
        assert len(starts(bad_line)) == asked
        assert "There are older ones" in view.words.text()
        assert view.older.isEnabled()


def test_it_is_stopped_and_goes_on_where_it_was(history, qtbot, bad_line):
    view = history(page(1), page(2), never, page(3, last=True, to=WANTED))
    view.filter.setText(WANTED)
    click(view.older)
    qtbot.waitUntil(lambda: len(starts(bad_line)) == 3)
    click(view.older)
    assert not view.pages.asking
    assert "None of the newest 4 calls" in view.words.text()
    click(view.older)
    done(view, qtbot)
    assert starts(bad_line) == [None, "before-1", "before-2", "before-2"]
    assert shown(view) == [WANTED]


def test_without_a_filter_there_is_nothing_to_search_for(history, qtbot, bad_line):
    view = history(page(1), page(2), never)
    view.filter.setText("nobody")
    click(view.older)
    qtbot.waitUntil(lambda: len(starts(bad_line)) == 3)
    view.filter.clear()
    assert not view.pages.asking
    assert len(shown(view)) == 4


def test_an_error_in_the_middle_keeps_what_was_loaded(history, qtbot, bad_line):
    view = history(page(1), page(2), reply(500, b"oh"), page(3, last=True))
    view.list.setCurrentItem(view.list.topLevelItem(1))
    view.filter.setText("success")
    click(view.older)
    done(view, qtbot)
    assert "(500: oh)" in view.words.text()
    assert len(shown(view)) == 4
    click(view.older)
    done(view, qtbot)
    assert starts(bad_line)[-2:] == ["before-2", "before-2"]
    assert len(shown(view)) == 6
    # newer calls replace them only when they are there; the one that was chosen stays chosen
    bad_line.answers[CALLS] = [reply(500, b"oh"), page(1, last=True)]
    click(view.refresh)
    done(view, qtbot)
    assert len(shown(view)) == 6
    click(view.refresh)
    done(view, qtbot)
    assert len(shown(view)) == 2
    assert view.list.currentItem() is view.list.topLevelItem(1)


def test_a_line_that_repeats_itself_comes_to_an_end(history, qtbot, bad_line):
    view = history(page(1))
    view.filter.setText("nobody")
    click(view.older)
    done(view, qtbot)
    assert starts(bad_line) == [None, "before-1"]
    assert view.words.text() == "None of all 2 calls."


def test_no_calls_at_all(history, qtbot):
    view = history(reply(200, {"data": []}))
    assert view.words.text() == "The account has no calls yet."
    assert not view.older.isEnabled()
