"""The list of problems: live, leads to the node, mends with a button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from designer.app.checking import LiveCheck
from designer.app.panels.problems import ProblemsPanel
from designer.flow import changes


@pytest.fixture
def live_check(document, sample_flow) -> LiveCheck:
    check = LiveCheck(document)
    document.open(sample_flow)
    return check


@pytest.fixture
def problems(qtbot, context, document, live_check) -> ProblemsPanel:
    panel = ProblemsPanel(context, document, live_check)
    qtbot.addWidget(panel)
    panel.resize(700, 240)
    panel.show()
    qtbot.waitExposed(panel)
    live_check.run()
    return panel


def codes(panel: ProblemsPanel) -> list[str]:
    return [row.problem.code for row in panel.rows]


def test_errors_appear_and_go_with_undo(problems, document, live_check, qtbot):
    assert "bad-number" not in codes(problems)
    document.apply(changes.set_value(document.flow.nodes["sales"], "070"))
    qtbot.waitUntil(lambda: "bad-number" in codes(problems))
    assert problems.rows[0].problem.is_error
    document.stack.undo()
    qtbot.waitUntil(lambda: "bad-number" not in codes(problems))


def test_a_click_and_enter_go_to_the_node(problems, document, live_check, qtbot):
    document.apply(changes.set_value(document.flow.nodes["sales"], "070"))
    live_check.run()
    row = next(row for row in problems.rows if row.problem.code == "bad-number")
    with qtbot.waitSignal(problems.node_wanted) as wanted:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert wanted.args == ["sales"]
    with qtbot.waitSignal(problems.node_wanted) as wanted:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert wanted.args == ["sales"]


def test_a_fix_mends_and_is_undone(problems, document, live_check, qtbot):
    document.apply(changes.set_value(document.flow.nodes["sales"], "0700000001"))
    live_check.run()
    row = next(row for row in problems.rows if row.problem.code == "bad-number")
    button = row.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert document.flow.nodes["sales"].value == "+46700000001"
    qtbot.waitUntil(lambda: "bad-number" not in codes(problems))
    document.stack.undo()
    assert document.flow.nodes["sales"].value == "0700000001"


def test_an_empty_flow_says_how_to_begin(problems, document, live_check, qtbot):
    from designer.flow.model import Flow

    document.open(Flow())
    live_check.run()
    words = " ".join(label.text() for label in problems.findChildren(QLabel))
    assert "Drag an action onto the canvas" in words or codes(problems) == ["no-start"]


def test_a_thousand_problems_do_not_flood_the_panel(problems, document, live_check):
    from designer.flow.edits import AddNodes
    from designer.flow.model import Node

    nodes = tuple((None, Node(f"play-{n}", "play"), (0, 0)) for n in range(1000))
    document.apply(AddNodes(nodes))
    live_check.run()
    assert len(live_check.problems) >= 1000
    assert len(problems.rows) == 200
