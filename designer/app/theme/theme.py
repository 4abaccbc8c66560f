"""The theme in force: follows the system unless the person chose one."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from designer.app.theme.fonts import shipped_family
from designer.app.theme.tokens import Tokens, load_tokens
from designer.store.resources import resource_path


class SystemScheme(QObject):
    """Whether the system is dark at the moment; :attr:`changed` when that may have changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.changed)

    def is_dark(self) -> bool:
        """Whether the desktop shows itself dark; a desktop that does not say is light."""
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


class Theme(QObject):
    """Holds the tokens in force and dresses the application in them.

    The style sheet comes with :meth:`dress`, which a window calls when its parts are made: with
    one in force every widget is dressed again at each step of its making, which takes three times
    as long. ``choice`` is ``light``, ``dark`` or ``system``. Widgets that paint themselves read
    :attr:`tokens` when painting and repaint on :attr:`changed`.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, choice: str = "system", system: SystemScheme | None = None
    ) -> None:
        super().__init__()
        self._app = app
        self._system = system or SystemScheme()
        self._all = load_tokens()
        self.choice = choice
        self.tokens: Tokens = self._all[self._wanted()]
        app.setStyle("Fusion")
        self._load_font()
        app.setPalette(_palette(self.tokens))
        self._dressed = False
        self._system.changed.connect(self._system_changed)

    def dress(self) -> None:
        """Put the style sheet on the application, unless it wears it."""
        if not self._dressed:
            self._put_on()

    def choose(self, choice: str) -> None:
        """Use ``light``, ``dark`` or what the ``system`` says from now on."""
        self.choice = choice
        wanted = self._all[self._wanted()]
        if wanted is not self.tokens:
            self.tokens = wanted
            self._app.setPalette(_palette(wanted))
            if self._dressed:
                self._put_on()
            self.changed.emit()

    def _wanted(self) -> str:
        if self.choice in self._all:
            return self.choice
        return "dark" if self._system.is_dark() else "light"

    def _system_changed(self) -> None:
        self.choose(self.choice)

    def _load_font(self) -> None:
        """Use the font we ship where the system has no interface font of its own."""
        bare = QGuiApplication.platformName() in ("offscreen", "minimal")
        if not bare and QFontDatabase.families():  # looks through all there are
            return
        family = shipped_family()
        if family:
            font = QFont(family)
            font.setPointSizeF(10)
            self._app.setFont(font)

    def _put_on(self) -> None:
        template = Template(resource_path("styles", "window.qss").read_text(encoding="utf-8"))
        names = {role: _css(colour) for role, colour in self.tokens.colours.items()}
        names |= {
            "hover": _css(_mix(self.tokens["panel"], self.tokens["text"], 0.06)),
            "pressed": _css(_mix(self.tokens["panel"], self.tokens["text"], 0.12)),
            "accentSoft": _css(_mix(self.tokens["panel"], self.tokens["accent"], 0.16)),
            "accentHover": _css(_mix(self.tokens["accent"], self.tokens["text"], 0.12)),
            "icons": resource_path("icons").as_posix(),
            "theme": self.tokens.name,
        }
        self._app.setStyleSheet(template.substitute(names))
        self._dressed = True


def _css(colour: QColor) -> str:
    if colour.alpha() == 255:
        return colour.name()
    return f"rgba({colour.red()},{colour.green()},{colour.blue()},{colour.alpha()})"


def _mix(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` (0 to 1) of ``second`` in it."""

    def between(one: int, other: int) -> int:
        return round(one + (other - one) * share)

    return QColor(
        between(first.red(), second.red()),
        between(first.green(), second.green()),
        between(first.blue(), second.blue()),
    )


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "field",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "accentText",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "line",
    }
    for role, token in roles.items():
        palette.setColor(role, tokens[token])
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens["muted"])
    return palette
