"""The emulator as a web application: the platform's interface and its own beside it."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount
from starlette.types import ASGIApp

from designer.emulator.account import Account
from designer.emulator.api import Api
from designer.emulator.auth import BasicAuth, LenientPath
from designer.emulator.control import Control
from designer.emulator.desk import Desk
from designer.emulator.errors import Refused
from designer.emulator.options import Options
from designer.engine.errors import EngineError

_LOG = logging.getLogger(__name__)


def make_app(
    account: Account, options: Options | None = None, beside: Mapping[str, ASGIApp] | None = None
) -> Starlette:
    """The emulator of ``account`` as a web application.

    ``beside`` are other applications by the path they stand under (``/served``); they are reached
    without the account's credentials. ``app.state.desk`` is the :class:`Desk`, whose
    :meth:`~Desk.close` must be awaited at the end.
    """
    desk = Desk(account, options or Options())
    guarded = Starlette(
        routes=[*Api(desk).routes(), *Control(desk).routes()],
        middleware=[
            Middleware(BasicAuth, username=account.username, password=account.password),
            Middleware(LenientPath),
        ],
        exception_handlers={
            404: _nothing,
            Refused: _refuse,
            EngineError: _conflict,
            ClientDisconnect: _gone,
            Exception: _defect,
        },
    )
    app = Starlette(
        routes=[
            *(Mount(path, other) for path, other in (beside or {}).items()),
            Mount("/", guarded),
        ]
    )
    app.state.desk = desk
    return app


async def _nothing(request: Request, _error: Exception) -> Response:
    return await _refuse(request, Refused(404, "not-here", path=request.url.path))


async def _refuse(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return PlainTextResponse(str(error), status_code=error.status)


async def _conflict(_request: Request, error: Exception) -> Response:
    """What somebody wants to do cannot be done at this moment of the call."""
    return PlainTextResponse(str(error), status_code=409)


async def _defect(request: Request, error: Exception) -> Response:
    """Something is wrong with the emulator itself; the server goes on."""
    _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return PlainTextResponse(str(Refused(500, "defect")), status_code=500)


async def _gone(_request: Request, _error: Exception) -> Response:
    """The client has left in the middle of its own request: nobody reads this."""
    return Response(status_code=400)
