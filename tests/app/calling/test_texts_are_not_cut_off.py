"""Nor are the texts of a call cut off where words are a third longer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.app.calling.state import Phase
from designer.app.panels.calls import CallsPanel
from tests.app.cut_off import cut_off, seen_whole

LEFT = Qt.MouseButton.LeftButton
pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("longer_words"),
]


def test_on_the_phone_from_ringing_to_the_result(qtbot, call, phone, context):
    calls = CallsPanel(context, call)
    qtbot.addWidget(calls)
    calls.resize(960, 200)
    calls.show()
    qtbot.waitExposed(calls)
    found = cut_off(phone) | cut_off(calls)
    qtbot.mouseClick(phone.call_button, LEFT)
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    found |= cut_off(phone)
    qtbot.mouseClick(phone.answer, LEFT)
    qtbot.waitUntil(lambda: call.state.current is not None)
    found |= cut_off(phone)
    call.press("1")
    qtbot.waitUntil(lambda: len(call.state.way) > 1)
    found |= cut_off(phone)
    call.hang_up()
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    assert seen_whole(found | cut_off(phone) | cut_off(calls))
