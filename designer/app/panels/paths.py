"""Every journey a caller can take, and how it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.app.as_written import as_written
from designer.app.buttons import push_button
from designer.app.canvas.trail import Trail
from designer.app.column_list import column_list
from designer.app.context import Context
from designer.app.control_row import ControlRow
from designer.app.document import Document
from designer.app.naming import title
from designer.app.prompt_lengths import PromptLengths
from designer.app.saying import say
from designer.app.theme.tokens import STEP
from designer.app.translate import tr
from designer.flow.jsontypes import JsonObject
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.checks.paths import Journey, Paths

_EMPTY = N_("No way leads through this flow yet: it has no start.")
_MAKE = N_("Make a scenario")
_NAME = N_("Paths")
_COLUMNS = (N_("Ends"), N_("Note"), N_("Way"))
_COUNT = N_("{count} ways a call can take")
_COUNT_MORE = N_("{count} ways a call can take, and {more} more that are not listed")
_COUNT_LEAST = N_("{count} ways a call can take, and at least {more} more that are not listed")
_SILENT, _ALONE = N_("ends in silence"), N_("no way to a person")
_NO_CALLER = Text(
    N_("No caller can take this way by keys and phones alone, so there is no scenario of it.")
)
_ENDS = {
    "completed": N_("completed"),
    "hangup": N_("hung up"),
    "webhook": N_("webhook"),
    "loop": N_("goes round"),
}
_OUTCOMES = {
    ("connect", "success"): N_("answered"),
    ("connect", "busy"): N_("busy"),
    ("connect", "failed"): N_("no answer"),
    ("connect", "next"): "",
    ("ivr", "success"): N_("another key"),
    ("ivr", "failed"): N_("no key"),
    ("play", "success"): "",
    ("play", "next"): "",
    ("record", "success"): "",
    ("record", "next"): "",
}
"""What is said of an outcome; an empty text: nothing, since it says nothing."""
_LISTED = 1000
_COUNTED = 2000
_STEPS_SHOWN = 60
"""Nodes of a way that a row names; nobody reads more on one line."""
_AFTER_MS = 120


class PathsPanel(QWidget):
    """A row for each journey; :attr:`trail_wanted` carries the way of the chosen one.

    :attr:`scenario_made` carries the scenario of a journey, as a document holds it.
    """

    trail_wanted = Signal(object)
    scenario_made = Signal(object)

    def __init__(self, context: Context, document: Document, lengths: PromptLengths) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._document, self._lengths = context, document, lengths
        self._due = True
        self.journeys: tuple[Journey, ...] = ()
        self._ways: tuple[str, ...] = ()
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.make = push_button(tr(_MAKE), role="choice", clicked=self._make_scenario)
        bar = ControlRow(QMargins(4 * STEP, 2 * STEP, 4 * STEP, STEP), 2 * STEP)
        bar.add(self.count)
        bar.add_gap()
        bar.add(self.make)
        self.list = column_list(_NAME, _COLUMNS)
        self.list.header().setSectionResizeMode(
            len(_COLUMNS) - 1, QHeaderView.ResizeMode.Interactive
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.list, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.refresh)
        self.list.currentItemChanged.connect(lambda *_: self._show_trail())
        self.list.itemDoubleClicked.connect(lambda *_: self._make_scenario())
        for signal in (document.edited, document.replaced):
            signal.connect(self._changed)
        context.theme.changed.connect(self._changed)

    def refresh(self) -> None:
        """List the journeys of the flow as it is now."""
        from designer.checks.paths import paths

        self._due = False
        found = paths(self._document.flow, _LISTED, _COUNTED)
        # The same journeys read otherwise once a node has another label.
        ways = tuple(way_words(self._document.flow, journey) for journey in found.journeys)
        same = (found.journeys, ways) == (self.journeys, self._ways)
        if not same or self.list.topLevelItemCount() == 0:
            self.journeys, self._ways = found.journeys, ways
            self.list.clear()
            self.list.addTopLevelItems(
                [self._row(journey, way) for journey, way in zip(found.journeys, ways, strict=True)]
            )
        self._say_count(found)
        self.list.header().setVisible(bool(found.journeys))
        self.make.setEnabled(False)

    def retranslate(self) -> None:
        """Say everything in the language now in force."""
        self.journeys = ()
        if not self._due:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody was looking is shown now; not yet to a tab about to be covered.

        The window's tabs are shown one after the other when it opens.
        """
        super().showEvent(event)
        QTimer.singleShot(0, self, self._catch_up)

    def _catch_up(self) -> None:
        if self._due and self.isVisible():
            self.refresh()

    def _changed(self) -> None:
        self._due = True
        if self.isVisible():
            self._timer.start()

    def _row(self, journey: Journey, way: str) -> QTreeWidgetItem:
        marks = [tr(_SILENT)] * journey.silent + [tr(_ALONE)] * journey.without_person
        item = QTreeWidgetItem([tr(_ENDS[journey.end]), ", ".join(marks), way])
        item.setForeground(1, self._context.theme.tokens["warning"])
        item.setToolTip(2, as_written(way))
        return item

    def _say_count(self, found: Paths) -> None:
        args = {"count": len(found.journeys), "more": found.left_off}
        template = _COUNT
        if not found.journeys:
            template = _EMPTY
        elif found.left_off:
            template = _COUNT_LEAST if found.at_least else _COUNT_MORE
        say(self.count.setText, tr(template, **args))

    def _chosen(self) -> Journey | None:
        item = self.list.currentItem()
        place = -1 if item is None else self.list.indexOfTopLevelItem(item)
        return self.journeys[place] if 0 <= place < len(self.journeys) else None

    def _show_trail(self) -> None:
        journey, flow = self._chosen(), self._document.flow
        self.make.setEnabled(journey is not None)
        if journey is not None:
            edges = zip(journey.path, journey.outcomes, strict=False)
            self.trail_wanted.emit(
                Trail(
                    passed=tuple(node for node in journey.path if node in flow.nodes),
                    edges=tuple(edge for edge in edges if edge in flow.edges),
                )
            )

    def _make_scenario(self) -> None:
        journey = self._chosen()
        if journey is not None:
            self._lengths.when_known(partial(self._make_of, journey))

    def _make_of(self, journey: Journey) -> None:
        from designer.engine.path_scenario import scenario_of

        flow = self._document.flow
        if any(node not in flow.nodes for node in journey.path):
            return
        name = way_words(flow, journey)[:80]
        scenario: JsonObject | None = scenario_of(flow, journey, name, length=self._lengths.of)
        if scenario is None:
            self._context.messages.error(_NO_CALLER)
        else:
            self.scenario_made.emit(scenario)


def way_words(flow: Flow, journey: Journey) -> str:
    """A journey on one line: titles of nodes, and what happened at each."""
    words = ""
    for place, node in enumerate(journey.path[:_STEPS_SHOWN]):
        found = flow.nodes.get(node)
        if place:
            words += " \N{RIGHTWARDS ARROW} "
        words += node if found is None else title(found)
        if found is not None and place < len(journey.outcomes):
            said = _OUTCOMES.get((found.action, journey.outcomes[place]), journey.outcomes[place])
            words += f" ({tr(said)})" if said else ""
    return words + (" \N{HORIZONTAL ELLIPSIS}" if len(journey.path) > _STEPS_SHOWN else "")
