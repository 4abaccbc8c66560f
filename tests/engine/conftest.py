"""Calls to test with, and what they did, said briefly."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from designer.engine.actions_program import ActionsProgram
from designer.engine.call import Call
from designer.engine.effects import Effect
from designer.engine.setup import CallSetup
from designer.engine.simulate import simulate
from designer.engine.trace import Trace

CALLER = "+46700000009"


@pytest.fixture
def answered() -> Callable[..., Call]:
    """Begin an outgoing call that runs call actions, and answer it at once."""

    def begin(json: Any, length: Mapping[str, float] | None = None, **setup: Any) -> Call:
        call = Call(CallSetup(**setup), lambda value: (length or {}).get(str(value)))
        call.begin(ActionsProgram(json))
        call.answer()
        return call

    return begin


@pytest.fixture
def incoming() -> Callable[..., tuple[Call, list[Effect]]]:
    """Begin an incoming call that runs call actions; the call and the first effects."""

    def begin(json: Any, **setup: Any) -> tuple[Call, list[Effect]]:
        call = Call(CallSetup(direction="incoming", **setup))
        return call, call.begin(ActionsProgram(json))

    return begin


@pytest.fixture
def ran() -> Callable[..., Trace]:
    """Simulate call actions to their end."""

    def run(json: Any, setup: CallSetup | None = None, **people: Any) -> Trace:
        return simulate(ActionsProgram(json), setup, **people)

    return run


@pytest.fixture
def results() -> Callable[[Trace], list[str]]:
    """The steps of a trace as ``action result[/why][>outcome]@t``."""

    def short(trace: Trace) -> list[str]:
        return [
            f"{step['action']} {step['result']}"
            + (f"/{step['why']}" if "why" in step else "")
            + (f">{step['outcome']}" if step["outcome"] is not None else "")
            + f"@{step['t']}"
            for step in trace["steps"]
        ]

    return short


@pytest.fixture
def only() -> Callable[[Iterable[Effect], type], list[Any]]:
    """The effects of one kind."""

    def pick(effects: Iterable[Effect], kind: type) -> list[Any]:
        return [effect for effect in effects if isinstance(effect, kind)]

    return pick
