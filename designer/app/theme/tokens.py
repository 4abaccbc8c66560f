"""The colours of both themes, read from ``resources/styles/tokens.json``, and the spacings.

Nothing else in the program names a colour or a distance.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtGui import QColor

from designer.flow.frozen import frozen
from designer.flow.outcomes import is_digits
from designer.store.resources import resource_path

THEME_NAMES = ("light", "dark")

STEP = 4
"""Every distance is a multiple of this, in device-independent pixels."""
CARD_RADIUS = 10
FIELD_RADIUS = 6
TOOLBAR_HEIGHT = 48
MOTION_MS = 140
"""Longest animation; none where the system asks for none."""

_SEVERITIES = {"error": "danger", "warning": "warning", "left": "muted"}


@frozen
class Tokens:
    """One theme: its name and its colours by role (``canvas``, ``text``, ``busy``, ``ivr`` …)."""

    name: str
    colours: Mapping[str, QColor]

    def __getitem__(self, role: str) -> QColor:
        """The colour of ``role``; raises ``KeyError`` for a role the table lacks."""
        return self.colours[role]

    def outcome(self, outcome: str) -> QColor:
        """The colour of an edge and port by its outcome."""
        if is_digits(outcome):
            return self.colours["digit"]
        return self.colours.get(outcome, self.colours["next"])

    def severity(self, severity: str) -> QColor:
        """The colour of a problem's mark: ``error``, ``warning``, or ``left`` to do."""
        return self.colours[_SEVERITIES[severity]]


class TokenSource(Protocol):
    """Whatever has tokens in force: the theme of the window, or a picture of its own."""

    @property
    def tokens(self) -> Tokens:
        """The colours to paint in now."""


def parse_colour(text: str) -> QColor:
    """A colour from ``#RRGGBB`` or ``#RRGGBBAA``."""
    if len(text) == 9:
        colour = QColor(text[:7])
        colour.setAlpha(int(text[7:], 16))
        return colour
    return QColor(text)


def load_tokens() -> dict[str, Tokens]:
    """Both themes by name."""
    data = json.loads(resource_path("styles", "tokens.json").read_text(encoding="utf-8"))
    return {
        name: Tokens(name, {role: parse_colour(text) for role, text in colours.items()})
        for name, colours in data["themes"].items()
    }
