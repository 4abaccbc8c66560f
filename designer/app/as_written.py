"""Words as people have written them, where Qt would take some for markup."""

from __future__ import annotations

from PySide6.QtGui import Qt

from designer.app.translate import made_of

_TEXT = "<p style='white-space: pre-wrap'>{}</p>"


def as_written(words: str) -> str:
    """``words`` for a tooltip: what looks like markup is shown as it stands, never followed."""
    return made_of(_shown, words)


def _shown(words: str) -> str:
    if not Qt.mightBeRichText(words):
        return words
    from html import escape  # with its table of two thousand names: not at each start

    return _TEXT.format(escape(words))
