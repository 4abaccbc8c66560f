"""Every row of the table of checks: it is there, and it is not, and what it says can be said."""

from __future__ import annotations

import string

import pytest

from designer.checks.fixes import fixes
from designer.checks.problems import Problem
from designer.checks.run import check
from designer.checks.texts import TEXTS
from designer.flow.model import Flow
from tests.checks.cases import CASES, Case
from tests.flow.drawing import copy_of

EVERY = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def in_bad(case: Case) -> list[Problem]:
    return [problem for problem in check(case.bad, **case.how) if problem.code == case.code]  # type: ignore[arg-type]


def errors_of(flow: Flow, case: Case) -> set[tuple[str, str | None]]:
    return {(each.code, each.node) for each in check(flow, **case.how) if each.is_error}  # type: ignore[arg-type]


def test_every_sentence_has_a_case() -> None:
    assert [(case.code, case.variant) for case in CASES] == list(
        dict.fromkeys((case.code, case.variant) for case in CASES)
    )
    assert {(case.code, case.variant) for case in CASES} == set(TEXTS)


@EVERY
def test_it_is_found(case: Case) -> None:
    assert [(each.variant, each.severity) for each in in_bad(case)] == [
        (case.variant, case.severity)
    ]


@EVERY
def test_it_is_not_found_in_what_comes_close(case: Case) -> None:
    how = case.how if case.how_good is None else case.how_good
    assert case.code not in [problem.code for problem in check(case.good, **how)]  # type: ignore[arg-type]


@EVERY
def test_its_sentence_uses_what_it_is_given(case: Case) -> None:
    problem = in_bad(case)[0]
    template = TEXTS[case.code, case.variant]
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name}
    assert names <= set(problem.args)
    message = problem.message
    for name in names:
        assert str(problem.args[name]) in message
    assert "{" not in message.replace(str(problem.args.get("value", "")), "").replace(
        str(problem.args.get("names", "")), ""
    )


@EVERY
def test_its_fixes_mend_it_and_make_nothing_worse(case: Case) -> None:
    problem = in_bad(case)[0]
    offered = fixes(case.bad, problem)
    assert problem.fixable == bool(offered)
    for number, fix in enumerate(offered):
        assert str(fix.label)
        assert str(fix.edit.name)
        flow = copy_of(case.bad)
        fixes(flow, problem)[number].edit.apply(flow)
        assert problem not in check(flow, **case.how)  # type: ignore[arg-type]
        new = errors_of(flow, case) - errors_of(case.bad, case)
        # A new prompt has to be written: that is the next thing to do, and is said.
        assert {code for code, _ in new} <= {"missing-value"}
        assert not new or str(fix.label) == "Go on to a new prompt"


@pytest.mark.parametrize(
    "name",
    [
        *("bad-number.form", "bad-number.empty", "hangup-signal", "ivr-timeout", "plain-http"),
        *("shadowed-next", "unreachable", "no-beep", "one-sided-connect.busy"),
        *("one-sided-connect.failed", "silent-caller"),
    ],
)
def test_what_has_to_be_fixable_is(name: str) -> None:
    case = next(case for case in CASES if case.name == name)
    flow = copy_of(case.bad)
    flow.call = {"from": "+46700000000"}
    problem = next(each for each in check(flow) if each.code == case.code)
    assert problem.fixable
    assert fixes(flow, problem)
