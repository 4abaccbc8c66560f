"""The real call of one window: placed once, or waited for, then followed by asking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtCore import QObject, Signal

from designer.app.accounts.order import RealOrder, Watched, goes_on
from designer.app.aside import aside
from designer.app.calling.state import CallState, Phase
from designer.app.calling.testcall import PastCall
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from designer.app.accounts.lines import Lines
    from designer.app.background import Handle
    from designer.app.calling.testcall import TestCall
    from designer.app.context import Context
    from designer.elks.client import ElksClient
    from designer.store.lines import AccountLine

W = TypeVar("W", bound=Watched)

_UNDER_WAY = N_(
    "A call is under way on {line}. It ends when one of the phones hangs up; then place another."
)
_FOUND = N_("The line's answer was lost, but its history shows the call: it was placed.")
_NOT_THERE = N_(
    "The history shows that the call before was not placed. Nothing was sent just now; call again "
    "if you want to."
)
_PLACED_AFTER_ALL = N_("The history shows that the call before was placed. No other one was.")
_LOST = N_("The call {id} was placed and goes on, but it cannot be followed any more. {why}")
_OPEN = N_(
    "It is still not known whether the call before was placed, so no other one was: the history "
    "cannot be read. {why}"
)

FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 1.0, 10.0, 1.3
"""Seconds between two questions how the call goes, at first and at the most, and how they grow."""
NEAR_PAUSE = 0.05
"""The first pause on this computer, where nobody minds."""


class RealCall(QObject):
    """At most one call at a time; :attr:`state` says all about it.

    One :meth:`place` sends at most one request that places a call. When the answer to it was lost
    and the history did not tell either, the next :meth:`place` only looks in the history again.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, context: Context, lines: Lines, test_call: TestCall) -> None:
        super().__init__()
        self._context = context
        self._lines = lines
        self._test_call = test_call
        self._handle: Handle | None = None
        self._open: dict[AccountLine, RealOrder] = {}
        """By line, a call of which nobody knows whether it was placed."""
        self._placed: set[str] = set()
        """Ids of the calls that were placed here; only the background touches it."""
        self.order: Watched | None = None
        """The newest call; None: none yet."""
        self._certain = False
        """Whether it is known to run the flow it is held against."""
        self.state = CallState()

    @property
    def under_way(self) -> bool:
        """Whether a call is being placed or goes on."""
        return self.state.under_way

    @property
    def watching(self) -> bool:
        """Whether it is a call of somebody else that is waited for or followed."""
        waits = self.state.phase is Phase.WAITING
        return waits or (self.under_way and not isinstance(self.order, RealOrder))

    def refuse(self) -> bool:
        """Whether another call has to wait for the one that was placed here; says so."""
        waits = self.under_way and not self.watching
        if waits and self.order is not None:
            self._context.messages.warning(Text(_UNDER_WAY, {"line": self.order.line.name}))
        return waits

    def place(self, order: RealOrder) -> None:
        """Place the call, unless one is under way."""
        if self.refuse():
            return
        self.stop_watching()
        before = self._open.get(order.line)
        shown = order if before is None else before
        state = CallState(Phase.PLACING, from_=shown.from_, to=shown.to)
        run = self._run(order) if before is None else self._look(before)
        self._begin(shown, state, run, certain=True)

    def wait(self, watched: Watched, mine: str, numbers: str) -> None:
        """Wait for a call from the number ``mine`` (empty: from anybody) to one of ``numbers``."""
        if self.refuse():
            return
        self.stop_watching()
        state = CallState(Phase.WAITING, incoming=True, from_=mine, to=numbers)
        self._begin(watched, state, self._wait(watched, mine), certain=False)

    def follow(self, watched: Watched, call: JsonObject) -> None:
        """Follow ``call``, which was placed elsewhere and goes on."""
        is_followed = self.under_way and (self.state.call or {}).get("id") == call.get("id")
        if is_followed or self.refuse():
            return
        self.stop_watching()
        state = _told(CallState(Phase.RINGING), call)
        self._begin(watched, state, self._join(watched, call), certain=False)

    def _begin(
        self,
        order: Watched,
        state: CallState,
        run: Coroutine[Any, Any, JsonObject | None],
        *,
        certain: bool,
    ) -> None:
        self.order, self._certain = order, certain
        self._become(replace(state, line=order.line.name, flow_name=order.flow.name))
        self._handle = self._context.background.submit(run, self._over, self._failed)

    def stop_watching(self) -> None:
        """Neither wait for nor follow somebody else's call any more; the call goes on by itself."""
        if self.watching and self.order is not None:
            self.close()
            self._test_call.show_way(self.order.flow, self.state)
            self.changed.emit()

    def close(self) -> None:
        """Follow the call no longer; it goes on by itself. Safe to call twice."""
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()
        self.state = CallState()

    # In the background

    async def _written(self, watched: W) -> W:
        """``watched`` with its call actions, however slow the disk of its prompts is."""
        made = await aside(watched.written)
        self._post(self._write, watched, made)
        return made

    async def _run(self, order: RealOrder) -> JsonObject | None:
        order = await self._written(order)
        async with self._lines.client(order.line) as client:
            placed = await client.place_call(
                order.from_,
                order.to,
                order.voice_start,
                order.timeout,
                order.whenhangup,
                frozenset(self._placed),
            )
            self._placed.add(str(placed.call["id"]))
            if placed.found:
                self._post(self._context.messages.warning, Text(_FOUND))
            return await self._follow(client, order, placed.call)

    async def _wait(self, watched: Watched, mine: str) -> JsonObject:
        """Wait for somebody's call in the history, then follow it."""
        from designer.app.accounts.watching import next_incoming

        watched = await self._written(watched)
        async with self._lines.client(watched.line) as client:
            call = await next_incoming(client, mine, _first_pause(watched))
            return await self._follow_known(client, watched, call)

    async def _join(self, watched: Watched, call: JsonObject) -> JsonObject:
        watched = await self._written(watched)
        async with self._lines.client(watched.line) as client:
            return await self._follow_known(client, watched, call)

    async def _follow_known(
        self, client: ElksClient, watched: Watched, call: JsonObject
    ) -> JsonObject:
        """Follow a call of which it has to be found out whether it runs the flow."""
        from designer.app.accounts.watching import runs

        self._post(self._know, watched, call, await runs(client, watched, call))
        return await self._follow(client, watched, call)

    async def _look(self, order: RealOrder) -> JsonObject | None:
        """Find out about a call whose fate is open; follow it where it was placed."""
        from designer.elks.errors import LineError

        async with self._lines.client(order.line) as client:
            try:
                page = await client.history()
            except LineError as error:
                raise FollowingError("open", why=error.text) from error
            self._post(self._open.pop, order.line, None)  # now it is known
            others = (call for call in page.calls if str(call.get("id")) not in self._placed)
            found = next((call for call in others if order.may_be(call, page.date)), None)
            if found is None:
                self._post(self._context.messages.warning, Text(_NOT_THERE))
                return None
            self._placed.add(str(found["id"]))
            self._post(self._context.messages.warning, Text(_PLACED_AFTER_ALL))
            return await self._follow(client, order, found)

    async def _follow(self, client: ElksClient, order: Watched, call: JsonObject) -> JsonObject:
        """Ask how the call goes until it has ended, ever less often."""
        import asyncio

        from designer.elks.client import PATIENCE
        from designer.elks.errors import LineError

        pause, failures = _first_pause(order), 0
        call_id = str(call["id"])
        while goes_on(call):
            self._post(self._show, order, call)
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * GROWTH)
            try:
                call, failures = await client.get_call(call_id), 0
            except LineError as error:
                failures += 1
                if failures > PATIENCE or error.code in ("bad-credentials", "not-found"):
                    raise FollowingError("lost", id=call_id, why=error.text) from error
                pause = max(pause, float(str(error.args_by_name.get("wait") or 0)))
        try:
            account = await client.me()
        except LineError:
            return call
        self._post(self._lines.learn, order.line, account)
        return call

    def _post(self, function: Callable[..., object], *args: object) -> None:
        self._context.background.post(function, *args)

    # In the Qt thread

    def _write(self, watched: Watched, made: Watched) -> None:
        """Go on with ``made``, which is ``watched`` with its call actions."""
        if self.order is watched:
            self.order = made

    def _know(self, watched: Watched, call: JsonObject, certain: bool) -> None:
        """Take in that a call is there, and whether it runs the flow for certain."""
        if self._handle is not None and watched is self.order:
            self._certain = certain
            self._show(watched, call)

    def _show(self, order: Watched, call: JsonObject) -> None:
        if self._handle is None or order is not self.order:
            return
        phase = Phase.TALKING if call.get("start") else Phase.RINGING
        self._become(replace(self._told_of(order, call, over=False), phase=phase))

    def _told_of(self, order: Watched, call: JsonObject, *, over: bool) -> CallState:
        """The state as ``call`` tells it."""
        state = self.state if isinstance(order, RealOrder) else _told(self.state, call)
        seconds = call.get("duration")
        return replace(
            state,
            call=call,
            way=order.way(call, over=over, certain=self._certain),
            seconds=float(seconds) if isinstance(seconds, int | float) else 0.0,
        )

    def _over(self, call: JsonObject | None) -> None:
        self._handle = None
        order = self.order
        assert order is not None
        if call is None:
            self._become(CallState())
            return
        state = replace(
            self._told_of(order, call, over=True),
            phase=Phase.ENDED,
            currency=self._lines.currency(order.line),
        )
        self._become(state)
        self._test_call.add_past(PastCall(order.flow, order.moment(call), state))
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        from designer.elks.errors import Fate, PlacingError

        self._handle = None
        open_fate = isinstance(error, PlacingError) and error.fate is not Fate.NOT_PLACED
        if open_fate and isinstance(self.order, RealOrder):
            self._open[self.order.line] = self.order
        self._become(CallState())
        if not isinstance(error, CallflowError):
            raise error
        self._context.messages.error(error)

    def _become(self, state: CallState) -> None:
        self.state = state
        if self.order is not None and state.phase is not Phase.IDLE:
            self._test_call.show_way(self.order.flow, state)
        self.changed.emit()


class FollowingError(CallflowError):
    """A call that was placed and cannot be followed."""

    texts: ClassVar[Mapping[str, str]] = {"lost": _LOST, "open": _OPEN}


def _first_pause(order: Watched) -> float:
    from designer.elks.address import is_loopback, parse_address

    near = is_loopback(parse_address(order.line.base_url).host)
    return NEAR_PAUSE if near else FIRST_PAUSE


def _told(state: CallState, call: JsonObject) -> CallState:
    """``state`` with the numbers of ``call``, which somebody else has placed."""
    from designer.app.accounts.watching import is_incoming

    from_, to = (str(call.get(key) or "") for key in ("from", "to"))
    return replace(state, incoming=is_incoming(call), from_=from_, to=to)
