"""Buttons of problems that only an answer of the person's mends."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from designer.app.canvas.picking import Hit
from designer.app.canvas.tooltips import tooltip
from designer.app.panels.problem_row import ProblemRow
from designer.app.window import Window
from designer.flow import changes
from tests.app.pointing import head, port

# What the platform without a screen has to say about tooltips.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def saved(window, sample_flow, tmp_path) -> Window:
    """The window on a flow in a folder of its own, its problems in sight."""
    (tmp_path / "line").mkdir()
    window.document.open(sample_flow, tmp_path / "line" / "line.callflow")
    window.show_problems()
    return window


def row_of(window: Window, code: str) -> ProblemRow:
    window.live_check.run()
    return next(row for row in window.problems.rows if row.problem.code == code)


def first_button(row: ProblemRow):
    button = row.stops[1]
    assert button.isVisible()
    return button


def set_value(window: Window, node: str, value: str) -> None:
    window.document.apply(changes.set_value(window.document.flow.nodes[node], value))


@pytest.mark.parametrize("node", ["menu", "leave"])
def test_a_prompt_that_is_missing_is_chosen_from_its_problem(saved, asker, tmp_path, qtbot, node):
    document = saved.document
    set_value(saved, node, "")
    row = row_of(saved, "missing-value")
    assert "Choose or record a sound" in row.accessibleName()
    asker.path = tmp_path / "hello.wav"
    asker.path.write_bytes(b"RIFF")
    steps = document.stack.count()
    qtbot.mouseClick(first_button(row), LEFT)
    qtbot.waitUntil(lambda: document.flow.nodes[node].value == "hello.wav")
    assert (Path(document.folder) / "hello.wav").read_bytes() == b"RIFF"
    assert document.selection.nodes == (node,)
    assert document.stack.count() == steps + 1
    document.stack.undo()
    assert document.flow.nodes[node].value == ""
    document.stack.redo()
    assert document.flow.nodes[node].value == "hello.wav"


def test_the_button_comes_and_goes_with_the_problem_and_is_pressed_by_key(saved, asker):
    set_value(saved, "leave", "")
    row = row_of(saved, "missing-value")
    button = first_button(row)
    assert button.text() == "Choose a sound…"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert asker.asked == ["Choose a sound"]
    set_value(saved, "sales", "")
    saved.live_check.run()
    others = {row.problem.node: row for row in saved.problems.rows}
    assert not any(stop.isVisible() for stop in others["sales"].stops[1:])
    row.turn_to(others["sales"].problem, "Sales", saved.context.theme.tokens)
    assert not button.isVisible()


def tooltip_at(window: Window, pixel) -> str:
    viewport = window.canvas.viewport()
    QApplication.sendEvent(
        viewport, QHelpEvent(QEvent.Type.ToolTip, pixel, viewport.mapToGlobal(pixel))
    )
    words = QToolTip.text()
    QToolTip.hideText()
    return words


def test_what_is_wrong_with_a_node_stands_in_its_tooltip_on_the_canvas(saved):
    canvas = saved.canvas
    canvas.fit_all()
    set_value(saved, "menu", "greeting.wav")
    saved.live_check.run()
    told = tooltip_at(saved, head(canvas, "menu"))
    assert "greeting.wav is a sound on this computer" in told
    assert told.index("Main menu") < told.index("is a sound on this computer")
    assert "is a sound" not in tooltip_at(saved, head(canvas, "sales"))
    assert "is a sound" not in tooltip_at(saved, port(canvas, "menu", "1"))


def test_of_many_problems_of_a_node_the_worst_are_told(sample_flow):
    sentences = ["One.", "Two.", "Three.", "Four."]
    told = tooltip(sample_flow, Hit(node="menu"), lambda _node: sentences)
    assert told.endswith("\n\nOne.\n\nTwo.\n\nThree.\n\n…")


def test_the_address_of_a_hook_is_asked_for_below_its_own_field(saved, asker, qtbot):
    node = saved.document.flow.nodes["sales"]
    saved.document.apply(changes.set_option(node, "recordcall", "hook/calls"))
    saved.docks["inspector"].show()
    saved.document.selection.set(["sales"])
    saved.live_check.run()
    addresses = saved.inspector.form.addresses
    assert set(addresses) == {"option recordcall"}
    assert addresses["option recordcall"].text() == "Give the address…"
    saved.document.stack.undo()
    saved.live_check.run()
    assert saved.inspector.form.addresses["option recordcall"].isHidden()
    saved.document.stack.redo()
    saved.live_check.run()
    give = saved.inspector.form.addresses["option recordcall"]
    assert not give.isHidden()
    asker.web_address = "https://example.com/line"
    give.setFocus()
    QTest.keyClick(give, Qt.Key.Key_Return)
    qtbot.waitUntil(give.isHidden)
    assert saved.web_address.known == "https://example.com/line"
