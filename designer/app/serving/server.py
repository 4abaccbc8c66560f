"""The web server of the open flow, in the background loop.

Beside the address that calls from outside come to, the flow stands under one made up for this run,
for the emulator in the program: its answers lead to this computer whatever the public address is,
and it is answered whoever else is refused.
"""

from __future__ import annotations

import secrets
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from designer.app.aside import aside
from designer.app.serving.order import ServeOrder
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    import asyncio  # takes a moment to import, and no window waits for it

    from starlette.types import ASGIApp, Receive, Scope, Send

    from designer.flow.rounds import Entered
    from designer.serving.answers import ServedFlow
    from designer.serving.deciding import Decisions, Way
    from designer.serving.receiving import HookStore

_LINE = N_("{time}  {request}")
_TEST_LINE = N_("{time}  {request}  (test call)")
_HIDDEN = "…"
_PORTS_TRIED = 20
_MOST = 500
"""What is kept of the newest requests and posts until the Qt thread takes it."""


_MOST_KEPT = 200
"""How much of what the folder holds already is listed."""


class PortTaken(CallflowError):  # noqa: N818  (says what is, and what would do)
    """Another program listens there; :attr:`free` is a port that nothing listens on."""

    texts: ClassVar[Mapping[str, str]] = {
        "taken": N_("Port {port} on {host} is taken by another program."),
    }

    def __init__(self, host: str, port: int, free: int) -> None:
        """``free`` instead of ``port`` would do."""
        super().__init__("taken", host=host, port=port)
        self.free = free


@frozen
class Received:
    """What a hook was sent."""

    name: str
    time: datetime
    """Local time."""
    fields: Mapping[str, str | list[str]]
    file: Path | None
    """Where it is kept; None: nowhere."""
    is_new: bool = True
    """Whether it came just now, and was not found in the folder."""

    def text(self, field: str) -> str:
        """The value of ``field``; empty: there is none."""
        value = self.fields.get(field, "")
        return value if isinstance(value, str) else ", ".join(value)


class Outbox:
    """Hands what happens over to the Qt thread, many at once where much happens.

    Only the newest wait: whoever floods the server must not fill the memory.
    """

    def __init__(self, wake: Callable[[], object]) -> None:
        """``wake`` is called, in the server's thread, when there is something new to take."""
        self._wake = wake
        self._lock = threading.Lock()
        self._waiting: deque[Text | Received] = deque(maxlen=_MOST)

    def put(self, what: Text | Received) -> None:
        """Let ``what`` be taken."""
        with self._lock:
            first = not self._waiting
            self._waiting.append(what)
        if first:
            self._wake()

    def take(self) -> list[Text | Received]:
        """Everything since the last time, oldest first."""
        with self._lock:
            taken = list(self._waiting)
            self._waiting.clear()
        return taken


class FlowServer:
    """Serves one flow after the other, as often as wanted, never two at once."""

    def __init__(self) -> None:
        self._turn: asyncio.Lock | None = None

    async def run(self, order: ServeOrder, flow: SharedFlow, ready: Callable[[str], object],
                  outbox: Outbox) -> None:  # fmt: skip
        """Serve what ``flow`` holds until cancelled.

        ``ready`` is told the address on this computer, without a slash at the end. Raises
        :class:`PortTaken`, ``EmulatorError`` and ``ServingError`` when it cannot be served.
        """
        import asyncio

        from designer.emulator.errors import EmulatorError
        from designer.emulator.server import EmulatorServer

        self._turn = self._turn or asyncio.Lock()
        async with self._turn:  # the one before lets go of its port first
            app = _app(order, flow, outbox)
            server = EmulatorServer(app, order.host, order.port)  # type: ignore[arg-type]
            try:
                await server.start()
            except EmulatorError as error:
                if error.code != "port-taken":
                    raise
                raise PortTaken(order.host, order.port, _free_port(order)) from error
            try:
                ready(server.url)
                for kept in await aside(partial(_kept, order)):
                    outbox.put(kept)
                await asyncio.Event().wait()
            finally:
                await server.stop()


