"""Colours JSON: keys that are actions in their kind's colour, strings, numbers and words."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from designer.app.theme.theme import Theme
from designer.flow.outcomes import is_outcome
from designer.flow.vocabulary import ACTION_KEYS

_KEY = re.compile(r'"((?:[^"\\]|\\.)*)"(?=\s*:)')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"(?!\s*:)')
_WORD = re.compile(r"\b(?:true|false|null|-?[0-9]+(?:\.[0-9]+)?)\b")


class JsonHighlighter(QSyntaxHighlighter):
    """Works line by line, which indented JSON allows: no value spans lines."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for match in _WORD.finditer(text):
            self._colour(match.start(), match.end(), "warning")
        for match in _STRING.finditer(text):
            self._colour(match.start(), match.end(), "success")
        for match in _KEY.finditer(text):
            key = match[1]
            if key in ACTION_KEYS:
                self._colour(match.start(), match.end(), key, bold=True)
            elif is_outcome(key):
                self._colour(match.start(), match.end(), "digit", bold=True)
            else:
                self._colour(match.start(), match.end(), "muted")

    def _colour(self, start: int, end: int, role: str, *, bold: bool = False) -> None:
        style = QTextCharFormat()
        style.setForeground(self._theme.tokens[role])
        if bold:
            style.setFontWeight(QFont.Weight.DemiBold)
        self.setFormat(start, end - start, style)
