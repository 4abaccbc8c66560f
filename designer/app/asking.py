"""Every question the program asks goes through one class, so that it also works without a person.

Tests and the screenshot run hand another :class:`Asker` to the context.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

# PySide makes a class when it is first named: those of dialogs are named where one is asked for.
from PySide6 import QtWidgets
from PySide6.QtCore import Qt

from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from designer.app.address_dialog import AddressAnswer, AddressQuestion

SaveChoice = Literal["save", "discard", "cancel"]
ChangedChoice = Literal["mine", "theirs", "compare", "save-as", "cancel"]
"""What to do about a file that another program changed."""

FLOW_FILES = N_("Flows and call actions (*.callflow *.json);;All files (*)")
DOCUMENT_FILES = N_("Flows (*.callflow)")
JSON_FILES = N_("Call actions (*.json);;All files (*)")
PICTURE_FILES = N_("Pictures (*.png *.svg *.pdf)")
_UNSAVED = N_("Save the changes to {name}?")
_UNSAVED_MORE = N_("Without saving, what you changed since the last save is gone.")
_CHANGED = N_("{name} was changed by another program.")
_CHANGED_MORE = N_(
    "Load the file, and what you have here is one Undo away; or keep yours, and the next save "
    "replaces what the other program wrote."
)
_CHANGED_SAVING = N_(
    "It was not saved yet. Load the file, and what you have here is one Undo away; or save yours "
    "over what the other program wrote."
)
_LOAD, _COMPARE, _SAVE_AS = N_("Load the file"), N_("Compare…"), N_("Save as…")
TOPIC = "topic"
"""The property of a dialog that says which part of the guide tells of it."""
_ABOUT_SAVING = "files#saving"
_MORE_OF_BOX, _MORE_WIDTH = "qt_msgbox_informativelabel", 340
_MARGINS = (20, 20, 20, 16)
"""Round what a question says and its buttons."""
_KEEP, _SAVE_OVER = N_("Keep mine"), N_("Save mine over it")


class Asker(Protocol):
    """What the program can ask."""

    def open_path(self, parent: QWidget, title: str, folder: Path, files: str) -> Path | None:
        """Which file to open; None when the person thinks better of it."""

    def save_path(self, parent: QWidget, title: str, proposed: Path, files: str) -> Path | None:
        """Where to write; the person has agreed to replace an existing file."""

    def folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        """Which folder to use; None when the person thinks better of it."""

    def save_changes(self, parent: QWidget, name: str) -> SaveChoice:
        """What to do with unsaved changes of ``name``."""

    def changed_on_disk(self, parent: QWidget, name: str, *, saving: bool) -> ChangedChoice:
        """What to do about ``name``, which another program changed; ``saving``: a save met it."""

    def address(self, parent: QWidget, question: AddressQuestion) -> AddressAnswer | None:
        """A web address that will do, and what else to do; None: they think better of it."""

    def has_printer(self) -> bool:
        """Whether there is anything to print on."""

    def printer(self, parent: QWidget, printer: QPrinter) -> bool:
        """Let the person choose paper and device of ``printer``; False: they think better of it."""

    def agrees(
        self, parent: QWidget, question: str, deed: str, more: str = "", *, harmless: bool = False
    ) -> bool:
        """Whether to do something; ``deed`` is the word for doing it, ``more`` says why or what.

        What is not ``harmless`` cannot simply be undone.
        """


class DialogAsker:
    """Asks in dialogs."""

    def open_path(self, parent: QWidget, title: str, folder: Path, files: str) -> Path | None:
        """Show the system's file dialog."""
        from designer.app.file_dialog import ask_path

        return ask_path(parent, title, folder, files)

    def save_path(self, parent: QWidget, title: str, proposed: Path, files: str) -> Path | None:
        """Show the system's file dialog, adding the proposed suffix where none is typed."""
        from designer.app.file_dialog import ask_path

        path = ask_path(parent, title, proposed.parent, files, saves=proposed.name)
        # After the question whether to replace a file some systems give the keys to no window.
        parent.activateWindow()
        if path is None:
            return None
        return path if path.suffix else path.with_suffix(proposed.suffix)

    def folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        """Show the system's file dialog."""
        from designer.app.file_dialog import ask_path

        return ask_path(parent, title, folder)

    def save_changes(self, parent: QWidget, name: str) -> SaveChoice:
        """Ask save, discard or cancel; cancel is what Escape means."""
        box = _box(parent, tr(_UNSAVED, name=name), tr(_UNSAVED_MORE))
        box.setProperty(TOPIC, _ABOUT_SAVING)
        buttons = QtWidgets.QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answer = _put(box)
        choices: dict[int, SaveChoice] = {buttons.Save: "save", buttons.Discard: "discard"}
        return choices.get(answer, "cancel")

    def changed_on_disk(self, parent: QWidget, name: str, *, saving: bool) -> ChangedChoice:
        """Ask; cancel, which leaves everything as it is, is what Escape means."""
        more = tr(_CHANGED_SAVING if saving else _CHANGED_MORE)
        box = _box(parent, tr(_CHANGED, name=name), more)
        box.setProperty(TOPIC, _ABOUT_SAVING)
        role = QtWidgets.QMessageBox.ButtonRole.ActionRole
        choices: dict[QtWidgets.QAbstractButton, ChangedChoice] = {
            box.addButton(tr(_COMPARE), role): "compare",
            box.addButton(tr(_LOAD), role): "theirs",
            box.addButton(tr(_SAVE_OVER if saving else _KEEP), role): "mine",
            box.addButton(tr(_SAVE_AS), role): "save-as",
            box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel): "cancel",
        }
        box.setDefaultButton(QtWidgets.QMessageBox.StandardButton.Cancel)
        _put(box)
        return choices.get(box.clickedButton(), "cancel")

    def address(self, parent: QWidget, question: AddressQuestion) -> AddressAnswer | None:
        """Ask until it will do, in a dialog wide enough for an address."""
        from designer.app.address_dialog import AddressDialog

        dialog = AddressDialog(question, parent)
        agreed = dialog.exec() == AddressDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.answer if agreed else None

    def has_printer(self) -> bool:
        """Ask the system."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return bool(QPrinterInfo.availablePrinterNames())

    def printer(self, parent: QWidget, printer: QPrinter) -> bool:
        """Show the system's own dialog."""
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer, parent)
        agreed = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        return agreed

    def agrees(
        self, parent: QWidget, question: str, deed: str, more: str = "", *, harmless: bool = False
    ) -> bool:
        """Ask; Escape means cancel, and so does Enter where something could be lost."""
        box = _box(parent, question, more)
        do = box.addButton(deed, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(do if harmless else cancel)
        _put(box)
        return box.clickedButton() is do


def _box(parent: QWidget, question: str, more: str = "") -> QtWidgets.QMessageBox:
    """A question without an icon."""
    box = QtWidgets.QMessageBox(parent)
    box.setIcon(QtWidgets.QMessageBox.Icon.NoIcon)
    box.setWindowModality(Qt.WindowModality.WindowModal)  # the guide can be read beside it
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(more)
    for label in box.findChildren(QtWidgets.QLabel, _MORE_OF_BOX) if more else ():
        label.setMinimumWidth(_MORE_WIDTH)  # Qt makes it as narrow as a short question
    return box


def _put(box: QtWidgets.QMessageBox) -> int:
    """Show ``box`` until it is answered, its words in line with its buttons."""
    layout = box.layout()
    if isinstance(layout, QtWidgets.QGridLayout):
        layout.setContentsMargins(*_MARGINS)
        layout.setHorizontalSpacing(0)
        fixed = QtWidgets.QSizePolicy.Policy.Fixed
        for place in range(layout.count()):
            item = layout.itemAt(place)
            spacer = item.spacerItem() if item is not None else None
            if spacer is not None:  # the room that Qt keeps for an icon
                spacer.changeSize(0, 0, fixed, fixed)
        layout.setColumnStretch(layout.columnCount() - 1, 1)
        layout.invalidate()
    answer = box.exec()
    box.deleteLater()
    return answer
