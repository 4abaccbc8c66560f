"""What a card says."""

from __future__ import annotations

import pytest

from designer.app.canvas.face import face, value_words
from designer.app.canvas.numbers import Numbers
from designer.app.naming import title
from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import ports
from designer.layout.boxes import port_offset


@pytest.fixture
def numbers(qapp) -> Numbers:
    return Numbers()


def face_of(flow, node_id, numbers):
    return face(flow, flow.nodes[node_id], ports(flow, node_id), numbers)


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (Node("a", "connect", "+46700000001,+46700000002"), "2 numbers at once"),
        (Node("a", "connect", "sip:line@example.com"), "line@example.com"),
        (Node("a", "connect", "{desk}"), "{desk}"),
        (Node("a", "connect", " "), ""),
        (Node("a", "play", "https://example.com/a/leave.wav?v=3"), "leave.wav"),
        (Node("a", "play", "{prompts}/sorry.wav"), "sorry.wav"),
        (Node("a", "play", "prompts/play-2-stand-in.wav"), "Stand-in"),
        (Node("a", "play", "sound/beep"), "Beep"),
        (Node("a", "play", "sound/dtmf/12p3"), "Tones 12p3"),
        (Node("a", "play", "local/message"), "Recording message"),
        (Node("a", "play", "en_US/Hello there"), "Hello there"),
        (Node("a", "ivr", "support-line/menu.wav"), "menu.wav"),
        (Node("a", "record", "local/message"), "Kept as message"),
        (Node("a", "record", "https://app.example.net/vm/"), "app.example.net/vm"),
        (Node("a", "hangup", "reject"), "End the call"),
        (Node("a", "hangup", "404"), "Number not in use"),
        (Node("a", "hangup", "later"), "later"),
        (Node("a", "webhook", "https://example.com/next?x=1"), "example.com/next"),
        (Node("a", "play", 12), "12"),
        (Node("a", "play", None), ""),
    ],
)
def test_the_value_that_matters(node, words, numbers):
    assert value_words(node, numbers) == words


def test_numbers_are_grouped_roughly_at_first_and_properly_later(numbers, qtbot):
    numbers.learnt = False
    assert numbers.grouped("+46700000001") == "+46 700 00 00 01"
    with qtbot.waitSignal(numbers.changed, timeout=10_000):
        pass
    assert numbers.grouped("+46701740605") == "+46 70 174 06 05"


@pytest.mark.parametrize(
    ("number", "country"),
    [("+12025550123", "+1"), ("+4687566100", "+46"), ("+35840123456", "+358")],
)
def test_rough_groups_keep_all_digits_and_split_off_the_country(number, country, numbers):
    numbers.learnt = False
    words = numbers.grouped(number)
    assert words.replace(" ", "") == number
    assert words.split(" ")[0] == country


def test_what_is_no_number_stays_as_it_is(numbers):
    assert numbers.grouped("070-123") == "070-123"


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (Node("play", "play"), "Play"),
        (Node("ivr-2", "ivr"), "Menu 2"),
        (Node("front-desk", "ivr"), "front-desk"),
        (Node("play-2", "ivr"), "play-2"),
        (Node("ivr-2", "ivr", label="Opening"), "Opening"),
    ],
)
def test_a_node_without_label_is_called_by_kind_and_number(node, words, qapp):
    assert title(node) == words


def test_a_face_names_what_is_missing_and_what_is_set(numbers):
    flow = Flow()
    options = {"recordcall": "https://example.com/r", "whenhangup": ""}
    flow.add_nodes([(None, Node("a", "connect", "", options), None)])
    flow.start = "a"
    shown = face_of(flow, "a", numbers)
    assert shown.value == "no number yet"
    assert [option for option, _ in shown.badges] == ["recordcall"]
    assert shown.start
    assert [row.words for row in shown.rows] == ["Answered", "Busy", "Failed, no answer"]


