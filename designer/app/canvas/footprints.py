"""The marks that a call has left on the canvas, and how long they are true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from designer.app.canvas.trail import Trail
from designer.flow.events import Event, NodeRenamed
from designer.flow.model import EdgeKey, Node

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView


class Footprints(QObject):
    """Shows on ``canvas`` the way that a call, a scenario or a journey has taken.

    What is changed afterwards has no mark any more, because it might do something else now; it has
    it again when the change is undone. A call that goes on keeps all: it runs the flow as it was.
    :attr:`changed` comes when there are marks or none any more, :attr:`cleared` when somebody has
    taken them away.
    """

    changed = Signal()
    cleared = Signal()

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._whole = self._shown = Trail()
        self._nodes: dict[str, tuple[object, ...]] = {}
        """What the nodes of the way meant when it was shown."""
        self._targets: dict[EdgeKey, str] = {}
        """Where its edges led then."""
        document = canvas.document
        document.flow_changed.connect(self._hear)
        document.edited.connect(self._compare)
        document.replaced.connect(self._forget)

    @property
    def clearable(self) -> bool:
        """Whether there are marks that can be taken away: not those of a call that goes on."""
        shown = self._shown
        return shown.current is None and bool(shown.passed or shown.edges or shown.results)

    def show(self, trail: Trail) -> None:
        """Show the way ``trail`` of the flow as it is now."""
        flow = self._canvas.document.flow
        self._whole = trail
        self._nodes = {
            one: _meaning(flow.nodes[one]) for one in _nodes_of(trail) if one in flow.nodes
        }
        self._targets = {key: flow.edges[key].target for key in trail.edges if key in flow.edges}
        self._draw(trail)

    def clear(self) -> bool:
        """Take the marks away; returns whether there were any that can be."""
        if not self.clearable:
            return False
        self.show(Trail())
        self.cleared.emit()
        return True

    def _draw(self, trail: Trail) -> None:
        before, self._shown = self.clearable, trail
        self._canvas.canvas_scene.follow(trail)
        if self.clearable != before:
            self.changed.emit()

    def _hear(self, event: Event) -> None:
        """A node that is called otherwise is the same node."""
        if isinstance(event, NodeRenamed):
            self._rename(event.old, event.new)

    def _rename(self, old: str, new: str) -> None:
        def named(node: str) -> str:
            return new if node == old else node

        def led(key: EdgeKey) -> EdgeKey:
            return named(key[0]), key[1]

        way = self._whole
        self._whole = Trail(
            tuple(map(named, way.passed)),
            None if way.current is None else named(way.current),
            tuple(map(led, way.edges)),
            {named(node): words for node, words in way.results.items()},
        )
        self._nodes = {named(node): meant for node, meant in self._nodes.items()}
        self._targets = {led(key): named(node) for key, node in self._targets.items()}

    def _compare(self) -> None:
        """Show of the way what is as it was."""
        way = self._whole
        if way == Trail():
            return
        if way.current is None:
            way = self._kept(way)
        if way != self._shown:
            self._draw(way)

    def _kept(self, way: Trail) -> Trail:
        flow = self._canvas.document.flow
        same = {
            node
            for node, meant in self._nodes.items()
            if node in flow.nodes and _meaning(flow.nodes[node]) == meant
        }
        led = {
            key
            for key, target in self._targets.items()
            if key[0] in same and key in flow.edges and flow.edges[key].target == target
        }
        return Trail(
            tuple(node for node in way.passed if node in same),
            None,
            tuple(key for key in way.edges if key in led),
            {node: words for node, words in way.results.items() if node in same},
        )

    def _forget(self) -> None:
        """Another flow is shown."""
        self.show(Trail())


def _nodes_of(trail: Trail) -> set[str]:
    return {*trail.passed, *trail.results}


def _meaning(node: Node) -> tuple[object, ...]:
    """What ``node`` does in a call, whatever it is called and says."""
    return node.action, node.value, node.options, node.extra
