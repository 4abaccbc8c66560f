"""The time zone of opening hours, completed as it is typed."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from designer.app.panels.fields import LineField
from designer.app.translate import tr
from designer.flow.texts import N_

_HELP = N_("The clock that opening hours go by: type a city, such as Stockholm")
_AREAS = (
    *("Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/"),
    *("Europe/", "Indian/", "Pacific/"),
)


class ZoneField(LineField):
    """A line that offers every zone whose name holds what is typed."""

    def __init__(self, name: str, *, placeholder: str) -> None:
        super().__init__(name, placeholder=placeholder, help_text=tr(_HELP))
        self.completer = QCompleter(QStringListModel(self), self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(self.completer)
        self.line.textEdited.connect(self._offer)
        self.completer.activated.connect(self.typed)

    def _offer(self) -> None:
        """Read the names of zones when they are first needed: that takes a moment."""
        names = self.completer.model()
        if isinstance(names, QStringListModel) and not names.rowCount():
            names.setStringList(zones())


def zones() -> list[str]:
    """The zones people know by a city, in order, and UTC."""
    return [*sorted(name for name in available_timezones() if name.startswith(_AREAS)), "UTC"]
