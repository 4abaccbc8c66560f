"""The test call of one window: placed by F5, walked on the phone, shown on the canvas."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from designer.app.background import Handle
from designer.app.calling.line import OwnLine
from designer.app.calling.local_line import LocalLine
from designer.app.calling.state import IDLE, CallState, Phase, WayStep
from designer.app.calling.webprompts import WebPrompts
from designer.app.canvas.trail import Trail
from designer.app.sound import Sound
from designer.app.translate import tr_text
from designer.flow.call_ends import Ends, call_ends
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.reach import out_of_reach
from designer.flow.texts import N_, Text
from designer.flow.values import is_swedish_mobile
from designer.flow.vocabulary import HOURS

if TYPE_CHECKING:
    from designer.app.calling.line import Access, Line
    from designer.app.calling.session import Hearing, Progress, Session, Taping
    from designer.app.checking import LiveCheck
    from designer.app.context import Context
    from designer.app.document import Document
    from designer.checks.problems import Problem
    from designer.serving.deciding import Decisions

_UNDER_WAY = N_("A call is under way. Hang up before you place another.")
_STOPPED = N_("This flow cannot be called yet. {problem}")
_STOPPED_MORE = N_("This flow cannot be called yet: {count} problems stop it. First: {problem}")
_BROKE_OFF = N_("The flow broke off: {why}")

STAND_INS = "call.stand-ins"
"""The command that has sounds stand in where a node has none."""
FAST = 8.0
"""How many seconds of a call pass in one of ours when it is hurried."""

ANSWER, BUSY, NO_ANSWER, FAIL = "answer", "busy", "no-answer", "fail"


@frozen
class PastCall:
    """A test call that has ended."""

    flow: Flow = field(repr=False)
    """The flow of the document it was placed from."""
    placed: datetime
    """Local time."""
    state: CallState
    at: datetime | None = None
    """The date and time it was meant to come at; None: it was placed at that time."""


class TestCall(QObject):
    """At most one call at a time; :attr:`state` says all about it.

    ``line`` is where calls go; None: the emulator in the program. :attr:`changed` comes with every
    new :attr:`state`, :attr:`trail_changed` with the way to show on the canvas, :attr:`ended` with
    the line's call object, :attr:`stopped_by` with the problems that kept a call from being placed.
    """

    __test__ = False  # its name is no test's

    begun = Signal()
    """A call is about to be placed: what was said of those before is over."""
    forgotten = Signal()
    """Another flow is open."""
    changed = Signal()
    trail_changed = Signal(object)
    ended = Signal(object)
    stopped_by = Signal(object)

    def __init__(
        self,
        context: Context,
        document: Document,
        live_check: LiveCheck,
        line: Line | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._document = document
        self._live_check = live_check
        self._line: Line = _local_line(context) if line is None else line
        self._line_handle: Handle | None = None
        self._session: Session | None = None
        self._call_handle: Handle | None = None
        self._placed = datetime.now().astimezone()
        self._flow = document.flow
        self._hearing: Hearing | None = None
        self._taping: Taping | None = None
        self._chosen: dict[str, str] = {}
        self._taped: set[Path] = set()
        self.served_at: Callable[[Decisions], str | None] = _nowhere
        """Asked before each call: the address its flow is served below; None: at none."""
        self.at: datetime | None = None
        """The date and time at which calls come, without an offset; None: now."""
        self._placed_for: datetime | None = None
        self.state = IDLE
        self.fast = False
        """Whether time passes :data:`FAST` times as fast."""
        self.past: list[PastCall] = []
        """The calls of this run of the program, oldest first."""
        self.sound = Sound(parent=self)
        self.sound.spoken.connect(self._speak)
        self.web_prompts = WebPrompts(context, document, live_check, self._hold_own_line)
        document.replaced.connect(self._forget)
        document.edited.connect(self._look_at_flow)
        document.replaced.connect(self._look_at_flow)
        self._next = next(iter(self.numbers), "")
        self._seen = self._look()

    @property
    def phase(self) -> Phase:
        """How far the call is."""
        return self.state.phase

    @property
    def under_way(self) -> bool:
        """Whether a call has been placed and not ended."""
        return self.state.under_way

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers that can be dialled from the phone; none on somebody else's line."""
        return self._line.numbers if isinstance(self._line, OwnLine) else ()

    def choose(self, number: str) -> None:
        """``number``, one of :attr:`numbers`, is what would be dialled next."""
        self._next = number
        self._look_at_flow()

    @property
    def barred(self) -> tuple[str, ...]:
        """The phones of the flow to which a call to the chosen number is not connected."""
        if not is_swedish_mobile(self._next):
            return ()  # the flow is looked through with every edit
        from designer.app.calling.order import callees

        return out_of_reach(self._next, callees(self._document.flow))

    @property
    def goes_by_time(self) -> bool:
        """Whether the flow goes by opening hours."""
        return any(node.action == HOURS.key for node in self._document.flow.nodes.values())

    @property
    def ends(self) -> Ends:
        """The numbers of the next call: from which the flow calls, and that of the phone."""
        return call_ends(self._document.flow)

    def _look_at_flow(self) -> None:
        """Tell the phone of other numbers, of some out of reach, and of opening hours."""
        seen = self._look()
        if self._seen != seen:
            self._seen = seen
            self.changed.emit()

    def _look(self) -> tuple[bool, Ends, tuple[str, ...]]:
        return self.goes_by_time, self.ends, self.barred

    @property
    def can_hurry(self) -> bool:
        """Whether :meth:`hurry` does anything on this line."""
        return isinstance(self._line, OwnLine)

    def hurry(self, *, fast: bool) -> None:
        """Let time pass :data:`FAST` times as fast, or as it does: from now on, also in a call.

        Prompts are heard at their own speed only.
        """
        if not isinstance(self._line, OwnLine) or fast is self.fast:
            return
        self.fast = fast
        if fast:
            self._hear(None)
        self._context.background.submit(self._line.set_speed(FAST if fast else 1.0))
        self.changed.emit()

    # Placing

    def start(self) -> None:
        """Let the flow, as it is now, call the phone. Says so where that cannot be done."""
        self._begin(None)

    def dial(self, number: str) -> None:
        """Dial ``number``, one of :attr:`numbers`, from the phone: the flow answers the call."""
        self._begin(number)

    def _begin(self, number: str | None) -> None:
        from designer.checks.gates import Operation

        if self.under_way:
            self._context.messages.warning(Text(_UNDER_WAY))
            return
        problems = self._live_check.stopping(Operation.EMULATOR_CALL)
        if problems:
            first = problems[0].text
            template = _STOPPED if len(problems) == 1 else _STOPPED_MORE
            args = {"count": len(problems), "problem": first}
            self._context.messages.error(Text(template, args), _mends(problems[0]))
            self.stopped_by.emit(problems)
            return
        self.begun.emit()
        self._place(number)

    def _place(self, number: str | None) -> None:
        from designer.app.calling.order import make_incoming, make_order
        from designer.app.calling.session import Session
        from designer.serving.deciding import Decisions

        self._flow = self._document.flow
        flow, folder = self._flow, self._document.folder
        order = make_order(flow, folder) if number is None else make_incoming(flow, folder, number)
        # At another time than now only the emulator's own server opens and closes.
        decisions = Decisions()
        base = self.served_at(decisions) if self.at is None else None
        told = replace(order.snapshot, served_at=base, at=self.at, decisions=decisions)
        order = replace(order, snapshot=told, called=self._document.called)
        self._placed_for = self.at
        self._hold_line()
        session: Session = Session(
            self._line,
            order,
            lambda progress: self._context.background.post(self._heard, session, progress),
        )
        self._session = session
        self._chosen, self._taped = {}, set()
        self._placed = datetime.now().astimezone()
        self._become(
            CallState(
                Phase.PLACING,
                flow_name=self._document.called,
                incoming=order.incoming,
                from_=order.from_,
                to=order.to,
            )
        )
        self._call_handle = self._context.background.submit(
            session.run(),
            lambda progress: self._over(session, progress),
            lambda error: self._failed(session, error),
        )

    async def own_access(self) -> Access | None:
        """Where the emulator in the program is; None: it does not run. For the background loop."""
        if self._line_handle is None or self._line_handle.ended:
            return None
        return await self._line.access()

    def _hold_own_line(self) -> OwnLine:
        assert isinstance(self._line, OwnLine)
        self._hold_line()
        return self._line

    def _hold_line(self) -> None:
        """Open the line for as long as the program runs, unless it is open."""
        if self._line_handle is not None and not self._line_handle.ended:
            return
        self._line_handle = self._context.background.submit(
            self._line.run(), failed=lambda _error: None
        )

    # What people at the phones do

    def press(self, key: str) -> None:
        """Press a key of the caller's phone."""
        if self.phase is Phase.TALKING and self._session is not None:
            self.sound.press(key)
            self._do(self._session.press(key))

    def _speak(self) -> None:
        """The person speaks: silence begins after that."""
        if self._taping is not None and self._session is not None:
            self._do(self._session.spoken())

    def answer(self) -> None:
        """Answer the caller's phone."""
        if self.phase is Phase.RINGING and self._session is not None:
            self._do(self._session.answer())

    def decline(self) -> None:
        """Decline at the caller's phone."""
        if self.phase is Phase.RINGING and self._session is not None:
            self._do(self._session.decline())

    def hang_up(self) -> None:
        """End the call, whatever it is doing."""
        if self.under_way and self._session is not None:
            self._hear(None)  # a recording goes on until the line says that it has ended
            self._do(self._session.hang_up())

    def set_callee(self, number: str, answers: str) -> None:
        """What the phone ``number`` does that a connect rings.

        ``answers`` is ``answer``, ``busy``, ``no-answer`` (it goes on ringing until its time is
        over) or ``fail``.
        """
        if self._session is None:
            return
        deeds: dict[str, Callable[[str], Coroutine[Any, Any, None]]] = {
            ANSWER: self._session.answer,
            BUSY: self._session.decline,
            FAIL: self._session.fail,
        }
        self._chosen[number] = answers
        if answers in deeds:
            self._do(deeds[answers](number))

    def hang_up_callee(self, number: str) -> None:
        """The person called, who talks with the caller, hangs up: the flow goes on."""
        if self._session is not None:
            self._do(self._session.hang_up(number))

    def _do(self, deed: Coroutine[Any, Any, None]) -> None:
        self._context.background.submit(deed, failed=self._complain)

    # Looking back

    def show_past(self, past: PastCall) -> None:
        """Show the way of an ended call, where it was a call of the flow that is open."""
        self.show_way(past.flow, past.state)

    def show_way(self, flow: Flow, state: CallState) -> None:
        """Show the way of ``state``, where it was a call of ``flow`` and that is open."""
        if flow is self._document.flow:
            self.trail_changed.emit(self._trail(state))

    def add_past(self, past: PastCall) -> None:
        """List a call that has ended, wherever it was placed."""
        self.past.append(past)
        self.ended.emit(past.state.call)

    def close(self) -> None:
        """End everything; nothing is told any more. Safe to call twice."""
        session, self._session = self._session, None
        if session is not None:
            session.tell_nobody()
        handle, self._call_handle = self._call_handle, None
        if handle is not None:
            handle.cancel()
        self.sound.close()

    # What the background tells

    def _heard(self, session: Session, progress: Progress) -> None:
        if session is not self._session:
            return
        self._tape(progress.taping)
        self._hear(progress.hearing)
        self._become(progress.state)

    def _over(self, session: Session, progress: Progress) -> None:
        if session is not self._session:
            return
        self._session = None
        self._stop_hearing()
        self.sound.rest()
        state = replace(
            progress.state,
            phones=self._behaved(progress.state.phones),
            recorded=tuple(one for one in progress.state.recorded if one.file in self._taped),
        )
        self._become(state)
        assert state.call is not None
        if progress.state.why:
            self._context.messages.error(Text(_BROKE_OFF, {"why": progress.state.why}))
        self.add_past(PastCall(self._flow, self._placed, state, self._placed_for))

    def _behaved(self, phones: Mapping[str, str]) -> Mapping[str, str]:
        """How phones have behaved, with what was chosen for those that did not answer."""
        refused = {
            number: answers
            for number, answers in self._chosen.items()
            if answers in (BUSY, FAIL) and phones.get(number) != ANSWER
        }
        return {**phones, **refused}

    def _failed(self, session: Session, error: Exception) -> None:
        if session is not self._session:
            return
        self._session = None
        self._stop_hearing()
        self.sound.rest()
        self._become(IDLE)
        self._complain(error)

    def _complain(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        self._context.messages.error(error)

    def _forget(self) -> None:
        """Another flow is open: the call of the one before it ends, its way is not shown here."""
        self._session = None
        handle, self._call_handle = self._call_handle, None
        if handle is not None:
            handle.cancel()
        self._stop_hearing()
        self.sound.rest()
        self._become(IDLE)
        self.forgotten.emit()

    # Showing and hearing

    def _become(self, state: CallState) -> None:
        before, self.state = self.state, state
        self.changed.emit()
        if state.way != before.way or state.phase is Phase.PLACING:
            self.trail_changed.emit(self._trail(state))

    def _trail(self, state: CallState) -> Trail:
        """The way of ``state`` in the flow as it is now: nodes that are gone are left out."""
        flow = self._document.flow
        steps = [step for step in state.way if step.node in flow.nodes]
        return Trail(
            passed=tuple(str(step.node) for step in steps if step.over),
            current=next((step.node for step in steps if not step.over), None),
            edges=tuple(key for step in steps if (key := _edge(step)) in flow.edges),
            results={str(step.node): tr_text(step.words) for step in steps},
        )

    def _hear(self, hearing: Hearing | None) -> None:
        if hearing is self._hearing:
            return
        self._hearing = hearing
        if hearing is None or self.fast:
            self.sound.stop()
        else:
            self.sound.play(hearing.value, hearing.file)

    def _tape(self, taping: Taping | None) -> None:
        if taping is self._taping:
            return
        self._taping = taping
        if taping is None:
            self.sound.end_recording()
        elif not self.fast:
            self._taped.add(taping.file)
            self.sound.record(taping.file)

    def _stop_hearing(self) -> None:
        self._hear(None)
        self._tape(None)


def _nowhere(_decisions: Decisions) -> None:
    """The flow is served at no address."""


def _mends(problem: Problem) -> str:
    """The command that does something about what stops a call; empty: there is none."""
    lacks_sound = (problem.code, problem.variant) == ("missing-value", "prompt")
    return STAND_INS if lacks_sound else ""


def _edge(step: WayStep) -> tuple[str, str]:
    return str(step.node), step.outcome or ""


def _local_line(context: Context) -> LocalLine:
    return LocalLine(most_steps=lambda: context.settings.step_limit)
