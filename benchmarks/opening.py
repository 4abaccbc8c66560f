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
    stage = Stage()
    plain = PlainItems()
    plain.show()
    settle()
    for nodes in sizes(quick):
        flow = make_flow(nodes, loops=True)
        count = runs(quick, 9 if nodes <= 1_000 else 3)
        ours = measure(partial(stage.open, flow), count, before=stage.empty)
        beside = measure(partial(plain.open, flow), count, before=plain.empty)
        yield Figure(
            "open a flow on the canvas",
            ours.median,
            nodes,
            anchor="plain rectangles and lines in a QGraphicsView",
            beside=beside.median,
            budget=_BUDGETS.get(nodes),
        )
        plain.empty()
    stage.close()
    close(plain)
    for nodes in sizes(quick):
        took = _in_window(make_flow(nodes, loops=True))
        yield Figure("open a flow in the window, all panels", took, nodes)


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
