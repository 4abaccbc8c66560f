"""One problem in the list: its sentence, and buttons for what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QStyle, QWidget

from designer.app.answering import DEEDS, deeds
from designer.app.buttons import push_button
from designer.app.panels.problem_room import LEAST, Places, RowButton, lay_out
from designer.app.panels.problem_words import said_again, short_sentence
from designer.app.saying import say
from designer.app.standing import standing
from designer.app.theme.icons import line_icon
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr, tr_text
from designer.checks.texts import CODES
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.checks.fix import Fix
    from designer.checks.problems import Problem

BUTTONS = 2
"""Fixes that have a button each; more of them are chosen from a menu."""

_CODE = N_("In the guide and for callflow check: {code}")
_HERE = N_("In the guide, and said by this window alone: {code}")
_SHOW = N_("Show")
_CHOOSE = N_("Fix…")
_TRYING = N_("Trying…")
_ANYWAY = N_("Change anyway")
_MORE = N_("And {count} more: draw the connection on the canvas")
_WHOLE = "<p style='white-space: pre-wrap'>{}</p>"
"""A tooltip that wraps, and in which what people have written is no markup."""
_IN_MENU = 24
"""Choices in a menu at the most."""
_ICON = 18
_SHOWN_BY_BUTTON = frozenset({"unreachable"})
"""Codes whose row says with a button that it shows the node: looking is the first thing to do."""
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ProblemRow(QFrame):
    """One problem: icon, sentence and its fixes. It can turn to another problem.

    :attr:`wanted`: show the node. :attr:`asking`: do a deed of :mod:`designer.app.answering`, where
    no fix can know what mends it.
    :attr:`chosen`: a fix that has to be done now. :attr:`tried`: one whose address has to be tried
    before. :attr:`choosing`: list all fixes, for :meth:`open_menu`.
    """

    wanted = Signal()
    asking = Signal(str)
    chosen = Signal(object)
    tried = Signal(object)
    choosing = Signal()
    stepped = Signal(int)
    """An arrow key: 1 to the row below, -1 to the row above."""

    def __init__(self) -> None:
        super().__init__()
        self.problem: Problem | None = None
        self.brief = False
        self._fixes: list[Fix] = []
        self._refused: Fix | None = None
        self._trying: Fix | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "problem")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._icon = QLabel(self)
        self._words = _label(self)
        self._said = _label(self, "warn")
        self._said.hide()
        self._buttons: list[QPushButton] = []
        self._before: list[QPushButton] = []  # those that stand before the fixes
        self._deeds: tuple[str, ...] = ()
        self._known: dict[int, tuple[Places, int]] = {}
        """By width, where all is and how high that is: a list asks for it again and again."""

    @property
    def stops(self) -> list[QWidget]:
        """Where the Tab key stops in this row, in order."""
        return [self, *self._before, *self._buttons]

    @property
    def trying(self) -> Fix | None:
        """The fix whose address is being tried."""
        return self._trying

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons of its fixes."""
        return [button for button in self._buttons if not button.isHidden()]

    def turn_to(
        self, problem: Problem, leads: bool, tokens: Tokens, *, brief: bool = False
    ) -> None:
        """Say ``problem`` from now on; ``leads``: a click has a node to go to.

        ``brief``: a row above explains it.
        """
        self.brief = brief
        if self.problem is not None and problem != self.problem:
            self._forget()
        self.problem = problem
        stands = standing(problem)
        picture = line_icon(f"problem-{stands}", tokens.severity(stands))
        self._icon.setPixmap(picture.pixmap(_ICON, _ICON))
        sentence = tr_text(problem.text)
        say(self.setAccessibleName, sentence)
        shown = short_sentence(said_again(problem) if brief else problem.text)
        say(self._words.setText, shown)
        code = tr(_CODE if problem.code in CODES else _HERE, code=problem.code)
        told = code if shown == sentence else f"{sentence}\n\n{code}"
        say(self._words.setToolTip, _WHOLE.format(escape(told)))
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self._name_first(problem)
        self._renew()

    def offer(self, fixes: list[Fix]) -> None:
        """Have buttons for ``fixes``: one each, or one with a menu when there are many."""
        self._fixes = fixes
        if any(fix is not None and fix not in fixes for fix in (self._trying, self._refused)):
            self._forget()
        words = [self._words_of(fix) for fix in fixes]
        if len(fixes) > BUTTONS:
            words = [tr(_CHOOSE)]
        while len(self._buttons) < len(words):
            self._buttons.append(self._button(partial(self._pressed, len(self._buttons))))
        for place, button in enumerate(self._buttons):
            shown = place < len(words)
            if button.hasFocus() and not shown:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            if shown and button.text() != words[place]:
                say(button.setText, words[place])
            fix = fixes[place] if shown and len(fixes) <= BUTTONS else None
            means = tr_text(fix.means) if fix is not None and fix.means is not None else ""
            say(button.setToolTip, means and _WHOLE.format(escape(means)))
            button.setVisible(shown)
        self._renew()

    def open_menu(self, fixes: list[Fix]) -> None:
        """Let the person choose one of ``fixes``."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fix in fixes[:_IN_MENU]:
            action = menu.addAction(_literal(short_sentence(fix.label)))
            action.triggered.connect(partial(self._choose, fix))
        if len(fixes) > _IN_MENU:
            menu.addAction(tr(_MORE, count=len(fixes) - _IN_MENU)).setEnabled(False)
        button = self._buttons[0]
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        menu.setActiveAction(menu.actions()[0])

    def say_trying(self, fix: Fix) -> None:
        """The address of ``fix`` is being tried."""
        self._forget()
        self._trying = fix
        self.offer(self._fixes)

    def say_refused(self, fix: Fix, why: Text) -> None:
        """The address of ``fix`` did not answer: say why, and offer to do it all the same."""
        self._trying = None
        self._refused = fix
        say(self._said.setText, tr_text(why))
        self._said.show()
        self.offer(self._fixes)

    # Room

    def heightForWidth(self, width: int) -> int:
        """As high as its words and buttons need in ``width``."""
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:
        """Its height in the width it has."""
        width = max(LEAST, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow: words wrap, and buttons are shortened."""
        return QSize(LEAST, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything where there is room for it now."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Follow what asks for other room than before: another language, larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._renew()
        return super().event(event)

    def _renew(self) -> None:
        """Something else is to be seen."""
        self._known.clear()
        self._arrange()

    def _arrange(self) -> None:
        places, _ = self._laid_out(self.width())
        for part, place in places:
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.updateGeometry()

    def _laid_out(self, width: int) -> tuple[Places, int]:
        if width not in self._known:
            self._known[width] = self._lay_out(width)
        return self._known[width]

    def _lay_out(self, width: int) -> tuple[Places, int]:
        words = [label for label in (self._words, self._said) if not label.isHidden()]
        shown = [button for button in (*self._before, *self._buttons) if not button.isHidden()]
        return lay_out(width, self._icon, words, shown)

    def _button(self, clicked: Callable[[], object]) -> QPushButton:
        button = push_button(role="compact", clicked=clicked, kind=RowButton)
        button.setParent(self)
        return button

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the node."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the node, an arrow to the next row."""
        if event.key() in _GO:
            self.wanted.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    # Fixes

    def _name_first(self, problem: Problem) -> None:
        """Have the buttons before those of fixes say what is first to do about ``problem``."""
        self._deeds = deeds(problem, again=self.brief)
        words = [DEEDS[deed] for deed in self._deeds]
        if problem.code in _SHOWN_BY_BUTTON:
            words = [_SHOW]
        while len(self._before) < len(words):
            self._before.append(self._button(partial(self._press_first, len(self._before))))
        for place, button in enumerate(self._before):
            shown = place < len(words)
            if button.hasFocus() and not shown:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            if shown:
                say(button.setText, tr(words[place]))
            button.setVisible(shown)

    def _press_first(self, place: int) -> None:
        if place < len(self._deeds):
            self.asking.emit(self._deeds[place])
        else:
            self.wanted.emit()

    def _words_of(self, fix: Fix) -> str:
        if fix == self._trying:
            return tr(_TRYING)
        return tr(_ANYWAY) if fix == self._refused else _literal(short_sentence(fix.label))

    def _pressed(self, place: int) -> None:
        if len(self._fixes) > BUTTONS:
            self.choosing.emit()
        elif place < len(self._fixes):
            self._choose(self._fixes[place])

    def _choose(self, fix: Fix, _checked: bool = False) -> None:
        if fix == self._trying:
            return
        if fix.needs is None or fix == self._refused:
            self.chosen.emit(fix)
        else:
            self.tried.emit(fix)

    def _forget(self) -> None:
        """What a trial found was said of something else."""
        self._trying = self._refused = None
        self._said.hide()
        self._arrange()


def _literal(words: str) -> str:
    """``words`` as a button says them: doubled, an ampersand stands for itself and marks no key."""
    return words.replace("&", "&&")


def _label(row: QWidget, role: str = "") -> QLabel:
    label = QLabel(row)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
