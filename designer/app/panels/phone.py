"""The simulated phone: rings, is answered, has keys, and shows the way the call takes.

During a call nothing that can be clicked moves: what is said, the row that answers and hangs up
and the keypad each have a fixed height, and all that grows and shrinks scrolls below them.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from designer.app.buttons import push_button
from designer.app.calling.state import CallState, Phase
from designer.app.calling.testcall import TestCall
from designer.app.canvas.numbers import Numbers
from designer.app.context import Context
from designer.app.fading import Fade
from designer.app.panels import phone_words as words
from designer.app.panels.callees import HANG_UP, Callees, Choice
from designer.app.panels.callresult import CallResult
from designer.app.panels.dialling import Dialling
from designer.app.panels.elided import ElidedLabel, LinesLabel, TimedLabel
from designer.app.panels.figures import minutes, use_tabular_figures
from designer.app.panels.keypad import KEYS, Keypad
from designer.app.panels.recorded import RecordedList
from designer.app.panels.rest import Rest
from designer.app.panels.waylist import HEADING as WAY
from designer.app.panels.waylist import WayList
from designer.app.panels.when import When
from designer.app.saying import said_by, say, worded
from designer.app.sound import SoundState
from designer.app.theme.tokens import STEP
from designer.app.translate import joined_words, tr
from designer.flow.call_ends import Ends

_MARGIN = 4 * STEP
_TICK_MS = 200
_TALK_LINES, _FEW_TALK_LINES = 3, 2
"""Lines for what is happening and what is said."""
_LEAST_BELOW = 24 * STEP
"""Below the keypad there is always room for one phone that rings."""
_ROOMY = 100 * STEP
"""From this height on the keys are as high as is good to press."""
_TIGHT = 96 * STEP
"""Below this height all is closer, so that two phones that ring are seen both."""
_TIGHTEST = 346
"""Below this height less is shown of what is said, too."""
_ALL = 100
_NO_LIMIT = 16_777_215
"""Qt's word for: as large as it likes."""
_SCROLL_KEYS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}
_TYPING = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
"""Whoever types here is not to be interrupted by a phone that rings."""


