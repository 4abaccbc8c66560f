"""The panels of one window and what they ask of it; each is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from designer.app.commands import edit
from designer.app.commands.context_menu import open_context_menu
from designer.app.docked import Docked
from designer.app.docks import FRONT
from designer.app.sound_places import tell_base

if TYPE_CHECKING:
    from designer.app.accounts.calls_dock import CallsDock
    from designer.app.panels.callactions import CallActionsPanel
    from designer.app.panels.history import HistoryPanel
    from designer.app.panels.inspector import InspectorPanel
    from designer.app.panels.outline import OutlinePanel
    from designer.app.panels.palette import PalettePanel
    from designer.app.panels.paths import PathsPanel
    from designer.app.panels.phone import PhonePanel
    from designer.app.panels.problems import ProblemsPanel
    from designer.app.panels.scenarios import ScenariosPanel
    from designer.app.serving.panel import ServePanel
    from designer.app.window import Window

P = TypeVar("P", bound=QWidget)


class Panels:
    """Makes and keeps them. A panel's module, too, is imported only when it is made."""

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def makers(self) -> dict[str, Callable[[], QWidget]]:
        """By place: what makes the panel, puts it into its dock, and returns it."""
        return {
            "palette": lambda: self.palette,
            "history": lambda: self.history,
            "inspector": lambda: self.inspector,
            "phone": lambda: self.phone,
            "problems": lambda: self.problems,
            "callactions": lambda: self.call_actions,
            "calls": lambda: self.calls,
            "scenarios": lambda: self.scenarios,
            "paths": lambda: self.paths,
            "outline": lambda: self.outline,
            "serve": lambda: self.serve,
        }

    def make_those_in_sight(self) -> None:
        """Make what will stand in the window that is about to show.

        A panel that is made later, in a window with a style sheet, takes three times as long. Which
        of several tabs is in front is known only the first time, when nothing was rearranged.
        """
        window = self._window
        for name, make in self.makers.items():
            dock = window.docks[name]
            alone = not window.tabifiedDockWidgets(dock)
            first = name == FRONT and not window.context.settings.state
            if not dock.isHidden() and (alone or first):
                make()

    def is_made(self, name: str) -> bool:
        """Whether the property of that name has been asked for."""
        return name in self.__dict__

    @cached_property
    def palette(self) -> PalettePanel:
        """The actions to drag onto the canvas."""
        from designer.app.panels.palette import PalettePanel

        window = self._window
        panel = PalettePanel(window.context)
        panel.chosen.connect(window.add_kind)
        panel.option_chosen.connect(partial(edit.give_option, window))
        panel.left.connect(window.canvas.setFocus)
        return self._put("palette", panel)

    @cached_property
    def history(self) -> HistoryPanel:
        """The undo steps."""
        from designer.app.panels.history import HistoryPanel

        panel = HistoryPanel(self._window.context, self._window.document)
        return self._put("history", panel)

    @cached_property
    def inspector(self) -> InspectorPanel:
        """What is selected."""
        from designer.app.panels.inspector import InspectorPanel

        window = self._window
        panel = InspectorPanel(window.context, window.document, window.live_check)
        panel.done.connect(window.leave_inspector)
        panel.number_followed.connect(window.rehearsal.say_followed)
        panel.way_wanted.connect(window.canvas.quick_adding.by_way)
        panel.sound_wanted.connect(window.prompt_taker.choose)
        panel.recording_wanted.connect(window.prompt_taker.record)
        panel.stand_in_wanted.connect(window.prompt_taker.stand_in)
        panel.address_wanted.connect(partial(tell_base, window))
        window.autosave.begin_inspector(panel)
        self._take_heading("inspector", panel.heading)
        return self._put("inspector", panel)

    @cached_property
    def phone(self) -> PhonePanel:
        """The simulated phone."""
        from designer.app.panels.phone import PhonePanel

        panel = PhonePanel(self._window.context, self._window.test_call)
        marks = self._window.canvas.footprints
        panel.marks_unwanted.connect(marks.clear)
        marks.changed.connect(lambda: panel.show_marks(there=marks.clearable))
        panel.show_marks(there=marks.clearable)
        self._take_heading("phone", panel.heading)
        return self._put("phone", panel)

    @cached_property
    def problems(self) -> ProblemsPanel:
        """What is wrong with the flow."""
        from designer.app.panels.problems import ProblemsPanel

        window = self._window
        panel = ProblemsPanel(window.context, window.document, window.live_check)
        panel.place_wanted.connect(window.show_problem)
        panel.answer_wanted.connect(window.answer_problem)
        return self._put("problems", panel)

    @cached_property
    def call_actions(self) -> CallActionsPanel:
        """The flow as call actions."""
        from designer.app.panels.callactions import CallActionsPanel

        panel = CallActionsPanel(self._window.context, self._window.document)
        return self._put("callactions", panel)

    @cached_property
    def calls(self) -> CallsDock:
        """The calls of this run beside those of the account."""
        from designer.app.accounts.calls_dock import CallsDock
        from designer.app.accounts.history import HistoryView
        from designer.app.panels.calls import CallsPanel

        window = self._window
        desk, call = window.accounts, window.test_call
        history = HistoryView(desk.lines, call.sound, desk.show_way)
        return self._put("calls", CallsDock(desk.lines, CallsPanel(window.context, call), history))

    @cached_property
    def scenarios(self) -> ScenariosPanel:
        """The scenarios of the document."""
        from designer.app.panels.scenarios import ScenariosPanel

        window = self._window
        panel = ScenariosPanel(window.context, window.document, window.rehearsal.runs)
        window.rehearsal.begin_scenarios(panel)
        return self._put("scenarios", panel)

    @cached_property
    def paths(self) -> PathsPanel:
        """Every journey through the flow."""
        from designer.app.panels.paths import PathsPanel

        window = self._window
        panel = PathsPanel(window.context, window.document, window.rehearsal.runs.lengths)
        window.rehearsal.begin_paths(panel)
        return self._put("paths", panel)

    @cached_property
    def outline(self) -> OutlinePanel:
        """The flow as a tree."""
        from designer.app.panels.outline import OutlinePanel

        window = self._window
        panel = OutlinePanel(window.context, window.document)
        # The outline is for those who cannot use the canvas: it has its commands too.
        panel.addActions([window.registry.actions[name] for name in edit.ON_LINES])
        panel.menu_wanted.connect(lambda at: open_context_menu(window, at))
        panel.node_wanted.connect(window.canvas.show_node)
        panel.annotation_wanted.connect(window.canvas.show_annotation)
        panel.activated.connect(window.edit_selected)
        return self._put("outline", panel)

    @cached_property
    def serve(self) -> ServePanel:
        """How the flow is served."""
        from designer.app.serving.panel import ServePanel
        from designer.app.serving.received import ReceivedView

        window = self._window
        received = ReceivedView(
            window.context, window.serving, window.accounts.lines, window.test_call
        )
        panel = ServePanel(
            window.serving,
            received,
            lambda: window.registry.run("call.serve"),
            window.context.messages.info,
        )
        panel.say_keys(window.registry.actions["call.serve"].shortcut().toString())
        return self._put("serve", panel)

    def _put(self, place: str, panel: P) -> P:
        """Put ``panel`` into its dock."""
        docked = self._window.docks[place].widget()
        assert isinstance(docked, Docked)
        docked.put_in(panel)
        return panel

    def _take_heading(self, place: str, heading: QWidget) -> None:
        """Let the panel's own line stand above it."""
        dock = self._window.docks[place]
        before = dock.titleBarWidget()
        dock.setTitleBarWidget(heading)
        before.deleteLater()
