"""The phone dials the line: incoming calls, hangup signalling, and time that is hurried."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import Phase
from designer.app.calling.testcall import FAST, TestCall
from designer.app.calling.walk import walk_of
from designer.app.checking import LiveCheck
from designer.app.panels.phone import PhonePanel
from designer.emulator.numbers import LANDLINE
from designer.engine.graph_program import GraphProgram
from designer.engine.script import Phone
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.flow.edits import AddNodes, ReplaceNode
from designer.flow.model import Flow, Node

CALLER = "+46700000009"
OURS = (LANDLINE, "+46700000000")
SALES = "+46700000001"


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dial(qtbot, call, phone) -> None:
    click(qtbot, phone.dialling.button)
    qtbot.waitUntil(lambda: call.state.current is not None)


def at(call) -> str | None:
    return None if call.state.current is None else call.state.current.node


def end(qtbot, call) -> dict:
    qtbot.waitUntil(lambda: call.phase is Phase.ENDED)
    return call.state.call


def one_node(node: Node) -> Flow:
    flow = Flow("Night")
    AddNodes(((None, node, (0, 0)),)).apply(flow)
    flow.start = node.id
    return flow


@pytest.fixture
def show(qtbot, context):
    """Put a phone for a call on the screen."""

    def show(call: TestCall) -> PhonePanel:
        panel = PhonePanel(context, call)
        qtbot.addWidget(panel)
        panel.resize(310, 620)
        panel.show()
        qtbot.waitExposed(panel)
        return panel

    return show


def test_the_second_click_of_a_double_click_that_hung_up_dials_nothing(qtbot, call, phone):
    button = phone.dialling.button
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = QPointF(button.rect().center())
    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        event = QMouseEvent(kind, middle, button.mapToGlobal(middle), left, held, none)
        QApplication.sendEvent(button, event)
    assert call.phase is Phase.IDLE
    click(qtbot, button)
    assert call.phase is Phase.PLACING


def test_the_flow_answers_whoever_dials_the_line(qtbot, call, phone):
    dial(qtbot, call, phone)
    assert call.phase is Phase.TALKING
    assert not phone.answer.isVisible()
    assert phone.hang_up.isVisible()
    assert not phone.dialling.isVisible()
    click(qtbot, phone.keypad.keys["1"])
    qtbot.waitUntil(lambda: bool(phone.callees.phones))
    click(qtbot, phone.callees.cards[SALES].buttons["busy"])
    ended = end(qtbot, call)
    assert (ended["direction"], ended["from"], ended["to"]) == ("incoming", CALLER, OURS[0])
    assert [step.node for step in call.state.way] == ["menu", "sales", "leave", "mailbox"]
    assert phone.now.text() == "The flow came to its end."
    assert phone.dialling.isVisible()


def test_any_of_the_lines_numbers_can_be_dialled(qtbot, call, phone):
    box = phone.dialling.number
    assert [box.itemData(place) for place in range(box.count())] == list(OURS)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    dial(qtbot, call, phone)
    assert call.state.to == OURS[1]
    click(qtbot, phone.hang_up)
    end(qtbot, call)
    assert phone.now.text() == "You hung up."


def test_what_is_said_of_a_number_comes_into_sight_where_the_phone_is_low(
    qtbot, place, show, folder
):
    call = place(one_node(Node("desk", "connect", "+46850000000", label="Reception")), folder)
    phone = show(call)
    phone.resize(phone.width(), 160)
    bar = phone.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    phone.dialling.number.setFocus()
    qtbot.keyClick(phone.dialling.number, Qt.Key.Key_Down)
    barred = phone.dialling.barred
    qtbot.waitUntil(lambda: barred.visibleRegion().boundingRect() == barred.rect())


def test_a_mobile_number_says_whom_it_does_not_reach_before_and_after(
    qtbot, place, show, folder, document
):
    """46elks docs, 'voice-connect': calls to one are connected to Swedish mobile numbers only."""
    call = place(one_node(Node("desk", "connect", "+46850000000", label="Reception")), folder)
    phone = show(call)
    barred = phone.dialling.barred
    assert not barred.isVisible()
    phone.dialling.number.setFocus()
    qtbot.keyClick(phone.dialling.number, Qt.Key.Key_Down)
    assert barred.isVisible()
    assert barred.text().replace("\N{NO-BREAK SPACE}", "").endswith("not to +46850000000.")
    document.apply(ReplaceNode(replace(document.flow.nodes["desk"], value=SALES)))
    assert not barred.isVisible()
    document.stack.undo()
    assert barred.isVisible()
    document.stack.redo()
    document.stack.undo()
    click(qtbot, phone.dialling.button)
    end(qtbot, call)
    assert [str(step.words) for step in call.state.way] == ["out of reach"]
    assert "Reception was not rung: " in phone.now.text()
    assert "is a Swedish mobile number" in phone.now.text()
    said = {label.text() for label in phone.result.findChildren(QLabel)}
    assert "Reception: out of reach" in said


def test_where_only_some_are_out_of_reach_the_others_ring(qtbot, place, show, folder):
    call = place(one_node(Node("desk", "connect", f"+46850000000, {SALES}")), folder)
    phone = show(call)
    phone.dialling.number.setCurrentIndex(1)
    click(qtbot, phone.dialling.button)
    qtbot.waitUntil(lambda: bool(phone.callees.phones))
    assert list(phone.callees.cards) == [SALES]
    click(qtbot, phone.callees.cards[SALES].buttons["fail"])
    end(qtbot, call)
    (step,) = call.state.way
    assert (str(step.words), step.barred) == ("failed, no answer", ("+46850000000",))


def test_another_flow_is_dialled_at_the_usual_number(qtbot, phone, document):
    qtbot.keyClick(phone.dialling.number, Qt.Key.Key_Down)
    assert phone.dialling.next == OURS[1]
    document.open(Flow("Another"))
    assert phone.dialling.next == OURS[0]


def test_who_dials_another_number_is_connected_to_everybody(qtbot, place, show, folder):
    call = place(one_node(Node("desk", "connect", "+46850000000")), folder)
    phone = show(call)
    click(qtbot, phone.dialling.button)
    qtbot.waitUntil(lambda: bool(phone.callees.phones))
    click(qtbot, phone.hang_up)
    end(qtbot, call)
    assert call.state.way[0].barred == ()


@pytest.mark.parametrize(
    ("signal", "state", "words", "step"),
    [
        ("busy", "busy", "The line signalled busy", "signalled busy"),
        ("404", "failed", "The line signalled that there is no such", "signalled no such number"),
    ],
)
def test_the_phone_says_what_the_line_signals(
    qtbot, place, show, folder, signal, state, words, step
):
    call = place(one_node(Node("no", "hangup", signal)), folder)
    phone = show(call)
    click(qtbot, phone.dialling.button)
    ended = end(qtbot, call)
    assert (ended["state"], ended["cost"], ended["duration"]) == (state, 0, 0)
    assert phone.now.text().startswith(words)
    assert [str(taken.words) for taken in call.state.way] == [step]


def test_after_silence_the_way_says_how_often_the_menu_was_heard_and_who_pays(
    qtbot, place, show, folder
):
    menu = Node("menu", "ivr", "sound/beep", {"repeat": 1, "timeout": 1})
    call = place(one_node(menu), folder)
    phone = show(call)
    click(qtbot, phone.dialling.button)
    end(qtbot, call)
    assert [str(taken.words) for taken in call.state.way] == ["no key, played 2 times"]
    said = {label.text() for label in phone.result.findChildren(QLabel)}
    assert "nothing: whoever calls pays for an incoming call" in said


def test_reject_is_no_signal(qtbot, place, show, folder):
    call = place(one_node(Node("no", "hangup", "reject")), folder)
    phone = show(call)
    click(qtbot, phone.dialling.button)
    assert end(qtbot, call)["state"] == "success"
    assert phone.now.text() == "The flow hung up."
    facts = [label.text() for label in phone.result.findChildren(QLabel)]
    assert "the flow answered the caller (success)" in facts


def test_hanging_up_before_the_line_has_answered(qtbot, place, show, folder):
    """The flow begins with somebody's webhook, which takes its time."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/start"
        call = place(one_node(Node("crm", "webhook", url)), folder)
        phone = show(call)
        click(qtbot, phone.dialling.button)
        qtbot.waitUntil(lambda: call.phase is Phase.DIALLING)
        assert phone.title.text() == "Calling"
        assert "has not answered yet" in phone.now.text()
        assert not phone.keypad.isVisible()
        click(qtbot, phone.hang_up)
        ended = end(qtbot, call)
    assert "start" not in ended
    assert call.state.end == "caller"


