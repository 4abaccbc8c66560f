"""The scenes of the dialogs, the questions and the menus."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from guide_scenes import first_flow
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget
from stage import Scene, Stage

from designer.app.about import LicencesBox
from designer.app.asking import DialogAsker
from designer.app.base_address import question as base_question
from designer.app.commands import samples
from designer.app.commands.context_menu import open_context_menu
from designer.app.commands.exporting import _EXPORTED_SOME, _EXPORTED_SOUNDS
from designer.app.commands.help import guide as show_guide
from designer.app.crash_dialog import CrashDialog
from designer.app.helping.help_window import HelpWindow
from designer.app.prompt_taker import _COPY, _QUESTION, _QUESTION_MORE
from designer.app.recording.desk import RecordingDesk
from designer.app.recovery_dialog import RecoveryDialog
from designer.app.sound_places import with_next_steps
from designer.app.sound_places_dialog import SoundPlacesDialog
from designer.app.translate import tr
from designer.app.waiting import WaitDialog
from designer.app.window import Window
from designer.emulator.promptlook import Look
from designer.flow import changes
from designer.flow.model import Flow
from designer.flow.references import prompt_references
from designer.flow.texts import Text
from designer.store.files import save_text
from designer.store.lines import AccountLine
from designer.store.reports import failure_of
from designer.store.sessions import Record, Session
from designer.store.versions import keep_version
from designer.store.writing import dump_document

_NOWHERE = "http://127.0.0.1:9/a1"
_ANSWERED_MS = 1_500
_SPOKEN_SECONDS, _SPOKEN_LEVEL = 2.0, 0.3
_USERNAME, _PASSWORD = "u1234", "not-a-secret"


def saved(stage: Stage, steps: int = 2) -> Window:
    """A sample in a file, with some versions of it kept, and changes that are not saved."""
    window = stage.sample()
    document, flow = window.document, window.document.flow
    path = Path(tempfile.mkdtemp()) / "support-line.callflow"
    edits = (
        lambda: changes.set_label(flow.nodes["leave"], "Say when you will be back"),
        lambda: changes.set_value(flow.nodes["sales"], "+46700000012"),
        lambda: changes.delete(flow, ["sorry"]),
    )
    for edit in edits[:steps]:
        keep_version(path, dump_document(flow).encode())
        document.apply(edit())
    save_text(path, dump_document(flow))
    keep_version(path, dump_document(flow).encode())
    document.saved_as(path)
    document.apply(edits[steps]())
    stage.rest()
    return window


def asks(command: str) -> Callable[[Stage], QWidget]:
    """A command of the sample's window that opens a dialog."""
    return lambda stage: stage.dialog(stage.sample(), command)


def compared(stage: Stage) -> QWidget:
    """With what was saved."""
    return stage.dialog(saved(stage), "compare.saved")


def versions(stage: Stage) -> QWidget:
    """Those of the document."""
    dialog = stage.dialog(saved(stage), "file.versions")
    stage.until(lambda: dialog.card.picture.sketch is not None)
    stage.rest()
    return dialog


def recovery(stage: Stage) -> QWidget:
    """What comes after a crash."""
    window = saved(stage)
    document = window.document
    session = Session()
    path = document.path
    session.keep(Record(path, document.flow.name, path.parent, dump_document(document.flow)))
    session.end(leave=True)
    window.recovery.begin()
    stage.until(lambda: window.findChild(RecoveryDialog) is not None)
    stage.rest()
    return window.findChild(RecoveryDialog)


def crash(*, written: bool) -> Callable[[Stage], QWidget]:
    """What comes when something went wrong in the program."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        try:
            _ = {}["no such node"]
        except KeyError as error:
            failure = failure_of(error)
        path = Path.home() / ".local/share/callflow-designer/reports/2026-11-28-1.txt"
        dialog = CrashDialog(failure, path if written else None, window, kept=written)
        dialog.open()
        stage.rest()
        return dialog

    return scene


def licences(stage: Stage) -> QWidget:
    """What the about box leads to."""
    about = stage.dialog(stage.sample(), "help.about")
    about.licences.click()
    stage.rest()
    return about.findChild(LicencesBox)


def guide(topic: str) -> Callable[[Stage], QWidget]:
    """The guide at one of its headings."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        show_guide(window, topic)
        stage.rest()
        return window.findChild(HelpWindow)

    return scene


