"""What a number is set to: the flow as call actions, or the address it is served at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from designer.app.accounts.careful import words_label
from designer.app.buttons import push_button
from designer.app.saying import say
from designer.app.translate import tr, tr_text
from designer.flow.texts import N_, Text
from designer.flow.values import is_web_address

_ACTIONS, _SERVED = N_("Call actions"), N_("Address of the served flow")
_ADDRESS = N_("Served at")
_EXAMPLE = N_("https://calls.example.com/line")
_HERE = N_("This window serves the flow there.")
_NOT_HERE = N_("This window does not serve the flow there. Callers hear whatever answers.")
_TRY = N_("Try")
_TRY_HELP = N_("Ask this address once, from this computer, whether a flow is served there.")


class PublishTarget(QWidget):
    """Two choices, and a field for the address. :attr:`changed` comes with every change."""

    changed = Signal()

    def __init__(self, served_at: str, needed: Text | None, try_: Callable[[str], object]) -> None:
        """Propose ``served_at``, the address at which the window serves the flow, if any.

        ``needed`` says why call actions will not do; ``try_`` is called with an address that the
        person wants to have tried.
        """
        super().__init__()
        self._served_at = served_at.rstrip("/")
        self._try = try_
        self.as_actions = push_button(tr(_ACTIONS), "choice")
        self.as_address = push_button(tr(_SERVED), "choice")
        group = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for button in (self.as_actions, self.as_address):
            button.setCheckable(True)
            button.setAutoDefault(False)
            group.addButton(button)
            choices.addWidget(button)
        choices.addStretch(1)
        (self.as_actions if needed is None else self.as_address).setChecked(True)
        self.needed, self.where = words_label("muted"), words_label("muted")
        say(self.needed.setText, "" if needed is None else tr_text(needed))
        self.address = QLineEdit(self._served_at)
        say(self.address.setAccessibleName, tr(_ADDRESS))
        say(self.address.setPlaceholderText, tr(_EXAMPLE))
        self.address.setCursorPosition(0)
        self.trial = push_button(tr(_TRY), clicked=self._ask)
        say(self.trial.setToolTip, tr(_TRY_HELP))
        self.trial.setAutoDefault(False)
        field = QHBoxLayout()
        field.setSpacing(8)
        field.addWidget(self.address, 1)
        field.addWidget(self.trial)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(choices)
        column.addWidget(self.needed)
        column.addLayout(field)
        column.addWidget(self.where)
        group.buttonClicked.connect(lambda _button: self._tell())
        self.address.textChanged.connect(lambda _text: self._tell())
        self._show()

    @property
    def chosen(self) -> str | None:
        """The address to set, without a slash at the end; None: call actions are set."""
        return self.address.text().strip().rstrip("/") if self.as_address.isChecked() else None

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        address = self.chosen
        for widget in (self.address, self.trial):
            widget.setVisible(address is not None)
        here = bool(address) and address == self._served_at
        say(self.where.setText, tr(_HERE if here else _NOT_HERE))
        self.where.setVisible(bool(address))
        self.needed.setVisible(address is not None and bool(self.needed.text()))
        self.trial.setEnabled(address is not None and is_web_address(address))

    def _ask(self) -> None:
        address = self.chosen
        if address is not None:
            self._try(address)
