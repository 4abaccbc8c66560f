"""Commands of editing: undo, clipboard, delete, add, select."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence

from designer.app.canvas.gestures import drop
from designer.app.canvas.keeping_in_sight import in_sight, keep_in_sight
from designer.app.commands import lacking
from designer.app.commands.deleting import delete, delete_and_cut
from designer.app.commands.registry import Command
from designer.app.translate import tr
from designer.flow import changes
from designer.flow.adding import add_chained, new_node
from designer.flow.errors import CallflowError
from designer.flow.fragments import added_annotations, fragment, insert_fragment
from designer.flow.model import Flow
from designer.flow.reaching import connected, downstream, upstream
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import CONNECT, RECORDCALL, ValueForm
from designer.layout.frames import with_contents
from designer.store.writing import dump_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from designer.app.window import Window

_SELECT_ONE = N_("Select the node from which on the call is to be recorded, then click again.")
_NOTHING_TO_PASTE = N_("The clipboard holds no text to paste.")
_NOT_PASTED = N_("Not pasted. {reason}")
_PASTED = N_("Pasted {count} nodes.")
_LONGEST_NUMBERS = 400
"""Letters of a text that is looked at for telephone numbers."""
_PASTED_NOTES = N_("Pasted {count} nodes and {notes} notes or frames.")


def show_history(window: Window) -> None:
    """Bring the list of undo steps to the front, with the keys on it."""
    window.start.leave()
    window.history_room.open()
    window.panels.history.setFocus()


def add_kind(window: Window, kind: str) -> None:
    """Add a node of ``kind``, chained to the one selected node where that has a free outcome."""
    window.canvas.add_chained(new_node(window.document.flow, kind))


def give_option(window: Window, option: str) -> None:
    """Set ``option`` of the one selected node; with none selected say what to do."""
    single = window.document.selection.single
    if single is None:
        window.canvas.hint.emit(tr(_SELECT_ONE))
    else:
        drop.give_option(window.canvas, single, option)


def copy(window: Window) -> None:
    """Put what is selected on the clipboard as text: a flow of its own.

    What is in a frame comes along.
    """
    flow, selection = window.document.flow, window.document.selection
    part = fragment(flow, *with_contents(flow, selection.nodes, selection.annotations))
    QGuiApplication.clipboard().setText(dump_document(part))


def cut(window: Window) -> None:
    """Copy what is selected and delete it, with what is in a frame."""
    copy(window)
    flow, selection = window.document.flow, window.document.selection
    nodes, keys = with_contents(flow, selection.nodes, selection.annotations)
    selection.set(nodes, selection.edges, keys)
    delete_and_cut(window)


def undo(window: Window) -> None:
    """Take the last step back."""
    _follow(window, window.document.stack.undo)


def redo(window: Window) -> None:
    """Take the step again that was taken back."""
    _follow(window, window.document.stack.redo)


def _follow(window: Window, step: Callable[[], None]) -> None:
    """Take a step, and go to where the nodes are that were in sight before it moved them."""
    canvas, layout = window.canvas, window.document.flow.layout
    # From far so much is seen that little leaves it.
    before = {} if canvas.is_far else {node: layout[node] for node in in_sight(canvas)}
    step()
    moved = [node for node, at in before.items() if layout.get(node, at) != at]
    if moved:
        keep_in_sight(canvas, moved, window.document.selection.single)


def paste(window: Window) -> None:
    """Insert the clipboard's text: nodes copied before, any call actions, or a number to ring."""
    part = read_clipboard(window)
    if part is not None:
        insert(window, part)


def read_clipboard(window: Window) -> Flow | None:
    """The flow in the clipboard's text, laid out; None, with a word about it, where it is none."""
    from designer.callactions.opening import open_flow
    from designer.layout.placing import place_missing

    text = QGuiApplication.clipboard().text()
    messages = window.context.messages
    if not text.strip():
        messages.warning(Text(_NOTHING_TO_PASTE))
        return None
    try:
        part = _of_number(window, text) or open_flow(text).flow
    except CallflowError as error:
        messages.error(Text(_NOT_PASTED, {"reason": error.text}))
        return None
    place_missing(part)
    return part


