from itertools import combinations

import pytest
from hypothesis import given, settings

from designer.checks.fix import Answering, Mending
from designer.checks.fixes import fixes
from designer.checks.problems import Problem
from designer.checks.run import check
from designer.flow.edits import Edit
from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.ports import ports
from designer.layout.boxes import node_size
from tests.checks.building import codes, flow_of, found, node, single
from tests.flow.drawing import copy_of, flows, state


def errors(flow: Flow) -> set[tuple[str, str | None]]:
    return {(problem.code, problem.node) for problem in check(flow) if problem.is_error}


@given(flows())
@settings(deadline=None)
def test_every_fix_mends_its_problem_and_can_be_undone(flow: Flow) -> None:
    for problem in check(flow):
        for fix in fixes(flow, problem):
            assert str(fix.label)
            assert str(fix.edit.name)
            before, worst = state(copy_of(flow)), errors(flow)
            undo = fix.edit.apply(flow)
            assert problem not in check(flow)
            if problem.code != "no-start":  # what no call came to may have errors of its own
                new = errors(flow) - worst
                if problem.code == "unreachable":  # what is left of a loop may be two smaller ones
                    new = {(code, node) for code, node in new if code != "loop"}
                assert not new or str(fix.label) == "Go on to a new prompt"
            undo.apply(flow)
            assert state(flow) == before


@given(flows())
@settings(deadline=None)
def test_some_fixes_are_the_first_of_all(flow: Flow) -> None:
    for problem in check(flow):
        everything = fixes(flow, problem)
        assert fixes(flow, problem, 2, Mending(flow)) == everything[:2]
        assert all(one != other for one, other in combinations(everything, 2))


def fixed(flow: Flow, code: str) -> Flow:
    """``flow`` after the first fix of the first problem with ``code``."""
    problem = found(flow, code)[0]
    fix = fixes(flow, problem)[0]
    undo: Edit = fix.edit.apply(flow)
    assert undo.name
    return flow


def labels(flow: Flow, code: str) -> list[str]:
    return [str(fix.label) for problem in found(flow, code) for fix in fixes(flow, problem)]


def test_a_problem_of_a_node_that_is_gone_has_no_fixes() -> None:
    flow = flow_of(node("a", "hangup", "reject"), node("b", "hangup", "busy"))
    problem = found(flow, "hangup-signal")[0]
    flow.remove_nodes(["b"])
    assert fixes(flow, problem) == []


def test_what_cannot_be_mended_has_no_fixes() -> None:
    flow = flow_of(node("a", "play", ""))
    assert fixes(flow, check(flow)[0]) == []


def test_start_at_the_node_nothing_leads_to() -> None:
    flow = flow_of(
        node("lone", "play"),
        node("b", "play"),
        node("a", "play", label="Hello"),
        edges=["a next b"],
        start=None,
    )
    assert labels(flow, "no-start") == ["Start at Hello"]
    assert fixed(flow, "no-start").start == "a"


def test_start_in_a_ring_at_its_first_node() -> None:
    flow = flow_of(node("a", "play"), node("b", "play"), edges=["a next b", "b next a"], start=None)
    assert fixed(flow, "no-start").start == "a"
    assert labels(Flow(), "no-start") == []


@pytest.mark.parametrize(
    ("call", "value", "mended"),
    [
        ({"from": "+46700000000"}, "070-000 00 01", "+46700000001"),
        ({"to": "+46700000000"}, "0700000001", "+46700000001"),
        ({}, "0046700000001", "+46700000001"),
        ({}, "+46 70 000 00 01", "+46700000001"),
        ({}, 46700000001, "+46700000001"),
        ({"from": "+46700000000"}, "+46700000002, 0700000001", "+46700000002, +46700000001"),
        ({}, "0700000001,+46700000002", "+46700000001, +46700000002"),
        ({"from": "+46700000000"}, "0700000001,0700000001", "+46700000001, +46700000001"),
        ({}, "+46700000001,,+46700000002,", "+46700000001, +46700000002"),
    ],
)
def test_a_number_is_written_for_the_platform(
    call: dict[str, Json], value: Json, mended: str
) -> None:
    flow = single("connect", value)
    flow.call = call
    one, both = "+46 70 000 00 01", "+46 70 000 00 01, +46 70 000 00 02"
    assert labels(flow, "bad-number")[0] == f"Write it as {both if ',,' in str(value) else one}"
    assert fixed(flow, "bad-number").nodes["connect"].value == mended
    assert "bad-number" not in codes(flow)


