"""The nodes that a folded frame hides, offered where something is to lead to one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from designer.app.as_written import as_written
from designer.app.canvas.gestures.base import Pointer
from designer.app.canvas.picking import pick
from designer.app.saying import say
from designer.app.theme.icons import line_icon
from designer.app.translate import tr, tr_text
from designer.flow.annotations import Frame
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

CHOOSE = N_("Let go to choose one of the nodes in this frame.")
_WHICH = N_("Which node in {frame}?")
_WHICH_UNNAMED = N_("Which node in the frame?")
_NONE = N_("There is no node in this frame.")
_ENTRY = N_("{title}\t{value}")
_PLAIN = "&&"
"""An ampersand that is shown, in the text of a menu entry."""


def bar_below(canvas: CanvasView, pointer: Pointer) -> str | None:
    """The folded frame whose bar lies below the pointer."""
    key = pick(canvas.canvas_scene, pointer.scene, canvas.zoom).annotation
    one = canvas.document.flow.annotations.get(key or "")
    return key if isinstance(one, Frame) and one.folded else None


def choose_inside(
    canvas: CanvasView,
    key: str,
    pointer: Pointer,
    refusal: Callable[[Flow, str], Text | None],
    take: Callable[[str], object],
) -> None:
    """Let the person choose a node in the folded frame ``key``; ``take`` gets it.

    ``refusal`` says why one cannot be taken. A node that is alone is taken at once.
    """
    flow, hidden = canvas.document.flow, canvas.canvas_scene.wiring.folds.nodes
    nodes = [node_id for node_id in flow.nodes if hidden.get(node_id) == key]
    if not nodes:
        canvas.hint.emit(tr(_NONE))
    elif len(nodes) == 1:
        why = refusal(flow, nodes[0])
        if why is None:
            take(nodes[0])
        else:
            canvas.hint.emit(tr_text(why))
    else:
        menu = NodeMenu(canvas, key, nodes, refusal, take)
        menu.popup(canvas.viewport().mapToGlobal(pointer.at.toPoint()))
        canvas.hint.emit(menu.accessibleName())
        menu.aboutToHide.connect(lambda: canvas.hint.emit(""))


class NodeMenu(QMenu):
    """Offers nodes by name and value. Esc and a change of the flow close it."""

    def __init__(
        self,
        canvas: CanvasView,
        frame: str,
        nodes: Sequence[str],
        refusal: Callable[[Flow, str], Text | None],
        take: Callable[[str], object],
    ) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        flow, tokens = canvas.document.flow, canvas.context.theme.tokens
        words = flow.annotations[frame].words
        name = tr(_WHICH, frame=words) if words else tr(_WHICH_UNNAMED)
        say(self.setAccessibleName, name)
        self.setToolTipsVisible(True)
        heading = self.addAction(name.replace("&", _PLAIN))
        heading.setEnabled(False)
        self.addSeparator()
        for node_id in nodes:
            face = canvas.canvas_scene.nodes[node_id].face
            entry = tr(_ENTRY, title=face.title, value=face.value).replace("&", _PLAIN)
            icon = line_icon(face.kind, tokens[face.kind], tokens["line"])
            action = self.addAction(icon, entry, partial(take, node_id))
            why = refusal(flow, node_id)
            if why is not None:
                action.setEnabled(False)
                say(action.setToolTip, as_written(tr_text(why)))
        free = [action for action in self.actions()[2:] if action.isEnabled()]
        if free:
            self.setActiveAction(free[0])
        canvas.document.edited.connect(self.close)
        canvas.document.replaced.connect(self.close)