def _of_number(window: Window, text: str) -> Flow | None:
    """What rings the telephone numbers that ``text`` holds and nothing else; None: it does not."""
    from designer.app.likely_country import likely_country
    from designer.checks.numberfixes import written_out
    from designer.checks.numbers import faults_in

    if len(text) > _LONGEST_NUMBERS:
        return None
    number = written_out(text.strip(), likely_country(window.document.flow, text))
    if any(faults_in(number)):
        return None
    part = Flow()
    add_chained(part, new_node(part, CONNECT.key, number), (0, 0), None).apply(part)
    return part


def insert(window: Window, part: Flow) -> None:
    """Put ``part`` into the flow as one step, select it and bring it into view."""
    messages, document = window.context.messages, window.document
    corner = window.canvas.place_for_part(part)
    edit, ids = insert_fragment(document.flow, part, corner)
    empty = not document.flow.nodes and not document.flow.annotations
    added = added_annotations(edit)
    if (ids or added) and document.apply(edit):
        document.selection.set(ids.values(), (), added)
        messages.info(_pasted(len(ids), len(added)))
        if empty:
            window.canvas.fit_all()
        else:
            window.canvas.bring(ids.values(), added)


def _pasted(nodes: int, annotations: int) -> Text:
    if not annotations:
        return Text(_PASTED, {"count": nodes})
    return Text(_PASTED_NOTES, {"count": nodes, "notes": annotations})


def select_all(window: Window) -> None:
    """Select every node, note and frame that is seen."""
    flow, hidden = window.document.flow, window.canvas.canvas_scene.wiring.folds
    window.document.selection.set(
        (node for node in flow.nodes if node not in hidden.nodes),
        (),
        (key for key in flow.annotations if key not in hidden.annotations),
    )


def _select(reach: Callable[[Flow, Iterable[str]], list[str]]) -> Callable[[Window], None]:
    def select(window: Window) -> None:
        document = window.document
        document.selection.set(reach(document.flow, document.selection.nodes))

    return select


def set_start(window: Window) -> None:
    """Begin calls at the selected node, unless they do."""
    node_id = window.document.selection.single
    if node_id not in (None, window.document.flow.start):
        window.document.apply(changes.set_start(window.document.flow, node_id))


def _has_nodes_selected(window: Window) -> bool:
    return bool(window.document.selection.nodes)


def _has_things_selected(window: Window) -> bool:
    selection = window.document.selection
    return bool(selection.nodes or selection.annotations)


def _has_selection(window: Window) -> bool:
    return not window.document.selection.is_empty


def _one_name(window: Window) -> bool:
    """Whether there is one name to give: that of what is selected, or else of the flow."""
    chosen = window.document.selection
    return len(chosen.nodes) + len(chosen.edges) + len(chosen.annotations) <= 1


def _one_selected(window: Window) -> bool:
    return window.document.selection.single is not None


def record_prompt(window: Window) -> None:
    """Let the person speak what the selected node plays."""
    node_id = window.document.selection.single
    if node_id is not None:
        window.prompt_taker.record(node_id)


def _plays_prompt(window: Window) -> bool:
    node_id = window.document.selection.single
    if node_id is None:
        return False
    return window.document.flow.nodes[node_id].kind.value_form is ValueForm.PROMPT


def _can_record(window: Window) -> bool:
    node_id = window.document.selection.single
    if node_id is None:
        return False
    return window.document.flow.nodes[node_id].options.get(RECORDCALL.key) in (None, "")


_KEYS = QKeySequence.StandardKey

COMMANDS = (
    Command("edit.undo", N_("Undo"), undo, (_KEYS.Undo,), icon="undo",
            enabled=lambda w: w.document.stack.canUndo(),
            lacking=N_("nothing has been done yet"), menu="edit",
            found_by=N_("back step mistake revert take back")),
    Command("edit.redo", N_("Redo"), redo,
            (_KEYS.Redo, "Ctrl+Shift+Z", "Ctrl+Y"), icon="redo",
            enabled=lambda w: w.document.stack.canRedo(),
            lacking=N_("nothing has been undone"), menu="edit",
            found_by=N_("again restore forward")),
    Command("edit.history", N_("Undo history"), show_history, ("Ctrl+Alt+Z",), menu="edit",
            found_by=N_("steps earlier changes")),
)  # fmt: skip
"""Commands that work anywhere in the window."""

