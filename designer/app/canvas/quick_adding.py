"""Where the list of nodes opens over the canvas, and what becomes of what is chosen there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from designer.app.canvas.connecting import refusal
from designer.app.canvas.places import free_at, snapped
from designer.app.canvas.way_row import origin_words
from designer.app.translate import tr
from designer.flow.adding import add_chained, add_connected, new_node
from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.chaining import Way, free_ways, lead
from designer.flow.edits import Edit
from designer.flow.model import Node
from designer.flow.swapping import swap_kind
from designer.flow.texts import N_
from designer.layout.boxes import GRID, input_offset

if TYPE_CHECKING:
    from designer.app.canvas.quick_add import QuickAdd
    from designer.app.canvas.view import CanvasView
    from designer.app.theme.theme import Theme
    from designer.flow.proposals import Proposal

ADD = N_("Add an action: name, number or address")
_CHANGE = N_("Change the kind to: name, number or address")


class QuickAdding(QObject):
    """Opens at most one list at a time and adds what is chosen, in one undo step."""

    def __init__(self, canvas: CanvasView, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._theme = theme
        self.list: QuickAdd | None = None
        """The open list."""
        canvas.document.edited.connect(self.close)
        canvas.document.replaced.connect(self.close)

    def at(self, place: QPointF) -> None:
        """Offer nodes to stand at ``place`` (scene pixels), where the mouse has pointed."""
        opened = self._make("", ADD)
        opened.offer_notes()
        opened.chosen.connect(partial(self._add_at, place))
        self._show(opened, place, by_mouse=True)

    def at_end_of(self, source: str, outcome: str, place: QPointF) -> None:
        """Offer nodes to which ``outcome`` of ``source`` will lead, their input at ``place``."""
        opened = self._make("", ADD)
        flow = self._canvas.document.flow
        present = flow.out(source).get(outcome)
        led_to = None if present is None else flow.nodes[present.target]
        opened.say_origin(origin_words(flow.nodes[source], (outcome,), led_to))
        opened.offer_nodes(partial(self._targets, source, outcome))
        opened.chosen.connect(partial(self._add_to, source, outcome, place))
        self._show(opened, place, by_mouse=True)

    def at_port(self, source: str, outcome: str) -> None:
        """Offer what ``outcome`` of ``source`` may lead to, beside its port, which was clicked.

        It leads nowhere yet; a new node goes where there is room right of the port.
        """
        x, y = self._canvas.canvas_scene.wiring.boxes[source].port(outcome)
        opened = self._make("", ADD)
        opened.say_origin(origin_words(self._canvas.document.flow.nodes[source], (outcome,)))
        opened.offer_nodes(partial(self._targets, source, outcome))
        opened.chosen.connect(partial(self._add_after, source, (outcome,)))
        self._show(opened, QPointF(x + 2 * GRID, y - 2 * GRID), by_mouse=True)

    def by_key(self, text: str = "") -> None:
        """Offer nodes with ``text`` in the field, to go after the one selected node.

        Which of its ways out that is can be chosen; nodes that are there can be led to as well.
        With none selected the node goes where the pointer is, or into the middle.
        """
        self._canvas.cancel_gesture()
        before = self._canvas.document.selection.single
        pointer = self._canvas.hand.pointer
        if before is not None:
            self._after(before, text)
        elif pointer is not None:
            opened = self._open(pointer.scene, text, notes=True)
            opened.chosen.connect(partial(self._add_at, pointer.scene))
        else:
            middle = self._canvas.camera.visible.center()
            self._open(middle, text, notes=True).chosen.connect(self._add_chained)

    def by_way(self, way: Way) -> None:
        """Offer what the one selected node may lead to by ``way``."""
        before = self._canvas.document.selection.single
        if before is not None:
            self._after(before, "", (way,))

    def _after(self, before: str, text: str, ways: tuple[Way, ...] = ()) -> None:
        """Offer what may follow the node ``before``, beside it where that is seen."""
        flow, visible = self._canvas.document.flow, self._canvas.camera.visible
        box = self._canvas.canvas_scene.wiring.boxes[before]
        place = QPointF(box.rect.right + GRID, box.rect.top)
        opened = self._make(text, ADD)
        opened.offer_notes()
        ways = ways or free_ways(flow, before)
        if ways:
            opened.offer_ways(flow.nodes[before], ways)
            opened.offer_nodes(partial(self._targets, before, ways[0][0]))
        opened.chosen.connect(lambda proposal: self._add_chained(proposal, opened.way))
        self._show(opened, place if visible.contains(place) else visible.center())

    def change_kind(self) -> None:
        """Offer what the one selected node could be instead."""
        node_id = self._canvas.document.selection.single
        if node_id is not None:
            box = self._canvas.canvas_scene.wiring.boxes[node_id]
            opened = self._open(QPointF(box.x, box.rect.bottom), title=_CHANGE)
            opened.chosen.connect(partial(self._change, node_id))

    def close(self) -> None:
        """Close the list, if one is open: what it was opened over has changed."""
        if self.list is not None:
            self.list.close_list()

    def _open(
        self, place: QPointF, text: str = "", title: str = ADD, notes: bool = False
    ) -> QuickAdd:
        opened = self._make(text, title)
        if notes:
            opened.offer_notes()
        self._show(opened, place)
        return opened

    def _make(self, text: str, title: str) -> QuickAdd:
        # Only now: what a list is made of takes a while to load, and no start should wait for it.
        from designer.app.canvas.quick_add import QuickAdd

        self.close()
        # A child of the window, so that the canvas's own shortcuts are not heard while it is open.
        window = self._canvas.window()
        opened = QuickAdd(self._theme, self._complete, tr(title), text, window)
        opened.closed.connect(self._closed)
        self.list = opened
        return opened

    def _show(self, opened: QuickAdd, place: QPointF, *, by_mouse: bool = False) -> None:
        """Open the list.

        Whoever points goes on with the value of what is added; whoever opens the list by key and
        chooses by key goes on with the next node.
        """
        asking = opened.chosen if by_mouse else opened.pointed
        asking.connect(self._ask)
        at = self._canvas.camera.to_viewport(place).toPoint()
        opened.open_at(self._canvas.viewport().mapTo(self._canvas.window(), at))

    def _closed(self, back: bool) -> None:
        self.list = None
        if back:
            self._canvas.setFocus()

    def _ask(self, proposal: Proposal) -> None:
        """Ask for the value of what was added."""
        if not proposal.target and proposal.kind not in ANNOTATION_KINDS:
            self._canvas.ask_for_value()

    def _complete(self, number: str) -> str | None:
        """A number made E.164, national ones as belonging to the country that is most likely."""
        # Only now: the library behind it takes its time to load.
        from designer.app.likely_country import likely_country
        from designer.checks.numberfixes import mended_number

        return mended_number(number, likely_country(self._canvas.document.flow, number))

    # What was chosen

    def _node(self, proposal: Proposal) -> Node:
        flow = self._canvas.document.flow
        return new_node(flow, proposal.kind, proposal.value, proposal.title)

    def _add_at(self, place: QPointF, proposal: Proposal) -> None:
        if proposal.kind in ANNOTATION_KINDS:
            self._canvas.annotating.add(proposal.kind, place)
            return
        flow, node = self._canvas.document.flow, self._node(proposal)
        self._apply(add_chained(flow, node, free_at(flow, node.action, place), None), node)

    def _targets(self, source: str, outcome: str) -> Iterator[Node]:
        """The nodes that are there and that ``outcome`` of ``source`` may lead to."""
        flow = self._canvas.document.flow
        for node in flow.nodes.values():
            if node.id != source and refusal(flow, source, outcome, node.id) is None:
                yield node

    def _lead(self, source: str, way: Way, proposal: Proposal) -> None:
        """Lead to a node that is there. The selection stays: what else leaves comes next."""
        document = self._canvas.document
        if document.apply(lead(document.flow, source, way, proposal.target)):
            document.selection.set([source])

    def _add_to(self, source: str, outcome: str, place: QPointF, proposal: Proposal) -> None:
        if proposal.target:
            self._lead(source, (outcome,), proposal)
            return
        flow, node = self._canvas.document.flow, self._node(proposal)
        corner = snapped(place.x(), place.y() - input_offset()[1])
        self._apply(add_connected(flow, node, corner, source, outcome), node)

    def _add_after(self, source: str, way: Way, proposal: Proposal) -> None:
        self._canvas.document.selection.set([source])
        self._add_chained(proposal, way)

    def _add_chained(self, proposal: Proposal, way: Way | None = None) -> None:
        before = self._canvas.document.selection.single
        if proposal.kind in ANNOTATION_KINDS:
            self._canvas.annotating.add(proposal.kind)
            return
        if proposal.target and before is not None and way is not None:
            self._lead(before, way, proposal)
        else:
            self._canvas.add_chained(self._node(proposal), way)

    def _change(self, node_id: str, proposal: Proposal) -> None:
        flow = self._canvas.document.flow
        if proposal.value or flow.nodes[node_id].action != proposal.kind:
            self._canvas.document.apply(swap_kind(flow, node_id, proposal.kind, proposal.value))

    def _apply(self, edit: Edit, node: Node) -> None:
        document = self._canvas.document
        if document.apply(edit):
            document.selection.set([node.id])
            self._canvas.bring([node.id])
