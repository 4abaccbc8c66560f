"""The FILE of a command: read, and said where it lies."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Literal

from designer.callactions.opening import read_flow
from designer.checks.gates import Operation, stopped_by
from designer.checks.problems import Problem
from designer.cli.exits import FLAWED, UNUSABLE, ArgumentError, Stopped
from designer.cli.streams import write_message
from designer.flow.assumptions import INLINE_LIMIT_BYTES
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import N_, Text
from designer.flow.variables import UNUSED_VARIABLE, unused_variables
from designer.store.files import STANDARD_INPUT

STANDARD_INPUT_NAME = N_("standard input")
_PROBLEM = N_("{path}: {severity} at {node}: {message} [{code}]")
_PROBLEM_OF_FLOW = N_("{path}: {severity}: {message} [{code}]")
_GIVE_BASE = N_("Give the address the prompts will have with --base-url.")
_PUBLISH_BASE = N_(
    "Sounds and reports need an address: serve the flow and give its address with --url, or write "
    "call actions with callflow export --base-url and give that file instead."
)
_ONLY_SERVED = N_("{node} works only where the flow is served: call actions have nothing like it.")
_SERVED: Mapping[Operation, str] = {
    Operation.EXPORT: N_(
        "It is a served flow: callflow serve runs it, and --format webhook-app writes a server."
    ),
    Operation.CALL: N_(
        "It is a served flow: --line emulator calls it here. For a real call serve it (callflow "
        "serve) and give the address it is reached at with --url."
    ),
    Operation.PUBLISH: N_(
        "It is a served flow: serve it (callflow serve) and give the address it is reached at with "
        "--url."
    ),
}
"""What to do with a served flow that call actions cannot hold."""
_LACKS_BASE = frozenset({"reference", "hook"})
"""Sentences of ``bad-url`` that a base address would make untrue."""
_FOR_SERVING = frozenset({"needs-serving", "loop", "too-large"})


@frozen
class Input:
    """A flow and where it came from."""

    flow: Flow
    name: str | Text
    """The path as it was given, for messages."""
    folder: Path
    """Where relative prompts lie; for standard input the current folder."""
    form: Literal["document", "actions"]
    """What it was: a document, or call actions."""


def shown_name(path: str) -> str | Text:
    """``path`` for messages."""
    return Text(STANDARD_INPUT_NAME) if path == STANDARD_INPUT else path


def read_input(path: str) -> Input:
    """The flow in ``path``.

    Errors name the file: :class:`~designer.callactions.opening.FlowFileError` and
    :class:`~designer.store.files.StoreError`.
    """
    opened = read_flow(path)
    folder = Path.cwd() if path == STANDARD_INPUT else Path(path).resolve().parent
    return Input(opened.flow, shown_name(path), folder, opened.form)


def problem_line(name: str | Text, problem: Problem, *, served: bool = False) -> Text:
    """``problem`` of the file ``name`` on one line; a ``served`` flow need not become one."""
    is_advised = served and (problem.code, problem.variant) == ("needs-serving", "")
    message = Text(_ONLY_SERVED, problem.args) if is_advised else problem.text
    template = _PROBLEM_OF_FLOW if problem.node is None else _PROBLEM
    return Text(
        template,
        {
            "path": name,
            "severity": problem.severity.value,
            "node": problem.node,
            "message": message,
            "code": problem.code,
        },
    )


def require_allowed(
    given: Input,
    operation: Operation,
    *,
    base_url: str | None = None,
    variables: Mapping[str, str] | None = None,
    limit: int = INLINE_LIMIT_BYTES,
) -> None:
    """Print what stops ``operation`` and end the command with exit code 1, if anything does."""
    stopping = stopped_by(
        given.flow, operation, base_url=base_url, variables=variables, limit=limit
    )
    served = given.flow.target == "webhooks"
    for problem in stopping:
        write_message(problem_line(given.name, problem, served=served))
    if not stopping:
        return
    if served and operation in _SERVED and any(map(_is_for_serving, stopping)):
        write_message(Text(_SERVED[operation]))
    elif all(map(_needs_base, stopping)):
        # An export is the only operation here that takes the address by hand.
        if operation is Operation.EXPORT:
            write_message(_GIVE_BASE)
        elif operation is Operation.PUBLISH:
            write_message(Text(_PUBLISH_BASE))
    raise Stopped(FLAWED)


def _is_for_serving(problem: Problem) -> bool:
    """Whether a server would have what the problem says is missing."""
    return problem.code in _FOR_SERVING or _needs_base(problem)


def _needs_base(problem: Problem) -> bool:
    return problem.code == "bad-url" and problem.variant in _LACKS_BASE


def mention_unused(flow: Flow, variables: Collection[str]) -> None:
    """Say which of ``variables``, given by hand, the flow does not know: most likely misspelt."""
    for name in unused_variables(flow, variables):
        write_message(Text(UNUSED_VARIABLE, {"name": name}))


def require_other_file(output: str, source: str) -> None:
    """Refuse to write ``output`` over the file ``source`` it is made from."""
    try:
        same = source != STANDARD_INPUT and Path(output).resolve() == Path(source).resolve()
    except (OSError, RuntimeError, ValueError):
        return
    if same:
        raise Stopped(UNUSABLE, ArgumentError("over-input", path=output).text)
