import json

from hypothesis import given
from hypothesis import strategies as st

from designer.flow.edits import AddEdges
from designer.flow.model import Edge, Flow, Node
from designer.flow.replacing import Occurrence, occurrences, place_of, replacing
from tests.flow.drawing import copy_of, flows, state

OLD, NEW = "+46700000001", "+46700000002"


def line() -> Flow:
    flow = Flow()
    deep = {"more": [{"to": OLD}, 3, None, f"sip:x@a.se {OLD}"]}
    nodes = (
        Node("menu", "ivr", "https://old.example.com/menu.mp3", {"digits": 1}, f"Menu {OLD}"),
        Node("sales", "connect", f"{OLD},+46700000009,{OLD}", {"callerid": OLD}, text=OLD),
        Node("long", "connect", OLD + "2", {"whenhangup": "https://old.example.com"}),
        Node("odd", "play", None, {"deep": deep}),
    )
    flow.add_nodes([(None, node, None) for node in nodes])
    AddEdges(((None, Edge("menu", "1", "sales", OLD)),)).apply(flow)
    flow.start = "menu"
    flow.variables = {"boss": OLD, "base": "https://old.example.com/x"}
    flow.call = {"from": OLD, "to": "+46700000009", "timeout": 60}
    flow.scenarios = [
        {
            "name": f"Busy {OLD}",
            "from": OLD,
            "phones": {OLD: "busy", "+46700000009": "answer"},
            "webhooks": {"crm": {"connect": OLD}},
            "expect": {"path": ["menu", "sales"]},
        }
    ]
    return flow


def where(flow: Flow, text: str) -> list[str]:
    return [" · ".join(map(str, place_of(flow, each))) for each in occurrences(flow, text)]


def replaced(flow: Flow, old: str, new: str, parts: bool = False) -> Flow:
    """The flow with every whole occurrence replaced, undone and redone on the way."""
    chosen = [each for each in occurrences(flow, old) if each.whole or parts]
    before = state(copy_of(flow))
    undo = replacing(flow, chosen, old, new).apply(flow)
    redo = undo.apply(flow)
    assert state(copy_of(flow)) == before
    redo.apply(flow)
    return flow


def test_every_place_that_does_something_is_listed_with_node_and_field() -> None:
    assert where(line(), OLD) == [
        "sales · Number",
        "sales · Number",
        "sales · Caller id",
        "long · Number",
        "odd · deep",
        "odd · deep",
        "Variable · boss",
        "Test call · From",
        f"Scenario Busy {OLD} · From",
        f"Scenario Busy {OLD} · Answers of webhooks",
        f"Scenario Busy {OLD} · Phones",
    ]


def test_what_is_part_of_a_longer_number_is_listed_but_not_meant() -> None:
    longer = [each for each in occurrences(line(), OLD) if not each.whole]
    assert [each.node for each in longer] == ["long"]
    national = occurrences(line(), "700000001")
    assert national
    assert not any(each.whole for each in national)


def test_what_is_part_of_another_host_or_file_is_not_meant() -> None:
    def whole(value: str, text: str) -> list[bool]:
        flow = Flow()
        flow.add_nodes([(None, Node("a", "webhook", value), None)])
        return [each.whole for each in occurrences(flow, text)]

    assert whole("https://example.com/menu.mp3", "example.com") == [True]
    assert whole("https://example.com/menu.mp3", "https://EXAMPLE.com") == [True]
    assert whole("https://example.com/menu.mp3", "https://example.com/") == [True]
    assert whole("https://example.com:8080/", "https://example.com") == [True]
    assert whole("https://api.example.com/", "example.com") == [False]
    assert whole("https://my-example.com/", "example.com") == [False]
    assert whole("https://example.com.au/", "https://example.com") == [False]
    assert whole("https://example.com/menu.mp3", "https://example.com/menu") == [False]
    assert whole("+461,+4612,+461", "+461") == [True, False, True]


