"""Deleting what is selected, and saying what became of what led there and of the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.naming import title
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.edits import Compound
from designer.flow.healing import heal, healed_to
from designer.flow.texts import N_, Text
from designer.layout.frames import remove

if TYPE_CHECKING:
    from collections.abc import Callable

    from designer.app.window import Window
    from designer.flow.edits import Edit

_LED_ON = (
    N_("{node} is deleted. What led to it leads to {target} now."),
    N_("{count} nodes are deleted. What led to them leads to {target} now."),
)
_STARTS_AT = (
    N_("{node} is deleted. Calls start at {target} now."),
    N_("{count} nodes are deleted. Calls start at {target} now."),
)
_NO_START = (
    N_("{node} is deleted, and the flow has no start now. Choose the node where calls begin."),
    N_(
        "{count} nodes are deleted, and the flow has no start now. Choose the node where calls "
        "begin."
    ),
)
"""What is said of one node, and of more."""
_SEVERAL = N_("{count} nodes are deleted. Undo ({keys}) brings them back.")


def delete(window: Window) -> None:
    """Delete what is selected; what led there, or began there, goes on where that is clear."""
    flow, selection = window.document.flow, window.document.selection
    onward = healed_to(flow, selection.nodes, selection.edges)
    _delete(window, heal, onward)


def delete_and_cut(window: Window) -> None:
    """Delete what is selected, with the edges that touch it."""
    _delete(window, changes.delete)


def _delete(window: Window, deleting: Callable[..., Edit], onward: str | None = None) -> None:
    """Delete what is selected as ``deleting`` does it, and say what it changed elsewhere.

    ``onward`` is the node to which that leads what led there.
    """
    flow = window.document.flow
    named = [title(flow.nodes[node_id]) for node_id in window.document.selection.nodes]
    start, started = flow.start, flow.has_start()
    edit = _edit(window, deleting)
    if edit is None or not window.document.apply(edit) or not named:
        return
    words, target = None, onward
    tell = window.context.messages.info
    if flow.nodes and started and not flow.has_start():
        words, tell = _NO_START, window.context.messages.warning
    elif flow.start is not None and flow.start != start:
        words, target = _STARTS_AT, flow.start
    elif onward is not None:
        words = _LED_ON
    if words is not None:
        goal = "" if target is None else title(flow.nodes[target])
        said = words[0] if len(named) == 1 else words[1]
        args = {"node": named[0], "count": len(named), "target": goal}
        # Not only in the status bar: it is more than was asked for, and may not be what was meant.
        tell(Text(said, args), "edit.undo")
    elif len(named) > 1:
        undo = window.registry.actions["edit.undo"].shortcut()
        keys = undo.toString(undo.SequenceFormat.NativeText)
        window.canvas.hint.emit(tr(_SEVERAL, count=len(named), keys=keys))


def _edit(window: Window, deleting: Callable[..., Edit]) -> Edit | None:
    """Nodes and edges as ``deleting`` does it; notes and frames, not what is in them."""
    flow, selection = window.document.flow, window.document.selection
    edits = []
    if selection.nodes or selection.edges:
        edits.append(deleting(flow, selection.nodes, selection.edges))
    if selection.annotations:
        edits.append(remove(flow, selection.annotations))
    if len(edits) < 2:
        return edits[0] if edits else None
    count = sum(map(len, selection.all))
    return Compound(tuple(edits), Text(N_("Delete {count} things"), {"count": count}))
