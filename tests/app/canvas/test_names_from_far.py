"""Names of nodes can be read however far away they are, as long as there is room for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.app.canvas.face import face
from designer.app.canvas.far_titles import FarTitles
from designer.app.canvas.lettering import Lettering
from designer.app.canvas.node_painter import NodePainter, State
from designer.app.canvas.numbers import Numbers
from designer.app.canvas.obstacles import Rect
from designer.flow import changes
from designer.flow.edits import MoveNodes
from designer.flow.model import Edge, Flow, Node
from designer.layout.layered import layered_positions
from designer.store.reading import load_document
from designer.store.resources import resource_path


@pytest.fixture
def titles(canvas, context) -> FarTitles:
    return FarTitles(canvas.canvas_scene, context.theme, QApplication.font())


def card(canvas, node: str) -> Rect:
    return canvas.canvas_scene.wiring.boxes[node].rect


def departments() -> Flow:
    """A menu with seven departments, 29 nodes in five columns."""
    flow = Flow("Departments")
    nodes, edges = [Node("m", "ivr", "a.mp3", {}, "Opening menu")], []
    for number in range(1, 8):
        kinds = ("connect", "play", "record", "hangup")
        names = ("Team", "Sorry, closed", "Mailbox", "Goodbye")
        ids = [f"{kind}-{number}" for kind in kinds]
        nodes += [
            Node(one, kind, "x", {}, f"{name} {number}")
            for one, kind, name in zip(ids, kinds, names, strict=True)
        ]
        edges += [Edge("m", str(number), ids[0]), Edge(ids[0], "failed", ids[1])]
        edges += [Edge(ids[1], "next", ids[2]), Edge(ids[2], "next", ids[3])]
    flow.add_nodes([(None, node, (0, 0)) for node in nodes])
    flow.add_edges([(None, edge) for edge in edges])
    flow.start = "m"
    flow.layout.update(layered_positions(flow))
    return flow


def test_all_names_of_a_flow_of_thirty_are_whole_after_fit(window, context):
    window.resize(1280, 800)
    window.document.open(departments())
    QApplication.processEvents()
    canvas = window.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_1)
    assert canvas.zoom < 0.4
    far = FarTitles(canvas.canvas_scene, context.theme, QApplication.font())
    for node in window.document.flow.nodes.values():
        words = " ".join(far.lines(node.label, card(canvas, node.id), canvas.zoom))
        assert words == node.label


@pytest.mark.parametrize(
    ("zoom", "name", "lines"),
    [
        (0.39, "Sales", ("Sales",)),
        (0.3, "Second line", ("Second", "line")),
        (0.3, "  Second \n line ", ("Second", "line")),
        (0.15, "Switchboard", ("Switchb…",)),
    ],
)
def test_names_are_broken_between_words_and_elided_where_one_is_too_long(
    canvas, document, titles, zoom, name, lines
):
    document.apply(MoveNodes({"leave": (2000, 0), "mailbox": (2400, 0)}))
    found = titles.lines(name, card(canvas, "sales"), zoom)
    if "…" not in lines[0]:
        assert found == lines
    else:
        assert len(found) == 1
        assert found[0].startswith("Sw")
        assert found[0].endswith("…")


def test_what_differs_at_the_end_is_seen(canvas, document, titles):
    document.apply(MoveNodes({"leave": (544, -80)}))
    at = card(canvas, "sales")
    one, other = (titles.lines(f"The department for matter {n}", at, 0.2) for n in "12")
    assert one != other


def test_a_name_reaches_over_its_card_only_where_nothing_stands(canvas, document, titles):
    name = "Switchboard"
    alone = titles.lines(name, card(canvas, "mailbox"), 0.22)
    document.apply(changes.add_node(document.flow, Node("end", "hangup", "reject"), (1200, 0)))
    beside = titles.lines(name, card(canvas, "mailbox"), 0.22)
    assert len(beside[0]) < len(alone[0])


def ink(canvas, node: str) -> QRect:
    """Where on the viewport the name of a node is, right of its icon."""
    QApplication.processEvents()
    image = canvas.viewport().grab().toImage()
    colour = canvas.context.theme.tokens["text"]
    area = canvas.viewportTransform().mapRect(canvas.card(node)).toRect()
    left = area.left() + round(48 * canvas.zoom)
    dark = [
        QPoint(x, y)
        for x in range(left, area.right() - 2)
        for y in range(area.top() + 2, area.top() + round(48 * canvas.zoom))
        if image.pixelColor(x, y).lightness() < (colour.lightness() + 255) / 3
    ]
    xs, ys = [at.x() for at in dark], [at.y() for at in dark]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


@pytest.mark.parametrize("zoom", [0.3, 0.42, 0.5, 0.7])
def test_capitals_are_always_as_high_as_can_be_read(canvas, document, zoom):
    document.apply(changes.set_label(document.flow.nodes["mailbox"], "HIM"))
    canvas.zoom_to(zoom)
    canvas.camera.centre(QPointF(1000, 60))
    assert 7 <= ink(canvas, "mailbox").height() <= 13


@pytest.mark.parametrize("zoom", [0.6, 0.64, 0.75, 1.0])
def test_no_name_in_a_sample_is_cut_beside_its_value(canvas, context, zoom, monkeypatch):
    drawn = []
    fitted = Lettering.draw

    def note(self, painter, ink, x, middle, text, room, *mode):
        drawn.append((text, self.elided(text, room)))
        fitted(self, painter, ink, x, middle, text, room, *mode)

    monkeypatch.setattr(Lettering, "draw", note)
    painter = NodePainter(context.theme)
    flows = [
        load_document(path.read_text("utf-8"))
        for path in resource_path("samples").glob("*.callflow")
    ]
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    brush, names = QPainter(image), set()
    for flow in flows:
        for node in flow.nodes.values():
            names.add(node.label)
            painter.paint(brush, face(flow, node, (), Numbers(canvas)), State(), 48, zoom)
    brush.end()
    assert names <= {text for text, _ in drawn}
    assert [text for text, shown in drawn if text in names and text != shown] == []