def test_a_number_of_no_country_is_mended_only_by_those_who_know_where_they_are() -> None:
    flow = single("connect", "070-000 00 01")
    (problem,) = found(flow, "bad-number")
    assert not problem.fixable
    assert fixes(flow, problem) == []
    (fix,) = fixes(flow, problem, mending=Mending(flow, country_here=lambda _number: 46))
    assert str(fix.label) == "Write it as +46 70 000 00 01"
    undo = fix.edit.apply(flow)
    assert flow.nodes["connect"].value == "+46700000001"
    undo.apply(flow)
    assert flow.nodes["connect"].value == "070-000 00 01"


def test_the_country_is_that_of_most_numbers() -> None:
    flow = flow_of(
        node("a", "connect", "0700000001"),
        node("b", "connect", "+12025550123, +46700000002"),
        node("c", "connect", "{other}"),
    )
    flow.variables = {"other": "+46700000003"}
    assert fixed(flow, "bad-number").nodes["a"].value == "+46700000001"


@pytest.mark.parametrize(
    "value", ["0700000001", "sales", "{sales}", "+4670", "sip:a@b@c", True, ["+46700000001"], ","]
)
def test_no_number_is_guessed(value: Json) -> None:
    assert labels(single("connect", value), "bad-number") == []


def test_a_caller_id_is_mended() -> None:
    flow = single("connect", callerid="0700000009")
    fixed(flow, "bad-number")
    assert flow.nodes["connect"].options["callerid"] == "+46700000009"


def test_reject_instead_of_a_signal() -> None:
    flow = flow_of(node("a", "play"), node("b", "hangup", "busy"), edges=["a next b"])
    assert labels(flow, "hangup-signal") == ["End the call (reject)"]
    assert fixed(flow, "hangup-signal").nodes["b"].value == "reject"
    assert fixed(single("hangup", "no"), "bad-option").nodes["hangup"].value == "reject"


def test_digits_are_raised_to_the_longest_key() -> None:
    flow = flow_of(
        node("m", "ivr"), node("b", "play"), edges=["m 12 b", "m 1234 b", "m 12345# b", "m next b"]
    )
    assert fixed(flow, "digits-unreachable").nodes["m"].options["digits"] == 4
    problems = found(flow, "digits-unreachable")
    assert [(p.variant, fixes(flow, p)) for p in problems] == [("keys", [])]


@pytest.mark.parametrize(("value", "nearest"), [(0, 1), ("-5", 1), (31, 30), ("100", 30)])
def test_a_time_in_the_range(value: Json, nearest: int) -> None:
    flow = single("ivr", timeout=value)
    assert fixed(flow, "ivr-timeout").nodes["ivr"].options == {"timeout": nearest}


def test_an_option_goes_back_to_what_is_usual() -> None:
    flow = single("ivr", digits="many", repeat=2)
    assert labels(flow, "bad-option") == ["Use the usual 1 for Number of keys"]
    assert fixed(flow, "bad-option").nodes["ivr"].options == {"repeat": 2}
    assert labels(single("connect", timeout=0), "bad-option") == ["Clear Ring for"]
    assert labels(single("connect", next="x"), "bad-option") == []


def test_unusable_digits_become_what_the_keys_need() -> None:
    nodes = (node("m", "ivr", digits="many"), node("b", "play"))
    flow = flow_of(*nodes, edges=["m 12 b", "m 123 b", "m 12345# b", "m failed b"])
    assert labels(flow, "bad-option") == ["Read 3 keys"]
    assert fixed(flow, "bad-option").nodes["m"].options == {"digits": 3}
    short = flow_of(*nodes, edges=["m 1 b", "m failed b"])
    assert labels(short, "bad-option") == ["Use the usual 1 for Number of keys"]


def test_an_unknown_option_is_taken_away() -> None:
    assert fixed(single("play", odd=1, skippable=True), "unknown-option").nodes["play"].options == {
        "skippable": True
    }


def test_a_lost_node_is_deleted_with_its_edges() -> None:
    flow = flow_of(node("a", "play"), node("lost", "play"), edges=["lost next a"])
    assert labels(flow, "unreachable") == ["Delete lost"]
    assert list(fixed(flow, "unreachable").nodes) == ["a"]


@pytest.mark.parametrize(("present", "missing"), [("busy", "failed"), ("failed", "busy")])
def test_the_other_side_leads_to_the_same_place(present: str, missing: str) -> None:
    flow = flow_of(node("c", "connect"), node("b", "play"), edges=[f"c {present} b"])
    assert labels(flow, "one-sided-connect") == [f"Connect {missing} as well"]
    assert fixed(flow, "one-sided-connect").edges["c", missing].target == "b"


