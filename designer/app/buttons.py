"""Push buttons as this program has them: a role from the style sheet, and Enter presses them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from designer.app.saying import worded


def push_button(
    words: str = "",
    role: str = "",
    clicked: Callable[[], object] | None = None,
    kind: type[QPushButton] = QPushButton,
) -> QPushButton:
    """A button that says ``words``; ``role`` is a name of the style sheet, empty for the plain one.

    ``kind`` is its class, where it draws itself in its own way.

    Enter presses it when it has the focus, as Space does and as people expect outside dialogs too.
    """
    button = worded(kind(), words)
    if role:
        button.setProperty("role", role)
    # Outside a dialog this is all that it means: Enter counts.
    button.setAutoDefault(True)
    if clicked is not None:
        button.clicked.connect(lambda _checked=False: clicked())
    return button
