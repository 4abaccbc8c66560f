from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from designer.exports.markdown import to_markdown
from designer.exports.walk import walking_order
from designer.flow.annotations import Note
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from designer.flow.wording import one_line
from tests.exports.flows import HOSTILE, flow_of, flows, hostile_flow, wide_and_deep

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ANCHOR = re.compile('<a id="step-([A-Za-z0-9_-]+)">')
OURS = {
    "heading", "paragraph", "inline", "blockquote", "bullet_list", "list_item",
    "table", "thead", "tbody", "tr", "th", "td", "text", "code_inline", "link", "hardbreak",
    "html_inline",
}  # fmt: skip
"""Everything the description is made of; anything else was made of somebody's text."""


@dataclass
class Page:
    """What a reader sees: titles by level, anchors, links, quotations, tables."""

    headings: list[tuple[str, str]] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


def read(markdown: str) -> Page:
    """Read a description by a Markdown parser; fails for anything that is not ours."""
    page = Page()
    around: list[str] = []
    for token in READER.parse(markdown):
        name = token.type.removesuffix("_open").removesuffix("_close")
        assert name in OURS, token
        if token.nesting == 1:
            around.append(token.tag)
            if token.type == "table_open":
                page.tables.append([])
            elif token.type == "tr_open":
                page.tables[-1].append([])
            elif token.type == "blockquote_open":
                page.quotes.append("")
        elif token.nesting == -1:
            around.pop()
        if token.type == "inline":
            keep(page, around, token)
    return page


def keep(page: Page, around: list[str], token: Token) -> None:
    text = shown(page, token.children or [])
    match around:
        case [("h1" | "h2" | "h3") as level]:
            page.headings.append((level, text))
        case ["table", *_]:
            page.tables[-1][-1].append(text)
        case ["blockquote", "p"]:
            page.quotes[-1] += ("\n\n" if page.quotes[-1] else "") + text
        case ["ul", "li", "p"]:
            page.items.append(text)
        case ["p"]:
            page.paragraphs.append(text)
        case _:
            raise AssertionError(around, token)


def shown(page: Page, children: list[Token]) -> str:
    text = ""
    for child in children:
        assert child.type.removesuffix("_open").removesuffix("_close") in OURS, child
        if child.type == "link_open":
            page.links.append((str(child.attrGet("href")), ""))
        if child.type == "html_inline":
            assert child.content == "</a>" or ANCHOR.fullmatch(child.content), child
            page.anchors += ANCHOR.findall(child.content)
            continue
        text += "\n" if child.type == "hardbreak" else child.content
        if page.links and child.type == "text":
            href, so_far = page.links[-1]
            page.links[-1] = href, so_far + child.content
    return text


def said(text: str) -> str:
    """A prompt's words as a quotation keeps them: its lines, and one blank between paragraphs."""
    lines = "\n".join(one_line(line) for line in text.strip().splitlines())
    return re.sub("\n{2,}", "\n\n", lines).strip("\n")


def section(flow: Flow, node_id: str) -> Page:
    """The section of one node."""
    part = to_markdown(flow).split(f'### <a id="step-{node_id}"></a>')[1]
    return read("### " + part.split("\n### ")[0].split("\n## ")[0])


def test_a_description_reads_as_people_expect() -> None:
    flow = flow_of(
        {
            "menu": Node("menu", "ivr", "menu.wav", {"timeout": 8}, "Main menu", "Press 1."),
            "sales": Node("sales", "connect", "+46700000001", {"timeout": "15"}, "Sales"),
            "lost": Node("lost", "hangup", "reject"),
        },
        [Edge("menu", "1", "sales", "Sales"), Edge("menu", "failed", "menu"), "sales busy menu"],
        "menu",
        "Support line",
    )
    flow.add_annotations([(None, Note("note 1", {"text": "Ask Kim.", "at": [0, 0]}))])
    assert (
        to_markdown(flow)
        == """\
# Support line

## How to read this

Every section is one step of a call. It says what happens there and to which step the call goes \
next. When the caller hangs up, the call ends at once, whatever the step.

The call begins at [1. Main menu](#step-menu).

## The call

### <a id="step-menu"></a>1. Main menu

Plays `menu.wav` and reads the keys that the caller presses.

> Press 1.

- Wait for: 8 s
- As usual: Number of keys: 1, Repeat: 3

| Key | Meaning | Goes to |
| --- | --- | --- |
| 1 | Sales | [2. Sales](#step-sales) |
| No key pressed |  | [1. Main menu](#step-menu) |
| Any other key |  | the call ends |

### <a id="step-sales"></a>2. Sales

Rings `+46700000001` and connects the caller.

- Ring for: 15 s

| Result | Goes to |
| --- | --- |
| Busy | [1. Main menu](#step-menu) |
| Answered | the call ends |
| Failed, no answer | the call ends |

## Not reached from the start

### <a id="step-lost"></a>3. lost

Ends the call (`reject`).

## Notes

> Ask Kim.
"""
    )


