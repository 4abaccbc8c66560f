"""The web address under which an export's own sounds and hooks will be: asked for."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from designer.app.address_dialog import AddressAnswer, AddressQuestion
from designer.app.dropped_sound import SUFFIXES
from designer.app.translate import joined_words, tr, tr_text
from designer.app.unready_sounds import MISSING, unready
from designer.flow.model import Flow
from designer.flow.references import needs_base, prompt_reference, prompt_references
from designer.flow.texts import N_
from designer.flow.values import is_web_address

if TYPE_CHECKING:
    from designer.app.window import Window

_TITLE = N_("Address on the web")
_SUCH_AS = N_("For example: with {address}, 46elks fetches {file} from {place}.")
_KEPT = N_("The names of the folders beside the flow are kept.")
_SOUNDS = N_("46elks fetches sounds from the internet. Where will yours be?")
_NO_SERVER = N_("No web server? Ask whoever keeps your website to put the folder “files” there.")
_INSTEAD = N_(
    "Or this computer answers the calls: Serve… (F7). Callers are then answered only while it and "
    "this program are on, and it has to be reachable from the internet."
)
_CHOOSE, _ANYWAY = N_("Choose it…"), N_("Export anyway")
_CHOOSE_FIRST = N_("Choose the first of them…")
_PUT_BESIDE = N_("Put the sounds in a folder “files” beside the exported file, to be uploaded")
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


def question(
    flow: Flow,
    proposed: str = "",
    *,
    exported: bool = False,
    beside: bool = True,
    missing: Collection[str] = (),
) -> AddressQuestion:
    """What a person is asked: with one of the flow's sounds, or about its hooks.

    ``exported``: also whether an export is to put the sounds ``beside`` itself, where it can. It
    says, too, which sounds are not ready for it; ``missing`` are not there, and the export goes on
    without them unless the person chooses one first.
    """
    sounds = prompt_references(flow)
    absent = [one for one in sounds if one in missing] if exported else []
    choose = tr(_CHOOSE if len(absent) == 1 else _CHOOSE_FIRST) if absent else ""
    sound = next((one for one in sounds if "/" in one), sounds[0] if sounds else "")
    return AddressQuestion(
        tr(_TITLE),
        tr(_SOUNDS if sounds else _HOOKS),
        _EXAMPLE,
        _read,
        _wrong,
        partial(_means, _FETCHED if sounds else _POSTED, sound),
        _means(_SUCH_AS if sounds else _POSTED, sound, _EXAMPLE),
        proposed,
        tr(_PUT_BESIDE) if exported and beside and sounds else "",
        joined_words("\n\n", map(tr_text, unready(flow, missing))),
        choose,
        joined_words("\n", (tr(_NO_SERVER), tr(_INSTEAD))) if sounds else "",
        tr(_ANYWAY) if absent else "",
    )


def ask_base(window: Window) -> str | None:
    """The address; empty when the flow needs none, None when the person gave up."""
    answer = ask_for_export(window, exported=False)
    return None if answer is None else answer.address


def ask_for_export(window: Window, *, exported: bool = True) -> AddressAnswer | None:
    """The address, and whether the sounds are to be put beside what is ``exported``.

    Without an address when the flow needs none, None when the person gave up, or wants to choose a
    sound that is missing: then the keys are in its field.
    """
    flow = window.document.flow
    if not needs_base(flow):
        return AddressAnswer("")
    missing = window.sounds.missing
    asked = question(
        flow,
        window.web_address.likely,
        exported=exported,
        beside=window.document.folder is not None,
        missing=missing,
    )
    answer = window.context.asker.address(window, asked)
    if answer is not None and answer.mend:
        _lead_to_first(window, missing)
        return None
    if answer is not None:
        window.web_address.remember(answer.address)
    return answer


def _lead_to_first(window: Window, missing: Collection[str]) -> None:
    """Bring the first node to the front whose sound is missing, the keys into its field."""
    flow = window.document.flow
    nodes = (one.id for one in flow.nodes.values() if prompt_reference(flow, one) in missing)
    for node_id in nodes:
        window.show_node(node_id)
        about = (one for one in window.live_check.of(node_id) if one.code == MISSING)
        window.edit_selected(about=next(about, None))
        break


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


def _means(words: str, sound: str, address: str) -> str:
    """``words``: where the ``sound`` is fetched, or what hooks receive goes, with ``address``."""
    place = f"{address}/files/{sound}" if sound else f"{address}/hook/…"
    said = tr(words, address=address, file=sound, place=place)
    return joined_words(" ", (said, tr(_KEPT))) if "/" in sound else said
