"""Taking back a large paste in the whole window, every panel open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import Times, timed
from benchmarks.window import Stage, close, finish_painting, settle
from designer.app.window import Window

_UNDO = {1_000: Budget(50)}


def figures(quick: bool) -> Iterator[Figure]:
    """Undo and redo of a paste until they are painted, by the number of nodes pasted."""
    for nodes in sizes(quick):
        stage = Stage()
        window = Window(stage.context)
        window.show()
        for dock in window.docks.values():
            dock.show()
        window.docks["callactions"].raise_()
        window.document.open(make_flow(nodes))
        window.registry.run("edit.select-all")
        window.registry.run("edit.copy")
        window.registry.run("edit.paste")
        settle()
        yield from _undo(window, nodes, runs(quick, 9 if nodes <= 1_000 else 3))
        window.document.stack.setClean()
        close(window)
        stage.close()
        stage.context.background.stop()


def _undo(window: Window, nodes: int, count: int) -> Iterator[Figure]:
    pasted = len(window.document.flow.nodes)
    undone, redone = [], []
    for _ in range(count):
        undone.append(timed(lambda: _painted(window.document.stack.undo)))
        if len(window.document.flow.nodes) != pasted - nodes:
            raise RuntimeError("nothing was pasted")
        settle()
        redone.append(timed(lambda: _painted(window.document.stack.redo)))
        settle()
    yield Figure("undo a paste", Times(tuple(undone)).median, nodes, budget=_UNDO.get(nodes))
    yield Figure("redo a paste", Times(tuple(redone)).median, nodes)


def _painted(step: Callable[[], None]) -> None:
    step()
    finish_painting()
