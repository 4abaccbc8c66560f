"""Somebody who edits a window at random, and a plain model of what the document must be."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.window import Window
from designer.flow import changes
from designer.flow.annotation_edits import AddAnnotations, ReplaceAnnotations
from designer.flow.annotations import Area, Note
from designer.flow.edits import Edit, MoveNodes
from designer.flow.ports import ports
from designer.flow.swapping import swap_kind
from designer.flow.vocabulary import KINDS
from designer.store.resources import resource_path
from designer.store.writing import dump_document
from tests.app import pointing
from tests.app.opened import open_now

_WHICH = st.integers(0, 50)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ROOM = 30
"""No more nodes than this are made: what is meant is many steps, not a large flow."""


class Editing(RuleBasedStateMachine):
    """The model: the document as it would be saved, after every step from the first to the last.

    ``wait`` waits until a condition holds.
    """

    def __init__(self, window: Window, wait: Callable[[Callable[[], bool]], None]) -> None:
        super().__init__()
        self.window, self._wait = window, wait
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "line.callflow"
        source = resource_path("samples", "voicemail.callflow")
        self._path.write_bytes(source.read_bytes())
        window.document.stack.setClean()
        open_now(window, self._path)
        self.states = [self.saved()]
        self.at = 0

    @property
    def flow(self):
        return self.window.document.flow

    def saved(self) -> str:
        """The document as it would be saved now."""
        return dump_document(self.flow)

    def _node(self, which: int) -> str:
        return list(self.flow.nodes)[which % len(self.flow.nodes)]

    def _select(self, which: int) -> str:
        node = self._node(which)
        self.window.document.selection.set([node])
        return node

    def _did(self) -> None:
        """Tell the model that something was done: how the document is now follows what was."""
        index = self.window.document.stack.index()
        assert index in (self.at, self.at + 1), "one deed is one step, or goes with the one before"
        if index == self.at and self.saved() == self.states[self.at]:
            return
        self.states[index:] = [self.saved()]
        self.at = index

    def _apply(self, edit: Edit) -> None:
        assert self.window.document.apply(edit)
        self._did()

    def _has_nodes(self) -> bool:
        return bool(self.flow.nodes)

    @precondition(lambda self: len(self.flow.nodes) < _ROOM)
    @rule(kind=st.sampled_from(sorted(KINDS)))
    def add(self, kind: str) -> None:
        before = set(self.flow.nodes)
        self.window.palette_panel.chosen.emit(kind)
        (added,) = set(self.flow.nodes) - before
        assert self.flow.nodes[added].action == kind
        self._did()

    @precondition(_has_nodes)
    @rule(source=_WHICH, outcome=_WHICH, goal=_WHICH)
    def connect(self, source: int, outcome: int, goal: int) -> None:
        start, end = self._node(source), self._node(goal)
        offered = [port.outcome for port in ports(self.flow, start)]
        if offered:
            key = (start, offered[outcome % len(offered)])
            self._apply(changes.connect(self.flow, *key, end))
            assert self.flow.edges[key].target == end

    @precondition(lambda self: self.flow.edges)
    @rule(which=_WHICH)
    def disconnect(self, which: int) -> None:
        key = list(self.flow.edges)[which % len(self.flow.edges)]
        self.window.document.selection.set((), [key])
        self.window.registry.run("edit.delete")
        assert key not in self.flow.edges
        self._did()

    @precondition(_has_nodes)
    @rule(which=_WHICH, x=st.integers(-500, 900), y=st.integers(-500, 900))
    def move(self, which: int, x: int, y: int) -> None:
        node = self._node(which)
        self._apply(MoveNodes({node: (x, y)}))
        assert tuple(self.flow.layout[node]) == (x, y)

    @precondition(_has_nodes)
    @rule(which=_WHICH, right=st.integers(-60, 60), down=st.integers(-60, 60))
    def drag(self, which: int, right: int, down: int) -> None:
        canvas = self.window.canvas
        self.window.show_node(self._node(which))
        start = pointing.head(canvas, self._node(which))
        end = start + type(start)(right, down)
        seen = canvas.viewport().rect()
        if seen.contains(start) and seen.contains(end):
            pointing.drag(canvas, start, end, steps=2)
            self._did()

    @precondition(_has_nodes)
    @rule(which=_WHICH)
    def delete(self, which: int) -> None:
        node = self._select(which)
        canvas = self.window.canvas
        canvas.setFocus()
        QTest.keyClick(canvas, Qt.Key.Key_Delete)
        assert node not in self.flow.nodes
        self._did()

    @precondition(_has_nodes)
    @rule(which=_WHICH, new=st.from_regex(r"[a-z][a-z0-9_-]{0,6}", fullmatch=True))
    def rename(self, which: int, new: str) -> None:
        old = self._node(which)
        if new not in self.flow.nodes and new != "files":
            self._apply(changes.rename(self.flow, old, new))
            assert old not in self.flow.nodes
            assert new in self.flow.nodes

    @precondition(_has_nodes)
    @rule(which=_WHICH, value=st.text("abc+046:/.<&å", max_size=8))
    def change_value(self, which: int, value: str) -> None:
        node = self.flow.nodes[self._node(which)]
        self._apply(changes.set_value(node, value))
        assert self.flow.nodes[node.id].value == value

    @precondition(_has_nodes)
    @rule(which=_WHICH, letter=st.sampled_from("ab7"))
    def type_name(self, which: int, letter: str) -> None:
        node = self._select(which)
        self.window.edit_selected(name=True)
        QTest.keyClick(QApplication.focusWidget(), letter)
        assert letter in self.flow.nodes[node].label
        self._did()

    @precondition(_has_nodes)
    @rule(which=_WHICH, kind=st.sampled_from(sorted(KINDS)))
    def change_kind(self, which: int, kind: str) -> None:
        node = self._node(which)
        if self.flow.nodes[node].action != kind:
            self._apply(swap_kind(self.flow, node, kind))

    @precondition(lambda self: 0 < len(self.flow.nodes) < _ROOM)
    @rule(which=_WHICH)
    def copy_and_paste(self, which: int) -> None:
        self._select(which)
        count = len(self.flow.nodes)
        self.window.registry.run("edit.copy")
        self.window.registry.run("edit.paste")
        assert len(self.flow.nodes) == count + 1
        self._did()

    @precondition(lambda self: len(self.flow.annotations) < _ROOM)
    @rule(words=st.text("ab <b>", max_size=9), x=st.integers(-500, 900))
    def add_note(self, words: str, x: int) -> None:
        note = Note.new(self.flow.fresh_key("note"), Area(x, 0, 224, 120), words)
        self._apply(AddAnnotations(((None, note),)))

    @precondition(lambda self: self.flow.annotations)
    @rule(which=_WHICH, words=st.text("xy", max_size=9))
    def write_on_note(self, which: int, words: str) -> None:
        one = list(self.flow.annotations.values())[which % len(self.flow.annotations)]
        self._apply(ReplaceAnnotations((one.saying(words),)))

    @precondition(_has_nodes)
    @rule(which=_WHICH)
    def frame(self, which: int) -> None:
        self._select(which)
        self.window.registry.run("edit.add-frame")
        self.window.canvas.setFocus()
        self._did()

    @rule(fold=st.booleans(), which=_WHICH)
    def fold_or_delete_frame(self, fold: bool, which: int) -> None:
        frames = [one.key for one in self.flow.frames]
        if frames:
            self.window.document.selection.set((), (), [frames[which % len(frames)]])
            self.window.registry.run("edit.fold" if fold else "edit.delete")
            self._did()

    def _step(self, key: Qt.Key, held: Qt.KeyboardModifier, by: int) -> None:
        self.window.canvas.setFocus()
        QTest.keyClick(self.window.canvas, key, held)
        self.at = min(max(self.at + by, 0), len(self.states) - 1)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self._step(Qt.Key.Key_Z, _CTRL, -1)

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self._step(Qt.Key.Key_Z, _CTRL | _SHIFT, 1)

    @rule()
    def save(self) -> None:
        self.window.registry.run("file.save")
        self._wait(lambda: not self.window.saving.under_way)
        assert self._path.read_text("utf-8") == self.states[self.at]
        assert self.window.document.clean

    @invariant()
    def the_document_is_the_model(self) -> None:
        assert self.window.document.stack.index() == self.at
        assert self.saved() == self.states[self.at]

    @invariant()
    def the_canvas_shows_precisely_the_document(self) -> None:
        scene = self.window.canvas.canvas_scene
        assert set(scene.nodes) == set(self.flow.nodes)
        assert set(scene.edges) == set(self.flow.edges)
        assert set(scene.annotations.items) == set(self.flow.annotations)

    def teardown(self) -> None:
        """Undo everything, redo everything: the first document, then the last."""
        try:
            stack = self.window.document.stack
            stack.setIndex(0)
            assert self.saved() == self.states[0]
            stack.setIndex(len(self.states) - 1)
            assert self.saved() == self.states[-1]
            assert not stack.canRedo()
            self.the_canvas_shows_precisely_the_document()
        finally:
            self.window.document.stack.setClean()
            self._folder.cleanup()
