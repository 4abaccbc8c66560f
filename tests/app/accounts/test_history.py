"""The account's history in the window: pages, filter, way, curl, recordings."""

from __future__ import annotations

import asyncio
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from designer.callactions.exporting import export_call_actions
from designer.elks.client import ElksClient
from tests.accounts import PASSWORD, USERNAME

NUMBER = "+46700000000"


def place(url, *calls):
    """Place calls on the account and wait for their ends."""

    async def run():
        async with ElksClient(url, USERNAME, PASSWORD) as client:
            for to, flow in calls:
                placed = await client.place_call(NUMBER, to, flow)
                await client.wait_for_end(placed.call["id"], pause=0.01)

    asyncio.run(run())


@pytest.fixture
def history(account_window, qtbot, rented, sample_flow):
    """The history of an account with a call of the sample flow and one of another."""
    mine = export_call_actions(sample_flow).compact
    other = json.dumps({"record": "https://example.com/rec"})
    place(rented.url, ("+46700000008", mine), ("+46700000007", other))
    window = account_window
    window.docks["calls"].raise_()
    QTest.mouseClick(window.panels.calls.account, Qt.MouseButton.LeftButton)
    view = window.accounts.history
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() == 2)
    return view


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_newest_first_with_a_filter(history):
    rows = [history.list.topLevelItem(at) for at in range(2)]
    assert [row.text(3).replace(" ", "") for row in rows] == ["+46700000007", "+46700000008"]
    assert rows[0].text(4) == "answered"
    assert rows[0].toolTip(4) == "the caller's phone was answered (success)"
    assert rows[0].text(6).startswith("SEK ")
    QTest.keyClicks(history.filter, "0000008")
    assert [row.isHidden() for row in rows] == [True, False]
    assert history.words.text() == "1 of all 2 calls."
    history.filter.setText("incoming")
    assert all(row.isHidden() for row in rows)
    assert history.words.text() == "None of all 2 calls."
    assert not history.older.isEnabled()
    history.filter.clear()
    assert not any(row.isHidden() for row in rows)


def test_the_way_of_a_call_of_this_flow(history, account_window, qtbot):
    history.list.setCurrentItem(history.list.topLevelItem(1))
    click(history.show_button)
    marks, way = account_window.canvas.canvas_scene.marks, ("menu", "leave", "mailbox")
    qtbot.waitUntil(lambda: marks.trail.passed == way)
    assert history.words.isHidden()
    history.list.setCurrentItem(history.list.topLevelItem(0))
    click(history.show_button)
    qtbot.waitUntil(lambda: "did not run" in history.words.text())


def test_curl_without_the_password(history):
    history.list.setCurrentItem(history.list.topLevelItem(0))
    click(history.curl)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"curl -u {USERNAME} http://127.0.0.1")
    assert PASSWORD not in text


def test_recordings_are_listed_and_saved(history, qtbot, asker, tmp_path):
    history.list.setCurrentItem(history.list.topLevelItem(0))
    click(history.recordings.ask)
    qtbot.waitUntil(lambda: len(history.recordings.buttons) == 1)
    asker.path = tmp_path / "kept.wav"
    click(history.recordings.buttons[0][1])
    qtbot.waitUntil(lambda: "Saved" in history.recordings.words.text())
    assert asker.path.read_bytes().startswith(b"RIFF")
    click(history.recordings.buttons[0][0])
    qtbot.waitUntil(lambda: history.recordings.words.text() == "")


def test_older_calls_come_when_asked_for(history, qtbot, monkeypatch):
    monkeypatch.setattr("designer.app.accounts.callpages.PAGE", 1)
    click(history.refresh)
    qtbot.waitUntil(lambda: history.list.topLevelItemCount() == 1 and history.older.isEnabled())
    click(history.older)
    qtbot.waitUntil(lambda: history.list.topLevelItemCount() == 2)


def test_a_line_that_fails_says_so(history, qtbot, account_window, work):
    with qtbot.waitCallback() as kept:
        account_window.accounts.lines.keep_password(work, "wr0ng-w0rd", kept)
    click(history.refresh)
    qtbot.waitUntil(lambda: "(401)" in history.words.text())
    assert history.refresh.isEnabled()
    assert history.list.topLevelItemCount() == 2


def test_the_emulator_has_no_history_to_choose(history, account_window):
    dock = account_window.panels.calls
    account_window.accounts.lines.choose("emulator")
    assert dock.choices.isHidden()
    assert dock.stack.currentIndex() == 0
