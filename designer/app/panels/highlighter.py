"""Colours JSON: keys that are actions in their kind's colour, strings, numbers, words, comments."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from designer.app.theme.theme import Theme
from designer.flow.outcomes import is_outcome
from designer.flow.vocabulary import ACTION_KEYS

# White space comes first and in one go: the lines of deep JSON consist of it.
_TOKEN = re.compile(
    r'\s++|(?P<key>"(?:[^"\\]|\\.)*+"(?=\s*+:))|(?P<string>"(?:[^"\\]|\\.)*+"?)'
    r"|(?P<comment>//.*|/\*.*?(?:\*/|$))"
    r"|(?P<word>\b(?:true|false|null|-?[0-9]+(?:\.[0-9]+)?)\b)|."
)
_COMMENT_END = re.compile(r".*?\*/")
_PLAIN, _IN_COMMENT = 0, 1


class JsonHighlighter(QSyntaxHighlighter):
    """Works line by line; of what spans lines only a comment is no JSON."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._formats: dict[tuple[str, bool], QTextCharFormat] = {}
        theme.changed.connect(self._recolour)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        at = 0
        self.setCurrentBlockState(_PLAIN)
        if self.previousBlockState() == _IN_COMMENT:
            end = _COMMENT_END.match(text)
            at = len(text) if end is None else end.end()
            self.setFormat(0, at, self._format("muted"))
            if end is None:
                self.setCurrentBlockState(_IN_COMMENT)
        for token in _TOKEN.finditer(text, at):
            what = token.lastgroup
            if what is None:
                continue
            role, bold = _look(what, token[0])
            self.setFormat(token.start(), token.end() - token.start(), self._format(role, bold))
            if what == "comment" and token[0].startswith("/*") and not token[0].endswith("*/"):
                self.setCurrentBlockState(_IN_COMMENT)

    def _format(self, role: str, bold: bool = False) -> QTextCharFormat:
        made = self._formats.get((role, bold))
        if made is None:
            made = QTextCharFormat()
            made.setForeground(self._theme.tokens[role])
            if bold:
                made.setFontWeight(QFont.Weight.DemiBold)
            self._formats[role, bold] = made
        return made

    def _recolour(self) -> None:
        self._formats.clear()
        self.rehighlight()


def _look(what: str, token: str) -> tuple[str, bool]:
    """The colour's role of a token, and whether it is bold."""
    if what == "key":
        key = token[1:-1]
        if key in ACTION_KEYS:
            return key, True
        return ("digit", True) if is_outcome(key) else ("muted", False)
    return {"string": "success", "comment": "muted", "word": "warning"}[what], False
