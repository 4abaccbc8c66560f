"""Whatever a client sends, the emulator and the served flow answer, and go on."""

from __future__ import annotations

import asyncio
import json
import os
from urllib.parse import quote, urlencode

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.types import ASGIApp

from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.flow.model import Flow
from designer.serving.answers import ServedFlow
from designer.serving.app import flow_app
from designer.store.document import load_document
from designer.store.resources import resource_path
from tests.hostile.broken import NASTY

_CASES = int(os.environ.get("CALLFLOW_CASES", "60"))
"""How many of each; the soak tries more."""
_FEW = settings(max_examples=_CASES, deadline=None, suppress_health_check=list(HealthCheck))
_WORDS = [str(one) for one in NASTY]
_METHODS = st.sampled_from(("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"))
_HEADERS = st.dictionaries(
    st.sampled_from(("content-type", "range", "host", "transfer-encoding", "x-forwarded-for")),
    st.sampled_from(("", "a", "bytes=-1", "bytes=9-1,2-", "text/plain; charset=x", "multipart/x")),
    max_size=2,
)
_EMULATOR_PATHS = (
    *("/a1/calls", "/a1/calls/{}", "/a1/me", "/a1/numbers", "/a1/numbers/{}", "/a1/recordings"),
    *("/a1/recordings/{}", "/a1/recordings/{}.wav", "/emulator/phones/{}", "/emulator/incoming"),
    *("/emulator/calls/{}/press", "/emulator/calls/{}/trace", "/emulator/reset", "/{}"),
)
_SERVED_PATHS = (
    "/",
    "/{}",
    "/files/{}",
    "/hook/{}",
    "/healthz",
    "/{}/{}",
    "//",
    "/?{}",
    "/menu?{}",
)
_FIELDS = (
    *("from", "to", "voice_start", "whenhangup", "timeout", "start", "end", "limit", "digits"),
    *("press", "answers", "after", "result", "callid", "why", "wav", "name"),
)


def _requests(paths: tuple[str, ...]) -> st.SearchStrategy[list[tuple[object, ...]]]:
    fields = st.dictionaries(st.sampled_from(_FIELDS), st.sampled_from(_WORDS), max_size=4)
    loose = st.dictionaries(st.sampled_from(_FIELDS), st.sampled_from(NASTY), max_size=4)
    bodies = st.one_of(
        st.binary(max_size=30),
        fields.map(lambda form: urlencode(form).encode("utf-8", "surrogatepass")),
        st.one_of(loose, st.sampled_from(NASTY)).map(lambda data: json.dumps(data).encode()),
    )
    named = st.builds(
        lambda path, word: path.replace("{}", quote(word[:300], safe="")),
        st.sampled_from(paths),
        st.one_of(st.sampled_from(_WORDS), st.text(max_size=8).map(str.strip)),
    )
    queries = st.one_of(st.just(""), fields.map(urlencode), st.text("%&=?/a", max_size=8))
    return st.lists(st.tuples(_METHODS, named, queries, _HEADERS, bodies), min_size=1, max_size=4)


@_FEW
@given(requests=_requests(_EMULATOR_PATHS))
def test_the_emulator_answers_whatever_comes(requests):
    app = make_app(new_account("user", "secret"), Options(speed=0, step_limit=30))
    asyncio.run(_send(app, requests, "/a1/me", app.state.desk.close))


@_FEW
@given(requests=_requests(_SERVED_PATHS))
def test_a_served_flow_answers_whatever_comes(tmp_path_factory, requests):
    served = ServedFlow(_flow(), tmp_path_factory.getbasetemp(), "https://example.com")
    asyncio.run(_send(flow_app(lambda: served), requests, "/healthz"))


def _flow() -> Flow:
    return load_document(resource_path("samples", "voicemail.callflow").read_bytes())


async def _send(app: ASGIApp, requests, alive: str, close=None) -> None:
    """Send the requests, then ask whether the application still lives."""
    transport = httpx.ASGITransport(app)  # an exception of the application comes out here
    async with httpx.AsyncClient(
        transport=transport, base_url="http://here", auth=("user", "secret")
    ) as client:
        for method, path, query, headers, body in requests:
            url = f"http://here{path}{'?' if query else ''}{query}"
            answer = await client.request(method, url, headers=headers, content=body)
            assert answer.status_code < 500, (method, url, answer.text)
        assert (await client.get(alive)).status_code == 200
    if close is not None:
        await close()