def recording(stage: Stage) -> QWidget:
    """A prompt while it is spoken; the sound library's own device hears silence."""
    window = stage.sample()
    window.document.saved_as(Path(tempfile.mkdtemp()) / "support-line.callflow")
    taker = window.prompt_taker
    taker.recording = RecordingDesk(window, taker.put, ("NULL",))
    window.document.selection.set(["menu"])
    dialog = stage.dialog(window, "edit.record-prompt")
    dialog.record.click()
    recorder = taker.recording.recorder
    stage.until(lambda: recorder.seconds >= _SPOKEN_SECONDS)
    recorder.moved.disconnect()
    dialog.meter.show_level(_SPOKEN_LEVEL)
    stage.rest()
    return dialog


def recorded(stage: Stage) -> QWidget:
    """A prompt that has been spoken too softly."""
    dialog = recording(stage)
    dialog.record.click()
    stage.until(dialog.use.isEnabled)
    stage.rest()
    return dialog


def waiting(stage: Stage) -> QWidget:
    """A slow disk."""
    dialog = WaitDialog("support-line.callflow", stage.sample())
    dialog.open()
    stage.rest()
    return dialog


def account(
    command: str, *, there: bool, flow: Callable[[], Flow] | None = None
) -> Callable[[Stage], QWidget]:
    """A dialog about an account; where it is not ``there``, nobody answers at its address.

    The window shows ``flow``, else a sample, which has to be served.
    """

    def scene(stage: Stage) -> QWidget:
        line = AccountLine("Office", emulated(stage) if there else _NOWHERE, _USERNAME)
        window = stage.window(lines=(line,), line="Office")
        if flow is None:
            samples.load_sample(window)
        else:
            window.document.open(flow())
        kept: list[bool] = []
        window.accounts.lines.keep_password(line, _PASSWORD, kept.append)
        stage.until(lambda: bool(kept))
        dialog = stage.dialog(window, command)
        stage.rest(_ANSWERED_MS)
        return dialog

    return scene


def drawn() -> Flow:
    """A flow that is ready to be called and published."""
    flow = first_flow(7)
    flow.call = {"from": "+46700000000", "to": "+46700000009"}
    return flow


def emulated(stage: Stage) -> str:
    """The address of an account on an emulator that runs until the scene is over."""
    words = ["emulator", "--port", "0", "--username", _USERNAME, "--password", _PASSWORD]
    emulator = subprocess.Popen(
        [sys.executable, "-u", "-m", "designer", *words], stdout=subprocess.PIPE, text=True
    )
    stage.ends.callback(emulator.wait)
    stage.ends.callback(emulator.terminate)
    line = emulator.stdout.readline()
    return next(word for word in line.split() if word.startswith("http"))


def mine(stage: Stage) -> QWidget:
    """A test call that the person makes from their own phone."""
    dialog = account("call.numbers", there=True)(stage)
    dialog.i_call.click()
    stage.rest()
    return dialog


def published_to(stage: Stage) -> QWidget:
    """Publishing, with what the number is to be set to."""
    dialog = account("call.publish", there=True)(stage)
    field = next(one for one in dialog.target.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "https://calls.example.com/support/")
    stage.rest(_ANSWERED_MS)
    return dialog


def published(stage: Stage) -> QWidget:
    """Publishing a flow that the number can hold itself."""
    dialog = account("call.publish", there=True, flow=drawn)(stage)
    buttons = dialog.findChildren(QPushButton)
    publish = next(button for button in buttons if button.text() == tr("Publish"))
    stage.until(publish.isEnabled)
    stage.rest()
    return dialog


def question(ask: Callable[[Window], object]) -> Callable[[Stage], bytes]:
    """A box that has to be answered."""

    def scene(stage: Stage) -> bytes:
        window = stage.sample()
        return stage.question(lambda: ask(window))

    return scene


def menu(node: str | None) -> Callable[[Stage], QWidget]:
    """The canvas's menu with an entry under the pointer, on a node or on nothing."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        window.document.selection.set([] if node is None else [node])
        window.canvas.setFocus()
        open_context_menu(window, window.mapToGlobal(QPoint(400, 300)))
        opened = next(one for one in window.canvas.findChildren(QMenu) if one.isVisible())
        for _ in range(2):
            QTest.keyClick(opened, Qt.Key.Key_Down)
        stage.rest()
        return opened

    return scene


def top_menu(place: int) -> Callable[[Stage], QWidget]:
    """The menu at a ``place`` of the bar, with an entry under the pointer."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        opened = window.menuBar().actions()[place].menu()
        opened.popup(window.mapToGlobal(QPoint(20, 40)))
        QTest.keyClick(opened, Qt.Key.Key_Down)
        stage.rest()
        return opened

    return scene


def boxed(stage: Stage) -> QWidget:
    """The list of a field of choices, opened."""
    dialog = stage.dialog(stage.sample(), "edit.settings")
    box = dialog.boxes[1]
    box.showPopup()
    stage.rest()
    return box.view().window()


