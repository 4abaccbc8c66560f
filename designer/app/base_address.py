"""The web address under which an export's own sounds and hooks will be: asked for, and told."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.app.dropped_sound import SUFFIXES
from designer.app.translate import tr
from designer.flow.model import Flow
from designer.flow.references import needs_base, prompt_references
from designer.flow.texts import N_, Text
from designer.flow.values import is_web_address

if TYPE_CHECKING:
    from designer.app.window import Window

TITLE = N_("Address on the web")
_SOUNDS = N_(
    "This flow plays sounds that lie beside its file, and 46elks fetches sounds from the web. "
    "Enter the address under which they will be: {file} is then fetched at that address, followed "
    "by /files/{file}."
)
_HOOKS = N_(
    "This flow has recordings or reports sent to hook/…, an address of the server it is on. Enter "
    "that server's address."
)
_NO_ADDRESS = N_(
    "Not exported. {address} is no whole address. One would be https://example.com/prompts."
)
_ONE_FILE = N_(
    "Not exported. {address} is the address of one sound. Enter the one that all sounds stand "
    "under, such as https://example.com/prompts; each is fetched at /files/ and its name below it."
)
_PUT = N_("{exported} Before a call, {file} has to be at {place}.")
_PUT_MORE = N_("{exported} Before a call, {file} has to be at {place}, and {count} more likewise.")


def question(flow: Flow) -> str:
    """What a person is asked: with one of the flow's sounds, or about its hooks."""
    sounds = prompt_references(flow)
    return tr(_SOUNDS, file=sounds[0]) if sounds else tr(_HOOKS)


def ask_base(window: Window) -> str | None:
    """The address; empty when none is needed, None when the person gave up or it is no good.

    What is wrong with it is said.
    """
    flow = window.document.flow
    if not needs_base(flow):
        return ""
    address = window.context.asker.address(window, tr(TITLE), question(flow))
    if address is None:
        return None
    wrong = _wrong(address)
    if wrong:
        window.context.messages.error(Text(wrong, {"address": address}))
    return None if wrong else address


def with_places(exported: Text, flow: Flow, base: str) -> Text:
    """The sentence ``exported``, and where the flow's sounds are expected under ``base``."""
    sounds = prompt_references(flow)
    if not sounds:
        return exported
    place = f"{base.rstrip('/')}/files/{sounds[0]}"
    fields = {"exported": exported, "file": sounds[0], "place": place, "count": len(sounds) - 1}
    return Text(_PUT_MORE if len(sounds) > 1 else _PUT, fields)


def _wrong(address: str) -> str:
    """The sentence for an address that is no good, else empty."""
    if not is_web_address(address):
        return _NO_ADDRESS
    return _ONE_FILE if PurePosixPath(urlsplit(address).path).suffix.lower() in SUFFIXES else ""
