"""Exporting from the window: call actions, with the flow's sounds beside them, or a picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from designer.app.asking import JSON_FILES, PICTURE_FILES
from designer.app.base_address import ask_for_export
from designer.app.folders import show_folder
from designer.app.keeping import file_name, take_in, usual_folder
from designer.app.sound_places import COMMAND as PLACES
from designer.app.sound_places import with_next_steps
from designer.app.translate import tr, tr_text
from designer.app.unready_sounds import with_stand_ins
from designer.flow.errors import CallflowError
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text
from designer.store.files import as_utf8

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from designer.app.window import Window
    from designer.store.prompt_uploads import Upload

SHOW_FOLDER = "file.show-export"
"""The command that shows where an export lies."""
_EXPORT = N_("Export call actions")
_EXPORTED = N_("Exported the call actions to {name}: {size} bytes.")
_EXPORTED_SOUNDS = N_(
    "Exported the call actions to {name}: {size} bytes, and the sounds to the folder “files” "
    "beside it."
)
_EXPORTED_SOME = N_(
    "Exported the call actions to {name}: {size} bytes, and the sounds that are there to the "
    "folder “files” beside it."
)
_REPLACE_ONE = N_("Replace {file}?")
_REPLACE = N_("Replace {count} sounds?")
_REPLACE_MORE = N_(
    "The folder “files” in {folder} has other sounds of these names: {files}. Those of the flow "
    "take their places."
)
_DO_REPLACE = N_("Replace")
_SHOWN = 8
"""So many names of files are said at the most."""
_UNSAVED = N_("{exported} The flow itself is not saved yet.")
_PLACE = N_("Exported to {place}")
_STOPPED = N_("Not exported. {problem}")
_STOPPED_MORE = N_("Not exported. {problem} And {count} more: see the list of problems.")
_PICTURE = N_("Export a picture of the flow")
_PICTURED = N_("Exported the picture to {name}.")
_PICTURED_SMALLER = N_("Exported the picture to {name}. {remark}")
_NO_PICTURE = N_("{name}: choose a name that ends in .png, .svg or .pdf.")


def export(window: Window) -> bool:
    """Write the call actions to a file, unless problems stop that."""
    from designer.checks.gates import Operation, stopped_by

    document = window.document
    window.banner.hide()  # what kept an export before is mended, or said again
    if not take_in(window):
        return False
    served = _why_served_only(document.flow)
    if served is not None:
        window.context.messages.error(Text(_STOPPED, {"problem": served}))
        return False
    answer = ask_for_export(window)
    if answer is None:
        return False
    base = answer.address
    problems = stopped_by(document.flow, Operation.EXPORT, base_url=base or None)
    if problems:
        first, more = problems[0].text, len(problems) - 1
        template = _STOPPED_MORE if more else _STOPPED
        window.context.messages.error(Text(template, {"problem": first, "count": more}))
        window.show_problems()
        return False
    proposed = _proposed(window, ".json")
    path = window.context.asker.save_path(window, tr(_EXPORT), proposed, tr(JSON_FILES))
    if path is None:
        return False
    held = document.flow.hold()
    folder = document.folder
    make = partial(_call_actions, path, held, base or None, folder)
    actions = _Actions(path, make, Flow.holding(held), base)
    if answer.also and folder is not None:
        _export_with_sounds(window, actions, folder)
    else:
        missing = window.sounds.missing
        absent = [one for one in prompt_references(actions.flow) if one in missing]
        window.saving.export(path, make, partial(_say_next, window, actions, absent, put=False))
    return True


@frozen
class _Actions:
    """Call actions that are exported with the sounds of their flow."""

    path: Path
    make: Callable[[], bytes]
    flow: Flow
    base: str


def _export_with_sounds(window: Window, actions: _Actions, folder: Path) -> None:
    """Put the sounds that are there beside the file, and say which are not."""
    from designer.store.prompt_uploads import plan_upload

    sounds = prompt_references(actions.flow)
    planned: list[Upload] = []

    def go_on(upload: Upload) -> Callable[[], bytes] | None:
        planned.append(upload)
        return _with_sounds(window, actions, upload)

    def say(size: int) -> None:
        absent = planned[0].missing
        _say_next(window, actions, absent, size, put=len(absent) < len(sounds))

    path = actions.path
    window.saving.export_after(path, partial(plan_upload, sounds, folder, path), go_on, say)


def _with_sounds(window: Window, actions: _Actions, upload: Upload) -> Callable[[], bytes] | None:
    """What writes the sounds beside the file and then makes what is in it.

    None: others would be replaced, and the person does not want that.
    """
    from designer.store.prompt_uploads import put

    names = [place.name for place in upload.replaced]
    if names:
        more = len(names) - _SHOWN
        files = ", ".join(names[:_SHOWN]) + (", …" if more > 0 else "")
        asked = _REPLACE_ONE if len(names) == 1 else _REPLACE
        question = tr(asked, file=names[0], count=len(names))
        why = tr(_REPLACE_MORE, folder=actions.path.parent, files=files)
        if not window.context.asker.agrees(window, question, tr(_DO_REPLACE), why):
            return None

    def write() -> bytes:
        put(upload)
        return actions.make()

    return write


def _say_next(
    window: Window, actions: _Actions, absent: Sequence[str], size: int, *, put: bool
) -> None:
    """Say what was exported and what comes next; ``absent`` are sounds that are not there."""
    template = _EXPORTED
    if put:
        template = _EXPORTED_SOME if absent else _EXPORTED_SOUNDS
    path, flow = actions.path, actions.flow
    said = with_stand_ins(Text(template, {"name": path.name, "size": size}), flow, absent)
    said = with_next_steps(said, flow, actions.base, absent, put=put)
    # Where sounds have to be put is something to do: that stays until it is closed.
    deeds = (PLACES,) if prompt_references(flow) else ()
    warn, first = bool(deeds), (SHOW_FOLDER,) if put else ()
    _say_exported(window, path, said, warn, (*first, *deeds, "call.publish"))


def _why_served_only(flow: Flow) -> Text | None:
    """Why a flow that is made to be served has nothing to export; None: it can be tried."""
    from designer.checks.gates import Operation, needs_server, stopped_by
    from designer.flow.served_only import why_served_only

    if flow.target != "webhooks":
        return None
    problems = filter(needs_server, stopped_by(flow, Operation.EXPORT))
    return why_served_only(flow, {problem.variant or problem.code for problem in problems})


def _call_actions(
    path: Path, held: Mapping[str, object], base: str | None, folder: Path | None
) -> bytes:
    """What the flow ``held`` is as call actions; the addresses of prompts tell their contents."""
    from designer.callactions.exporting import export_call_actions

    exported = export_call_actions(Flow.holding(held), base_url=base, folder=folder)
    return as_utf8(path, exported.text + "\n")


def show_exported(window: Window) -> None:
    """Show where the file lies that was exported last."""
    exported = window.saving.exported
    unshown = show_folder(exported.parent) if exported is not None else None
    if unshown is None:
        return
    if window.banner.words:  # what comes next still stands there
        window.banner.add(tr_text(unshown))
    else:
        window.context.messages.info(unshown)


def export_picture(window: Window) -> bool:
    """Draw the flow into a file, whatever is wrong with it; the suffix says in which format."""
    from designer.app.drawing.picture import BY_SUFFIX, draw

    document, messages = window.document, window.context.messages
    window.banner.hide()
    if not take_in(window):
        return False
    proposed = _proposed(window, next(iter(BY_SUFFIX)))
    path = window.context.asker.save_path(window, tr(_PICTURE), proposed, tr(PICTURE_FILES))
    if path is None:
        return False
    form = BY_SUFFIX.get(path.suffix.lower())
    if form is None:
        messages.error(Text(_NO_PICTURE, {"name": path.name}), "file.picture")
        return False
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        picture = draw(form, document.flow, called=document.called)
    except CallflowError as error:
        messages.error(error)
        return False
    finally:
        QGuiApplication.restoreOverrideCursor()
    said = Text(_PICTURED, {"name": path.name})
    if picture.remark is not None:
        said = Text(_PICTURED_SMALLER, {"name": path.name, "remark": picture.remark})
    smaller, data = picture.remark is not None, picture.data

    def say(_size: int) -> None:
        _say_exported(window, path, said, smaller)

    window.saving.export(path, lambda: data, say)
    return True


def _say_exported(
    window: Window, path: Path, said: Text, warn: bool = False, deeds: tuple[str, ...] = ()
) -> None:
    """Say it, where it lies, and that a flow without a file of its own is still without one."""
    if window.document.path is None and not window.document.clean:
        said, deeds = Text(_UNSAVED, {"exported": said}), (*deeds, "file.save")
    messages = window.context.messages
    (messages.warning if warn else messages.info)(said, *deeds)
    window.status.hint(tr(_PLACE, place=path))


def _proposed(window: Window, suffix: str) -> Path:
    """A name for what is made from the document: beside it, where it lies anywhere."""
    document = window.document
    if document.path is not None:
        return document.path.with_suffix(suffix)
    return usual_folder(window) / f"{file_name(document)}{suffix}"
