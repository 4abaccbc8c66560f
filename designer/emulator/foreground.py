"""The emulator as the command line runs it: in the foreground until somebody stops it."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Callable
from datetime import datetime

from designer.emulator.account import Account
from designer.emulator.app import make_app
from designer.emulator.desk import Desk
from designer.emulator.options import Options
from designer.emulator.requestlog import Note, RequestLog, ended_line, one_line
from designer.emulator.server import EmulatorServer
from designer.emulator.webhooklog import asked_line
from designer.flow.texts import N_, Text

_FIRST_LINE = N_("Emulator {url}/a1 username {username} password {password}")
_WORDS = N_("{words}")
_TIMED = N_("{time} {line}")


def run_emulator(
    host: str,
    port: int,
    account: Account,
    options: Options,
    say: Callable[[Text], None],
    note: Note | None = None,
) -> None:
    """Run the emulator until Ctrl+C or the signal TERM.

    Once it answers requests, ``say`` is given one line with its address and the credentials of
    ``account``; ``note``, if there is one, a line with the time for each request,
    each webhook that was asked and each call that ends, without credentials. Raises
    :class:`~designer.emulator.errors.EmulatorError` when it cannot start.
    """
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(host, port, account, options, say, note))


def _with_time(note: Note) -> Note:
    """``note``, with the time on this computer's clock before each line."""

    def timed(line: Text) -> None:
        time = f"{datetime.now().astimezone():%H:%M:%S.%f}"[:-3]
        note(Text(_TIMED, {"time": time, "line": line}))

    return timed


async def _serve(
    host: str,
    port: int,
    account: Account,
    options: Options,
    say: Callable[[Text], None],
    note: Note | None,
) -> None:
    app = make_app(account, options)
    desk: Desk = app.state.desk
    if note is not None:
        timed = _with_time(note)
        app.add_middleware(RequestLog, note=timed)
        desk.when_asked = lambda exchange: timed(asked_line(exchange))
        desk.when_ended = lambda call: timed(ended_line(call))
        desk.when_post_failed = lambda what: timed(Text(_WORDS, {"words": one_line(what)}))
    stopped = asyncio.Event()
    with contextlib.suppress(NotImplementedError):  # Windows has no such handlers
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    async with EmulatorServer(app, host, port, closing=(desk.close,)) as server:
        names = {
            "url": server.url,
            "username": account.username,
            "password": account.password,
        }
        say(Text(_FIRST_LINE, names))
        await stopped.wait()
