"""What is fuzzed: one function per way in. It takes bytes and raises where the program would break.

What the program refuses with a sentence of its own is no fault.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import httpx

from designer.callactions.exporting import export_call_actions
from designer.callactions.opening import open_flow
from designer.checks.run import check
from designer.emulator.account import new_account
from designer.emulator.app import make_app
from designer.emulator.options import Options
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.outline import outline
from designer.layout.placing import place_missing
from designer.serving.answers import ServedFlow
from designer.serving.app import flow_app
from designer.store.document import dump_document, load_document
from designer.store.resources import resource_path

_METHODS = ("GET", "POST", "PUT", "DELETE")
_BASE = "https://example.com"


def document(data: bytes) -> None:
    """The bytes of a ``.callflow`` file: read, used, and written as they can be read again."""
    with suppress(CallflowError):
        flow = load_document(data)
        _use(flow)
        saved = dump_document(flow)
        assert dump_document(load_document(saved)) == saved


def actions(data: bytes) -> None:
    """Text from the clipboard or an editor: call actions, a fragment or a whole document."""
    with suppress(CallflowError):
        _use(open_flow(data.decode("utf-8", "replace")).flow)


def emulator(data: bytes) -> None:
    """A request to the emulator: see :func:`_request`."""
    app = make_app(new_account("user", "secret"), Options(speed=0, step_limit=30))
    asyncio.run(_answered(app, data, app.state.desk.close))


def served(data: bytes) -> None:
    """A request to a served flow: see :func:`_request`."""
    flow = load_document(resource_path("samples", "voicemail.callflow").read_bytes())
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_answered(flow_app(lambda: ServedFlow(flow, Path(folder), _BASE)), data))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "document": document,
    "actions": actions,
    "emulator": emulator,
    "served": served,
}

_FORM = b"from=%2B46700000001&to=%2B46700000002&voice_start="


def seeds(name: str) -> list[bytes]:
    """Inputs to begin with: what people really send."""
    if name == "document":
        return [path.read_bytes() for path in sorted(resource_path("samples").glob("*.callflow"))]
    if name == "actions":
        return [
            b'{"connect": "+46700000001", "timeout": 20, "busy": {"play": "sound/beep"}}',
            b'{"ivr": "https://example.com/a.mp3", "digits": 4, "1": {"hangup": "reject"}, // x\n}',
            b'{"record": "https://example.com/r", "next": "https://example.com/next"}',
        ]
    paths = (
        (b"/a1/calls", b"/a1/numbers", b"/emulator/incoming", b"/emulator/calls/x/press")
        if name == "emulator"
        else (b"/", b"/hook/voicemail", b"/files/a.wav", b"/menu")
    )
    return [
        bytes([method]) + path + b"\n" + _FORM + b'{"hangup":"reject"}'
        for path in paths
        for method in range(2)
    ]


def _use(flow: Flow) -> None:
    """What a window does with a flow that was opened."""
    place_missing(flow)
    assert all(str(problem.text) for problem in check(flow, base_url=_BASE))
    outline(flow)
    with suppress(CallflowError):
        export_call_actions(flow, base_url=_BASE, folder=Path("nowhere"))


async def _answered(app: object, data: bytes, close: object = None) -> None:
    """Send one request: the first byte is its method, then a path to the line's end, then a body.

    Whatever it is, the answer must be no fault of ours.
    """
    method = _METHODS[data[0] % len(_METHODS)] if data else "GET"
    path, _, body = data[1:].partition(b"\n")
    url = "http://here/" + quote(path.lstrip(b"/"), safe="/?&=%")
    headers = {"content-type": "application/x-www-form-urlencoded"}
    transport = httpx.ASGITransport(app)  # type: ignore[arg-type]
    async with httpx.AsyncClient(transport=transport, auth=("user", "secret")) as client:
        try:
            answer = await client.request(method, url, content=body, headers=headers)
        except httpx.InvalidURL:  # nobody can send it
            pass
        else:
            assert answer.status_code < 500, answer.text
    if callable(close):
        await close()
