"""What is selected, shared by canvas, inspector, JSON and lists.

Nodes by id, edges by key, notes and frames by key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from designer.flow.model import EdgeKey, Flow

_T = TypeVar("_T")


class Selection(QObject):
    """The selection of one document. :attr:`changed` comes once per change.

    Only what is in ``flow()`` at the time can be selected, so that whoever asks finds it there.
    """

    changed = Signal()

    def __init__(self, flow: Callable[[], Flow]) -> None:
        super().__init__()
        self._flow = flow
        self.nodes: tuple[str, ...] = ()
        self.edges: tuple[EdgeKey, ...] = ()
        self.annotations: tuple[str, ...] = ()
        """Notes and frames."""

    def set(
        self,
        nodes: Iterable[str] = (),
        edges: Iterable[EdgeKey] = (),
        annotations: Iterable[str] = (),
    ) -> None:
        """Select exactly these, in the order they were selected; not what the flow has not."""
        flow = self._flow()
        wanted = (
            tuple(node for node in dict.fromkeys(nodes) if node in flow.nodes),
            tuple(edge for edge in dict.fromkeys(edges) if edge in flow.edges),
            tuple(key for key in dict.fromkeys(annotations) if key in flow.annotations),
        )
        if wanted != self.all:
            self.nodes, self.edges, self.annotations = wanted
            self.changed.emit()

    def add(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """Select these too."""
        self.set((*self.nodes, *nodes), (*self.edges, *edges), self.annotations)

    def toggle(self, nodes: Iterable[str] = (), edges: Iterable[EdgeKey] = ()) -> None:
        """Select those of these that are not selected, and the other way round."""
        self.set(_toggled(self.nodes, nodes), _toggled(self.edges, edges), self.annotations)

    def discard(
        self,
        nodes: Iterable[str] = (),
        edges: Iterable[EdgeKey] = (),
        annotations: Iterable[str] = (),
    ) -> None:
        """Select none of these any more."""
        out_nodes, out_edges, out_annotations = set(nodes), set(edges), set(annotations)
        self.set(
            (node for node in self.nodes if node not in out_nodes),
            (edge for edge in self.edges if edge not in out_edges),
            (key for key in self.annotations if key not in out_annotations),
        )

    def clear(self) -> None:
        """Select nothing."""
        self.set()

    @property
    def single(self) -> str | None:
        """The one selected node; None where it is not one, or not alone."""
        alone = len(self.nodes) == 1 and not self.edges and not self.annotations
        return self.nodes[0] if alone else None

    @property
    def single_edge(self) -> EdgeKey | None:
        """The one selected edge; None where it is not one, or not alone."""
        alone = len(self.edges) == 1 and not self.nodes and not self.annotations
        return self.edges[0] if alone else None

    @property
    def only_edges(self) -> bool:
        """Whether edges are selected, and nothing else."""
        return bool(self.edges) and not self.nodes and not self.annotations

    @property
    def single_annotation(self) -> str | None:
        """The one selected note or frame; None where it is not one, or not alone."""
        alone = len(self.annotations) == 1 and not self.nodes and not self.edges
        return self.annotations[0] if alone else None

    @property
    def all(self) -> tuple[tuple[str, ...], tuple[EdgeKey, ...], tuple[str, ...]]:
        """Nodes, edges, notes and frames: what :meth:`set` takes."""
        return self.nodes, self.edges, self.annotations

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return not (self.nodes or self.edges or self.annotations)


def _toggled(present: tuple[_T, ...], changed: Iterable[_T]) -> list[_T]:
    wanted = list(present)
    for item in changed:
        if item in wanted:
            wanted.remove(item)
        else:
            wanted.append(item)
    return wanted
