"""A switchboard of 15 nodes is drawn from nothing: with the keyboard alone, with the mouse alone.

Nothing is called but events. The counts stand in the guide; a change that makes drawing dearer
has to say so there.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.app import pointing
from tests.app.hands import Keys, Mouse

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
OTHER_WAY = (K.Key_Down, CONTROL)

WEB = "https://example.com/"
NODES = {
    "Opening menu": ("ivr", WEB + "menu.mp3"),
    "Sales": ("connect", "+46700000001"),
    "Leave a message": ("play", WEB + "leave.mp3"),
    "Beep": ("play", "sound/beep"),
    "Voicemail": ("record", WEB + "voicemail"),
    "Thanks": ("play", WEB + "thanks.mp3"),
    "Goodbye": ("hangup", "reject"),
    "Support": ("connect", "+46700000002"),
    "Second line": ("connect", "+46700000003,+46700000004"),
    "Accounts": ("connect", "+46700000005"),
    "On call": ("connect", "+46700000006"),
    "Please hold": ("play", WEB + "hold.mp3"),
    "Foreman": ("connect", "+46700000007"),
    "Reception": ("connect", "+46700000008"),
    "Unknown key": ("play", WEB + "unknown.mp3"),
}
WAYS = {
    ("Opening menu", "1", "Sales"),
    ("Opening menu", "2", "Support"),
    ("Opening menu", "3", "Accounts"),
    ("Opening menu", "4", "On call"),
    ("Opening menu", "5", "Unknown key"),
    ("Opening menu", "failed", "Reception"),
    ("Leave a message", "next", "Beep"),
    ("Beep", "next", "Voicemail"),
    ("Voicemail", "next", "Thanks"),
    ("Thanks", "next", "Goodbye"),
    ("Please hold", "next", "Foreman"),
    ("Unknown key", "next", "Reception"),
    *(
        (source, outcome, target)
        for source, target in (
            ("Sales", "Leave a message"),
            ("Support", "Second line"),
            ("Second line", "Leave a message"),
            ("Accounts", "Leave a message"),
            ("On call", "Please hold"),
            ("Foreman", "Leave a message"),
            ("Reception", "Leave a message"),
        )
        for outcome in ("busy", "failed")
    ),
}


def drawn(window) -> None:
    """What was drawn is the switchboard, and nothing in it is wrong."""
    flow = window.document.flow
    titles = {node.called: (node.action, node.value) for node in flow.nodes.values()}
    assert titles == NODES
    assert flow.nodes[flow.start].called == "Opening menu"
    assert {
        (flow.nodes[edge.source].called, edge.outcome, flow.nodes[edge.target].called)
        for edge in flow.edges.values()
    } == WAYS
    assert list(window.live_check.problems) == []
    assert window.problems.rows == []


def test_with_the_keyboard_alone_in_28_gestures(window, qtbot):
    hands = Keys()
    hands.press(K.Key_N, CONTROL)
    hands.enter("menu example.com/menu.mp3 Opening menu")
    hands.enter("+46700000001 Sales")
    hands.enter("play example.com/leave.mp3 Leave a message")
    hands.enter("play sound/beep Beep")
    hands.enter("record example.com/voicemail Voicemail")
    hands.enter("play example.com/thanks.mp3 Thanks")
    hands.enter("hang reject Goodbye")
    hands.press(K.Key_Home)
    hands.enter("+46700000002 Support")
    hands.enter("+46700000003,+46700000004 Second line")
    hands.enter("leave")
    hands.press(K.Key_Home)
    hands.enter("+46700000005 Accounts")
    hands.enter("leave")
    hands.press(K.Key_Home)
    hands.enter("+46700000006 On call")
    hands.enter("play example.com/hold.mp3 Please hold")
    hands.enter("+46700000007 Foreman")
    hands.enter("leave")
    hands.press(K.Key_Home)
    hands.enter("+46700000008 Reception", OTHER_WAY)
    hands.enter("leave")
    hands.press(K.Key_Home)
    hands.enter("play example.com/unknown.mp3 Unknown key")
    hands.enter("recep")
    hands.press(K.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not window.live_check.problems)
    drawn(window)
    assert window.canvas.hasFocus()
    assert (hands.gestures, hands.letters) == (28, 451)


class MouseAlone(Mouse):
    """Draws with the mouse; a value and a name are typed into their fields, as there is no other
    way to say them."""

    def __init__(self, window) -> None:
        super().__init__()
        self.window = window
        self.canvas = window.canvas

    def add(self, kind: str, name: str, value: str = "") -> None:
        """A click in the palette chains the node and puts the caret into its value."""
        self.click(self.window.palette_panel.entries[kind])
        fields = self.window.inspector.form.fields
        if value:
            assert fields["value"].control.hasFocus()
            self.write(value)
        self.fill(fields["label"].control, name)

    def fit(self) -> None:
        self.push(self.window.toolbar, self.window.registry.actions["view.fit"])

    def node(self, title: str) -> str:
        flow = self.window.document.flow
        return next(node.id for node in flow.nodes.values() if node.called == title)

    def go_to(self, title: str) -> None:
        self.click(self.canvas.viewport(), pointing.head(self.canvas, self.node(title)))
        assert self.window.document.selection.nodes == (self.node(title),)

    def lead(self, source: str, target: str, *outcomes: str) -> None:
        for outcome in outcomes:
            start = pointing.port(self.canvas, self.node(source), outcome)
            self.drag(self.canvas, start, pointing.head(self.canvas, self.node(target)))


# Without a screen nothing can be raised or grab the keyboard, as an open menu does.
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_with_the_mouse_alone_in_50_gestures(window, qtbot):
    hands = MouseAlone(window)
    hands.choose(window.menuBar(), "menu-file", window.registry.actions["file.new"])
    hands.add("ivr", "Opening menu", WEB + "menu.mp3")
    hands.add("connect", "Sales", "+46700000001")
    hands.add("play", "Leave a message", WEB + "leave.mp3")
    hands.add("play", "Beep", "sound/beep")
    hands.add("record", "Voicemail", WEB + "voicemail")
    hands.add("play", "Thanks", WEB + "thanks.mp3")
    hands.add("hangup", "Goodbye")
    hands.fit()
    hands.go_to("Opening menu")
    hands.add("connect", "Support", "+46700000002")
    hands.add("connect", "Second line", "+46700000003,+46700000004")
    hands.lead("Second line", "Leave a message", "busy", "failed")
    hands.go_to("Opening menu")
    hands.add("connect", "Accounts", "+46700000005")
    hands.lead("Accounts", "Leave a message", "busy", "failed")
    hands.go_to("Opening menu")
    hands.add("connect", "On call", "+46700000006")
    hands.add("play", "Please hold", WEB + "hold.mp3")
    hands.add("connect", "Foreman", "+46700000007")
    hands.fit()
    hands.lead("Foreman", "Leave a message", "busy", "failed")
    hands.go_to("Opening menu")
    hands.add("play", "Unknown key", WEB + "unknown.mp3")
    hands.fit()
    hands.add("connect", "Reception", "+46700000008")
    hands.fit()
    hands.lead("Opening menu", "Reception", "failed")
    hands.lead("Reception", "Leave a message", "busy", "failed")
    hands.push(window.toolbar, window.registry.actions["arrange.tidy"])
    qtbot.waitUntil(lambda: not window.live_check.problems)
    drawn(window)
    assert (hands.gestures, hands.letters) == (50, 411)
