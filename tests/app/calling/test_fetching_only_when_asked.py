"""A document somebody sent makes the window ask nobody, and no private address even when asked."""

from __future__ import annotations

from designer.flow import changes
from tests.elks.conftest import Line
from tests.faults import in_thread


def test_opening_and_checking_ask_nobody_and_private_addresses_are_refused(
    window, sample_flow, qtbot
):
    with in_thread(Line()) as line:
        address = f"{line.url}/menu.mp3"
        changes.set_value(sample_flow.nodes["menu"], address).apply(sample_flow)
        window.document.open(sample_flow)
        window.live_check.run()
        prompts = window.test_call.web_prompts
        window.document.apply(changes.set_value(sample_flow.nodes["leave"], address))
        window.live_check.run()
        assert prompts.missing == (address,)
        prompts.fetch()
        qtbot.waitUntil(lambda: not prompts.under_way)
        assert "private network" in window.banner.words
        assert line.asked == []
