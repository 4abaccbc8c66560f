"""The web address under which an export's own sounds and hooks will be: asked for, and told."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtGui import QGuiApplication

from designer.app.address_dialog import AddressQuestion
from designer.app.dropped_sound import SUFFIXES
from designer.app.translate import tr
from designer.flow.model import Flow
from designer.flow.references import needs_base, prompt_references
from designer.flow.texts import N_, Text
from designer.flow.values import is_web_address

if TYPE_CHECKING:
    from designer.app.window import Window

COPY_PLACES = "file.places"
"""The command that copies where sounds have to be."""
_TITLE = N_("Address on the web")
_SOUNDS = N_(
    "This flow plays sounds that lie beside its file, and 46elks fetches sounds from the internet. "
    "Put them on a web server, in a folder named files, and enter the address of what that folder "
    "is in. Without a web server, serve the flow instead (Serve…, F7)."
)
_HOOKS = N_(
    "This flow has recordings or reports sent to hook/…, an address of the server it is on. Enter "
    "that server's address."
)
_EXAMPLE = "https://example.com/prompts"
_FETCHED = N_("With {address}, 46elks fetches {file} from {place}.")
_POSTED = N_("With {address}, 46elks sends them to {place}.")
_NOTHING = N_("Enter an address first. One would be {example}.")
_NO_ADDRESS = N_("{address} is no whole address. One would be {example}.")
_ONE_FILE = N_(
    "{address} is the address of one sound. Enter the one that all sounds are under, such as "
    "{example}."
)
_KNOWN = N_("An export of this flow proposes {address} from now on.")
_PUT = N_("{exported} Before a call, {file} has to be at {place}.")
_PUT_MORE = N_("{exported} Before a call, {file} has to be at {place}, and {count} more likewise.")

_NO_SOUNDS = N_("This flow plays no sounds that lie beside its file.")
_COPIED = N_("Copied {place}.")
_COPIED_SEVERAL = N_("Copied {count} lines: a file, and the address it has to be at.")


def question(flow: Flow, proposed: str = "") -> AddressQuestion:
    """What a person is asked: with one of the flow's sounds, or about its hooks."""
    sounds = prompt_references(flow)
    words = tr(_SOUNDS if sounds else _HOOKS)
    means = partial(_means, sounds[0] if sounds else "")
    return AddressQuestion(tr(_TITLE), words, _EXAMPLE, _read, _wrong, means, proposed)


def ask_base(window: Window) -> str | None:
    """The address; empty when the flow needs none, None when the person gave up."""
    flow = window.document.flow
    if not needs_base(flow):
        return ""
    asked = question(flow, window.web_address.likely)
    address = window.context.asker.address(window, asked)
    if address is not None:
        window.web_address.remember(address)
    return address


def tell_base(window: Window) -> None:
    """Ask for the address before any export does, and say what follows from it."""
    address = ask_base(window)
    if address:
        said = Text(_KNOWN, {"address": address})
        # A warning, where sounds have to be put somewhere: that stays until it is closed.
        messages, flow = window.context.messages, window.document.flow
        tell = messages.warning if prompt_references(flow) else messages.info
        tell(with_places(said, flow, address), COPY_PLACES if prompt_references(flow) else "")


def with_places(exported: Text, flow: Flow, base: str) -> Text:
    """The sentence ``exported``, and where the flow's sounds are expected under ``base``."""
    sounds = prompt_references(flow)
    if not sounds:
        return exported
    place, more = _place(base, sounds[0]), len(sounds) - 1
    fields = {"exported": exported, "file": sounds[0], "place": place, "count": more}
    return Text(_PUT_MORE if more else _PUT, fields)


def copy_places(window: Window) -> None:
    """Copy where the flow's sounds have to be: of several a line for each, its file before it."""
    flow, messages = window.document.flow, window.context.messages
    sounds = prompt_references(flow)
    if not sounds:
        messages.info(Text(_NO_SOUNDS))
        return
    base = window.web_address.known or ask_base(window)
    if base:
        places = [_place(base, sound) for sound in sounds]
        lines = [f"{sound}\t{place}" for sound, place in zip(sounds, places, strict=True)]
        several = len(places) > 1
        QGuiApplication.clipboard().setText("\n".join(lines) if several else places[0])
        said = Text(_COPIED_SEVERAL, {"count": len(places)})
        messages.info(said if several else Text(_COPIED, {"place": places[0]}))


def _read(typed: str) -> str:
    """The address that is meant: most people leave out how it begins."""
    address = typed.strip()
    if "://" not in address and "." in address.partition("/")[0]:
        address = f"https://{address}"
    return address if address.endswith("://") else address.rstrip("/")


def _wrong(address: str) -> str:
    """What is wrong with ``address``; empty where it will do."""
    if not address:
        return tr(_NOTHING, example=_EXAMPLE)
    if not is_web_address(address):
        return tr(_NO_ADDRESS, address=address, example=_EXAMPLE)
    if PurePosixPath(urlsplit(address).path).suffix.lower() in SUFFIXES:
        return tr(_ONE_FILE, address=address, example=_EXAMPLE)
    return ""


def _means(sound: str, address: str) -> str:
    """Where the ``sound`` is fetched, or what hooks receive is sent, under ``address``."""
    if sound:
        return tr(_FETCHED, address=address, file=sound, place=_place(address, sound))
    return tr(_POSTED, address=address, place=f"{address}/hook/…")


def _place(address: str, sound: str) -> str:
    return f"{address.rstrip('/')}/files/{sound}"
