"""Runs a web application on a socket of our own, inside an event loop that is there already."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import ipaddress
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

import uvicorn

from designer.emulator.errors import EmulatorError

if TYPE_CHECKING:
    from starlette.applications import Starlette

LOOPBACK = "127.0.0.1"
PORT = 4646
"""The port of ``callflow emulator`` where none is named."""

_LAST_PORT = 65535
_BACKLOG = 128
_PATIENCE_SECONDS = 0.4
_FORCE_SECONDS = 0.15
_TICK_SECONDS = 0.005


def bind(host: str, port: int) -> socket.socket:
    """A listening socket on ``host`` and ``port`` (0: any free one).

    We bind it ourselves because the web server would only log that a port is taken. Raises
    :class:`EmulatorError` when it is, or when there is no such address here.
    """
    if not host.strip():
        raise EmulatorError("no-host")
    if not 0 <= port <= _LAST_PORT:
        raise EmulatorError("bad-port", port=port)
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        raise EmulatorError("bad-address", host=host, port=port, why=_why(error)) from error
    sock = socket.socket(family, kind, proto)
    try:
        if not hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # elsewhere it would share a taken port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(_BACKLOG)
        sock.setblocking(False)
    except OSError as error:
        sock.close()
        if error.errno == errno.EADDRINUSE:
            raise EmulatorError("port-taken", host=host, port=port) from error
        raise EmulatorError("bad-address", host=host, port=port, why=_why(error)) from error
    return sock


def _why(error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error) or type(error).__name__).rstrip(".")


class _QuietServer(uvicorn.Server):
    """uvicorn without its hold on the process's signals: those belong to whoever runs us."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield


async def _let_go(server: _QuietServer) -> None:
    """Break off connections that came while it stopped, of which it did not know yet."""
    await asyncio.sleep(0)
    for connection in tuple(server.server_state.connections):
        connection.transport.abort()
    if sys.version_info >= (3, 13):
        for listening in server.servers:
            listening.abort_clients()
    await asyncio.sleep(0)  # what is broken off lets go of its socket


class EmulatorServer:
    """Serves ``app`` from :meth:`start` to :meth:`stop`, or for the length of an ``async with``.

    ``closing`` are awaited first when it stops, so that open streams and running calls end and do
    not hold it up. Everything happens in the event loop that awaits :meth:`start`.
    """

    def __init__(
        self,
        app: Starlette,
        host: str = LOOPBACK,
        port: int = 0,
        closing: tuple[Callable[[], Awaitable[None]], ...] = (),
    ) -> None:
        self._app = app
        self._host = host
        self._wanted = port
        self._closing = closing
        self._server: _QuietServer | None = None
        self._task: asyncio.Task[None] | None = None
        self.port = port
        """The port it listens on, once started."""

    @property
    def url(self) -> str:
        """The address to reach it at from this machine, without a slash at the end."""
        host = self._host
        with contextlib.suppress(ValueError):
            address = ipaddress.ip_address(host)
            if address.is_unspecified:
                host = "::1" if address.version == 6 else LOOPBACK
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    async def start(self) -> None:
        """Listen. Returns once requests are answered.

        Raises :class:`EmulatorError` when the port is taken.
        """
        sock = bind(self._host, self._wanted)
        self.port = sock.getsockname()[1]
        config = uvicorn.Config(
            self._app,
            log_config=None,
            log_level="critical",
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            proxy_headers=False,  # who asks is the peer; what it says of others may be forged
            timeout_keep_alive=30,
        )
        self._server = _QuietServer(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[sock]), name="server")
        try:
            while not self._server.started and not self._task.done():
                await asyncio.sleep(_TICK_SECONDS)
        except BaseException:  # called off: nobody will stop what has not started
            await self.stop()
            sock.close()
            raise
        if self._task.done():
            sock.close()
            await self._task

    async def stop(self) -> None:
        """Stop, within a second, whatever is open. Does nothing when it does not run."""
        server, task, self._server, self._task = self._server, self._task, None, None
        if server is None or task is None:
            return
        for close in self._closing:
            await close()
        server.should_exit = True
        await asyncio.wait({task}, timeout=_PATIENCE_SECONDS)
        if not task.done():
            await self._force(server, task)
        await _let_go(server)
        if not task.cancelled():
            task.result()

    async def _force(self, server: _QuietServer, task: asyncio.Task[None]) -> None:
        """Break off the requests that are still open."""
        server.force_exit = True
        for request in tuple(server.server_state.tasks):
            request.cancel()
        await asyncio.wait({task}, timeout=_FORCE_SECONDS)
        if not task.done():
            task.cancel()
            await asyncio.wait({task}, timeout=_FORCE_SECONDS)

    async def __aenter__(self) -> EmulatorServer:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()