class PhonePanel(QScrollArea):
    """Shows :attr:`TestCall.state` and tells the test call what the people at the phones do.

    :attr:`heading` is the line above it (name, line, running time); a dock may take it as title.
    :attr:`marks_unwanted`: the marks of the call are to be taken off the canvas.
    """

    marks_unwanted = Signal()

    def __init__(self, context: Context, test_call: TestCall) -> None:
        super().__init__()
        self._context = context
        self._call = test_call
        self._phase: Phase | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self.setAccessibleName, tr(words.PHONE))
        self._numbers = Numbers(self)
        self._make_words()
        self._make_buttons()
        self.dialling = Dialling(self._numbers, test_call.numbers)
        self.dialling.dialled.connect(test_call.dial)
        self.dialling.chosen.connect(test_call.choose)
        # When what is said of the number has its place.
        self.dialling.chosen.connect(lambda: QTimer.singleShot(0, self, self._show_barred))
        test_call.forgotten.connect(self.dialling.forget)
        self.when = When()
        self.when.chosen.connect(self._choose_time)
        self.keypad = Keypad()
        self.keypad.pressed.connect(test_call.press)
        self.callees = Callees(self._numbers)
        self.callees.chosen.connect(self._callee_does)
        self.way_heading = _label(tr(WAY), "heading")
        self.clear_marks = _button(words.CLEAR, "link", self.marks_unwanted.emit)
        self.clear_marks.setProperty("flush", True)
        say(self.clear_marks.setToolTip, tr(words.CLEAR_HELP))
        self._has_marks = False
        self.way = WayList(context.theme)
        self.result = CallResult(self._numbers)
        self.recorded = RecordedList(test_call.sound)
        self._lay_out()
        self.fades = (Fade(self, context.theme), Fade(self.below, context.theme))
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._show_time)
        self._numbers.changed.connect(self._write_numbers)
        test_call.changed.connect(self.show_state)
        test_call.sound.changed.connect(self._show_sound)
        self.show_state()

    # Parts

    def _make_words(self) -> None:
        self.heading = QWidget()
        self.fast = Choice(tr(words.NORMAL))
        self.fast.setCheckable(True)
        say(self.fast.setToolTip, tr(words.FAST_HELP))
        say(self.fast.setAccessibleName, tr(words.FAST_NAME))
        self.fast.clicked.connect(lambda checked: self._call.hurry(fast=checked))
        self.line = TimedLabel("", "muted")
        row = QHBoxLayout(self.heading)
        row.setContentsMargins(_MARGIN, 3 * STEP, _MARGIN, STEP)
        row.addWidget(_label(tr(words.PHONE), "heading"))
        row.addWidget(self.fast)
        row.addWidget(self.line, 1)
        self.title = ElidedLabel("", "title")
        self.now = LinesLabel("", "muted", 2)
        self.said = LinesLabel("", "muted", _TALK_LINES)
        use_tabular_figures(self.said)
        self.talk = QWidget()
        talk = QVBoxLayout(self.talk)
        talk.setContentsMargins(0, 0, 0, 0)
        talk.setSpacing(STEP)
        talk.addWidget(self.now)
        talk.addWidget(self.said, 1)

    def _make_buttons(self) -> None:
        self.call_button = _button(words.CALL, "primary", self._call.start)
        say(self.call_button.setToolTip, tr(words.CALL_HELP))
        self.answer = _button(words.ANSWER, "primary", self._call.answer)
        self.decline = _button(words.DECLINE, "danger", self._call.decline)
        self.hang_up = _button(words.HANG_UP, "danger", self._call.hang_up)
        # Where the call was answered: a double click there must not silence it.
        self.sound = Choice(tr(words.MUTE))
        self.sound.setProperty("role", "link")
        self.sound.clicked.connect(self._toggle_sound)
        self.sound.setCheckable(True)
        self.fetch = _button("", "link", self._call.web_prompts.fetch)
        self.fetch.setProperty("flush", True)  # its words stand below the others
        say(self.fetch.setToolTip, tr(words.FETCH_HELP))
        self._call.web_prompts.changed.connect(self._show_prompts)
        self.no_sound = _label(tr(words.NO_DEVICE), "muted")
        # What is done in turn stands apart: clicked twice, a button never means something else.
        self.deeds = QWidget()
        deeds = QGridLayout(self.deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        deeds.setSpacing(2 * STEP)
        for column, buttons in enumerate(
            ((self.answer, self.sound, self.no_sound), (self.decline, self.hang_up))
        ):
            deeds.setColumnStretch(column, 1)
            deeds.setColumnMinimumWidth(column, 1)
            for button in buttons:
                deeds.addWidget(button, 0, column)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        body = QVBoxLayout()
        body.setContentsMargins(_MARGIN, STEP, 0, 0)
        fixed = QVBoxLayout()
        fixed.setContentsMargins(0, 0, _MARGIN, 0)
        self._spaced = (body, fixed)
        for part in (
            self.title,
            self.when,
            self.call_button,
            self.talk,
            self.dialling,
            self.fetch,
            self.deeds,
            self.keypad,
        ):
            fixed.addWidget(part)
        body.addLayout(fixed)
        body.addWidget(self._lay_out_below(), 1)
        column.addLayout(body, 1)
        self.setWidget(inner)

    def _lay_out_below(self) -> QWidget:
        """What grows and shrinks: the phones that are rung, the end, the way taken."""
        inner = QWidget()
        column = self._below_column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, _MARGIN, 2 * STEP)
        column.setSpacing(2 * STEP)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self.way_heading, 1)
        head.addWidget(self.clear_marks)
        for part in (self.callees, self.result, self.recorded):
            column.addWidget(part)
        column.addLayout(head)
        column.addWidget(self.way)
        column.addStretch(1)
        self.below = Rest(inner, _LEAST_BELOW)
        self.below.verticalScrollBar().rangeChanged.connect(self._show_newest)
        return self.below

    # Showing

    def show_state(self) -> None:
        """Show what is known of the call now."""
        state = self._call.state
        talking = state.phase is Phase.TALKING
        ringing = state.phase is Phase.RINGING
        mine = self._hold_focus(state)
        self._show_words(state)
        self._show_said()
        say(self.call_button.setText, tr(words.CALL if state.call is None else words.CALL_AGAIN))
        self.call_button.setVisible(not state.under_way)
        self.when.setVisible(not state.under_way and self._call.goes_by_time)
        self.dialling.show_barred(self._call.barred)
        self.dialling.setVisible(not state.under_way and bool(self._call.numbers))
        self._show_prompts()
        self.fast.setVisible(self._call.can_hurry)
        self.fast.setChecked(self._call.fast)
        say(self.fast.setText, tr(words.FAST if self._call.fast else words.NORMAL))
        self.answer.setVisible(ringing)
        self.decline.setVisible(ringing)
        self.keypad.setVisible(talking)
        self.hang_up.setVisible(state.under_way and not ringing)
        self.deeds.setVisible(state.under_way)
        self._give_room(state)
        self.callees.show_phones(state.callees if talking else (), _connect(state))
        self.way.show_steps(state.way)
        self.way.setVisible(bool(state.way))
        self.way_heading.setVisible(bool(state.way))
        self._offer_clearing()
        self.result.show_call(state.call, state.currency, state.way)
        self.recorded.show_recordings(state.recorded)
        self._show_sound()
        self._show_time()
        if state.clock is None and state.rings_until is None:
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()
        self._move_focus(state, mine=mine)

    def _show_words(self, state: CallState) -> None:
        """Say how far the call is, and what is happening."""
        say(self.title.setText, words.title(state))
        self.now.most = 2 if state.under_way else _ALL
        ends = self._call.ends if state.phase is Phase.IDLE else Ends(state.from_, state.to)
        caller, to = map(self._numbers.unbroken, (ends.from_, ends.to))
        _say(self.now, words.now(state, caller, to))
        say(
            self.setAccessibleDescription,
            joined_words("\n", map(said_by, (self.title.setText, self.now.setText))),
        )
        talking = state.phase is Phase.TALKING
        self.now.setProperty("role", "good" if talking else "muted")
        self.now.style().polish(self.now)

    def show_marks(self, *, there: bool) -> None:
        """Offer to take the marks of the call off the canvas, if they are ``there``."""
        self._has_marks = there
        self._offer_clearing()

    def _offer_clearing(self) -> None:
        ended = self._call.state.phase is Phase.ENDED and bool(self._call.state.way)
        self.clear_marks.setVisible(ended and self._has_marks)

    def _give_room(self, state: CallState) -> None:
        """During a call the words and the buttons below them always take the same room."""
        self.said.setVisible(state.under_way)
        self.below.whole = not state.under_way  # nothing stands still then: all of it scrolls
        if state.under_way:
            lines = _FEW_TALK_LINES if self.height() < _TIGHTEST else _TALK_LINES
            self.talk.setFixedHeight(lines * self.now.fontMetrics().lineSpacing() + STEP)
            self.deeds.setFixedHeight(self.hang_up.sizeHint().height())
        else:
            self.talk.setMinimumHeight(0)
            self.talk.setMaximumHeight(_NO_LIMIT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the keys are lower, and all is closer."""
        super().resizeEvent(event)
        tight = self.height() < _TIGHT
        self.keypad.make_low(low=self.height() < _ROOMY, lowest=tight)
        for layout in self._spaced:
            layout.setSpacing(STEP if tight else 2 * STEP)
        self._give_room(self._call.state)

    def _show_newest(self, _least: int, most: int) -> None:
        """While phones ring they are in view, else the last step of the way.

        The scroll bar comes and goes in the margin: it moves nothing.
        """
        bar = self.below.verticalScrollBar().sizeHint().width() if most else 0
        self._below_column.setContentsMargins(0, 0, max(0, _MARGIN - bar), 2 * STEP)
        if self._call.state.phase is Phase.TALKING:
            self.below.verticalScrollBar().setValue(0 if self.callees.phones else most)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self._write_numbers()

    def _write_numbers(self) -> None:
        """Write every number afresh: how people write it is known now."""
        self.callees.write_numbers()
        self.dialling.write_numbers()
        self.result.write_numbers()
        self.show_state()

    def _show_time(self) -> None:
        state = self._call.state
        clock = time.monotonic()
        now = state.now(clock)
        say(self.line.setText, words.line(state, minutes(now)))
        self.callees.show_time(now)
        rings = state.rings(clock)
        if state.phase is Phase.RINGING and rings is not None:
            say(self.said.setText, words.rings_on(ceil(rings)))

    def _show_prompts(self) -> None:
        """Offer to fetch the prompts that lie on the web."""
        prompts = self._call.web_prompts
        offered = bool(prompts.missing) and self._call.can_hurry and not self._call.under_way
        say(self.fetch.setText, words.fetch(len(prompts.missing), under_way=prompts.under_way))
        self.fetch.setEnabled(not prompts.under_way)
        self.fetch.setVisible(offered)

    def _show_sound(self) -> None:
        sound = self._call.sound.state
        talking = self._call.state.phase is Phase.TALKING
        self.no_sound.setVisible(talking and sound is SoundState.NO_DEVICE)
        self.sound.setVisible(talking and sound is not SoundState.NO_DEVICE)
        self.sound.setChecked(sound is SoundState.MUTED)
        say(self.sound.setText, tr(words.UNMUTE if sound is SoundState.MUTED else words.MUTE))
        self._show_said()

    def _show_said(self) -> None:
        """What is heard, or where what is said goes; until it is answered the time it rings."""
        state = self._call.state
        if state.phase is Phase.RINGING:
            return
        talking = state.phase is Phase.TALKING
        sound = self._call.sound
        recorded = words.recording(sound.hears, muted=sound.state is SoundState.MUTED)
        say(self.said.setText, (recorded or words.quoted(state.said)) if talking else "")

    def _hold_focus(self, state: CallState) -> bool:
        """Take the focus from a part that may disappear; returns whether the phone has it."""
        focused = QApplication.focusWidget()
        mine = focused is not None and (focused is self or self.isAncestorOf(focused))
        if mine and (state.phase, state.callees) != (self._phase, self.callees.phones):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return mine

    def _move_focus(self, state: CallState, *, mine: bool) -> None:
        """The phone takes the focus when it is called and gives it to what can be done next.

        Never from somebody who is typing, and never again while the call goes on.
        """
        before, self._phase = self._phase, state.phase
        if before is None or before is state.phase:
            return
        called = state.phase is Phase.PLACING
        if mine or (called and not isinstance(QApplication.focusWidget(), _TYPING)):
            target = {Phase.RINGING: self.answer, Phase.ENDED: self.call_button}.get(state.phase)
            (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    # What people do

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, ``*`` and ``#`` press the phone's keys while it is in a call."""
        text = event.text()
        if self._call.state.phase is Phase.TALKING and text and text in KEYS:
            if not event.isAutoRepeat():
                self.keypad.press(text)
            return
        action = _SCROLL_KEYS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            scrolls = self if self.below.whole else self.below
            scrolls.verticalScrollBar().triggerAction(action)

    def _show_barred(self) -> None:
        """Bring into view what is said of the number that was chosen."""
        if self.dialling.barred.isVisible():
            self.ensureWidgetVisible(self.dialling.barred, 0, 2 * STEP)

    def _choose_time(self, at: datetime | None) -> None:
        self._call.at = at

    def _callee_does(self, number: str, choice: str) -> None:
        if choice == HANG_UP:
            self._call.hang_up_callee(number)
        else:
            self._call.set_callee(number, choice)

    def _toggle_sound(self) -> None:
        self._call.sound.set_muted(self.sound.isChecked())


def _connect(state: CallState) -> tuple[str | None, float] | None:
    """Tells the connect the call is in from the one before."""
    return None if state.current is None else (state.current.node, state.current.t)


def _label(text: str, role: str) -> QLabel:
    label = worded(QLabel(), text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _say(label: QLabel, text: str) -> None:
    """Show ``text``; without any the label takes no room."""
    say(label.setText, text)
    label.setVisible(bool(text))


def _button(text: str, role: str, pressed: Callable[[], object]) -> QPushButton:
    return push_button(tr(text), role, pressed)
