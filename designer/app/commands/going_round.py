"""Going round the parts of the window with one key: canvas, then every panel that is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from designer.app.commands.registry import Command
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.window import Window


def next_part(window: Window) -> None:
    """Put the focus into the part after the one that has it."""
    _go(window, 1)


def previous_part(window: Window) -> None:
    """Put the focus into the part before the one that has it."""
    _go(window, -1)


def _go(window: Window, step: int) -> None:
    parts = [(part, first) for part in _parts(window) if (first := _first(part)) is not None]
    focus = QApplication.focusWidget()
    here = next((i for i, (part, _) in enumerate(parts) if _holds(part, focus)), None)
    if here is None:
        here = -step if step > 0 else 0
    parts[(here + step) % len(parts)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _parts(window: Window) -> list[QWidget]:
    """The canvas, or what stands in its place, and the panels that are seen.

    Not those that are closed or behind another.
    """
    docks = [dock for dock in window.docks.values() if not dock.visibleRegion().isEmpty()]
    page = window.start.page if window.start.shown else None
    callout = [window.tour.callout] if window.tour.callout is not None else []
    return [page or window.canvas, *docks, *callout]


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))


def _first(part: QWidget) -> QWidget | None:
    """What takes the focus in a part: itself, or the first of what Tab goes to."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return part
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if (
            part.isAncestorOf(widget)
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isEnabled()
            and widget.isVisibleTo(part)
        ):
            return widget
        widget = widget.nextInFocusChain()
    return None


COMMANDS = (
    Command(
        "view.next-part",
        N_("Next panel"),
        next_part,
        ("F6",),
        menu="view",
        separated=True,
        found_by=N_("focus switch pane"),
    ),
    Command(
        "view.previous-part",
        N_("Previous panel"),
        previous_part,
        ("Shift+F6",),
        menu="view",
        found_by=N_("focus switch pane"),
    ),
)
"""Commands that work anywhere in the window."""
