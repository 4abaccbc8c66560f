"""Pictures that the guide explains by: the first flow step by step, and the outcomes of each kind.

:data:`GUIDE` lists them.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from stage import Scene, Stage

from designer.app.docks import panel_of
from designer.app.drawing.png import draw_png
from designer.app.theme.tokens import load_tokens
from designer.app.translate import tr
from designer.app.window import Window
from designer.callactions.opening import open_flow
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node
from designer.layout.placing import place_missing


def first_flow(steps: int) -> Flow:
    """What the page of the first flow has drawn after so many of its nodes, and its last edge."""
    flow = Flow("First flow")
    nodes = [
        Node("menu", "ivr", "https://example.com/menu.mp3", {"digits": 1}, "Opening menu"),
        Node("sales", "connect", "+46700000001", {}, "Sales"),
        Node("support", "connect", "+46700000002", {}, "Support"),
        Node("leave", "play", "https://example.com/leave.mp3", {}, "Leave a message"),
        Node("beep", "play", "sound/beep", {}, "Beep"),
        Node("mailbox", "record", "https://example.com/messages", {}, "Mailbox"),
    ][:steps]
    edges = [Edge("menu", "1", "sales", "Sales"), Edge("menu", "2", "support", "Support")]
    edges += [
        Edge(node, way, "leave") for node in ("sales", "support") for way in ("busy", "failed")
    ]
    edges += [Edge("leave", "next", "beep"), Edge("beep", "next", "mailbox")]
    if steps > len(nodes):
        edges.append(Edge("menu", "failed", "leave"))
    return _drawn(flow, nodes, edges)


def _drawn(flow: Flow, nodes: list[Node], edges: list[Edge]) -> Flow:
    """``flow`` with these nodes, the first of which is its start, and the edges between them."""
    there = {node.id for node in nodes}
    AddNodes(tuple((None, node, None) for node in nodes)).apply(flow)
    between = [edge for edge in edges if {edge.source, edge.target} <= there]
    AddEdges(tuple((None, edge) for edge in between)).apply(flow)
    flow.start = nodes[0].id
    place_missing(flow)
    return flow


def busy_at_sales(stage: Stage, window: Window) -> Window:
    """Calls the flow of ``window``, where Sales is key 1 and has ``leave`` for when it is busy."""
    call = window.test_call
    window.registry.run("call.start")
    stage.until(lambda: call.state.phase.value == "ringing")
    buttons = window.phone.findChildren(QPushButton)
    next(button for button in buttons if button.text() == tr("Answer")).click()
    stage.until(lambda: call.state.current is not None)
    window.phone.setFocus()
    QTest.keyClick(window.phone, Qt.Key.Key_1)
    stage.until(lambda: bool(call.state.callees))
    callees = window.phone.callees.findChildren(QPushButton)
    next(button for button in callees if button.accessibleName().startswith(tr("Busy"))).click()
    stage.until(lambda: call.state.current is not None and call.state.current.node == "leave")
    window.document.selection.set(["leave"])
    window.canvas.setFocus()
    stage.rest(300)
    return window


def begun(stage: Stage, steps: int) -> Window:
    """A window with the first flow on its way."""
    window = stage.window(size=(1180, 720))
    window.document.open(first_flow(steps) if steps else Flow())
    window.canvas.fit_all()
    window.canvas.setFocus()
    stage.rest(1_200)
    return window


def first_window(stage: Stage) -> QWidget:
    """The first flow before its first node."""
    return begun(stage, 0)


def first_problem(stage: Stage) -> QWidget:
    """The one problem that is left of the first flow."""
    window = begun(stage, 6)
    window.docks["problems"].raise_()
    stage.rest()
    return window.docks["problems"]


def first_call(stage: Stage) -> QWidget:
    """The first flow in a call that was busy at Sales."""
    return busy_at_sales(stage, begun(stage, 7))


def first_actions(stage: Stage) -> QWidget:
    """The first flow as call actions."""
    window = begun(stage, 7)
    panel = window.docks["callactions"]
    panel.raise_()
    window.resizeDocks([panel], [400], Qt.Orientation.Vertical)
    stage.rest(900)
    return panel


def phones_ring(stage: Stage) -> QWidget:
    """The phone while a call rings the two phones of the support line's key 2."""
    window = stage.sample(size=(1180, 860))
    call = window.test_call
    window.registry.run("call.start")
    stage.until(lambda: call.state.phase.value == "ringing")
    call.answer()
    stage.until(lambda: call.state.current is not None)
    window.phone.setFocus()
    QTest.keyClick(window.phone, Qt.Key.Key_2)
    stage.until(lambda: len(call.state.callees) > 1)
    window.canvas.setFocus()
    stage.rest()
    return window.docks["phone"]


