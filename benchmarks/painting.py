"""Painting the canvas: all of a flow, a part of it in full size, and a node being dragged."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF

from benchmarks.anchors import BatchedPainter
from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.pointing import Drag
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import Times, measure, timed
from benchmarks.window import Stage, close, finish_painting, settle
from designer.layout.boxes import WIDTH

_ALL = {1_000: Budget(4), 10_000: Budget(8)}
_PART = {10_000: Budget(2)}
_DRAG = {10_000: Budget(2)}
_ROUNDS = 5
_RADIUS = 40
"""Of the circles in which a node is dragged, in pixels of the viewport."""


def figures(quick: bool) -> Iterator[Figure]:
    """Everything that moves on the canvas, by size."""
    for nodes in sizes(quick):
        flow = make_flow(nodes, loops=True)
        stage = Stage(flow)
        count = runs(quick, 60)
        yield _repaint_all(stage, nodes, count)
        yield from _drag(stage, nodes, count, "all in view", _in_middle(stage), None)
        held = _in_middle(stage)
        stage.canvas.zoom_to(1.0)
        x, y = flow.layout[held]
        stage.canvas.camera.centre(QPointF(x + WIDTH / 2, y))
        settle()
        yield _repaint_part(stage, nodes, count)
        yield from _drag(stage, nodes, count, "at 100 %", held, _DRAG.get(nodes))
        yield _pan(stage, nodes, count)
        stage.close()


def _repaint_all(stage: Stage, nodes: int, count: int) -> Figure:
    stage.canvas.fit_all()
    settle()
    ours = measure(stage.repaint, count, warm=3)
    batched = BatchedPainter(stage.document.flow, stage.canvas.viewportTransform())
    batched.show()
    settle()
    beside = measure(batched.repaint, count, warm=3)
    close(batched)
    return Figure(
        "repaint, all in view",
        ours.median,
        nodes,
        anchor="the nodes as rectangles, in a few calls",
        beside=beside.median,
        budget=_ALL.get(nodes),
        note=f"at {stage.canvas.zoom:.1%}",
    )


def _repaint_part(stage: Stage, nodes: int, count: int) -> Figure:
    seen = len(stage.canvas.visible_nodes())
    times = measure(stage.repaint, count, warm=3)
    note = f"{seen} nodes in view"
    return Figure("repaint at 100 %", times.median, nodes, budget=_PART.get(nodes), note=note)


def _pan(stage: Stage, nodes: int, count: int) -> Figure:
    """Move the view to and fro by a few pixels."""
    way = iter(range(10_000))

    def pan() -> None:
        stage.canvas.camera.pan(12 if next(way) // 20 % 2 else -12, 0)
        finish_painting()

    return Figure("move the view at 100 %, one step", measure(pan, count, warm=3).median, nodes)


def _drag(
    stage: Stage,
    nodes: int,
    count: int,
    where: str,
    held: str,
    budget: Budget | None,
) -> Iterator[Figure]:
    """Grab a node, go round, let go; several times."""
    moves: list[float] = []
    drops: list[float] = []
    for _ in range(_ROUNDS):
        drag = Drag(stage.canvas, held, _RADIUS)
        drag.press()
        moves += measure(drag.move, count // _ROUNDS + 1, warm=2).runs
        drops.append(timed(drag.release))
        stage.document.stack.undo()
        settle()
    times = Times(tuple(moves))
    note = f"p99 {times.p99:.1f} ms"
    yield Figure(f"drag a node, {where}, one move", times.median, nodes, budget=budget, note=note)
    yield Figure(f"let go of a node, {where}", Times(tuple(drops)).median, nodes)


def _in_middle(stage: Stage) -> str:
    """The node nearest to the middle of the flow that has at least three edges."""
    flow = stage.document.flow
    middle = stage.canvas.canvas_scene.content().center()
    busy = [n for n in flow.nodes if len(flow.out(n)) + len(flow.into(n)) >= 3]

    def distance(node_id: str) -> float:
        x, y = flow.layout[node_id]
        return abs(x - middle.x()) + abs(y - middle.y())

    return min(busy or list(flow.nodes), key=distance)
