"""A small webhook application as a 46elks customer writes one: a bank's telephone line.

A menu leads to the balance, which asks for a PIN and lets the caller try again, to a clerk, and to
the voicemail behind a busy or absent clerk. Every answer is made from what the platform posts; the
application remembers nothing but what it was sent.
"""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

CLERK = "+46700000005"
PIN = "4711"
TRIES = 3


class Bank:
    """The application. ``url`` is set once it is known where it runs."""

    def __init__(self) -> None:
        self.url = ""
        self.messages: list[dict[str, str]] = []
        self.reports: list[dict[str, str]] = []
        self.recorded_calls: list[dict[str, str]] = []

    def application(self) -> Starlette:
        """The addresses."""
        answers = {
            "/start": self._start,
            "/chosen": self._chosen,
            "/pin": self._pin,
            "/message": self._message,
            "/recording": self._recording,
            "/end": self._end,
        }
        return Starlette(
            routes=[
                Route(path, _posted(answer), methods=["POST"]) for path, answer in answers.items()
            ]
        )

    def _start(self, form: dict[str, str], _query: dict[str, str]) -> object:
        if form["direction"] == "incoming" and form["from"] == "+46700666666":
            return {"hangup": "busy"}
        return {
            "ivr": "https://bank.example/menu.mp3",
            "digits": 1,
            "timeout": 5,
            "repeat": 1,
            "whenhangup": f"{self.url}/end",
            "next": f"{self.url}/chosen",
        }

    def _chosen(self, form: dict[str, str], _query: dict[str, str]) -> object:
        if form["result"] == "1":
            return self._ask_for_pin(1)
        if form["result"] == "2":
            return {
                "connect": CLERK,
                "timeout": "15",
                "recordcall": f"{self.url}/recording",
                "success": {"play": "https://bank.example/goodbye.mp3"},
                "busy": self._voicemail(),
                "failed": self._voicemail(),
            }
        assert (form["result"], form["why"]) == ("failed", "noinput")
        return {"play": "https://bank.example/nothing.mp3", "next": {"hangup": "reject"}}

    def _ask_for_pin(self, number: int) -> object:
        return {
            "ivr": "https://bank.example/pin.mp3",
            "digits": 8,
            "repeat": 0,
            "next": f"{self.url}/pin?try={number}",
        }

    def _pin(self, form: dict[str, str], query: dict[str, str]) -> object:
        if form["result"] == PIN:
            return {"play": "https://bank.example/balance.mp3", "skippable": False}
        number = int(query["try"])
        if number == TRIES:
            return {"play": "https://bank.example/locked.mp3", "next": {"hangup": "reject"}}
        return {"play": "sound/beep", "next": self._ask_for_pin(number + 1)}

    def _voicemail(self) -> object:
        return {
            "play": "https://bank.example/voicemail.mp3",
            "next": {"play": "sound/beep", "next": {"record": f"{self.url}/message"}},
        }

    def _message(self, form: dict[str, str], _query: dict[str, str]) -> object:
        self.messages.append(form)
        return None

    def _recording(self, form: dict[str, str], _query: dict[str, str]) -> object:
        self.recorded_calls.append(form)
        return None

    def _end(self, form: dict[str, str], _query: dict[str, str]) -> object:
        self.reports.append(form)
        return None


def _posted(answer):
    """An endpoint that reads the form, takes its time, and answers JSON or nothing."""

    async def endpoint(request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
        await asyncio.sleep(0)
        data = answer(form, dict(request.query_params))
        return Response(status_code=204) if data is None else JSONResponse(data)

    return endpoint