def opening_hours(stage: Stage) -> QWidget:
    """What a node of opening hours holds."""
    window = stage.sample("opening-hours", size=(1366, 1000))
    window.docks["phone"].hide()
    window.document.selection.set(["hours"])
    stage.rest(900)
    return window.docks["inspector"]


def rehearsed(stage: Stage) -> QWidget:
    """The scenarios of the support line, the second of them with its way."""
    window = stage.sample()
    panel = window.docks["scenarios"]
    panel.raise_()
    window.resizeDocks([panel], [360], Qt.Orientation.Vertical)
    stage.rest(900)
    panel_of(panel).list.setCurrentRow(1)
    stage.rest(900)
    return panel


def first(steps: int) -> Callable[[Stage], bytes]:
    """The first flow on its way, as an exported picture shows it."""
    return lambda stage: draw_png(first_flow(steps), load_tokens()[stage.theme], scale=1.0)


def outcomes(start: dict[str, object], **ways: str) -> Callable[[Stage], bytes]:
    """A node and its outcomes, by name; each leads to a prompt that says what is heard then."""
    prompts = {
        f"after-{way}": {"action": "play", "value": f"{{prompts}}/after-{way}.mp3", "label": words}
        for way, words in ways.items()
    }
    document = {
        "format": "callflow/1",
        "name": "Outcomes",
        "start": "start",
        "variables": {"prompts": "https://example.com"},
        "nodes": {"start": start, **prompts},
        "edges": [
            {"from": "start", "outcome": way.removeprefix("key_"), "to": f"after-{way}"}
            for way in ways
        ],
    }

    def scene(stage: Stage) -> bytes:
        flow = open_flow(json.dumps(document)).flow
        place_missing(flow)
        return draw_png(flow, load_tokens()[stage.theme], scale=1.0)

    return scene


CONNECT = {"action": "connect", "value": "+46700000001", "label": "Sales"}
MENU = {
    "action": "ivr",
    "value": "{prompts}/menu.mp3",
    "label": "Opening menu",
    "options": {"digits": 1},
}
RECORD = {"action": "record", "value": "https://example.com/messages", "label": "Mailbox"}
HOURS = {
    "action": "hours",
    "value": "Europe/Stockholm",
    "label": "Is anybody there?",
    "weekly": {day: ["08:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")},
}
LIST = {"action": "callers", "value": "+4670000001*", "label": "Farms"}
ROUNDS = {**MENU, "rounds": 3}

GUIDE = (
    Scene("first-flow-empty", first_window, docs=("light",)),
    *(Scene(f"first-flow-{steps}", first(steps), docs=("light",)) for steps in (1, 2, 3, 6)),
    Scene("first-flow-problems", first_problem, docs=("light",)),
    Scene("first-flow-call", first_call, docs=("light",)),
    Scene("first-flow-actions", first_actions, docs=("light",)),
    Scene("phone", phones_ring, docs=("light",)),
    Scene("opening-hours", opening_hours, docs=("light",)),
    Scene("scenarios", rehearsed, docs=("light",)),
    *(
        Scene(f"outcomes-{name}", scene, docs=("light",))
        for name, scene in {
            "connect": outcomes(
                CONNECT,
                success="Thanks for calling",
                busy="They are talking",
                failed="Nobody answered",
            ),
            "menu": outcomes(
                MENU,
                key_1="Where we are",
                success="No such choice",
                failed="Nothing was pressed",
            ),
            "record": outcomes(RECORD, next="Message is kept"),
            "hours": outcomes(HOURS, open="Good day", closed="We are closed"),
            "callers": outcomes(LIST, listed="Straight to the vet", other="Everybody else"),
            "rounds": outcomes(ROUNDS, key_1="Where we are", rounds="Too many tries"),
        }.items()
    ),
)
"""All of them."""
