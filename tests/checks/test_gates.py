import pytest

from designer.checks.gates import GATES, Gate, Operation, needs_server, stopped_by, stopping
from designer.checks.run import check
from designer.flow.graph import GraphView
from designer.flow.model import Flow
from tests.checks.building import flow_of, node

INLINE = [Operation.EXPORT, Operation.CALL, Operation.PUBLISH]
SERVED = [
    Operation.SERVE,
    Operation.PUBLISH_SERVED,
    Operation.WEBHOOK_APP,
    Operation.SIMULATE,
    Operation.TEST,
    Operation.EMULATOR_CALL,
]
OPEN = [
    Operation.PICTURE,
    Operation.MERMAID,
    Operation.DOT,
    Operation.MARKDOWN,
    Operation.PATHS,
    Operation.DIFF,
    Operation.IMPORT,
    Operation.SAVE,
]


def stops(flow: Flow, operation: Operation, **how: object) -> list[str]:
    return [problem.code for problem in stopped_by(flow, operation, **how)]  # type: ignore[arg-type]


def test_every_operation_has_a_gate() -> None:
    assert {*INLINE, *SERVED, *OPEN} == set(Operation) == set(GATES)


@pytest.mark.parametrize("operation", Operation)
def test_errors_stop_all_but_drawing_and_saving(operation: Operation) -> None:
    flow = flow_of(node("a", "play", ""))
    assert stops(flow, operation) == ([] if operation in OPEN else ["missing-value"])


@pytest.mark.parametrize("operation", Operation)
def test_no_start_stops(operation: Operation) -> None:
    flow = flow_of(node("a", "play"), start=None)
    assert stops(flow, operation) == ([] if operation in OPEN else ["no-start"])


@pytest.mark.parametrize("operation", Operation)
def test_warnings_and_what_no_call_comes_to_stop_nothing(operation: Operation) -> None:
    flow = flow_of(
        node("a", "play", "http://localhost/a.aac"),
        node("lost", "play", ""),
        node("ring", "play"),
        edges=["ring next ring"],
    )
    assert check(flow) != []
    assert stops(flow, operation) == []


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("target", ["actions", "webhooks"])
def test_a_loop_stops_what_is_written_as_call_actions(operation: Operation, target: str) -> None:
    flow = flow_of(node("a", "play"), edges=["a next a"])
    flow.target = target
    assert stops(flow, operation) == (["loop"] if operation in INLINE else [])


@pytest.mark.parametrize("operation", Operation)
@pytest.mark.parametrize("target", ["actions", "webhooks"])
def test_so_does_size(operation: Operation, target: str) -> None:
    flow = flow_of(node("a", "play"))
    flow.target = target
    assert stops(flow, operation, limit=10) == (["too-large"] if operation in INLINE else [])


@pytest.mark.parametrize("operation", Operation)
def test_files_beside_the_document_need_a_base_only_in_call_actions(operation: Operation) -> None:
    flow = flow_of(node("a", "play", "a.mp3"), node("r", "record", "hook/r"), edges=["a next r"])
    assert stops(flow, operation) == (["bad-url", "bad-url"] if operation in INLINE else [])
    assert stops(flow, operation, base_url="https://example.com") == []


@pytest.mark.parametrize("operation", [*INLINE, *SERVED])
def test_variables_count(operation: Operation) -> None:
    flow = flow_of(node("a", "connect", "{sales}"))
    assert stops(flow, operation) == ["bad-number"]
    assert stops(flow, operation, variables={"sales": "+46700000001"}) == []


@pytest.mark.parametrize("operation", Operation)
def test_a_list_at_hand_is_sifted_alike(operation: Operation) -> None:
    flow = flow_of(
        node("a", "play", "a.mp3"),
        node("b", "play", "ftp://example.com"),
        node("lost", "play", ""),
        edges=["a next b", "b next a"],
    )
    view = GraphView(flow)
    sifted = stopping(check(flow), operation, view.reachable())
    assert [p.code for p in sifted] == stops(flow, operation, view=view)
    expected = {
        Gate.INLINE: ["loop", "bad-url", "bad-url"],
        Gate.SERVED: ["bad-url"],
        Gate.OPEN: [],
    }
    assert sorted(p.code for p in sifted) == sorted(expected[GATES[operation]])


def test_a_lent_view_goes_on_following() -> None:
    flow = flow_of(node("a", "play"), node("b", "play"))
    view = GraphView(flow)
    stopped_by(flow, Operation.EXPORT, view=view)
    flow.set_field("start", "b")
    assert view.reachable() == {"b"}


@pytest.mark.parametrize("operation", Operation)
def test_what_only_our_own_server_understands_stops_call_actions(operation: Operation) -> None:
    flow = flow_of(node("a", "callers"), node("b", "play"), edges=["a listed b", "a other b"])
    assert stops(flow, operation) == (["needs-serving"] if operation in INLINE else [])


def test_what_only_a_server_can_do_is_told_from_what_nobody_can() -> None:
    flow = flow_of(
        node("a", "play", "prompts/a.mp3"),
        node("b", "connect", "nobody"),
        node("c", "hours"),
        edges=["a next b", "b next c", "c open a"],
    )
    needs = {(each.code, each.variant): needs_server(each) for each in check(flow)}
    assert needs["bad-url", "reference"]
    assert needs["needs-serving", ""]
    assert needs["loop", ""]
    assert not needs["bad-number", "form"]
    assert not any(needs_server(each) for each in check(flow) if not each.is_error)
