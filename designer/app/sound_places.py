"""Where a flow's own sounds have to be on the web: told after an export, and listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.aside import aside
from designer.app.base_address import ask_base
from designer.app.unready_sounds import some_named
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text
from designer.store.prompts import prompt_address, prompt_file

if TYPE_CHECKING:
    from designer.app.window import Window

COMMAND = "call.sounds"
"""Lists them."""
_PUBLISH = N_("{exported} To give 46elks the flow, publish it to a number.")
_STEPS = N_(
    "{exported}\n1. {upload}\n2. Give 46elks the flow: publish it to a number. That sends what is "
    "in the exported file."
)
_STEPS_MISSING = N_(
    "{exported}\n1. {upload}\n2. {missing}\n3. Give 46elks the flow: publish it to a number. That "
    "sends what is in the exported file."
)
_STILL_MISSING = N_("Still missing: {files}. Choose or record it, and export again.")
_STILL_MISSING_SEVERAL = N_("Still missing: {files}. Choose or record them, and export again.")
_UPLOAD = N_("Put the folder “files” on your web server, so that it is at {place}.")
_UPLOAD_SOUNDS = N_("Put the sounds of the flow on your web server, below {place}.")
_KNOWN = N_("An export of this flow proposes {address} from now on. {upload}")
_KNOWN_HOOKS = N_("An export of this flow proposes {address} from now on.")
_NO_SOUNDS = N_("This flow plays no sound that lies beside its file.")

Place = tuple[str, str, bool]
"""A sound, its address, and whether it lies beside the flow."""


def folder_address(base: str) -> str:
    """The address that the folder of the sounds has."""
    return f"{base.rstrip('/')}/files"


def with_next_steps(
    exported: Text, flow: Flow, base: str, absent: Sequence[str] = (), *, put: bool
) -> Text:
    """The sentence ``exported``, and what comes next, so that callers hear the flow.

    ``put``: the sounds lie in a folder beside the export; ``absent`` are not there.
    """
    if not prompt_references(flow):
        return Text(_PUBLISH, {"exported": exported})
    upload = Text(_UPLOAD if put else _UPLOAD_SOUNDS, {"place": folder_address(base)})
    if not absent:
        return Text(_STEPS, {"exported": exported, "upload": upload})
    template = _STILL_MISSING if len(absent) == 1 else _STILL_MISSING_SEVERAL
    missing = Text(template, {"files": some_named(absent)})
    return Text(_STEPS_MISSING, {"exported": exported, "upload": upload, "missing": missing})


def tell_base(window: Window) -> None:
    """Ask for the address before any export does, and say what follows from it."""
    address = ask_base(window)
    if not address:
        return
    messages = window.context.messages
    if prompt_references(window.document.flow):
        # A warning: sounds have to be put somewhere, and that stays until it is closed.
        upload = Text(_UPLOAD_SOUNDS, {"place": folder_address(address)})
        messages.warning(Text(_KNOWN, {"address": address, "upload": upload}), COMMAND)
    else:
        messages.info(Text(_KNOWN_HOOKS, {"address": address}))


def show_places(window: Window) -> None:
    """List where each sound of the flow has to be; asks for their address where none is known."""
    sounds = prompt_references(window.document.flow)
    if not sounds:
        window.context.messages.info(Text(_NO_SOUNDS))
        return
    base = window.web_address.known or ask_base(window)
    if base:
        window.context.background.submit(
            aside(partial(_places, sounds, base, window.document.folder)),
            partial(_show, window, base),
        )


def _places(sounds: Iterable[str], base: str, folder: Path | None) -> tuple[Place, ...]:
    """Each sound and its address, which tells its contents: not for the Qt thread."""
    found = {one: prompt_file(folder, one) if folder is not None else None for one in sounds}
    return tuple(
        (one, prompt_address(base, one, path), path is not None) for one, path in found.items()
    )


def _show(window: Window, base: str, places: tuple[Place, ...]) -> None:
    from designer.app.sound_places_dialog import SoundPlacesDialog

    if window.isVisible():  # it may have been closed while a disk took its time
        SoundPlacesDialog(window, folder_address(base), places).open()
