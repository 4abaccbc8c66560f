"""A line for each request and for each call that ends, for whoever watches the emulator work."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from designer.checks.addresses import without_secrets
from designer.emulator.callbook import EndedCall
from designer.emulator.endings import why_ended
from designer.flow.texts import N_, Text

Note = Callable[[Text], None]
"""Takes one line."""

_REQUEST = N_("{method} {path} {status}")
_ENDED = N_("Call {id} has ended: {state} ({end}) after {duration} s")
_ENDED_WHY = N_("Call {id} has ended: {state} ({end}) after {duration} s. {why}")
# What a path may hold as it is; everything else, such as what steers a terminal, is encoded.
_PLAIN = "/+:@;=,*!$&'()~"
_LONGEST_PATH = 1000


class RequestLog:
    """Notes method, path and status of each request.

    Neither headers nor the query are noted: those are where credentials stand.
    """

    def __init__(self, app: ASGIApp, note: Note) -> None:
        """Pass requests on to ``app`` and tell ``note`` of each as its answer begins."""
        self.app = app
        self._note = note

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {
                    "method": scope["method"],
                    "path": _shown(scope["path"]),
                    "status": message["status"],
                }
                self._note(Text(_REQUEST, names))
            await send(message)

        await self.app(scope, receive, noting)


def _shown(path: str) -> str:
    shown = quote(path, safe=_PLAIN)
    return shown if len(shown) <= _LONGEST_PATH else shown[:_LONGEST_PATH] + "…"


def ended_line(call: EndedCall) -> Text:
    """What became of ``call``, on one line, and why."""
    traced = call.trace()
    why = why_ended(call)
    return Text(
        _ENDED_WHY if why else _ENDED,
        {
            "id": call.id,
            "state": traced["state"],
            "end": traced["end"],
            "duration": traced["duration"],
            "why": one_line(why or ""),
        },
    )


def one_line(words: object) -> str:
    """``words`` without what would steer a terminal, and without the passwords of addresses."""
    shown = without_secrets(str(words))
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in shown)
