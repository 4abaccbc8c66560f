"""What is selected: nodes by id and edges by key, shared by canvas, inspector, JSON and lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from designer.flow.model import EdgeKey

_T = TypeVar("_T")


class Selection(QObject):
    """The selection of one document. :attr:`changed` comes once per change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.nodes: tuple[str, ...] = ()
        self.edges: tuple[EdgeKey, ...] = ()

    def set(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """Select exactly these; in the order they were selected."""
        wanted = tuple(dict.fromkeys(nodes)), tuple(dict.fromkeys(edges))
        if wanted != (self.nodes, self.edges):
            self.nodes, self.edges = wanted
            self.changed.emit()

    def add(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """Select these too."""
        self.set((*self.nodes, *nodes), (*self.edges, *edges))

    def toggle(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """Select those of these that are not selected, and the other way round."""
        self.set(_toggled(self.nodes, nodes), _toggled(self.edges, edges))

    def discard(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """Select none of these any more."""
        out_nodes, out_edges = set(nodes), set(edges)
        self.set(
            (node for node in self.nodes if node not in out_nodes),
            (edge for edge in self.edges if edge not in out_edges),
        )

    def clear(self) -> None:
        """Select nothing."""
        self.set()

    @property
    def single(self) -> str | None:
        """The one selected node, or None when there is not exactly one node and no edge."""
        return self.nodes[0] if len(self.nodes) == 1 and not self.edges else None


def _toggled(present: tuple[_T, ...], changed: Iterable[_T]) -> list[_T]:
    wanted = list(present)
    for item in changed:
        if item in wanted:
            wanted.remove(item)
        else:
            wanted.append(item)
    return wanted
