"""From what the line tells of a call to what the phone and the canvas show."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from designer.app.calling.barred import with_barred
from designer.app.calling.lengths import (
    recorded_seconds,
    recorded_words,
    ring_seconds,
    times_played,
)
from designer.app.calling.order import Order
from designer.app.calling.state import CalleePhone, CallState, Phase, Recorded, WayStep
from designer.app.calling.words import (
    result_words,
    running_words,
    signal_words,
    silence_words,
    silent_words,
)
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.outcomes import HANGUP, NO_INPUT
from designer.flow.reach import phones_in
from designer.flow.references import prompt_reference
from designer.flow.texts import Text
from designer.flow.vocabulary import HANGUP as HANGUP_ACTION
from designer.flow.vocabulary import IVR, KINDS, RECORD, ROUNDS, WEBHOOK
from designer.serving.mapping import NodeMap


class Follower:
    """Keeps :attr:`state` true for one call of ``order`` whose actions ``nodes`` leads back.

    ``missing`` are the sounds beside the flow that are not there: silence stands for them.
    """

    def __init__(
        self,
        order: Order,
        nodes: NodeMap,
        speed: float = 1.0,
        missing: Collection[str] = (),
    ) -> None:
        self._nodes = nodes
        self._flow = order.snapshot.flow
        self._variables = {**self._flow.variables, **order.snapshot.variables}
        self._recorded: Counter[str] = Counter()  # recordings there are of each address
        sounds = ((one.id, prompt_reference(self._flow, one)) for one in self._flow.nodes.values())
        self._missing = {node_id: sound for node_id, sound in sounds if sound and sound in missing}
        self._steps = 0
        self._way: list[WayStep] = []
        self._current: WayStep | None = None
        self._passed: list[WayStep] = []
        """The nodes left by ``rounds`` on the way to the current action."""
        self.over = False
        """Whether the call has ended."""
        self.state = CallState(
            Phase.DIALLING if order.incoming else Phase.RINGING,
            flow_name=order.called,
            incoming=order.incoming,
            from_=order.from_,
            to=order.to,
            speed=speed,
            rings_until=None if order.incoming else time.monotonic() + order.timeout / speed,
        )

    def hurry(self, speed: float) -> None:
        """Take in that time passes at ``speed`` from now on."""
        if speed == self.state.speed:
            return
        now = time.monotonic()
        rings = self.state.rings(now)
        self.state = replace(
            self.state,
            speed=speed,
            seconds=self.state.now(now),
            clock=None if self.state.clock is None else now,
            rings_until=None if rings is None else now + rings / speed,
        )

    def trace(self, trace: JsonObject) -> None:
        """Take in a trace: its steps from where the last one ended."""
        steps = trace.get("steps")
        new = steps[self._steps :] if isinstance(steps, list) else []
        self._steps += len(new)
        for step in new:
            if isinstance(step, dict):
                self._way += self._left(step)
                if self._own(step):
                    self._way += self._decided(step)
                elif not self._is_pause(step):
                    self._way.append(self._step(step, trace.get("recordings")))
        self._join()

    def stepped(self) -> None:
        """Take in that the current action has ended; its step comes with the next trace."""
        self._current = None
        self._passed = []

    def event(self, data: JsonObject) -> None:
        """Take in what a ``state`` event tells."""
        phones = _phones(data)
        answered = any(
            phone["role"] == "caller" and phone["state"] == "connected" for phone in phones
        )
        self.over = data.get("end") is not None
        talking = answered and not self.over
        self._current = self._running(data) if talking and data.get("action") else None
        self._passed = [] if self._current is None else self._left(data)
        seconds = _number(data.get("t"))
        self.state = replace(
            self.state,
            phase=Phase.TALKING if answered else self.state.phase,
            seconds=seconds,
            why=str(data.get("why") or ""),
            clock=time.monotonic() if talking else None,
            rings_until=None if answered or self.over else self.state.rings_until,
            said=self._said(data) if talking else "",
            callees=self._callees(phones),
            phones=self._behaved(phones),
        )
        self._join()

    def ended(
        self, call: JsonObject, trace: JsonObject, currency: str, tapes: Sequence[Path] = ()
    ) -> CallState:
        """The state after the end: ``call`` is the call object of the line.

        ``tapes`` are the files of what was recorded, in the order it began.
        """
        self.stepped()
        self.trace(trace)
        return replace(
            self.state,
            phase=Phase.ENDED,
            seconds=_number(call.get("duration")),
            clock=None,
            rings_until=None,
            said="",
            callees=(),
            way=tuple(self._way),
            end=str(trace.get("end") or ""),
            recorded=self._recordings(trace.get("recordings"), tapes),
            call=call,
            currency=currency,
        )

    def _recordings(self, recordings: Json, tapes: Sequence[Path]) -> tuple[Recorded, ...]:
        """What was recorded of the caller, with its file: one after the other, as on the way."""
        entries = recordings if isinstance(recordings, list) else []
        lengths = [_number(entry.get("duration")) for entry in entries if isinstance(entry, dict)]
        steps = [step for step in self._way if step.action == RECORD.key]
        made = [step for step in steps if step.result == "success" or step.hung_up]
        return tuple(
            Recorded(step.title, seconds, tape)
            for step, seconds, tape in zip(made, lengths, tapes, strict=False)
        )

    def _join(self) -> None:
        way = (*self._way, *self._passed, *((self._current,) if self._current else ()))
        self.state = replace(self.state, way=way)

    def _own(self, data: JsonObject) -> bool:
        """Whether it is an edge of ours, written as an address, and no webhook of the flow."""
        return data.get("action") == WEBHOOK.key and self._nodes.own(data.get("value"))

    def _left(self, step: JsonObject) -> list[WayStep]:
        """The nodes the call left by ``rounds`` before ``step``: the line knows nothing of them."""
        passed = self._nodes.passed(_text(step.get("source")), str(step.get("at") or ""))
        left = []
        for node_id in passed:
            node = self._flow.nodes[node_id]
            onward = ROUNDS.key if ROUNDS.key in self._flow.out(node_id) else None
            words, t = result_words(node.action, ROUNDS.key, None), _number(step.get("t"))
            left.append(
                WayStep(
                    node_id, node.called, node.action, t, words,
                    over=True, outcome=onward, result=ROUNDS.key,
                )
            )  # fmt: skip
        return left

    def _is_pause(self, step: JsonObject) -> bool:
        return self._nodes.is_pause(_text(step.get("source")), str(step.get("at") or ""))

    def _decided(self, step: JsonObject) -> list[WayStep]:
        """The nodes at which our own server decided when ``step`` asked it."""
        way = self._nodes.way(str(step.get("value")))
        return [
            WayStep(
                left.node,
                self._flow.nodes[left.node].called,
                self._flow.nodes[left.node].action,
                _number(step.get("t")),
                result_words(self._flow.nodes[left.node].action, left.outcome, left.why),
                over=True,
                outcome=left.outcome if left.leads else None,
                result=left.outcome,
            )
            for left in (way.passed if way is not None else ())
        ]

    def _step(self, step: JsonObject, recordings: Json) -> WayStep:
        node, title, action = self._place(step)
        result, why, outcome = (_text(step.get(key)) for key in ("result", "why", "outcome"))
        signal = action == HANGUP_ACTION.key and self.state.phase is Phase.DIALLING
        words = signal_words(step.get("value")) if signal else result_words(action, result, why)
        if action == RECORD.key and node is not None:
            words = self._recording_words(step, recordings, node) or words
        if why == NO_INPUT and node is not None and action == IVR.key:
            words = silence_words(times_played(self._flow.nodes[node], self._variables))
        missing = self._missing.get(node or "", "")
        called = self.state.to if self.state.incoming else ""
        taken = WayStep(
            node,
            title,
            action,
            _number(step.get("t")),
            silent_words(words) if missing else words,
            over=True,
            outcome=outcome,
            result=result,
            hung_up=why == HANGUP,
            missing=missing,
        )
        return with_barred(taken, called, phones_in(step.get("value"), self._variables))

    def _recording_words(self, step: JsonObject, recordings: Json, node: str) -> Text | None:
        """Why a recording has ended; None where it was hung up on, or there is none."""
        to = str(step.get("value"))
        seconds = recorded_seconds(recordings, to, self._recorded[to])
        if seconds is None:
            return None
        self._recorded[to] += 1
        if step.get("why") == HANGUP:
            return None
        return recorded_words(self._flow.nodes[node], self._variables, seconds)

    def _behaved(self, phones: list[JsonObject]) -> Mapping[str, str]:
        """How phones have behaved so far: whoever is connected has answered."""
        behaved = dict(self.state.phones)
        for phone in phones:
            if phone["state"] == "connected":
                behaved[str(phone["number"])] = "answer"
            elif phone["state"] == "ringing":
                behaved.setdefault(str(phone["number"]), "no-answer")
        return behaved

    def _callees(self, phones: list[JsonObject]) -> tuple[CalleePhone, ...]:
        """The phones rung, each with the time until which it rings."""
        until: float | None = None
        current = self._current
        if current is not None and current.node is not None:
            until = current.t + ring_seconds(self._flow.nodes[current.node], self._variables)
        return tuple(
            CalleePhone(
                str(phone["number"]),
                str(phone["state"]),
                until if phone["state"] == "ringing" else None,
            )
            for phone in phones
            if phone["role"] == "callee"
        )

    def _running(self, data: JsonObject) -> WayStep:
        node, title, action = self._place(data)
        before = self._current
        words = running_words(str(data.get("phase")))
        missing = self._missing.get(node or "", "")
        if missing:
            words = silent_words(words)
        if before is not None and (before.node, before.action) == (node, action) and node:
            return replace(before, words=words)
        return WayStep(node, title, action, _number(data.get("t")), words, missing=missing)

    def _place(self, data: JsonObject) -> tuple[str | None, str | Text, str]:
        """Node, title and kind of the action that ``data`` tells of."""
        action = str(data.get("action"))
        node = self._nodes.node(_text(data.get("source")), str(data.get("at") or ""))
        if node is not None:
            if self._own(data):  # an edge on its way to that node
                action = self._flow.nodes[node].action
            return node, self._flow.nodes[node].called, action
        kind = KINDS.get(action)
        return None, Text(kind.label) if kind else action, action

    def _said(self, data: JsonObject) -> str:
        """What the prompt says that is heard now, or was just heard."""
        node = self._nodes.node(_text(data.get("source")), str(data.get("at") or ""))
        if node is None or not self._flow.nodes[node].kind.has_text:
            return ""
        return self._flow.nodes[node].text


def _phones(data: JsonObject) -> list[JsonObject]:
    phones = data.get("phones")
    return [one for one in phones if isinstance(one, dict)] if isinstance(phones, list) else []


def _number(value: Json) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None
