"""One test call in the background loop: placed, followed to its end, and what is heard in it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import cast
from urllib.parse import quote

from designer.app.aside import aside
from designer.app.calling.line import Line, OwnLine
from designer.app.calling.order import Order
from designer.app.calling.progress import Follower
from designer.app.calling.state import CallState
from designer.app.sounds_beside import missing_sounds
from designer.app.tones import RINGBACK
from designer.elks.client import ONGOING, ElksClient
from designer.elks.emulator_api import EmulatorApi, EmulatorEvent
from designer.elks.errors import LineError
from designer.flow.frozen import frozen
from designer.flow.jsontypes import JsonObject
from designer.flow.references import prompt_references
from designer.flow.values import local_name
from designer.serving.answers import ServedFlow, start_address
from designer.serving.mapping import NodeMap

MANUAL = "manual"
FAIL = "fail"
_TOO_LATE = "conflict"
"""The line's word for something that cannot be done at this moment of the call."""
_LOOK_SECONDS = 2.0
"""When nothing is told for so long, the line is asked: a call may have ended unheard."""


@dataclass(frozen=True, eq=False)
class Hearing:
    """A prompt from the moment it begins to be heard: its value, and its file if it has one."""

    value: str
    file: Path | None


@dataclass(frozen=True, eq=False)
class Taping:
    """A recording of the caller from the moment it begins, and the file it is kept in."""

    file: Path


@frozen
class Progress:
    """What the call is at now.

    ``hearing`` is the same object for as long as a prompt goes on, ``taping`` for as long as a
    recording does.
    """

    state: CallState
    hearing: Hearing | None = None
    taping: Taping | None = None


class Told(Enum):
    """What the line has told since it was last listened to."""

    NOTHING = "nothing"
    STATE = "state"
    STEPS = "steps"
    """Actions have ended: there are steps to fetch."""


