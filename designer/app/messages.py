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

    Where there is one thing to do about it, :attr:`offered` follows with the id of the command that
    does it: the ``deed`` of whoever says the sentence.
    """

    said = Signal(object, str)
    offered = Signal(str)

    def info(self, text: Text, deed: str = "") -> None:
        """Something went well or is good to know."""
        self._say(text, "info", deed)

    def warning(self, text: Text, deed: str = "") -> None:
        """Something needs attention; nothing is lost."""
        self._say(text, "warning", deed)

    def error(self, error: CallflowError | Text, deed: str = "") -> None:
        """Something could not be done; the sentence names the place and says what to do."""
        self._say(error.text if isinstance(error, CallflowError) else error, "error", deed)

    def _say(self, text: Text, level: str, deed: str) -> None:
        self.said.emit(tr_text(text), level)
        if deed:
            self.offered.emit(deed)
