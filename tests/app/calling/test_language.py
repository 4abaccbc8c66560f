"""A phone that speaks another language in the middle of a call, and after it."""

from __future__ import annotations

import phonenumbers  # noqa: F401  (numbers are shown in groups once it is known)
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt

from designer.app.calling.state import Phase
from designer.app.panels.calls import CallsPanel
from designer.app.panels.phone import PhonePanel
from tests.app.shown_texts import texts_of


@pytest.fixture(autouse=True)
def english_after(context):
    before = QLocale()
    yield
    context.speak("en")
    QLocale.setDefault(before)


def test_a_call_goes_on_in_another_language(qtbot, context, call, phone):
    qtbot.mouseClick(phone.call_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    qtbot.mouseClick(phone.answer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: phone.now.text() == "Now: Main menu")
    context.speak("sv")
    assert phone.title.text() == "I samtal med Support line"
    assert phone.now.text() == "Nu: Main menu"
    assert phone.said.text() == "”Press 1 for sales.”"
    qtbot.mouseClick(phone.hang_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    context.speak("en")
    context.speak("sv")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for made, fresh in (
        (phone, PhonePanel(context, call)),
        (CallsPanel(context, call), CallsPanel(context, call)),
    ):
        qtbot.addWidget(fresh)
        if made is not phone:
            qtbot.addWidget(made)
        fresh.resize(made.size())
        if made is phone:
            fresh.show_state()
            fresh.when.moment.setDateTime(phone.when.moment.dateTime())  # a minute may have passed
        assert texts_of(made) - texts_of(fresh) == set()
        assert texts_of(fresh) - texts_of(made) == set()
