import pytest

from designer.flow.model import Edge
from designer.flow.vocabulary import KINDS
from tests.checks.building import codes, flow_of, found, node


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ("connect", "1"),
        ("play", "busy"),
        ("play", "odd"),
        ("record", "busy"),
        ("ivr", "busy"),
        ("ivr", "no-input"),
        ("hangup", "next"),
        ("hangup", "success"),
        ("webhook", "next"),
        ("webhook", "1"),
    ],
)
def test_bad_outcome(action: str, outcome: str) -> None:
    flow = flow_of(node("a", action), node("b", "play"), edges=[f"a {outcome} b"])
    assert [(p.node, p.edges) for p in found(flow, "bad-outcome")] == [("a", (("a", outcome),))]


def test_a_bad_outcome_names_those_there_are() -> None:
    flow = flow_of(node("a", "ivr"), node("b", "play"), edges=["a noinput b"])
    (problem,) = found(flow, "bad-outcome")
    assert "Connect another outcome (0-9, *, success, failed, next) and" in problem.message


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        (kind.key, outcome)
        for kind in KINDS.values()
        for outcome in [
            *(each.key for each in kind.outcomes),
            *(["1", "*", "0*#"] if kind.digits else []),
        ]
    ],
)
def test_a_good_outcome(action: str, outcome: str) -> None:
    flow = flow_of(node("a", action), node("b", "play"), edges=[f"a {outcome} b"])
    assert "bad-outcome" not in codes(flow)


@pytest.mark.parametrize("signal", ["busy", "404"])
def test_hangup_signal(signal: str) -> None:
    first = node("a", "hangup", signal)
    assert "hangup-signal" not in codes(flow_of(first))
    assert "hangup-signal" in codes(flow_of(first, node("b", "play"), start="b"))
    assert "hangup-signal" in codes(flow_of(first, node("b", "play"), edges=["b next a"]))
    assert "hangup-signal" in codes(flow_of(first, start=None))
    after = flow_of(node("b", "play"), node("a", "hangup", "reject"), edges=["b next a"])
    assert "hangup-signal" not in codes(after)


def test_digits_too_long_for_the_menu() -> None:
    flow = flow_of(
        node("m", "ivr", digits="2"), node("b", "play"), edges=["m 1 b", "m 12 b", "m 123 b"]
    )
    problems = found(flow, "digits-unreachable")
    assert [(p.variant, p.edges) for p in problems] == [("length", (("m", "123"),))]


def test_a_menu_reads_one_key_unless_told() -> None:
    assert "digits-unreachable" in codes(
        flow_of(node("m", "ivr"), node("b", "play"), edges=["m 12 b"])
    )
    assert "digits-unreachable" not in codes(
        flow_of(node("m", "ivr"), node("b", "play"), edges=["m 1 b", "m * b", "m next b"])
    )


def test_a_number_sign_is_never_input() -> None:
    flow = flow_of(node("m", "ivr", digits=5), node("b", "play"), edges=["m 1# b", "m # b"])
    assert [p.variant for p in found(flow, "digits-unreachable")] == ["keys", "keys"]


def test_unusable_digits_say_nothing_of_keys() -> None:
    for digits in (0, -1, "many"):
        menu = node("m", "ivr", digits=digits)
        flow = flow_of(menu, node("a", "play"), edges=["m 12 a", "m next a"])
        assert codes(flow) == ["bad-option"]


@pytest.mark.parametrize(
    ("outcomes", "variants"),
    [
        (["busy"], ["busy"]),
        (["failed"], ["failed"]),
        (["success", "busy"], ["busy"]),
        (["busy", "failed"], []),
        (["busy", "next"], []),
        (["success"], []),
        ([], []),
    ],
)
def test_one_sided_connect(outcomes: list[str], variants: list[str]) -> None:
    flow = flow_of(node("c", "connect"), node("b", "play"), edges=[f"c {o} b" for o in outcomes])
    assert [p.variant for p in found(flow, "one-sided-connect")] == variants


@pytest.mark.parametrize(
    ("outcomes", "fires"),
    [([], True), (["1", "success"], True), (["failed"], False), (["next"], False)],
)
def test_silent_caller(outcomes: list[str], fires: bool) -> None:
    flow = flow_of(node("m", "ivr"), node("b", "play"), edges=[f"m {o} b" for o in outcomes])
    assert ("silent-caller" in codes(flow)) == fires


