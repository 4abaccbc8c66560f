"""The line at the bottom: counts that stand still, and a zoom that can be clicked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from designer.app.commands import samples
from designer.flow import changes
from designer.flow.edits import AddEdges, AddNodes
from designer.flow.model import Edge, Flow, Node

# The screenless platform says this of every menu that opens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
LEFT = Qt.MouseButton.LeftButton


def test_it_shows_the_zoom_and_offers_others(window, sample_flow, qtbot):
    window.document.open(sample_flow)
    window.canvas.zoom_to(0.5)
    zoom = window.status.zoom
    assert zoom.text() == "50 %"
    qtbot.mouseClick(zoom, LEFT)
    menu = zoom.findChild(QMenu)
    assert menu.isVisible()
    assert not menu.geometry().intersects(zoom.rect().translated(zoom.mapToGlobal(zoom.pos())))
    actual = window.registry.actions["view.actual"]
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(actual).center())
    assert zoom.text() == window.toolbar.zoom.text() == "100 %"
    assert window.canvas.zoom == 1.0


def test_nothing_jumps_when_numbers_shrink(window, qtbot):
    samples.load_sample(window)
    qtbot.waitUntil(lambda: window.live_check._checker is not None)
    window.document.apply(changes.set_start(window.document.flow, "leave"))
    qtbot.waitUntil(lambda: "warnings" in window.status.problems.text())
    before = window.status.problems.x(), window.status.line.x()
    window.document.stack.undo()
    qtbot.waitUntil(lambda: window.status.problems.text() == "No problems")
    window.canvas.zoom_to(0.05)
    qtbot.wait(1)
    assert (window.status.problems.x(), window.status.line.x()) == before


def test_no_problems_are_nothing_to_look_at(window, qtbot):
    samples.load_sample(window)
    qtbot.waitUntil(lambda: window.live_check._checker is not None)
    qtbot.waitUntil(lambda: window.status.problems.text() == "No problems")
    assert window.status.problems.property("quiet")
    window.document.apply(changes.set_value(window.document.flow.nodes["leave"], ""))
    qtbot.waitUntil(lambda: "error" in window.status.problems.text())
    assert not window.status.problems.property("quiet")


def test_an_empty_flow_is_empty_and_no_error(window, qtbot):
    status, check = window.status, window.live_check
    window.document.open(Flow())
    check.run()
    assert (status.problems.text(), status.problems.property("quiet")) == ("Empty flow", True)
    assert window.docks["problems"].windowTitle().rstrip() == "Problems"
    window.registry.run("call.start")
    assert "no start" in window.banner.words
    window.document.apply(AddNodes(((None, Node("a", "play", "sound/beep"), (0, 0)),)))
    check.run()
    assert "error" in status.problems.text()
    assert window.docks["problems"].windowTitle().rstrip() == "Problems  1"
    window.document.stack.undo()
    check.run()
    assert status.problems.text() == "Empty flow"
    led_nowhere = Flow()
    led_nowhere.start = "gone"
    window.document.open(led_nowhere)
    check.run()
    assert status.problems.text() == "1 error"


def test_one_edge_is_one_edge(window):
    flow = Flow("Short")
    AddNodes(((None, Node("a", "play", "x.mp3"), None), (None, Node("b", "hangup"), None))).apply(
        flow
    )
    AddEdges(((None, Edge("a", "next", "b")),)).apply(flow)
    window.document.open(flow)
    words = [label.text() for label in window.statusBar().findChildren(QLabel)]
    assert "2 nodes, 1 connection" in words


def test_where_an_export_went_is_not_said_of_the_next_flow(
    window, sample_flow, asker, tmp_path, qtbot
):
    window.document.open(sample_flow)
    asker.path = tmp_path / "actions.json"
    window.registry.run("file.export")
    qtbot.waitUntil(lambda: window.status.words == f"Exported to {asker.path}")
    window.registry.run("file.new")
    assert window.status.words == "Ready"
