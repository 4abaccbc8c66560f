"""Posts that no call waits for, recordings and reports of the end, tried several times."""

from __future__ import annotations

import asyncio
import logging

from designer.emulator.fetch import Webhooks
from designer.engine.effects import Post
from designer.flow.assumptions import POST_WAITS_SECONDS

_LOG = logging.getLogger(__name__)

TRIES = 1 + len(POST_WAITS_SECONDS)
"""How often a post is tried at the most."""


async def deliver(webhooks: Webhooks, post: Post, speed: float) -> bool:
    """Post until it is accepted, with growing waits on a virtual clock of this ``speed``.

    At speed 0 the waits take no time. Returns whether it was accepted in the end.
    """
    for wait in (*POST_WAITS_SECONDS, None):
        answer = await webhooks.post(post.url, post.fields)
        if answer.problem is None:
            return True
        if wait is None:
            _LOG.info("gave up the %s post: %s", post.kind, answer.problem)
            break
        await asyncio.sleep(wait / speed if speed else 0)
    return False
