"""What a dock holds: a panel that is made when it is first seen, and rests while it is not.

Qt calls a panel visible that another tab of its dock covers, and so the panel would go on working
for nobody. Here it is hidden then, and catches up when it is shown again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDockWidget, QVBoxLayout, QWidget

_LEAST_HEIGHT = 72


class Docked(QWidget):
    """Stands between ``dock`` and its panel; ``make`` makes that one and has it put in."""

    def __init__(
        self, dock: QDockWidget, make: Callable[[], QWidget], leave: Callable[[], object]
    ) -> None:
        """``leave`` takes the focus of a panel that another tab covers."""
        super().__init__(dock)
        self._dock, self._make, self._leave = dock, make, leave
        self._made: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        dock.visibilityChanged.connect(self._look)
        dock.topLevelChanged.connect(self._look)

    def minimumSizeHint(self) -> QSize:
        """Low, whatever the panel would have: in a low window the canvas needs the room more."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), _LEAST_HEIGHT))

    @property
    def panel(self) -> QWidget:
        """The panel; it is made if nobody has seen it yet."""
        return self._make() if self._made is None else self._made

    def put_in(self, panel: QWidget) -> None:
        """``panel`` has been made."""
        # It keeps its place: other heights would move the border at each change of tabs.
        policy = panel.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        panel.setSizePolicy(policy)
        self._made = panel
        self._column.addWidget(panel)
        panel.setVisible(self._is_seen())

    def _is_seen(self) -> bool:
        """Whether the dock stands there; Qt puts one that is covered outside of the window."""
        place = self._dock.geometry()
        covered = place.right() < 0 or place.bottom() < 0
        return self._dock.isVisible() and (self._dock.isFloating() or not covered)

    def _look(self) -> None:
        if self._is_seen():
            self.panel.show()
        elif self._made is not None and (self._dock.isVisible() or self._dock.isHidden()):
            # Neither: the whole window is away, and the panel with it.
            focus = QApplication.focusWidget()
            if focus is not None and self._made.isAncestorOf(focus):
                self._leave()
            self._made.hide()
