"""Whether a prompt is where its address says: every way that can go is told apart."""

from __future__ import annotations

import asyncio
import errno
import ssl
from pathlib import Path

import httpx
import pytest
import trustme
from starlette.responses import RedirectResponse, Response, StreamingResponse

from designer.emulator.promptlook import Look, _why, look_for_prompt
from designer.emulator.tone import wav_file
from tests.app.panels.tls import server

pytestmark = pytest.mark.anyio
PAGE = b"<!DOCTYPE html><p>Welcome"


def loopback(address) -> bool:
    return address.is_loopback


async def look(url: str, **options) -> Look:
    return await look_for_prompt(url, loopback, **options)


@pytest.mark.parametrize(
    ("body", "sent_as", "code"),
    [
        (wav_file(1), "audio/wav", "there"),
        (wav_file(1), "text/plain", "there"),  # what it is counts, and not what it is called
        (b"OggS....", "application/octet-stream", "there"),
        (b"ID3.....", "", "there"),
        (b"\xff\xfb\x90d", "audio/mpeg", "there"),
        (b"#!AMR", "audio/amr", "there"),
        (PAGE, "text/html; charset=utf-8", "page"),
        (PAGE, "audio/wav", "page"),
        (b"{}", "application/json", "other"),
        (b"", "audio/wav", "empty"),
    ],
)
async def test_what_a_server_sends_is_a_sound_or_none(hooks, body, sent_as, code):
    headers = {"content-type": sent_as} if sent_as else {}
    hooks.replies["/a.wav"] = Response(body, headers=headers)
    found = await look(f"{hooks.url}/a.wav?v=1")
    assert found.code == code
    assert found.is_there == (code == "there")
    assert found.tells


@pytest.mark.parametrize(("status", "code"), [(404, "missing"), (410, "missing"), (403, "status")])
async def test_a_server_that_has_none_is_named_with_its_status(hooks, status, code):
    hooks.replies["/a.wav"] = Response(status_code=status)
    assert await look(f"{hooks.url}/a.wav") == Look(code, {"status": status})


async def test_redirects_are_followed_and_only_so_many(hooks):
    hooks.replies["/a.wav"] = RedirectResponse("/b.wav")
    hooks.replies["/b.wav"] = Response(wav_file(1))
    assert (await look(f"{hooks.url}/a.wav")).is_there
    hooks.replies["/b.wav"] = RedirectResponse("/a.wav")
    assert (await look(f"{hooks.url}/a.wav")).code == "redirects"


async def test_a_private_network_is_not_asked(hooks):
    assert (await look_for_prompt(f"{hooks.url}/a.wav")).code == "private"
    assert hooks.posts == []


async def test_only_the_start_of_an_endless_sound_is_read(hooks):
    heard = asyncio.Event()

    async def drops():
        while not heard.is_set():  # else the server could not be stopped
            yield wav_file(1)
            await asyncio.sleep(0)

    async def reply(_form):
        return StreamingResponse(drops(), media_type="audio/wav")

    hooks.replies["/a.wav"] = reply
    found = await look(f"{hooks.url}/a.wav")
    heard.set()
    assert found.is_there


async def test_a_server_that_is_silent_is_not_waited_for(hooks):
    async def reply(_form):
        await asyncio.sleep(30)

    hooks.replies["/a.wav"] = reply
    found = await look(f"{hooks.url}/a.wav", seconds=0.05)
    assert (found, found.tells) == (Look("timeout", {"seconds": "0.05"}), False)


async def test_nobody_listens_or_nobody_knows_the_name(free_port):
    found = await look(f"http://127.0.0.1:{free_port}/a.wav")
    assert (found, found.tells) == (Look("connect", {"host": "127.0.0.1"}), False)
    found = await look("http://nobody.invalid/a.wav")
    assert (found, found.tells) == (Look("name", {"host": "nobody.invalid"}), False)
    assert (await look("ftp://example.com/a.wav")).code == "scheme"


def test_without_a_network_it_is_this_computer():
    error = httpx.ConnectError("no")
    error.__cause__ = OSError(errno.ENETUNREACH, "Network is unreachable")
    assert _why(error, "example.com") == Look("offline", {"host": "example.com"})


async def test_a_certificate_that_nobody_trusts(tmp_path: Path):
    with server(True, trustme.CA()) as (port, asked):
        found = await look(f"https://127.0.0.1:{port}/a.wav")
    assert found.code == "certificate"
    assert found.args["reason"]
    assert found.tells
    assert asked == []
    assert ssl.OPENSSL_VERSION