def test_somebody_elses_line_has_no_numbers_to_dial(qtbot, context, document, show):
    class Other:
        """A line that is not ours."""

        speed = 1.0

    call = TestCall(context, document, LiveCheck(document), Other())
    phone = show(call)
    assert not phone.dialling.isVisible()
    assert not phone.fast.isVisible()
    call.hurry(fast=True)
    assert not call.fast
    call.close()


# Time


def test_a_call_can_be_hurried_and_slowed_down_while_it_runs(
    qtbot, place, show, support_flow, folder
):
    menu = support_flow.nodes["menu"]
    support_flow.replace_node(replace(menu, options={"timeout": 2, "repeat": 0}))
    call = place(support_flow, folder, LocalLine(speed=1))
    phone = show(call)
    began = time.monotonic()
    dial(qtbot, call, phone)
    click(qtbot, phone.fast)
    qtbot.waitUntil(lambda: call.state.speed == FAST)
    assert phone.fast.isChecked()
    qtbot.waitUntil(lambda: at(call) == "mailbox")
    assert call.state.seconds >= 5  # menu and prompt
    assert time.monotonic() - began < call.state.seconds
    click(qtbot, phone.fast)
    qtbot.waitUntil(lambda: call.state.speed == 1)
    click(qtbot, phone.hang_up)
    end(qtbot, call)


