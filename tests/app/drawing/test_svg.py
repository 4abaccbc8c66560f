from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from designer.app.drawing.png import draw_png
from designer.app.drawing.svg import draw_svg
from designer.flow.model import Flow, Node
from designer.layout.placing import place_missing
from tests.exports.flows import flow_of, flows

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def parse(data: bytes) -> ET.Element:
    """The root of a document that is well formed and whose references all lead somewhere."""
    root = ET.fromstring(data)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    used = [element.get(HREF, "") for element in root.iter(f"{SVG}use")]
    assert {name[1:] for name in used} <= set(ids)
    assert all(name.startswith("#") for name in used)
    return root


def titles(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}title")]


def nodes(root: ET.Element) -> dict[str, ET.Element]:
    return {
        name.removeprefix("node-"): group
        for group in root.iter(f"{SVG}g")
        if (name := group.get("id", "")).startswith("node-")
    }


def test_it_says_what_it_shows_to_those_who_cannot_see_it(sample_flow, light):
    root = parse(draw_svg(sample_flow, light))
    assert root.get("role") == "img"
    named = {element.get("id"): element.text for element in root if element.get("id")}
    assert root.get("aria-labelledby", "").split() == ["title", "desc"]
    assert named == {
        "title": "Support line",
        "desc": "Nodes: 5. Connections: 8. Calls begin at: Main menu.",
    }


def test_outcomes_that_are_one_wire_keep_their_colours_to_where_they_join(sample_flow, light):
    root = parse(draw_svg(sample_flow, light))
    drawn = [path for path in root.iter(f"{SVG}path") if path.get("stroke-width")]
    whole = next(n for n, path in enumerate(drawn) if "Sales, Busy" in "".join(path.itertext()))
    colours = [path.get("stroke") for path in drawn[whole : whole + 3]]
    assert colours == [light[name].name() for name in ("next", "busy", "failed")]


def test_every_node_and_edge_is_there_with_its_name(sample_flow, light):
    root = parse(draw_svg(sample_flow, light))
    assert list(nodes(root)) == list(sample_flow.nodes)
    said = titles(root)
    assert "Support: 2 numbers at once" in said
    assert "Main menu, Sales: Sales" in said
    assert "Sales, Busy · Failed, no answer: Leave a message" in said
    wires = {(edge.source, edge.target) for edge in sample_flow.edges.values()}
    assert len(said) == 1 + len(sample_flow.nodes) + len(wires)


def test_words_are_outlines(sample_flow, light):
    root = parse(draw_svg(sample_flow, light))
    assert not list(root.iter(f"{SVG}text"))
    assert b"font" not in draw_svg(sample_flow, light)
    assert len(list(nodes(root)["menu"].iter(f"{SVG}use"))) > 5


def test_it_looks_like_the_png(sample_flow, light):
    png = QImage.fromData(draw_png(sample_flow, light, 1))
    svg = QImage(png.size(), png.format())
    painter = QPainter(svg)
    renderer = QSvgRenderer(QByteArray(draw_svg(sample_flow, light)))
    assert renderer.defaultSize() == png.size()
    renderer.render(painter)
    painter.end()
    places = [(x, y) for x in range(png.width()) for y in range(png.height())]
    ground = light["canvas"].rgb()
    painted = [at for at in places if png.pixel(*at) != ground]
    assert len(painted) > len(places) / 10
    differing = sum(
        abs(png.pixelColor(*at).lightness() - svg.pixelColor(*at).lightness()) > 90
        for at in painted
    )
    assert differing < len(painted) / 100


def test_the_same_flow_gives_the_same_bytes(sample_flow, light):
    assert draw_svg(sample_flow, light) == draw_svg(sample_flow, light)


def test_a_letter_is_written_once(sample_flow, light):
    once = len(draw_svg(sample_flow, light))
    for n in range(20):
        node = Node(f"play-{n + 2}", "play", "https://example.com/menu.mp3", label="Main menu")
        sample_flow.add_nodes([(None, node, (n * 300, 600))])
    assert len(draw_svg(sample_flow, light)) < once + 20 * 1200


def test_everything_lies_within_the_picture(sample_flow, light):
    sample_flow.nodes["mailbox"] = Node("mailbox", "record", "", {"recordcall": "https://x.se"})
    root = parse(draw_svg(sample_flow, light))
    left, top, width, height = map(int, root.get("viewBox", "").split())
    assert (left, top) <= (-24, -80 - 28)
    assert left + width >= 960 + 224 + 14
    assert top + height >= 120 + 136
    assert (root.get("width"), root.get("height")) == (str(width), str(height))


def test_what_texts_contain_does_no_harm(hostile, light):
    root = parse(draw_svg(hostile, light))
    assert titles(root)[0] == 'A "name" & <more> #1;'
    assert list(nodes(root)) == list(hostile.nodes)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(flows())
def test_any_flow_is_drawn(light, flow):
    place_missing(flow)
    assert set(nodes(parse(draw_svg(flow, light)))) == set(flow.nodes)


def test_letters_that_no_font_has_are_drawn_as_what_stands_in(light, qapp):
    from designer.app.drawing.svg_letters import Letters

    font = qapp.font()
    for code in (0x0703, 0x0917, 0x0BD0, 0x1F9FF, 0x10FFFD, 0xFFFF):
        Letters().word(font, f"a{chr(code)}b")


def test_an_empty_flow_says_so(light):
    root = parse(draw_svg(Flow("Nothing"), light))
    assert titles(root) == ["Nothing"]
    assert (root.get("width"), root.get("height")) == ("320", "96")
    assert "Nodes: 0" in (root.findtext(f"{SVG}desc") or "")
    assert list(root.iter(f"{SVG}use"))


def test_a_flow_without_a_start_is_drawn(light):
    flow = flow_of({"play": "play"}, ["play next play"], start="gone")
    place_missing(flow)
    root = parse(draw_svg(flow, light))
    assert root.findtext(f"{SVG}desc") == "Nodes: 1. Connections: 1. No node is the start."


def test_variables_are_put_in(light):
    flow = flow_of({"sales": Node("sales", "connect", "{office}")})
    flow.variables = {"office": "+46700000001"}
    place_missing(flow)
    assert "sales: +46 70 000 00 01" in titles(parse(draw_svg(flow, light)))
    given = draw_svg(flow, light, {"office": "+46700000002"})
    assert "sales: +46 70 000 00 02" in titles(parse(given))
    assert flow.nodes["sales"].value == "{office}"


def test_the_theme_gives_the_colours(sample_flow, light, dark):
    for tokens in (light, dark):
        ground = parse(draw_svg(sample_flow, tokens)).find(f"{SVG}rect")
        assert ground is not None
        assert ground.get("fill") == tokens["canvas"].name()
