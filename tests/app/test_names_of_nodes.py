"""Nodes that nobody has named are called in the language of the window, wherever they are named."""

from __future__ import annotations

import re

import pytest

from designer.app.panels.paths import way_words
from designer.checks.paths import paths
from designer.flow import changes
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from tests.app.shown_texts import texts_of

pytestmark = pytest.mark.usefixtures("swedish")

ENGLISH = re.compile(r"\b(?:Connect|Play|Menu|Record|Hang up|Opening hours|Number list)\b(?! call)")


@pytest.fixture
def unnamed() -> Flow:
    """Nodes without labels, with a loop, a dead end, an unknown outcome and one that is alone."""
    flow = Flow()
    nodes = [Node(kind, kind) for kind in KINDS]
    nodes += [Node("play-2", "play", "{prompts}/a.mp3"), Node("connect-2", "connect", "0700")]
    edges = (
        Edge("ivr", "1", "play"),
        Edge("ivr", "2", "connect"),
        Edge("play", "next", "play-2"),
        Edge("play-2", "next", "ivr"),
        Edge("play-2", "busy", "record"),
        Edge("connect", "busy", "record"),
        Edge("record", "next", "hangup"),
    )
    AddNodes(tuple((None, node, (n * 300, 0)) for n, node in enumerate(nodes))).apply(flow)
    AddEdges(tuple((None, edge) for edge in edges)).apply(flow)
    flow.start = "ivr"
    flow.variables = {"prompts": "https://example.com"}
    flow.scenarios = [{"name": "a", "hangup_at": "play", "expect": {"path": ["ivr", "play"]}}]
    return flow


def english_in(texts) -> list[str]:
    return sorted(str(text) for text in texts if ENGLISH.search(str(text)))


def test_in_the_window(window, unnamed, qtbot):
    for name, dock in window.docks.items():
        window.panels.makers[name]()
        dock.show()
    with qtbot.waitSignal(window.live_check.checked):
        window.document.open(unnamed)
    window.show_problems()
    qtbot.waitUntil(lambda: any(row.isVisible() for row in window.problems.rows))
    found = set(english_in(texts_of(window)))
    for node in unnamed.nodes:
        window.document.selection.set([node])
        found |= set(english_in(texts_of(window)))
    window.document.selection.set(edges=[("ivr", "1")])
    found |= set(english_in(texts_of(window)))
    assert found == set()
    titles = {tile.face.title for tile in window.canvas.canvas_scene.nodes.values()}
    assert {"Meny", "Spela upp", "Spela upp 2"} <= titles


def test_in_undo_steps_and_paths(document, unnamed):
    document.open(unnamed)
    ways = [way_words(unnamed, journey) for journey in paths(unnamed).journeys]
    for edit in (
        lambda: changes.set_label(unnamed.nodes["play"], "Hi"),
        lambda: changes.set_text(unnamed.nodes["play-2"], "Hi"),
        lambda: changes.set_value(unnamed.nodes["record"], "https://example.com"),
        lambda: changes.set_start(unnamed, "play-2"),
        lambda: changes.connect(unnamed, "connect-2", "busy", "play-2"),
        lambda: changes.delete(unnamed, ["play-2"]),
    ):
        document.apply(edit())
    steps = [document.stack.text(step) for step in range(document.stack.count())]
    assert len(steps) == 6
    assert ways
    assert english_in([*steps, *ways]) == []


def test_a_name_that_somebody_gave_is_shown_as_it_is(document):
    flow = Flow()
    AddNodes(((None, Node("play", "play", label="Record"), (0, 0)),)).apply(flow)
    document.open(flow)
    document.apply(changes.set_text(flow.nodes["play"], "Hi"))
    assert "Record" in document.stack.text(0)
