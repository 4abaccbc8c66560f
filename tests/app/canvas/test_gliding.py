"""Tidy: the flow changes at once, the nodes glide there; its clock is moved by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from designer.app.canvas import gliding
from designer.flow import changes
from designer.flow.edits import MoveNodes
from designer.flow.model import Flow
from designer.flow.texts import Text
from tests.app.canvas.mouse import CONTROL, LEFT, drag, head
from tests.app.canvas.test_looking import wheel

SHIFT = Qt.KeyboardModifier.ShiftModifier
FULL = 200


@pytest.fixture
def canvas(window, sample_flow):
    window.context.settings = replace(window.context.settings, motion="system")
    window.document.open(sample_flow)
    window.document.apply(MoveNodes({"mailbox": (400, 900), "leave": (-300, 500)}, Text("Mess")))
    window.document.stack.setClean()
    window.canvas.fit_all()
    window.canvas.setFocus()
    return window.canvas


def tidy(canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_T, CONTROL | SHIFT)
    if canvas.gliding.under_way:
        canvas.gliding.clock.pause()


def seen_at(canvas) -> dict[str, tuple[float, float]]:
    return {key: item.pos().toTuple() for key, item in canvas.canvas_scene.nodes.items()}


def stand_where_they_should(canvas) -> bool:
    return seen_at(canvas) == canvas.document.flow.layout and not canvas.gliding.under_way


def test_nodes_glide_from_where_they_stood(canvas):
    before = seen_at(canvas)
    steps = canvas.document.stack.count()
    tidy(canvas)
    after = dict(canvas.document.flow.layout)
    assert before != after
    assert canvas.document.stack.count() == steps + 1
    assert seen_at(canvas) == before
    canvas.gliding.clock.setCurrentTime(FULL // 2)
    x, y = seen_at(canvas)["mailbox"]
    assert min(before["mailbox"][0], after["mailbox"][0]) < x
    assert x < max(before["mailbox"][0], after["mailbox"][0])
    assert y != before["mailbox"][1]
    assert canvas.document.flow.layout == after
    canvas.gliding.clock.setCurrentTime(FULL)
    assert stand_where_they_should(canvas)
    assert canvas.canvas_scene.dragged == frozenset()


def test_wires_go_along(canvas):
    item = canvas.canvas_scene.edges["leave", "next"]
    before = item.way
    tidy(canvas)
    canvas.gliding.clock.setCurrentTime(FULL // 2)
    assert item.way != before
    between = item.way
    canvas.gliding.clock.setCurrentTime(FULL)
    assert item.way not in (before, between)


def press(canvas):
    QTest.mousePress(canvas.viewport(), LEFT, pos=QPoint(3, 3))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=QPoint(3, 3))


@pytest.mark.parametrize(
    "hand",
    [
        press,
        lambda canvas: wheel(canvas, QPoint(50, 50), QPoint(0, 120)),
        lambda canvas: QTest.keyClick(canvas, Qt.Key.Key_Right),
        lambda canvas: QTest.keyClick(canvas.window().palette_panel.field, Qt.Key.Key_X),
    ],
)
def test_any_input_ends_it_at_once(canvas, hand):
    tidy(canvas)
    canvas.gliding.clock.setCurrentTime(FULL // 4)
    assert canvas.gliding.under_way
    hand(canvas)
    assert stand_where_they_should(canvas)
    assert canvas.gliding.clock.state() == QAbstractAnimation.State.Stopped


def test_undo_and_redo_are_there_at_once(canvas):
    before = seen_at(canvas)
    tidy(canvas)
    canvas.gliding.clock.setCurrentTime(FULL // 4)
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert seen_at(canvas) == before
    assert stand_where_they_should(canvas)
    QTest.keyClick(canvas, Qt.Key.Key_Y, CONTROL)
    assert seen_at(canvas) != before
    assert stand_where_they_should(canvas)


def test_what_changes_meanwhile_ends_it(canvas, window):
    tidy(canvas)
    document = window.document
    document.apply(changes.delete(document.flow, ["mailbox", "leave"], ()))
    assert stand_where_they_should(canvas)
    document.stack.undo()
    document.stack.undo()
    tidy(canvas)
    document.open(Flow())
    assert stand_where_they_should(canvas)


def test_a_frame_goes_along(canvas, window):
    window.document.selection.set(["leave", "mailbox"])
    window.registry.run("edit.add-frame")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    (key,) = window.document.flow.annotations
    before = window.document.flow.annotations[key].at
    window.document.selection.set([])
    tidy(canvas)
    item = canvas.canvas_scene.annotations.items[key]
    assert item.pos().toTuple() == before
    canvas.gliding.clock.setCurrentTime(FULL)
    assert item.pos().toTuple() == window.document.flow.annotations[key].at != before


class Still(QProxyStyle):
    """A system without motion."""

    def styleHint(self, hint, option=None, widget=None, data=None):
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, data)


def test_none_where_the_person_or_the_system_wants_none_or_there_are_too_many(
    canvas, window, monkeypatch
):
    still = Still("Fusion")
    canvas.setStyle(still)
    tidy(canvas)
    assert stand_where_they_should(canvas)
    canvas.setStyle(None)
    window.document.stack.undo()
    window.context.settings = replace(window.context.settings, motion="none")
    tidy(canvas)
    assert stand_where_they_should(canvas)
    window.document.stack.undo()
    window.context.settings = replace(window.context.settings, motion="system")
    monkeypatch.setattr(gliding, "_MOST", 1)
    tidy(canvas)
    assert stand_where_they_should(canvas)


def test_nothing_else_glides(canvas, window):
    window.document.selection.set(["sales", "support"])
    QTest.keyClick(canvas, Qt.Key.Key_Right, CONTROL)
    assert stand_where_they_should(canvas)
    window.registry.run("arrange.left")
    assert stand_where_they_should(canvas)
    drag(canvas, head(canvas, "menu"), head(canvas, "menu") + QPoint(40, 60))
    assert stand_where_they_should(canvas)
