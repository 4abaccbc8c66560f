"""Finds what Python holds of Qt's after Qt has let it go."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem
from shiboken6 import Shiboken


def outlived_items() -> list[QLayoutItem]:
    """The items of layouts that Python still knows and Qt has deleted.

    Each is a trap: the binding goes by addresses, and when what Qt makes later in the same place
    is deleted in its turn, it takes the one for the other and the process ends.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    known = [
        item
        for item in Shiboken.getAllValidWrappers()
        if isinstance(item, QLayoutItem) and not isinstance(item, QLayout)
    ]
    addresses = [set(Shiboken.getCppPointer(item)) for item in known]
    alive: set[int] = set()
    for widget in QApplication.allWidgets():
        if widget.layout() is not None:
            _collect(widget.layout(), alive)
    return [item for item, own in zip(known, addresses, strict=True) if not own & alive]


def _collect(layout: QLayout, alive: set[int]) -> None:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        alive.update(Shiboken.getCppPointer(item))
        if item.layout() is not None:
            _collect(item.layout(), alive)
