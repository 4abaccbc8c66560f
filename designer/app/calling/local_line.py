"""The line inside the program: the emulator and, beside it, the flow that is open.

Both stand behind one web server on this computer's own address and a port nobody knows
beforehand, the emulator under credentials and the flow under a path made up for this run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from designer.app.calling.line import Access, Snapshot
from designer.flow.jsontypes import Json
from designer.flow.texts import Text
from designer.store.prompts import prompt_file, prompt_seconds

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp, Receive, Scope, Send

    from designer.app.calling.shelf import Shelf
    from designer.emulator.desk import Desk
    from designer.emulator.promptfetch import IpAddress

_FLOW_PATH = "/flow"
_FILES = "files/"


class LocalLine:
    """The emulator in the program, ``speed`` times as fast as real time (0: without waiting)."""

    def __init__(
        self,
        speed: float = 1.0,
        permit: Callable[[IpAddress], bool] | None = None,
        most_steps: Callable[[], int] | None = None,
    ) -> None:
        """Let time pass at ``speed``; ``permit`` says which hosts prompts are fetched from.

        ``most_steps`` is asked before each call how many actions it may run.
        """
        self._speed = speed
        self._most_steps = most_steps
        self._permit = permit
        self._shelf: Shelf | None = None
        self._secret = os.urandom(24).hex()
        self._ready: asyncio.Future[Access] | None = None
        self._desk: Desk | None = None
        self._flow_app: ASGIApp | None = None
        self._url = ""
        self._base = ""  # the address the flow stands below
        self._folder: Path | None = None
        self._lengths: dict[tuple[str, Path], float | None] = {}

    async def run(self) -> None:
        """Start the server and hold it until cancelled. Raises ``EmulatorError``."""
        import asyncio

        from designer.app.calling.shelf import open_shelf
        from designer.emulator.account import new_account
        from designer.emulator.app import make_app
        from designer.emulator.options import Options
        from designer.emulator.server import EmulatorServer

        self._ready = asyncio.get_running_loop().create_future()
        try:
            account = new_account(numbers=self.numbers)
            options = Options(speed=self._speed, lengths=self._seconds, audio=self._audio)
            app = make_app(account, options, beside={_FLOW_PATH: self._answer})
            self._desk = app.state.desk
            with open_shelf(self._permit) as self._shelf:
                async with EmulatorServer(app, closing=(app.state.desk.close,)) as server:
                    self._url = server.url
                    self._ready.set_result(Access(server.url, account.username, account.password))
                    await asyncio.Event().wait()
        except Exception as error:
            if not self._ready.done():
                self._ready.set_exception(error)
                self._ready.exception()  # whoever asks for access gets it; nobody has to
            raise

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the emulator's account: one that reaches everybody, and a mobile one."""
        from designer.emulator.numbers import LANDLINE, NUMBERS

        return LANDLINE, NUMBERS[0]

    @property
    def speed(self) -> float:
        """How fast time passes for the people at the phones; never 0."""
        return self._speed or 1.0

    async def set_speed(self, speed: float) -> None:
        """Let time pass at ``speed`` from now on, also in the calls that run."""
        self._speed = speed
        if self._desk is not None:
            self._desk.set_speed(speed)

    def take_calls(self, number: str, voice_start: str) -> None:
        """Let whoever dials ``number`` hear what ``voice_start`` says."""
        assert self._desk is not None
        own = self._desk.account.number(number)
        if own is not None:
            own.set({"voice_start": voice_start})

    async def access(self) -> Access:
        """Where the emulator is, once it runs."""
        import asyncio

        assert self._ready is not None
        return await asyncio.shield(self._ready)

    def serve(self, snapshot: Snapshot) -> str:
        """Answer with the flow of ``snapshot`` from now on and return its base address."""
        from designer.flow.vocabulary import WEBHOOK
        from designer.serving.answers import ServedFlow
        from designer.serving.app import flow_app

        if self._most_steps is not None and self._desk is not None:
            self._desk.limit_steps(self._most_steps())
        self._folder = snapshot.folder
        if snapshot.served_at is not None:
            self._flow_app, self._base = None, snapshot.served_at
            return self._base
        flow = snapshot.flow
        served = ServedFlow(
            flow,
            snapshot.folder,
            f"{self._url}{_FLOW_PATH}",
            dict(snapshot.variables),
            snapshot.at,
        )
        # A flow that begins with somebody else's webhook needs no server: the call begins there.
        starts_elsewhere = flow.has_start() and (flow.nodes[str(flow.start)].action == WEBHOOK.key)
        self._flow_app = None
        if not starts_elsewhere:
            told = snapshot.decisions
            self._flow_app = flow_app(lambda: served, self._secret, decisions=told)
        self._base = f"{self._url}{_FLOW_PATH}/{self._secret}"
        return self._base

    def prompt_file(self, value: object) -> Path | None:
        """The file that an address below ``BASE/files/`` means, or what was fetched from it."""
        fetched = self._shelf and isinstance(value, str) and self._shelf.prompt(value)
        if fetched:
            return fetched
        start = f"{self._base}/{_FILES}"
        if not isinstance(value, str) or not value.startswith(start) or self._folder is None:
            return None
        base = urlsplit(start).path
        return prompt_file(self._folder, unquote(urlsplit(value).path[len(base) :]))

    async def fetch_prompts(self, addresses: Sequence[str]) -> Mapping[str, Text]:
        """Fetch prompts from the web; returns why some could not be had, by address."""
        from designer.app.calling.shelf import no_room

        await self.access()
        if self._shelf is None:
            return dict.fromkeys(addresses, no_room())
        return await self._shelf.fetch(addresses)

    def spoken(self, call: str) -> None:
        """The caller of the call with that id speaks now."""
        if self._desk is not None:
            self._desk.spoken(call)

    def tape(self, recording: str) -> Path | None:
        """The file that a recording is kept in."""
        return None if self._shelf is None else self._shelf.tape(recording)

    def _audio(self, recording: str) -> bytes | None:
        """What was recorded from the microphone, as a WAV file."""
        file = self.tape(recording)
        return file.read_bytes() if file is not None and file.is_file() else None

    def _seconds(self, value: Json) -> float | None:
        """How long the prompt ``value`` really is, where its file lies beside the document."""
        file = self.prompt_file(value)
        if file is None:
            return None
        key = (str(value), file)  # the address holds the version of the file
        if key not in self._lengths:
            self._lengths[key] = prompt_seconds(file)
        return self._lengths[key]

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request to the flow that is served now."""
        from starlette.responses import PlainTextResponse

        app = self._flow_app
        if app is None:
            app = PlainTextResponse("Not Found", status_code=404)
        await app(scope, receive, send)
