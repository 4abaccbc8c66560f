"""Posts that no call waits for, recordings and reports of the end, tried several times."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from designer.emulator.fetch import Webhooks
from designer.engine.effects import Post
from designer.flow.assumptions import POST_WAITS_SECONDS
from designer.flow.texts import N_, Text

_AGAIN = N_("The {kind} post is tried again in {seconds} s: {why}")
_AT_ONCE = N_(
    "The {kind} post is tried again at once, where the line would wait {seconds} s: {why}"
)
_SOONER = N_("The {kind} post is tried again in {real} s, which are {seconds} s of the call: {why}")
_GIVEN_UP = N_("The {kind} post is given up after {tries} tries: {why}")

TRIES = 1 + len(POST_WAITS_SECONDS)
"""How often a post is tried at the most."""


def _unheard(_what: Text) -> None:
    """Nobody wants to know."""


async def deliver(
    webhooks: Webhooks, post: Post, speed: float, failed: Callable[[Text], object] = _unheard
) -> bool:
    """Post until it is accepted, with growing waits on a virtual clock of this ``speed``.

    At speed 0 the waits take no time. ``failed`` is told of each try that was not accepted.
    Returns whether one was in the end.
    """
    for wait in (*POST_WAITS_SECONDS, None):
        answer = await webhooks.post(post.url, post.fields)
        if answer.problem is None:
            return True
        names = {"kind": post.kind, "why": answer.problem}
        if wait is None:
            failed(Text(_GIVEN_UP, {**names, "tries": TRIES}))
            break
        real = wait / speed if speed else 0.0
        again = _AGAIN if real == wait else _SOONER if real else _AT_ONCE
        failed(Text(again, {**names, "seconds": f"{wait:g}", "real": f"{real:.3g}"}))
        await asyncio.sleep(real)
    return False
