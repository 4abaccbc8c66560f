"""What the guide says to type, typed as it stands there, draws the flow it shows."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.store.guide import guide_path
from tests.app.canvas.mouse import click, drag, head, port
from tests.app.conftest import *  # noqa: F403
from tests.app.hands import Keys

K = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)


def test_what_the_page_of_the_canvas_says_to_type_draws_a_flow_without_the_mouse(window):
    page = guide_path("canvas").read_text("utf-8").split("## A flow without the mouse")[1]
    hands, canvas = Keys(), window.canvas
    hands.press(K.Key_N, Qt.KeyboardModifier.ControlModifier)
    for words in page.split("```")[1].strip().splitlines():
        hands.enter(words)
    QTest.keyClick(canvas, K.Key_Home)
    more = page.split("```")[2].split("## ")[0]
    for words in re.findall(r"`([^`]+)`", more):
        hands.enter(words)
    flow = window.document.flow
    titles = {node.id: node.label or str(node.value) for node in flow.nodes.values()}
    ways = {(titles[e.source], e.outcome, titles[e.target]) for e in flow.edges.values()}
    assert {
        ("Opening menu", "1", "Sales"),
        ("Opening menu", "2", "Support"),
        *(
            (who, way, "Leave a message")
            for who in ("Sales", "Support")
            for way in ("busy", "failed")
        ),
    } <= ways, ways
    assert len(titles) == 6
    assert len(ways) == 8


def test_what_is_typed_in_the_first_flow_draws_it(window, qtbot):
    steps = guide_path("first-flow").read_text("utf-8").split("6. **Look")[0]
    typed = re.findall(r"`([^`]+)`", steps)
    hands, canvas = Keys(), window.canvas
    hands.press(K.Key_N, Qt.KeyboardModifier.ControlModifier)
    flow = window.document.flow

    def go_to(title: str) -> None:
        node = next(node.id for node in flow.nodes.values() if node.called == title)
        canvas.show_node(node)
        click(canvas, head(canvas, node))

    for words in typed:
        if words.startswith("+46700000002"):
            QTest.keyClick(canvas, K.Key_Home)
        if words.startswith("play"):
            go_to("Sales")
        if words == "leave":
            go_to("Support")
        hands.enter(words)
    titles = {node.id: node.called for node in flow.nodes.values()}
    assert {(titles[e.source], e.outcome, titles[e.target]) for e in flow.edges.values()} == {
        ("Opening menu", "1", "Sales"),
        ("Opening menu", "2", "Support"),
        *(
            (who, way, "Leave a message")
            for who in ("Sales", "Support")
            for way in ("busy", "failed")
        ),
        ("Leave a message", "next", "Beep"),
        ("Beep", "next", "Mailbox"),
    }
    window.live_check.run()
    assert [problem.code for problem in window.live_check.problems] == ["silent-caller"]
    node = {title: node for node, title in titles.items()}
    canvas.fit_all()
    drag(
        canvas, port(canvas, node["Opening menu"], "failed"), head(canvas, node["Leave a message"])
    )
    window.live_check.run()
    assert list(window.live_check.problems) == []