class Session:
    """Places ``order`` on ``line`` and tells ``tell`` how it goes.

    :meth:`run` is the call; the other coroutines are what people at the phones do, one after the
    other in the order they were begun. All belong to the loop of ``line``. They raise
    :class:`LineError`.
    """

    def __init__(self, line: Line, order: Order, tell: Callable[[Progress], None]) -> None:
        self._line = line
        self._order = order
        self._tell = tell
        self._turn = asyncio.Lock()
        self._placed = asyncio.Event()
        self._api: EmulatorApi | None = None
        self._call_id = ""
        self._address = ""
        self._hearing: Hearing | None = None
        self._taping: Taping | None = None
        self._tapes: dict[str, Path] = {}  # of this call's recordings to local/<name>
        self._all_tapes: list[Path] = []
        self._posted = 0

    def tell_nobody(self) -> None:
        """Hold whoever was told no longer: the line may take a moment to end the call."""
        self._tell = _to_nobody

    async def run(self) -> Progress:
        """Place the call and follow it; returns its end, with the call object of the line.

        Raises what the line, the export and the flow's server say.
        """
        access = await self._line.access()
        self._address = access.api_url
        base = self._line.serve(self._order.snapshot)
        told = self._order.snapshot
        served = ServedFlow(told.flow, told.folder, base, dict(told.variables), told.at)
        nodes = NodeMap(served, base, self._order.person, told.decisions)
        who = (access.api_url, access.username, access.password)
        async with ElksClient(*who) as client, EmulatorApi(*who) as api:
            heard: asyncio.Queue[EmulatorEvent | None] = asyncio.Queue()
            listening = asyncio.create_task(_listen(api, heard))
            try:
                await self._place(client, api, nodes, base)
                missing = await self._missing()
                follower = Follower(self._order, nodes, self._line.speed, missing)
                await self._follow(api, heard, listening, follower)
            finally:
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
                await self._end_deeds()
            call = await client.get_call(self._call_id)
            trace = await api.trace(self._call_id)
            account = await client.me()
            currency = str(account.get("currency") or "")
            return Progress(follower.ended(call, trace, currency, self._all_tapes))

    async def _missing(self) -> frozenset[str]:
        """Which of the flow's own sounds are not there."""
        flow, folder = self._order.snapshot.flow, self._order.snapshot.folder
        wanted = frozenset(prompt_references(flow))
        if folder is None or not wanted:
            return wanted
        return await aside(partial(missing_sounds, folder, wanted))

    async def _place(self, client: ElksClient, api: EmulatorApi, nodes: NodeMap, base: str) -> None:
        order = self._order
        for number in dict.fromkeys((order.person, *order.callees)):
            with suppress(LineError):  # what is no number is refused by the call itself
                await api.set_phone(number, MANUAL)
        start = _voice_start(order, nodes, base)
        if order.incoming:
            cast("OwnLine", self._line).take_calls(order.to, start)
            call = await api.incoming(order.from_, order.to)
        else:
            report = order.report_address(base)
            placed = await client.place_call(order.from_, order.to, start, order.timeout, report)
            call = placed.call
        self._api, self._call_id = api, str(call["id"])
        self._placed.set()

    async def _follow(
        self,
        api: EmulatorApi,
        heard: asyncio.Queue[EmulatorEvent | None],
        listening: asyncio.Task[None],
        follower: Follower,
    ) -> None:
        """Tell what happens until the call has ended; one that is left before is hung up."""
        try:
            await self._look(api, follower)
            self._report(follower)
            while not follower.over:
                told = await self._take(heard, listening, follower)
                if told is Told.NOTHING:
                    await self._look(api, follower)
                elif told is Told.STEPS:
                    follower.trace(await api.trace(self._call_id))
                if heard.empty():  # else the trace may be ahead of what was told
                    self._report(follower)
        finally:
            if not follower.over:
                with suppress(LineError):
                    await self._leave(api)

    async def _look(self, api: EmulatorApi, follower: Follower) -> None:
        """See for ourselves how far the call is: its end may have come before we listened."""
        trace = await api.trace(self._call_id)
        follower.trace(trace)
        follower.over = trace.get("state") != ONGOING

    async def _take(
        self,
        heard: asyncio.Queue[EmulatorEvent | None],
        listening: asyncio.Task[None],
        follower: Follower,
    ) -> Told:
        """Take in everything told until now, or find that nothing is told for a while."""
        try:
            # Not wait_for: before Python 3.12 it may swallow that the call is called off.
            async with asyncio.timeout(_LOOK_SECONDS):
                events = [await heard.get()]
        except TimeoutError:
            return Told.NOTHING
        while not heard.empty():
            events.append(heard.get_nowait())
        told = Told.STATE
        for event in events:
            if event is None:
                await listening  # raises why the line fell silent
                raise LineError("cut", address=self._address)
            if not isinstance(event.data, dict) or event.data.get("call") != self._call_id:
                continue
            if event.kind == "step":
                told = Told.STEPS
                follower.stepped()
                self._hearing = self._taping = None
            elif event.kind == "state":
                follower.event(event.data)
                self._listen_to(event.data)
                self._tape(event.data)
        return told

    def _listen_to(self, data: JsonObject) -> None:
        """Begin to hear a prompt when it begins, and stop when it does not play any more.

        While phones ring, the caller hears them ring.
        """
        value = data.get("value")
        if data.get("phase") == "connecting":
            self._hearing = self._hearing or Hearing(RINGBACK, None)
        elif data.get("phase") != "playing" or not isinstance(value, str):
            self._hearing = None
        elif self._hearing is None:
            file = self._tapes.get(value.strip()) or self._line.prompt_file(value)
            self._hearing = Hearing(value, file)

    def _tape(self, data: JsonObject) -> None:
        """Keep what is said from the moment a recording begins until it does not go on any more.

        A recording that is posted is kept by the id it is fetched by: they are counted.
        """
        value = data.get("value")
        if data.get("phase") != "recording" or not isinstance(value, str):
            self._taping = None
        elif self._taping is None and isinstance(self._line, OwnLine):
            name = local_name(value.strip())
            if name is None:
                file = self._line.tape(f"{self._call_id}-r{self._posted}")
                self._posted += 1
            else:
                number = len(self._all_tapes)
                file = self._line.tape(f"{self._call_id}-{number}-{quote(name, safe='')}")
            if file is not None:
                self._taping = Taping(file)
                self._all_tapes.append(file)
                self._tapes[value.strip()] = file

    def _report(self, follower: Follower) -> None:
        follower.hurry(self._line.speed)
        self._tell(Progress(follower.state, self._hearing, self._taping))

    async def _leave(self, api: EmulatorApi) -> None:
        """Hang up, or decline where it has not been answered."""
        person = self._order.person
        try:
            await api.hangup(self._call_id, person)
        except LineError:
            await api.decline(self._call_id, person)

    # What people do

    async def press(self, key: str) -> None:
        """The caller presses ``key``."""
        await self._do(lambda api, call: api.press(call, key))

    async def spoken(self) -> None:
        """The caller speaks at this moment."""
        if self._api is not None and isinstance(self._line, OwnLine):
            self._line.spoken(self._call_id)

    async def answer(self, phone: str | None = None) -> None:
        """``phone`` is answered; None: the caller's."""
        await self._do(lambda api, call: api.answer(call, phone or self._order.person))

    async def decline(self, phone: str | None = None) -> None:
        """``phone`` declines, which the caller sees as busy; None: the caller's."""
        await self._do(lambda api, call: api.decline(call, phone or self._order.person))

    async def fail(self, phone: str) -> None:
        """``phone``, which rings, turns out not to be reachable."""
        await self._do(lambda api, _call: api.set_phone(phone, FAIL))

    async def hang_up(self, phone: str | None = None) -> None:
        """``phone`` hangs up; None: the caller, who declines where the phone still rings."""
        if phone is None:
            await self._do(lambda api, _call: self._leave(api))
        else:
            await self._do(lambda api, call: api.hangup(call, phone))

    async def _do(self, deed: Callable[[EmulatorApi, str], Awaitable[None]]) -> None:
        """Do something as soon as there is a call; what comes too late for it does not matter."""
        await self._placed.wait()
        async with self._turn:
            if self._api is None:
                return
            try:
                await deed(self._api, self._call_id)
            except LineError as error:
                if error.code != _TOO_LATE:
                    raise

    async def _end_deeds(self) -> None:
        """From here on nothing can be done any more; what is being done is finished first."""
        self._placed.set()
        async with self._turn:
            self._api = None


def _voice_start(order: Order, nodes: NodeMap, base: str) -> str:
    """What the call begins with: the address of a flow that is served or decides, else actions."""
    flow = order.snapshot.flow
    decides = flow.has_start() and flow.nodes[str(flow.start)].kind.served
    if decides or order.snapshot.served_at is not None:
        return start_address(base)
    first = nodes.first()
    return first.data if isinstance(first.data, str) else first.compact


async def _listen(api: EmulatorApi, heard: asyncio.Queue[EmulatorEvent | None]) -> None:
    """Put the line's events into ``heard``, and None at their end."""
    try:
        async for event in api.events():
            heard.put_nowait(event)
    finally:
        heard.put_nowait(None)


def _to_nobody(_progress: Progress) -> None:
    """Nobody wants to know any more."""
