"""Dropping an entry of the palette, a kind or an option, or what is to be played."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from designer.app.canvas.gestures.base import Gesture, Pointer
from designer.app.canvas.gestures.edge_below import EdgeBelow
from designer.app.canvas.picking import pick
from designer.app.canvas.places import size_of_kind, snapped
from designer.app.dragging import KIND_MIME, OPTION_MIME
from designer.app.dropped_sound import dropped_sound
from designer.app.naming import title
from designer.app.theme.tokens import CARD_RADIUS, Tokens
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.adding import new_node
from designer.flow.inserting import insert_new, outcome_onward
from designer.flow.model import Node, Point
from designer.flow.texts import N_
from designer.flow.vocabulary import COMMON_OPTIONS, KINDS, ValueForm
from designer.layout.boxes import HEADER, WIDTH

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView

_FIRST_ADDRESS = "hook/recording"
"""What a dropped option holds at first: an address of the served flow, so that it is complete when
the flow is served, and a check says what else is needed where it is not."""
_ONTO_NODE = N_("Drop it on the node from which on the call is to be recorded.")
_WILL_ASK = N_("Let go, and you are asked whether to copy {file} into the folder of the flow.")
_WILL_TAKE = N_("Let go to take {file} into the flow. Saving the flow puts a copy beside it.")
_ONTO_PROMPT = N_("Let go, and {node} plays this sound. With Alt it gets a node of its own.")
_HAS_IT = N_("This node has that option already.")


def dropped(canvas: CanvasView, data: QMimeData) -> Gesture | None:
    """The gesture for what is dragged over the canvas; None when it is not for us."""
    kind, option = _text(data, KIND_MIME), _text(data, OPTION_MIME)
    if kind in KINDS:
        return DropKind(canvas, kind)
    if option in {common.key for common in COMMON_OPTIONS}:
        return DropOption(canvas, option)
    sound = dropped_sound(data, canvas.document.folder, canvas.context.background)
    if sound is None:
        return None
    if sound.copied is not None:
        return DropCopy(canvas, sound.copied)
    return DropSound(canvas, sound.value)


def give_option(canvas: CanvasView, node_id: str, option: str) -> None:
    """Set ``option`` of a node, unless the node has it, and select the node to have it typed."""
    document = canvas.document
    node = document.flow.nodes[node_id]
    if node.options.get(option) in (None, ""):
        document.apply(changes.set_option(node, option, _FIRST_ADDRESS))
    else:
        canvas.hint.emit(tr(_HAS_IT))
    document.selection.set([node_id])


class DropKind(Gesture):
    """A new node stands where it is let go; over an edge it is inserted there."""

    def __init__(self, canvas: CanvasView, kind: str, value: str = "") -> None:
        """``value`` is the new node's; empty: what its kind begins with."""
        super().__init__(canvas)
        self._kind, self._value = kind, value
        self._size = size_of_kind(kind)
        self._place: Point = (0, 0)
        self._edge = EdgeBelow(canvas, outcome_onward(kind) is not None)

    def start(self, pointer: Pointer) -> None:
        """It came over the canvas."""
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        """Show where it would stand."""
        place = pointer.scene.x() - WIDTH / 2, pointer.scene.y() - HEADER / 2
        if pointer.holds(Qt.KeyboardModifier.AltModifier):
            self._place = round(place[0]), round(place[1])
        else:
            self._place = snapped(*place)
        self._edge.look(self._place, pointer)
        self.canvas.repaint_over()

    def end(self, pointer: Pointer) -> None:
        """Add it, into the edge below if there is one, and select it."""
        self.move(pointer)
        self.cancel()
        self.add(self._value)

    def add(self, value: str) -> None:
        """Add the node with ``value`` where it was let go, and bring all of it into view."""
        flow, wire = self.canvas.document.flow, self._edge.wire
        node = new_node(flow, self._kind, value)
        if wire:
            edit = insert_new(flow, node, self._place, wire)
        else:
            edit = changes.add_node(flow, node, self._place)
        if self.canvas.document.apply(edit):
            self.canvas.document.selection.set([node.id])
            self.canvas.bring([node.id])

    def cancel(self) -> None:
        """It left the canvas."""
        self._edge.clear()
        self.canvas.repaint_over()

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """The outline of the card to come."""
        fill = QColor(tokens[self._kind])
        fill.setAlpha(36)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.pen(tokens[self._kind], 1.5))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(*self._place, *self._size), CARD_RADIUS, CARD_RADIUS)


