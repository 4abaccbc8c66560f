"""Notes and frames by hand: moving, resizing, selecting, writing, folding, copying."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas.picking import Hit
from designer.app.canvas.tooltips import tooltip
from designer.flow import changes
from designer.flow.annotations import Frame, Note
from designer.layout.frames import BAR
from tests.app.canvas import mouse
from tests.app.canvas.mouse import (
    ALT,
    CONTROL,
    LEFT,
    NONE,
    SHIFT,
    click,
    drag,
    head,
    hold,
    move,
    pixel,
)

# What the platform without a screen has to say about popups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOTE, FRAME = "note 1", "frame 2"
K = Qt.Key
# The frame is round Sales at (320, -80) and Support at (320, 120), the note above it.
FRAME_AT, FRAME_SIZE = (296, -136), (272, 424)


@pytest.fixture
def canvas(canvas, document):
    flow = document.flow
    flow.add_annotations(
        [
            (
                None,
                Note(
                    flow.fresh_key("note"),
                    {"text": "Ask Kim.", "at": [600, 200], "size": [160, 80]},
                ),
            ),
            (
                None,
                Frame(
                    flow.fresh_key("frame"),
                    {"title": "Team", "at": [*FRAME_AT], "size": [*FRAME_SIZE]},
                ),
            ),
        ]
    )
    canvas.canvas_scene.settle()
    return canvas


def state(document):
    return mouse.state(document), dict(document.flow.annotations)


def bar(canvas) -> QPoint:
    x, y = canvas.document.flow.annotations[FRAME].at
    return pixel(canvas, x + 120, y + 16)


def chevron(canvas) -> QPoint:
    x, y = canvas.document.flow.annotations[FRAME].at
    return pixel(canvas, x + 20, y + 16)


def item(canvas, key):
    return canvas.canvas_scene.annotations.items[key]


def one_step(document, before):
    after = state(document)
    assert after != before
    assert document.stack.count() == 1
    document.stack.undo()
    assert state(document) == before
    document.stack.redo()
    assert state(document) == after


def test_a_note_is_moved_on_the_grid_in_one_step(canvas, document):
    before = state(document)
    drag(canvas, pixel(canvas, 640, 240), pixel(canvas, 703, 301))
    assert document.flow.annotations[NOTE].at == (664, 264)
    assert document.selection.annotations == (NOTE,)
    assert document.selection.nodes == ()
    one_step(document, before)
    assert str(document.stack.undoText()) == "Move Ask Kim."
    drag(canvas, pixel(canvas, 700, 300), pixel(canvas, 703, 301), keys=ALT)
    drag(canvas, pixel(canvas, 700, 300), pixel(canvas, 713, 317), keys=ALT)
    assert document.flow.annotations[NOTE].at == (677, 281)


def test_a_frame_moves_what_is_in_it_and_nothing_else(canvas, document):
    before = state(document)
    drag(canvas, bar(canvas), bar(canvas) + QPoint(80, -40))
    flow = document.flow
    assert flow.annotations[FRAME].at == (376, -176)
    assert (flow.layout["sales"], flow.layout["support"]) == ((400, -120), (400, 80))
    assert (flow.layout["menu"], flow.annotations[NOTE].at) == ((0, 0), (600, 200))
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (400, -120)
    one_step(document, before)
    assert str(document.stack.undoText()) == "Move Team"


def test_breaking_off_leaves_everything_where_it_was(canvas, document):
    before = state(document)
    hold(canvas, bar(canvas), bar(canvas) + QPoint(80, -40))
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (400, -120)
    assert item(canvas, FRAME).pos().toTuple() == (376, -176)
    QTest.keyClick(canvas, K.Key_Escape)
    assert state(document) == before
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (320, -80)
    assert item(canvas, FRAME).pos().toTuple() == FRAME_AT
    assert document.selection.is_empty


def test_nodes_and_notes_selected_together_move_together(canvas, document):
    click(canvas, head(canvas, "menu"))
    click(canvas, pixel(canvas, 640, 240), SHIFT)
    assert document.selection.all == (("menu",), (), (NOTE,))
    start = head(canvas, "menu")
    drag(canvas, start, start + QPoint(0, 40))
    assert document.flow.layout["menu"] == (0, 40)
    assert document.flow.annotations[NOTE].at == (600, 240)
    QTest.keyClick(canvas, K.Key_Right, CONTROL)
    assert document.flow.layout["menu"] == (8, 40)
    assert document.flow.annotations[NOTE].at == (608, 240)
    click(canvas, pixel(canvas, 640, 280), CONTROL)
    assert document.selection.all == (("menu",), (), ())


@pytest.mark.parametrize(
    ("place", "by", "size"),
    [
        ((760, 280), (43, 21), (200, 104)),
        ((760, 240), (43, 21), (200, 80)),
        ((680, 280), (43, 21), (160, 104)),
        ((750, 270), (-500, -500), (64, 32)),
    ],
)
def test_a_note_is_pulled_larger_and_smaller_by_its_edges(canvas, document, place, by, size):
    before = state(document)
    start = pixel(canvas, *place)
    drag(canvas, start, start + QPoint(*by))
    assert document.flow.annotations[NOTE].size == size
    assert document.flow.annotations[NOTE].at == (600, 200)
    assert item(canvas, NOTE).area[2:] == size
    one_step(document, before)


def test_the_smallest_note_can_be_moved_and_pulled_larger_again(canvas, document):
    for at, size in (((700, -300), [64, 32]), ((700, -200), [0, 0])):
        note = Note(document.flow.fresh_key("note"), {"at": [*at], "size": size})
        document.flow.add_annotations([(None, note)])
        corner = pixel(canvas, at[0] + size[0], at[1] + size[1])
        drag(canvas, corner - QPoint(3, 3) * (size[0] > 0), corner + QPoint(80, 40))
        assert document.flow.annotations[note.key].size >= (84, 40)
    drag(canvas, pixel(canvas, 704, -296), pixel(canvas, 704, -336))
    assert document.flow.annotations["note 3"].at == (704, -336)


def test_a_text_that_is_too_long_is_shown_and_not_written_on(canvas, document, qtbot):
    note = Note(document.flow.fresh_key("note"), {"text": "a" * 30_000})
    document.flow.add_annotations([(None, note)])
    with qtbot.waitSignal(canvas.hint) as said:
        canvas.annotating.write(note.key)
    assert "30000" in said.args[0]
    assert canvas.annotating.editor is None


def test_from_far_they_are_seen_and_follow_a_drag(canvas, document):
    canvas.zoom_to(0.2)
    tokens = canvas._theme.tokens
    picture = canvas.viewport().grab().toImage()
    assert canvas.is_far
    assert picture.pixelColor(pixel(canvas, 700, 265)) == tokens["note"]
    hold(canvas, pixel(canvas, 640, 240), pixel(canvas, 640, 240) + QPoint(60, 60))
    picture = canvas.viewport().grab().toImage()
    assert picture.pixelColor(pixel(canvas, 700, 265)) == tokens["canvas"]
    assert picture.pixelColor(pixel(canvas, 1000, 565)) == tokens["note"]
    QTest.keyClick(canvas, K.Key_Escape)
    picture = canvas.viewport().grab().toImage()
    assert picture.pixelColor(pixel(canvas, 700, 265)) == tokens["note"]


def test_resizing_a_frame_moves_nothing_and_can_be_broken_off(canvas, document):
    before = state(document)
    corner = pixel(canvas, 568, 288)
    hold(canvas, corner, corner + QPoint(103, 101))
    assert item(canvas, FRAME).area[2:] == (376, 528)
    QTest.keyClick(canvas, K.Key_Escape)
    assert item(canvas, FRAME).area[2:] == FRAME_SIZE
    assert state(document) == before
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=corner)
    drag(canvas, corner, corner + QPoint(-300, 0))
    assert document.flow.annotations[FRAME].size == (160, 424)
    assert document.flow.layout["sales"] == (320, -80)


def test_a_marquee_inside_a_frame_selects_what_is_in_it_alone(canvas, document):
    drag(canvas, pixel(canvas, 310, -90), pixel(canvas, 400, -60))
    assert document.selection.all == (("sales",), (), ())
    drag(canvas, pixel(canvas, 250, -180), pixel(canvas, 800, 320))
    nodes, _, annotations = document.selection.all
    assert set(nodes) == {"sales", "support", "leave"}
    assert set(annotations) == {NOTE, FRAME}
    drag(canvas, pixel(canvas, 700, 330), pixel(canvas, 740, 270), keys=CONTROL)
    assert document.selection.annotations == (FRAME,)


def test_what_is_written_in_place_is_kept_as_plain_text(canvas, document):
    before = state(document)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=pixel(canvas, 640, 240))
    editor = canvas.annotating.editor
    assert editor.toPlainText() == "Ask Kim."
    QTest.keyClicks(editor, " <b>Now</b>")
    QTest.keyClick(editor, K.Key_Return)
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, K.Key_Return, CONTROL)
    assert document.flow.annotations[NOTE].words == "Ask Kim. <b>Now</b>\nx"
    assert canvas.annotating.editor is None
    assert canvas.hasFocus()
    one_step(document, before)


@pytest.mark.parametrize("kept", [True, False])
def test_a_note_is_not_seen_below_its_own_editor(canvas, document, kept):
    """Far away the editor is larger than the note, and both edges would be seen."""
    canvas.zoom_to(0.5)
    item = canvas.canvas_scene.annotations.items[NOTE]
    canvas.annotating.write(NOTE)
    assert item.opacity() == 0
    editor = canvas.annotating.editor
    QTest.keyClicks(editor, "!")
    QTest.keyClick(editor, K.Key_Return if kept else K.Key_Escape, CONTROL if kept else NONE)
    assert canvas.canvas_scene.annotations.items[NOTE].opacity() == 1


def test_a_title_ends_with_enter_and_esc_gives_up(canvas, document):
    document.selection.set(annotations=[FRAME])
    QTest.keyClick(canvas, K.Key_Return)
    QTest.keyClicks(canvas.annotating.editor, "Office")
    QTest.keyClick(canvas.annotating.editor, K.Key_Return)
    assert document.flow.annotations[FRAME].words == "Office"
    QTest.keyClick(canvas, K.Key_F2)
    QTest.keyClicks(canvas.annotating.editor, "Other")
    QTest.keyClick(canvas.annotating.editor, K.Key_Escape)
    assert document.flow.annotations[FRAME].words == "Office"
    assert document.stack.count() == 1


def test_going_elsewhere_keeps_what_is_written_and_undo_ends_the_writing(canvas, document, qtbot):
    canvas.annotating.write(NOTE)
    QTest.keyClicks(canvas.annotating.editor, "!")
    click(canvas, head(canvas, "menu"))
    canvas.setFocus()
    assert document.flow.annotations[NOTE].words == "Ask Kim.!"
    assert document.selection.nodes == ("menu",)
    canvas.annotating.write(NOTE)
    flow = document.flow
    document.open(flow)
    assert canvas.annotating.editor is None


def test_a_note_is_added_where_the_pointer_is_and_written_on_at_once(canvas, document):
    before = state(document)
    move(canvas, pixel(canvas, 700, -200), Qt.MouseButton.NoButton)
    canvas.annotating.add("note")
    (key,) = document.selection.annotations
    assert document.flow.annotations[key].area == (592, -256, 224, 120)
    one_step(document, before)
    assert canvas.annotating.editor is None or canvas.annotating.editor.toPlainText() == ""


def test_a_frame_is_drawn_round_what_is_selected(canvas, document):
    document.selection.set(["leave", "mailbox"])
    canvas.annotating.add("frame")
    area = document.flow.annotations[document.selection.annotations[0]].area
    assert area == (616, -56, 592, 160)
    QTest.keyClick(canvas.annotating.editor, K.Key_Escape)


def test_the_list_of_nodes_offers_notes_and_frames(canvas, document):
    move(canvas, pixel(canvas, 700, -200), Qt.MouseButton.NoButton)
    QTest.keyClick(canvas, "n")
    QTest.keyClicks(canvas.quick_adding.list.field, "ot")
    QTest.keyClick(canvas.quick_adding.list.field, K.Key_Return)
    assert [note.at for note in document.flow.notes] == [(600, 200), (592, -256)]
    assert canvas.annotating.editor is not None
    QTest.keyClick(canvas.annotating.editor, K.Key_Escape)


def test_copies_of_a_frame_hold_copies_of_what_is_in_it(canvas, document):
    before = state(document)
    drag(canvas, bar(canvas), bar(canvas) + QPoint(0, 480), keys=CONTROL)
    flow = document.flow
    assert [frame.at for frame in flow.frames] == [FRAME_AT, (296, 344)]
    assert flow.layout["connect"] == (320, 400)
    assert flow.layout["connect-2"] == (320, 600)
    assert document.selection.all == (("connect", "connect-2"), (), (flow.frames[1].key,))
    one_step(document, before)


# Folding


def test_a_folded_frame_is_a_bar_that_wires_end_at(canvas, document):
    before = state(document)
    click(canvas, chevron(canvas))
    scene = canvas.canvas_scene
    assert not scene.nodes["sales"].isVisible()
    assert item(canvas, FRAME).area == (312, -136, 240, BAR)
    assert item(canvas, FRAME).look.nodes == 2
    middle = FRAME_AT[1] + BAR / 2
    assert scene.edges["menu", "1"].way[-1] == (312, middle)
    assert scene.edges["sales", "busy"].way[0] == (552, middle)
    one_step(document, before)
    document.stack.undo()
    assert scene.nodes["sales"].isVisible()
    assert scene.edges["menu", "1"].way[-1] == (320, -52)


def test_edges_within_a_folded_frame_are_hidden_with_it(canvas, document):
    document.selection.set(["menu", "leave"], [], [FRAME])
    canvas.annotating.add("frame")
    QTest.keyClick(canvas.annotating.editor, K.Key_Escape)
    canvas.annotating.turn(document.selection.annotations)
    scene = canvas.canvas_scene
    assert [key for key, edge in scene.edges.items() if edge.isVisible()] == [("leave", "next")]
    assert not item(canvas, FRAME).isVisible()
    assert item(canvas, document.selection.annotations[0]).look.start
    drag(canvas, pixel(canvas, -20, -200), pixel(canvas, 900, 400))
    assert "sales" not in document.selection.nodes
    canvas.annotating.turn([document.flow.frames[1].key])
    wires = {scene.wiring.wires.of(key)[0] for key in scene.edges}
    assert {key for key, edge in scene.edges.items() if edge.isVisible()} == wires


def chosen(words):
    """Choose from the list that is open by the first letters; returns what is offered."""
    menu = QApplication.activePopupWidget()
    offered = {action.text(): action for action in menu.actions()[2:]}
    (action,) = [one for text, one in offered.items() if text.startswith(words)]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    return offered


def test_a_connection_let_go_on_a_bar_offers_the_nodes_in_it(canvas, document):
    click(canvas, chevron(canvas))
    before, hints = state(document), []
    document.stack.clear()
    canvas.hint.connect(hints.append)
    hold(canvas, mouse.port(canvas, "mailbox", "next"), bar(canvas))
    assert "choose one of the nodes" in hints[-1]
    assert item(canvas, FRAME).look.hovered
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=bar(canvas))
    assert hints[-1] == "Which node in Team?"
    assert [text.split("\t")[0] for text in chosen("Support")] == ["Sales", "Support"]
    assert document.flow.edges["mailbox", "next"].target == "support"
    assert canvas.quick_adding.list is None
    one_step(document, before)


def test_a_wire_taken_to_a_bar_leads_to_one_of_the_nodes_in_it_and_esc_leaves_it(canvas, document):
    click(canvas, chevron(canvas))
    before = state(document)
    for keys in (mouse.NONE, CONTROL):
        drag(canvas, mouse.way_in(canvas, "mailbox"), bar(canvas), keys=keys)
        QTest.keyClick(QApplication.activePopupWidget(), K.Key_Escape)
        assert state(document) == before
    drag(canvas, mouse.way_in(canvas, "mailbox"), bar(canvas))
    chosen("Sales")
    assert document.flow.edges["leave", "next"].target == "sales"
    document.stack.undo()
    drag(canvas, mouse.way_in(canvas, "leave"), bar(canvas), keys=CONTROL)
    chosen("Support")
    assert document.flow.edges["menu", "failed"].target == "support"
    document.stack.undo()
    assert state(document) == before


def test_what_cannot_lead_to_a_node_in_the_frame_is_not_offered_and_nothing_is_cut(
    canvas, document
):
    click(canvas, chevron(canvas))
    before = state(document)
    drag(canvas, mouse.port(canvas, "menu", "1") + QPoint(17, 0), bar(canvas))
    menu = QApplication.activePopupWidget()
    # A key is no way out of a connect.
    assert not any(action.isEnabled() for action in menu.actions()[2:])
    assert all("way out" in action.toolTip() for action in menu.actions()[2:])
    QTest.keyClick(menu, K.Key_Escape)
    assert state(document) == before


def test_the_only_node_in_a_frame_is_taken_at_once(canvas, document):
    document.apply(changes.delete(document.flow, ["support"]))
    click(canvas, chevron(canvas))
    drag(canvas, mouse.port(canvas, "mailbox", "next"), bar(canvas))
    assert QApplication.activePopupWidget() is None
    assert document.flow.edges["mailbox", "next"].target == "sales"


def test_what_lies_under_the_pointer_is_said_in_full(canvas, document):
    assert tooltip(document.flow, Hit(annotation=NOTE, grip="move")) == "Ask Kim."
    click(canvas, chevron(canvas))
    words = tooltip(document.flow, Hit(annotation=FRAME, grip="move"))
    assert words == "Team\nSales\nSupport"


def test_a_folded_frame_moves_what_it_hides(canvas, document):
    click(canvas, chevron(canvas))
    hold(canvas, bar(canvas), bar(canvas) + QPoint(0, 200))
    assert canvas.canvas_scene.edges["menu", "1"].way[-1] == (312, FRAME_AT[1] + 200 + BAR / 2)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=bar(canvas) + QPoint(0, 200))
    assert document.flow.layout["sales"] == (320, 120)
    assert document.flow.layout["support"] == (320, 320)
    click(canvas, chevron(canvas))
    assert canvas.canvas_scene.nodes["sales"].pos().toTuple() == (320, 120)
    assert canvas.canvas_scene.nodes["sales"].isVisible()


def test_going_to_a_hidden_node_shows_the_bar_and_marks_it(canvas, document):
    click(canvas, chevron(canvas))
    canvas.camera.centre(QPointF(5000, 5000))
    document.selection.set(["sales"])
    canvas.show_node("sales")
    assert canvas.camera.visible.contains(QPointF(320, -130))
    assert item(canvas, FRAME).look.holds_selected
    canvas.set_problems({"sales": "warning", "support": "error"})
    assert item(canvas, FRAME).look.problem == "error"
    canvas.fit_selection()
    for zoom in (1.0, 0.3, 0.1):
        canvas.zoom_to(zoom)
        assert not canvas.grab().isNull()


def test_the_arrow_keys_move_no_hidden_node_out_of_its_frame(canvas, document):
    click(canvas, chevron(canvas))
    document.selection.set(["sales"])
    QTest.keyClick(canvas, K.Key_Left, CONTROL)
    assert document.flow.layout["sales"] == (320, -80)
    QTest.keyClick(canvas, K.Key_Left)
    assert document.selection.nodes == ("menu",)
    QTest.keyClick(canvas, K.Key_Right, SHIFT)
    assert document.selection.nodes == ("leave",)


def test_folding_many_times_and_loading_again_gives_the_same_picture(canvas, document):
    for _ in range(4):
        click(canvas, chevron(canvas))
    click(canvas, chevron(canvas))
    ways = dict(canvas.canvas_scene.wiring.ways)
    canvas.canvas_scene.load(document.flow)
    assert canvas.canvas_scene.wiring.ways == ways
    QApplication.processEvents()
    assert not canvas.canvas_scene.nodes["sales"].isVisible()