def test_rows_say_keys_words_and_whether_they_lead_anywhere(numbers):
    flow = Flow()
    flow.add_nodes([(None, Node("menu", "ivr"), None), (None, Node("a", "play"), None)])
    flow.add_edges([(None, Edge("menu", "1", "a", "Sales")), (None, Edge("menu", "12", "a"))])
    rows = face_of(flow, "menu", numbers).rows
    assert [(row.keys, row.words, row.connected, row.spare) for row in rows] == [
        ("1", "Sales", True, False),
        ("12", "", True, False),
        ("", "Add a key", False, True),
        ("", "No key pressed", False, False),
    ]


def test_a_key_without_words_says_where_it_leads(numbers):
    flow = Flow()
    nodes = [Node("menu", "ivr"), Node("sales", "connect", label="Sales"), Node("play", "play")]
    flow.add_nodes([(None, node, None) for node in nodes])
    edges = [Edge("menu", "1", "sales"), Edge("menu", "2", "play", "Hours")]
    edges += [Edge("menu", "3", "play"), Edge("menu", "failed", "sales")]
    flow.add_edges([(None, edge) for edge in edges])
    rows = face_of(flow, "menu", numbers).rows
    assert [(row.outcome, row.words, row.leads_to) for row in rows if row.connected] == [
        ("1", "", "Sales"),
        ("2", "Hours", ""),
        ("3", "", "Play"),
        ("failed", "No key pressed", ""),
    ]


def test_every_key_of_a_joined_wire_says_where_it_leads(numbers):
    flow = Flow()
    nodes = [Node("menu", "ivr"), Node("wrong", "play", label="Wrong key")]
    flow.add_nodes([(None, node, None) for node in nodes])
    ways = (*"234567890", "failed")
    flow.add_edges([(None, Edge("menu", way, "wrong")) for way in ways])
    wire = tuple(("menu", way) for way in ways)
    rows = ports(flow, "menu")
    shown = face(flow, flow.nodes["menu"], rows, numbers, [(wire, "5", 82.0)])
    assert {row.outcome: row.leads_to for row in shown.rows if row.connected} == dict.fromkeys(
        ways, "Wrong key"
    )


def test_of_two_joined_wires_none_covers_what_stands_beside_the_other(numbers):
    flow = Flow()
    nodes = [Node("a", "connect"), Node("b", "play"), Node("c", "play")]
    flow.add_nodes([(None, node, None) for node in nodes])
    ways = {"success": "b", "busy": "c", "failed": "c", "next": "b"}
    flow.add_edges([(None, Edge("a", way, target)) for way, target in ways.items()])
    wires = [(tuple(("a", way) for way in ways if ways[way] == target), target) for target in "cb"]
    joints = [(wire, wire[-1][1], 82.0) for wire, _ in wires]
    upper, lower = face(flow, flow.nodes["a"], ports(flow, "a"), numbers, joints).joints
    assert (upper.lines, lower.lines) == (("Busy", "Failed"), ("Answered", "Next"))
    assert upper.area.bottom() <= lower.area.top()
    for joint in (upper, lower):
        assert joint.area.top() < port_offset(joint.row)[1] < joint.area.bottom()


def test_with_seven_edges_in_the_sources_name_the_node_and_it_counts_them(numbers):
    flow = Flow()
    flow.add_nodes([(None, Node("a", "play", label="Wrong"), None)])
    flow.add_nodes([(None, Node(f"n{n}", "play"), None) for n in range(7)])
    flow.add_edges([(None, Edge(f"n{n}", "next", "a")) for n in range(6)])
    assert face_of(flow, "n0", numbers).rows[0].leads_to == ""
    assert face_of(flow, "a", numbers).crowd == 0
    flow.add_edges([(None, Edge("n6", "next", "a"))])
    assert face_of(flow, "n0", numbers).rows[0].leads_to == "Wrong"
    assert face_of(flow, "a", numbers).crowd == 7
    assert face_of(flow, "a", numbers).arrivals == ("next",)
