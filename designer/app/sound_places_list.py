"""The sounds of a flow with their addresses on the web, and whether they are there when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from designer.app.accounts.careful import words_label
from designer.app.buttons import push_button
from designer.app.saying import say
from designer.app.translate import joined_words, tr, tr_text
from designer.app.web_sounds import told
from designer.flow.texts import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from designer.app.sound_places import Place
    from designer.app.theme.theme import Theme
    from designer.app.web_sounds import AskingInTurn, WebSounds
    from designer.emulator.promptlook import Look

_SOUNDS = N_("Sounds and their addresses")
_MISSING = N_("{file} (there is no such file beside the flow)")
_CHECK, _AGAIN, _STOP = N_("Check now"), N_("Check again"), N_("Stop")
_ASKS = N_("Asks your web server for each of the sounds.")
_CHECKING = N_("Asking for {count}…")
_ALL, _THE_ONE = N_("All {count} are there."), N_("It is there.")
_ABSENT = N_("Not there: {count} of {all}.")
_UNKNOWN = N_("Not checked: {count} of {all}.")
_LEAST_LIST = 120


class SoundPlacesList(QWidget):
    """The list, to read and to copy from, and below it the button that has them looked for."""

    def __init__(
        self, folder: str, places: Sequence[Place], on_web: WebSounds, theme: Theme
    ) -> None:
        """``folder`` is the address of the folder with the sounds."""
        super().__init__()
        self._folder, self._places = folder, places
        self._on_web, self._theme = on_web, theme
        known = {address: on_web.look_of(folder, file, address) for file, address, _ in places}
        self._looks = {address: look for address, look in known.items() if look is not None}
        self._asking: AskingInTurn | None = None
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setMinimumHeight(_LEAST_LIST)
        self.list.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        say(self.list.setAccessibleName, tr(_SOUNDS))
        self.check = push_button(tr(_CHECK), clicked=self._check)
        self.check.setAutoDefault(False)
        self.said = words_label("muted")
        say(self.said.setText, tr(_ASKS))
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self.check)
        asked.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(asked)
        theme.changed.connect(self._fill)
        self._fill()
        if self._looks:
            self._sum_up()

    def retranslate(self) -> None:
        """Say what was found in the language now in force."""
        self._fill()

    def stop(self) -> None:
        """Ask for nothing any more."""
        if self._asking is not None:
            self._asking.stop()
            self._end()

    def hear(self, address: str, look: Look) -> None:
        """What came of asking for one of them."""
        self._looks[address] = look
        for file, its, _there in self._places:
            if its == address:
                self._on_web.note(self._folder, file, address, look)
        self._fill()
        if self._asking is None or not self._asking.under_way:
            self._end()

    def _check(self) -> None:
        """Ask the web server for each sound; pressed meanwhile: stop."""
        if self._asking is not None:
            self.stop()
            return
        self._looks.clear()
        self._fill()
        say(self.check.setText, tr(_STOP))
        self._say(tr(_CHECKING, count=len(self._places)), "muted")
        addresses = [address for _file, address, _there in self._places]
        self._asking = self._on_web.ask(addresses, self.hear)

    def _end(self) -> None:
        self._asking = None
        say(self.check.setText, tr(_AGAIN))
        self._sum_up()

    def _fill(self) -> None:
        """Each sound, its address and what was found there; what is in sight stays so."""
        bar = self.list.verticalScrollBar()
        before = bar.value()
        self.list.clear()
        cursor = self.list.textCursor()
        for place, (file, address, there) in enumerate(self._places):
            name = file if there else tr(_MISSING, file=file)
            gap = "\n\n" if place else ""
            cursor.insertText(f"{gap}{name}\n{address}", QTextCharFormat())
            look = self._looks.get(address)
            if look is not None:
                cursor.insertText(f"\n{tr_text(told(look))}", self._colour_of(look))
        bar.setValue(before)

    def _colour_of(self, look: Look) -> QTextCharFormat:
        role = "success" if look.is_there else "danger" if look.tells else "warning"
        colour = QTextCharFormat()
        colour.setForeground(self._theme.tokens[role])
        return colour

    def _sum_up(self) -> None:
        """Say in one line how many are there, and bring the first that is not into sight."""
        looks, count = self._looks.values(), len(self._places)
        there = sum(look.is_there for look in looks)
        absent = sum(look.tells and not look.is_there for look in looks)
        unknown = count - there - absent
        parts = [(_ABSENT, absent), (_UNKNOWN, unknown)]
        words = [tr(template, count=some, all=count) for template, some in parts if some]
        words = words or [tr(_ALL if count > 1 else _THE_ONE, count=count)]
        self._say(joined_words(" ", words), "bad" if absent else "warn" if unknown else "good")
        for _file, address, _there in self._places:
            look = self._looks.get(address)
            if look is None or not look.is_there:
                cursor = self.list.document().find(address)
                cursor.clearSelection()
                self.list.setTextCursor(cursor)
                break

    def _say(self, words: str, role: str) -> None:
        say(self.said.setText, words)
        say(self.check.setAccessibleDescription, words)
        self.said.setProperty("role", role)
        self.said.style().polish(self.said)
