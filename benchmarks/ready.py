"""A child process that starts a window and says so on its output as soon as it stands there.

``python -m benchmarks.ready bare``: an empty window of PySide6. ``… ours``: the program, as its
command line starts it. Prints one line: the slow packages that were imported by then.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

SLOW = (
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
    """Instead of waiting for a person, waits until every window is painted, and reports."""

    def exec(self) -> int:  # type: ignore[override]
        """Report and end."""
        windows = [widget for widget in self.topLevelWidgets() if widget.isVisible()]
        handles = [handle for widget in windows if (handle := widget.windowHandle()) is not None]
        self.processEvents()
        while not all(handle.isExposed() for handle in handles):
            self.processEvents()
        print(" ".join(name for name in SLOW if name in sys.modules), flush=True)
        return 0


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
