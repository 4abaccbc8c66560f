"""What people do with notes and frames, beside dragging them: add, write, fold, frame things."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from designer.app.canvas.places import snapped
from designer.app.translate import tr
from designer.flow.annotation_edits import AddAnnotations
from designer.flow.annotations import KINDS, LONGEST_WRITTEN, Area, Frame
from designer.flow.edits import Compound, Edit
from designer.flow.events import AnnotationsRemoved
from designer.flow.texts import N_, Text
from designer.layout.frames import around, fold, node_area, say, unfold, with_contents

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView
    from designer.app.canvas.words_editor import WordsEditor


TOO_LONG = N_("{count} letters are too many to be changed here. Shorten the text in the document.")


class Annotating(QObject):
    """Belongs to a canvas. At most one editor is open at a time."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.editor: WordsEditor | None = None
        """The open editor."""
        canvas.document.replaced.connect(self._drop_editor)
        canvas.document.flow_changed.connect(self._heard)

    def add(self, kind: str, at: QPointF | None = None) -> None:
        """Add a ``note`` or ``frame`` round ``at`` (None: the pointer, else the middle).

        A frame is drawn round what is selected, if anything is and no place is named. What is
        added is selected and can be written on at once.
        """
        flow, selection = self._canvas.document.flow, self._canvas.document.selection
        areas = self._selected_areas() if kind == "frame" and at is None else []
        area = around(areas) if areas else self._area_at(kind, self._place() if at is None else at)
        made = KINDS[kind].new(flow.fresh_key(kind), area)
        name = Text(N_("Add {thing}"), {"thing": Text(made.label)})
        if self._canvas.document.apply(AddAnnotations(((None, made),), name)):
            selection.set(annotations=[made.key])
            self._canvas.bring((), [made.key])
            self.write(made.key)

    def turn(self, keys: Iterable[str]) -> None:
        """Fold the frames among ``keys``; unfold them where all are folded."""
        flow = self._canvas.document.flow
        frames = [one for one in map(flow.annotations.get, keys) if isinstance(one, Frame)]
        unfolds = all(frame.folded for frame in frames)
        edits: list[Edit] = [
            (unfold if unfolds else fold)(flow, frame.key)
            for frame in frames
            if frame.folded == unfolds
        ]
        if len(edits) == 1:
            self._canvas.document.apply(edits[0])
        elif edits:
            name = Text(N_("Unfold frames") if unfolds else N_("Fold frames"))
            self._canvas.document.apply(Compound(tuple(edits), name))

    def write(self, key: str) -> None:
        """Let somebody write on a note, or the title of a frame."""
        from designer.app.canvas.words_editor import WordsEditor

        self.finish()
        self._canvas.cancel_gesture()
        one = self._canvas.document.flow.annotations[key]
        if len(one.words) > LONGEST_WRITTEN:
            self._canvas.hint.emit(tr(TOO_LONG, count=len(one.words)))
            return
        self.editor = WordsEditor(self._canvas, one)
        self._conceal(key, hidden=one.kind == "note")
        self.editor.done.connect(partial(self._written_on, key))

    def finish(self) -> None:
        """Keep what is being written, if anything is."""
        if self.editor is not None:
            self.editor.finish(keep=True, back=False)

    def _written_on(self, key: str, words: str | None, back: bool) -> None:
        self.editor = None
        self._conceal(key, hidden=False)
        one = self._canvas.document.flow.annotations.get(key)
        if one is not None and words is not None and words != one.words:
            self._canvas.document.end_typing()
            self._canvas.document.apply(say(one, words))
            self._canvas.document.end_typing()
        if back:
            self._canvas.setFocus()

    def _conceal(self, key: str, *, hidden: bool) -> None:
        self._canvas.canvas_scene.annotations.conceal(key, hidden=hidden)

    def _heard(self, event: object) -> None:
        if isinstance(event, AnnotationsRemoved):
            self._drop_editor()

    def _drop_editor(self) -> None:
        """What was being written on is gone."""
        if self.editor is not None:
            self.editor.finish(keep=False, back=True)

    # Places

    def _selected_areas(self) -> list[Area]:
        """What is covered by all that is selected, with what is in selected frames."""
        flow, selection = self._canvas.document.flow, self._canvas.document.selection
        nodes, keys = with_contents(flow, selection.nodes, selection.annotations)
        return [
            *(node_area(flow, node) for node in nodes),
            *(flow.annotations[key].area for key in keys),
        ]

    def _place(self) -> QPointF:
        pointer = self._canvas.hand.pointer
        return self._canvas.camera.visible.center() if pointer is None else pointer.scene

    def _area_at(self, kind: str, at: QPointF) -> Area:
        width, height = KINDS[kind].first_size
        return Area(*snapped(at.x() - width / 2, at.y() - height / 2), width, height)
