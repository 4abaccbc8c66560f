"""Opening a flow: from the flow in memory to the picture on the canvas."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks.anchors import PlainItems
from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import measure, timed
from benchmarks.window import Stage, application, close, settle
from designer.flow.model import Flow

_BUDGETS = {1_000: Budget(200), 10_000: Budget(1_200)}


def figures(quick: bool) -> Iterator[Figure]:
    """The canvas alone and the whole window, by size."""
    application()
    for nodes in sizes(quick):
        yield _on_canvas(nodes, runs(quick, 9 if nodes <= 1_000 else 3))
    for nodes in sizes(quick):
        took = _in_window(make_flow(nodes, loops=True))
        yield Figure("open a flow in the window, all panels", took, nodes)


def _on_canvas(nodes: int, count: int) -> Figure:
    flow = make_flow(nodes, loops=True)
    stage, plain = Stage(), PlainItems(flow)
    plain.show()
    settle()
    ours = measure(partial(stage.open, flow), count, before=stage.empty)
    beside = measure(plain.open, count, before=plain.empty)
    stage.close()
    close(plain)
    return Figure(
        "open a flow on the canvas",
        ours.median,
        nodes,
        anchor="as many rectangles and lines in a QGraphicsView",
        beside=beside.median,
        budget=_BUDGETS.get(nodes),
    )


def _in_window(flow: Flow) -> float:
    """Milliseconds until a window that stands has opened ``flow`` and is idle but for checks."""
    from designer.app.window import Window

    stage = Stage()
    window = Window(stage.context)
    window.show()
    settle()
    taken = []
    for _ in range(3):

        def opened() -> None:
            window.document.open(flow)
            application().processEvents()

        taken.append(timed(opened))
    window.document.stack.setClean()
    close(window)
    stage.close()
    stage.context.background.stop()
    return sorted(taken)[1]
