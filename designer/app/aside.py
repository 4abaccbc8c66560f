"""Runs what may block, such as a slow disk, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from designer.app.background import Background

T = TypeVar("T")

_SHORTLY = 0.2
"""So many seconds whoever waits for an answer at once is held up at the most."""


async def aside(function: Callable[[], T]) -> T:
    """What ``function`` returns or raises; the loop goes on meanwhile.

    Nobody waits for the thread when the program ends: a disk that never answers would keep it.
    ``function`` holds nothing of Qt's, which would be let go of in that thread.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def succeed(result: T) -> None:
        if not future.done():
            future.set_result(result)

    def fail(error: BaseException) -> None:
        if not future.done():
            future.set_exception(error)

    def work() -> None:
        with suppress(RuntimeError):  # the loop has been closed meanwhile
            try:
                result = function()
            except BaseException as error:  # noqa: BLE001  (raised where the result is awaited)
                loop.call_soon_threadsafe(fail, error)
            else:
                loop.call_soon_threadsafe(succeed, result)

    threading.Thread(target=work, name="aside", daemon=True).start()
    return await future


def shortly(
    background: Background, function: Callable[[], T], otherwise: T, seconds: float = _SHORTLY
) -> T:
    """What ``function`` returns, if it does so at once; ``otherwise`` where it takes longer.

    Also where it raises an ``OSError``. ``seconds`` is how long it is waited for; it goes on after
    that. ``background`` keeps the thread from collecting what is Qt's; ``function`` holds nothing
    of Qt's either.
    """
    background.collect_here()
    results = [otherwise]
    answered = threading.Event()

    def work() -> None:
        with suppress(OSError):
            results.append(function())
        answered.set()

    threading.Thread(target=work, name="shortly", daemon=True).start()
    return results[-1] if answered.wait(seconds) else otherwise
