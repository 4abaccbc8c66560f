"""The dialog that publishes the flow to a number: what is there, what changes, put back, fetch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QFormLayout, QWidget

from designer.app.accounts import publishing
from designer.app.accounts.careful import CarefulDialog, words_label
from designer.app.accounts.lines import Lines
from designer.app.accounts.publish_target import PublishTarget
from designer.app.accounts.route import Served
from designer.app.aside import aside
from designer.app.buttons import push_button
from designer.app.saying import add_choice, add_row, say
from designer.app.translate import joined_words, tr, tr_text
from designer.app.wheel import ChoiceBox
from designer.flow.errors import CallflowError
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.store.lines import AccountLine
from designer.store.publications import Journal

if TYPE_CHECKING:
    from designer.app.background import Handle
    from designer.app.document import Document
    from designer.elks.client import ElksClient
    from designer.elks.publishing import Change

    Past: TypeAlias = Change | CallflowError | None

_TITLE = N_("Publish on {line}")
_NUMBER, _SET = N_("Number"), N_("Set it to")
_INTRODUCTION = N_(
    "Publishing changes what one number of the account does for everybody who calls it. It calls "
    "nobody, and Put back undoes it."
)
_TRYING = N_("Asking the address…")
_ASKING = N_("Asking the account for its numbers…")
_NONE = N_("The account has no active voice number.")
_WORKING = N_("Setting the number…")
_PUBLISHED = N_("Published. Whoever calls {number} hears this flow from now on.")
_BACK = N_("{number} does again what it did before.")
_SAME = N_("{number} does this already.")
_PUBLISH, _PUT_BACK, _FETCH, _COMPARE, _CLOSE = (
    N_("Publish"),
    N_("Put back"),
    N_("Open its flow"),
    N_("Compare…"),
    N_("Close"),
)
_PUT_BACK_HELP = N_("Set the number to what it did before this program published to it.")
_FETCH_HELP = N_("Open what the number runs now as a new document.")
_SURE = N_("Change what {number} does for everybody who calls it?")
_SURE_THEIRS = N_(
    "Replace what somebody else has set on {number}? It does not run what was published from here "
    "any more. What they set is kept, and Put back brings it back."
)
_WILL = N_("{then}\n\n{question}")
_WIDTH = 600
_SPARE = 160
"""Room for what the number does, what it will do, and what is to be known first."""


class PublishDialog(CarefulDialog):
    """``compare`` shows two flows side by side, ``fetch`` opens one as a new document.

    ``served`` is where the window serves the flow, if it does, and where its sounds and hooks are.
    """

    def __init__(
        self,
        lines: Lines,
        line: AccountLine,
        document: Document,
        compare: Callable[[Flow, str], object],
        fetch: Callable[[Flow], object],
        served: Served,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, _WIDTH, _SPARE)
        say(self.setWindowTitle, tr(_TITLE, line=line.name))
        self._lines = lines
        self._line = line
        self._document = document
        self._compare = compare
        self._fetch = fetch
        self._served = served
        self._journal = Journal()
        self._closed = False
        self._shown: JsonObject | None = None  # the number as it was looked at
        self._past: Past = None  # what puts back what it did before
        self._looking: Handle | None = None
        self._change: Change | None = None
        self._make_parts()
        needed = publishing.needs_address(document.flow, served.known)
        self.target = PublishTarget(served.address, needed, self._try)
        self.target.changed.connect(self._show)
        self._lay_out()
        self.finished.connect(self._leave)
        self._ask()

    def _make_parts(self) -> None:
        self.number = ChoiceBox()
        say(self.number.setAccessibleName, tr(_NUMBER))
        self.number.currentIndexChanged.connect(lambda _index: self._look())
        self.now, self.then = words_label("strong"), words_label("strong")
        self.warning, self.stopped, self.words = (
            words_label("warn"),
            words_label("bad"),
            words_label("muted"),
        )
        self.compare = push_button(tr(_COMPARE), clicked=self._show_difference)
        self.fetch = push_button(tr(_FETCH), clicked=self._open)
        say(self.fetch.setToolTip, tr(_FETCH_HELP))
        self.put_back = push_button(tr(_PUT_BACK), clicked=self._put_back)
        say(self.put_back.setToolTip, tr(_PUT_BACK_HELP))
        self.publish = push_button(tr(_PUBLISH), "primary", self._publish)
        self.leave = push_button(tr(_CLOSE), clicked=self.reject)
        self.leave.setAutoDefault(False)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        add_row(form, tr(_NUMBER), self.number)
        add_row(form, tr(_SET), self.target)
        column = self.parts
        introduction = words_label("muted")
        say(introduction.setText, tr(_INTRODUCTION))
        introduction.show()
        column.addWidget(introduction)
        column.addLayout(form)
        for label in (self.now, self.then, self.warning, self.stopped, self.words):
            column.addWidget(label)
        column.addStretch(1)
        for button in (self.fetch, self.compare, self.put_back):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.leave)
        self.buttons.addWidget(self.publish)
        self._show()

    # Asking the account

    def _ask(self) -> None:
        self._busy(tr(_ASKING))
        self._lines.use(self._line, publishing.numbers, self._asked, self._failed)

    def _asked(self, numbers: list[JsonObject]) -> None:
        if self._closed:
            return
        self._rest("" if numbers else tr(_NONE), "muted")
        for number in numbers:
            add_choice(self.number, str(number.get("number")), str(number.get("id")))

    def _look(self) -> None:
        """Read the chosen number as it is now."""
        number = self.number.currentText()
        self._look_no_more()
        self._busy("")
        self._looking = self._lines.use(
            self._line,
            partial(_look_at, number, self._journal, self._line.base_url),
            self._looked,
            self._failed,
        )

    def _look_no_more(self) -> None:
        """Forget how the number was, and wait for no older answer that says so."""
        self._shown = None
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _looked(self, found: tuple[JsonObject, Past]) -> None:
        number, past = found
        if self._closed or number.get("number") != self.number.currentText():
            return
        self._shown, self._past = number, past
        self._rest(self.words.text(), str(self.words.property("role")))

    # Showing

    def _show(self) -> None:
        flow, folder = self._document.flow, self._document.folder
        chosen, api_url = self.target.chosen, self._line.base_url
        plan = publishing.plan(flow, folder, chosen, self._shown, api_url, self._served)
        self._change = plan.change
        self._before = plan.before
        say(self.now.setText, tr_text(plan.now) if plan.now else "")
        say(self.then.setText, tr_text(plan.then) if plan.then else "")
        say(self.warning.setText, joined_words("\n", map(tr_text, plan.warnings)))
        say(self.stopped.setText, joined_words("\n", map(tr_text, plan.stopped)))
        for label in (self.now, self.then, self.warning, self.stopped, self.words):
            label.setVisible(bool(label.text()))
        idle = self._shown is not None
        self.publish.setEnabled(idle and plan.change is not None and not plan.change.is_nothing)
        self.compare.setEnabled(idle and plan.before is not None)
        self.fetch.setEnabled(idle and plan.before is not None)
        self.put_back.setEnabled(idle and self._past is not None)

    # Deeds

    def _try(self, address: str) -> None:
        from designer.serving.reaching import try_address

        self._rest(tr(_TRYING), "muted")
        self._lines.ask(try_address(address), self._tried, self._failed)

    def _tried(self, found: tuple[bool, Text]) -> None:
        if not self._closed:
            self._rest(tr_text(found[1]), "good" if found[0] else "bad")

    def _publish(self) -> None:
        change = self._change
        if change is not None and self._shown is not None and self._agrees(change, tr(_PUBLISH)):
            self._do(change, tr(_PUBLISHED, number=change.number))

    def _put_back(self) -> None:
        change = self._past
        if self._shown is None or change is None:
            return
        if isinstance(change, CallflowError):
            self._rest(tr_text(change.text), "bad")
            return
        if change.is_nothing:
            self._rest(tr(_SAME, number=change.number), "muted")
            return
        if self._agrees(change, tr(_PUT_BACK), publishing.after(change)):
            self._do(change, tr(_BACK, number=change.number))

    def _agrees(self, change: Change, deed: str, then: Text | None = None) -> bool:
        """Whether the person wants ``change``; ``then`` is what it does, if that is not shown."""
        question = tr(_SURE_THEIRS if change.theirs else _SURE, number=change.number)
        if then is not None:
            question = tr(_WILL, then=tr_text(then), question=question)
        return self._lines.agrees(self, question, deed)

    def _do(self, change: Change, done: str) -> None:
        """Carry out ``change``, once; then look at the number again."""
        from designer.elks.publishing import carry_out

        journal = self._journal

        async def deed(client: ElksClient) -> str:
            await carry_out(client, journal, change)
            return done

        self._look_no_more()
        self.number.setEnabled(False)
        self._busy(tr(_WORKING))
        self._lines.use(self._line, deed, self._done, self._failed)

    def _done(self, words: str) -> None:
        if not self._closed:
            self.number.setEnabled(True)
            self._look()
            self._rest(words, "good")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CallflowError):
            raise error
        if self._closed:
            self._lines.complain(error)
            return
        self.number.setEnabled(True)
        again = self._shown is None and self.number.count() and error.code == "changed"
        self._rest(tr_text(error.text), "bad")
        if again:
            words = self.words.text()
            self._look()
            self._rest(words, "bad")

    def _show_difference(self) -> None:
        if self._before is not None:
            self._compare(self._before, self.number.currentText())

    def _open(self) -> None:
        if self._before is not None:
            before = self._before
            self.reject()
            self._fetch(before)

    # Words

    def _busy(self, words: str) -> None:
        self._rest(words, "muted")

    def _rest(self, words: str, role: str) -> None:
        say(self.words.setText, words)
        self.words.setProperty("role", role)
        self.words.style().polish(self.words)
        self._show()
        if words:
            self.see(self.words)

    def _leave(self) -> None:
        self._closed = True


async def _look_at(
    name: str, journal: Journal, base_url: str, client: ElksClient
) -> tuple[JsonObject, Past]:
    """The number called ``name`` as it is, and what puts back what it did before."""
    number = await publishing.look(client, name)
    return number, await aside(partial(publishing.past, journal, base_url, number))
