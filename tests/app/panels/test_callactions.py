"""The call actions are shown live, can be copied, and say why where there are none."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from designer.app.panels.callactions import CallActionsPanel
from designer.flow import changes


@pytest.fixture
def panel(qtbot, context, document, sample_flow) -> CallActionsPanel:
    panel = CallActionsPanel(context, document)
    qtbot.addWidget(panel)
    panel.resize(700, 300)
    panel.show()
    qtbot.waitExposed(panel)
    document.open(sample_flow)
    qtbot.waitUntil(lambda: bool(panel.text))
    return panel


def test_the_json_follows_every_edit(panel, document, qtbot):
    assert json.loads(panel.text)["1"]["connect"] == "+46700000001"
    document.apply(changes.set_value(document.flow.nodes["sales"], "+46700000088"))
    qtbot.waitUntil(lambda: json.loads(panel.text)["1"]["connect"] == "+46700000088")
    document.stack.undo()
    qtbot.waitUntil(lambda: json.loads(panel.text)["1"]["connect"] == "+46700000001")


def test_copy_puts_it_on_the_clipboard(panel, qtbot):
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert json.loads(QGuiApplication.clipboard().text()) == json.loads(panel.text)


def test_a_loop_says_why_there_is_no_json(panel, document, qtbot):
    document.apply(changes.connect(document.flow, "mailbox", "next", "menu"))
    qtbot.waitUntil(lambda: bool(panel.reason.text()))
    assert panel.text == ""
    assert not panel.copy.isEnabled()
    document.stack.undo()
    qtbot.waitUntil(lambda: bool(panel.text))
    assert panel.reason.text() == ""


def test_an_empty_flow_says_what_will_stand_here(panel, document, qtbot):
    from designer.flow.model import Flow

    document.open(Flow())
    qtbot.waitUntil(lambda: "as you draw" in panel.reason.text())


def test_over_the_limit_it_says_why_and_can_only_be_read(panel, document, qtbot):
    long = "https://example.com/" + "a" * 70_000
    document.apply(changes.set_value(document.flow.nodes["leave"], long))
    qtbot.waitUntil(lambda: bool(panel.reason.text()))
    assert "bytes" in panel.reason.text()
    assert panel.editor.isReadOnly()
    document.stack.undo()
    qtbot.waitUntil(lambda: bool(panel.text))
    assert not panel.editor.isReadOnly()
