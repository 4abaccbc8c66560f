"""Real calls on a line that misbehaves: one request, always a clear answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from designer.store.lines import AccountLine
from tests.accounts import PASSWORD, USERNAME
from tests.app.accounts.conftest import use
from tests.elks.conftest import reply
from tests.faults import PATIENT

FROM, TO = "+46700000000", "+46700000008"


@pytest.fixture
def place(window, qtbot, sample_flow, bad_line, monkeypatch):
    """A function that places one call on it and waits for what becomes of it."""
    monkeypatch.setattr("designer.elks.wire.USUAL", PATIENT)
    window.document.open(sample_flow)
    account = AccountLine("Work", bad_line.url, USERNAME)
    use(window, qtbot, account)

    def run():
        window.banner.hide()
        window.accounts.calls.place(account, FROM, TO)
        assert window.accounts.calls.real_call.under_way
        qtbot.waitUntil(lambda: not window.accounts.calls.real_call.under_way, timeout=8000)
        assert PASSWORD not in window.banner.words
        return window.banner.words

    return run


def call_object(ahead=timedelta(), **more):
    created = (datetime.now(UTC) + ahead).replace(tzinfo=None).isoformat()
    return {"id": "c1", "from": FROM, "to": TO, "created": created, "state": "success", **more}


@pytest.mark.parametrize("answer", [reply(500, b"oh"), None], ids=["500", "cut"])
def test_an_open_fate_is_looked_up_before_another_call(place, bad_line, answer, window):
    bad_line.answers["POST /a1/calls"] = answer
    bad_line.answers["GET /a1/calls"] = reply(500, b"oh")
    assert place().startswith("The call may have been placed.")
    # the next click sends no call but asks the history: as long as that fails, and once it answers
    assert place().startswith("It is still not known")
    bad_line.answers["GET /a1/calls"] = reply(200, {"data": []})
    assert "was not placed" in place()
    assert bad_line.count("POST", "/a1/calls") == 1
    # only then another one
    bad_line.answers["POST /a1/calls"] = reply(200, call_object())
    place()
    assert bad_line.count("POST", "/a1/calls") == 2
    assert window.calls.list.topLevelItemCount() == 1


def test_a_call_that_the_history_shows_is_followed(place, bad_line, window):
    bad_line.answers["POST /a1/calls"] = None
    bad_line.answers["GET /a1/calls"] = reply(500, b"oh")
    place()
    bad_line.answers["GET /a1/calls"] = reply(200, {"data": [call_object()]})
    assert "was placed" in place()
    assert bad_line.count("POST", "/a1/calls") == 1
    assert window.calls.list.topLevelItemCount() == 1
    # and is not taken for the next one, whose answer is lost too
    assert "not certain" in place()


def test_of_two_orders_at_once_one_is_placed(place, bad_line, window):
    bad_line.answers["POST /a1/calls"] = reply(200, call_object(state="ongoing"))
    bad_line.answers["GET /a1/calls/c1"] = reply(200, call_object())
    calls, placed = window.accounts.calls, window.accounts.calls.real_call.place
    said = []

    def twice(order):
        placed(order)
        placed(order)
        said.append(window.banner.words)

    calls.real_call.place = twice
    place()
    assert "under way" in said[0]
    assert bad_line.count("POST", "/a1/calls") == 1


@pytest.mark.parametrize("ahead", [timedelta(minutes=20), timedelta(hours=-3)])
def test_a_clock_that_is_wrong_here_hides_no_call(place, bad_line, ahead):
    bad_line.answers["POST /a1/calls"] = None
    bad_line.answers["GET /a1/calls"] = reply(500, b"oh")
    place()
    date = format_datetime(datetime.now(UTC) + ahead, usegmt=True)
    calls = {"data": [call_object(ahead)]}
    bad_line.answers["GET /a1/calls"] = reply(200, calls, [f"Date: {date}"])
    assert "was placed" in place()
    assert bad_line.count("POST", "/a1/calls") == 1


def test_the_call_before_is_not_taken_for_one_whose_answer_was_lost(place, bad_line):
    history = reply(200, {"data": [call_object()]})
    bad_line.answers["POST /a1/calls"] = [reply(200, call_object()), None]
    bad_line.answers["GET /a1/calls"] = history
    assert place() == ""
    assert "not certain" in place()
    assert "was not placed" in place()
    assert bad_line.count("POST", "/a1/calls") == 2
    # nor is one that was found in the history taken for the next
    mine = reply(200, {"data": [call_object(id="c2"), call_object()]})
    bad_line.answers["GET /a1/calls"] = mine
    assert "shows the call" in place()
    assert "not certain" in place()
    assert "was not placed" in place()
    assert bad_line.count("POST", "/a1/calls") == 4


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (timedelta(days=1), timedelta()),
        (timedelta(days=-1), timedelta()),
        (timedelta(hours=8),) * 2,
    ],
    ids=["set on", "set back", "slept"],
)
def test_a_clock_that_jumps_before_the_next_click_hides_no_call(
    place, bad_line, monkeypatch, here, there
):
    class Jumping(datetime):
        """So far away from now."""

        away = timedelta()

        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + cls.away

    monkeypatch.setattr("designer.app.accounts.order.datetime", Jumping)
    bad_line.answers["POST /a1/calls"] = None
    bad_line.answers["GET /a1/calls"] = reply(500, b"oh")
    place()
    Jumping.away = here
    date = format_datetime(datetime.now(UTC) + there, usegmt=True)
    calls = {"data": [call_object()]}
    bad_line.answers["GET /a1/calls"] = reply(200, calls, [f"Date: {date}"])
    assert "was placed" in place()
    assert bad_line.count("POST", "/a1/calls") == 1
