"""Commands of notes and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from designer.app.commands.registry import Command
from designer.flow.annotations import Frame
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window


def _add(window: Window, kind: str) -> None:
    window.canvas.annotating.add(kind)


def _write(window: Window) -> None:
    key = window.document.selection.single_annotation
    if key is not None:
        window.canvas.annotating.write(key)


def _fold(window: Window) -> None:
    window.canvas.annotating.turn(window.document.selection.annotations)


def _has_frame(window: Window) -> bool:
    flow, selection = window.document.flow, window.document.selection
    return any(isinstance(flow.annotations.get(key), Frame) for key in selection.annotations)


def _one_selected(window: Window) -> bool:
    return window.document.selection.single_annotation is not None


CANVAS_COMMANDS = (
    Command("edit.add-note", N_("Add note"), lambda w: _add(w, "note"), ("Ctrl+Shift+N",),
            icon="note", menu="arrange", separated=True,
            found_by=N_("comment text sticky")),
    Command("edit.add-frame", N_("Add frame round the selection"), lambda w: _add(w, "frame"),
            ("Ctrl+G",), icon="frame", menu="arrange",
            found_by=N_("group box region")),
    Command("edit.write", N_("Write on the note or frame"), _write, enabled=_one_selected,
            lacking=N_("select one note or frame first"), menu="arrange",
            found_by=N_("comment text")),
    Command("edit.fold", N_("Fold or unfold the frame"), _fold, ("Ctrl+Shift+G",),
            enabled=_has_frame, lacking=N_("select a frame first"), menu="arrange",
            found_by=N_("collapse expand group")),
)  # fmt: skip
"""Commands on the canvas: in a field their keys belong to the field."""