def test_a_silent_caller_is_led_to_a_prompt_or_person_that_exists() -> None:
    flow = flow_of(
        node("before", "play"),
        node("m", "ivr"),
        node("empty", "play", ""),
        node("elsewhere", "play"),
        node("sales", "connect", label="Sales"),
        node("r", "record"),
        node("h", "hangup"),
        edges=["before next m", "m 1 r", "m 2 sales", "sales busy h"],
    )
    assert labels(flow, "silent-caller") == [
        "Go on to Sales",
        "Go on to elsewhere",
        "Go on to a new prompt",
    ]
    assert fixed(flow, "silent-caller").edges["m", "failed"].target == "sales"


def test_a_silent_caller_is_not_led_in_a_circle_that_call_actions_cannot_have() -> None:
    flow = flow_of(
        node("again", "play"),
        node("m", "ivr"),
        node("end", "play"),
        edges=["again next m", "m 1 end"],
    )
    assert labels(flow, "silent-caller") == ["Go on to end", "Go on to a new prompt"]
    flow.target = "webhooks"
    assert labels(flow, "silent-caller") == [
        "Go on to end",
        "Go on to again",
        "Go on to a new prompt",
    ]


def test_without_anything_to_lead_to_a_new_prompt_is_the_next_thing_to_do() -> None:
    flow = flow_of(node("m", "ivr"), node("w", "webhook"), edges=["m 1 w"])
    assert labels(flow, "silent-caller") == ["Go on to a new prompt"]
    fixed(flow, "silent-caller")
    assert flow.edges["m", "failed"].target == "play"
    assert (flow.nodes["play"].action, flow.nodes["play"].value) == ("play", "")
    assert [(p.code, p.node) for p in check(flow)] == [("missing-value", "play")]
    drawn = [(*flow.layout[each], *node_size(len(ports(flow, each)))) for each in flow.nodes]
    assert all(
        one[0] + one[2] <= other[0]
        or other[0] + other[2] <= one[0]
        or one[1] + one[3] <= other[1]
        or other[1] + other[3] <= one[1]
        for one, other in combinations(drawn, 2)
    )


@pytest.mark.parametrize(
    ("address", "mended"),
    [
        ("http://example.com/a.mp3", "https://example.com/a.mp3"),
        ("HTTP://Example.com", "https://Example.com"),
        ("http://example.com:80/a.mp3?x=:80", "https://example.com/a.mp3?x=:80"),
        ("http://example.com:8080/a.mp3", "https://example.com:8080/a.mp3"),
        ("http://[2001:db8::80]:80/a.mp3", "https://[2001:db8::80]/a.mp3"),
        ("http://a:b@example.com:80?x=1", "https://a:b@example.com?x=1"),
        ("http://{server}/a.mp3", "https://{server}/a.mp3"),
    ],
)
def test_an_address_over_https(address: str, mended: str) -> None:
    flow = single("play", address)
    flow.variables = {"server": "example.com"}
    problem = found(flow, "plain-http")[0]
    (fix,) = fixes(flow, problem)
    whole = mended.replace("{server}", "example.com")
    assert fix.needs == Answering(whole, fetched=True)
    assert fixed(flow, "plain-http").nodes["play"].value == mended
    assert "plain-http" not in codes(flow)


@pytest.mark.parametrize("address", ["http:example.com", "http:///a.mp3", "http://{server}/x"])
def test_what_names_no_server_is_not_secured(address: str) -> None:
    assert labels(single("play", address), "plain-http") == []


def test_what_is_posted_to_is_not_fetched() -> None:
    flow = single("play", whenhangup="http://example.com/end")
    (fix,) = fixes(flow, found(flow, "plain-http")[0])
    assert fix.needs == Answering("https://example.com/end", fetched=False)
    fix.edit.apply(flow)
    assert flow.nodes["play"].options == {"whenhangup": "https://example.com/end"}
    (fix,) = [
        fix
        for each in found(single("webhook", "http://e.com"), "plain-http")
        for fix in fixes(single("webhook", "http://e.com"), each)
    ]
    assert fix.needs == Answering("https://e.com", fetched=False)


