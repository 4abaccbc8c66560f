"""Every row of the vocabulary: comes in, goes out, and is judged; so does what is wrong with it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from designer.callactions.exporting import ExportError, export_call_actions
from designer.callactions.importing import import_call_actions
from designer.checks.run import check
from designer.flow.jsontypes import Json
from designer.flow.model import Flow
from designer.flow.outcomes import NAMED_OUTCOMES, resolve, tried
from designer.flow.vocabulary import ACTION_KEYS, KINDS
from designer.store.document import dump_document, load_document
from tests.checks.building import GOOD, codes, single
from tests.checks.vocabulary_cases import (
    BAD_OPTIONS,
    BAD_VALUES,
    OPTIONS,
    UNDOCUMENTED,
    VALUES,
)

DIGITS = ("1", "0", "42", "*", "*1", "123456")
NEXT = {"hangup": "reject"}
WEBHOOK = "https://example.com/next"
QUIET = {"silent-caller", "short-digits"}
"""Said of a menu that is a single action."""


def exactly(data: Json) -> str:
    return json.dumps(data, sort_keys=True)


def round_trip(data: Json) -> Flow:
    """Import ``data``, through a saved document too; the flow exports what it was made from."""
    flow = import_call_actions(json.dumps(data))
    saved = load_document(dump_document(flow))
    assert exactly(export_call_actions(flow).data) == exactly(export_call_actions(saved).data)
    return flow


def written(value: Json, kind: str) -> Json:
    return value if kind == "webhook" else {kind: value}


def of_actions(table: Any) -> dict[str, Any]:
    """The rows of what call actions know."""
    return {key: entries for key, entries in table.items() if not KINDS[key].served}


def of_our_own(table: Any) -> dict[str, Any]:
    """The rows of what only our own server understands."""
    return {key: entries for key, entries in table.items() if KINDS[key].served}


def rows(table: Any) -> list[Any]:
    """(key, entry) for every entry of every row, with names that say which."""
    return [
        pytest.param(key, entry, id=f"{key if isinstance(key, str) else '.'.join(key)}-{entry!r}")
        for key, entries in table.items()
        for entry in entries
    ]


# There is a row for everything


def test_every_kind_has_rows() -> None:
    assert set(VALUES) == set(BAD_VALUES) == set(KINDS)
    assert set(VALUES["hangup"]) == set(KINDS["hangup"].reasons)
    assert all(VALUES.values())
    assert all(BAD_VALUES.values())


def test_every_option_of_every_kind_has_rows() -> None:
    every = {(kind.key, option.key) for kind in KINDS.values() for option in kind.options}
    assert set(OPTIONS) == set(BAD_OPTIONS) == every
    assert all(OPTIONS.values())
    assert all(BAD_OPTIONS.values())


# Values


@pytest.mark.parametrize(("kind", "value"), rows(of_actions(VALUES)))
def test_a_good_value(kind: str, value: Json) -> None:
    flow = round_trip(written(value, kind))
    assert flow.nodes[str(flow.start)].action == kind
    assert exactly(export_call_actions(flow).data) == exactly(written(value, kind))
    assert set(codes(flow)) <= QUIET


@pytest.mark.parametrize(("kind", "value"), rows(of_actions(BAD_VALUES)))
def test_a_wrong_value_is_kept_and_said(kind: str, value: Json) -> None:
    flow = round_trip(written(value, kind))
    assert exactly(export_call_actions(flow).data) == exactly(written(value, kind))
    assert BAD_VALUES[kind][value] in codes(flow)


@pytest.mark.parametrize(("kind", "value"), rows(of_our_own(VALUES)))
def test_a_good_value_for_our_own_server(kind: str, value: Json) -> None:
    flow = load_document(dump_document(single(kind, value)))
    assert flow.nodes[kind].value == value
    assert set(codes(flow, target="webhooks")) <= {"missing-way", "odd-hours"}
    with pytest.raises(ExportError, match="call actions have nothing like it"):
        export_call_actions(flow)


@pytest.mark.parametrize(("kind", "value"), rows(of_our_own(BAD_VALUES)))
def test_a_wrong_value_for_our_own_server_is_kept_and_said(kind: str, value: Json) -> None:
    flow = load_document(dump_document(single(kind, value)))
    assert flow.nodes[kind].value == value
    assert BAD_VALUES[kind][value] in codes(flow, target="webhooks")


def test_a_recording_of_the_same_call_is_played() -> None:
    data = {"record": "local/x", "next": {"play": "local/x", "next": {"ivr": "local/x"}}}
    assert set(codes(round_trip(data))) <= QUIET


# Options


@pytest.mark.parametrize(("place", "value"), rows(OPTIONS))
def test_a_good_option(place: tuple[str, str], value: Json) -> None:
    kind, key = place
    flow = round_trip({kind: GOOD[kind], key: value})
    expected = {kind: GOOD[kind], key: OPTIONS[place][value]}
    assert exactly(export_call_actions(flow).data) == exactly(expected)
    assert set(codes(flow)) <= QUIET


@pytest.mark.parametrize(("place", "value"), rows(BAD_OPTIONS))
def test_a_wrong_option_is_kept_and_said(place: tuple[str, str], value: Json) -> None:
    kind, key = place
    flow = round_trip({kind: GOOD[kind], key: value})
    back = export_call_actions(flow).data
    assert isinstance(back, dict)
    assert str(back[key]) == str(value)
    assert [problem.code for problem in check(flow) if problem.option == key] == [
        BAD_OPTIONS[place][value]
    ]


@pytest.mark.parametrize("kind", ACTION_KEYS)
@pytest.mark.parametrize("value", UNDOCUMENTED, ids=repr)
def test_an_option_nobody_documents_is_kept_and_said(kind: str, value: Json) -> None:
    data = {kind: GOOD[kind], "odd": value}
    flow = round_trip(data)
    assert exactly(export_call_actions(flow).data) == exactly(data)
    assert "unknown-option" in codes(flow)


@pytest.mark.parametrize("kind", ACTION_KEYS)
def test_an_option_of_another_action_is_kept_and_said(kind: str) -> None:
    own = {option.key for option in KINDS[kind].options}
    others = {option.key for other in KINDS.values() for option in other.options} - own
    assert others
    for key in others:
        data = {kind: GOOD[kind], key: "15"}
        flow = round_trip(data)
        assert exactly(export_call_actions(flow).data) == exactly(data)
        assert [p.code for p in check(flow) if p.option == key] == ["unknown-option"]


# Control flow


@pytest.mark.parametrize("outcome", [*NAMED_OUTCOMES, *DIGITS, "1#"])
@pytest.mark.parametrize("kind", ACTION_KEYS)
@pytest.mark.parametrize("behind", [NEXT, WEBHOOK], ids=["action", "webhook"])
def test_a_way_out_is_an_edge_on_every_action_and_is_said_where_it_is_none(
    kind: str, outcome: str, behind: Json
) -> None:
    digits = {"digits": len(outcome)} if kind == "ivr" else {}
    data = {kind: GOOD[kind], **digits, outcome: behind}
    flow = round_trip(data)
    assert [edge.outcome for edge in flow.edges.values()] == [outcome]
    assert exactly(export_call_actions(flow).data) == exactly(data)
    known = KINDS[kind].outcome(outcome) is not None
    known |= KINDS[kind].digits and not set(outcome) - set("0123456789*#")
    assert ("bad-outcome" in codes(flow)) == (not known)
    assert ("digits-unreachable" in codes(flow)) == (known and "#" in outcome)


def test_a_webhook_has_no_way_out() -> None:
    assert KINDS["webhook"].outcomes == ()
    assert not KINDS["webhook"].digits


@pytest.mark.parametrize(
    ("action", "result"),
    [
        (action, result)
        for action in ("connect", "play", "ivr", "record")
        for result in ("success", "failed", "busy", "1")
    ],
)
def test_every_result_takes_the_first_way_present_and_none_where_there_is_none(
    action: str, result: str
) -> None:
    keys = tried(action, result)
    assert bool(keys) == (
        result == "failed"
        or (result == "success" and action != "ivr")
        or (result == "busy" and action == "connect")
        or (result == "1" and action == "ivr")
    )
    for place, key in enumerate(keys):
        assert resolve(action, result, keys[place:]) == key
    assert resolve(action, result, ()) is None
    assert resolve(action, result, ("busy" if result == "failed" else "failed",)) is None
    assert resolve(action, result, keys, "hangup") is None
