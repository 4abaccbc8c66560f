"""A computer that sleeps while a call is under way."""

from __future__ import annotations

import time

import pytest

from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import Phase
from designer.app.panels.phone import PhonePanel

NIGHT = 8 * 3600.0


@pytest.fixture
def sleep(monkeypatch):
    """Let the computer sleep for a night, as far as every steady clock can tell."""
    slept, real = [0.0], time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: real() + slept[0])

    def sleep() -> None:
        slept[0] += NIGHT

    return sleep


@pytest.mark.parametrize("answered", [True, False], ids=["talking", "ringing"])
def test_a_call_that_the_computer_slept_through_has_ended_and_the_next_one_is_placed(
    qtbot, context, place, support_flow, folder, said, sleep, answered
):
    call = place(support_flow, folder, LocalLine(speed=1))
    phone = PhonePanel(context, call)
    qtbot.addWidget(phone)
    phone.show()
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    if answered:
        call.answer()
        qtbot.waitUntil(lambda: call.state.current is not None)
    sleep()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert call.state.seconds < 600  # as long as its actions take
    assert call.state.call["state"] == ("success" if answered else "failed")
    call.start()
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    call.answer()
    qtbot.waitUntil(lambda: call.state.current is not None)
    assert said == []
