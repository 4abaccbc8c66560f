"""Every dialog of the program, opened over a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog

from designer.app import left_behind
from designer.app.address_dialog import AddressDialog
from designer.app.base_address import question
from designer.app.comparing import CompareDialog
from designer.app.crash_dialog import CrashDialog
from designer.app.recovery_dialog import RecoveryDialog
from designer.app.sound_places_dialog import SoundPlacesDialog
from designer.app.waiting import WaitDialog
from designer.app.window import Window
from designer.flow import changes
from designer.flow.edits import AddNodes
from designer.flow.model import Flow, Node
from designer.store.files import save_text
from designer.store.lines import AccountLine
from designer.store.reading import load_document
from designer.store.reports import Failure
from designer.store.sessions import Record, Session
from designer.store.versions import keep_version
from designer.store.writing import dump_document

NOBODY = AccountLine("Work", "http://127.0.0.1:9/a1", "u1")
"""An account whose line does not answer."""


def use_nobody(window: Window) -> None:
    """Let ``window`` have an account, so that its dialogs can be opened."""
    window.context.settings = replace(window.context.settings, lines=(NOBODY,))
    window.accounts.lines.choose(NOBODY.name)


def save_twice(window: Window, path: Path) -> None:
    """Save the flow of ``window`` in ``path``, and again with another name of Sales."""
    for label in ("Sales", "Orders"):
        window.document.apply(changes.set_label(window.document.flow.nodes["sales"], label))
        text = dump_document(window.document.flow)
        save_text(path, text)
        keep_version(path, text.encode())
    window.document.saved_as(path)


def other_than(flow: Flow) -> Flow:
    """The same flow with a changed, a missing and an added node."""
    other = load_document(dump_document(flow))
    changes.set_label(other.nodes["sales"], "Desk").apply(other)
    changes.delete(other, ["mailbox"]).apply(other)
    AddNodes(((None, Node("bye", "hangup", "", label="Bye"), (960, 200)),)).apply(other)
    return other


def _compare(window: Window) -> None:
    flow = window.document.flow
    CompareDialog(window.context, other_than(flow), flow, "before.callflow", window).open()


def _recover(window: Window) -> None:
    session = Session()
    path = window.document.path
    draft = dump_document(other_than(window.document.flow))
    session.keep(Record(path, "Support line", Path.home(), draft))
    session.end(leave=True)
    RecoveryDialog(window.context.theme, left_behind.find(), window).open()


def _crash(window: Window) -> None:
    CrashDialog(Failure("ValueError", "no", ("here",)), None, window, kept=True).open()


def _address(window: Window) -> None:
    AddressDialog(question(window.document.flow, exported=True), window).open()


def _sound_places(window: Window) -> None:
    address = "https://example.com/prompts/files"
    places = (("a.wav", f"{address}/a.wav?v=0763cc06", True), ("b.wav", f"{address}/b.wav", False))
    SoundPlacesDialog(window, address, places).open()


def _licences(window: Window) -> None:
    window.registry.run("help.about")
    window.findChildren(QDialog)[-1].licences.click()


OPENERS: Mapping[str, Callable[[Window], object]] = {
    "SettingsDialog": lambda window: window.registry.run("edit.settings"),
    "AboutBox": lambda window: window.registry.run("help.about"),
    "LicencesBox": _licences,
    "LinesDialog": lambda window: window.registry.run("call.lines"),
    "CallDialog": lambda window: window.accounts.ask_call(),
    "PublishDialog": lambda window: window.accounts.publish(),
    "ServeDialog": lambda window: window.registry.run("call.serve"),
    "PrintDialog": lambda window: window.registry.run("file.print"),
    "VersionsDialog": lambda window: window.registry.run("file.versions"),
    "CompareDialog": _compare,
    "RecoveryDialog": _recover,
    "CrashDialog": _crash,
    "AddressDialog": _address,
    "SoundPlacesDialog": _sound_places,
    "RecordDialog": lambda window: window.prompt_taker.record("menu"),
    "WaitDialog": lambda window: WaitDialog("line.callflow", window).open(),
}
"""By the name of its class, what opens it over a window that has a saved flow and an account."""


def open_dialog(window: Window, name: str) -> QDialog:
    """Open the dialog whose class is ``name``."""
    OPENERS[name](window)
    return next(
        one
        for one in reversed(window.findChildren(QDialog))
        if type(one).__name__ == name and one.isVisible()
    )