class DropSound(DropKind):
    """Something to play: let go on a node that has a prompt it becomes that, else a new node's.

    With Alt it always becomes a new node's.
    """

    def __init__(self, canvas: CanvasView, value: str = "") -> None:
        super().__init__(canvas, "play", value)
        self._onto: str | None = None

    def move(self, pointer: Pointer) -> None:
        """Light up the node that would play it, or show where a new one would stand."""
        super().move(pointer)
        onto = None if pointer.holds(Qt.KeyboardModifier.AltModifier) else self._below(pointer)
        if onto is not None:
            self._edge.clear()
            self.canvas.hint.emit(tr(_ONTO_PROMPT, node=title(self._node(onto))))
        elif self._onto is not None:
            self.canvas.hint.emit("")
        self._onto = onto
        self.canvas.canvas_scene.offer({} if onto is None else {onto: "over"})

    def add(self, value: str) -> None:
        """Have the node below play ``value``, in a step of its own, or a new one."""
        document = self.canvas.document
        if self._onto is None:
            super().add(value)
        elif self._onto in document.flow.nodes:
            document.end_typing()
            document.apply(changes.set_value(self._node(self._onto), value))
            document.end_typing()
            document.selection.set([self._onto])

    def cancel(self) -> None:
        """It left the canvas."""
        super().cancel()
        self.canvas.canvas_scene.offer({})
        if self._onto is not None:
            self.canvas.hint.emit("")

    def paint(self, painter: QPainter, tokens: Tokens) -> None:
        """The outline of a card to come, where one will."""
        if self._onto is None:
            super().paint(painter, tokens)

    def _node(self, node_id: str) -> Node:
        return self.canvas.document.flow.nodes[node_id]

    def _below(self, pointer: Pointer) -> str | None:
        """The node under the pointer, if it plays anything."""
        node = pick(self.canvas.canvas_scene, pointer.scene, self.canvas.zoom).node
        plays = node is not None and self._node(node).kind.value_form is ValueForm.PROMPT
        return node if plays else None


class DropCopy(DropSound):
    """A sound from elsewhere: a node will play its copy, if the person has it copied."""

    def __init__(self, canvas: CanvasView, path: Path) -> None:
        super().__init__(canvas)
        self._path = path

    def move(self, pointer: Pointer) -> None:
        """Show which node will play it, or say what will come of it."""
        super().move(pointer)
        if not self._edge.key and self._onto is None:
            saved = self.canvas.document.path is not None
            words = _WILL_ASK if saved else _WILL_TAKE
            self.canvas.hint.emit(tr(words, file=self._path.name))

    def end(self, pointer: Pointer) -> None:
        """Ask for it to be copied, and added then."""
        self.move(pointer)
        self.cancel()
        self.canvas.sound_dropped.emit(self._path, self.add)

    def cancel(self) -> None:
        """It left the canvas."""
        super().cancel()
        self.canvas.hint.emit("")


class DropOption(Gesture):
    """The node below gets an option it has not."""

    def __init__(self, canvas: CanvasView, option: str) -> None:
        super().__init__(canvas)
        self._option = option
        self._node: str | None = None

    def start(self, pointer: Pointer) -> None:
        """It came over the canvas."""
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        """Light up the node that would get it."""
        self._node = pick(self.canvas.canvas_scene, pointer.scene, self.canvas.zoom).node
        self.canvas.canvas_scene.offer({} if self._node is None else {self._node: "over"})
        self.canvas.hint.emit(tr(_ONTO_NODE) if self._node is None else "")

    def end(self, pointer: Pointer) -> None:
        """Set it, unless the node has it, and select the node, so that its address can be typed."""
        self.move(pointer)
        node_id = self._node
        self.cancel()
        if node_id is None:
            return
        give_option(self.canvas, node_id, self._option)

    def cancel(self) -> None:
        """It left the canvas."""
        self.canvas.canvas_scene.offer({})
        self.canvas.hint.emit("")


def _text(data: QMimeData, mime: str) -> str:
    return bytes(data.data(mime).data()).decode("utf-8", "replace")
