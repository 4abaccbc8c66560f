"""Which edges are one wire, how it runs, and what stands beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from designer.app.canvas.course import SPINE
from designer.app.canvas.joint import Joint, joint_lines
from designer.app.canvas.lettering import Lettering, interface_font
from designer.app.canvas.wires import Wires, crowded, shared_outcome
from designer.app.canvas.wiring import Wiring
from designer.flow.edits import AddEdges, MoveNodes, RemoveEdges
from designer.flow.model import Edge, Flow, Node
from designer.flow.vocabulary import KINDS
from tests.app.canvas.crowds import all_to_one, in_a_row, wrong_keys


def menu(**targets: str) -> Flow:
    """A menu of which keys lead to nodes: ``a="123"``."""
    flow = Flow()
    flow.add_nodes([(None, Node("menu", "ivr"), (0, 0))])
    for number, (node_id, keys) in enumerate(targets.items()):
        flow.add_nodes([(None, Node(node_id, "play"), (480, 200 * number))])
        flow.add_edges([(None, Edge("menu", key, node_id)) for key in keys])
    return flow


def test_edges_of_one_node_to_one_target_are_one_wire_in_the_order_of_the_ports():
    wires = Wires(menu(a="31", b="2"))
    assert wires.of(("menu", "3")) == (("menu", "1"), ("menu", "3"))
    assert wires.of(("menu", "2")) == (("menu", "2"),)
    assert wires.joints("menu") == [(("menu", "1"), ("menu", "3"))]


def test_wires_are_found_again_after_a_change_is_told():
    flow = menu(a="12")
    wires = Wires(flow)
    assert len(wires.of(("menu", "1"))) == 2
    RemoveEdges((("menu", "2"),)).apply(flow)
    wires.forget("menu")
    assert wires.of(("menu", "1")) == (("menu", "1"),)
    assert wires.of(("gone", "1")) == (("gone", "1"),)


def test_edges_that_are_gone_are_no_wire_even_before_that_is_told():
    flow = menu(a="123")
    wires = Wires(flow)
    assert len(wires.of(("menu", "1"))) == 3
    RemoveEdges((("menu", "2"),)).apply(flow)
    assert wires.leaving("menu") == [(("menu", "1"), ("menu", "3"))]


def test_wires_whose_ports_are_mixed_join_at_different_distances():
    wires = Wires(menu(a="13", b="24", c="56"))
    depths = {wire[0][1]: wires.depth(wire) for wire in wires.joints("menu")}
    assert depths["1"] != depths["2"]
    assert depths["5"] == 0


def test_a_crowd_is_counted_in_wires():
    assert not crowded(wrong_keys(), "wrong")
    assert crowded(all_to_one(), "mailbox")
    assert crowded(all_to_one(), "mailbox", 15)
    assert not crowded(all_to_one(), "mailbox", 16)


@pytest.mark.parametrize(
    ("outcomes", "shared"),
    [
        (["busy"], "busy"),
        (["1", "2"], "1"),
        (["busy", "failed"], "next"),
        (["1", "failed"], "next"),
    ],
)
def test_a_wire_has_the_colour_of_its_outcomes_or_the_neutral_one(outcomes, shared):
    assert shared_outcome(outcomes) == shared


@pytest.mark.parametrize(
    ("kind", "outcomes", "lines"),
    [
        ("ivr", [*"3456789", "success"], ("3–9", "Other key")),
        ("ivr", [*"2345678", "0", "failed"], ("2–8, 0", "No key")),
        ("ivr", ["1", "2", "4", "*"], ("1, 2, 4, *",)),
        ("ivr", ["7", "8", "9", "0", "12", "13"], ("7–9, 0, 12, 13",)),
        ("connect", ["busy", "failed"], ("Busy", "Failed")),
        ("connect", ["success", "busy", "failed", "next"], ("Answered", "Busy", "Failed", "Next")),
    ],
)
def test_what_is_written_beside_a_wire(qapp, kind, outcomes, lines):
    assert joint_lines(Node("a", kind), outcomes) == lines


def test_a_wire_runs_on_from_the_port_nearest_to_its_target_and_the_others_branch_in():
    flow = wrong_keys()
    wiring = Wiring(flow)
    course = wiring.courses["menu", "2"]
    ports = {outcome: wiring.boxes["menu"].port(outcome) for outcome in course.outcomes}
    height = wiring.boxes["wrong"].input[1]
    assert course.row == min(ports, key=lambda o: abs(ports[o][1] - height))
    assert len(course.branches) == 9
    for outcome, branch in course.branches.items():
        assert branch[0] == ports[outcome]
        assert branch[1][0] == branch[2][0] == ports[outcome][0] + SPINE
        assert branch[-1][1] == course.trunk[0][1]
        assert wiring.ways["menu", outcome][-1] == course.trunk[-1]
    assert {key for key in wiring.courses if key[0] == "menu"} == {("menu", "1"), ("menu", "2")}


def test_a_target_moved_down_turns_the_wire_to_a_lower_port_and_tells_it_once():
    flow = wrong_keys()
    wiring = Wiring(flow)
    assert not wiring.take_turned()
    MoveNodes({"wrong": (640, 2000)}).apply(flow)
    wiring.place("wrong")
    wiring.settle()
    assert wiring.courses["menu", "2"].row == "failed"
    assert wiring.take_turned() == {"menu"}
    assert not wiring.take_turned()


def test_the_first_edge_of_a_wire_stands_for_it_and_another_one_when_that_goes():
    flow = in_a_row()
    wiring = Wiring(flow)
    edge = flow.edges["cleo", "busy"]
    assert ("cleo", "failed") not in wiring.courses
    undo = RemoveEdges((edge.key,)).apply(flow)
    wiring.edges_gone([edge])
    assert ("cleo", "failed") in wiring.settle()
    assert wiring.courses["cleo", "failed"].branches == {}
    undo.apply(flow)
    wiring.edges_came([edge])
    assert {edge.key, ("cleo", "failed")} <= wiring.settle()
    assert wiring.courses.keys() == Wiring(flow).courses.keys()


def test_a_thousand_keys_that_lead_to_one_node_are_one_wire_soon():
    flow = menu(a="")
    keys = [f"{number:03}" for number in range(1000)]
    AddEdges(tuple((None, Edge("menu", key, "a")) for key in keys)).apply(flow)
    wiring = Wiring(flow)
    assert len(wiring.courses) == 1
    assert len(wiring.courses["menu", "111"].branches) == 999


@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_outcome_is_cut_off_beside_a_wire(context, language):
    before = QLocale()
    context.speak(language)
    try:
        letters = Lettering(interface_font(), 11)
        for kind in KINDS.values():
            for outcome in kind.outcomes:
                (line,) = joint_lines(Node("a", kind.key), [outcome.key])
                room = Joint(0, (line,), outcome.key, outcome.key).area.width() - 8
                assert letters.elided(line, room) == line
    finally:
        context.speak("en")
        QLocale.setDefault(before)
