"""The dialog of the settings. What is chosen counts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.context import Context
from designer.app.saying import add_choice, say, worded
from designer.app.scrolled_dialog import ScrolledDialog
from designer.app.translate import tr
from designer.app.wheel import ChoiceBox
from designer.flow.frozen import frozen
from designer.flow.texts import N_
from designer.store.settings import Settings

_TITLE = N_("Settings")
_CLOSE = N_("Close")
_FIELD_WIDTH = 260


@frozen
class Choice:
    """One thing to choose: a line of the dialog."""

    label: str
    choices: tuple[tuple[str, str], ...]
    """What is remembered, and the words for it."""
    read: Callable[[Context], str]
    write: Callable[[Context, str], Settings]
    """Makes it count; returns the settings to remember."""
    help: str = ""


def _with_theme(context: Context, value: str) -> Settings:
    context.theme.choose(value)
    return replace(context.settings, theme=value)


def _with_language(context: Context, value: str) -> Settings:
    context.speak(value)
    return replace(context.settings, language=value)


CHOICES = (
    Choice(
        N_("Language"),
        (
            ("system", N_("As the system has it")),
            ("en", "English"),
            ("sv", "Svenska"),  # each in itself: for those who cannot read the other
        ),
        lambda context: context.settings.language,
        _with_language,
        N_("Also how numbers, times and money are written. What is exported stays as it is."),
    ),
    Choice(
        N_("Theme"),
        (
            ("system", N_("As the system has it")),
            ("light", N_("Light")),
            ("dark", N_("Dark")),
        ),
        lambda context: context.theme.choice,
        _with_theme,
    ),
    Choice(
        N_("Mouse wheel over the canvas"),
        (("zoom", N_("Zooms")), ("pan", N_("Moves the view"))),
        lambda context: context.settings.wheel,
        lambda context, value: replace(context.settings, wheel=value),
        N_("Two fingers on a touchpad do the other. Ctrl and the wheel always zoom."),
    ),
    Choice(
        N_("Motion"),
        (("system", N_("As the system has it")), ("none", N_("None"))),
        lambda context: context.settings.motion,
        lambda context, value: replace(context.settings, motion=value),
        N_("Whether nodes glide to the places that Tidy gives them, or are there at once."),
    ),
    Choice(
        N_("When the program opens"),
        (
            ("last", N_("The flow that was open last")),
            ("start", N_("The start page")),
            ("empty", N_("An empty flow")),
        ),
        lambda context: context.settings.opens,
        lambda context, value: replace(context.settings, opens=value),
        N_("The File menu brings the start page at any time."),
    ),
    Choice(
        N_("A call on the emulator ends after"),
        (
            ("100", N_("100 steps")),
            ("1000", N_("1,000 steps")),
            ("10000", N_("10,000 steps")),
        ),
        lambda context: str(context.settings.step_limit),
        lambda context, value: replace(context.settings, step_limit=int(value)),
        N_("So that a flow that goes round in circles does not go on for ever."),
    ),
)
"""The lines of the dialog, from the top."""


class SettingsDialog(ScrolledDialog):
    """A line for each of :data:`CHOICES`. ``changed`` is called after every change."""

    def __init__(self, context: Context, changed: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent, QSize(), edge=24)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, tr(_TITLE))
        self._context = context
        self._changed = changed
        self.boxes: list[QComboBox] = []
        rows = QGridLayout()
        rows.setHorizontalSpacing(24)
        rows.setVerticalSpacing(4)
        rows.setColumnMinimumWidth(1, _FIELD_WIDTH)
        for choice in CHOICES:
            self._add(rows, choice)
        close = push_button(tr(_CLOSE), clicked=self.accept)
        close.setDefault(True)
        self.parts.addLayout(rows)
        self.parts.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)

    def _add(self, rows: QGridLayout, choice: Choice) -> None:
        box = ChoiceBox()
        say(box.setAccessibleName, tr(choice.label))
        say(box.setAccessibleDescription, tr(choice.help) if choice.help else "")
        for value, words in choice.choices:
            add_choice(box, tr(words), value)
        box.setCurrentIndex(max(0, box.findData(choice.read(self._context))))
        box.activated.connect(lambda _index: self._choose(choice, str(box.currentData())))
        self.boxes.append(box)
        row = rows.rowCount()
        label = worded(QLabel(), tr(choice.label))
        label.setBuddy(box)
        rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        rows.addWidget(box, row, 1)
        if choice.help:
            more = worded(QLabel(), tr(choice.help))
            more.setProperty("role", "muted")
            more.setWordWrap(True)
            # As wide as the widest field, whatever its own words.
            more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            rows.addWidget(more, row + 1, 1)
        rows.setRowMinimumHeight(row + 2, 12)

    def _choose(self, choice: Choice, value: str) -> None:
        self._context.keep(choice.write(self._context, value))
        self._changed()
