"""The dialog that adds, changes, tests and removes accounts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.accounts.lines import Lines
from designer.app.buttons import push_button
from designer.app.panels.figures import money
from designer.app.saying import add_row, say, worded
from designer.app.screen_room import resize_within
from designer.app.translate import tr, tr_text
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.texts import N_
from designer.store.lines import USUAL_BASE_URL, AccountLine, may_be_named

_TITLE = N_("Lines")
_NONE = N_("No account yet")
_INTRO = N_(
    "A test call goes to the emulator in this program, which costs nothing, or to an account at "
    "46elks. The API user name and password stand on the account's page there."
)
_SITE = N_("Get an account, and what calls cost, at 46elks.com")
_SITE_ADDRESS = "https://46elks.com"
_NO_BROWSER = N_("No browser could be opened. The address: {address}")
_ADD, _REMOVE, _SAVE, _TEST, _CLOSE = (
    N_("Add account"),
    N_("Remove"),
    N_("Save"),
    N_("Test"),
    N_("Close"),
)
_NAME, _URL, _USERNAME, _PASSWORD = N_("Name"), N_("Address"), N_("API user name"), N_("Password")
_NEW = N_("New account")
_KEPT = N_("kept; type to change it")
_UNKNOWN = N_("not known any more; type it")
_TAKEN = N_("Give the account a name that no other line has.")
_NO_USER = N_("Enter the API user name.")
_NO_PASSWORD = N_("Enter the API password.")
_ASKING = N_("Asking the account…")
_FOUND = N_("{name}: {balance}")
_SAVED = N_("Saved. The password is in the system's keyring.")
_THIS_RUN = N_(
    "Saved. There is no keyring that takes the password, so it is kept only until the program is "
    "closed."
)
_SAVED_PLAIN = N_("Saved.")
_REMOVED = N_("Removed.")
_SIZE, _SIZE_WITH_WHY = QSize(680, 380), QSize(680, 430)


class LinesDialog(QDialog):
    """The accounts at the left, the selected one at the right.

    Where something else has to have an account first, ``title`` and ``why`` say so.
    """

    def __init__(self, lines: Lines, parent: QWidget, title: str = "", why: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say(self.setWindowTitle, title or tr(_TITLE))
        self._lines = lines
        self._looks = 0  # only the latest look for a password counts
        self._closed = False  # nobody waits for an answer any more
        self.list = QListWidget()
        say(self.list.setAccessibleName, tr(_TITLE))
        self.list.setMaximumWidth(210)
        self._none = worded(QLabel(), tr(_NONE))
        self._none.setProperty("role", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setWordWrap(True)
        inside = QVBoxLayout(self.list.viewport())
        inside.setContentsMargins(8, 6, 8, 6)
        inside.addWidget(self._none)
        self.name, self.url, self.username, self.password = (QLineEdit() for _ in range(4))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.add = push_button(tr(_ADD), clicked=self._new)
        self.remove = push_button(tr(_REMOVE), clicked=self._remove)
        self.test = push_button(tr(_TEST), clicked=self._test)
        self.save = push_button(tr(_SAVE), "primary", self._save)
        self.save.setDefault(True)  # what Enter in a field means
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.why = worded(QLabel(), why)
        self.why.setWordWrap(True)
        self.why.setVisible(bool(why))
        self._lay_out()
        self.list.currentItemChanged.connect(self._show)
        self.finished.connect(self._leave)
        current = lines.current
        self._fill(current or (lines.all[0] if lines.all else None))
        if not lines.all:
            self.name.setFocus()

    def _lay_out(self) -> None:
        intro = worded(QLabel(), tr(_INTRO))
        intro.setWordWrap(True)
        intro.setProperty("role", "muted")
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.add)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.remove)
        deeds.addStretch(1)
        deeds.addWidget(self.test)
        deeds.addWidget(self.save)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(self._form())
        right.addWidget(self.words)
        right.addStretch(1)
        right.addLayout(deeds)
        parts = QHBoxLayout()
        parts.setSpacing(20)
        parts.addLayout(left)
        parts.addLayout(right, 1)
        end = QHBoxLayout()
        self.site = push_button(tr(_SITE), "link", clicked=self._visit)
        self.site.setAutoDefault(False)
        say(self.site.setToolTip, _SITE_ADDRESS)
        end.addWidget(self.site)
        end.addStretch(1)
        close = push_button(tr(_CLOSE), clicked=self.accept)
        close.setAutoDefault(False)
        end.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.why)
        column.addWidget(intro)
        column.addLayout(parts, 1)
        column.addLayout(end)
        resize_within(self, _SIZE_WITH_WHY if self.why.text() else _SIZE)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        fields = ((_NAME, self.name), (_URL, self.url), (_USERNAME, self.username))
        for words, field in (*fields, (_PASSWORD, self.password)):
            add_row(form, tr(words), field)
            say(field.setAccessibleName, tr(words))
        return form

    def _visit(self) -> None:
        if not QDesktopServices.openUrl(QUrl(_SITE_ADDRESS)):
            self._say(tr(_NO_BROWSER, address=_SITE_ADDRESS))

    # The list

    def _fill(self, chosen: AccountLine | None) -> None:
        """List the accounts anew, with ``chosen`` selected; None: a new one."""
        self.list.blockSignals(True)
        self.list.clear()
        self._none.setVisible(not self._lines.all)
        for line in self._lines.all:
            item = QListWidgetItem(line.name)
            item.setData(Qt.ItemDataRole.UserRole, line)
            self.list.addItem(item)
            if line == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show()

    @property
    def _line(self) -> AccountLine | None:
        """The selected account; None: a new one."""
        found = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, AccountLine) else None

    def _show(self) -> None:
        line = self._line
        self.name.setText(line.name if line else "")
        say(self.name.setPlaceholderText, tr(_NEW))
        self.url.setText(line.base_url if line else USUAL_BASE_URL)
        self.username.setText(line.username if line else "")
        self.password.clear()
        self._look_for_password()
        self.remove.setEnabled(line is not None)
        self._say("")

    def _look_for_password(self) -> None:
        """Say in the empty field whether the password is known: a keyring may take its time."""
        line = self._line
        self._looks += 1
        say(self.password.setPlaceholderText, "")
        if line is not None:
            self._lines.find_password(line, partial(self._say_password, self._looks))

    def _say_password(self, look: int, known: bool) -> None:
        if not self._closed and look == self._looks:
            say(self.password.setPlaceholderText, tr(_KEPT) if known else tr(_UNKNOWN))

    def _new(self) -> None:
        self.list.setCurrentRow(-1)
        self._show()
        self.name.setFocus()

    # Deeds

    def _read(self) -> AccountLine | None:
        """The account in the fields; None, with a word about it, where it is none."""
        from designer.elks.address import parse_address

        old = self._line
        name, username = self.name.text().strip(), self.username.text().strip()
        if not may_be_named(name, (line for line in self._lines.all if line != old)):
            self._refuse(self.name, tr(_TAKEN))
            return None
        try:
            base_url = parse_address(self.url.text()).api
        except CallflowError as error:
            self._refuse(self.url, tr_text(error.text))
            return None
        if not username or ":" in username:
            self._refuse(self.username, tr(_NO_USER))
            return None
        line = AccountLine(name, base_url, username)
        if not self.password.text() and (old is None or old.account != line.account):
            self._refuse(self.password, tr(_NO_PASSWORD))
            return None
        return line

    def _test(self) -> None:
        line = self._read()
        if line is None:
            return
        self._busy(tr(_ASKING))
        self._lines.use(
            line,
            lambda client: client.me(),
            lambda account: self._tested(line, account),
            self._failed,
            self.password.text() or None,
        )

    def _tested(self, line: AccountLine, account: JsonObject) -> None:
        self._lines.learn(line, account)
        currency = str(account.get("currency") or "")
        balance = money(account.get("balance"), currency)
        name = account.get("displayname") or line.username
        self._rest(tr(_FOUND, name=name, balance=balance), "good")

    def _save(self) -> None:
        line = self._read()
        if line is None:
            return
        password = self.password.text()
        self._lines.put(self._line, line)
        self._fill(line)
        if password:
            self._busy("")
            self._lines.keep_password(line, password, self._saved)
        else:
            self._say(tr(_SAVED_PLAIN), "good")

    def _saved(self, in_keyring: bool) -> None:
        if not self._closed:
            self._look_for_password()
        if in_keyring:
            self._rest(tr(_SAVED), "good")
        else:
            self._rest(tr(_THIS_RUN), "warn")
        self._lines.ask_balance()

    def _remove(self) -> None:
        line = self._line
        if line is not None:
            self._lines.remove(line)
            self._fill(self._lines.all[0] if self._lines.all else None)
            self._say(tr(_REMOVED))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        self._rest(tr_text(error.text), "bad")

    # Words

    def _busy(self, words: str) -> None:
        for button in (self.test, self.save, self.remove):
            button.setEnabled(False)
        self._say(words)

    def _rest(self, words: str, role: str) -> None:
        if self._closed:
            return
        for button in (self.test, self.save):
            button.setEnabled(True)
        self.remove.setEnabled(self._line is not None)
        self._say(words, role)

    def _refuse(self, field: QLineEdit, words: str) -> None:
        field.setFocus()
        self._say(words, "bad")

    def _say(self, words: str, role: str = "muted") -> None:
        say(self.words.setText, words)
        self.words.setProperty("role", role)
        self.words.style().polish(self.words)

    def _leave(self) -> None:
        """What is under way goes on, but nobody hears of it."""
        self._closed = True
        self.password.clear()
