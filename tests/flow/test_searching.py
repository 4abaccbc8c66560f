from hypothesis import given
from hypothesis import strategies as st

from designer.flow.model import Edge, Flow, Node
from designer.flow.searching import Match, find, without_groups
from designer.flow.texts import Text
from designer.flow.wording import plain
from tests.flow.drawing import flows


def line() -> Flow:
    flow = Flow()
    nodes = (
        Node("menu", "ivr", "{prompts}/menu.mp3", {"digits": 1}, "Main menu", "Press 1 for Sales."),
        Node("sales", "connect", "+46700000001", {"timeout": 15, "callerid": "+46700000009"}),
        Node("play-2", "play", "https://example.com/Sorry.mp3", {"odd": {"deep": ["needle"]}}),
    )
    flow.add_nodes([(None, node, None) for node in nodes])
    flow.add_edges(
        [
            (None, Edge("menu", "failed", "play-2", "Nothing for sales")),
            (None, Edge("menu", "1", "sales", "Sales")),
        ]
    )
    flow.start = "menu"
    return flow


def places(text: str, flow: Flow | None = None) -> list[tuple[str, ...]]:
    found = find(flow or line(), text)
    return [
        (f"{match.node} {match.outcome or ''}".strip(), *map(str, match.fields)) for match in found
    ]


def test_everything_people_see_of_a_flow_is_looked_through() -> None:
    assert places("main") == [("menu", "Name")]
    assert places("press 1") == [("menu", "What it says")]
    assert places("menu.mp3") == [("menu", "Prompt")]
    assert places("sorry.MP3") == [("play-2", "Prompt")]
    assert places("15") == [("sales", "Ring for")]
    assert places("callerid") == [("sales", "Caller id")]
    assert places("ring for") == [("sales", "Ring for")]
    assert places("needle") == [("play-2", "odd")]


def test_a_node_without_a_name_is_found_by_what_it_is_called_and_by_its_id() -> None:
    assert places("play 2") == [("play-2", "Name")]
    assert places("play-2") == [("play-2", "Id")]


def test_a_node_comes_once_and_its_edges_after_it_in_the_order_of_its_ports() -> None:
    assert places("sales") == [
        ("menu", "What it says"),
        ("menu 1", "What 1 means"),
        ("menu failed", "What failed means"),
        ("sales", "Name", "Id"),
    ]


def test_a_number_is_found_however_its_digits_are_grouped() -> None:
    written = (
        "+46700000001",
        "+46 70 000 00 01",
        " +46 70-000 00 01 ",
        "+46\N{NO-BREAK SPACE}700000001",
    )
    for number in written:
        assert places(number) == [("sales", "Number")]


def test_no_other_way_of_writing_a_number_is_guessed() -> None:
    assert places("0700000001") == []
    assert places("0046700000001") == []


def test_only_what_begins_with_a_plus_is_sure_to_be_a_number() -> None:
    assert without_groups("+46 70-1") == "+46701"
    for text in ("2024-01", "+46 (0)70", "070-000", "+ 1", "a +46 70", ""):
        assert without_groups(text) == text


def test_nothing_is_found_for_nothing_and_no_text_reaches_from_field_to_field() -> None:
    assert places("") == places("   ") == places("no such words") == []
    assert places("Main menu\n{prompts}") == []


def test_characters_that_mean_something_in_patterns_stand_for_themselves() -> None:
    assert places(".*") == places("(") == places("\\") == []
    assert places("{prompts}/") == [("menu", "Prompt")]


def test_titles_and_names_of_options_can_be_said_in_another_language() -> None:
    def say(text: Text | str) -> str:
        words = {"Ring for": "Ring i", "Play": "Spela"}
        if isinstance(text, str):
            return text
        args = {key: say(value) for key, value in text.args.items() if isinstance(value, Text)}
        template = words.get(text.template, text.template)
        return template.format_map({**text.args, **args})

    assert [match.node for match in find(line(), "spela 2", say)] == ["play-2"]
    assert find(line(), "ring i", say) == (Match("sales", None, (Text("Ring for"),)),)


@given(flows(), st.sampled_from(["a", "Sales", "+46700000001", "menu", "7", "https", "zzz", "rej"]))
def test_every_node_and_edge_that_holds_the_text_is_found_once(flow: Flow, text: str) -> None:
    found = find(flow, text)
    keys = [(match.node, match.outcome) for match in found if match.annotation is None]
    assert len(set(keys)) == len(keys)
    notes = [one.key for one in (*flow.notes, *flow.frames) if text.casefold() in one.words.lower()]
    assert [match.annotation for match in found[len(keys) :]] == notes
    for node in flow.nodes.values():
        seen = [str(node.called), node.id, node.text, plain(node.value), *node.options]
        seen += map(plain, node.options.values())
        if any(text.casefold() in words.casefold() for words in seen):
            assert (node.id, None) in keys
    for edge in flow.edges.values():
        assert (edge.key in keys) == (text.casefold() in edge.label.casefold())
    assert all(match.fields for match in found)
    order = list(flow.nodes)
    assert sorted(keys, key=lambda key: order.index(key[0])) == keys
