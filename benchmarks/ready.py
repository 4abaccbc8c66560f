"""A child process that starts a window and says so on its output as soon as it stands there.

``python -m benchmarks.ready bare``: an empty window of PySide6. ``… ours``: the program, as its
command line starts it. Prints one line: the slow packages that were imported by then.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

SLOW = (
    "click",
    "networkx",
    "httpx",
    "keyring",
    "phonenumbers",
    "starlette",
    "uvicorn",
    "json5",
    "miniaudio",
)
"""What the program imports after its window shows, or on first use."""


class _Ready(QApplication):
    """Instead of waiting for a person, says when every window is painted, and ends."""

    def exec(self) -> int:  # type: ignore[override]
        """Run the event loop until then."""
        self._ask_again()
        return super().exec()

    def _ask_again(self) -> None:
        """Come back when the event loop has done what it has been asked for by now."""
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def event(self, event: QEvent) -> bool:
        """See whether the windows stand there: they are painted when they are first exposed."""
        if event.type() != QEvent.Type.User:
            return super().event(event)
        windows = [widget for widget in self.topLevelWidgets() if widget.isVisible()]
        if all(widget.windowHandle().isExposed() for widget in windows):
            print(" ".join(name for name in SLOW if name in sys.modules), flush=True)
            self.quit()
        else:
            self._ask_again()
        return True


def main() -> int:
    """Start what the first argument says."""
    app = _Ready(sys.argv[:1])
    if sys.argv[1] == "bare":
        window = QWidget()
        window.resize(1280, 800)
        window.show()
        return app.exec()
    from designer.cli import main as callflow

    return callflow(["design"])


if __name__ == "__main__":
    sys.exit(main())
