"""Prompts on the web: only public hosts, limited in time and size, kept as audio or not at all."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import time

import httpx
import pytest
from starlette.responses import PlainTextResponse, RedirectResponse, Response, StreamingResponse

from designer.emulator.promptfetch import fetch_prompt, is_public
from designer.emulator.tone import wav_file
from designer.store.prompts import prompt_seconds

pytestmark = pytest.mark.anyio


def loopback(address) -> bool:
    return address.is_loopback


async def fetch(url, folder, **options):
    return await fetch_prompt(url, folder, loopback, **options)


async def test_an_audio_file_is_kept_with_its_length(hooks, tmp_path):
    hooks.replies["/menu.wav"] = Response(wav_file(2.5), media_type="audio/wav")
    fetched = await fetch(f"{hooks.url}/menu.wav?v=1", tmp_path)
    assert fetched.problem is None
    assert prompt_seconds(fetched.file) == 2.5


async def test_a_name_is_asked_for_by_its_name(hooks, tmp_path):
    """The connection goes to the address that was looked at, the request names the host."""
    seen = []

    async def note(_form):
        return Response(wav_file(1))

    hooks.replies["/a.wav"] = note
    url = f"{hooks.url}/a.wav".replace("127.0.0.1", "localhost")
    fetched = await fetch_prompt(url, tmp_path, lambda address: seen.append(address) or True)
    if fetched.problem is not None:  # localhost is ::1 first here, where nobody listens
        assert "cannot be reached" in str(fetched.problem)
    assert seen
    assert all(address.is_loopback for address in seen)


async def test_the_address_that_was_looked_at_is_the_one_that_is_asked(
    hooks, tmp_path, monkeypatch
):
    """A name that leads elsewhere when it is looked up again is not looked up again."""
    hooks.replies["/a.wav"] = Response(wav_file(1))
    port = httpx.URL(hooks.url).port
    looked = []

    async def once(host, *_wanted, **_more):
        looked.append(host)
        assert len(looked) == 1
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", once)
    fetched = await fetch(f"http://prompts.example:{port}/a.wav", tmp_path)
    assert fetched.file is not None, str(fetched.problem)
    assert looked == ["prompts.example"]


async def test_no_proxy_is_asked_which_would_look_names_up_itself(
    hooks, tmp_path, free_port, monkeypatch
):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free_port}")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    hooks.replies["/a.wav"] = Response(wav_file(1))
    assert (await fetch(f"{hooks.url}/a.wav", tmp_path)).problem is None


async def test_a_host_with_one_private_address_is_not_asked_at_all(hooks, tmp_path, monkeypatch):
    hooks.replies["/a.wav"] = Response(wav_file(1))
    port = httpx.URL(hooks.url).port

    async def both(*_wanted, **_more):
        kind = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        return [(*kind, ("127.0.0.1", port)), (*kind, ("10.0.0.1", port))]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", both)
    fetched = await fetch(f"http://prompts.example:{port}/a.wav", tmp_path)
    assert "private network" in str(fetched.problem)
    assert hooks.posts == []


async def test_redirects_are_followed_and_each_is_looked_at(hooks, tmp_path):
    hooks.replies["/old"] = RedirectResponse("/new.wav")
    hooks.replies["/new.wav"] = Response(wav_file(1))
    assert (await fetch(f"{hooks.url}/old", tmp_path)).file is not None
    hooks.replies["/inside"] = RedirectResponse("http://10.0.0.1/secret.wav")
    fetched = await fetch(f"{hooks.url}/inside", tmp_path)
    assert "private network" in str(fetched.problem)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
    ],
)
def test_private_addresses_are_not_public(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["176.10.154.199", "2001:9b0:2:902::199"])
def test_public_addresses_are(address):
    assert is_public(ipaddress.ip_address(address))


async def test_without_leave_this_computer_is_not_asked(hooks, tmp_path):
    hooks.replies["/menu.wav"] = Response(wav_file(1))
    fetched = await fetch_prompt(f"{hooks.url}/menu.wav", tmp_path)
    assert str(fetched.problem) == (
        f"{hooks.url}/menu.wav is on a private network: only prompts on the internet are fetched."
    )
    assert hooks.posts == []


async def test_what_is_no_audio_is_not_kept(hooks, tmp_path):
    hooks.replies["/page"] = PlainTextResponse("<!doctype html>")
    fetched = await fetch(f"{hooks.url}/page", tmp_path)
    assert str(fetched.problem) == f"{hooks.url}/page is no WAV, MP3 or OGG file."
    assert list(tmp_path.iterdir()) == []


async def test_another_status_is_named(hooks, tmp_path):
    fetched = await fetch(f"{hooks.url}/nothing", tmp_path)
    assert "answered 404 instead of an audio file" in str(fetched.problem)


async def test_a_redirect_loop_ends(hooks, tmp_path):
    hooks.replies["/loop"] = RedirectResponse("/loop")
    fetched = await fetch(f"{hooks.url}/loop", tmp_path)
    assert "redirects more than 5 times" in str(fetched.problem)


async def test_what_is_too_large_is_not_read_to_its_end(hooks, tmp_path):
    async def megabytes():
        for _ in range(1000):
            yield b"x" * 100_000

    async def reply(_form):
        return StreamingResponse(megabytes())

    hooks.replies["/huge"] = reply
    fetched = await fetch(f"{hooks.url}/huge", tmp_path, limit=1024 * 1024)
    assert str(fetched.problem) == f"{hooks.url}/huge is larger than 1 MB."


async def test_a_server_that_hangs_or_drips_is_given_up(hooks, tmp_path):
    async def drops():
        while True:
            yield b"x"
            await asyncio.sleep(0.01)

    async def reply(_form):
        return StreamingResponse(drops())

    hooks.replies["/drip"] = reply
    begun = time.monotonic()
    fetched = await fetch(f"{hooks.url}/drip", tmp_path, seconds=0.2)
    assert time.monotonic() - begun < 10
    assert str(fetched.problem) == f"{hooks.url}/drip did not answer within 0.2 s."


async def test_a_name_that_nobody_knows_is_said_in_plain_words(tmp_path):
    fetched = await fetch("http://nobody.invalid/a.wav", tmp_path)
    assert str(fetched.problem).startswith("http://nobody.invalid/a.wav cannot be found: perhaps")


async def test_nobody_listens(free_port, tmp_path):
    fetched = await fetch(f"http://127.0.0.1:{free_port}/a.wav", tmp_path)
    assert "cannot be reached" in str(fetched.problem)


@pytest.mark.parametrize("url", ["ftp://example.com/a.wav", "http://[::1", "http://x:99999/", ""])
async def test_what_is_no_address_is_named(url, tmp_path):
    assert str((await fetch(url, tmp_path)).problem) == f"{url} is no http or https address."
