"""Basic Auth before anything else, and the platform's carelessness about case in paths."""

from __future__ import annotations

import base64
import binascii
import hmac

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from designer.emulator.errors import Refused

_API = "/a1/"


def has_credentials(header: str, username: str, password: str) -> bool:
    """Whether an ``Authorization`` header carries these credentials.

    Takes the same time for any wrong ones.
    """
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        return False
    try:
        given = base64.b64decode(encoded.strip(), validate=True)
    except (binascii.Error, ValueError):
        return False
    return hmac.compare_digest(given, f"{username}:{password}".encode())


class BasicAuth:
    """Answers 401 as plain text unless a request carries the account's credentials."""

    def __init__(self, app: ASGIApp, username: str, password: str) -> None:
        """Guard ``app`` with ``username`` and ``password``."""
        self.app = app
        self.username = username
        self.password = password

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http":
            header = HTTPConnection(scope).headers.get("authorization", "")
            if not has_credentials(header, self.username, self.password):
                refusal = PlainTextResponse(
                    str(Refused(401, "credentials")),
                    status_code=401,
                    headers={"WWW-Authenticate": 'Basic realm="46elks emulator"'},
                )
                await refusal(scope, receive, send)
                return
        await self.app(scope, receive, send)


class LenientPath:
    """Lets ``/a1/Calls`` and ``/a1/calls/`` mean ``/a1/calls``: real clients write all three."""

    def __init__(self, app: ASGIApp) -> None:
        """Pass requests on to ``app`` with the path of the platform's interface in lower case."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http":
            root = scope.get("root_path", "")
            path = scope["path"].removeprefix(root).lower()
            if path.startswith(_API):
                scope = {**scope, "path": root + path.rstrip("/")}
        await self.app(scope, receive, send)
