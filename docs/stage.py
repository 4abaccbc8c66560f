"""Where pictures are taken: a window of its own for every scene."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QIODevice, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer.app.asking import DialogAsker
from designer.app.background import Background
from designer.app.commands import samples
from designer.app.context import Context
from designer.app.window import Window
from designer.store.settings import Settings

SIZE = (1440, 900)
_REST_MS = 500
_LONG_MS, _LOOK_MS = 15_000, 20


class PaperAsker(DialogAsker):
    """Has a printer, whatever the machine has, and nobody to ask when a scene ends."""

    def has_printer(self) -> bool:
        """It has."""
        return True

    def agrees(
        self, parent: QWidget, question: str, deed: str, more: str = "", *, harmless: bool = False
    ) -> bool:
        """Agree."""
        return True


class Stage:
    """A window of its own for every scene."""

    def __init__(self, app: QApplication, theme: str, language: str = "en") -> None:
        self._app = app
        self.theme = theme
        self.language = language
        self.background = Background()
        self.ends = ExitStack()
        """What to do when the scene has been taken."""
        self._windows: list[Window] = []

    def window(self, size: tuple[int, int] = SIZE, **settings: object) -> Window:
        """A window that is shown and has come to rest."""
        of_all = Settings(theme=self.theme, language=self.language, toured=True)
        kept = replace(of_all, **settings)
        context = Context(self._app, kept, PaperAsker(), self.background)
        window = Window(context)
        window.resize(*size)
        window.show()
        self._windows.append(window)
        self.rest()
        return window

    def sample(self, name: str = samples.FIRST, size: tuple[int, int] = SIZE) -> Window:
        """A window with a sample."""
        window = self.window(size)
        samples.load_sample(window, name)
        self.rest(1_000)
        return window

    def rest(self, milliseconds: int = _REST_MS) -> None:
        """Let everything come to rest."""
        QTest.qWait(milliseconds)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        for _ in range(_LONG_MS // _LOOK_MS):
            if holds():
                return
            QTest.qWait(_LOOK_MS)
        raise TimeoutError("A scene did not come about.")

    def dialog(self, window: Window, command: str) -> QDialog:
        """The dialog that a command opens."""
        window.registry.run(command)

        def opened() -> list[QDialog]:
            return [one for one in window.findChildren(QDialog) if one.isVisible()]

        self.until(lambda: bool(opened()))
        self.rest()
        return opened()[0]

    def question(self, ask: Callable[[], object]) -> bytes:
        """The picture of a box that ``ask`` waits for; it is answered with Escape."""
        taken: list[bytes] = []

        def take() -> None:
            box = QApplication.activeModalWidget()
            taken.append(picture(box))
            box.reject()

        QTimer.singleShot(_REST_MS, take)
        ask()
        return taken[0]

    def clear(self) -> None:
        """Close what the scene has opened."""
        self.ends.close()
        for window in self._windows:
            window.document.stack.setClean()
            window.close()
            window.deleteLater()
        self._windows.clear()
        QApplication.processEvents()

    def stop(self) -> None:
        """End what runs beside."""
        self.background.stop()


@dataclass(frozen=True)
class Scene:
    """One picture."""

    name: str
    make: Callable[[Stage], QWidget | bytes]
    docs: tuple[str, ...] = ()
    """The themes in which README and guide show it."""
    closely: bool = False
    """Whether the set for looking through has it twice as fine and in Swedish as well."""


def picture(widget: QWidget) -> bytes:
    """What ``widget`` shows, as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return buffer.data().data()
