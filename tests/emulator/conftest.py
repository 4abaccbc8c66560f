"""Servers on loopback for the emulator's tests: an emulator, and somebody's webhooks."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, quote

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.desk import Desk
from designer.emulator.options import Options
from designer.emulator.server import EmulatorServer

Reply = object
"""JSON to answer with, a Response, or an async function that makes one from the form."""


@pytest.fixture
def anyio_backend():
    return "asyncio"


@dataclass
class Hooks:
    """A webhook server that answers as told and keeps what it was posted."""

    url: str = ""
    replies: dict[str, Reply] = field(default_factory=dict)
    posts: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def posted(self, path: str) -> list[dict[str, str]]:
        return [form for where, form in self.posts if where == path]

    async def answer(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
        path = request.url.path
        self.posts.append((path, form))
        reply = self.replies.get(path, Response(status_code=404))
        if isinstance(reply, list) and reply and isinstance(reply[0], Response):
            reply = reply.pop(0) if len(reply) > 1 else reply[0]
        if callable(reply) and not isinstance(reply, Response):
            reply = await reply(form)
        return reply if isinstance(reply, Response) else JSONResponse(reply)


Serve = Callable[[Starlette], Awaitable[str]]


@pytest.fixture
async def serve(anyio_backend) -> AsyncIterator[Serve]:
    """Runs an application on a free port of loopback and gives its address."""
    async with contextlib.AsyncExitStack() as stack:

        async def start(app: Starlette) -> str:
            server = await stack.enter_async_context(EmulatorServer(app))
            return server.url

        yield start


@pytest.fixture
async def hooks(serve) -> Hooks:
    hooks = Hooks()
    methods = ["GET", "POST"]
    hooks.url = await serve(
        Starlette(routes=[Route("/{path:path}", hooks.answer, methods=methods)])
    )
    return hooks


@pytest.fixture
def free_port() -> int:
    """A port of loopback on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Line:
    """An emulator that runs, and a client that may use it."""

    def __init__(
        self, desk: Desk, server: EmulatorServer | None, client: httpx.AsyncClient
    ) -> None:
        self.desk = desk
        self.server = server
        self.client = client

    async def place(self, start: object, **fields: str) -> dict[str, Any]:
        """Place a call to +46700000009 and give the call object at once."""
        voice_start = start if isinstance(start, str) else json.dumps(start)
        form = {"from": "+46700000000", "to": "+46700000009", "voice_start": voice_start}
        answer = await self.client.post("/a1/calls", data=form | fields)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def show(self, call_id: str) -> dict[str, Any]:
        answer = await self.client.get(f"/a1/calls/{call_id}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def ended(self, call_id: str) -> dict[str, Any]:
        """The call object once the call is over."""
        while (call := await self.show(call_id))["state"] == "ongoing":
            await asyncio.sleep(0.01)
        return call

    async def run(self, start: object, **fields: str) -> dict[str, Any]:
        return await self.ended((await self.place(start, **fields))["id"])

    async def trace(self, call_id: str) -> dict[str, Any]:
        answer = await self.client.get(f"/emulator/calls/{call_id}/trace")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def until(self, call_id: str, phase: str) -> None:
        """Return once the call is in that phase."""
        while self.desk.running_call(call_id).call.phase != phase:
            await asyncio.sleep(0.01)

    async def phone(self, number: str, **behaviour: object) -> dict[str, Any]:
        path = f"/emulator/phones/{quote(number, safe='')}"
        answer = await self.client.put(path, json=behaviour)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def do(self, call_id: str, what: str, **body: object) -> httpx.Response:
        return await self.client.post(f"/emulator/calls/{call_id}/{what}", json=body)


StartLine = Callable[..., Awaitable[Line]]


@pytest.fixture
async def start_line(anyio_backend) -> AsyncIterator[StartLine]:
    """Starts emulators; the keyword arguments are those of Options."""
    async with contextlib.AsyncExitStack() as stack:

        async def start(**options: Any) -> Line:
            account = new_account("user", "secret")
            app = make_app(account, Options(**({"speed": 0} | options)))
            server = EmulatorServer(app, closing=(app.state.desk.close,))
            await stack.enter_async_context(server)
            client = httpx.AsyncClient(
                base_url=server.url, auth=("user", "secret"), trust_env=False, timeout=20
            )
            await stack.enter_async_context(client)
            return Line(app.state.desk, server, client)

        yield start


@pytest.fixture
async def line(start_line) -> Line:
    """An emulator at speed 0."""
    return await start_line()


@pytest.fixture
async def quick(anyio_backend) -> AsyncIterator[Line]:
    """An emulator at speed 0 that is asked without a network; it has no server and no address."""
    app = make_app(new_account("user", "secret"), Options(speed=0))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://emulator", auth=("user", "secret")
    ) as client:
        yield Line(app.state.desk, None, client)
    await app.state.desk.close()
