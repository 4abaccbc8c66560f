"""Posts that no call waits for are tried again, with growing waits."""

import time
from itertools import pairwise

import pytest
from starlette.responses import PlainTextResponse, Response

from designer.emulator.fetch import Webhooks
from designer.emulator.posting import TRIES, deliver
from designer.engine.effects import Post
from designer.flow.assumptions import POST_WAITS_SECONDS

pytestmark = pytest.mark.anyio
SPEED = 2000


@pytest.fixture
async def webhooks(anyio_backend):
    webhooks = Webhooks(timeout=5)
    yield webhooks
    await webhooks.close()


@pytest.mark.parametrize("kind", ["recording", "recordcall", "whenhangup"])
async def test_waits_grow_until_it_is_given_up(hooks, webhooks, kind):
    times = []

    async def refuse(_form):
        times.append(time.monotonic())
        return Response(status_code=503)

    said = []
    hooks.replies["/end"] = refuse
    post = Post(kind, f"{hooks.url}/end", {"id": "c1"})
    assert not await deliver(webhooks, post, SPEED, lambda what: said.append(str(what)))
    assert len(times) == TRIES == 5
    waits = [after - before for before, after in pairwise(times)]
    assert all(wait >= least / SPEED for wait, least in zip(waits, POST_WAITS_SECONDS, strict=True))
    assert hooks.posted("/end") == [{"id": "c1"}] * TRIES
    why = f"{hooks.url}/end answered 503; a webhook must answer 200 to 204."
    assert said == [
        *(f"The {kind} post is tried again in {s:g} s: {why}" for s in POST_WAITS_SECONDS),
        f"The {kind} post is given up after 5 tries: {why}",
    ]


async def test_it_is_not_sent_again_once_it_is_accepted(hooks, webhooks):
    hooks.replies["/end"] = [Response(status_code=500), PlainTextResponse("")]
    assert await deliver(webhooks, Post("whenhangup", f"{hooks.url}/end", {}), 0)
    assert len(hooks.posts) == 2


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999/", "http://[::1", "no address"])
async def test_an_address_there_cannot_be_is_given_up_like_any_other(webhooks, url):
    assert not await deliver(webhooks, Post("whenhangup", url, {}), 0)
