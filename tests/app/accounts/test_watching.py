"""Calls that somebody else places: waited for from the dialog, followed from the history."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.app.accounts.call_dialog import CallDialog
from designer.app.calling.state import Phase
from designer.callactions.exporting import export_call_actions
from designer.store.lines import AccountLine
from tests.accounts import USERNAME
from tests.app.accounts.conftest import use
from tests.elks.conftest import reply
from tests.faults import never

OURS, MINE, OTHER = "+46700000000", "+46700000008", "+46700000007"
NUMBER = {"id": "n1", "number": OURS, "active": "yes", "capabilities": ["voice"]}
MENU = {"ivr": "https://example.com/menu.mp3", "result": "1"}
CONNECT = {"connect": "+46700000001", "result": "success"}


def incoming(call_id="c2", from_=MINE, state="ongoing", **more):
    return {"id": call_id, "direction": "incoming", "from": from_, "to": OURS, "state": state,
            "created": "2026-01-01T00:00:00.000000", "actions": [], **more}  # fmt: skip


def page(*calls):
    return reply(200, {"data": list(calls)})


TALKING = incoming(start="2026-01-01T00:00:01.000000")
MENU_DONE = {**TALKING, "actions": [MENU]}
OVER = {**TALKING, "state": "success", "duration": 3, "cost": 0, "actions": [MENU, CONNECT]}


@pytest.fixture
def line(window, qtbot, sample_flow, bad_line):
    """A line with one number that runs the flow of the window, which uses it."""
    window.document.open(sample_flow)
    flow = export_call_actions(sample_flow).compact
    bad_line.answers["GET /a1/me"] = reply(200, {"currency": "SEK", "balance": 50_000})
    bad_line.answers["GET /a1/numbers"] = page(NUMBER)
    bad_line.answers["GET /a1/numbers/n1"] = reply(200, {**NUMBER, "voice_start": flow})
    bad_line.answers["GET /a1/calls"] = page()
    bad_line.answers["GET /a1/calls/c2"] = reply(200, TALKING)
    use(window, qtbot, AccountLine("Work", bad_line.url, USERNAME))
    return bad_line


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for_mine(window, qtbot, mine):
    """In the dialog: I call the number, from the number ``mine``."""
    window.registry.run("call.numbers")
    dialog = window.findChildren(CallDialog)[-1]
    dialog.i_call.click()
    qtbot.waitUntil(dialog.wait.isEnabled)
    dialog.to.setText("0700")
    assert not dialog.wait.isEnabled()
    dialog.to.setText(mine)
    click(dialog.wait)
    assert window.accounts.calls.real_call.state.phase is Phase.WAITING


def looked(line, times):
    return lambda: line.count("GET", "/a1/calls") >= times


def said(strip):
    return strip.words.text().replace("\u00a0", " ")


def trail(window):
    found = window.canvas.canvas_scene.marks.trail
    return found.passed, found.current


def test_my_call_is_found_and_followed(line, window, qtbot):
    old, stranger = incoming("c1", state="success"), incoming("c3", from_=OTHER)
    line.answers["GET /a1/calls"] = page(old)
    wait_for_mine(window, qtbot, "+46 70 000 00 08")
    strip = window.accounts.calls.strip
    assert "call +46 70 000 00 00 from +46 70 000 00 08 now" in said(strip)
    qtbot.waitUntil(looked(line, 2))
    line.answers["GET /a1/calls"] = page(incoming(), stranger, old)
    qtbot.waitUntil(lambda: trail(window) == ((), "menu"))  # it runs this flow for certain
    assert "has called" in strip.words.text()
    line.answers["GET /a1/calls/c2"] = reply(200, MENU_DONE)
    qtbot.waitUntil(lambda: trail(window) == (("menu",), "sales"))
    line.answers["GET /a1/calls/c2"] = reply(200, OVER)
    qtbot.waitUntil(lambda: window.accounts.calls.real_call.state.phase is Phase.ENDED)
    assert trail(window) == (("menu", "sales"), None)
    assert "from +46 70 000 00 08: answered · 0:03" in said(strip)
    assert window.calls.list.topLevelItemCount() == 1
    assert line.count("POST", "/a1/calls") == 0
    assert window.context.settings.last_to == MINE


def test_waiting_is_stopped_and_hinders_no_call(line, window, qtbot):
    wait_for_mine(window, qtbot, "")
    assert "call +46 70 000 00 00 now" in said(window.accounts.calls.strip)
    click(window.accounts.calls.strip.leave)
    assert not window.accounts.calls.strip.isVisible()
    asked = line.count("GET", "/a1/calls")
    qtbot.wait(150)
    assert line.count("GET", "/a1/calls") <= asked + 1
    wait_for_mine(window, qtbot, "")
    line.answers["POST /a1/calls"] = never
    window.accounts.calls.place(window.accounts.lines.current, OURS, MINE)
    assert window.accounts.calls.real_call.state.phase is Phase.PLACING


@pytest.mark.parametrize(
    ("answer", "said"),
    [(reply(401, b"no"), "cannot be waited for"), (page(), "No call came")],
    ids=["401", "nobody calls"],
)
def test_a_call_that_does_not_come(line, window, qtbot, monkeypatch, answer, said):
    monkeypatch.setattr("designer.app.accounts.watching.WAIT_SECONDS", 0.1)
    line.answers["GET /a1/calls"] = answer
    wait_for_mine(window, qtbot, "")
    qtbot.waitUntil(lambda: said in window.banner.words)
    assert not window.accounts.calls.strip.isVisible()


@pytest.fixture
def history(line, window, qtbot):
    """A function that opens the history with one call in it, and follows that."""

    def show(call):
        line.answers["GET /a1/calls"] = page(call)
        window.docks["calls"].raise_()
        click(window.panels.calls.account)
        view = window.accounts.history
        qtbot.waitUntil(lambda: view.list.topLevelItemCount() == 1)
        view.list.setCurrentItem(view.list.topLevelItem(0))
        assert view.show_button.text() == "Follow on the canvas"
        click(view.show_button)
        return view

    return show


def test_a_call_of_the_history_that_goes_on_is_followed(history, line, window, qtbot):
    history(incoming(from_="anonymous"))
    qtbot.waitUntil(lambda: trail(window)[1] == "menu")
    line.answers["GET /a1/calls/c2"] = reply(200, OVER)
    qtbot.waitUntil(lambda: window.accounts.calls.real_call.state.phase is Phase.ENDED)
    assert trail(window) == (("menu", "sales"), None)


def test_one_that_runs_something_else_lights_nothing(history, line, window, qtbot):
    line.answers["GET /a1/numbers/n1"] = reply(200, {**NUMBER, "voice_start": "https://e.x/a"})
    line.answers["GET /a1/calls/c2"] = [
        reply(200, TALKING),
        reply(200, {**OVER, "actions": [{"play": "https://e.x/b.mp3", "result": "success"}]}),
    ]
    history(incoming())
    qtbot.waitUntil(lambda: window.accounts.calls.real_call.state.phase is Phase.ENDED)
    assert trail(window) == ((), None)
    assert "did not run this flow" in window.accounts.calls.strip.words.text()


def test_following_is_stopped_and_the_window_lives(history, line, window, qtbot):
    view = history(incoming())
    qtbot.waitUntil(lambda: window.accounts.calls.real_call.state.phase is Phase.TALKING)
    click(view.show_button)  # is followed already
    click(window.accounts.calls.strip.leave)
    assert not window.accounts.calls.strip.isVisible()
    assert not window.accounts.calls.real_call.under_way
    assert trail(window) == ((), None)
