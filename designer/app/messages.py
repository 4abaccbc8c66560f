"""One place through which the program says something to the person.

Logic never touches a widget: it says a text here, the window shows it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from designer.app.translate import tr_text
from designer.flow.errors import CallflowError
from designer.flow.texts import Text


class Messages(QObject):
    """Emits what is to be shown: the sentence, and ``info`` ``warning`` or ``error``.

    Where there is something to do about it, :attr:`offered` follows with the id of each command
    that does it: the ``deeds`` of whoever says the sentence.
    """

    said = Signal(object, str)
    offered = Signal(str)

    def info(self, text: Text, *deeds: str) -> None:
        """Something went well or is good to know."""
        self._say(text, "info", deeds)

    def warning(self, text: Text, *deeds: str) -> None:
        """Something needs attention; nothing is lost."""
        self._say(text, "warning", deeds)

    def error(self, error: CallflowError | Text, *deeds: str) -> None:
        """Something could not be done; the sentence names the place and says what to do."""
        self._say(error.text if isinstance(error, CallflowError) else error, "error", deeds)

    def _say(self, text: Text, level: str, deeds: tuple[str, ...]) -> None:
        self.said.emit(tr_text(text), level)
        for deed in filter(None, deeds):
            self.offered.emit(deed)
