"""The list of ways out of a node that opens where it is not clear which one is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from designer.app.canvas.way_words import way_words
from designer.app.saying import say
from designer.app.translate import tr
from designer.flow.outcomes import is_digits
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.canvas.view import CanvasView
    from designer.flow.chaining import Way
    from designer.flow.model import Node

_KEY = N_("Key &{key}")
_PLAIN = "&&"
"""An ampersand that is shown, in the text of a menu entry."""


class WayMenu(QMenu):
    """Offers ``ways`` out of ``node``, the first one marked; ``choose`` gets the chosen one.

    Arrow keys and Enter choose, a digit chooses the key, Esc and a change of the flow close it.
    """

    def __init__(
        self,
        canvas: CanvasView,
        node: Node,
        ways: Sequence[Way],
        choose: Callable[[Way], object],
        name: str,
    ) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setAccessibleName, name)
        heading = self.addAction(name.replace("&", _PLAIN))
        heading.setEnabled(False)
        self.addSeparator()
        for way in ways:
            self.addAction(way_entry(node, way), partial(choose, way))
        canvas.document.edited.connect(self.close)
        canvas.document.replaced.connect(self.close)
        self.setActiveAction(self.actions()[2])


def way_entry(node: Node, way: Way) -> str:
    """What the entry says; a key of the telephone is chosen by that key."""
    if len(way) == 1 and is_digits(way[0]):
        return tr(_KEY, key=way[0])
    return way_words(node, way).replace("&", _PLAIN)
