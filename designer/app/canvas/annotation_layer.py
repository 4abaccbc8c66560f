"""The notes and frames of a scene, kept by key and patched from the flow's events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from designer.app.canvas.annotation_item import AnnotationItem
from designer.app.canvas.annotation_painter import AnnotationPainter, Look
from designer.app.canvas.marks import Marks
from designer.app.standing import STANDINGS
from designer.app.theme.theme import Theme
from designer.flow.annotations import Annotation, Frame
from designer.flow.events import AnnotationsAdded, AnnotationsChanged, AnnotationsRemoved, Event
from designer.flow.model import Flow
from designer.layout.frames import Folds, shown_area

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGraphicsScene


_PLAIN = Look()


class AnnotationLayer:
    """Owned by a scene, which tells it of everything."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._scene = scene
        self._painter = AnnotationPainter(theme)
        self.items: dict[str, AnnotationItem] = {}
        self.selected: frozenset[str] = frozenset()
        self.hot: str | None = None
        """The one under the pointer."""
        self.dragged: frozenset[str] = frozenset()
        """Those that stand elsewhere than the flow says, while they are dragged."""
        self._marked: set[str] = set()
        self._flow = Flow()
        self._marks = Marks()
        self._folds = Folds()

    def load(self, flow: Flow, marks: Marks) -> None:
        """Show those of ``flow``; the scene has forgotten its items."""
        self._flow, self._marks, self._folds = flow, marks, Folds()
        self.items = {}
        self._marked.clear()
        self.selected, self.hot, self.dragged = frozenset(), None, frozenset()
        self._add(flow.annotations)

    def content(self) -> QRectF:
        """What those that are seen cover."""
        found = QRectF()
        for item in self.shown():
            found |= QRectF(*item.area)
        return found

    def shown(self) -> list[AnnotationItem]:
        """Those that no folded frame hides: frames, then notes, each in document order."""
        seen = [item for key, item in self.items.items() if key not in self._folds.annotations]
        return sorted(seen, key=lambda item: item.annotation.kind)

    def shown_as(self, key: str) -> AnnotationItem | None:
        """What is seen of one: itself, or the folded frame that hides it."""
        return self.items.get(self._folds.annotations.get(key, key))

    def inset(self, key: str) -> int:
        """How far right of its corner one is seen: the bar of a folded frame is."""
        one = self._flow.annotations[key]
        return shown_area(one).x - one.at[0]

    def marked(self) -> list[AnnotationItem]:
        """Those that are seen and look otherwise than usual: selected, hot, folded."""
        found = (self.items.get(key) for key in self._marked)
        return [item for item in found if item is not None and item.isVisible()]

    # Following

    def hear(self, event: Event) -> bool:
        """Patch what ``event`` says has changed; returns whether it is about notes or frames."""
        match event:
            case AnnotationsAdded(keys):
                self._add(keys)
            case AnnotationsRemoved(annotations):
                for one in annotations:
                    self._scene.removeItem(self.items.pop(one.key))
            case AnnotationsChanged(keys):
                for key in keys:
                    self.items[key].show_annotation(self._flow.annotations[key])
                self._refresh(keys)
            case _:
                return False
        return True

    def refold(self, folds: Folds) -> None:
        """Hide what folded frames hide, and say on their bars what that is."""
        before, self._folds = self._folds, folds
        for key in before.annotations.keys() - folds.annotations.keys():
            if key in self.items:
                self.items[key].setVisible(True)
        for key in folds.annotations:
            self.items[key].setVisible(False)
        self.refresh_bars()

    def drag(self, places: Mapping[str, tuple[float, float]]) -> None:
        """Show some elsewhere."""
        for key, (x, y) in places.items():
            self.items[key].setPos(x, y)
        self.dragged = frozenset(places)

    def preview(self, annotation: Annotation) -> None:
        """Show one larger or smaller, until :meth:`drop`."""
        self.items[annotation.key].show_annotation(annotation)
        self.dragged = frozenset([annotation.key])

    def drop(self) -> None:
        """Show those that were dragged where the flow says."""
        for key in self.dragged & self.items.keys():
            self.items[key].show_annotation(self._flow.annotations[key])
        self.dragged = frozenset()

    def select(self, keys: Iterable[str]) -> None:
        """Draw exactly these as selected."""
        before, self.selected = self.selected, frozenset(keys)
        self._refresh(before ^ self.selected)

    def point_at(self, key: str | None) -> bool:
        """Draw ``key`` as being under the pointer; returns whether another one was before."""
        before, self.hot = self.hot, key
        self._refresh({one for one in (before, key) if one is not None})
        return before != key

    def refresh_bars(self, nodes: Iterable[str] | None = None) -> None:
        """What is the matter with ``nodes`` has changed; None: with any that are hidden."""
        hidden = self._folds.nodes
        if nodes is None:
            self._refresh([key for key, one in self._flow.annotations.items() if _is_folded(one)])
        elif hidden:
            self._refresh({hidden[node] for node in nodes if node in hidden})

    def repaint(self) -> None:
        """Paint everything anew."""
        for item in self.items.values():
            item.update()

    def conceal(self, key: str, *, hidden: bool) -> None:
        """Hide a note while it is written on: its editor may be larger or smaller than it."""
        if key in self.items:
            self.items[key].setOpacity(0 if hidden else 1)

    def _add(self, keys: Iterable[str]) -> None:
        for key in keys:
            item = AnnotationItem(self._flow.annotations[key], self._painter)
            self.items[key] = item
            self._scene.addItem(item)
            self._dress(key)

    def _refresh(self, keys: Iterable[str]) -> None:
        for key in keys:
            if key in self.items:
                self._dress(key)

    def _dress(self, key: str) -> None:
        look = self._look(key)
        self.items[key].show_look(look)
        if look == _PLAIN:
            self._marked.discard(key)
        else:
            self._marked.add(key)

    def _look(self, key: str) -> Look:
        selected, hovered = key in self.selected, key == self.hot
        if not _is_folded(self._flow.annotations.get(key)):
            return Look(selected, hovered)
        return bar_look(self._flow, self._folds, key, self._marks, selected, hovered)


def bar_look(
    flow: Flow,
    folds: Folds,
    key: str,
    marks: Marks,
    selected: bool = False,
    hovered: bool = False,
) -> Look:
    """How the bar of the folded frame ``key`` is drawn."""
    nodes = [node for node, hider in folds.nodes.items() if hider == key]
    inside = set(nodes)
    hidden = [flow.annotations[one] for one, hider in folds.annotations.items() if hider == key]
    problems = {marks.problems[node] for node in nodes if node in marks.problems}
    worst = next((standing for standing in STANDINGS if standing in problems), "")
    arrives = {o for node in nodes for source, o in flow.into(node) if source not in inside}
    leaves = {e.outcome for n in nodes for e in flow.out(n).values() if e.target not in inside}
    return Look(
        selected=selected,
        hovered=hovered,
        nodes=len(nodes),
        notes=sum(one.kind == "note" for one in hidden),
        problem=worst,
        passed=not inside.isdisjoint(marks.trail.passed),
        current=marks.trail.current in inside,
        holds_selected=not inside.isdisjoint(marks.nodes),
        arrives=tuple(sorted(arrives)),
        leaves=tuple(sorted(leaves)),
        start=flow.start in inside,
    )


def _is_folded(one: object) -> bool:
    return isinstance(one, Frame) and one.folded
