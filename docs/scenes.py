"""The moments that pictures are made of: each sets a window up and gives what is to be taken.

A scene is a function that gets a :class:`Stage` and returns a widget, or the bytes of a picture.
:data:`SCENES` lists them in the order in which they are taken.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from dialog_scenes import DIALOGS
from guide_scenes import GUIDE, busy_at_sales
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from stage import Scene, Stage

from designer.app.commands import samples
from designer.app.drawing.png import draw_png
from designer.app.serving.order import ServeOrder
from designer.app.theme.tokens import load_tokens
from designer.app.window import Window
from designer.callactions.opening import open_flow
from designer.flow import changes
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node
from designer.layout.placing import place_missing
from designer.store.samples import list_samples
from designer.store.writing import dump_document

_PATH = "kJ2-4Fz9_aBcDeFg"


# Flows that are made here


def large_flow() -> Flow:
    """A line of sixty nodes: six departments with two chains of three people each."""
    flow = Flow("Municipal switchboard")
    flow.variables = {"prompts": "https://example.com/prompts"}
    nodes = [_spoken("menu", "Main menu", kind="ivr")]
    edges = []
    for place in range(1, 7):
        area, leave, box = f"area-{place}", f"leave-{place}", f"box-{place}"
        address = f"https://example.com/recordings/{place}"
        nodes += [
            _spoken(area, f"Department {place}", kind="ivr"),
            _spoken(leave, f"Leave a message {place}"),
            Node(box, "record", address, {}, f"Mailbox {place}"),
        ]
        edges += [
            Edge("menu", str(place), area, f"Department {place}"),
            Edge(area, "failed", leave),
            Edge(leave, "next", box),
        ]
        for key in (1, 2):
            before = None
            for seat in range(1, 4):
                desk, number = f"desk-{place}-{key}-{seat}", f"+46700000{place}{key}{seat}"
                name = f"Desk {place}.{key}.{seat}"
                nodes.append(Node(desk, "connect", number, {"timeout": 20}, name))
                if before is None:
                    edges.append(Edge(area, str(key), desk, f"Team {key}"))
                else:
                    edges += [Edge(before, outcome, desk) for outcome in ("busy", "failed")]
                before = desk
            edges += [Edge(str(before), outcome, leave) for outcome in ("busy", "failed")]
    nodes += [
        _spoken("again", "Please choose"),
        Node("operator", "connect", "+46700000099", {"timeout": 30}, "Operator"),
        _spoken("closed", "We are closed"),
        Node("bye", "hangup", "reject", {}, "Good bye"),
        Node("report", "webhook", "https://example.com/elks/next", {}, "Case system"),
    ]
    edges += [
        Edge("menu", "failed", "again"),
        Edge("again", "next", "operator"),
        Edge("operator", "busy", "closed"),
        Edge("operator", "failed", "closed"),
        Edge("operator", "success", "report"),
        Edge("closed", "next", "bye"),
    ]
    AddNodes(tuple((None, node, None) for node in nodes)).apply(flow)
    AddEdges(tuple((None, edge) for edge in edges)).apply(flow)
    flow.start = "menu"
    place_missing(flow)
    return flow


def _spoken(node: str, label: str, kind: str = "play") -> Node:
    options = {"digits": 1} if kind == "ivr" else {}
    return Node(node, kind, f"{{prompts}}/{node}.wav", options, label)


BROKEN = """{"ivr": "ftp://example.com/menu.mp3", "digits": 1, "timeout": 90,
  "12": {"connect": "070-123", "busy": {"play": "", "next": {"hangup": "busy"}}},
  "2": {"connect": "+46700000002", "timeout": 0, "success": {"record": "http://localhost/x"}},
  "3": {"play": "https://user:secret@example.com/a.flac"}}"""

NOTED = """{"format": "callflow/1", "name": "Support line", "start": "menu",
  "variables": {"prompts": "https://example.com"},
  "nodes": {
    "menu": {"action": "ivr", "value": "{prompts}/menu.wav", "label": "Main menu"},
    "sales": {"action": "connect", "value": "+46700000001", "label": "Sales"},
    "support": {"action": "connect", "value": "+46700000002,+46700000003", "label": "Support"},
    "sorry": {"action": "play", "value": "{prompts}/sorry.wav", "label": "No choice made"},
    "leave": {"action": "play", "value": "{prompts}/leave.wav", "label": "Leave a message"},
    "beep": {"action": "play", "value": "sound/beep", "label": "Beep"},
    "voicemail": {"action": "record", "value": "hook/voicemail", "label": "Voicemail"},
    "bye": {"action": "hangup", "value": "reject", "label": "Hang up"}},
  "edges": [
    {"from": "menu", "outcome": "1", "to": "sales", "label": "Sales"},
    {"from": "menu", "outcome": "2", "to": "support", "label": "Support"},
    {"from": "menu", "outcome": "failed", "to": "sorry"},
    {"from": "sorry", "outcome": "next", "to": "bye"},
    {"from": "sales", "outcome": "busy", "to": "leave"},
    {"from": "sales", "outcome": "failed", "to": "leave"},
    {"from": "support", "outcome": "busy", "to": "leave"},
    {"from": "support", "outcome": "failed", "to": "leave"},
    {"from": "leave", "outcome": "next", "to": "beep"},
    {"from": "beep", "outcome": "next", "to": "voicemail"}],
  "notes": [{"text": "In July the office closes at three.\\nAsk Kim for the summer numbers.",
             "at": [0, -152], "size": [224, 104]}],
  "frames": [{"title": "People who answer", "at": [296, -168], "size": [272, 376]},
             {"title": "Voicemail", "at": [632, -88], "size": [440, 160], "folded": true}],
  "layout": {"menu": [0, 0], "sales": [320, -112], "support": [320, 56], "sorry": [320, 224],
             "leave": [640, -56], "beep": [648, -48], "voicemail": [800, -48],
             "bye": [640, 256]}}"""


# Scenes


def start_page(stage: Stage) -> QWidget:
    """As it is before anything was opened."""
    window = stage.window()
    window.start.show()
    stage.rest(1_500)
    return window


def start_page_recent(stage: Stage) -> QWidget:
    """With files, one of them gone, over an open flow."""
    folder = Path(tempfile.mkdtemp())
    names = ("Växel Malmö.callflow", "night-line.callflow")
    for name in names:
        (folder / name).write_text(dump_document(large_flow()), "utf-8")
    paths = [*(folder / name for name in names), Path.home() / "lines" / "old-office.callflow"]
    window = stage.window(recent=tuple(map(str, paths)))
    samples.load_sample(window)
    stage.rest()
    window.start.show()
    stage.rest(1_500)
    return window


def tour(step: int) -> Callable[[Stage], QWidget]:
    """The tour at one of its stops."""

    def make(stage: Stage) -> QWidget:
        window = stage.sample()
        window.tour.begin()
        for _ in range(step):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        stage.rest()
        return window

    return make


def in_call(stage: Stage) -> QWidget:
    """A call on the phone that was busy at Sales and is at the voicemail's prompt."""
    return busy_at_sales(stage, stage.sample())


