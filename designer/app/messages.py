"""One place through which the program says something to the person.

Logic never touches a widget: it says a text here, the window shows it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from designer.app.translate import tr_text
from designer.flow.errors import CallflowError
from designer.flow.texts import Text


class Messages(QObject):
    """Emits what is to be shown: the sentence, and ``info`` ``warning`` or ``error``."""

    said = Signal(object, str)

    def info(self, text: Text) -> None:
        """Something went well or is good to know."""
        self.said.emit(tr_text(text), "info")

    def warning(self, text: Text) -> None:
        """Something needs attention; nothing is lost."""
        self.said.emit(tr_text(text), "warning")

    def error(self, error: CallflowError | Text) -> None:
        """Something could not be done; the sentence names the place and says what to do."""
        text = error.text if isinstance(error, CallflowError) else error
        self.said.emit(tr_text(text), "error")
