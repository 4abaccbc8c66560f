"""Connecting by keyboard: the selected node leads on to the nearest one in a direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.canvas.connecting import refusal
from designer.app.canvas.face import title
from designer.app.canvas.walking import nearest
from designer.app.translate import tr, tr_text
from designer.flow.chaining import free_ways, lead
from designer.flow.texts import N_, Text
from designer.flow.wording import outcome_name

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_NOTHING_THERE = N_("There is no node in that direction.")
_NO_WAY_FREE = N_("Every way out of {node} leads somewhere already.")
_CONNECTED = N_("{node}: {outcome} leads to {target} now.")


def connect_towards(canvas: CanvasView, here: str, direction: str) -> None:
    """Lead the likeliest free way out of ``here`` to the nearest node in ``direction``.

    ``here`` stays selected, so that the next press takes the next way out. What happened, or why
    nothing did, is said by :attr:`CanvasView.hint`.
    """
    flow = canvas.document.flow
    target = nearest(canvas.canvas_scene.wiring.boxes, here, direction)
    if target is None:
        canvas.hint.emit(tr(_NOTHING_THERE))
        return
    node = flow.nodes[here]
    why: Text | None = None
    for way in free_ways(flow, here):
        refused = [text for outcome in way if (text := refusal(flow, here, outcome, target))]
        if refused:
            why = why or refused[0]
            continue
        names = [outcome_name(node.kind, outcome) for outcome in way]
        if canvas.document.apply(lead(flow, here, way, target)):
            said = ", ".join(name if isinstance(name, str) else tr_text(name) for name in names)
            to = title(flow.nodes[target])
            canvas.hint.emit(tr(_CONNECTED, node=title(node), outcome=said, target=to))
        return
    canvas.hint.emit(tr_text(why or Text(_NO_WAY_FREE, {"node": title(node)})))
