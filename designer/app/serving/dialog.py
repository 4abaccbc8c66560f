"""The dialog that begins to serve the flow: where, to whom, and what is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QIntValidator
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.app.accounts.careful import CarefulDialog, words_label
from designer.app.buttons import push_button
from designer.app.saying import add_row, said_by, say, worded
from designer.app.serving.order import ServeOrder, new_secret, remembered
from designer.app.serving.server import PortTaken
from designer.app.serving.serving import FlowServing, ServePhase
from designer.app.translate import joined_words, tr, tr_text
from designer.app.wheel import ChoiceBox
from designer.flow.errors import CallflowError
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.context import Context

_TITLE = N_("Serve this flow")
_INTRO = N_(
    "While a flow is served, this computer answers its calls: at each step 46elks asks it what "
    "comes next. So the flow can go round in circles, be as large as it likes, give out the "
    "prompts beside it and receive recordings. Callers are answered only while this computer and "
    "this program are on, and it has to be reachable from the internet."
)
_TRY = N_(
    "To try it with calls on the emulator, press Serve and leave all of this as it is. For real "
    "calls, whoever looks after your network or web server knows what to enter."
)
_HOST, _PORT, _BASE = N_("Listen on"), N_("Port"), N_("Public address")
_SECRET, _PROXY, _STORE = N_("Secret"), N_("Trusted proxy"), N_("Keep what is received in")
_HOSTS = ("127.0.0.1", "0.0.0.0")
_HOST_LOCAL = N_(
    "Only this computer can ask here, and a tunnel or proxy that runs on it; no caller by this "
    "alone. The port is the number of the way in: change it if another program has it."
)
_HOST_OPEN = N_(
    "Other computers of the network can ask here. The port is the number of the way in: change it "
    "if another program has it."
)
_BASE_EXAMPLE = N_("https://calls.example.com/line")
_BASE_HELP = N_(
    "Where 46elks finds this computer on the internet: an address of a tunnel or proxy that leads "
    "to this port. Empty: only this computer can be asked, for calls on the emulator."
)
_SECRET_HELP = N_(
    "Stands in every address, so that nobody is answered who does not know it; the one that was "
    "made up will do. Empty: the addresses that 46elks publishes are answered, and this computer "
    "where it listens to itself alone."
)
_PROXY_EXAMPLE = N_("127.0.0.1")
_PROXY_HELP = N_("Whose word counts for who asks (X-Forwarded-For). Empty: nobody's.")
_STORE_HELP = N_(
    "A file for each recording and report, and the sound where it lies at the emulator or at the "
    "account in use. Empty: what is received is listed here, and gone with the window."
)
_NEW, _COPY, _CHOOSE = N_("New secret"), N_("Copy"), N_("Choose…")
_COPIED = N_("The secret is on the clipboard.")
_USE_PORT = N_("Use port {port}")
_STARTING = N_("Starting…")
_SERVE, _CANCEL = N_("Serve"), N_("Cancel")
_LAST_PORT = 65535
_WIDTH = 600
_SPARE = 48
"""Room for what is wrong."""


class ServeDialog(CarefulDialog):
    """Closes when the flow is served; says what is wrong where it is not.

    Unlike other dialogs of its class, Enter in a field serves: that reaches nobody yet.
    """

    def __init__(self, context: Context, serving: FlowServing, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH, _SPARE)
        say(self.setWindowTitle, tr(_TITLE))
        self._context = context
        self._serving = serving
        self._closed = False
        self._make_parts(remembered(context.settings))
        self._lay_out()
        serving.changed.connect(self._follow)
        self.finished.connect(self._leave)
        self._show()

    def _make_parts(self, order: ServeOrder) -> None:
        self.host = ChoiceBox()
        self.host.setEditable(True)
        self.host.addItems(_HOSTS)
        self.host.setCurrentText(order.host)
        self.port = QLineEdit(str(order.port))
        self.port.setValidator(QIntValidator(0, _LAST_PORT, self.port))
        self.port.setFixedWidth(72)
        self.base = QLineEdit(order.base_url)
        say(self.base.setPlaceholderText, tr(_BASE_EXAMPLE))
        self.secret = QLineEdit(order.secret)
        self.proxy = QLineEdit(order.proxy)
        say(self.proxy.setPlaceholderText, tr(_PROXY_EXAMPLE))
        self.store = QLineEdit(order.store)
        self.new = push_button(tr(_NEW), clicked=lambda: self.secret.setText(new_secret()))
        self.copy = push_button(tr(_COPY), clicked=self._copy)
        self.choose = push_button(tr(_CHOOSE), clicked=self._choose)
        self.host_words = words_label("muted")
        self.proxy_words = _help(_PROXY_HELP)
        self.words = words_label("bad")
        self.other_port = push_button(role="link", clicked=self._use_port)
        self.serve = push_button(tr(_SERVE), "primary", self._serve)
        self.leave = push_button(tr(_CANCEL), clicked=self.reject)
        for button in (self.new, self.copy, self.choose, self.leave):
            button.setAutoDefault(False)
        line = self.host.lineEdit()
        assert line is not None
        say(line.setAccessibleName, tr(_HOST))
        for field in (line, self.port, self.base, self.secret, self.proxy, self.store):
            field.returnPressed.connect(self._serve)
            field.textChanged.connect(lambda _text: self._show())
        self._taken: PortTaken | None = None

    def _lay_out(self) -> None:
        self._form = form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        self._row(_HOST, self.host, self.host_words, [(_PORT, self.port)])
        self._row(_BASE, self.base, _help(_BASE_HELP))
        self._row(_SECRET, self.secret, _help(_SECRET_HELP), [("", self.new), ("", self.copy)])
        self._row(_PROXY, self.proxy, self.proxy_words)
        self._row(_STORE, self.store, _help(_STORE_HELP), [("", self.choose)])
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.words, 1)
        said.addWidget(self.other_port)
        column = self.parts
        intro = words_label("")
        say(intro.setText, tr(_INTRO))
        column.addWidget(intro)
        column.addWidget(_help(_TRY))
        column.addLayout(form)
        column.addLayout(said)
        column.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.serve)

    def _row(
        self,
        words: str,
        field: QWidget,
        more: QLabel | None,
        beside: list[tuple[str, QWidget]] | None = None,
    ) -> None:
        say(field.setAccessibleName, tr(words))
        say(field.setAccessibleDescription, said_by(more.setText) if more else "")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(field, 1)
        for name, widget in beside or []:
            if name:
                label = worded(QLabel(), tr(name))
                label.setBuddy(widget)
                row.addWidget(label)
                say(widget.setAccessibleName, tr(name))
            elif isinstance(widget, QPushButton):
                say(
                    widget.setAccessibleName,
                    joined_words(": ", (tr(words), said_by(widget.setText))),
                )
            row.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.setContentsMargins(0, 0, 0, 8)
        column.addLayout(row)
        if more is not None:
            column.addWidget(more)
        add_row(self._form, tr(words), column)

    # Showing

    def _show(self) -> None:
        """Say what the chosen address means; a proxy counts only where who asks is checked."""
        from designer.serving.deploying import is_loopback

        say(
            self.host_words.setText,
            tr(_HOST_LOCAL if is_loopback(self.host.currentText().strip()) else _HOST_OPEN),
        )
        self._form.setRowVisible(3, not self.secret.text().strip())
        self._say("")

    def _say(self, words: str, role: str = "bad", taken: PortTaken | None = None) -> None:
        self._taken = taken
        say(self.words.setText, words)
        self.words.setProperty("role", role)
        self.words.style().polish(self.words)
        self.words.setVisible(bool(words))
        self.other_port.setVisible(taken is not None)
        if taken is not None:
            say(self.other_port.setText, tr(_USE_PORT, port=taken.free))
        if words:
            self.see(self.words)

    # Deeds

    def _serve(self) -> None:
        if self._serving.phase is not ServePhase.OFF:
            return
        secret = self.secret.text().strip()
        order = ServeOrder(
            self.host.currentText().strip(),
            int(self.port.text() or 0),
            self.base.text().strip().rstrip("/"),
            secret,
            "" if secret else self.proxy.text().strip(),
            self.store.text().strip(),
        )
        self._say(tr(_STARTING), "muted")
        self.serve.setEnabled(False)
        self._serving.start(order, self._failed)

    def _follow(self) -> None:
        if self._serving.phase is ServePhase.ON:
            self.accept()

    def _failed(self, error: CallflowError) -> None:
        if self._closed:
            self._context.messages.error(error)
            return
        self.serve.setEnabled(True)
        self._say(tr_text(error.text), taken=error if isinstance(error, PortTaken) else None)
        (self.other_port if self._taken else self.serve).setFocus()

    def _use_port(self) -> None:
        taken = self._taken
        if taken is not None:
            self.port.setText(str(taken.free))
            self._serve()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.secret.text())
        self._say(tr(_COPIED), "muted")

    def _choose(self) -> None:
        begin = Path(self.store.text()) if self.store.text() else Path.home()
        folder = self._context.asker.folder(self, tr(_STORE), begin)
        if folder is not None:
            self.store.setText(str(folder))

    def _leave(self) -> None:
        self._closed = True
        self._serving.changed.disconnect(self._follow)
        if self._serving.phase is ServePhase.STARTING:
            self._serving.stop()


def _help(words: str) -> QLabel:
    label = words_label("muted")
    say(label.setText, tr(words))
    return label
