"""Posts that no call waits for are tried again, with growing waits."""

import time
from itertools import pairwise
from types import SimpleNamespace

import pytest
from starlette.responses import PlainTextResponse, Response

from designer.emulator import posting
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
        *(
            f"The {kind} post is tried again in {s / SPEED:.3g} s, "
            f"which are {s:g} s of the call: {why}"
            for s in POST_WAITS_SECONDS
        ),
        f"The {kind} post is given up after 5 tries: {why}",
    ]


async def test_it_is_not_sent_again_once_it_is_accepted(hooks, webhooks):
    hooks.replies["/end"] = [Response(status_code=500), PlainTextResponse("")]
    assert await deliver(webhooks, Post("whenhangup", f"{hooks.url}/end", {}), 0)
    assert len(hooks.posts) == 2


async def test_what_is_said_of_a_wait_is_true(hooks, webhooks, monkeypatch):
    """At speed 0 nothing waits; in real time it waits as long as the line."""

    async def no_time(seconds):
        waited.append(seconds)

    waited, said = [], []
    monkeypatch.setattr(posting, "asyncio", SimpleNamespace(sleep=no_time))  # nobody else's
    for speed in (0, 1):
        hooks.replies["/end"] = [Response(status_code=500), PlainTextResponse("")]
        post = Post("whenhangup", f"{hooks.url}/end", {})
        assert await deliver(webhooks, post, speed, lambda what: said.append(str(what)))
    assert waited == [0, 5]
    assert said[0].startswith(
        "The whenhangup post is tried again at once, where the line would wait 5 s: "
    )
    assert said[1].startswith("The whenhangup post is tried again in 5 s: ")


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999/", "http://[::1", "no address"])
async def test_an_address_there_cannot_be_is_given_up_like_any_other(webhooks, url):
    assert not await deliver(webhooks, Post("whenhangup", url, {}), 0)
