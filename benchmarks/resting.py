"""What the window takes while nobody does anything: processor time and memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import sizes
from benchmarks.stopwatch import timed
from benchmarks.window import Stage, application, close, settle
from designer.app.window import Window
from designer.flow.model import Flow

_IDLE = Budget(10)
"""Nothing polls; a caret that blinks may."""
_PER_NODE = {10_000: Budget(8)}
_PAUSE_MS = 4_000
_SECOND_MS = 1_000
_STATM = Path("/proc/self/statm")
_PAGE_KIB = 4


def figures(quick: bool) -> Iterator[Figure]:
    """Memory first, while none has been given back; then a second of rest, by size.

    Selected is the node to which most edges lead.
    """
    application()
    largest = sizes(quick)[-1]
    if _STATM.exists():
        grown = _memory(make_flow(largest, loops=True)) / largest
        budget = _PER_NODE.get(largest)
        yield Figure("memory of a node on the canvas", grown, largest, "KiB", budget=budget)
    for nodes in sizes(quick):
        took = _resting(make_flow(nodes, loops=True))
        yield Figure("a second of rest in the window", took, nodes, budget=_IDLE)


def _resting(flow: Flow) -> float:
    """Milliseconds of processor time that a window with ``flow`` uses in a second."""
    stage = Stage()
    window = Window(stage.context)
    window.show()
    window.document.open(flow)
    window.document.selection.set([max(flow.nodes, key=lambda node: len(flow.into(node)))])
    _wait(_PAUSE_MS)  # checks, and what is imported late
    took = timed(lambda: _wait(_SECOND_MS))
    close(window)
    stage.close()
    stage.context.background.stop()
    return took


def _wait(milliseconds: int) -> None:
    # A loop of its own: the application's would close the windows at its end.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _memory(flow: Flow) -> float:
    """KiB that showing ``flow`` on a canvas adds, beside the flow itself."""
    stage = Stage()
    gc.collect()
    before = _resident()
    stage.open(flow)
    settle()
    gc.collect()
    grown = _resident() - before
    stage.close()
    return grown


def _resident() -> float:
    return int(_STATM.read_text("ascii").split()[1]) * _PAGE_KIB
