"""Typing in the inspector of the whole window, every panel open."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.figures import Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs, sizes
from benchmarks.stopwatch import Times, timed
from benchmarks.window import Stage, application, close, finish_painting, settle
from designer.app.window import Window

_KEY = {1_000: Budget(16)}
_DIGITS = "0123456789"


def figures(quick: bool) -> Iterator[Figure]:
    """One key until it is painted, with the checks that come due meanwhile, by size."""
    for nodes in sizes(quick):
        stage = Stage()
        window = Window(stage.context)
        window.show()
        for dock in window.docks.values():
            dock.show()
        window.docks["callactions"].raise_()
        window.document.open(make_flow(nodes))
        settle()
        yield from _type(window, nodes, runs(quick, 100 if nodes <= 1_000 else 20))
        window.document.stack.setClean()
        close(window)
        stage.close()
        stage.context.background.stop()


def _type(window: Window, nodes: int, count: int) -> Iterator[Figure]:
    flow = window.document.flow
    held = next(node.id for node in flow.nodes.values() if node.action == "connect")
    window.show_node(held)
    settle()
    window.inspector.focus_first()
    line = application().focusWidget() or window.inspector
    window.live_check.run()
    keys = []
    for number in range(count + 3):

        def press(digit: str = _DIGITS[number % 10], erase: bool = number % 2 == 1) -> None:
            if erase:
                QTest.keyClick(line, Qt.Key.Key_Backspace)
            else:
                QTest.keyClicks(line, digit)
            finish_painting()

        keys.append(timed(press))
        window.live_check.run()
        settle()
    typed = Times(tuple(keys[3:]))
    yield Figure(
        "one key in the inspector (p99), all panels",
        typed.p99,
        nodes,
        budget=_KEY.get(nodes),
        note=f"median {typed.median:.1f} ms",
    )
