"""The undo stack does what Qt's does, and needs nobody to clear it."""

from __future__ import annotations

import gc
import weakref
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QUndoCommand, QUndoStack

from designer.app.document import Document
from designer.app.messages import Messages
from designer.app.undo import Step, UndoStack
from designer.flow import changes
from designer.flow.model import Flow, Node
from designer.flow.texts import Text


class Command(QUndoCommand):
    """What Qt's stack gets where ours gets a step."""

    def __init__(self, name: str, key: str | None) -> None:
        super().__init__(name)
        self.key = key

    def id(self) -> int:
        return -1 if self.key is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if self.key != other.key:
            return False
        self.setText(other.text())
        return True


def step(name: str, key: str | None) -> Step:
    edit = SimpleNamespace(name=Text(name), merge_key=key)
    edit.apply = lambda _flow: edit
    return Step(Flow(), edit, edit, 0, ((), (), ()), lambda *_: None, lambda _held: None)


orders = st.one_of(
    st.tuples(st.just("push"), st.sampled_from([None, None, "a", "b"])),
    st.tuples(st.just("setIndex"), st.integers(-1, 6)),
    st.tuples(st.sampled_from(["undo", "redo", "setClean", "resetClean"])),
    st.tuples(st.sampled_from(["undo", "redo", "clear"])),
)


def state(stack: UndoStack | QUndoStack) -> tuple[object, ...]:
    texts = [str(stack.text(place)) for place in range(stack.count())]
    asked = stack.index(), stack.cleanIndex(), stack.isClean(), stack.canUndo(), stack.canRedo()
    return *asked, str(stack.undoText()), str(stack.redoText()), texts


@given(st.lists(orders, max_size=30))
def test_it_does_what_qt_does(qapp, given_orders):
    ours, qts, heard = UndoStack(), QUndoStack(), []
    for stack, whose in ((ours, []), (qts, [])):
        stack.indexChanged.connect(lambda index, whose=whose: whose.append(index))
        stack.cleanChanged.connect(lambda clean, whose=whose: whose.append(clean))
        heard.append(whose)
    for number, (order, *args) in enumerate(given_orders):
        if order == "push":
            ours.push(step(str(number), *args))
            qts.push(Command(str(number), *args))
        elif order == "clear" and not ours.count():
            continue  # Qt's does nothing then, ours counts as saved
        else:
            getattr(ours, order)(*args)
            getattr(qts, order)(*args)
        assert state(ours) == state(qts), order
        assert heard[0] == heard[1], order
    qts.clear()


@pytest.mark.parametrize("undone", [0, 3])
def test_a_document_that_nobody_closes_goes_with_its_steps(qapp, undone):
    document = Document(Messages())
    document.open(Flow())
    document.apply(changes.add_node(document.flow, Node("play", "play"), (0, 0)))
    for label in "abcde":
        document.apply(changes.set_label(document.flow.nodes["play"], label))
        document.end_typing()
    for _ in range(undone):
        document.stack.undo()
    gone = [
        weakref.ref(document),
        weakref.ref(document.stack),
        *map(weakref.ref, document.stack._steps),
    ]
    assert len(gone) == 8
    del document
    gc.collect()
    assert [one() for one in gone] == [None] * 8