def test_the_shown_time_does_not_jump_when_the_speed_changes(support_flow, folder):
    from designer.app.calling.order import make_order
    from designer.app.calling.progress import Follower
    from designer.serving.answers import ServedFlow
    from designer.serving.mapping import NodeMap

    order = make_order(support_flow, folder)
    follower = Follower(order, NodeMap(ServedFlow(order.snapshot.flow), "http://127.0.0.1:1/flow"))
    for speed in (8.0, 1.0, 8.0):
        before = follower.state
        follower.hurry(speed)
        now = time.monotonic()
        assert follower.state.rings(now) == pytest.approx(before.rings(now), abs=0.5)
    later = time.monotonic() + 1
    assert follower.state.rings(later) == pytest.approx(52, abs=1)
    talking = replace(follower.state, clock=100.0, seconds=3.0)
    assert talking.now(102.0) == 19


# What was done can be done again


@pytest.mark.parametrize(
    ("incoming", "answers"),
    [(False, "answer"), (True, "busy"), (False, "fail"), (True, None)],
)
def test_a_walk_done_again_goes_the_same_way(qtbot, call, phone, support_flow, incoming, answers):
    if incoming:
        dial(qtbot, call, phone)
    else:
        click(qtbot, phone.call_button)
        qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
        click(qtbot, phone.answer)
        qtbot.waitUntil(lambda: call.state.current is not None)
    phone.keypad.press("1")
    qtbot.waitUntil(lambda: bool(phone.callees.phones))
    if answers is None:
        click(qtbot, phone.hang_up)
    else:
        click(qtbot, phone.callees.cards[SALES].buttons[answers])
    if answers == "answer":
        qtbot.waitUntil(lambda: "hang-up" in phone.callees.cards[SALES].buttons)
        click(qtbot, phone.callees.cards[SALES].buttons["hang-up"])
    end(qtbot, call)
    walk = walk_of(call.past[-1].state)
    assert walk.press == ("1",)
    assert walk.phones == {SALES: answers or "no-answer"}
    assert walk.hangup_at == (None if answers else "sales")
    trace = simulate(
        GraphProgram(support_flow),
        CallSetup(walk.direction, walk.from_, walk.to),
        phones={number: Phone(answers) for number, answers in walk.phones.items()},
        press=walk.press,
        hangup_at=walk.hangup_at,
    )
    assert tuple(step["node"] for step in trace["steps"]) == walk.path
    assert (trace["state"], trace["end"]) == (walk.state, walk.end)


@pytest.mark.parametrize("by", ["button", "F5"])
def test_a_call_that_was_declined_is_done_again_as_busy(qtbot, call, phone, by):
    click(qtbot, phone.call_button)
    qtbot.waitUntil(lambda: call.phase is Phase.RINGING)
    if by == "button":
        click(qtbot, phone.decline)
    else:
        call.hang_up()
    end(qtbot, call)
    walk = walk_of(call.state)
    assert walk.phones == {CALLER: "busy"}
    assert (walk.path, walk.state, walk.end) == ((), "busy", "unanswered")
