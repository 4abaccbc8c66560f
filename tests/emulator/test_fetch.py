import asyncio
import socket

import pytest
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse

from designer.emulator.fetch import Webhooks, is_loopback, is_web_address

pytestmark = pytest.mark.anyio


@pytest.fixture
async def webhooks(anyio_backend):
    webhooks = Webhooks(timeout=5)
    yield webhooks
    await webhooks.close()


async def test_posts_a_form_and_reads_the_body(hooks, webhooks):
    hooks.replies["/next"] = {"play": "sound/beep"}
    answer = await webhooks.post(f"{hooks.url}/next", {"from": "+46700000000", "why": "å&="})
    assert (answer.body, answer.problem) == (b'{"play":"sound/beep"}', None)
    assert hooks.posted("/next") == [{"from": "+46700000000", "why": "å&="}]


@pytest.mark.parametrize("status", [200, 201, 202, 203, 204])
async def test_accepts_200_to_204(hooks, webhooks, status):
    hooks.replies["/next"] = Response(status_code=status)
    assert (await webhooks.post(f"{hooks.url}/next", {})).problem is None


@pytest.mark.parametrize("status", [205, 206, 304, 400, 404, 500, 503])
async def test_names_any_other_status(hooks, webhooks, status):
    hooks.replies["/next"] = Response(status_code=status)
    problem = (await webhooks.post(f"{hooks.url}/next", {})).problem
    assert problem is not None
    assert str(problem) == (
        f"{hooks.url}/next answered {status}; a webhook must answer 200 to 204."
    )


async def test_follows_a_redirect(hooks, webhooks):
    hooks.replies["/old"] = RedirectResponse("/new", status_code=308)
    hooks.replies["/new"] = PlainTextResponse("there")
    assert (await webhooks.post(f"{hooks.url}/old", {"a": "b"})).body == b"there"
    assert hooks.posted("/new") == [{"a": "b"}]


async def test_gives_up_on_a_redirect_loop(hooks, webhooks):
    hooks.replies["/loop"] = RedirectResponse("/loop", status_code=307)
    answer = await webhooks.post(f"{hooks.url}/loop", {})
    assert str(answer.problem) == f"{hooks.url}/loop redirects more than 5 times."
    assert len(hooks.posted("/loop")) == 6


async def test_does_not_follow_a_redirect_to_another_scheme(hooks, webhooks):
    hooks.replies["/out"] = RedirectResponse("file:///etc/hostname", status_code=307)
    answer = await webhooks.post(f"{hooks.url}/out", {})
    assert answer.problem is not None
    assert answer.body == b""


async def test_stops_reading_a_huge_answer(hooks, webhooks):
    sent = 0

    async def megabytes():
        nonlocal sent
        for _ in range(1000):
            sent += 1
            yield b"x" * 100_000

    async def reply(_form):
        return StreamingResponse(megabytes())

    hooks.replies["/huge"] = reply
    answer = await webhooks.post(f"{hooks.url}/huge", {})
    assert str(answer.problem) == f"{hooks.url}/huge answered more than 1048576 bytes."
    assert sent < 1000


async def test_a_server_that_hangs_is_given_up(hooks):
    async def reply(_form):
        await asyncio.sleep(30)

    hooks.replies["/hang"] = reply
    webhooks = Webhooks(timeout=0.05)
    answer = await webhooks.post(f"{hooks.url}/hang", {})
    await webhooks.close()
    assert str(answer.problem) == f"{hooks.url}/hang did not answer within 0.05 s."


async def test_a_server_that_drips_is_given_up(hooks):
    async def drops():
        while True:
            yield b" "
            await asyncio.sleep(0.01)

    async def reply(_form):
        return StreamingResponse(drops())

    hooks.replies["/drip"] = reply
    webhooks = Webhooks(timeout=0.2)
    answer = await webhooks.post(f"{hooks.url}/drip", {})
    await webhooks.close()
    assert str(answer.problem) == f"{hooks.url}/drip did not answer within 0.2 s."


async def test_nobody_listens(webhooks, free_port):
    answer = await webhooks.post(f"http://127.0.0.1:{free_port}/", {})
    url = f"http://127.0.0.1:{free_port}/"
    assert str(answer.problem) == f"{url} cannot be reached: connection refused."


async def test_a_name_nobody_has_is_said_in_our_words(webhooks, monkeypatch):
    async def unknown(*_args, **_more):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", unknown)
    answer = await webhooks.post("http://nobody.localhost/x", {})
    assert str(answer.problem) == (
        "http://nobody.localhost/x cannot be reached: "
        "no computer is found under the name nobody.localhost."
    )


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/",
        "example.com",
        "http://",
        "http:///path",
        "",
        "http://[::1/x",
        "http://x:99999/",
    ],
)
async def test_refuses_what_is_no_web_address(webhooks, url):
    answer = await webhooks.post(url, {})
    assert str(answer.problem) == f"{url} is no http or https address."


async def test_a_proxy_of_the_environment_is_not_asked_on_loopback(
    hooks, webhooks, monkeypatch, free_port
):
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port}")
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{free_port}")
    hooks.replies["/next"] = PlainTextResponse("direct")
    assert (await webhooks.post(f"{hooks.url}/next", {})).body == b"direct"


def test_web_addresses():
    assert is_web_address("https://user:pw@example.com:8080/a?b#c")
    assert is_web_address("HTTP://[::1]:4600/")
    assert not is_web_address("sip:me@example.com")


def test_loopback():
    assert all(map(is_loopback, ["localhost", "127.0.0.1", "127.8.8.8", "::1", "a.localhost"]))
    assert not any(map(is_loopback, ["example.com", "10.0.0.1", "localhost.example.com", ""]))
