"""Everything one emulator holds: the account, phones, calls, recordings, who listens."""

from __future__ import annotations

import asyncio
import copy
import logging
import secrets
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import cast

from designer.emulator import parameters
from designer.emulator.account import Account, PhoneNumber
from designer.emulator.callbook import CallBook, EndedCall, Entry
from designer.emulator.costs import call_cost
from designer.emulator.errors import Refused
from designer.emulator.events import EventHub, event_bytes
from designer.emulator.fetch import Exchange, Webhooks
from designer.emulator.options import Options
from designer.emulator.posting import deliver
from designer.emulator.recordings import Recording, Recordings
from designer.emulator.replies import judge
from designer.emulator.running import RunningCall, World
from designer.emulator.times import Stamps, stamp
from designer.engine.actions_program import ActionsProgram
from designer.engine.call import Call
from designer.engine.effects import Effect, Ended, Fetch, Post, Recorded, Stepped
from designer.engine.errors import ProgramError
from designer.engine.program import Program
from designer.engine.script import Phone
from designer.engine.setup import CallSetup, Direction
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.texts import Text

_LOG = logging.getLogger(__name__)
_RING_SECONDS = 60.0
"""How long an outgoing call rings (46elks docs, make-call: the documented example)."""
_LAST_POSTS_SECONDS = 0.25
_RECORDINGS = "/a1/recordings"


