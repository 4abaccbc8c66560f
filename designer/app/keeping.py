"""Keeps the flow of a window: saves it, and asks before another takes its place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from designer.app.aside import shortly
from designer.app.asking import DOCUMENT_FILES
from designer.app.toolbar import UNTITLED
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.flow.wording import one_line
from designer.store.samples import SUFFIX

if TYPE_CHECKING:
    from designer.app.document import Document
    from designer.app.window import Window

_SAVE = N_("Save the flow")
_LEAVE = N_("Whoever calls a number that is set to {address} is not answered any more.")
_STOP_SERVING = N_("Stop serving")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\N{REPLACEMENT CHARACTER}]')
"""What some system takes in no name of a file."""
_LONGEST_NAME = 80


def usual_folder(window: Window) -> Path:
    """Where a dialog begins: beside the document, else beside the last file, else at home.

    Not beside a last file whose disk does not answer at once: the dialog would wait for it too.
    """
    if window.document.path is not None:
        return window.document.path.parent
    for name in window.context.settings.recent[:1]:
        folder = Path(name).parent
        if shortly(window.context.background, folder.is_dir, otherwise=False):
            return folder
    return Path.home()


def file_name(document: Document) -> str:
    """A file's name, without a suffix, for a flow without a file, which every system takes."""
    name = _NOT_IN_NAMES.sub("-", one_line(document.flow.name))[:_LONGEST_NAME].strip(" .-")
    return name or tr(UNTITLED)


def take_in(window: Window) -> bool:
    """Take in what is being typed on a note and as call actions; False where that has a mistake."""
    window.canvas.annotating.finish()
    return window.apply_call_actions()


def save(window: Window) -> bool:
    """Begin to save where the document lies; asks where that is not known yet.

    False when nothing is being saved. The window goes on meanwhile: see
    :class:`~designer.app.saving.Saving`.
    """
    if not take_in(window):
        return False
    path = window.document.path or window.saving.path
    if path is None:
        return save_as(window)
    window.saving.begin(path)
    return True


def save_as(window: Window) -> bool:
    """Ask where to save and begin to save there. False when the person thinks better of it."""
    if not take_in(window):
        return False
    document = window.document
    proposed = document.path or usual_folder(window) / f"{file_name(document)}{SUFFIX}"
    path = window.context.asker.save_path(window, tr(_SAVE), proposed, tr(DOCUMENT_FILES))
    if path is None:
        return False
    window.saving.begin(path, over=True)
    return True


def may_close(window: Window) -> bool:
    """Whether the present flow may go: it is saved, or the person says so.

    One that is served to the outside goes only when they say that its callers may be left alone.
    """
    document = window.document
    outside = window.serving.public_url
    if outside and not window.context.asker.agrees(
        window, tr(_LEAVE, address=outside), tr(_STOP_SERVING)
    ):
        return False
    if not take_in(window):
        # What is typed there has a mistake, which is shown; it is not thrown away unasked.
        window.docks["callactions"].show()
        window.docks["callactions"].raise_()
        return False
    if window.saving.under_way:
        waited = window.saving.wait()
        if waited != "saved":
            return waited == "leave"
    if document.clean:
        return True
    choice = window.context.asker.save_changes(window, document.title or document.flow.name)
    if choice == "save":
        return save(window) and window.saving.wait() in ("saved", "leave")
    return choice == "discard"