CANVAS_COMMANDS = (
    Command("edit.value", N_("Edit what is selected"), lambda w: w.edit_selected(),
            keys=N_("Enter"), enabled=_has_selection,
            lacking=lacking.SOMETHING_SELECTED, menu="edit", separated=True,
            found_by=N_("change properties number prompt")),
    Command("edit.add", N_("Add an action or lead to one"),
            lambda w: w.canvas.quick_adding.by_key(), icon="plus", keys=N_("Tab"), menu="edit",
            found_by=N_("insert create new node sound play prompt menu ivr voicemail forward "
                        "transfer")),
    Command("edit.record-call", N_("Record call"), lambda w: give_option(w, RECORDCALL.key),
            enabled=_can_record,
            lacking=N_("select one node that does not record yet"), menu="edit",
            found_by=N_("recording tape listen")),
    Command("edit.record-prompt", N_("Record the prompt…"), record_prompt,
            enabled=_plays_prompt,
            lacking=N_("select one node that plays a prompt"), menu="edit",
            found_by=N_("microphone voice speak read aloud say sound greeting message")),
    Command("edit.cut", N_("Cut"), cut, (_KEYS.Cut,), enabled=_has_things_selected,
            lacking=lacking.SOMETHING_SELECTED, menu="edit",
            separated=True,
            found_by=N_("move clipboard")),
    Command("edit.copy", N_("Copy"), copy, (_KEYS.Copy,), icon="copy",
            enabled=_has_things_selected,
            lacking=lacking.SOMETHING_SELECTED, menu="edit",
            found_by=N_("clipboard")),
    Command("edit.paste", N_("Paste"), paste, (_KEYS.Paste,), menu="edit",
            found_by=N_("insert clipboard")),
    Command("edit.duplicate", N_("Duplicate"), lambda w: w.canvas.duplicate_selection(),
            ("Ctrl+D",), enabled=_has_things_selected,
            lacking=lacking.SOMETHING_SELECTED, menu="edit",
            found_by=N_("clone copy twice")),
    Command("edit.delete", N_("Delete"), delete, ("Del", "Backspace"), icon="trash",
            enabled=_has_selection,
            lacking=lacking.SOMETHING_SELECTED, menu="edit",
            found_by=N_("remove erase clear trash")),
    Command("edit.delete-and-cut", N_("Delete without reconnecting"), delete_and_cut,
            ("Ctrl+Del", "Ctrl+Backspace"), enabled=_has_selection,
            lacking=lacking.SOMETHING_SELECTED, menu="edit",
            found_by=N_("remove disconnect")),
    Command("edit.select-all", N_("Select all"), select_all, (_KEYS.SelectAll,), menu="edit",
            separated=True,
            found_by=N_("mark everything")),
    Command("edit.select-upstream", N_("Select what leads here"), _select(upstream),
            ("Alt+Left",), enabled=_has_nodes_selected,
            lacking=lacking.NODE_SELECTED, menu="edit",
            found_by=N_("before predecessors incoming")),
    Command("edit.select-downstream", N_("Select what follows"), _select(downstream),
            ("Alt+Right",), enabled=_has_nodes_selected,
            lacking=lacking.NODE_SELECTED, menu="edit",
            found_by=N_("after successors outgoing")),
    Command("edit.select-connected", N_("Select everything connected"), _select(connected),
            ("Ctrl+Shift+A",), enabled=_has_nodes_selected,
            lacking=lacking.NODE_SELECTED, menu="edit",
            found_by=N_("linked group")),
    Command("edit.set-start", N_("Start here"), set_start, ("Shift+Home",), icon="start",
            enabled=_one_selected,
            lacking=lacking.ONE_NODE_SELECTED, menu="edit",
            found_by=N_("first begin entry")),
    Command("edit.rename", N_("Rename"), lambda w: w.edit_selected(name=True), ("F2",),
            enabled=_one_name,
            lacking=N_("select one thing only"), menu="edit",
            found_by=N_("name title label")),
    Command("edit.change-kind", N_("Change kind"), lambda w: w.canvas.quick_adding.change_kind(),
            ("Shift+S",), enabled=_one_selected,
            lacking=lacking.ONE_NODE_SELECTED, menu="edit",
            found_by=N_("type convert turn into action")),
)  # fmt: skip
"""Commands on the canvas: in a field their keys belong to the field."""

ON_LINES = ("edit.cut", "edit.copy", "edit.paste", "edit.delete")
"""Those of them that work on the outline too. The others' keys are letters, which search there."""
