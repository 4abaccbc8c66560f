"""Flows to export: small ones said briefly, and ones full of characters that mean something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hypothesis import strategies as st

from designer.flow.annotations import Note
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS

HOSTILE = (
    "1. Sales",
    "1) Sales",
    "- item",
    "+ item",
    "* item *",
    "**bold** _it_ __it__ ~~gone~~",
    "`code` ``more``",
    "# heading #",
    "> quote",
    "| a | b |",
    "[link](https://example.com) ![picture](x)",
    "[x]: https://example.com",
    "---",
    "===",
    ":--",
    "```",
    "~~~",
    "<b>bold</b><script>alert(1)</script>",
    "<br/>",
    "<!-- comment -->",
    "a & b &amp; &#35; &lt;",
    "\"quoted\" and 'single'",
    'ends with "',
    "back\\nslash \\l \\N \\",
    "\\",
    "#quot; #35; #",
    "ﬂ°°35¶ß ﬂ",
    "$$x^2$$ $HOME",
    "%%{init: {'theme': 'dark'}}%% comment",
    "style x:#fff; classDef y:#000;",
    "fa:fa-car fab:fa-x",
    "end",
    "A --> B -.-> C ==> D",
    "x|y||z",
    "{{x}} ((y)) [[z]] [(w)] {v} >u]",
    "a; b; c",
    "two\nlines\r\nthree",
    "tab\there",
    "nul\x00bell\x07esc\x1b",
    "half \ud83d",
    "line\u2028separator\u0085next",
    "smörgåsbord 你好 😀",
    "::: class",
    "@{ shape: cat }",
    "    indented",
    "javascript:alert(1)",
    "digraph { a -> b }",
    "x" * 300,
)
"""What people never write on purpose and paste by accident."""

IDS = ("end", "graph", "style", "default", "o", "x", "1", "a--b", "a-", "A_-_", "a-b", "node")
"""Ids that are allowed, and words or signs elsewhere."""


def flow_of(
    nodes: Mapping[str, str | Node],
    edges: Iterable[str | Edge] = (),
    start: str | None = None,
    name: str = "",
) -> Flow:
    """A flow of nodes by id (a kind, or the node) and edges (``"menu 1 sales"``, or the edge)."""
    flow = Flow(name)
    made = [node if isinstance(node, Node) else Node(key, node) for key, node in nodes.items()]
    flow.add_nodes([(None, node, None) for node in made])
    flow.add_edges([(None, Edge(*e.split()) if isinstance(e, str) else e) for e in edges])
    flow.start = start
    return flow


def hostile_flow() -> Flow:
    """A menu that leads to a node for every hostile text: as label, value, words and edge label."""
    kinds = list(KINDS)
    ids = [IDS[n] if n < len(IDS) else f"n-{n}" for n in range(len(HOSTILE))]
    nodes: dict[str, str | Node] = {"menu": Node("menu", "ivr", label="{menu}")}
    for n, (node_id, text) in enumerate(zip(ids, HOSTILE, strict=True)):
        value: Json = text if n % 5 else [text, {text: 1}]
        options: dict[str, Json] = {"timeout": text, text: text}
        kind = kinds[n % len(kinds)]
        nodes[node_id] = Node(node_id, kind, value, options, text, text)
    edges = [Edge("menu", str(n), node_id, HOSTILE[n]) for n, node_id in enumerate(ids)]
    return flow_of(nodes, edges, "menu", 'A "name" & <more> #1;')


texts = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=12),
    st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join),
)
ids = st.one_of(
    st.sampled_from(IDS),
    st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,8}", fullmatch=True),
)
values: st.SearchStrategy[Json] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=2)),
    max_leaves=4,
)
outcomes = st.one_of(
    st.sampled_from(("success", "failed", "busy", "next")),
    st.from_regex(r"[0-9*#]{1,3}", fullmatch=True),
)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Any flow at all: loops, shared nodes, edges that can never be taken, hostile texts."""
    taken = draw(st.lists(ids, max_size=6, unique=True))
    flow = Flow(draw(texts))
    for node_id in taken:
        node = Node(
            node_id,
            draw(st.sampled_from(list(KINDS))),
            draw(values),
            draw(st.dictionaries(st.one_of(texts, st.just("timeout")), values, max_size=2)),
            draw(texts),
            draw(texts),
        )
        flow.add_nodes([(None, node, None)])
    if taken:
        flow.start = draw(st.sampled_from([None, *taken]))
        keys = st.tuples(st.sampled_from(taken), outcomes)
        for source, outcome in draw(st.lists(keys, max_size=8, unique=True)):
            edge = Edge(source, outcome, draw(st.sampled_from(taken)), draw(texts))
            flow.add_edges([(None, edge)])
    for text in draw(st.lists(texts, max_size=2)):
        flow.add_annotations([(None, Note(flow.fresh_key("note"), {"text": text}))])
    return flow


def wide_and_deep(count: int) -> Flow:
    """A chain of ``count`` nodes of which each leads back to the first one, too."""
    nodes: dict[str, str | Node] = {f"n{n}": "play" for n in range(count)}
    edges = [f"n{n} next n{n + 1}" for n in range(count - 1)]
    return flow_of(nodes, [*edges, *(f"n{n} failed n0" for n in range(count))], "n0")
