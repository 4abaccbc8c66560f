"""An emulator in a thread that stands for somebody's account at 46elks."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from designer.emulator.account import Account, new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.emulator.server import EmulatorServer

USERNAME, PASSWORD = "u1", "s3cret-w0rd"


@dataclass
class Rented:
    """Where the account is, and what the emulator holds of it."""

    url: str
    account: Account


@contextmanager
def rented_account(speed: float = 0) -> Iterator[Rented]:
    """Run an emulator under :data:`USERNAME` and :data:`PASSWORD` until the end of the block."""
    account = new_account(USERNAME, PASSWORD)
    ready = threading.Event()
    found: list[str] = []
    stop: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        app = make_app(account, Options(speed=speed))
        async with EmulatorServer(app, closing=(app.state.desk.close,)) as server:
            found.append(f"{server.url}/a1")
            ended = asyncio.Event()
            stop.append((asyncio.get_running_loop(), ended))
            ready.set()
            await ended.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        assert ready.wait(10)
        yield Rented(found[0], account)
    finally:
        loop, ended = stop[0]
        loop.call_soon_threadsafe(ended.set)
        thread.join()