def test_all_of_it_is_one_step_and_only_what_was_meant_changes() -> None:
    flow = replaced(line(), OLD, NEW)
    assert flow.nodes["sales"].value == f"{NEW},+46700000009,{NEW}"
    assert flow.nodes["sales"].options == {"callerid": NEW}
    assert flow.nodes["sales"].text == OLD
    assert flow.nodes["menu"].label == f"Menu {OLD}"
    assert flow.nodes["long"].value == OLD + "2"
    assert flow.nodes["odd"].options["deep"] == {
        "more": [{"to": NEW}, 3, None, f"sip:x@a.se {NEW}"]
    }
    assert flow.edges["menu", "1"].label == OLD
    assert flow.variables["boss"] == NEW
    assert flow.call == {"from": NEW, "to": "+46700000009", "timeout": 60}
    assert flow.scenarios == [
        {
            "name": f"Busy {OLD}",
            "from": NEW,
            "phones": {NEW: "busy", "+46700000009": "answer"},
            "webhooks": {"crm": {"connect": NEW}},
            "expect": {"path": ["menu", "sales"]},
        }
    ]


def test_an_address_moves_with_everything_below_it() -> None:
    flow = replaced(line(), "https://old.example.com", "https://new.example.org/lines")
    assert flow.nodes["menu"].value == "https://new.example.org/lines/menu.mp3"
    assert flow.nodes["long"].options == {"whenhangup": "https://new.example.org/lines"}
    assert flow.variables["base"] == "https://new.example.org/lines/x"


def test_one_place_can_be_chosen_out_of_several_in_one_text() -> None:
    flow = line()
    second = occurrences(flow, OLD)[1]
    assert second.replaced(NEW) == f"{OLD},+46700000009,{NEW}"
    replacing(flow, [second], OLD, NEW).apply(flow)
    assert flow.nodes["sales"].value == f"{OLD},+46700000009,{NEW}"
    assert flow.variables["boss"] == OLD


def test_numbers_are_written_without_groups_and_other_text_as_it_is() -> None:
    flow = replaced(line(), "+46 70-000 00 01", "+46 70 000 00 02")
    assert flow.variables["boss"] == NEW
    edit = replacing(flow, occurrences(flow, NEW), "+46 70 000 00 02", "+46 8 1")
    assert str(edit.name) == f"Replace {NEW} with +4681"
    flow = replaced(line(), "old.example.com/x", "2024-01 2")
    assert flow.variables["base"] == "https://2024-01 2"


def test_two_phones_of_a_scenario_that_become_one_keep_the_first() -> None:
    flow = replaced(line(), "+46700000009", OLD)
    assert flow.scenarios[0]["phones"] == {OLD: "busy"}


def test_nothing_is_nowhere() -> None:
    assert occurrences(line(), "") == occurrences(line(), " ") == ()


def deeds(flow: Flow) -> str:
    """What the flow does, as text."""
    nodes = [[node.value, dict(node.options)] for node in flow.nodes.values()]
    return json.dumps([nodes, flow.variables, flow.call])


@given(
    flows(),
    st.sampled_from(["+46700000001", "example.com", "https://", "reject", "a.mp3", "0", "x"]),
    st.data(),
)
def test_what_is_chosen_changes_and_nothing_else(flow: Flow, old: str, data: st.DataObject) -> None:
    there = occurrences(flow, old)
    chosen = [each for each in there if data.draw(st.booleans())]
    left = [each for each in there if each not in chosen]
    kept = copy_of(flow)
    undo = replacing(flow, chosen, old, "(new)").apply(flow)
    assert deeds(flow).count("(new)") == sum(each.path[0] != "scenarios" for each in chosen)
    after = occurrences(flow, old)
    assert [each.path for each in after] == [each.path for each in left]
    assert list(flow.edges.values()) == list(kept.edges.values())
    assert [node.label for node in flow.nodes.values()] == [n.label for n in kept.nodes.values()]
    undo.apply(flow)
    assert state(flow) == state(kept)


@given(flows(), st.sampled_from(["+46700000001", "a.mp3", "e"]))
def test_every_occurrence_stands_where_it_says(flow: Flow, old: str) -> None:
    for each in occurrences(flow, old):
        assert isinstance(each, Occurrence)
        assert each.text[each.start : each.end].casefold() == old
        assert each.replaced("") == each.text[: each.start] + each.text[each.end :]
        assert all(str(part) for part in place_of(flow, each))
