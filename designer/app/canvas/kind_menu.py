"""The list that opens where a connection is let go over the empty canvas."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from designer.app.theme.icons import line_icon
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS

_ENTRY = N_("&{number}  {kind}")


def kind_menu(parent: QWidget, tokens: Tokens, chosen: Callable[[str], None]) -> QMenu:
    """A menu of all kinds of node, by mouse, arrows or their number; ``chosen`` gets the key."""
    menu = QMenu(parent)
    for number, kind in enumerate(KINDS.values(), 1):
        icon = line_icon(kind.key, tokens[kind.key])
        action = menu.addAction(icon, tr(_ENTRY, number=number, kind=tr(kind.label)))
        action.setData(kind.key)
    menu.triggered.connect(lambda action: chosen(action.data()))
    return menu
