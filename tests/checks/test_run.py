import contextlib
import json
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.checks.context import SHOWN
from designer.checks.fixes import fixes
from designer.checks.problems import ALWAYS_FIXABLE, Problem, Severity
from designer.checks.run import Checker, check
from designer.checks.texts import CODES, TEXTS
from designer.flow import changes
from designer.flow.edits import EditError, MoveNodes, SetField
from designer.flow.graph import GraphView
from designer.flow.model import Flow
from designer.flow.renaming import RenameNode
from tests.checks.building import codes, flow_of, found, node, single
from tests.flow.drawing import copy_of, edits, flows


def told(problems: list[Problem]) -> list[tuple[Problem, str, bool]]:
    return [(problem, problem.message, problem.fixable) for problem in problems]


@given(flows(), st.data())
@settings(deadline=None)
def test_kept_true_through_any_edits(flow: Flow, data: st.DataObject) -> None:
    checker = Checker(flow)
    for _ in range(data.draw(st.integers(1, 5))):
        with contextlib.suppress(EditError):
            undo = data.draw(edits(flow)).apply(flow)
            if data.draw(st.booleans()):
                checker.problems()
                undo.apply(flow)
        if data.draw(st.booleans()):
            assert told(checker.problems()) == told(check(flow))
    assert told(checker.problems()) == told(check(copy_of(flow)))


@given(flows())
@settings(deadline=None)
def test_errors_come_first_then_document_order(flow: Flow) -> None:
    order = list(flow.nodes)
    listed = [(not p.is_error, -1 if p.node is None else order.index(p.node)) for p in check(flow)]
    assert listed == sorted(listed)


@given(flows())
@settings(deadline=None)
def test_every_problem_can_be_said_and_printed(flow: Flow) -> None:
    for problem in check(flow):
        assert problem.message.endswith(".")
        assert problem.fixable == bool(fixes(flow, problem))
        if problem.node is not None:
            assert str(flow.nodes[problem.node].called) in problem.message
        printed = problem.as_json(flow)
        assert json.loads(json.dumps(printed)) == printed
        optional = {"option"} if problem.option else set()
        optional |= {"edges"} if problem.edges else set()
        wanted = {"severity", "code", "node", "message", "fixable"} | optional
        assert set(printed) == wanted
        hash(problem)


def test_how_a_problem_is_printed() -> None:
    flow = flow_of(node("a", "play"), node("b", "play"), edges=["a next b", "b next a"])
    assert [problem.as_json(flow) for problem in check(flow)] == [
        {
            "severity": "error",
            "code": "loop",
            "node": "a",
            "message": "From a the call can go round in a circle: a → b → a. Call actions cannot "
            "loop: make it a served flow, or take one of these edges out.",
            "edges": [
                {"from": "a", "outcome": "next", "to": "b"},
                {"from": "b", "outcome": "next", "to": "a"},
            ],
            "fixable": False,
        }
    ]
    option = single("ivr", timeout=99)
    printed = [problem.as_json(option) for problem in found(option, "ivr-timeout")]
    assert [(p["severity"], p["option"], p["fixable"]) for p in printed] == [
        ("warning", "timeout", True)
    ]


def test_an_option_is_named_as_people_know_it() -> None:
    flow = flow_of(node("a", "connect", label="Sales", callerid="070"))
    assert found(flow, "bad-number")[0].message.startswith("Sales, Caller id: 070 ")


def test_a_long_value_is_cut_in_the_sentence() -> None:
    message = found(single("connect", "x" * 5000), "bad-number")[0].message
    assert "x" * (SHOWN - 1) + "…" in message
    assert len(message) < 400


@pytest.mark.parametrize("key", TEXTS, ids=".".join)
def test_texts_are_sentences_with_named_fields(key: tuple[str, str]) -> None:
    template = TEXTS[key]
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    assert all(name.isidentifier() for name in names)
    assert template.endswith(".")
    assert key[0] == "no-start" or names & {"node", "place", "way"}


def test_codes_are_those_of_the_table() -> None:
    assert set(CODES) == {
        *("no-start", "missing-value", "bad-number", "bad-url", "bad-option", "bad-outcome"),
        *("hangup-signal", "loop", "too-large", "unknown-recording", "digits-unreachable"),
        *("unreachable", "one-sided-connect", "silent-caller", "ivr-timeout", "plain-http"),
        *("local-address", "secret-in-url", "audio-format", "shadowed-next", "ambiguous-digits"),
        *("short-digits", "no-beep", "unknown-option", "unknown-prompt", "self-call"),
        *(
            "costly-number",
            "needs-serving",
            "misspelt-key",
            "bad-hours",
            "odd-hours",
            "missing-way",
        ),
    }
    assert set(CODES) >= ALWAYS_FIXABLE


def test_a_good_flow_has_no_problems() -> None:
    flow = flow_of(
        node("menu", "ivr", digits=1, timeout=5),
        node("sales", "connect", timeout=15),
        node("sorry", "play"),
        node("beep", "play", "sound/beep"),
        node("voicemail", "record"),
        edges=[
            "menu 1 sales",
            "menu failed sorry",
            "sales busy sorry",
            "sales failed sorry",
            "sorry next beep",
            "beep next voicemail",
        ],
    )
    assert check(flow) == []


def test_a_graph_view_may_be_lent() -> None:
    flow = flow_of(node("a", "play"), node("b", "play"))
    view = GraphView(flow)
    assert [p.code for p in check(flow, view=view)] == ["unreachable"]
    changes.connect(flow, "a", "next", "b").apply(flow)
    assert view.reachable() == {"a", "b"}
    assert check(flow, view=view) == []


def test_closed_it_no_longer_follows() -> None:
    flow = flow_of(node("a", "play"))
    checker = Checker(flow)
    assert checker.problems() == []
    checker.close()
    changes.set_value(flow.nodes["a"], "").apply(flow)
    assert checker.problems() == []


def test_the_list_is_the_callers_own() -> None:
    checker = Checker(flow_of(node("a", "play", "")))
    checker.problems().clear()
    assert len(checker.problems()) == 1


def test_moving_a_node_is_no_reason_to_look_again() -> None:
    flow = flow_of(node("a", "play", ""))
    checker = Checker(flow)
    first = checker.problems()
    MoveNodes({"a": (80, 80)}).apply(flow)
    SetField("name", "Other").apply(flow)
    assert [id(problem) for problem in checker.problems()] == [id(problem) for problem in first]


def test_a_renamed_start_is_still_the_start() -> None:
    flow = flow_of(node("a", "hangup", "busy"), node("b", "hangup", "busy"))
    checker = Checker(flow)
    RenameNode("a", "z").apply(flow)
    SetField("start", "b").apply(flow)
    assert [(p.code, p.node) for p in checker.problems()] == [
        ("hangup-signal", "z"),
        ("unreachable", "z"),
    ]


def test_severity_is_what_the_table_says() -> None:
    flow = flow_of(node("a", "play", ""), node("b", "play"))
    assert [(p.code, p.severity) for p in check(flow)] == [
        ("missing-value", Severity.ERROR),
        ("unreachable", Severity.WARNING),
    ]
    assert codes(flow) == ["missing-value", "unreachable"]
