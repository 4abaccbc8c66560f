"""The menu of usual times for one day of opening hours."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.flow.week import Span, spans_text

_NAME = N_("Usual times")
_CLOSED = N_("Closed")
_ROUND = N_("All day")
_HOUR = 60
_WHOLE = (Span(0, 24 * _HOUR),)
_USUAL = (
    ((8, 17),),
    ((8, 12), (13, 17)),
    ((9, 17),),
    ((9, 18),),
    ((10, 15),),
)
"""Hours from and to."""


def usual_times(parent: QWidget, choose: Callable[[str], object]) -> QMenu:
    """A menu below ``parent`` that calls ``choose`` with times as a person types them."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    say(menu.setAccessibleName, tr(_NAME))
    for hours in _USUAL:
        words = spans_text(Span(first * _HOUR, last * _HOUR) for first, last in hours)
        menu.addAction(words, partial(choose, words))
    menu.addSeparator()
    menu.addAction(tr(_ROUND), partial(choose, spans_text(_WHOLE)))
    menu.addAction(tr(_CLOSED), partial(choose, ""))
    return menu
