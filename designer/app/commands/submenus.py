"""The entries of the canvas's menu that open others: ways out, kinds, arranging."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from designer.app.canvas.beside import middle_of
from designer.app.canvas.places import free_at
from designer.app.canvas.way_menu import way_entry
from designer.app.commands.arrange import TIDY
from designer.app.theme.icons import line_icon
from designer.app.translate import tr
from designer.flow.adding import new_node
from designer.flow.chaining import free_ways
from designer.flow.inserting import insert_new, outcome_onward
from designer.flow.swapping import swap_kind
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS

if TYPE_CHECKING:
    from designer.app.canvas.wires import Wire
    from designer.app.window import Window


def _add_ways(window: Window, menu: QMenu) -> None:
    """Each way out that leads nowhere yet opens the list of nodes for it."""
    node_id = window.document.selection.single
    if node_id is None:
        return
    node = window.document.flow.nodes[node_id]
    for way in free_ways(window.document.flow, node_id):
        menu.addAction(way_entry(node, way), partial(window.canvas.quick_adding.by_way, way))


def _add_kinds(window: Window, menu: QMenu) -> None:
    """What else the node could be."""
    node_id = window.document.selection.single
    if node_id is None:
        return
    present = window.document.flow.nodes[node_id].action
    for key in KINDS:
        if key != present:
            _add_kind(window, menu, key, partial(_swap, window, node_id, key))


def _swap(window: Window, node_id: str, kind: str) -> None:
    window.document.apply(swap_kind(window.document.flow, node_id, kind))


def _add_insertions(window: Window, menu: QMenu) -> None:
    """What can be put into the selected connection."""
    wire = selected_wire(window)
    for key in KINDS if wire else ():
        if outcome_onward(key) is not None:
            _add_kind(window, menu, key, partial(_insert, window, wire, key))


def selected_wire(window: Window) -> Wire:
    """The selected edges where nothing else is and all lead from one node to one other."""
    selection, edges = window.document.selection, window.document.flow.edges
    if not selection.only_edges:
        return ()
    ends = {(key[0], edges[key].target) for key in selection.edges}
    return selection.edges if len(ends) == 1 else ()


def _insert(window: Window, wire: Wire, kind: str) -> None:
    flow, canvas = window.document.flow, window.canvas
    node = new_node(flow, kind)
    place = free_at(flow, kind, middle_of(canvas, wire[0]))
    if window.document.apply(insert_new(flow, node, place, wire)):
        window.document.selection.set([node.id])
        canvas.bring([node.id])
        canvas.ask_for_value()


def _add_kind(window: Window, menu: QMenu, kind: str, run: Callable[[], object]) -> None:
    icon = line_icon(kind, window.context.theme.tokens[kind])
    menu.addAction(icon, tr(KINDS[kind].label), run)


def _add_arranging(window: Window, menu: QMenu) -> None:
    """All that lines up and spreads; what tidies stands beside this menu."""
    for command, action in window.registry.in_menu("arrange"):
        if action.isEnabled() and command.id != TIDY:
            if command.separated:
                menu.addSeparator()
            menu.addAction(action)


SUBMENUS: dict[str, tuple[str, Callable[[Window, QMenu], None]]] = {
    "connect": (N_("Connect a way out"), _add_ways),
    "kind": (N_("Change kind to"), _add_kinds),
    "insert": (N_("Insert an action"), _add_insertions),
    "arrange": (N_("Arrange"), _add_arranging),
}
"""By the name they have in the tables of the menu: what they are called, and what fills them."""
