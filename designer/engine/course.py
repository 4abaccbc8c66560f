"""How a call goes from action to action: its beginning, its steps, its end."""

from __future__ import annotations

from collections import Counter

from designer.engine.call_object import as_action, call_object, is_reported
from designer.engine.effects import Answered, Effect, Ended, Entered, Post, Stepped
from designer.engine.fields import whenhangup_fields
from designer.engine.options import text
from designer.engine.program import Action, Program
from designer.engine.running import RUNNERS
from designer.engine.running.base import Running
from designer.engine.running.dial import Dialling
from designer.engine.setup import CallSetup, Length, unknown_length
from designer.engine.stage import Done, Place, Stage
from designer.engine.trace import Step, milliseconds
from designer.flow import vocabulary
from designer.flow.jsontypes import Json
from designer.flow.outcomes import resolve
from designer.flow.texts import Text
from designer.flow.vocabulary import ROUNDS

ONGOING = "ongoing"
_SIGNALS = {"busy": "busy", "404": "failed"}
"""What an incoming call's state becomes when its very first action is a hangup with this reason."""


class Course:
    """The course of one call; :class:`~designer.engine.call.Call` is what its owner uses.

    Times are virtual seconds since the call was created.
    """

    def __init__(self, setup: CallSetup, length: Length = unknown_length) -> None:
        """Create the call; ``length`` knows how long prompts play."""
        self.setup = setup
        self.state = ONGOING
        """``ongoing``, then ``success``, ``failed`` or ``busy``."""
        self.end: str | None = None
        """Why it ended, a word of the trace's contract; None while it goes on."""
        self.answered_at: float | None = None
        self.ended_at: float | None = None
        self.problem: Text | str | None = None
        """Why it ended with ``error``."""
        self.steps: list[Step] = []
        self._stage = Stage(setup, length)
        self._program: Program | None = None
        self._running: Running | None = None
        self._begun = False
        self._entered: Counter[tuple[Program, str]] = Counter()
        self._unanswered_state = "failed"
        self._whenhangup = setup.whenhangup

    @property
    def t(self) -> float:
        """The virtual time: seconds since the call was created."""
        return self._stage.t

    @property
    def duration(self) -> float:
        """Seconds from the answer until the end, or until now; 0 without an answer."""
        if self.answered_at is None:
            return 0.0
        return (self.t if self.ended_at is None else self.ended_at) - self.answered_at

    @property
    def actions(self) -> list[Json]:
        """What ran, as a call object lists it: the action with ``result``, and ``why``."""
        return [as_action(step) for step in self.steps if is_reported(step)]

    @property
    def legs(self) -> list[Json]:
        """Every connected party: ``{"from", "to", "state", "duration"}``."""
        return [leg.as_json(self.t) for leg in self._stage.legs]

    # From action to action

    def _settle(self) -> list[Effect]:
        """Go on from action to action until one takes time, then hand out the effects."""
        while (done := self._stage.take_done()) is not None:
            if isinstance(self._running, Dialling):
                self._dialled(done)
            else:
                self._complete(done)
        return self._stage.take_effects()

    def _dialled(self, done: Done) -> None:
        if done.result == "success":
            self._answer()
            self._start()
        else:
            self._unanswered_state = str(done.result)
            self._finish("unanswered")

    def _answer(self) -> None:
        self.answered_at = self.t
        self._stage.emit(Answered(self.setup.caller))

    def _start(self) -> None:
        """Begin the flow; a call without one ends, and nothing answers an incoming one."""
        program = self._program
        if program is not None and program.start is not None:
            self._enter(program, program.start)
        else:
            self._finish("unanswered" if self.answered_at is None else "completed")

    def _enter(self, program: Program, ref: str) -> None:
        arrived = self._past_used_up(program, ref)
        if arrived is None:
            self._finish("hangup")
            return
        ref = arrived
        if len(self.steps) >= self.setup.step_limit:
            self._finish("limit")
            return
        stage = self._stage
        action = program.action(ref)
        if self.answered_at is None and action.kind in vocabulary.ACTION_KEYS:
            self._answer_or_signal(action)
        stage.place = Place(program, ref, action, stage.t)
        stage.emit(Entered(program, ref, milliseconds(self.duration)))
        self._note_options(action)
        self._running = RUNNERS[action.kind](stage)
        self._running.begin()

    def _past_used_up(self, program: Program, ref: str) -> str | None:
        """What is entered when the call is led to ``ref``: past actions whose rounds are used up.

        None: nothing; the call ends. Each action passed has a step of its own.
        """
        passed: set[str] = set()
        at: str | None = ref
        while at is not None and (rounds := program.action(at).rounds) is not None:
            if self._entered[program, at] < rounds:
                self._entered[program, at] += 1
                return at
            if at in passed:  # used up all around: nothing would ever happen again
                return None
            passed.add(at)
            at = self._leave(program, at)
        return at

    def _leave(self, program: Program, ref: str) -> str | None:
        """Write the step of an action whose rounds are used up; what comes after it."""
        action = program.action(ref)
        target = program.follow(ref, ROUNDS.key)
        self._write(
            {
                "node": program.node(ref),
                "at": program.pointer(ref),
                "source": program.source,
                "action": action.kind,
                "value": action.value,
                "result": ROUNDS.key,
                "outcome": None if target is None else ROUNDS.key,
                "to": None if target is None else (program.node(target) or program.pointer(target)),
                "t": milliseconds(self._since_answer(self.t)),
            }
        )
        return target

    def _write(self, step: Step) -> None:
        self.steps.append(step)
        self._stage.emit(Stepped(step))

    def _answer_or_signal(self, action: Action) -> None:
        """The first action answers an incoming call, unless it signals busy or no such number."""
        signal = _SIGNALS.get(str(action.value)) if action.kind == vocabulary.HANGUP.key else None
        if signal is None:
            self._answer()
        else:
            self._unanswered_state = signal

    def _note_options(self, action: Action) -> None:
        """Options any action may carry (46elks docs, 'call actions', 'voice-recordcall')."""
        if not action.options:
            return
        self._whenhangup = text(action, "whenhangup") or self._whenhangup
        recordcall = text(action, "recordcall")
        if recordcall is not None and self.answered_at is not None:
            stage = self._stage
            stage.recordings.start_call(recordcall, stage.here.node, stage.t)

    def _complete(self, done: Done) -> None:
        """Write the step of what has ended, and go on where its outcome leads."""
        stage = self._stage
        place = stage.here
        program, action = place.program, place.action
        why = None if done.why is None else str(done.why)
        key = target = None
        if done.end is None:
            if done.program is not None:
                program, target = done.program, done.program.start
            else:
                key = resolve(action.kind, done.result or "", action.outcomes, why)
                target = None if key is None else program.follow(place.ref, key)
        if action.kind in vocabulary.ACTION_KEYS:
            stage.last = done
        step: Step = {
            "node": place.node,
            "at": place.program.pointer(place.ref),
            "source": place.program.source,
            "action": action.kind,
            "value": action.value,
            "result": done.result,
            "outcome": key,
            "to": None if target is None else (program.node(target) or program.pointer(target)),
            "t": milliseconds(self._since_answer(place.began)),
        }
        told = why if done.note is None else str(done.note)
        if told is not None:
            step["why"] = told
        self._write(step)
        if done.end == "error":
            self.problem = done.why
        if target is not None:
            self._enter(program, target)
        else:
            self._finish(done.end or "completed")

    def _since_answer(self, t: float) -> float:
        """``t`` in seconds since the answer; 0 for what came before it."""
        return 0.0 if self.answered_at is None else max(t - self.answered_at, 0.0)

    def _finish(self, end: str) -> None:
        """The call is over: recordings of all of it, the report, the end, in this order."""
        stage = self._stage
        self.end = end
        self.ended_at = stage.t
        self._running = None
        stage.place = None
        if self.answered_at is not None or end == "webhook":
            self.state = "success"
        else:
            self.state = self._unanswered_state
        stage.emit(*stage.recordings.end_call(stage.t))
        if self._whenhangup:
            stage.emit(Post("whenhangup", self._whenhangup, whenhangup_fields(call_object(self))))
        stage.emit(Ended(self.state, end))
