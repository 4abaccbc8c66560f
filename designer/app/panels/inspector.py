"""The inspector: what is selected, and what can be changed about it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from designer.app.checking import LiveCheck
from designer.app.context import Context
from designer.app.document import Document
from designer.app.fading import Fade
from designer.app.naming import title
from designer.app.panels.annotation_form import AnnotationForm
from designer.app.panels.edge_form import EdgeForm
from designer.app.panels.flow_form import FlowForm
from designer.app.panels.node_form import NodeForm
from designer.app.panels.several_form import SeveralForm
from designer.app.panels.wire_form import WireForm
from designer.app.saying import say, worded
from designer.app.translate import tr
from designer.flow.edits import Edit
from designer.flow.events import FieldChanged, NodeRenamed, NodesRemoved
from designer.flow.model import EdgeKey
from designer.flow.texts import N_
from designer.flow.vocabulary import Kind

if TYPE_CHECKING:
    from designer.checks.problems import Problem

_MARGIN = 16
"""Left free above and below what is scrolled to."""
_SELECTION = N_("Selection")
_NAME = N_("What is selected")
_SEVERAL = N_("{count} selected")
_SEVERAL_HELP = N_("Drag them together, or press Delete.")
_EDGE = N_("Connection")
_EDGES = N_("{count} connections")
_FLOW = N_("Flow")

Form: TypeAlias = NodeForm | SeveralForm | EdgeForm | WireForm | FlowForm | AnnotationForm
"""What the inspector shows of what is selected."""


class InspectorPanel(QScrollArea):
    """A heading with kind and name, and the form for what is selected.

    :attr:`done`: Enter was pressed in a line, or Escape anywhere; the focus may go back.
    :attr:`unleft_changed`: what :meth:`unleft` gives may be another now.
    :attr:`way_wanted` asks where a way, given as a tuple of outcomes, is to lead;
    :attr:`sound_wanted` which sound a node, given by its id, is to play, :attr:`recording_wanted`
    to record one for it, and :attr:`stand_in_wanted` to have one stand in. :attr:`address_wanted`
    asks for the address that the flow's sounds have on the web. :attr:`number_followed` says which
    number the scenarios told of until it was changed, and which they tell of now.
    """

    done = Signal()
    number_followed = Signal(str, str)
    unleft_changed = Signal()
    way_wanted = Signal(object)
    sound_wanted = Signal(str)
    recording_wanted = Signal(str)
    stand_in_wanted = Signal(str)
    address_wanted = Signal()

    def __init__(self, context: Context, document: Document, live_check: LiveCheck) -> None:
        super().__init__()
        self._document = document
        self._live_check = live_check
        self._kind: Kind | None = None
        self.heading = QLabel()
        """The kind of what is selected; the dock's heading."""
        self.heading.setProperty("role", "heading")
        self.heading.setContentsMargins(16, 12, 16, 4)
        self.form: Form | None = None
        self.setWidgetResizable(True)
        say(self.setAccessibleName, tr(_NAME))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        document.selection.changed.connect(self._show_selection)
        document.replaced.connect(self._show_selection)
        document.edited.connect(self._refresh)
        document.state_changed.connect(self._name_flow)
        document.flow_changed.connect(self._heard)
        live_check.changed.connect(self._show_problems)
        live_check.checked.connect(self._learn_numbers)
        self._stale = False
        self.fade = Fade(self, context.theme)
        self._show_selection()

    def focus_first(self) -> None:
        """Put the focus into the first field of what is selected."""
        if self.form is not None:
            self.form.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_name(self) -> None:
        """Put the focus into the name of what is selected, where it has one."""
        if self.form is not None:
            self.form.name().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_place(self, problem: Problem) -> bool:
        """Scroll to what ``problem`` of the node is about; whether that is a field."""
        if not isinstance(self.form, NodeForm):
            return False
        field = self.form.place_of(problem)
        seen = field or (self.form.outcomes if problem.edges else None)
        if seen is not None:
            # When the form, which may be a new one, has been laid out.
            QTimer.singleShot(0, seen, lambda: self._scroll_to(seen, with_note=field is not None))
        return field is not None

    def focus_place(self, problem: Problem) -> None:
        """Put the focus into the field that ``problem`` of the node is about."""
        field = self.form.place_of(problem) if isinstance(self.form, NodeForm) else None
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _scroll_to(self, seen: QWidget, *, with_note: bool) -> None:
        """Bring ``seen`` into view, ``with_note`` also what stands above and below it."""
        field = seen.parentWidget()
        if with_note and field is not None:
            self.ensureWidgetVisible(field, 0, _MARGIN)
        self.ensureWidgetVisible(seen, 0, _MARGIN)

    def unleft(self) -> Edit | None:
        """What is typed and becomes part of the flow only when its field is left; None: nothing."""
        return self.form.unleft() if isinstance(self.form, NodeForm) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field has a use for: Escape, and Enter at the end of a line."""
        key = event.key()
        ends = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        in_line = isinstance(QApplication.focusWidget(), QLineEdit)
        if key == Qt.Key.Key_Escape or (ends and in_line):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _heard(self, event: object) -> None:
        """Note what makes the form itself another one; it is made when the edit is done."""
        match event:
            case NodeRenamed() | NodesRemoved():
                # The flow's own form names no node: refreshed, it is right again.
                self._stale = self._stale or not isinstance(self.form, FlowForm)
            case FieldChanged(field) if field == "start":
                self._stale = self._stale or isinstance(self.form, FlowForm)

    def _refresh(self) -> None:
        form = self.form
        if self._stale or self._is_another():
            self._show_selection()
        elif form is not None:
            form.refresh()
            self._show_title()

    def _name_flow(self) -> None:
        """A flow without a name is called as its file, which a save may have given it."""
        if isinstance(self.form, FlowForm) and self._document.selection.is_empty:
            self._show_title()

    def _show_title(self) -> None:
        words = self._heading()[1]
        say(self._title.setText, words)
        self._title.setVisible(bool(words))

    def _is_another(self) -> bool:
        """Whether what the form is of is gone, or of another kind."""
        form = self.form
        if isinstance(form, NodeForm):
            known = form.node_id in self._document.flow.nodes
            return not known or form.node.kind is not self._kind
        if isinstance(form, EdgeForm):
            return form.key not in self._document.flow.edges
        if isinstance(form, WireForm):
            return not form.is_current
        return isinstance(form, SeveralForm) and not form.is_current()

    def _learn_numbers(self) -> None:
        """After the first check, which is after the window has shown, say how numbers are read."""
        self._live_check.checked.disconnect(self._learn_numbers)
        import_module("phonenumbers")
        if self.form is not None:
            self.form.refresh()

    def _show_problems(self) -> None:
        if self.form is not None and not self._is_another():
            self.form.show_problems()

    def _show_selection(self) -> None:
        self._stale = False
        focused = self._focused_field()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        over, words = self._heading()
        say(self.heading.setText, over)
        self._title = worded(QLabel(), words)
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self._title)
        if not words:
            self._title.hide()
        self.form = self._make_form()
        if self.form is not None:
            column.addWidget(self.form)
        else:
            column.addWidget(self._note())
        column.addStretch(1)
        before = self.takeWidget()
        self.setWidget(inner)
        if before is not None:
            # Not at once: the click that led here may still be on its way through it.
            before.hide()
            before.deleteLater()
        field = self._fields().get(focused)
        if field is not None:
            # The form is another one, the person is still at the same field.
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_field(self) -> str:
        """The key of the field that has the focus; empty: none has.

        An id is taken when its field is left: whoever is there is done with it.
        """
        fields = self._fields().items()
        return next((key for key, field in fields if field.hasFocus() and key != "id"), "")

    def _fields(self) -> dict[str, QWidget]:
        """The inputs of the form by their keys, where it is that of nodes."""
        form = self.form
        if not isinstance(form, NodeForm | SeveralForm):
            return {}
        return {key: field.control for key, field in form.fields.items()}

    def _make_form(self) -> Form | None:
        selection = self._document.selection
        if selection.single is not None:
            self._kind = self._document.flow.nodes[selection.single].kind
            node = NodeForm(self._document, self._live_check, selection.single)
            node.id_typed.connect(self.unleft_changed)
            node.number_followed.connect(self.number_followed)
            node.way_wanted.connect(self.way_wanted)
            node.sound_wanted.connect(self.sound_wanted)
            node.recording_wanted.connect(self.recording_wanted)
            node.stand_in_wanted.connect(self.stand_in_wanted)
            node.address_wanted.connect(self.address_wanted)
            return node
        if len(selection.nodes) > 1:
            return SeveralForm(self._document, self._live_check, selection.nodes)
        if selection.single_annotation is not None:
            return AnnotationForm(self._document, selection.single_annotation)
        if selection.single_edge is not None:
            form = EdgeForm(self._document, selection.single_edge)
            form.rekeyed.connect(self._follow_edge)
            return form
        if selection.only_edges:
            return WireForm(self._document, selection.edges)
        if selection.is_empty:
            flow = FlowForm(self._document)
            flow.variables.number_followed.connect(self.number_followed)
            return flow
        return None

    def _follow_edge(self, key: EdgeKey) -> None:
        """The connection leaves by another outcome: it stays selected, the person at the field."""
        self._document.selection.set(edges=[key])
        if isinstance(self.form, EdgeForm):
            self.form.outcome.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading(self) -> tuple[str, str]:
        selection, flow = self._document.selection, self._document.flow
        if selection.single is not None:
            node = flow.nodes[selection.single]
            return tr(node.kind.label), title(node)
        if selection.single_annotation is not None:
            return tr(flow.annotations[selection.single_annotation].label), ""
        if selection.is_empty:
            return tr(_FLOW), self._document.called
        if selection.single_edge is not None:
            return tr(_EDGE), ""
        if selection.only_edges:
            return tr(_SELECTION), tr(_EDGES, count=len(selection.edges))
        return tr(_SELECTION), tr(_SEVERAL, count=sum(map(len, selection.all)))

    def _note(self) -> QLabel:
        note = worded(QLabel(), tr(_SEVERAL_HELP))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setContentsMargins(16, 4, 16, 16)
        return note
