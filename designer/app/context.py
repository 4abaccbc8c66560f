"""The one context object, handed down from the program's start to whatever needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from designer.app.language import install_language, remove_language
from designer.app.messages import Messages
from designer.app.settings_writer import SettingsWriter
from designer.app.theme.theme import SystemScheme, Theme
from designer.flow.errors import CallflowError
from designer.store.settings import Settings

if TYPE_CHECKING:
    from designer.app.asking import Asker
    from designer.app.background import Background


class Context:
    """What belongs to the running program and not to one document.

    ``settings`` are loaded, ``translators`` hold the window's language, ``theme`` dresses the
    application, ``messages`` says things to the person, ``asker`` asks, ``background`` owns the
    asyncio loop in its thread, ``system`` tells whether the desktop is dark (None: as Qt has it).
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        asker: Asker,
        background: Background,
        system: SystemScheme | None = None,
    ) -> None:
        self.app = app
        self.settings = settings
        self.asker = asker
        self.background = background
        # Held: Qt forgets a translation when its object goes.
        self.translators = install_language(settings.language)
        self.theme = Theme(app, settings.theme, system)
        self.messages = Messages()
        self.writer = SettingsWriter(background, self._say)

    def speak(self, language: str) -> None:
        """Let every open window speak ``language`` from now on."""
        from designer.app.saying import say_again

        remove_language(self.translators)
        self.translators = install_language(language)
        say_again(self.app)
        self.theme.changed.emit()  # what draws words measures and draws them anew

    def keep(self, settings: Settings) -> None:
        """Use ``settings`` from now on and remember them; says so where that fails."""
        self.settings = settings
        self.writer.write(settings)

    def _say(self, error: CallflowError) -> None:
        self.messages.warning(error.text)
