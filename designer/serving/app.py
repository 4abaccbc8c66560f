"""The served flow as a web application: answers, prompts, hooks, health."""

from __future__ import annotations

import hmac
from collections.abc import Callable

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from designer.flow.errors import CallflowError
from designer.flow.ids import RESERVED
from designer.flow.rounds import Entered
from designer.flow.values import hook_name
from designer.flow.vocabulary import WEBHOOK
from designer.serving.answers import (
    ServedFlow,
    base_with_secret,
    read_rounds,
    reply,
    require_servable,
)
from designer.serving.deciding import Decisions, Way, caller_of, way_from
from designer.serving.errors import Refused
from designer.serving.prompts import content_type, served_file
from designer.serving.receiving import Keep

BODY_LIMIT = 1024 * 1024
"""Largest request body read, in bytes."""

_BOTH = ["GET", "POST"]

Answering = Callable[[ServedFlow, str, str, Entered], bytes]
"""Gives the answer of a node, as :func:`~designer.serving.answers.reply` makes it."""


def fresh_answer(served: ServedFlow, node: str, base: str, entered: Entered = ()) -> bytes:
    """The answer of ``node``, made anew."""
    return reply(served, node, base, entered).compact.encode()


def flow_app(
    flow_source: Callable[[], ServedFlow],
    secret: str | None = None,
    answering: Answering = fresh_answer,
    keep: Keep | None = None,
    decisions: Decisions | None = None,
) -> Starlette:
    """A web application that serves the flow ``flow_source`` gives, asked anew for each request.

    It can stand alone or be mounted under a path. With ``secret`` every path begins with it.
    ``flow_source`` is called in the server's thread and must return a flow nobody changes. ``keep``
    is given what the hooks receive (None: it is dropped). ``decisions`` is told where calls go.
    Raises :class:`ServingError` when the flow ``flow_source`` gives now cannot be served.
    """
    require_servable(flow_source())
    pages = _Pages(flow_source, secret, answering, keep, decisions)
    app = Starlette(
        routes=[
            Route("/healthz", pages.health, methods=["GET"]),
            Route("/files/{reference:path}", pages.file, methods=["GET"]),
            Route("/hook/{name}", pages.hook, methods=["POST"]),
            Route("/", pages.start, methods=_BOTH),
            Route("/{node}", pages.node, methods=_BOTH),
        ],
        exception_handlers={
            Refused: _refuse,
            CallflowError: _cannot,
            ClientDisconnect: _gone,
        },
    )
    app.router.redirect_slashes = False  # each thing has one address
    if secret:
        app.add_middleware(SecretPath, secret=secret)
    return app


class SecretPath:
    """Answers 404 to every path that does not begin with the secret, and hides it from ``app``."""

    def __init__(self, app: ASGIApp, secret: str) -> None:
        """Pass requests below ``/secret`` on to ``app``."""
        self.app = app
        self.secret = secret.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        root = scope.get("root_path", "")
        path = scope["path"].removeprefix(root).lstrip("/")
        given, slash, _ = path.partition("/")
        if not slash or not hmac.compare_digest(given.encode(), self.secret):
            await PlainTextResponse("Not Found", status_code=404)(scope, receive, send)
            return
        await self.app({**scope, "root_path": f"{root}/{given}"}, receive, send)


class _Pages:
    """The endpoints, bound to where the flow comes from."""

    def __init__(
        self,
        flow_source: Callable[[], ServedFlow],
        secret: str | None,
        answering: Answering,
        keep: Keep | None,
        decisions: Decisions | None,
    ) -> None:
        self._source = flow_source
        self._secret = secret
        self._answering = answering
        self._keep = keep
        self._decisions = decisions

    async def start(self, request: Request) -> Response:
        served = self._source()
        require_servable(served)
        return await self._answer(request, served, str(served.flow.start))

    async def node(self, request: Request) -> Response:
        node = request.path_params["node"]
        if node in RESERVED:
            raise Refused(405, "wrong-method")
        served = self._source()
        found = served.flow.nodes.get(node)
        if found is None or found.action == WEBHOOK.key:
            raise Refused(404, "no-such-node", node=node)
        return await self._answer(request, served, node)

    async def _answer(self, request: Request, served: ServedFlow, node: str) -> Response:
        """The action of ``node``, or of the node it leads to now.

        Of what the request reports only the caller matters, who may choose between the ways out of
        a list of callers.
        """
        entered = read_rounds(served.flow, request.scope["query_string"].decode("latin-1"))
        body = await _read(request)
        if entered or served.flow.nodes[node].kind.served:
            way = way_from(served, node, entered, caller_of(body))
        else:
            way = Way(node, entered)  # the usual request decides nothing
        if self._decisions is not None:
            self._decisions.note(node, entered, way)
        if way.node is None:
            return Response(media_type="application/json")  # an empty answer ends the call
        if served.base_url is None:
            base = _own_address(request)
        else:
            base = base_with_secret(served.base_url, self._secret)
        made = self._answering(served, way.node, base, way.entered)
        return Response(made, media_type="application/json")

    async def file(self, request: Request) -> Response:
        reference = request.path_params["reference"]
        path = served_file(self._source(), reference)
        if path is None:
            raise Refused(404, "no-such-file", reference=reference)
        return FileResponse(path, media_type=content_type(path))

    async def hook(self, request: Request) -> Response:
        name = request.path_params["name"]
        if hook_name(f"hook/{name}") is None:
            raise Refused(404, "no-such-hook", name=name)
        body = await _read(request)
        if self._keep is None:
            return Response(status_code=204)
        # It waits for the disk, which the other calls should not.
        later = await run_in_threadpool(self._keep, name, body)
        return Response(
            status_code=204, background=BackgroundTask(later) if callable(later) else None
        )

    async def health(self, _request: Request) -> Response:
        return PlainTextResponse("ok\n")


def _own_address(request: Request) -> str:
    """The address below which this very request was made, the secret included."""
    return f"{request.url.scheme}://{request.url.netloc}{request.scope.get('root_path', '')}"


async def _read(request: Request) -> bytes:
    """The body. Raises :class:`Refused` 413 when it is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            raise Refused(413, "too-large", limit=BODY_LIMIT)
    return bytes(body)


async def _refuse(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    headers = {"Allow": "GET"} if error.status == 405 else None
    return PlainTextResponse(str(error), status_code=error.status, headers=headers)


async def _cannot(_request: Request, error: Exception) -> Response:
    """The flow itself cannot answer: the address is right, the flow is not."""
    return PlainTextResponse(str(error), status_code=409)


async def _gone(_request: Request, _error: Exception) -> Response:
    """The caller has left in the middle of its own request: nobody reads this."""
    return Response(status_code=400)
