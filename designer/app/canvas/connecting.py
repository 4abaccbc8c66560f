"""Whether an outcome may lead to a node, and why not; what to tell while an edge is drawn."""

from __future__ import annotations

from designer.app.naming import title
from designer.flow.model import EdgeKey, Flow
from designer.flow.outcomes import is_digits
from designer.flow.texts import N_, Text

_SAME = N_("It leads to {target} already.")
_TAKEN = N_("This way out of {node} leads to {target} already. Take a free one.")
_NOTHING_AFTER = N_("Nothing can follow {kind}: the call is over, or goes on at another server.")
_NO_OUTCOME = N_("{kind} has no such way out.")
_SIGNAL = N_(
    "{target} signals {reason}, which works only as the very first action of an incoming call."
)
_LOOP = N_("This makes a loop. Call actions cannot loop; a served flow can.")
_FINAL = frozenset({"hangup", "webhook"})
_SIGNALS = frozenset({"busy", "404"})


def refusal(flow: Flow, source: str, outcome: str, target: str) -> Text | None:
    """Why ``outcome`` of ``source`` cannot lead to ``target``; None when it can.

    Only what can never work is refused (46elks docs, 'voice-hangup' and 'call actions'); what is
    merely unwise is left to the checks.
    """
    node, to = flow.nodes[source], flow.nodes[target]
    present = flow.out(source).get(outcome)
    if present is not None and present.target == target:
        return Text(_SAME, {"target": title(to)})
    if node.action in _FINAL:
        return Text(_NOTHING_AFTER, {"kind": Text(node.kind.label)})
    known = node.kind.digits if is_digits(outcome) else node.kind.outcome(outcome) is not None
    if not known:
        return Text(_NO_OUTCOME, {"kind": Text(node.kind.label)})
    if to.action == "hangup" and to.value in _SIGNALS:
        return Text(_SIGNAL, {"target": title(to), "reason": to.value})
    return None


def start_refusal(flow: Flow, key: EdgeKey, source: str, outcome: str) -> Text | None:
    """Why the edge ``key`` cannot start at ``outcome`` of ``source``; None when it can."""
    taken = flow.out(source).get(outcome)
    if taken is not None:
        values = {"node": title(flow.nodes[source]), "target": title(flow.nodes[taken.target])}
        return Text(_TAKEN, values)
    return refusal(flow, source, outcome, flow.edges[key].target)


def warning(flow: Flow, source: str, target: str) -> Text | None:
    """What to consider before leading ``source`` to ``target``; None when there is nothing."""
    if flow.target == "actions" and _reaches(flow, target, source):
        return Text(_LOOP)
    return None


def _reaches(flow: Flow, start: str, wanted: str) -> bool:
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        if here == wanted:
            return True
        for edge in flow.out(here).values():
            if edge.target not in seen:
                seen.add(edge.target)
                ahead.append(edge.target)
    return False
