"""Sizes of nodes are remembered between checks; what changes one is never missed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from designer.checks.run import Checker, check
from designer.flow import changes
from designer.flow.edits import Edit, SetField
from designer.flow.model import Flow
from tests.checks.building import flow_of, node

EDITS: dict[str, Callable[[Flow], Edit]] = {
    "value": lambda flow: changes.set_value(flow.nodes["a"], "https://example.com/longer.mp3"),
    "option": lambda flow: changes.set_option(flow.nodes["b"], "timeout", 100),
    "no option": lambda flow: changes.clear_option(flow.nodes["a"], "digits"),
    "outcome": lambda flow: changes.connect(flow, "b", "success", "c"),
    "other outcome": lambda flow: changes.disconnect(flow, [("b", "busy")]),
    "id": lambda flow: changes.rename(flow, "b", "much-longer"),
    "variables": lambda flow: SetField("variables", {"host": "https://example.com/much/longer"}),
    "node": lambda flow: changes.delete(flow, ["c"]),
    "start": lambda flow: changes.set_start(flow, "b"),
}


def size(checker: Checker) -> int:
    (problem,) = (p for p in checker.problems() if p.code == "too-large")
    value = problem.args["size"]
    assert isinstance(value, int)
    return value


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_the_size_is_always_that_of_a_fresh_check(edit: Callable[[Flow], Edit]) -> None:
    flow = flow_of(
        node("a", "ivr", "{host}/menu.mp3", digits=1),
        node("b", "connect", timeout=10),
        node("c", "play", "{host}/sorry.mp3"),
        edges=["a 1 b", "a failed c", "b busy c"],
    )
    flow.variables["host"] = "https://example.com"
    checker = Checker(flow, limit=1)
    before = size(checker)
    inverse = edit(flow).apply(flow)
    assert checker.problems() == check(flow, limit=1)
    inverse.apply(flow)
    assert size(checker) == before
    checker.close()
