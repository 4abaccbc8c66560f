"""F5 while the flow is served: the emulator asks the served address, the canvas shows the way."""

from __future__ import annotations

import pytest

from designer.app.calling.state import Phase
from designer.flow.changes import set_value


@pytest.fixture
def hurried(served):
    """The window, with calls that do not wait."""
    call = served.test_call
    call.hurry(fast=True)
    served.context.background.submit(call._line.set_speed(200.0))
    return served


def answer(window, qtbot):
    window.registry.run("call.start")
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.RINGING)
    window.test_call.answer()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.TALKING)


def test_the_loop_is_walked_over_the_served_address(hurried, qtbot):
    window = hurried
    trails = []
    window.test_call.trail_changed.connect(trails.append)
    answer(window, qtbot)
    qtbot.waitUntil(lambda: [one.node for one in window.test_call.state.way].count("menu") >= 3)
    window.test_call.hang_up()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
    way = [step.node for step in window.test_call.state.way]
    assert way[:5] == ["menu", "again", "menu", "again", "menu"]
    assert set(trails[-1].edges) == {("menu", "failed"), ("again", "next")}
    lines = window.serve_panel.log.toPlainText().splitlines()
    assert lines[0].endswith("POST /…/ 200  (test call)")
    assert lines[1].endswith("POST /…/menu 200  (test call)")


def test_what_is_not_saved_is_called_beside_the_served_flow(hurried, qtbot):
    window = hurried
    document = window.document
    document.apply(set_value(document.flow.nodes["menu"], "sound/dtmf/1"))
    answer(window, qtbot)
    assert "Callers of the served address hear the one of" in window.banner.words
    assert window.serve_panel.log.toPlainText() == ""
    window.test_call.hang_up()
    qtbot.waitUntil(lambda: window.test_call.phase is Phase.ENDED)
    document.stack.undo()  # the flow is again what is saved
    answer(window, qtbot)
    qtbot.waitUntil(lambda: "(test call)" in window.serve_panel.log.toPlainText())