@pytest.mark.parametrize(
    ("action", "outcomes", "fires"),
    [
        ("play", ["success", "failed", "next"], True),
        ("record", ["success", "failed", "next"], True),
        ("ivr", ["success", "failed", "next"], True),
        ("connect", ["success", "failed", "busy", "next"], True),
        ("connect", ["success", "failed", "next"], False),
        ("play", ["success", "next"], False),
        ("play", ["success", "failed"], False),
        ("play", ["next"], False),
    ],
)
def test_shadowed_next(action: str, outcomes: list[str], fires: bool) -> None:
    flow = flow_of(node("a", action), node("b", "play"), edges=[f"a {o} b" for o in outcomes])
    assert ("shadowed-next" in codes(flow)) == fires


def test_ambiguous_digits() -> None:
    flow = flow_of(
        node("m", "ivr", digits=2), node("b", "play"), edges=["m 1 b", "m 12 b", "m 13 b", "m 2 b"]
    )
    assert [p.edges for p in found(flow, "ambiguous-digits")] == [
        (("m", "1"), ("m", "12"), ("m", "13"))
    ]


def test_keys_nobody_can_enter_are_not_ambiguous() -> None:
    flow = flow_of(node("m", "ivr"), node("b", "play"), edges=["m 1 b", "m 12 b", "m 1# b"])
    assert "ambiguous-digits" not in codes(flow)


def test_short_digits() -> None:
    flow = flow_of(
        node("m", "ivr", digits=4), node("b", "play"), edges=["m 1 b", "m 1234 b", "m 22 b"]
    )
    assert [p.edges for p in found(flow, "short-digits")] == [(("m", "1"), ("m", "22"))]
    full = flow_of(node("m", "ivr", digits=4), node("b", "play"), edges=["m 1234 b", "m next b"])
    assert "short-digits" not in codes(full)


def test_no_beep() -> None:
    nodes = [node("a", "play"), node("m", "ivr"), node("r", "record")]
    flow = flow_of(*nodes, edges=["a next m", "m 1 r", "a failed r"])
    assert [(p.node, p.edges) for p in found(flow, "no-beep")] == [
        ("r", (("a", "failed"), ("m", "1")))
    ]


def test_a_beep_before_the_recording() -> None:
    flow = flow_of(
        node("a", "play"),
        node("beep", "play", "{beep}"),
        node("r", "record"),
        edges=["a next beep", "beep next r"],
    )
    assert "no-beep" in codes(flow)
    flow.variables = {"beep": "sound/beep"}
    assert "no-beep" not in codes(flow)


def test_no_beep_is_about_prompts_only() -> None:
    assert "no-beep" not in codes(flow_of(node("r", "record")))
    connect = flow_of(node("c", "connect"), node("r", "record"), edges=["c next r"])
    assert "no-beep" not in codes(connect)


def test_deciding_is_no_action_before_a_signal() -> None:
    first = flow_of(
        node("who", "callers"), node("when", "callers"), node("busy", "hangup", "busy"),
        edges=["who other when", "who listed busy", "when listed busy"],
    )  # fmt: skip
    assert "hangup-signal" not in codes(first)
    first.add_nodes([(None, node("hello", "play"), None)])
    first.add_edges([(None, Edge("hello", "next", "who"))])
    assert "hangup-signal" in codes(first)
    first.start = "hello"
    assert "hangup-signal" in codes(first)


def test_rounds_lead_on_from_no_end() -> None:
    flow = flow_of(node("a", "hangup"), node("b", "play"), edges=["a rounds b"])
    assert [each.variant for each in found(flow, "bad-outcome")] == ["ends"]


def test_a_signal_behind_nodes_that_decide_in_a_circle() -> None:
    hours = [node(name, "hours") for name in "ab"]
    ways = ["a open b", "b open a", "b other h"]
    first = flow_of(*hours, node("h", "hangup", "busy"), edges=ways)
    assert not found(first, "hangup-signal")
    later = flow_of(
        node("p", "play"), *hours, node("h", "hangup", "busy"), edges=["p next a", *ways]
    )
    assert [each.node for each in found(later, "hangup-signal")] == ["h"]