def test_an_empty_flow_has_a_title_and_says_so() -> None:
    assert to_markdown(Flow()) == "# Call flow\n\nThe flow holds no steps yet.\n"


@pytest.mark.parametrize("start", [None, "gone"])
def test_without_a_start_every_node_is_unreached(start: str | None) -> None:
    page = read(to_markdown(flow_of({"a": "play"}, start=start)))
    assert ("h2", "Not reached from the start") in page.headings
    assert ("h2", "The call") not in page.headings
    assert any("No start has been chosen" in text for text in page.paragraphs)


@pytest.mark.parametrize(
    ("kind", "value", "sentence"),
    [
        ("connect", "+46700000001", "Rings +46700000001 and connects the caller."),
        ("connect", "+461, +4,", "Rings +461, +4 at once; the first to answer gets the caller."),
        ("connect", "sip:a@b.se", "Rings the SIP address sip:a@b.se and connects the caller."),
        ("connect", "", "Connects the caller; no number has been entered yet."),
        ("play", "https://e.com/`a`.wav", "Plays https://e.com/`a`.wav."),
        ("play", "sound/beep", "Plays a beep."),
        ("play", "sound/dtmf/12", "Plays the tones sound/dtmf/12."),
        ("play", "local/x", "Plays the recording x, made earlier in the call."),
        ("play", None, "Plays a prompt; none has been chosen yet."),
        ("play", ["a", 1], 'Plays ["a", 1].'),
        ("ivr", "menu.wav", "Plays menu.wav and reads the keys that the caller presses."),
        ("ivr", "  ", "Reads the keys that the caller presses; no prompt has been chosen yet."),
        ("record", "https://e.com", "Records the caller and sends the recording to https://e.com."),
        ("record", "local/x", "Records the caller and keeps the recording for this call as x."),
        ("record", "", "Records the caller; no place for the recording has been entered yet."),
        ("hangup", "busy", "Ends the call (busy)."),
        ("hangup", "", "Ends the call."),
        ("webhook", "https://e.com", "The call goes on with what https://e.com answers."),
        ("webhook", "", "The call goes on with a webhook; no address has been entered yet."),
    ],
)  # fmt: skip
def test_what_a_node_does(kind: str, value: str, sentence: str) -> None:
    page = section(flow_of({"a": Node("a", kind, value)}), "a")
    assert page.paragraphs[0] == sentence


def test_every_kind_of_the_vocabulary_has_a_sentence() -> None:
    for kind in KINDS.values():
        (does, *_) = section(flow_of({"a": Node("a", kind.key, "x")}), "a").paragraphs
        assert not does.startswith(kind.label + ":")


def test_options_are_said_in_words_with_units() -> None:
    options = {
        "timelimit": "60",
        "silencedetection": "no",
        "whenhangup": "https://e.com/`",
        "own": {"a": [1]},
        "empty": "",
        "recordcall": None,
    }
    page = section(flow_of({"a": Node("a", "record", "local/x", options)}), "a")
    assert page.items == [
        "At the most: 60 s",
        "Stop on silence: no",
        "Report the end to: https://e.com/`",
        'own: {"a": [1]}',
        "empty: nothing",
        "Record call: null",
    ]


def test_a_value_of_the_wrong_type_is_shown_as_it_is() -> None:
    options = {"timeout": True, "digits": "many", "repeat": 0}
    page = section(flow_of({"a": Node("a", "ivr", "x", options)}), "a")
    assert page.items == ["Wait for: true", "Number of keys: many", "Repeat: 0"]


