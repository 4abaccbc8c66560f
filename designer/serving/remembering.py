"""Answers that are made once and given again until the flow or a prompt file changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from designer.flow.rounds import Entered
from designer.flow.values import is_reference
from designer.flow.variables import replace_variables
from designer.serving.answers import ServedFlow
from designer.serving.app import Answering, fresh_answer
from designer.serving.source import LOOK_SECONDS, Signature, signature

_MOST = 1000
"""Answers kept; whoever asks below made-up host names must not fill the memory."""


class RememberedAnswers:
    """Gives the answers of nodes.

    An answer holds the versions of its prompts, so it is made again when one of their files has
    changed; they are looked at on request, at most every half second.
    """

    def __init__(
        self, make: Answering = fresh_answer, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Remember what ``make`` makes."""
        self._make = make
        self._clock = clock
        self._served: ServedFlow | None = None
        self._looked = 0.0
        self._prompts: dict[Path, Signature] = {}
        self._answers: dict[tuple[str, str, Entered], bytes] = {}

    def __call__(self, served: ServedFlow, node: str, base: str, entered: Entered = ()) -> bytes:
        """The answer of ``node`` below ``base``; raises what making it raises."""
        now = self._clock()
        if served is not self._served:
            self._served = served
            self._looked = now
            self._prompts = {path: signature(path) for path in _prompts(served)}
            self._answers.clear()
        elif now - self._looked >= LOOK_SECONDS:
            self._looked = now
            found = {path: signature(path) for path in self._prompts}
            if found != self._prompts:
                self._prompts = found
                self._answers.clear()
        key = (node, base, entered)
        known = self._answers.get(key)
        if known is None:
            known = self._make(served, node, base, entered)
            if len(self._answers) >= _MOST:
                self._answers.clear()
            self._answers[key] = known
        return known


def _prompts(served: ServedFlow) -> set[Path]:
    """Where the prompts beside the document lie, there or not."""
    if served.folder is None:
        return set()
    variables = {**served.flow.variables, **served.variables}
    values = (replace_variables(node.value, variables) for node in served.flow.nodes.values())
    return {
        served.folder / value for value in values if isinstance(value, str) and is_reference(value)
    }
