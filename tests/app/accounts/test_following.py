"""Following a real call: the node it is in, failures in between, the end of the watching."""

from __future__ import annotations

import pytest

from designer.app.calling.state import Phase
from designer.store.lines import AccountLine
from tests.accounts import USERNAME
from tests.app.accounts.conftest import use
from tests.elks.conftest import reply

FROM, TO = "+46700000000", "+46700000008"
RINGING = {"id": "c1", "from": FROM, "to": TO, "state": "ongoing", "actions": []}
MENU = {"ivr": "https://example.com/menu.mp3", "result": "1"}
ANSWERED = {**RINGING, "start": "2026-01-01T00:00:00.000000", "actions": [MENU]}
OVER = {**ANSWERED, "state": "success", "duration": 3, "cost": 11400,
        "actions": [MENU, {"connect": "+46700000001", "result": "success"}]}  # fmt: skip


@pytest.fixture
def call(window, qtbot, sample_flow, bad_line):
    """The real call of a window, just placed on a line that the test answers for."""
    window.document.open(sample_flow)
    line = AccountLine("Work", bad_line.url, USERNAME)
    use(window, qtbot, line)
    bad_line.answers["POST /a1/calls"] = reply(200, RINGING)
    bad_line.answers["GET /a1/calls/c1"] = reply(200, RINGING)
    bad_line.answers["GET /a1/me"] = reply(200, {"currency": "EUR", "balance": 50_000})
    window.accounts.calls.place(line, FROM, TO)
    call = window.accounts.calls.real_call
    qtbot.waitUntil(lambda: call.state.phase is Phase.RINGING)
    return call


def test_the_node_it_is_in_is_lit(call, window, qtbot, bad_line):
    assert "is being called" in window.accounts.calls.strip.words.text()
    bad_line.answers["GET /a1/calls/c1"] = reply(200, ANSWERED)
    qtbot.waitUntil(lambda: window.canvas.canvas_scene.marks.trail.current == "sales")
    assert "Sales" in window.accounts.calls.strip.words.text()
    leg = {"from": FROM, "to": "+46700000001", "state": "ongoing", "duration": 2}
    bad_line.answers["GET /a1/calls/c1"] = reply(200, {**ANSWERED, "legs": [leg]})
    words = window.accounts.calls.strip.words
    qtbot.waitUntil(lambda: "01:\u00a0going\u00a0on,\u00a00:02" in words.text())
    bad_line.answers["GET /a1/calls/c1"] = reply(200, OVER)
    qtbot.waitUntil(lambda: call.state.phase is Phase.ENDED)
    trail = window.canvas.canvas_scene.marks.trail
    assert (trail.passed, trail.current) == (("menu", "sales"), None)
    assert "0:03" in window.accounts.calls.strip.words.text()
    assert "EUR 1.14" in window.accounts.calls.strip.words.text()
    assert window.status.line.text() == "Work: EUR 5.00"


def test_a_failure_in_between_is_put_up_with(call, qtbot, bad_line):
    bad_line.answers["GET /a1/calls/c1"] = [reply(500, b"oh"), None, reply(200, OVER)]
    qtbot.waitUntil(lambda: call.state.phase is Phase.ENDED)
    assert bad_line.count("POST", "/a1/calls") == 1


def test_one_that_stays_says_that_the_call_goes_on(call, window, qtbot, bad_line):
    bad_line.answers["GET /a1/calls/c1"] = reply(401, b"no")
    qtbot.waitUntil(lambda: not call.under_way)
    assert window.banner.words.startswith("The call c1 was placed and goes on")
    assert not window.accounts.calls.strip.isVisible()


def test_closing_the_window_ends_the_asking(call, window, qtbot, bad_line):
    window.document.stack.setClean()
    window.close()
    assert not call.under_way
    qtbot.wait(60)  # what is on its way
    asked = len(bad_line.asked)
    qtbot.wait(250)
    assert len(bad_line.asked) == asked