_ASKER = DialogAsker()


def _ask_base(window: Window) -> object:
    return _ASKER.address(window, base_question(window.document.flow, exported=True))


def _ask_base_without(window: Window) -> object:
    sounds = prompt_references(window.document.flow)[:1]
    flow = window.document.flow
    return _ASKER.address(window, base_question(flow, exported=True, missing=sounds))


def places(stage: Stage) -> QWidget:
    """Where the sounds of the sample have to be."""
    window = stage.sample()
    window.web_address.remember("https://example.com/prompts")
    window.registry.run("call.sounds")
    stage.until(lambda: window.findChild(SoundPlacesDialog) is not None)
    stage.rest()
    return window.findChild(SoundPlacesDialog)


def looked_for(stage: Stage) -> QWidget:
    """The same after the web server was asked: one of them is not there."""
    dialog = places(stage)
    looks = [Look("missing", {"status": 404})]
    for line in dialog.sounds.list.toPlainText().splitlines():
        if line.startswith("https:"):
            dialog.sounds.hear(line, looks.pop() if looks else Look())
    stage.rest()
    return dialog


def exported(absent: tuple[str, ...]) -> Callable[[Stage], QWidget]:
    """What an export says of the sounds, of which some may be ``absent``."""

    def scene(stage: Stage) -> QWidget:
        window = stage.sample()
        template = _EXPORTED_SOME if absent else _EXPORTED_SOUNDS
        said = Text(template, {"name": "support-line.json", "size": 1234})
        base = "https://example.com/prompts"
        said = with_next_steps(said, window.document.flow, base, absent, put=True)
        window.context.messages.warning(said, "file.show-export", "call.sounds", "call.publish")
        stage.rest()
        return window

    return scene


def _ask_to_copy(window: Window) -> bool:
    question, more = tr(_QUESTION, file="Welcome.mp3"), tr(_QUESTION_MORE, reference="Welcome.mp3")
    return _ASKER.agrees(window, question, tr(_COPY), more, harmless=True)


_NAME = "support-line.callflow"

DIALOGS = (
    *(Scene(name, asks(command), closely=True) for name, command in (
        ("settings", "edit.settings"),
        ("print", "file.print"),
        ("shortcuts", "help.shortcuts"),
        ("about", "help.about"),
        ("lines", "call.lines"),
        ("lines-to-publish", "call.publish"),
        ("serve", "call.serve"),
    )),
    Scene("licences", licences, closely=True),
    Scene("guide", guide("index"), closely=True),
    Scene("guide-heading", guide("canvas#notes-and-frames"), closely=True),
    Scene("versions", versions, closely=True),
    Scene("compared", compared, closely=True),
    Scene("recovery", recovery, closely=True),
    Scene("crash", crash(written=True), closely=True),
    Scene("crash-not-kept", crash(written=False), closely=True),
    Scene("record-prompt", recording, docs=("light",), closely=True),
    Scene("recorded-prompt", recorded, closely=True),
    Scene("waiting", waiting, closely=True),
    Scene("lines-account", account("call.lines", there=False), closely=True),
    Scene("call-nowhere", account("call.numbers", there=False), closely=True),
    Scene("call-account", account("call.numbers", there=True), closely=True),
    Scene("call-mine", mine, closely=True),
    Scene("publish-nowhere", account("call.publish", there=False), closely=True),
    Scene("publish", account("call.publish", there=True), closely=True),
    Scene("publish-address", published_to, closely=True),
    Scene("real-call", account("call.numbers", there=True, flow=drawn), docs=("light",)),
    Scene("publishing", published, docs=("light",)),
    Scene("ask-save", question(lambda w: _ASKER.save_changes(w, _NAME)), closely=True),
    Scene("ask-changed", question(lambda w: _ASKER.changed_on_disk(w, _NAME, saving=True)),
          closely=True),
    Scene("ask-agrees", question(lambda w: _ASKER.agrees(w, "Stop serving?", "Stop")),
          closely=True),
    Scene("ask-harmless", question(_ask_to_copy), closely=True),
    Scene("ask-address", question(_ask_base), closely=True),
    Scene("ask-address-missing", question(_ask_base_without), closely=True),
    Scene("sound-places", places, closely=True),
    Scene("sound-places-looked-for", looked_for, closely=True),
    Scene("exported", exported(()), closely=True),
    Scene("exported-missing", exported(("support-line/menu.wav",)), closely=True),
    *(Scene(f"menu-{place}", top_menu(place), closely=True) for place in range(5)),
    Scene("menu-nothing", menu(None), closely=True),
    Scene("menu-node", menu("sales"), closely=True),
    Scene("choices", boxed, closely=True),
)  # fmt: skip
"""All of them."""