class Desk:
    """One emulator without its HTTP. Belongs to one event loop."""

    def __init__(self, account: Account, options: Options) -> None:
        """Start with ``account`` as it is now; a reset returns to that."""
        self.options = options
        self.account = account
        self.events = EventHub()
        self._first = copy.deepcopy(account)
        self._webhooks = Webhooks(options.webhook_timeout, asked=self._asked)
        self._stamps = Stamps()
        self._tasks: set[asyncio.Task[object]] = set()
        self._posts: set[asyncio.Task[object]] = set()
        self._world = World(self.phone_at, self._carry_out, self._changed)
        self.when_ended: Callable[[EndedCall], None] | None = None
        """Told of each call that has ended, where somebody wants to know."""
        self.when_asked: Callable[[Exchange], None] | None = None
        """Told of each webhook that was asked, and what it answered."""
        self.when_post_failed: Callable[[Text], None] | None = None
        """Told of each recording or report that was not accepted."""
        self._forget()

    def _forget(self) -> None:
        self.calls = CallBook(self.options.kept_calls)
        self.recordings = Recordings()
        self._phones: dict[str, Phone] = {}
        self._running: dict[str, RunningCall] = {}
        self._recorded: dict[str, list[str]] = {}

    # Asking

    def call(self, call_id: str) -> Entry:
        """The call with that id. Raises :class:`Refused` 404."""
        call = self.calls.get(call_id)
        if call is None:
            raise Refused(404, "no-such-call", id=call_id)
        return call

    def running_call(self, call_id: str) -> RunningCall:
        """The call with that id, which must still run. Raises :class:`Refused` 404 or 409."""
        self.call(call_id)
        running = self._running.get(call_id)
        if running is None:
            raise Refused(409, "call-over", id=call_id)
        return running

    def number(self, number_id: str) -> PhoneNumber:
        """The account's number with that id (46elks docs, 'configure-number').

        Raises :class:`Refused` 404, which tells the id where the number itself is given for it.
        """
        number = self.account.number_by_id(number_id)
        if number is not None:
            return number
        meant = self.account.number("+" + number_id.strip().removeprefix("+"))
        if meant is not None:
            raise Refused(404, "number-by-id", number=meant.number, id=meant.id)
        known = ", ".join(f"{own.number} ({own.id})" for own in self.account.numbers)
        raise Refused(404, "no-such-number", id=number_id, known=known)

    def recording(self, recording_id: str) -> Recording:
        """The recording with that id. Raises :class:`Refused` 404."""
        recording = self.recordings.get(recording_id)
        if recording is None:
            raise Refused(404, "no-such-recording", id=recording_id)
        return recording

    def phone_at(self, number: str) -> Phone:
        """How the phone ``number`` behaves; an unknown one answers and presses nothing."""
        return self._phones.get(number, Phone())

    def set_phone(self, number: str, phone: Phone) -> None:
        """Let the phone ``number`` behave like ``phone`` from now on, also where it rings now."""
        self._phones[number] = phone
        for running in tuple(self._running.values()):
            running.phone_changed(number)

    def limit_steps(self, most: int) -> None:
        """End calls that begin from now on after ``most`` actions: they are in an endless loop."""
        self.options = replace(self.options, step_limit=most)

    def set_speed(self, speed: float) -> None:
        """Let time pass at ``speed`` from now on, also in the calls that run.

        Raises :class:`EmulatorError` for a speed there is not.
        """
        self.options = replace(self.options, speed=speed)
        for running in tuple(self._running.values()):
            running.set_speed(speed)

    def spoken(self, call_id: str) -> None:
        """The caller of a call speaks now; nothing happens where the call has ended."""
        running = self._running.get(call_id)
        if running is not None:
            running.spoken()

    def states(self) -> list[bytes]:
        """The state of every running call, as events for whoever begins to listen."""
        return [event_bytes("state", call.state()) for call in self._running.values()]

    def program(self, start: Json) -> Program:
        """What ``voice_start`` says as a program. Raises :class:`Refused` 400 for no valid one."""
        try:
            return ActionsProgram(start)
        except ProgramError as error:
            raise Refused(400, "bad-actions", name="voice_start", why=error.text) from error

    # Calls

    def place(self, form: Mapping[str, str], base_url: str) -> RunningCall:
        """Place an outgoing call (46elks docs, make-call).

        ``base_url`` is the address the client reaches the emulator at, without a slash at the end.
        Raises :class:`Refused` 400, or 403 for a number that a strict line does not allow.
        """
        sender = parameters.number(form, "from")
        if self.options.strict and sender not in self.account.senders():
            known = ", ".join(self.account.senders())
            raise Refused(403, "not-allowed", value=sender, known=known)
        to = parameters.number(form, "to")
        program = self.program(parameters.voice_start(form))
        timeout = parameters.whole_seconds(form, "timeout", _RING_SECONDS)
        whenhangup = parameters.web_address(form, "whenhangup")
        return self._start("outgoing", sender, to, program, base_url, timeout, whenhangup)

    def incoming(self, sender: str, to: str, base_url: str) -> RunningCall:
        """Somebody calls one of the account's numbers. Raises :class:`Refused` 404 for another."""
        own = self.account.number(to)
        if own is None:
            known = ", ".join(number.number for number in self.account.numbers)
            raise Refused(404, "not-ours", number=to, known=known)
        program = None
        if own.voice_start is not None:
            program = self.program(parameters.voice_start({"voice_start": own.voice_start}))
        return self._start("incoming", sender, to, program, base_url)

    def _start(
        self,
        direction: Direction,
        sender: str,
        to: str,
        program: Program | None,
        base_url: str,
        timeout: float = _RING_SECONDS,
        whenhangup: str | None = None,
    ) -> RunningCall:
        created = self._stamps.next()
        setup = CallSetup(
            direction=direction,
            from_=sender,
            to=to,
            id="c" + secrets.token_hex(16),
            timeout=timeout,
            whenhangup=whenhangup,
            unanswered=self.options.unanswered,
            step_limit=self.options.step_limit,
            stamp=lambda t: stamp(created + timedelta(seconds=t)),
            cost=call_cost,
            recordings_url=base_url + _RECORDINGS,
        )
        call = Call(setup, self.options.lengths)
        running = RunningCall(call, created, self.account.id, self.options.speed, self._world)
        self.calls.add(running)
        self._running[running.id] = running
        running.begin(program)
        self._spawn(running.run(), running)
        return running

    # What calls ask for

    def _carry_out(self, running: RunningCall, effect: Effect) -> None:
        if running.id not in self._running:
            return  # forgotten by a reset
        match effect:
            case Stepped(step):
                self.events.publish("step", {"call": running.id, "step": cast("JsonObject", step)})
            case Fetch(url, fields):
                self._spawn(self._fetch(running, url, fields), running)
            case Recorded(id=str(recording_id), began=began, duration=duration):
                created = running.created + timedelta(seconds=began + duration)
                self.recordings.add(Recording(recording_id, created, duration))
                self._recorded.setdefault(running.id, []).append(recording_id)
            case Post():
                delivery = deliver(self._webhooks, effect, self.options.speed, self._post_failed)
                post = self._spawn(delivery)
                self._posts.add(post)
                post.add_done_callback(self._posts.discard)
            case Ended():
                self._end(running)

    def _changed(self, running: RunningCall) -> None:
        self.events.publish("state", running.state())

    async def _fetch(self, running: RunningCall, url: str, fields: Mapping[str, str]) -> None:
        answer = await self._webhooks.post(url, fields)
        running.reply(judge(url, answer))

    def _end(self, running: RunningCall) -> None:
        del self._running[running.id]
        shown = running.to_json()
        cost = shown["cost"]
        assert isinstance(cost, int)
        self.account.charge(cost)
        recorded = tuple(self._recorded.pop(running.id, ()))
        ended = EndedCall(running.id, running.created, shown, running.trace(), recorded)
        self.recordings.forget(self.calls.end(ended))
        self._tell(ended)

    # Tasks

    def _spawn(
        self, work: Coroutine[object, object, object], running: RunningCall | None = None
    ) -> asyncio.Task[object]:
        """Do ``work`` beside everything else; a defect in it ends the call it is done for."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)

        def done(task: asyncio.Task[object]) -> None:
            self._tasks.discard(task)
            error = None if task.cancelled() else task.exception()
            if error is not None:
                _LOG.error("a task of the emulator failed", exc_info=error)
                if running is not None:
                    self._abandon(running)

        task.add_done_callback(done)
        return task

    def _abandon(self, running: RunningCall) -> None:
        """End a call that cannot go on."""
        if self._running.pop(running.id, None) is None:
            return
        shown: JsonObject = {
            **running.call.call_object(),
            "owner": self.account.id,
            "state": "failed",
        }
        traced = running.call.trace()
        traced["state"], traced["end"] = "failed", "error"
        ended = EndedCall(running.id, running.created, shown, traced)
        self.calls.end(ended)
        self._tell(ended)
        self.events.publish("state", {**running.state(), "state": "failed", "end": "error"})

    def _asked(self, exchange: Exchange) -> None:
        if self.when_asked is not None:
            self.when_asked(exchange)

    def _post_failed(self, what: Text) -> None:
        if self.when_post_failed is not None:
            self.when_post_failed(what)

    def _tell(self, ended: EndedCall) -> None:
        if self.when_ended is not None:
            self.when_ended(ended)

    async def _stop_tasks(self) -> None:
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def reset(self) -> None:
        """Forget everything: calls, phones, recordings, settings of numbers, what was spent."""
        self._forget()
        await self._stop_tasks()
        self.account = copy.deepcopy(self._first)
        self.events.publish("reset", {})

    async def posts_done(self, seconds: float) -> bool:
        """Wait until recordings and reports are delivered or given up, at the most ``seconds``.

        Returns whether they are.
        """
        if self._posts:
            await asyncio.wait(tuple(self._posts), timeout=seconds)
        return not self._posts

    async def close(self) -> None:
        """End every stream, call and post, and the connections to webhooks.

        Posts on their way get a moment to arrive.
        """
        self.events.close()
        await self.posts_done(_LAST_POSTS_SECONDS)
        await self._stop_tasks()
        await self._webhooks.close()
