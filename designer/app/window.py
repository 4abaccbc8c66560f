"""The main window: canvas in the middle, panels around it, one registry of commands."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QChildEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from designer.app.accounts.desk import AccountDesk
from designer.app.announcing import Announcer
from designer.app.answering import answer
from designer.app.autosave import Autosave
from designer.app.banner import Banner
from designer.app.calling.state import Phase
from designer.app.calling.testcall import TestCall
from designer.app.canvas.view import CanvasView
from designer.app.canvas_alone import CanvasAlone
from designer.app.canvas_room import CanvasRoom
from designer.app.checking import LiveCheck
from designer.app.commands import call, edit, file
from designer.app.commands.context_menu import open_context_menu
from designer.app.commands.menus import add_menus
from designer.app.commands.registry import Registry
from designer.app.commands.tables import register
from designer.app.context import Context
from designer.app.disk import DiskWatch
from designer.app.docks import add_docks
from designer.app.document import Document
from designer.app.empty_hint import EmptyHint
from designer.app.finding.finder import Finder
from designer.app.first_layout import lay_out_first
from designer.app.helping.in_dialogs import HelpInDialogs
from designer.app.helping.pointed import Pointed
from designer.app.history_room import HistoryRoom
from designer.app.keeping import may_close
from designer.app.panels_of_window import Panels
from designer.app.prompt_taker import PromptTaker
from designer.app.reading import Reading
from designer.app.recovery import Recovery
from designer.app.rehearsing import Rehearsal
from designer.app.room import Room
from designer.app.saving import Saving
from designer.app.saying import say
from designer.app.screen_room import room_for
from designer.app.serving.serving import FlowServing, ServePhase
from designer.app.sounds_beside import SoundsBeside
from designer.app.start.showing import StartPlace
from designer.app.start.tour import Tour
from designer.app.statusbar import ZOOMS, StatusBar
from designer.app.tab_titles import TabHelp, show_figures
from designer.app.theme.forgetting import forget_rules
from designer.app.tidying import Tidying
from designer.app.toolbar import UNTITLED, Toolbar
from designer.app.translate import tr
from designer.app.web_address import WebAddress
from designer.app.web_sounds import WebSounds
from designer.flow.texts import N_

if TYPE_CHECKING:
    from designer.app.panels.callactions import CallActionsPanel
    from designer.app.panels.calls import CallsPanel
    from designer.app.panels.inspector import InspectorPanel
    from designer.app.panels.outline import OutlinePanel
    from designer.app.panels.palette import PalettePanel
    from designer.app.panels.phone import PhonePanel
    from designer.app.panels.problems import ProblemsPanel
    from designer.app.serving.panel import ServePanel
    from designer.checks.problems import Problem

PROGRAM = "Callflow Designer"
_TITLE = N_("{name}[*] – {program}")
_PROBLEMS_TAB = N_("Problems")
_PROBLEMS_COUNT = N_("Problems: {count}")
_PROBLEMS_NONE = N_("No problems")
_ROOM = "99"
"""So many problems find room in their tab without moving those beside it."""
_SERVING_TAB, _SERVED_TAB = N_("Serving"), N_("Serving  ●")
_FIRST_SIZE = (1440, 900)
_ONE_STEP = frozenset({"file.show-export", "call.sounds", "call.publish"})
"""Commands for one of the steps the banner tells of: it stays for the others."""


class Window(QMainWindow):
    """One window on one document."""

    context: Context
    document: Document
    sounds: SoundsBeside
    web_sounds: WebSounds
    saving: Saving
    live_check: LiveCheck
    web_address: WebAddress
    test_call: TestCall
    accounts: AccountDesk
    serving: FlowServing
    canvas: CanvasView
    finder: Finder
    rehearsal: Rehearsal
    docks: dict[str, QDockWidget]
    start: StartPlace
    tour: Tour

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.document = Document(context.messages)
        self.sounds = SoundsBeside(self.document, context.background, self)
        self.web_sounds = WebSounds(self.document, self.sounds, context.background)
        self.live_check = LiveCheck(self.document, self.sounds, self.web_sounds)
        self.web_address = WebAddress(context, self.document, self.live_check)
        self.test_call = TestCall(context, self.document, self.live_check)
        self.accounts = AccountDesk(self)
        self.serving = FlowServing(context, self.document, self.live_check)
        self.test_call.served_at = self.serving.base_for_call
        self._prepared = False
        self._edited_from: QWidget | None = None  # what had the focus before the inspector
        self.canvas = CanvasView(context, self.document)
        self.canvas.wrong_with = self.live_check.sentences
        self.registry = Registry(self, context.theme)
        self.pointed = Pointed(self)
        HelpInDialogs(self)
        self.finder = Finder(self)
        self.saving = Saving(self)
        self._add_centre()
        self._add_panels()
        self._add_commands()
        self.toolbar = Toolbar(self.document, self.registry, context.theme)
        self.addToolBar(self.toolbar)
        self.status = StatusBar(self.document, self.live_check)
        self.setStatusBar(self.status)
        self.announcer = Announcer(self.document, self.canvas, context.messages)
        self.setAcceptDrops(True)
        self.reading = Reading(self)
        self.tidying = Tidying(self)
        self.disk = DiskWatch(self)
        self.autosave = Autosave(self)
        self.recovery = Recovery(self)
        self.prompt_taker = PromptTaker(self)
        self._connect()
        self._restore()
        self._show_title()
        self._show_call()
        self._show_lines()

    def retranslate(self) -> None:
        """Say everything in the language now in force that follows from the flow and the call."""
        self._show_title()
        self._show_problems()
        self._show_call()
        self._show_lines()
        self.registry.refresh()

    # Parts

    def _add_centre(self) -> None:
        centre = QWidget()
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.start = StartPlace(self, self._stack)
        self.tour = Tour(self)
        self.banner = Banner(self.context.theme, self._stack)
        self._empty_hint = EmptyHint(self.document, self.canvas)

    def _add_panels(self) -> None:
        self._tab_help = TabHelp(self)
        self.panels = Panels(self)
        self.rehearsal = Rehearsal(self)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self.docks = add_docks(self, self.panels.makers, self._leave_panel)
        self.room = Room(self, self.docks)
        self.history_room = HistoryRoom(self, self.docks["history"], self.docks["palette"])
        self.alone = CanvasAlone(self)
        self.canvas_room = CanvasRoom(self, self.docks, self._stack)

    def _add_commands(self) -> None:
        register(self)
        add_menus(self)
        self.registry.refresh()

    def _connect(self) -> None:
        self.context.messages.said.connect(self.banner.say)
        self.context.messages.offered.connect(self._offer)
        # What was said was about the flow as it was.
        self.document.edited.connect(self.banner.hide)
        self.document.replaced.connect(self.banner.hide)
        for signal in (
            self.document.edited,
            self.document.replaced,
            self.document.state_changed,
            self.document.selection.changed,
            self.test_call.changed,
            self.serving.changed,
        ):
            signal.connect(self.registry.refresh)
        self.document.state_changed.connect(self._show_title)
        self.canvas.zoom_changed.connect(self.toolbar.show_zoom)
        self.canvas.zoom_changed.connect(self.status.show_zoom)
        self.status.offer_zooms(self.registry.actions[name] for name in ZOOMS)
        self.canvas.hint.connect(self.status.hint)
        self.announcer.announced.connect(self.status.remember)
        self.canvas.activated.connect(lambda _node: self.edit_selected())
        self.canvas.value_wanted.connect(self.edit_selected)
        self.canvas.menu_wanted.connect(lambda at: open_context_menu(self, at))
        self.live_check.changed.connect(self._show_problems)
        self._show_problems()
        self.status.problems.clicked.connect(self.show_problems)
        self.test_call.begun.connect(self.banner.hide)
        self.test_call.changed.connect(self._show_call)
        self.test_call.ended.connect(self._list_call)
        self.serving.changed.connect(self._show_serving)
        self.status.serving.clicked.connect(self.show_serving)
        self.status.tidying.clicked.connect(self.tidying.stop)
        self.tidying.changed.connect(lambda: self.status.show_tidying(self.tidying.percent))
        self.status.reading.clicked.connect(self.reading.stop)
        self.reading.changed.connect(lambda: self.status.show_reading(self.reading.words))
        self.accounts.lines.changed.connect(self._show_lines)
        self.accounts.lines.changed.connect(self.registry.refresh)
        self.test_call.trail_changed.connect(self.canvas.set_trace)
        self.canvas.footprints.changed.connect(self.registry.refresh)
        self.rehearsal.begin()
        self.start.begin()
        # Methods, not lambdas: what is no part of the window would keep those, and them the window.
        self.test_call.stopped_by.connect(self.show_problems)
        self.document.replaced.connect(self._make_room_for_inspector)
        # After a call the phone keeps its room, and its buttons their places, until somebody turns
        # to the flow.
        self.document.edited.connect(self._make_room_for_flow)
        self.document.selection.changed.connect(self._make_room_for_flow)
        self.canvas.pressed.connect(self._make_room_for_flow)
        self.document.replaced.connect(self._fit_soon)

    # What other parts ask of the window

    @property
    def palette_panel(self) -> PalettePanel:
        """The actions to drag onto the canvas."""
        return self.panels.palette

    @property
    def inspector(self) -> InspectorPanel:
        """What is selected."""
        return self.panels.inspector

    @property
    def phone(self) -> PhonePanel:
        """The simulated phone."""
        return self.panels.phone

    @property
    def problems(self) -> ProblemsPanel:
        """What is wrong with the flow."""
        return self.panels.problems

    @property
    def call_actions(self) -> CallActionsPanel:
        """The flow as call actions."""
        return self.panels.call_actions

    @property
    def calls(self) -> CallsPanel:
        """The calls of this run."""
        return self.panels.calls.calls

    @property
    def outline(self) -> OutlinePanel:
        """The flow as a tree."""
        return self.panels.outline

    @property
    def serve_panel(self) -> ServePanel:
        """How the flow is served."""
        return self.panels.serve

    def show_node(self, node_id: str) -> None:
        """Select a node and bring it into view."""
        self.document.selection.set([node_id])
        self.canvas.show_node(node_id)

    def show_problem(self, problem: Problem) -> None:
        """Go to the node of ``problem``, the keys to the field it is about, if it is about one."""
        if problem.node is not None:
            self.show_node(problem.node)
            if self.inspector.show_place(problem):
                self.edit_selected(about=problem)

    def answer_problem(self, problem: Problem, deed: str) -> None:
        """Do the ``deed`` that mends ``problem`` together with the person."""
        if problem.node is not None:
            self.show_node(problem.node)
        answer(self, problem.node, deed)

    def edit_selected(self, *, name: bool = False, about: Problem | None = None) -> None:
        """Put the focus into what matters most of what is selected, or into its ``name``.

        ``about``: into the field that this problem is about. Enter or Escape there gives the focus
        back to where it was.
        """
        self._edited_from = QApplication.focusWidget()
        dock = self.docks["inspector"]
        dock.show()
        dock.raise_()
        self._make_room_for_inspector()
        if about is not None:
            self.inspector.focus_place(about)
        elif name:
            self.inspector.focus_name()
        else:
            self.inspector.focus_first()

    def add_kind(self, kind: str) -> None:
        """Add a node of ``kind`` after the one selected and ask for its value."""
        edit.add_kind(self, kind)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.canvas.ask_for_value()

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self.canvas, self.canvas.fit_all)

    def _make_room_for_inspector(self) -> None:
        if not self.test_call.under_way:
            self.room.for_inspector()

    def _make_room_for_flow(self) -> None:
        if not self.test_call.under_way:
            self.room.for_flow()

    def leave_inspector(self) -> None:
        """Give the focus back to where it was before the inspector had it."""
        before, self._edited_from = self._edited_from, None
        if before is not None and (not isValid(before) or not before.isVisible()):
            before = None
        if before is None or self.inspector.isAncestorOf(before):
            before = self.canvas
        before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_panel(self) -> None:
        """Give the focus of a panel that another tab covers to the canvas."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_call_actions(self) -> bool:
        """Apply what is typed as call actions; False where that has a mistake."""
        return not self.panels.is_made("call_actions") or self.call_actions.apply()

    def add_at_top(self, widget: QWidget) -> None:
        """Put a strip below the toolbar, above every other one."""
        self._column.insertWidget(0, widget)

    def add_above_canvas(self, widget: QWidget) -> None:
        """Put a strip between what the program has to say and the canvas."""
        self._column.insertWidget(self._column.indexOf(self._stack), widget)

    def _offer(self, command_id: str) -> None:
        """Have the banner offer a command."""
        command = self.registry.commands[command_id]
        run = partial(self.registry.run, command_id)
        self.banner.offer(tr(command.text), run, stays=command_id in _ONE_STEP)

    def show_problems(self) -> None:
        """Bring the list of problems to the front."""
        self.docks["problems"].show()
        self.docks["problems"].raise_()

    def show_serving(self) -> None:
        """Bring to the front how the flow is served."""
        self.docks["serve"].show()
        self.docks["serve"].raise_()

    def _show_serving(self) -> None:
        self.status.show_serving(self.serving)
        if self.serving.phase is not ServePhase.OFF:
            _ = self.panels.serve  # it lists what comes, seen or not
        on = self.serving.phase is ServePhase.ON
        say(self.docks["serve"].setWindowTitle, tr(_SERVED_TAB if on else _SERVING_TAB))

    def _show_title(self) -> None:
        name = self.document.title or tr(UNTITLED)
        say(self.setWindowTitle, tr(_TITLE, name=name, program=PROGRAM))
        self.setWindowModified(not self.document.clean)

    def _show_problems(self) -> None:
        self.canvas.set_problems(self.live_check.by_node)
        count = len(self.live_check.shown)
        words = tr(_PROBLEMS_COUNT, count=count) if count else tr(_PROBLEMS_NONE)
        show_figures(self.docks["problems"], tr(_PROBLEMS_TAB), str(count or ""), _ROOM, words)

    def _show_call(self) -> None:
        command = self.registry.commands["call.start"]
        under_way = self.test_call.under_way
        if self.test_call.phase is Phase.PLACING:
            self.room.for_phone()
        self.toolbar.show_call(tr(call.HANG_UP if under_way else command.text), call.help_of(self))

    def _list_call(self) -> None:
        """The first call that has ended is listed; from then on the list listens itself."""
        _ = self.panels.calls

    def _show_lines(self) -> None:
        self.toolbar.show_lines(self.accounts.lines)
        self._show_call()
        self.status.show_line(self.accounts.lines)

    # Opening, closing, remembering

    def childEvent(self, event: QChildEvent) -> None:
        """Tabs of panels that have no room are scrolled, not cut off, and say what they count."""
        super().childEvent(event)
        child = event.child() if event.polished() else None
        if isinstance(child, QTabBar):
            child.setElideMode(Qt.TextElideMode.ElideNone)
            child.installEventFilter(self._tab_help)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one dropped file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped file, asking about unsaved changes first."""
        file.open_dropped(self, event.mimeData().urls()[0].toLocalFile())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, end what runs, remember the window."""
        if not may_close(self):
            event.ignore()
            return
        self.canvas.cancel_gesture()
        self.tidying.abandon()
        self.reading.abandon()
        self.rehearsal.close()
        self.test_call.close()
        self.prompt_taker.close()
        self.sounds.close()
        self.accounts.close()
        self.room.for_inspector()  # it is remembered as the person left it
        self.finder.close()
        self.serving.stop()
        self.disk.close()
        leave = self.saving.under_way
        self.autosave.close(leave=leave)
        if not leave:
            self.prompt_taker.throw_away()
        self._remember()
        forget_rules(self)
        event.accept()

    def setVisible(self, visible: bool) -> None:
        """Make and dress what is in sight before the window shows for the first time."""
        if visible:
            self.prepare()
        super().setVisible(visible)

    def prepare(self) -> None:
        """Make what will be in sight of the flow that is open now, and dress it all, unless done.

        How large the window has to be is known then. :meth:`show` does the same.
        """
        if not self._prepared:
            self._prepared = True
            self.panels.make_those_in_sight()
            self.context.theme.dress()

    def _restore(self) -> None:
        self.resize(*_FIRST_SIZE)
        settings = self.context.settings
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if settings.state:
            self.restoreState(QByteArray.fromBase64(settings.state.encode()))
            self.canvas_room.stood_in(settings.stood_in)
        else:
            lay_out_first(self, self.docks, room_for(self))

    def _remember(self) -> None:
        self.context.keep(
            replace(
                self.context.settings,
                geometry=_base64(self.saveGeometry()),
                state=_base64(self.start.panels or self.saveState()),
                stood_in=self.canvas_room.remembered,
                theme=self.context.theme.choice,
            )
        )


def _base64(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")
