"""A page of the guide as it is read: nothing is fetched, and pictures fit."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QTextBrowser

from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.store.guide import guide_path

_TEXT = N_("Page of the guide")


class Reader(QTextBrowser):
    """A page; pictures are no wider than it is, also in a list."""

    resized = Signal()
    """It has another width."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        say(self.setAccessibleName, tr(_TEXT))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide; nothing is fetched from elsewhere."""
        wanted = QUrl(name)
        if not wanted.isRelative() or ".." in wanted.path():
            return None
        picture = QImage(str(guide_path().parent / wanted.path()))
        if picture.isNull():
            return None
        ratio = self.devicePixelRatioF()
        page = self.document()
        taken = 2 * page.documentMargin() + page.indentWidth() + 4 * STEP
        room = int((self.viewport().width() - taken) * ratio)
        if picture.width() > room > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(room, smooth)
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that it has another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
