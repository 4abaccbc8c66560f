"""When Python's garbage is collected round a large piece of work."""

from __future__ import annotations

import gc
from contextlib import ExitStack

from designer.app.collecting import Collector, collecting_after
from designer.app.document import Document
from designer.app.messages import Messages
from designer.flow.edits import AddNodes
from designer.flow.model import Node


def test_nothing_is_collected_meanwhile_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    held = ExitStack()
    held.enter_context(collecting_after())
    assert gc.get_threshold()[0] == 0
    held.__exit__(ValueError, ValueError("broke"), None)
    assert gc.get_threshold() == before


def test_a_thread_that_begins_meanwhile_keeps_collection_to_the_collector(qapp: object) -> None:
    owner = Document(Messages())
    collector = Collector(owner)
    was_enabled = gc.isenabled()
    gc.enable()
    try:
        with collecting_after():
            collector.begin()
        assert not gc.isenabled()
        collector.end()
        assert gc.isenabled()
    finally:
        if not was_enabled:
            gc.disable()


def test_an_edit_its_undo_and_its_redo_are_not_held_up(qapp: object) -> None:
    document = Document(Messages())
    seen: list[int] = []
    document.edited.connect(lambda: seen.append(gc.get_threshold()[0]))
    usual = gc.get_threshold()
    assert document.apply(AddNodes(((None, Node("a", "hangup"), None),)))
    document.stack.undo()
    document.stack.redo()
    assert seen == [0, 0, 0]
    assert gc.get_threshold() == usual
