"""The call actions of the flow, both ways: live as an export would write them now, and editable."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.app.context import Context
from designer.app.document import Document
from designer.app.panels.callactions_editor import CallActionsEditor, presentable
from designer.app.panels.callactions_lines import NodeLines
from designer.app.panels.new_places import place_new
from designer.app.saying import say, worded
from designer.app.translate import tr, tr_text
from designer.flow.errors import CallflowError
from designer.flow.references import needs_base
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.callactions.exporting import Exported

_COPY = N_("Copy")
_COPIED = N_("Copied")
_APPLY = N_("Apply")
_GIVE_UP = N_("Discard")
_NAME = N_("Call actions as JSON")
_SIZE = N_("{size} bytes")
_EMPTY = N_("Nothing yet: the call actions appear here as you draw.")
_EDITED = N_("Edited. Ctrl+Enter applies it, Esc discards it.")
_EDITED_BOTH = N_(
    "Edited, and the flow has changed meanwhile. Ctrl+Enter makes it what stands here, Esc "
    "discards this text."
)
_NO_BASE = N_(
    "Names files beside the document, which 46elks cannot reach. An export (Ctrl+E) writes their "
    "addresses on the web instead: use that, not a copy of this."
)
_LEFT = N_("The edited call actions are not applied yet. {reason}")
_AFTER_MS = 40
_LARGE_AFTER_MS = 300
_LARGE_NODES = 200
"""A flow with more nodes than this is written out only in a longer pause."""
_COPIED_MS = 1_500
_CHECK_MS = 400
"""How long after the last key press a mistake is looked for."""
_CHECKED_CHARACTERS = 16_000
"""A longer text is looked at only when it is applied."""


class CallActionsPanel(QWidget):
    """Read the JSON, copy it, change it; where the flow cannot be written inline it says why.

    Until the person types, the text follows the flow. From then on it is theirs, until they apply
    it (Ctrl+Enter, or by leaving the panel) or discard it (Esc).
    """

    def __init__(self, context: Context, document: Document) -> None:
        super().__init__()
        self._context = context
        self._document = document
        self._exported: Exported | None = None
        """What the flow was written as when the text was last shown."""
        self._shown = ""
        self._lines = NodeLines()
        self._stale = True
        self._scroll = False
        """Whether the selection has changed elsewhere and is to be brought into view."""
        self._from_caret = False
        self._build(context)
        self._timer = _single_shot(self, self._catch_up)
        self._check_timer = _single_shot(self, self._check)
        self._connect()
        self._changed()

    def _build(self, context: Context) -> None:
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.editor = CallActionsEditor(context.theme)
        say(self.editor.setAccessibleName, tr(_NAME))
        self.reason = _label("warn")
        self.state = _label("muted")
        self.mistake = _label("bad")
        self.mistake.setContentsMargins(16, 4, 16, 8)
        self.mistake.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._size = _label("muted")
        self._size.setWordWrap(False)
        self.copy = worded(QPushButton(), tr(_COPY))
        self.apply_button = worded(QPushButton(), tr(_APPLY))
        self.give_up_button = worded(QPushButton(), tr(_GIVE_UP))
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 4)
        top.setSpacing(8)
        top.addWidget(self.reason, 1)
        top.addWidget(self.state, 1)
        for widget in (self._size, self.give_up_button, self.apply_button, self.copy):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.editor, 1)
        column.addWidget(self.mistake)
        self.mistake.hide()
        self._show_state()

    def _connect(self) -> None:
        self.copy.clicked.connect(self._copy)
        self.apply_button.clicked.connect(self.apply)
        self.give_up_button.clicked.connect(self.give_up)
        self.editor.apply_wanted.connect(self.apply)
        self.editor.give_up_wanted.connect(self.give_up)
        self.editor.caret_moved.connect(self._select_line)
        self.editor.textChanged.connect(self._typed)
        self.editor.modificationChanged.connect(self._edited_or_not)
        self._document.edited.connect(self._changed)
        self._document.replaced.connect(self._replaced)
        self._document.selection.changed.connect(self._selection_changed)
        self._context.app.focusChanged.connect(self._focus_changed)

    @property
    def text(self) -> str:
        """The JSON that stands there."""
        return self.editor.text

    @property
    def edited(self) -> bool:
        """Whether the person has changed the text and not applied it yet."""
        return self.editor.edited

    # The flow into the text

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another tab was in front."""
        super().showEvent(event)
        self._timer.start(0)

    def _changed(self) -> None:
        self._stale = True
        self._show_state()
        large = len(self._document.flow.nodes) > _LARGE_NODES
        self._timer.start(_LARGE_AFTER_MS if large else _AFTER_MS)

    def _replaced(self) -> None:
        """Another flow: what was typed belonged to the one before."""
        self.editor.document().setModified(False)
        self._show_mistake(None)
        self._changed()

    def _catch_up(self) -> None:
        if self.edited or not self.isVisible():
            return
        if self._stale:
            self._stale = False
            self._show_flow()
        self._show_selection()

    def _show_flow(self) -> None:
        reason = ""
        self._exported = None
        try:
            self._exported = self._export()
        except CallflowError as error:
            reason = tr_text(self._why_not(error)) if self._document.flow.nodes else tr(_EMPTY)
        exported = self._exported
        self._shown = presentable(exported.text) if exported else ""
        self._lines = NodeLines(self._shown, exported)
        self.editor.show_text(self._shown)
        self.editor.setReadOnly(exported is None)
        if exported and not reason and needs_base(self._document.flow):
            reason = tr(_NO_BASE)
        say(self.reason.setText, reason)
        # What is not there yet is nothing to be warned of.
        self.reason.setProperty("role", "warn" if self._document.flow.nodes else "muted")
        self.reason.style().polish(self.reason)
        say(self._size.setText, tr(_SIZE, size=exported.size) if exported else "")
        self.copy.setEnabled(exported is not None)
        self._show_state()

    def _why_not(self, error: CallflowError) -> Text:
        """Why there are no call actions, in the words an export has for it."""
        from designer.flow.served_only import why_served_only

        return why_served_only(self._document.flow, {error.code}) or error.text

    def _export(self) -> Exported:
        from designer.callactions.exporting import export_call_actions

        return export_call_actions(self._document.flow, folder=self._document.folder)

    # The text into the flow

    def apply(self) -> bool:
        """Make the flow what the text says, as one undo step; whether nothing is left to apply.

        A mistake is underlined and named; the flow and the text stay as they are then.
        """
        self._check_timer.stop()
        if not self.edited:
            return True
        from designer.callactions.matching import edit_from_text

        flow = self._document.flow
        try:
            exported = self._export() if self._stale or not self._exported else self._exported
            edit = edit_from_text(flow, self.text, exported, place=place_new)
        except CallflowError as error:
            self._show_mistake(error)
            return False
        if edit is not None and not self._document.apply(edit):
            return False
        self._show_mistake(None)
        self.editor.document().setModified(False)
        self._stale = True
        self._catch_up()
        return True

    def give_up(self) -> None:
        """Show what the flow says again; what was typed comes back by undoing."""
        self._check_timer.stop()
        self._show_mistake(None)
        self.editor.give_up(self._shown)
        self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another tab in front is leaving the panel; what cannot be applied must be said then."""
        super().hideEvent(event)
        left = self.edited and not event.spontaneous() and self.window().isVisible()
        if left and not self.apply():
            self._context.messages.warning(Text(_LEFT, {"reason": self.mistake.text()}))

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Apply when the focus goes to another part of the window; not to another program."""
        if before is None or now is None or not self.edited:
            return
        if self.isAncestorOf(before) and not self.isAncestorOf(now):
            self.apply()

    def _typed(self) -> None:
        if not self.edited:
            return
        if self.editor.document().characterCount() > _CHECKED_CHARACTERS:
            self._show_mistake(None)
        else:
            self._check_timer.start(_CHECK_MS)

    def _check(self) -> None:
        """Look for a mistake while the person pauses; the flow is not touched."""
        from designer.callactions.importing import branches_of
        from designer.callactions.reader import parse_call_actions

        if not self.edited:
            return
        try:
            branches_of(parse_call_actions(self.text))
        except CallflowError as error:
            self._show_mistake(error)
        else:
            self._show_mistake(None)

    def _show_mistake(self, error: CallflowError | None) -> None:
        say(self.mistake.setText, tr_text(error.text) if error else "")
        self.mistake.setVisible(error is not None)
        place = error.args_by_name if error else {}
        line, column = place.get("line"), place.get("column")
        if isinstance(line, int) and isinstance(column, int):
            self.editor.mark_mistake(line - 1, column - 1)
        else:
            self.editor.mark_mistake(None)

    # Whose text it is

    def _edited_or_not(self, edited: bool) -> None:
        """The person began to type, or what stands there is the flow's again."""
        self._show_state()
        if edited:
            self.editor.mark_lines(())
        else:
            self._show_mistake(None)
            self._timer.start(0)

    def _show_state(self) -> None:
        edited = self.edited
        if not edited and (self.apply_button.hasFocus() or self.give_up_button.hasFocus()):
            self.editor.setFocus()
        say(self.state.setText, tr(_EDITED_BOTH if self._stale else _EDITED) if edited else "")
        for widget in (self.state, self.give_up_button, self.apply_button):
            widget.setVisible(edited)
        for widget in (self.reason, self._size):
            widget.setVisible(not edited)

    # What is selected

    def _selection_changed(self) -> None:
        self._scroll = not self._from_caret
        if not self._stale:
            self._show_selection()

    def _show_selection(self) -> None:
        """Mark the lines of the selected nodes; where they were selected elsewhere, go there."""
        if self.edited or not self.isVisible():
            return
        nodes = self._document.selection.nodes
        lines = self._lines.of(nodes) if nodes else []
        self.editor.mark_lines(lines)
        if self._scroll:
            self.editor.show_one_of(lines)
        self._scroll = False

    def _select_line(self, line: int) -> None:
        """Select the node on whose lines the caret was put."""
        node_id = None if self._stale else self._lines.node_at(line)
        if node_id is not None:
            self._from_caret = True
            self._document.selection.set([node_id])
            self._from_caret = False

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)
        say(self.copy.setText, tr(_COPIED))
        QTimer.singleShot(_COPIED_MS, self.copy, lambda: say(self.copy.setText, tr(_COPY)))


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _single_shot(panel: QWidget, run: Callable[[], None]) -> QTimer:
    timer = QTimer(panel)
    timer.setSingleShot(True)
    timer.timeout.connect(run)
    return timer
