"""A served flow over HTTP: requests that one process answers, beside a bare route of its framework.

The server is a process of its own and says what processor time it has had; the client's does not
count, and other programs on the machine hardly do.
"""

from __future__ import annotations

import contextlib
import http.client
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from benchmarks.figures import TIMES, Budget, Figure
from benchmarks.flows import make_flow
from benchmarks.sizes import runs
from designer.serving.deploying import Deployment, deployed_app
from designer.store.document import dump_document

_BUDGET = Budget(1 / 0.7, TIMES)
"""At least 0.7 of the requests that a bare route answers in the same time."""
_SECRET = "long-enough"
_FORM = "direction=incoming&callid=c1&from=%2B46700000000&to=%2B46700000009&result=newincoming"
_HEADERS = {"content-type": "application/x-www-form-urlencoded"}
_ASKED = 40
"""Nodes asked in turn."""


def figures(quick: bool) -> Iterator[Figure]:
    """The processor time of a thousand requests, and how many a second that makes."""
    requests = 200 if quick else 2_000
    flow = make_flow(60 if quick else 1_000, loops=True)
    flow.target = "webhooks"
    paths = [f"/{_SECRET}/{node.id}" for node in flow.nodes.values() if node.kind.outcomes]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "line.callflow"
        file.write_text(dump_document(flow), "utf-8")
        with _server(file) as ask:
            flow_paths, bare_paths = paths[:_ASKED], ["/bare"]
            taken: dict[str, list[float]] = {"flow": [], "bare": []}
            for turn in range(1 + runs(quick, 5)):
                for name, asked in (("flow", flow_paths), ("bare", bare_paths)):
                    milliseconds = _thousand(ask, asked, requests)
                    if turn:  # the first turn makes the answers
                        taken[name].append(milliseconds)
    ours, beside = (min(taken[name]) for name in ("flow", "bare"))
    yield Figure(
        "1,000 requests to a served flow",
        ours,
        len(flow.nodes),
        anchor="a bare route",
        beside=beside,
        budget=_BUDGET,
        note=f"{1_000_000 / ours:,.0f} requests/s in one process; bare {1_000_000 / beside:,.0f}",
    )


def _thousand(ask: Callable[[str], bytes], paths: list[str], requests: int) -> float:
    """Milliseconds of the server's processor time for a thousand requests."""
    begin = float(ask("/time"))
    for number in range(requests):
        ask(paths[number % len(paths)])
    return (float(ask("/time")) - begin) * 1_000_000 / requests


@contextlib.contextmanager
def _server(file: Path) -> Iterator[Callable[[str], bytes]]:
    """A server of the flow in ``file`` and of the bare route; posts to a path of it."""
    command = [sys.executable, "-c", f"from {__name__} import serve; serve({str(file)!r})"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            lines = iter(process.stderr)
            url = next(found[1] for line in lines if (found := re.search(r"(http://\S+)", line)))
            parts = urlsplit(url)
            connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=30)

            def ask(path: str) -> bytes:
                connection.request("POST", path, _FORM, _HEADERS)
                reply = connection.getresponse()
                body = reply.read()
                if reply.status != 200:
                    raise RuntimeError(f"{path}: {reply.status} {body[:200]!r}")
                return body

            yield ask
            connection.close()
        finally:
            process.kill()


def serve(file: str) -> None:
    """Serve the flow of ``file`` below the secret, a bare route, and the processor time."""
    import uvicorn

    flow = deployed_app(Deployment(file, "https://calls.example.com", _SECRET), print)
    bare = _bare_app()

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        app: ASGIApp = flow if path.startswith(f"/{_SECRET}/") else bare
        await app(scope, receive, send)

    uvicorn.run(either, port=0, access_log=False, lifespan="off")


def _bare_app() -> Starlette:
    answer = b'{"play":"https://example.com/prompt.mp3","next":"https://example.com/next"}'

    async def route(request: Request) -> Response:
        await request.body()
        return Response(answer, media_type="application/json")

    async def spent(_request: Request) -> Response:
        return PlainTextResponse(str(time.process_time()))

    return Starlette(
        routes=[
            Route("/bare", route, methods=["POST"]),
            Route("/time", spent, methods=["POST"]),
        ]
    )
