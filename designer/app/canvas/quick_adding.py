"""Where the list of nodes opens over the canvas, and what becomes of what is chosen there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from designer.app.canvas.places import free_at, snapped
from designer.app.canvas.quick_add import QuickAdd
from designer.app.translate import tr
from designer.flow.adding import add_chained, add_connected, new_node
from designer.flow.edits import Edit
from designer.flow.model import Node
from designer.flow.proposals import Proposal
from designer.flow.swapping import swap_kind
from designer.flow.texts import N_
from designer.layout.boxes import input_offset

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView
    from designer.app.theme.theme import Theme

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
        """Offer nodes to stand at ``place`` (scene pixels)."""
        self._open(place).chosen.connect(partial(self._add_at, place))

    def at_end_of(self, source: str, outcome: str, place: QPointF) -> None:
        """Offer nodes to which ``outcome`` of ``source`` will lead, their input at ``place``."""
        self._open(place).chosen.connect(partial(self._add_to, source, outcome, place))

    def by_key(self, text: str = "") -> None:
        """Offer nodes with ``text`` in the field, to go after the one selected node.

        With none selected the node goes where the pointer is, or into the middle.
        """
        self._canvas.cancel_gesture()
        pointer = self._canvas.hand.pointer
        place = pointer.scene if pointer else self._canvas.camera.visible.center()
        if self._canvas.document.selection.single is not None or pointer is None:
            self._open(place, text).chosen.connect(self._add_chained)
        else:
            self._open(place, text).chosen.connect(partial(self._add_at, place))

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

    def _open(self, place: QPointF, text: str = "", title: str = ADD) -> QuickAdd:
        self.close()
        canvas = self._canvas
        # A child of the window, so that the canvas's own shortcuts are not heard while it is open.
        window = canvas.window()
        opened = QuickAdd(self._theme, self._complete, tr(title), text, window)
        opened.closed.connect(self._closed)
        self.list = opened
        at = canvas.camera.to_viewport(place).toPoint()
        opened.open_at(canvas.viewport().mapTo(window, at))
        return opened

    def _closed(self, back: bool) -> None:
        self.list = None
        if back:
            self._canvas.setFocus()

    def _complete(self, number: str) -> str | None:
        """A number made E.164, national ones as belonging to the country of the flow's others."""
        # Only now: the library behind it takes its time to load.
        from designer.checks.numberfixes import guessed_country, mended_number

        return mended_number(number, guessed_country(self._canvas.document.flow))

    # What was chosen

    def _node(self, proposal: Proposal) -> Node:
        return new_node(self._canvas.document.flow, proposal.kind, proposal.value)

    def _add_at(self, place: QPointF, proposal: Proposal) -> None:
        flow, node = self._canvas.document.flow, self._node(proposal)
        self._apply(add_chained(flow, node, free_at(flow, node.action, place), None), node)

    def _add_to(self, source: str, outcome: str, place: QPointF, proposal: Proposal) -> None:
        flow, node = self._canvas.document.flow, self._node(proposal)
        corner = snapped(place.x(), place.y() - input_offset()[1])
        self._apply(add_connected(flow, node, corner, source, outcome), node)

    def _add_chained(self, proposal: Proposal) -> None:
        self._canvas.add_chained(proposal.kind, proposal.value)

    def _change(self, node_id: str, proposal: Proposal) -> None:
        flow = self._canvas.document.flow
        if proposal.value or flow.nodes[node_id].action != proposal.kind:
            self._canvas.document.apply(swap_kind(flow, node_id, proposal.kind, proposal.value))

    def _apply(self, edit: Edit, node: Node) -> None:
        document = self._canvas.document
        if document.apply(edit):
            document.selection.set([node.id])
            self._canvas.show_node(node.id)
