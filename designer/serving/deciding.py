"""Where a call goes on at a node that only our own server understands, decided as it passes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl

from designer.flow.deciding import decide
from designer.flow.frozen import frozen
from designer.flow.rounds import ROUNDS_KEY, Entered
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import WEBHOOK
from designer.serving.answers import ServedFlow
from designer.serving.errors import ServingError

_FIELDS = 100
"""Fields read of a request at the most; the platform sends fewer than ten."""


@frozen
class Passed:
    """A node that a call passed without an action, and how it left."""

    node: str
    outcome: str
    """``rounds`` where its rounds were used up."""
    why: str | None = None
    leads: bool = True
    """Whether that outcome leads anywhere."""


@frozen
class Way:
    """Where a call goes that is led to a node."""

    node: str | None
    """The node that answers it; None: nothing follows, and the call ends."""
    entered: Entered
    passed: tuple[Passed, ...] = ()


class Decisions:
    """What was decided for one call, for whoever shows its way. May be asked from any thread."""

    def __init__(self) -> None:
        self._ways: dict[tuple[str, Entered], Way] = {}

    def note(self, node: str, entered: Entered, way: Way) -> None:
        """Remember where a call went that was led to ``node`` after it had ``entered`` nodes."""
        self._ways[node, entered] = way

    def of(self, node: str, entered: Entered) -> Way | None:
        """Where the last such call went; None when none came."""
        return self._ways.get((node, entered))


def caller_of(body: bytes) -> str:
    """The person whose keys the flow reads, by what the platform posts.

    ``from`` of an incoming call, ``to`` of an outgoing one (46elks docs, 'call actions'); empty for
    a request that names nobody.
    """
    try:
        pairs = parse_qsl(body.decode("utf-8", "replace"), max_num_fields=_FIELDS)
    except ValueError:
        return ""
    fields: Mapping[str, str] = dict(pairs)
    return fields.get("to" if fields.get("direction") == "outgoing" else "from", "").strip()


def way_from(served: ServedFlow, node: str, entered: Entered, caller: str) -> Way:
    """Where a call of ``caller`` goes now that is led to ``node`` after it has ``entered`` nodes.

    Nodes with an action are where it ends. Raises :class:`ServingError` when nodes that only decide
    lead round to each other.
    """
    flow = served.flow
    moment = served.at or datetime.now(UTC)
    variables = {**flow.variables, **served.variables}
    rounds = served.rounds
    passed: list[Passed] = []
    seen = set()
    while True:
        arrival = rounds.come_to(node, entered)
        if arrival.node is None:
            passed += [
                Passed(left, ROUNDS_KEY, leads=ROUNDS_KEY in flow.out(left))
                for left in arrival.passed
            ]
            return Way(None, entered, tuple(passed))
        here = flow.nodes[arrival.node]
        if here.action == WEBHOOK.key:  # its answer, a pause, would not tell what was passed
            passed += [Passed(left, ROUNDS_KEY) for left in arrival.passed]
            return Way(here.id, entered, tuple(passed))
        if not here.kind.served:
            return Way(node, entered, tuple(passed))
        if (here.id, arrival.entered) in seen:
            raise ServingError("going-round", node=here.called)
        seen.add((here.id, arrival.entered))
        passed += [Passed(left, ROUNDS_KEY) for left in arrival.passed]
        value = replace_variables(here.value, variables)
        found = decide(here.action, value, here.extra, moment, caller)
        edge = flow.out(here.id).get(found.outcome)
        passed.append(Passed(here.id, found.outcome, found.why, edge is not None))
        if edge is None:
            return Way(None, arrival.entered, tuple(passed))
        node, entered = edge.target, arrival.entered
