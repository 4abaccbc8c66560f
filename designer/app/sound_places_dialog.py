"""What is to be done so that callers hear a flow's own sounds, with their addresses on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from designer.app.accounts.careful import words_label
from designer.app.buttons import push_button
from designer.app.saying import said_by, say
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.sound_places_list import SoundPlacesList
from designer.app.translate import tr
from designer.flow.texts import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from designer.app.sound_places import Place
    from designer.app.window import Window

_TITLE = N_("Sounds on the web")
_UPLOAD = N_(
    "1. Put the sounds of the flow on your web server. The folder “files” beside an exported file "
    "has them in their places; on the server it has to be at {place}."
)
_PUBLISH = N_(
    "2. Give 46elks the flow: publish it to a number. That sends what is in the exported file, "
    "which you need to upload nowhere."
)
_VERSION = N_(
    "46elks keeps a sound by its address for good. So its address ends in ?v= and a few "
    "characters that change with the sound; on the server the file is called without them."
)
_COPY, _COPIED, _CLOSE = N_("Copy the list"), N_("Copied"), N_("Close")
_SIZE = QSize(620, 480)


class SoundPlacesDialog(ScrolledDialog):
    """What is to be done so that callers hear the sounds, and each with its address."""

    def __init__(self, window: Window, folder: str, places: Iterable[Place]) -> None:
        """``folder`` is the address of the folder with the sounds."""
        super().__init__(window, _SIZE, edge=20)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)  # the guide can be read beside it
        self._window = window
        self._places = tuple(places)
        say(self.setWindowTitle, tr(_TITLE))
        upload, publish, version = words_label(""), words_label(""), words_label("muted")
        say(upload.setText, tr(_UPLOAD, place=folder))
        say(publish.setText, tr(_PUBLISH))
        say(version.setText, tr(_VERSION))
        self.sounds = SoundPlacesList(folder, self._places, window.web_sounds, window.context.theme)
        self.copy = push_button(tr(_COPY), clicked=self._copy)
        self.copy.setAutoDefault(False)
        self.publish = push_button(
            said_by(window.registry.actions["call.publish"].setText), clicked=self._publish
        )
        self.publish.setAutoDefault(False)
        self.leave = push_button(tr(_CLOSE), clicked=self.reject)
        self.leave.setDefault(True)
        self.parts.addWidget(upload)
        self.parts.addWidget(self.sounds, 1)
        for words in (version, publish):
            self.parts.addWidget(words)
        self.buttons.addWidget(self.copy)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.publish)
        self.buttons.addWidget(self.leave)
        self.leave.setFocus()

    def done(self, result: int) -> None:
        """Whoever closes it does not wait for an answer of the web server."""
        self.sounds.stop()
        super().done(result)

    def _copy(self) -> None:
        """A line for each, in two columns for a table."""
        lines = (f"{file}\t{address}" for file, address, _there in self._places)
        QGuiApplication.clipboard().setText("\n".join(lines))
        say(self.copy.setText, tr(_COPIED))

    def _publish(self) -> None:
        self.accept()
        self._window.registry.run("call.publish")
