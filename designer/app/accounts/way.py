"""From the actions a line reports of a call back to the nodes of the flow that ran them.

A line reports what ran as a flat list. The call actions it was given are a tree, in which a shared
node stands once per use; walking the tree along the reported results finds each one's place, and
the place its node.
"""

from __future__ import annotations

from collections.abc import Mapping

from designer.app.calling.barred import called_number, with_barred
from designer.app.calling.state import WayStep
from designer.app.calling.words import result_words, running_words
from designer.callactions.exporting import Exported
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Flow
from designer.flow.outcomes import HANGUP, resolve
from designer.flow.reach import phones_in
from designer.flow.texts import Text
from designer.flow.vocabulary import ACTION_KEYS, KINDS, WEBHOOK

_FETCHING = "fetching"
_OK = "ok"
"""What one copy of the platform's page says for success (46elks docs, 'voice-play')."""


def way_of(flow: Flow, exported: Exported, call: JsonObject, *, over: bool) -> tuple[WayStep, ...]:
    """The way the call object ``call`` tells of, in terms of ``flow``, which ``exported`` says.

    Unless it is ``over``, the action after the last one reported is the one it is in. What came
    from somebody else's webhook has no node.
    """
    walk = _Walk(flow, exported, called_number(call))
    actions = call.get("actions")
    for entry in actions if isinstance(actions, list) else []:
        if isinstance(entry, dict):
            walk.take(entry)
    if not over and call.get("start"):
        walk.go_on()
    return tuple(walk.steps)


def ran(flow: Flow, exported: Exported, call: JsonObject) -> bool:
    """Whether what ``call`` reports is what ``flow`` would have run, value by value."""
    walk = _Walk(flow, exported, called_number(call))
    actions = call.get("actions")
    for entry in actions if isinstance(actions, list) else []:
        if isinstance(entry, dict):
            walk.take(entry)
    return bool(walk.steps) and walk.steps[0].node is not None and not walk.strange


class _Walk:
    """Stands at the place in the tree where the next action is expected."""

    def __init__(self, flow: Flow, exported: Exported, called: Json) -> None:
        self._flow = flow
        self._called = called
        self._pointers: Mapping[str, str] = exported.pointers
        self._here: Json = exported.data
        self._at: str | None = ""
        self.steps: list[WayStep] = []
        self.strange = False
        """Whether something ran that the tree does not say."""
        self._pass_webhook()

    def take(self, entry: JsonObject) -> None:
        """Take in one action that ran."""
        kind = next((key for key in ACTION_KEYS if key in entry), None)
        if kind is None:
            return
        if self._at is not None:
            here = self._here
            self.strange |= not isinstance(here, dict) or here.get(kind) != entry[kind]
        node = self._node(kind)
        result, why = (_text(entry.get(key)) for key in ("result", "why"))
        if result == _OK:
            result = "success"
        over = result is not None
        outcome = None
        if node is not None and over and isinstance(self._here, dict):
            outcome = resolve(kind, str(result), self._here, why)
        step = WayStep(
            node,
            Text(KINDS[kind].label) if node is None else self._flow.nodes[node].called,
            kind,
            0.0,
            result_words(kind, result, why) if over else running_words(""),
            over=over,
            outcome=outcome,
            result=result,
            hung_up=why == HANGUP,
        )
        self.steps.append(with_barred(step, self._called, phones_in(entry[kind], {})))
        self._follow(outcome)

    def go_on(self) -> None:
        """The call is in the action that comes now, if there is one."""
        if self.steps and not self.steps[-1].over:
            return
        kind = self._kind()
        node = None if kind is None else self._node(kind)
        if node is not None and kind is not None:
            title = self._flow.nodes[node].called
            self.steps.append(WayStep(node, title, kind, 0.0, running_words("")))

    def _kind(self) -> str | None:
        here = self._here
        if not isinstance(here, dict):
            return None
        return next((key for key in ACTION_KEYS if key in here), None)

    def _node(self, kind: str) -> str | None:
        """The node expected here, if it is of the ``kind`` that ran."""
        if self._at is None or self._kind() != kind:
            self._at = None  # from here on somebody else's actions run
            return None
        return self._pointers.get(self._at)

    def _follow(self, outcome: str | None) -> None:
        here = self._here
        if outcome is None or self._at is None or not isinstance(here, dict):
            self._here, self._at = None, None
            return
        self._here = here[outcome]
        self._at = f"{self._at}/{outcome}"
        self._pass_webhook()

    def _pass_webhook(self) -> None:
        """An address is a webhook of the flow: what it answers is not ours."""
        if not isinstance(self._here, str) or self._at is None:
            return
        node = self._pointers.get(self._at)
        self._here, self._at = None, None
        if node is not None:
            title = self._flow.nodes[node].called
            words = running_words(_FETCHING)
            self.steps.append(WayStep(node, title, WEBHOOK.key, 0.0, words, over=True))


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None