@pytest.mark.parametrize(
    ("kind", "edges", "rows"),
    [
        ("play", [], ["Then the call ends."]),
        ("play", ["next"], ["Afterwards: 1. a"]),
        ("play", ["failed"], [("Failed", "1. a"), ("Played", "the call ends")]),
        ("play", ["failed", "next"], [("Failed", "1. a"), ("Anything else", "1. a")]),
        ("play", ["success", "failed", "next"],
         [("Played", "1. a"), ("Failed", "1. a"), ("Next (never happens)", "1. a")]),
        ("play", ["busy"],
         [("busy (never happens)", "1. a"), ("Played", "the call ends"),
          ("Failed", "the call ends")]),
        ("ivr", [], ["Then the call ends."]),
        ("ivr", ["next"], [("Afterwards", "", "1. a")]),
        ("ivr", ["*"], [("*", "", "1. a"), ("Any other key", "", "the call ends"),
                        ("No key pressed", "", "the call ends")]),
        ("ivr", ["0", "success"], [("0", "", "1. a"), ("Any other key", "", "1. a"),
                                   ("No key pressed", "", "the call ends")]),
        ("hangup", [], []),
        ("hangup", ["next"], ["next (never happens): 1. a"]),
        ("webhook", [], []),
    ],
)  # fmt: skip
def test_where_the_call_goes(kind: str, edges: list[str], rows: list[object]) -> None:
    flow = flow_of({"a": Node("a", kind, "x")}, [f"a {outcome} a" for outcome in edges], "a")
    page = section(flow, "a")
    found = [tuple(row) for table in page.tables for row in table[1:]]
    assert [*page.paragraphs[1:], *found] == rows


def test_what_an_edge_is_called_stands_beside_it() -> None:
    flow = flow_of({"a": "connect", "b": "ivr"}, [Edge("a", "busy", "b", "x|y"), "b 1 a"], "a")
    assert section(flow, "a").tables[0][1] == ["Busy (x|y)", "2. b"]


def test_variables_are_replaced_and_can_be_overridden() -> None:
    options = {"whenhangup": "{base}/end"}
    flow = flow_of({"a": Node("a", "play", "{base}/a.wav", options)})
    flow.variables = {"base": "https://here"}
    assert "`https://here/a.wav`" in to_markdown(flow)
    assert "`https://there/a.wav`" in to_markdown(flow, {"base": "https://there"})
    assert "`https://there/end`" in to_markdown(flow, {"base": "https://there"})


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_stays_text_wherever_it_stands(text: str) -> None:
    node = Node("a", "play", text, {text: text}, text, text)
    flow = flow_of({"a": node, "b": "ivr"}, [Edge("b", "1", "a", text)], "b", text)
    flow.add_annotations([(None, Note("note 1", {"text": text}))])
    page = read(to_markdown(flow))
    assert ("h1", one_line(text)) in page.headings
    assert ("h3", f"2. {one_line(text)}") in page.headings
    assert page.quotes == [said(text)] * 2
    assert page.tables[0][1] == ["1", one_line(text), f"2. {one_line(text)}"]
    assert f"{one_line(text)}: {one_line(text)}" in page.items


def test_words_keep_their_lines_and_paragraphs() -> None:
    page = section(flow_of({"a": Node("a", "play", "x", text="One\nTwo\n\n\n1. Three\\\n")}), "a")
    assert page.quotes == ["One\nTwo\n\n1. Three\\"]


@settings(deadline=None)
@given(flows())
def test_any_flow_gives_a_page_whose_links_lead_somewhere(flow: Flow) -> None:
    markdown = to_markdown(flow)
    markdown.encode()
    assert markdown.endswith("\n")
    assert not markdown.endswith("\n\n")
    assert "\r" not in markdown
    assert to_markdown(flow) == markdown
    page = read(markdown)
    walked, others = walking_order(flow)
    assert page.anchors == [*walked, *others]
    titles = [text for level, text in page.headings if level == "h3"]
    for href, text in page.links:
        node_id = href.removeprefix("#step-")
        assert text.startswith(titles[page.anchors.index(node_id)])
    quotes = [said(flow.nodes[node_id].text) for node_id in page.anchors]
    quotes += [said(note.words) for note in flow.notes]
    assert page.quotes == [quote for quote in quotes if quote]


def test_a_flow_of_hostile_texts_is_one_page() -> None:
    page = read(to_markdown(hostile_flow()))
    assert len(page.anchors) == len(HOSTILE) + 1


def test_ten_thousand_nodes() -> None:
    markdown = to_markdown(wide_and_deep(10_000))
    assert markdown.count('<a id="step-') == 10_000
    assert markdown.count("### ") == 10_000
