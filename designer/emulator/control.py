"""What the emulator understands beside the platform's interface: phones, people, traces, events.

JSON in and out below ``/emulator``; errors are plain text here too.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from designer.emulator import parameters
from designer.emulator.desk import Desk
from designer.emulator.errors import Refused
from designer.emulator.events import EventStream
from designer.emulator.phones import read_phone, show_phone
from designer.emulator.requests import own_address, read_object
from designer.emulator.running import RunningCall


class Control:
    """The endpoints, bound to one emulator."""

    def __init__(self, desk: Desk) -> None:
        """Answer for what stands on ``desk``."""
        self._desk = desk

    def routes(self) -> list[Route]:
        """The paths."""
        call = "/emulator/calls/{id}"
        return [
            Route("/emulator/phones/{number:path}", self._set_phone, methods=["PUT"]),
            Route("/emulator/incoming", self._incoming, methods=["POST"]),
            Route(f"{call}/press", self._press, methods=["POST"]),
            Route(f"{call}/answer", self._answer, methods=["POST"]),
            Route(f"{call}/decline", self._decline, methods=["POST"]),
            Route(f"{call}/hangup", self._hang_up, methods=["POST"]),
            Route(f"{call}/trace", self._trace, methods=["GET"]),
            Route("/emulator/events", self._events, methods=["GET"]),
            Route("/emulator/reset", self._reset, methods=["POST"]),
        ]

    async def _set_phone(self, request: Request) -> Response:
        number = parameters.phone(request.path_params["number"])
        phone = read_phone(await read_object(request))
        self._desk.set_phone(number, phone)
        return JSONResponse(show_phone(number, phone))

    async def _incoming(self, request: Request) -> Response:
        data = await read_object(request)
        parameters.only(data, "from", "to")
        sender = parameters.caller(data.get("from"))
        to = data.get("to")
        if not isinstance(to, str) or not to.strip():
            raise Refused(400, "missing-field", name="to")
        call = self._desk.incoming(sender, to.strip(), own_address(request))
        return JSONResponse(self._desk.call(call.id).to_json())

    async def _press(self, request: Request) -> Response:
        data = await read_object(request)
        parameters.only(data, "digits")
        keys = parameters.keys(data.get("digits"))
        running = self._desk.running_call(request.path_params["id"])
        running.press(keys)
        return self._shown(running)

    async def _answer(self, request: Request) -> Response:
        running, phone = await self._who(request)
        running.answer(phone)
        return self._shown(running)

    async def _decline(self, request: Request) -> Response:
        running, phone = await self._who(request)
        running.decline(phone)
        return self._shown(running)

    async def _hang_up(self, request: Request) -> Response:
        running, phone = await self._who(request)
        running.hang_up(phone)
        return self._shown(running)

    async def _trace(self, request: Request) -> Response:
        return JSONResponse(self._desk.call(request.path_params["id"]).trace())

    async def _events(self, _request: Request) -> Response:
        return EventStream(self._desk.events, self._desk.states())

    async def _reset(self, _request: Request) -> Response:
        await self._desk.reset()
        return JSONResponse({})

    async def _who(self, request: Request) -> tuple[RunningCall, str | None]:
        """The running call a request is about, and the phone it names."""
        data = await read_object(request)
        parameters.only(data, "phone")
        running = self._desk.running_call(request.path_params["id"])
        phone = data.get("phone")
        return running, None if phone is None else parameters.phone(phone)

    def _shown(self, running: RunningCall) -> Response:
        return JSONResponse(self._desk.call(running.id).to_json())
