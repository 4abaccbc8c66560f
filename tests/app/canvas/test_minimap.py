"""The map of the flow in the corner of the canvas."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from designer.app.canvas.trail import Trail
from designer.flow.edits import MoveNodes
from tests.app.canvas.mouse import LEFT


@pytest.fixture
def minimap(canvas):
    canvas.minimap.show()
    canvas.minimap.grab()
    return canvas.minimap


def on_map(minimap, x: float, y: float) -> QPoint:
    return minimap.to_map(QPointF(x, y)).toPoint()


def colour(minimap, node: str) -> str:
    box = minimap._canvas.canvas_scene.wiring.boxes[node]
    minimap._forget_cards()
    at = on_map(minimap, box.x + 112, box.y + box.height / 2)
    return minimap.grab().toImage().pixelColor(at).name()


def middle(canvas) -> tuple[int, int]:
    return canvas.camera.visible.center().toPoint().toTuple()


def test_it_stands_in_the_corner_also_after_the_canvas_was_resized(canvas, minimap):
    for size in ((900, 600), (1200, 700)):
        canvas.resize(*size)
        assert canvas.viewport().geometry().contains(minimap.geometry())
        assert minimap.geometry().right() > canvas.width() - 20
        assert minimap.geometry().bottom() > canvas.height() - 20


def test_a_click_moves_the_view_there(canvas, minimap, document):
    goal = minimap.to_scene(QPointF(60, 90)).toPoint().toTuple()
    QTest.mouseClick(minimap, LEFT, pos=QPoint(60, 90))
    assert middle(canvas) == pytest.approx(goal, abs=2)
    assert document.stack.count() == 0
    assert document.selection.nodes == ()


def test_a_drag_takes_the_view_along_and_the_map_stays_below_the_hand(canvas, minimap):
    QTest.mousePress(minimap, LEFT, pos=QPoint(60, 90))
    for x in range(60, 160, 20):
        goal = minimap.to_scene(QPointF(x, 40)).toPoint().toTuple()
        QTest.mouseMove(minimap, QPoint(x, 40))
        assert middle(canvas) == pytest.approx(goal, abs=2)
        minimap.grab()
    before = minimap._world
    QTest.mouseRelease(minimap, LEFT, pos=QPoint(140, 40))
    minimap.grab()
    assert minimap._world.isValid()
    assert minimap._world != before or before.contains(canvas.camera.visible)


def test_cards_have_the_colour_of_what_is_the_matter(canvas, minimap, context, document):
    tokens = context.theme.tokens
    canvas.set_problems({"sales": "error", "support": "warning"})
    canvas.set_trace(Trail(passed=("leave",), current=None, edges=(), results={}))
    document.selection.set(["mailbox"])
    assert colour(minimap, "sales") == tokens["danger"].name()
    assert colour(minimap, "support") == tokens["warning"].name()
    assert colour(minimap, "leave") == tokens["success"].name()
    assert colour(minimap, "mailbox") == tokens["accent"].name()
    assert colour(minimap, "menu") == tokens["muted"].name()


def test_it_follows_edits_and_undo(canvas, minimap, document, qtbot):
    def shown() -> object:
        return minimap.grab().toImage()

    before = shown()
    document.apply(MoveNodes({"sales": (320, -104)}))
    qtbot.waitUntil(lambda: shown() != before)
    document.stack.undo()
    qtbot.waitUntil(lambda: shown() == before)


def test_hidden_it_does_nothing(canvas, minimap, document):
    minimap.hide()
    document.apply(MoveNodes({"sales": (320, -160)}))
    assert not minimap._redraw.isActive()