class SharedFlow:
    """The flow that is served now: the Qt thread changes it, the server's thread asks for it.

    ``key`` is the first part of the paths that the emulator in the program asks.
    """

    def __init__(self, served: ServedFlow) -> None:
        self.key = f"call-{secrets.token_urlsafe(18)}"
        self._public = served
        self.pin(None)

    def put(self, served: ServedFlow) -> None:
        """Let calls from outside hear this from the next request on; nobody changes it any more."""
        self._public = served

    def pin(self, decisions: Decisions | None) -> None:
        """A test call begins: it hears the present flow to its end, ``decisions`` of its way.

        The canvas shows its way, which would be wrong in the middle of a call with another flow.
        """
        self.decisions = decisions
        self._own = replace(self._public, base_url=None)

    def public(self) -> ServedFlow:
        """What calls from outside hear."""
        return self._public

    def own(self) -> ServedFlow:
        """What the test call hears: addresses are those that the emulator asks."""
        return self._own


def _app(order: ServeOrder, flow: SharedFlow, outbox: Outbox) -> ASGIApp:
    """The web application: what is outside, what is for the emulator, and the log of both."""
    from designer.emulator.requestlog import RequestLog
    from designer.serving.app import flow_app
    from designer.serving.deploying import Deployment, guarded_app, is_loopback
    from designer.serving.errors import Refused
    from designer.serving.receiving import HookStore
    from designer.serving.remembering import RememberedAnswers

    store = HookStore(Path(order.store)) if order.store else None

    def keep(name: str, body: bytes) -> None:
        try:
            outbox.put(_received(name, body, store))
        except Refused as refused:  # the disk or the folder is full: the platform tries again
            outbox.put(_timed(_LINE, refused.text))
            raise

    wanted = Deployment(
        "",
        order.base_url or None,
        order.secret or None,
        trusted_proxy=order.proxy or None,
        local=is_loopback(order.host),
    )
    outside = guarded_app(flow.public, wanted, keep)
    inside = flow_app(flow.own, flow.key, RememberedAnswers(), keep, _of_the_call(flow))
    hidden = [part for part in (order.secret, flow.key) if part]

    def note(template: str) -> Callable[[Text], None]:
        return lambda line: outbox.put(_line(template, line, hidden))

    apps = {True: RequestLog(inside, note(_TEST_LINE)), False: RequestLog(outside, note(_LINE))}

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        own = scope["type"] == "http" and scope["path"].startswith(f"/{flow.key}/")
        await apps[own](scope, receive, send)

    return either


def _of_the_call(flow: SharedFlow) -> Decisions:
    """Hands what is decided on to the test call of the moment."""
    from designer.serving.deciding import Decisions

    class ToTheCall(Decisions):
        def note(self, node: str, entered: Entered, way: Way) -> None:
            if flow.decisions is not None:
                flow.decisions.note(node, entered, way)

    return ToTheCall()


def _line(template: str, request: Text, hidden: list[str]) -> Text:
    path = str(request.args["path"])
    for part in hidden:
        path = path.replace(part, _HIDDEN)
    return _timed(template, Text(request.template, {**request.args, "path": path}))


def _timed(template: str, words: Text) -> Text:
    return Text(template, {"time": f"{datetime.now().astimezone():%H:%M:%S}", "request": words})


def _received(name: str, body: bytes, store: HookStore | None) -> Received:
    from designer.serving.receiving import read_fields

    file = None if store is None else store.keep(name, body)
    return Received(name, datetime.now().astimezone(), read_fields(body), file)


def _kept(order: ServeOrder) -> list[Received]:
    """What the folder holds from before."""
    from designer.serving.receiving import newest_kept

    if not order.store:
        return []
    found = newest_kept(Path(order.store), _MOST_KEPT)
    return [Received(one.name, one.time.astimezone(), one.fields, one.file, False) for one in found]


def _free_port(order: ServeOrder) -> int:
    """A port that is free now: one of the next, else any."""
    from designer.emulator.errors import EmulatorError
    from designer.emulator.server import bind

    for port in (*range(order.port + 1, min(order.port + _PORTS_TRIED, 65535)), 0):
        try:
            with bind(order.host, port) as sock:
                return int(sock.getsockname()[1])
        except EmulatorError:
            continue
    return 0
