"""Commands of files: new, open, save, export, export a picture, quit."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from designer.app.asking import FLOW_FILES, JSON_FILES, PICTURE_FILES
from designer.app.base_address import ask_for_export
from designer.app.commands.registry import Command
from designer.app.keeping import file_name, may_close, save, save_as, take_in, usual_folder
from designer.app.loading import load
from designer.app.saying import worded
from designer.app.sound_places import COMMAND as PLACES
from designer.app.sound_places import with_next_steps
from designer.app.translate import tr
from designer.app.unready_sounds import with_unready
from designer.flow.errors import CallflowError
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import N_, Text
from designer.store.files import as_utf8

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from designer.app.window import Window
    from designer.store.prompt_uploads import Upload

_OPEN = N_("Open a flow or call actions")
_EXPORT = N_("Export call actions")
_RECENT = N_("Open recent")
_EXPORTED = N_("Exported the call actions to {name}: {size} bytes.")
_EXPORTED_SOUNDS = N_(
    "Exported the call actions to {name}: {size} bytes, and the sounds to the folder files beside "
    "it."
)
_REPLACE_ONE = N_("Replace {file}?")
_REPLACE = N_("Replace {count} sounds?")
_REPLACE_MORE = N_(
    "The folder files in {folder} has other sounds of these names: {files}. Those of the flow take "
    "their places."
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

# Opening


def new(window: Window) -> None:
    """Begin an empty flow."""
    if may_close(window):
        window.document.open(Flow())


def new_from_clipboard(window: Window) -> None:
    """Begin a flow with the clipboard's text: call actions, or nodes copied before."""
    from designer.app.commands.edit import insert, read_clipboard

    part = read_clipboard(window)
    if part is not None and may_close(window):
        window.document.open(Flow())
        insert(window, part)


def open_dialog(window: Window) -> None:
    """Ask for a file and open it."""
    if not may_close(window):
        return
    asked = window.document.revision
    folder = usual_folder(window)
    path = window.context.asker.open_path(window, tr(_OPEN), folder, tr(FLOW_FILES))
    if path is not None:
        load(window, path, asked)


def open_dropped(window: Window, name: str) -> None:
    """Open a file that was dropped on the window."""
    if may_close(window):
        load(window, Path(name))


def add_recent_menu(window: Window, menu: QMenu, before: QAction | None) -> None:
    """Add a submenu of the last files to ``menu``; it is filled whenever it opens."""
    recent = worded(QMenu(menu), tr(_RECENT))

    def fill() -> None:
        recent.clear()
        for name in window.context.settings.recent:
            recent.addAction(name, _opener(window, name))
        recent.setEnabled(True)

    recent.aboutToShow.connect(fill)
    menu.insertMenu(before, recent)  # type: ignore[arg-type]


def _opener(window: Window, name: str) -> Callable[[], None]:
    return lambda: open_dropped(window, name)


# Exporting


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
    flow = Flow.holding(held)
    sounds = prompt_references(flow)

    def say(size: int) -> None:
        said = Text(
            _EXPORTED_SOUNDS if answer.also else _EXPORTED, {"name": path.name, "size": size}
        )
        said = with_unready(said, flow, window.sounds.missing)
        said = with_next_steps(said, flow, base, put=answer.also)
        # Where sounds have to be put is something to do: that stays until it is closed.
        deeds = (PLACES,) if sounds else ()
        _say_exported(window, path, said, bool(sounds), (*deeds, "call.publish"))

    if answer.also and folder is not None:
        from designer.store.prompt_uploads import plan_upload

        window.saving.export_after(
            path,
            partial(plan_upload, sounds, folder, path),
            partial(_with_sounds, window, path, make),
            say,
        )
    else:
        window.saving.export(path, make, say)
    return True


def _with_sounds(
    window: Window, path: Path, make: Callable[[], bytes], upload: Upload
) -> Callable[[], bytes] | None:
    """What writes the sounds beside ``path`` and then makes what ``make`` does.

    None: others would be replaced, and the person does not want that.
    """
    from designer.store.prompt_uploads import put

    names = [place.name for place in upload.replaced]
    if names:
        more = len(names) - _SHOWN
        files = ", ".join(names[:_SHOWN]) + (", …" if more > 0 else "")
        asked = _REPLACE_ONE if len(names) == 1 else _REPLACE
        question = tr(asked, file=names[0], count=len(names))
        why = tr(_REPLACE_MORE, folder=path.parent, files=files)
        if not window.context.asker.agrees(window, question, tr(_DO_REPLACE), why):
            return None

    def write() -> bytes:
        put(upload)
        return make()

    return write


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


_KEYS = QKeySequence.StandardKey

COMMANDS = (
    Command("file.new", N_("New"), new, (_KEYS.New,), menu="file",
            found_by=N_("create blank empty start over")),
    Command("file.paste", N_("New from clipboard"), new_from_clipboard, ("Ctrl+Shift+V",),
            menu="file",
            found_by=N_("paste import call actions json")),
    Command("file.open", N_("Open…"), open_dialog, (_KEYS.Open,), menu="file",
            found_by=N_("load import json file")),
    Command("file.start", N_("Start page"), lambda w: w.start.show(), ("Alt+Home",), menu="file",
            found_by=N_("home welcome recent samples examples templates")),
    Command("file.save", N_("Save"), save, (_KEYS.Save,), menu="file", separated=True,
            found_by=N_("store keep write")),
    Command("file.save-as", N_("Save as…"), save_as, ("Ctrl+Shift+S",), menu="file",
            found_by=N_("copy file name elsewhere")),
    Command("file.export", N_("Export call actions…"), export, ("Ctrl+E",), menu="file",
            separated=True,
            found_by=N_("json 46elks download code share send")),
    Command("file.picture", N_("Export picture…"), export_picture, menu="file",
            found_by=N_("image pdf png svg drawing diagram screenshot")),
)  # fmt: skip

LAST_COMMANDS = (
    Command("file.quit", N_("Quit"), lambda w: w.close(), (_KEYS.Quit,), menu="file",
            separated=True,
            found_by=N_("exit close leave end")),
)  # fmt: skip
"""What stands at the end of its menu."""