def served(stage: Stage) -> QWidget:
    """A flow that goes round, served and called: nobody pressed a key, then somebody did."""
    window = stage.sample()
    document, call = window.document, window.test_call
    flow, folder = document.flow, document.folder
    flow.scenarios = []
    changes.delete(flow, ["goodbye"]).apply(flow)
    AddEdges(((None, Edge("sorry", "next", "menu")),)).apply(flow)
    document.open(flow, folder=folder)
    serve(stage, window, ServeOrder("127.0.0.1", 4600, "https://calls.example.com", _PATH))
    window.registry.run("call.serve")
    window.registry.run("call.start")
    stage.until(lambda: call.state.phase.value == "ringing")
    call.answer()
    call.hurry(fast=True)
    stage.until(lambda: [step.node for step in call.state.way].count("menu") == 2)
    call.press("1")
    stage.until(lambda: bool(call.state.callees))
    call.set_callee(call.state.callees[0].number, "busy")
    stage.until(lambda: any(step.action == "record" for step in call.state.way))
    window.canvas.setFocus()
    stage.rest(300)
    return window


def serve(stage: Stage, window: Window, order: ServeOrder) -> None:
    """Serve the flow of ``window``, where the port is taken at another one."""
    failed: list[Exception] = []
    window.serving.start(order, failed.append)
    stage.until(lambda: bool(failed or window.serving.url))
    if failed:
        window.serving.start(replace(order, port=0), failed.append)
        stage.until(lambda: bool(window.serving.url))


def opened(name: str) -> Callable[[Stage], QWidget]:
    """A sample."""
    return lambda stage: stage.sample(name)


def of_flow(make: Callable[[], Flow]) -> Callable[[Stage], QWidget]:
    """A flow that is made here."""

    def scene(stage: Stage) -> QWidget:
        window = stage.window()
        flow = make()
        place_missing(flow)
        window.document.open(flow)
        stage.rest(1_200)
        return window

    return scene


