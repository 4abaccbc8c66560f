"""Words as people have written them, where Qt would take some for markup."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt

_TEXT = "<p style='white-space: pre-wrap'>{}</p>"


def as_written(words: str) -> str:
    """``words`` for a tooltip: what looks like markup is shown as it stands, never followed."""
    return _TEXT.format(escape(words)) if Qt.mightBeRichText(words) else words
