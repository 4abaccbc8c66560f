"""The platform's own interface below ``/a1``: calls, numbers, account, recordings.

Sources: 46elks docs, 'make-call', 'show-call-id', 'call-history', 'configure-number',
'get-account', 'get-recordings'. Errors are plain text.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from designer.emulator import parameters
from designer.emulator.desk import Desk
from designer.emulator.errors import Refused
from designer.emulator.pages import page, read_window
from designer.emulator.requests import own_address, read_form
from designer.emulator.tone import wav_file


class Api:
    """The endpoints, bound to one emulator."""

    def __init__(self, desk: Desk) -> None:
        """Answer for what stands on ``desk``."""
        self._desk = desk

    def routes(self) -> list[Route]:
        """The paths, in lower case."""
        return [
            Route("/a1/calls", self._list_calls, methods=["GET"]),
            Route("/a1/calls", self._place_call, methods=["POST"]),
            Route("/a1/calls/{id}", self._show_call, methods=["GET"]),
            Route("/a1/me", self._show_account, methods=["GET"]),
            Route("/a1/numbers", self._list_numbers, methods=["GET"]),
            Route("/a1/numbers/{id}", self._show_number, methods=["GET"]),
            Route("/a1/numbers/{id}", self._configure_number, methods=["POST"]),
            Route("/a1/recordings", self._list_recordings, methods=["GET"]),
            Route("/a1/recordings/{id}.wav", self._play_recording, methods=["GET"]),
            Route("/a1/recordings/{id}", self._show_recording, methods=["GET"]),
        ]

    async def _place_call(self, request: Request) -> Response:
        form = await read_form(request)
        call = self._desk.place(form, own_address(request))
        return JSONResponse(call.to_json())

    async def _list_calls(self, request: Request) -> Response:
        calls = self._desk.calls.newest_first()
        window = read_window(request.query_params)
        return JSONResponse(page(calls, lambda call: call.created, lambda c: c.to_json(), window))

    async def _show_call(self, request: Request) -> Response:
        return JSONResponse(self._desk.call(request.path_params["id"]).to_json())

    async def _show_account(self, _request: Request) -> Response:
        return JSONResponse(self._desk.account.to_json())

    async def _list_numbers(self, request: Request) -> Response:
        numbers = self._desk.account.numbers
        window = read_window(request.query_params)
        return JSONResponse(page(numbers, lambda n: n.allocated, lambda n: n.to_json(), window))

    async def _show_number(self, request: Request) -> Response:
        return JSONResponse(self._desk.number(request.path_params["id"]).to_json())

    async def _configure_number(self, request: Request) -> Response:
        number = self._desk.number(request.path_params["id"])
        form = await read_form(request)
        if form.get("voice_start", "none").strip().lower() != "none":
            self._desk.program(parameters.voice_start(form))
        if not number.set(form):
            raise Refused(400, "nothing-to-set")
        return JSONResponse(number.to_json())

    async def _list_recordings(self, request: Request) -> Response:
        recordings = self._desk.recordings.newest_first()
        window = read_window(request.query_params)
        return JSONResponse(page(recordings, lambda r: r.created, lambda r: r.to_json(), window))

    async def _show_recording(self, request: Request) -> Response:
        return JSONResponse(self._desk.recording(request.path_params["id"]).to_json())

    async def _play_recording(self, request: Request) -> Response:
        recording = self._desk.recording(request.path_params["id"])
        sound = self._desk.options.audio(recording.id) or wav_file(recording.duration)
        return Response(sound, media_type="audio/wav")
