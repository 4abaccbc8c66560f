"""A file served to the outside, asked by all kinds of callers."""

import json
import os
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import designer
from designer.flow.errors import CallflowError
from designer.serving.callers_check import PLATFORM_ADDRESSES
from designer.serving.deploying import Deployment, deployed_app
from tests.serving.files import save

pytestmark = pytest.mark.anyio
PLATFORM = "176.10.154.199"
STRANGER = "203.0.113.9"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "line.callflow"
    (tmp_path / "a.wav").write_bytes(b"RIFF sound")
    save(path, "a.wav")
    return path


@pytest.fixture
def client_from(path):
    """Makes a client with an address of its own of a deployment."""

    @asynccontextmanager
    async def make(peer, **wanted):
        app = deployed_app(Deployment(str(path), **wanted), print)
        transport = httpx.ASGITransport(app, client=(peer, 1234))
        async with httpx.AsyncClient(transport=transport, base_url="http://served") as client:
            yield client

    return make


@pytest.mark.parametrize(
    "peer", [*sorted(map(str, PLATFORM_ADDRESSES)), f"::ffff:{PLATFORM}", "2001:09b0:2:902:0::199"]
)
async def test_the_platform_is_answered(client_from, peer):
    async with client_from(peer) as client:
        assert (await client.post("/", data={"result": "newincoming"})).status_code == 200


@pytest.mark.parametrize("peer", [STRANGER, "127.0.0.1", "::1", "", "testclient"])
@pytest.mark.parametrize("path_", ["/", "/menu", "/hook/a", "/nobody", "/healthz/", "/filesx"])
async def test_strangers_are_not(client_from, peer, path_):
    async with client_from(peer) as client:
        headers = {"x-forwarded-for": PLATFORM, "x-real-ip": PLATFORM}
        for given_headers in ({}, headers):
            answer = await client.post(path_, headers=given_headers)
            assert answer.status_code == 403
            assert answer.text.endswith("is none of the addresses that calls come from.")


async def test_prompts_and_health_are_open(client_from):
    async with client_from(STRANGER) as client:
        assert (await client.get("/files/a.wav?v=1")).content == b"RIFF sound"
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/files/line.callflow")).status_code == 404
        assert (await client.get("/files/../menu")).status_code in (403, 404)
        assert (await client.get("/files/%2e%2e/menu")).status_code == 404


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ([PLATFORM], 200),
        ([f"{STRANGER}, {PLATFORM}"], 200),
        ([STRANGER, PLATFORM], 200),
        ([f"{PLATFORM}, {STRANGER}"], 403),
        ([PLATFORM, STRANGER], 403),
        ([f"{PLATFORM},"], 403),
        (["å"], 403),
        ([], 403),
    ],
)
async def test_a_trusted_proxy_says_who_asks(client_from, said, status):
    headers = [(b"x-forwarded-for", value.encode("latin-1")) for value in said]
    for proxy in ("10.0.0.2", "10.0.0.0/8"):
        async with client_from("10.0.0.2", trusted_proxy=proxy) as client:
            assert (await client.post("/", headers=headers)).status_code == status


async def test_only_the_trusted_proxy_does(client_from):
    async with client_from("10.0.0.3", trusted_proxy="10.0.0.2") as client:
        answer = await client.post("/", headers={"x-forwarded-for": PLATFORM})
        assert answer.status_code == 403


async def test_on_this_computer_alone_nobody_is_asked_unless_forwarded(client_from):
    async with client_from("127.0.0.1", local=True) as client:
        assert (await client.post("/")).status_code == 200
        for name in ("x-forwarded-for", "forwarded", "x-real-ip", "via"):
            assert (await client.post("/", headers={name: PLATFORM})).status_code == 403


async def test_a_secret_is_enough(client_from):
    async with client_from(STRANGER, secret="long-enough") as client:
        assert (await client.post("/long-enough/")).status_code == 200
        assert (await client.post("/")).status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": "short"},
        {"secret": ""},
        {"secret": "with/a/slash"},
        {"base_url": "calls.example.com"},
        {"base_url": "https://example.com/?a=b"},
        {"trusted_proxy": "proxy.example.com"},
        {"store": "/dev/null/store"},
    ],
)
async def test_what_cannot_be_is_one_sentence(path, wrong):
    with pytest.raises(CallflowError) as error:
        deployed_app(Deployment(str(path), **wrong), print)
    assert str(error.value).endswith(".")


async def test_what_hooks_receive_is_kept(client_from, tmp_path):
    store = tmp_path / "deep" / "store"
    async with client_from(PLATFORM, store=str(store)) as client:
        form = {"wav": "https://api.46elks.com/a1/x.wav", "why": "å", "empty": ""}
        assert (await client.post("/hook/messages", data=form)).status_code == 204
        [file] = store.iterdir()
        kept = json.loads(file.read_text("utf-8"))
        assert (kept["name"], kept["fields"]) == ("messages", form)
        assert kept["time"].endswith("+00:00")
        assert (await client.post("/hook/..%2fx", data=form)).status_code == 404
        assert (await client.post("/hook/" + "x" * 500, data=form)).status_code == 204
        assert (await client.post("/hook/a", content=b"x" * 2_000_000)).status_code == 413
        assert (await client.post("/hook/a", content=b"a=1&" * 5000)).status_code == 204
        assert (await client.post("/hook/a", content=b"\xff\x00 no form")).status_code == 204
        assert (await client.post("/hook/a")).status_code == 204
    names = {json.loads(file.read_text("utf-8"))["name"] for file in store.iterdir()}
    assert names == {"messages", "x" * 500, "a"}
    assert len(list(store.iterdir())) == 5


async def test_what_cannot_be_kept_shall_come_again(client_from, tmp_path):
    store = tmp_path / "store"
    async with client_from(PLATFORM, store=str(store)) as client:
        store.rmdir()
        assert (await client.post("/hook/a", data={"b": "c"})).status_code == 503


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.sampled_from(("GET", "POST", "HEAD", "PUT", "OPTIONS")),
    st.sampled_from(("menu", "hook/a", "files/a.wav")) | st.text(max_size=20),
    st.sampled_from((b"[", b"a]b", b"x/y?z", b"a b", b"a:b:c")) | st.binary(max_size=20),
    st.binary(max_size=20),
    st.sampled_from((b"menu=1", b"menu=0", b"menu=1&menu=1", b"x" * 70_000))
    | st.binary(max_size=20),
)
async def test_no_request_is_our_failure(path, method, asked, host, body, query):
    app = deployed_app(Deployment(str(path), local=True), print)
    sent = []

    async def receive():
        return {"type": "http.request", "body": body}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": f"/{asked}",
        "raw_path": b"/",
        "query_string": query,
        "root_path": "",
        "headers": [(b"host", host), (b"range", host)],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 4600),
    }
    await app(scope, receive, send)
    assert 200 <= sent[0]["status"] < 500


def run_asgi(**environment):
    """Import the application of the environment in a process of its own."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("CALLFLOW_")}
    root = str(Path(designer.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-c", "from designer.serving.asgi import app; print(type(app).__name__)"],
        env={**clean, "PYTHONPATH": root, **environment},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


async def test_the_application_of_the_environment(path):
    made = run_asgi(CALLFLOW_FILE=str(path), CALLFLOW_SECRET="long-enough")
    assert (made.returncode, made.stdout, made.stderr) == (0, "Starlette\n", "")
    unset = run_asgi()
    assert unset.returncode == 1
    assert unset.stderr == "Set CALLFLOW_FILE to the flow that is to be served.\n"