def selected(node: str) -> Callable[[Stage], QWidget]:
    """A node of the sample is selected."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        window.document.selection.set([node])
        stage.rest()
        return window

    return scene


def of_hours(stage: Stage) -> QWidget:
    """Opening hours with the menu of usual times for a day."""
    window = stage.sample("opening-hours")
    window.document.selection.set(["hours"])
    stage.rest()
    line = window.inspector.form.hours.week.lines["tue"]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    stage.rest()
    menu = QApplication.activePopupWidget()
    taken = window.grab()
    painter = QPainter(taken)
    painter.drawPixmap(window.mapFromGlobal(menu.pos()), menu.grab())
    painter.end()
    menu.close()
    label = QLabel()
    label.setPixmap(taken)
    label.resize(taken.deviceIndependentSize().toSize())
    return label


def tab(name: str) -> Callable[[Stage], QWidget]:
    """One of the lists below is in front."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        window.docks[name].raise_()
        stage.rest(900)
        return window

    return scene


def history(stage: Stage) -> QWidget:
    """Some steps, two of them undone, one saved."""
    window = stage.sample()
    document = window.document
    document.apply(changes.set_start(document.flow, "sales"))
    document.apply(changes.set_label(document.flow.nodes["leave"], "Say when you will be back"))
    document.saved_as(Path(tempfile.mkdtemp()) / "support-line.callflow")
    document.apply(changes.delete(document.flow, ["support"]))
    document.apply(changes.delete(document.flow, ["sorry"]))
    document.stack.undo()
    document.stack.undo()
    window.registry.run("edit.history")
    stage.rest(900)
    return window


def runs(command: str) -> Callable[[Stage], QWidget]:
    """A command of the sample's window that opens something inside it."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        window.canvas.setFocus()
        window.registry.run(command)
        stage.rest()
        return window

    return scene


def found(command: str, words: str) -> Callable[[Stage], QWidget]:
    """The same, with something typed into it."""

    def scene(stage: Stage) -> QWidget:
        window = runs(command)(stage)
        QTest.keyClicks(QApplication.focusWidget(), words)
        stage.rest()
        return window

    return scene


def quick_add(stage: Stage) -> QWidget:
    """The list of nodes, after a letter."""
    window = stage.sample()
    window.document.selection.set(["message"])
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_Tab)
    stage.rest()
    return window


def dropped(stage: Stage) -> QWidget:
    """The list of nodes where a connection was let go."""
    window = stage.sample()
    canvas = window.canvas
    canvas.quick_adding.at_end_of("menu", "failed", canvas.camera.to_scene(QPointF(420, 420)))
    QTest.keyClick(canvas.quick_adding.list.field, Qt.Key.Key_Up)
    stage.rest()
    return window


def said(stage: Stage) -> QWidget:
    """A sentence of the program's over the canvas."""
    window = stage.sample()
    QApplication.clipboard().setText('{"connect": "+46700000001" "busy": {}}')
    window.canvas.setFocus()
    window.registry.run("edit.paste")
    stage.rest()
    return window


def small(stage: Stage) -> QWidget:
    """A small window."""
    return stage.sample(size=(1024, 700))


def noted(stage: Stage) -> bytes:
    """Notes and frames, as an exported picture shows them."""
    return draw_png(open_flow(NOTED).flow, load_tokens()[stage.theme], scale=1.0)


SCENES = (
    Scene("window", in_call, docs=("light", "dark"), closely=True),
    Scene("start-page", start_page, docs=("light",), closely=True),
    Scene("start-page-recent", start_page_recent, closely=True),
    *(Scene(f"tour-{step + 1}", tour(step)) for step in range(5)),
    *(Scene(f"sample-{sample.name}", opened(sample.name)) for sample in list_samples()),
    Scene("large", of_flow(large_flow)),
    Scene("broken", of_flow(lambda: open_flow(BROKEN).flow), closely=True),
    Scene("empty", of_flow(Flow)),
    Scene("selected-menu", selected("menu")),
    Scene("selected-connect", selected("support")),
    *(Scene(f"tab-{name}", tab(name)) for name in
      ("callactions", "calls", "scenarios", "paths", "outline", "serve")),
    Scene("serving", served, docs=("light",)),
    Scene("hours", of_hours, closely=True),
    Scene("history", history, closely=True),
    Scene("palette", runs("find.palette"), closely=True),
    Scene("find", found("find.find", "leave"), closely=True),
    Scene("replace", found("find.replace", "+46700000001"), closely=True),
    Scene("map", runs("view.minimap")),
    Scene("quick-add", quick_add, closely=True),
    Scene("quick-add-dropped", dropped, closely=True),
    Scene("said", said),
    Scene("small", small),
    *DIALOGS,
    *GUIDE,
    Scene("notes-and-frames", noted, docs=("light",)),
)  # fmt: skip
"""All of them."""
