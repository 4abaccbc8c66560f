"""The titles of tabs that count something: they keep their width, so that no tab beside moves.

Whoever aims at a tab while the flow is checked would meet another one otherwise. What a figure
means stands in the tooltip of the tab.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QDockWidget, QTabBar, QToolTip

from designer.app.as_written import as_written
from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.texts import N_

_TITLE = N_("{title}  {figures}")
_HAIR = "\N{HAIR SPACE}"
_WIDEST_DIGIT = "4"


def show_figures(dock: QDockWidget, title: str, figures: str, room: str, words: str) -> None:
    """Have the tab of ``dock`` say ``title`` and ``figures``, and ``words`` when it is pointed at.

    The figures take the room of ``room`` with the widest digits, or more where they need more.
    """
    steady = _steady(figures, room, QFontMetricsF(dock.font()))
    say(dock.setWindowTitle, tr(_TITLE, title=title, figures=steady) if steady else title)
    say(dock.setAccessibleDescription, words)


class TabHelp(QObject):
    """Shows for a tab what its panel is described by; Qt would show its title once more."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer for a tab that has more to say than its title."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return False
        assert isinstance(watched, QTabBar)
        title = watched.tabText(watched.tabAt(event.pos()))
        docks = watched.window().findChildren(QDockWidget)
        words = [dock.accessibleDescription() for dock in docks if dock.windowTitle() == title]
        if not any(words):
            return False
        QToolTip.showText(event.globalPos(), as_written(words[0]), watched)
        return True


def _steady(figures: str, room: str, metrics: QFontMetricsF) -> str:
    """``figures`` with space behind them until they are as wide as ``room``."""
    widest = "".join(_WIDEST_DIGIT if one.isdigit() else one for one in room)
    left = metrics.horizontalAdvance(widest) - metrics.horizontalAdvance(figures)
    return figures + _HAIR * round(left / metrics.horizontalAdvance(_HAIR))
