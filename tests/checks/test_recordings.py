from designer.flow.model import Flow, Node
from tests.checks.building import flow_of, found, node

RECORD = node("r", "record", "local/message")
PLAY = node("p", "play", "local/message")


def severities(flow: Flow) -> list[tuple[str | None, str]]:
    return [(p.node, p.severity.value) for p in found(flow, "unknown-recording")]


def test_nothing_recorded_it() -> None:
    assert severities(flow_of(PLAY)) == [("p", "error")]
    assert severities(flow_of(node("m", "ivr", "local/message"))) == [("m", "error")]


def test_recorded_before() -> None:
    assert severities(flow_of(RECORD, PLAY, edges=["r next p"])) == []
    assert severities(flow_of(RECORD, PLAY, edges=["r success p"])) == []


def test_recorded_under_another_name() -> None:
    other = node("r", "record", "local/other")
    assert severities(flow_of(other, PLAY, edges=["r next p"])) == [("p", "error")]


def test_recorded_afterwards_does_not_help() -> None:
    assert severities(flow_of(PLAY, RECORD, edges=["p next r"])) == [("p", "error")]


def test_a_failed_recording_has_recorded_nothing() -> None:
    assert severities(flow_of(RECORD, PLAY, edges=["r failed p"])) == [("p", "error")]
    both = flow_of(RECORD, PLAY, edges=["r failed p", "r success p"])
    assert severities(both) == [("p", "warning")]


def test_what_no_call_comes_to_is_judged_by_what_leads_there() -> None:
    start, other = node("s", "hangup"), node("a", "play")
    assert severities(flow_of(start, RECORD, PLAY, edges=["r next p"])) == []
    two = flow_of(start, other, RECORD, PLAY, edges=["a next p", "r next p"])
    assert severities(two) == [("p", "warning")]


def test_only_some_ways_record_it() -> None:
    flow = flow_of(node("m", "ivr"), RECORD, PLAY, edges=["m 1 r", "m 2 p", "r next p"])
    assert severities(flow) == [("p", "warning")]


def test_every_way_records_it() -> None:
    again = node("r2", "record", "local/message")
    flow = flow_of(
        node("m", "ivr"), RECORD, again, PLAY, edges=["m 1 r", "m 2 r2", "r next p", "r2 next p"]
    )
    assert severities(flow) == []


def test_a_loop_settles() -> None:
    menu = node("m", "ivr")
    flow = flow_of(menu, RECORD, PLAY, edges=["m 1 r", "r next m", "m 2 p", "p next m"])
    assert severities(flow) == [("p", "warning")]
    first = flow_of(RECORD, menu, PLAY, edges=["r next m", "m 2 p", "p next m"])
    assert severities(first) == []


def test_a_start_that_is_returned_to_begins_with_nothing() -> None:
    flow = flow_of(PLAY, RECORD, edges=["p next r", "r next p"])
    assert severities(flow) == [("p", "warning")]


def test_what_no_call_comes_to_has_no_say() -> None:
    lost = node("lost", "play")
    flow = flow_of(RECORD, PLAY, lost, edges=["r next p", "lost next p"])
    assert severities(flow) == []
    no_help = flow_of(PLAY, RECORD, edges=["r next p"], start="p")
    assert severities(no_help) == [("p", "error")]


def test_variables_name_recordings() -> None:
    record: Node = node("r", "record", "local/{name}")
    flow = flow_of(record, PLAY, edges=["r next p"])
    flow.variables = {"name": "message"}
    assert severities(flow) == []
    flow.variables = {"name": "other"}
    assert severities(flow) == [("p", "error")]