def test_a_variable_is_secured_for_all_that_use_it() -> None:
    flow = flow_of(
        node("a", "play", "{base}/a.mp3"), node("b", "play", "{base}/b.mp3"), edges=["a next b"]
    )
    flow.variables = {"name": "x", "base": "http://example.com/prompts"}
    problem = found(flow, "plain-http")[0]
    (fix,) = fixes(flow, problem)
    assert str(fix.label) == "Use https in the variable base"
    assert fix.needs == Answering("https://example.com/prompts/a.mp3", fetched=True)
    undo = fix.edit.apply(flow)
    assert flow.variables == {"name": "x", "base": "https://example.com/prompts"}
    assert check(flow) == []
    undo.apply(flow)
    assert flow.variables["base"] == "http://example.com/prompts"


def test_a_variable_from_outside_is_not_ours_to_change() -> None:
    flow = single("play", "{base}/a.mp3")
    flow.variables = {"base": "https://example.com"}
    (problem,) = found(flow, "plain-http", variables={"base": "http://example.com"})
    assert not problem.fixable
    assert fixes(flow, problem) == []


def test_an_edge_nobody_takes_is_deleted() -> None:
    flow = flow_of(
        node("a", "play"), node("b", "play"), edges=["a success b", "a failed b", "a next b"]
    )
    assert ("a", "next") not in fixed(flow, "shadowed-next").edges


def test_one_beep_stands_between_everything_and_the_recording() -> None:
    flow = flow_of(
        node("m", "ivr"),
        node("play", "play"),
        node("c", "connect"),
        node("r", "record"),
        edges=["m 1 play", "m 2 c", "m failed r", "play next r", "c busy r", "c failed r"],
    )
    fixed(flow, "no-beep")
    beep = flow.nodes["play-2"]
    assert (beep.action, beep.value, beep.label) == ("play", "sound/beep", "Beep")
    assert {key for key, edge in flow.edges.items() if edge.target == "play-2"} == {
        ("m", "failed"),
        ("play", "next"),
        ("c", "busy"),
        ("c", "failed"),
    }
    assert list(flow.into("r")) == [("play-2", "next")]
    assert "no-beep" not in codes(flow)


@pytest.mark.parametrize(
    ("ways", "beeps"),
    [
        (["b next r"], ["b"]),
        (["b next r", "other next r"], ["b", "other"]),
        (["b next r", "b failed m"], ["b", "play"]),
    ],
)
def test_who_hears_a_beep_already_hears_no_other(ways: list[str], beeps: list[str]) -> None:
    nodes = [node("m", "ivr"), node("b", "play", "{tone}"), node("other", "play", "sound/beep")]
    led = ["m 1 b", "m 2 other", "m 3 r", "m failed r"]
    flow = flow_of(*nodes, node("r", "record"), edges=[*led, *ways])
    flow.variables = {"tone": "sound/beep"}
    fixed(flow, "no-beep")
    assert [source for source, _ in sorted(flow.into("r"))] == beeps
    new = beeps[-1] if "play" in beeps else "b"
    assert {flow.edges["m", key].target for key in ("3", "failed")} == {new}
    assert flow.edges["m", "1"].target == "b"


def test_the_beep_is_named_in_the_language_of_who_asks() -> None:
    flow = flow_of(node("a", "play"), node("r", "record"), edges=["a next r"])
    problem = found(flow, "no-beep")[0]
    fixes(flow, problem, mending=Mending(flow, str.upper))[0].edit.apply(flow)
    assert flow.nodes["play"].label == "BEEP"


def test_the_beep_covers_no_other_node() -> None:
    flow = flow_of(node("a", "play"), node("r", "record"), edges=["a next r"])
    fixed(flow, "no-beep")
    drawn = {
        node_id: (x, y, x + node_size(1)[0], y + node_size(len(ports(flow, node_id)))[1])
        for node_id, (x, y) in flow.layout.items()
    }
    beep = drawn.pop("play")
    for other in drawn.values():
        assert (
            beep[2] <= other[0] or other[2] <= beep[0] or beep[3] <= other[1] or other[3] <= beep[1]
        )


def test_fixable_says_so() -> None:
    def fixable(flow: Flow) -> list[tuple[str, bool]]:
        return [(problem.code, problem.fixable) for problem in check(flow)]

    assert fixable(single("connect", "0046700000001")) == [("bad-number", True)]
    assert fixable(single("connect", "0700000001")) == [("bad-number", False)]
    assert fixable(single("webhook", "https://localhost/x")) == [("local-address", False)]


def test_a_fix_is_for_one_problem() -> None:
    flow = flow_of(node("a", "play", odd=1, strange=2))
    first: Problem = found(flow, "unknown-option")[0]
    fixes(flow, first)[0].edit.apply(flow)
    assert flow.nodes["a"].options == {"strange": 2}
