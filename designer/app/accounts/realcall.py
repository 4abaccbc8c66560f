"""The real test call of one window: placed once, followed by asking, shown on the canvas."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

from designer.app.accounts.way import way_of
from designer.app.calling.state import CallState, Phase
from designer.app.calling.testcall import PastCall
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from designer.app.accounts.lines import Lines
    from designer.app.accounts.order import RealOrder
    from designer.app.background import Handle
    from designer.app.calling.testcall import TestCall
    from designer.app.context import Context
    from designer.elks.client import ElksClient
    from designer.store.lines import AccountLine

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
_WITHIN = timedelta(minutes=1)


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
        self.order: RealOrder | None = None
        """The newest call; None: none yet."""
        self.state = CallState()

    @property
    def under_way(self) -> bool:
        """Whether a call is being placed or goes on."""
        return self.state.under_way

    def refuse(self) -> bool:
        """Whether another call has to wait; says so."""
        if self.under_way and self.order is not None:
            self._context.messages.warning(Text(_UNDER_WAY, {"line": self.order.line.name}))
        return self.under_way

    def place(self, order: RealOrder) -> None:
        """Place the call, unless one is under way."""
        if self.refuse():
            return
        before = self._open.get(order.line)
        self.order = order if before is None else before
        self._become(
            CallState(
                Phase.PLACING,
                line=order.line.name,
                flow_name=order.flow.name,
                from_=self.order.from_,
                to=self.order.to,
            )
        )
        run = self._run(order) if before is None else self._look(before)
        self._handle = self._context.background.submit(run, self._over, self._failed)

    def close(self) -> None:
        """Follow the call no longer; it goes on by itself. Safe to call twice."""
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()
        self.state = replace(self.state, phase=Phase.IDLE)

    # In the background

    async def _run(self, order: RealOrder) -> JsonObject | None:
        async with self._lines.client(order.line) as client:
            placed = await client.place_call(
                order.from_, order.to, order.voice_start, order.timeout, order.whenhangup
            )
            if placed.found:
                self._post(self._context.messages.warning, Text(_FOUND))
            return await self._follow(client, order, placed.call)

    async def _look(self, order: RealOrder) -> JsonObject | None:
        """Find out about a call whose fate is open; follow it where it was placed."""
        from designer.elks.errors import LineError

        async with self._lines.client(order.line) as client:
            try:
                page = await client.history()
            except LineError as error:
                raise FollowingError("open", why=error.text) from error
            self._post(self._open.pop, order.line, None)  # now it is known
            found = next((call for call in page.calls if _may_be(call, order)), None)
            if found is None:
                self._post(self._context.messages.warning, Text(_NOT_THERE))
                return None
            self._post(self._context.messages.warning, Text(_PLACED_AFTER_ALL))
            return await self._follow(client, order, found)

    async def _follow(self, client: ElksClient, order: RealOrder, call: JsonObject) -> JsonObject:
        """Ask how the call goes until it has ended, ever less often."""
        import asyncio

        from designer.elks.address import is_loopback, parse_address
        from designer.elks.client import ONGOING, PATIENCE
        from designer.elks.errors import LineError

        near = is_loopback(parse_address(order.line.base_url).host)
        pause, failures = NEAR_PAUSE if near else FIRST_PAUSE, 0
        call_id = str(call["id"])
        while call.get("state") == ONGOING:
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

    def _show(self, order: RealOrder, call: JsonObject) -> None:
        if self._handle is None or order is not self.order:
            return
        phase = Phase.TALKING if call.get("start") else Phase.RINGING
        way = way_of(order.snapshot, order.exported, call, over=False)
        seconds = call.get("duration")
        self._become(
            replace(
                self.state,
                phase=phase,
                call=call,
                way=way,
                seconds=float(seconds) if isinstance(seconds, int | float) else 0.0,
            )
        )

    def _over(self, call: JsonObject | None) -> None:
        self._handle = None
        order = self.order
        assert order is not None
        if call is None:
            self._become(CallState())
            return
        state = replace(
            self.state,
            phase=Phase.ENDED,
            call=call,
            way=way_of(order.snapshot, order.exported, call, over=True),
            currency=self._lines.currency(order.line),
        )
        self._become(state)
        self._test_call.add_past(PastCall(order.flow, order.placed, state))
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        from designer.elks.errors import Fate, PlacingError

        self._handle = None
        open_fate = isinstance(error, PlacingError) and error.fate is not Fate.NOT_PLACED
        if open_fate and self.order is not None:
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


def _may_be(call: JsonObject, order: RealOrder) -> bool:
    """Whether ``call`` of the history is the one that ``order`` asked for."""
    try:
        made = datetime.fromisoformat(str(call.get("created")))
    except ValueError:
        return False
    made = made if made.tzinfo else made.replace(tzinfo=UTC)
    numbers = (call.get("from"), call.get("to"))
    return numbers == (order.from_, order.to) and abs(made - order.placed) <= _WITHIN
