"""The twelve keys of the phone, pressed by mouse or by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.texts import N_

KEYS = "123456789*0#"
"""Row by row, as on a phone."""
_COLUMNS = 3
_FLASH_MS = 140
_KEY_HEIGHT, _LOW_KEY_HEIGHT, _LOWEST_KEY_HEIGHT = 36, 32, 26
_NAMES = {"*": N_("Star"), "#": N_("Hash")}
"""How a screen reader says a key that is no digit."""


class Key(QPushButton):
    """One key, which lights up for a moment when it is pressed by whatever means."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("role", "key")
        say(self.setAccessibleName, tr(_NAMES[name]) if name in _NAMES else name)
        self.setFixedHeight(_KEY_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FLASH_MS)
        self._timer.timeout.connect(lambda: self._light(lit=False))

    def flash(self) -> None:
        """Light up for a moment."""
        self._light(lit=True)
        self._timer.start()

    @property
    def lit(self) -> bool:
        """Whether it is lit now."""
        return bool(self.property("pressed"))

    def _light(self, *, lit: bool) -> None:
        self.setProperty("pressed", lit)
        self.style().unpolish(self)
        self.style().polish(self)


class Keypad(QWidget):
    """Emits :attr:`pressed` with ``0``-``9``, ``*`` or ``#``."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(STEP)
        self.keys: dict[str, Key] = {}
        for place, name in enumerate(KEYS):
            key = Key(name)
            key.clicked.connect(lambda _checked=False, name=name: self.press(name))
            grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
            self.keys[name] = key

    def make_low(self, *, low: bool, lowest: bool = False) -> None:
        """Let the keys be lower, for where there is little room, or as high as is good."""
        little = _LOWEST_KEY_HEIGHT if lowest else _LOW_KEY_HEIGHT
        for key in self.keys.values():
            key.setFixedHeight(little if low else _KEY_HEIGHT)

    def press(self, name: str) -> None:
        """Press a key as if by finger."""
        self.keys[name].flash()
        self.pressed.emit(name)
