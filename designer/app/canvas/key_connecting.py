"""Connecting by keyboard: the selected node leads on to the nearest one in a direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.canvas.beside import beside_node
from designer.app.canvas.connecting import refusal
from designer.app.canvas.walking import nearest
from designer.app.canvas.way_menu import WayMenu
from designer.app.canvas.way_words import way_words
from designer.app.naming import title
from designer.app.translate import tr, tr_text
from designer.flow.chaining import Way, free_ways, lead
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_NOTHING_THERE = N_("There is no node in that direction.")
_NO_WAY_FREE = N_("Every way out of {node} leads somewhere already.")
_NO_WAY = N_("Nothing can follow {node}: the call is over, or goes on at another server.")
_CONNECTED = N_("{node}: {outcome} leads to {target} now.")
_WHICH = N_("{node}: which way out leads to {target}?")


def connect_towards(canvas: CanvasView, here: str, direction: str) -> None:
    """Lead a free way out of ``here`` to the nearest node in ``direction``; ask which of several.

    ``here`` stays selected, so that the next press takes the next way out. What happened, or why
    nothing did, is said by :attr:`CanvasView.hint`.
    """
    flow = canvas.document.flow
    target = nearest(canvas.canvas_scene.wiring.boxes, here, direction)
    if target is None:
        canvas.hint.emit(tr(_NOTHING_THERE))
        return
    ways, why = _open_ways(canvas, here, target)
    if not ways:
        canvas.hint.emit(tr_text(why))
    elif len(ways) == 1:
        _connect(canvas, here, ways[0], target)
    else:
        node = flow.nodes[here]
        which = tr(_WHICH, node=title(node), target=title(flow.nodes[target]))
        menu = WayMenu(canvas, node, ways, lambda way: _connect(canvas, here, way, target), which)
        menu.popup(beside_node(canvas, here))
        canvas.hint.emit(which)
        menu.aboutToHide.connect(lambda: canvas.hint.emit(""))


def _open_ways(canvas: CanvasView, here: str, target: str) -> tuple[list[Way], Text]:
    """The free ways out that may lead to ``target``, and why there is none."""
    flow = canvas.document.flow
    node = flow.nodes[here]
    free = free_ways(flow, here)
    why = Text(_NO_WAY_FREE if node.kind.outcomes else _NO_WAY, {"node": title(node)})
    ways = []
    for way in free:
        refused = next((text for out in way if (text := refusal(flow, here, out, target))), None)
        if refused is None:
            ways.append(way)
        else:
            why = refused
    return ways, why


def _connect(canvas: CanvasView, here: str, way: Way, target: str) -> None:
    flow = canvas.document.flow
    if canvas.document.apply(lead(flow, here, way, target)):
        node, to = flow.nodes[here], flow.nodes[target]
        words = way_words(node, way)
        canvas.hint.emit(tr(_CONNECTED, node=title(node), outcome=words, target=title(to)))
