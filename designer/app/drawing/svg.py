"""A flow as SVG: words as outlines, a title for everything, the same bytes for the same flow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPen

from designer.app.canvas.annotation_painter import AnnotationPainter
from designer.app.canvas.node_painter import NodePainter, State
from designer.app.drawing.sheet import Card, Palette, Sheet, Wire
from designer.app.drawing.svg_letters import number, outline
from designer.app.drawing.svg_painter import SvgPainter, box
from designer.app.naming import title
from designer.app.theme.tokens import Tokens
from designer.app.translate import tr, tr_text
from designer.flow.model import Flow
from designer.flow.texts import N_
from designer.flow.vocabulary import Kind
from designer.flow.wording import one_line, outcome_name
from designer.layout.frames import shown_area

_UNNAMED = N_("Call flow")
_WHAT = N_("Nodes: {nodes}. Connections: {edges}. Calls begin at: {start}.")
_WHAT_STARTLESS = N_("Nodes: {nodes}. Connections: {edges}. No node is the start.")
_NODE = N_("{title}: {value}")
_ANNOTATION = N_("{kind}: {words}")
_EDGE = N_("{source}, {outcome}: {target}")

_ROOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'role="img" aria-labelledby="title desc" '
)
# What all shapes have in common; every pen of the canvas has round ends.
_SHAPES = '<g fill="none" stroke-linecap="round" stroke-linejoin="round">'
_PLAIN = State()


def draw_svg(flow: Flow, tokens: Tokens, variables: Mapping[str, str] | None = None) -> bytes:
    """``flow``, which is laid out, as an SVG document in UTF-8."""
    return svg_of(Sheet(flow, tokens, variables))


def svg_of(sheet: Sheet) -> bytes:
    """The SVG of ``sheet``."""
    painter = SvgPainter()
    if sheet.is_empty:
        sheet.paint_empty(painter)
    else:
        _paint_flow(painter, sheet)
    return ("\n".join(_document(sheet, painter)) + "\n").encode("utf-8")


def _document(sheet: Sheet, painter: SvgPainter) -> Iterator[str]:
    area = sheet.area
    view = f"{area.x()} {area.y()} {area.width()} {area.height()}"
    yield f'{_ROOT}width="{area.width()}" height="{area.height()}" viewBox="{view}">'
    yield _titled("title", sheet.name or tr(_UNNAMED), "title")
    yield _titled("desc", _description(sheet.flow), "desc")
    yield "<defs>"
    yield from painter.definitions()
    yield "</defs>"
    yield f'<rect {box(QRectF(area))} fill="{sheet.tokens["canvas"].name()}"/>'
    yield _SHAPES
    yield from painter.body
    yield "</g>"
    yield "</svg>"


def _paint_flow(painter: SvgPainter, sheet: Sheet) -> None:
    titles = {node.id: title(node) for node in sheet.flow.nodes.values()}
    drawn = []
    cards = NodePainter(Palette(sheet.tokens), sheet.font, painter.draw_icon)
    for card in sheet.cards():
        drawn.append(card)
    _paint_annotations(painter, sheet, bars=False)
    painter.body += (_wire(sheet.flow, wire, titles) for wire in sheet.wires())
    _paint_annotations(painter, sheet, bars=True)
    for card in drawn:
        place = f"translate({number(card.x)} {number(card.y)})"
        painter.body.append(f'<g id="node-{card.node_id}" transform="{place}">{_card_title(card)}')
        cards.paint(painter, card.face, _PLAIN, card.height)
        painter.body.append("</g>")


def _paint_annotations(painter: SvgPainter, sheet: Sheet, *, bars: bool) -> None:
    areas = AnnotationPainter(Palette(sheet.tokens), sheet.font)
    for one, look in sheet.annotations(bars=bars):
        x, y, _, _ = shown_area(one)
        words = tr(_ANNOTATION, kind=tr(one.label), words=one.words)
        place = f'<g transform="translate({number(x)} {number(y)})">'
        painter.body.append(place + _titled("title", one_line(words)))
        areas.paint(painter, one, look)
        painter.body.append("</g>")


def _wire(flow: Flow, wire: Wire, titles: Mapping[str, str]) -> str:
    source, target = wire.edges[0].source, wire.edges[0].target
    kind = flow.nodes[source].kind
    outcomes = [edge.label or _outcome(kind, edge.outcome) for edge in wire.edges]
    words = tr(_EDGE, source=titles[source], outcome=" · ".join(outcomes), target=titles[target])
    whole = _path(wire.path, wire.pen, _titled("title", one_line(words)))
    return whole + "".join(_path(path, pen) for path, pen in wire.starts)


def _path(path: QPainterPath, pen: QPen, inner: str = "") -> str:
    looks = f'stroke="{pen.color().name()}" stroke-width="{number(pen.widthF())}"'
    return f'<path d="{outline(path)}" {looks}>{inner}</path>'


def _outcome(kind: Kind, outcome: str) -> str:
    return tr_text(outcome_name(kind, outcome))


def _card_title(card: Card) -> str:
    words = tr(_NODE, title=card.face.title, value=card.face.value)
    return _titled("title", one_line(words))


def _description(flow: Flow) -> str:
    counts = {"nodes": len(flow.nodes), "edges": len(flow.edges)}
    start = flow.nodes.get(flow.start) if flow.start is not None else None
    if start is None:
        return tr(_WHAT_STARTLESS, **counts)
    return one_line(tr(_WHAT, **counts, start=title(start)))


def _titled(element: str, words: str, name: str = "") -> str:
    """An element that holds words for people who hear or point at the picture."""
    identity = f' id="{name}"' if name else ""
    return f"<{element}{identity}>{escape(words)}</{element}>"
