"""What a node shows on its face: words only, no geometry and no painting."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from designer.app.canvas.joint import Joint, apart, joint_lines
from designer.app.canvas.numbers import Numbers
from designer.app.canvas.wires import Wire, alike, crowded, shared_outcome
from designer.app.naming import title
from designer.app.stand_in import is_stand_in
from designer.app.translate import tr, tr_text
from designer.flow.callerlist import entries_in
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, Flow, Node
from designer.flow.outcomes import is_digits
from designer.flow.ports import Port
from designer.flow.rounds import rounds_badge, rounds_of
from designer.flow.texts import N_
from designer.flow.values import BEEP, DTMF, is_sip, is_speech, is_url, local_name, numbers_in
from designer.flow.vocabulary import COMMON_OPTIONS, ROUNDS_LIMIT, ValueForm

_AT_ONCE = N_("{count} numbers at once")
_LISTED = N_("{count} numbers")
_BEEP = N_("Beep")
_TONES = N_("Tones {keys}")
_RECORDING = N_("Recording {name}")
_STAND_IN = N_("Stand-in")
_KEPT_AS = N_("Kept as {name}")
_EMPTY = {
    ValueForm.NUMBERS: N_("no number yet"),
    ValueForm.PROMPT: N_("no prompt yet"),
    ValueForm.RECORDING: N_("no address yet"),
    ValueForm.REASON: N_("no reason yet"),
    ValueForm.URL: N_("no address yet"),
    ValueForm.ZONE: N_("no time zone yet"),
    ValueForm.CALLERS: N_("no number yet"),
}
_ADDRESSES = frozenset({ValueForm.PROMPT, ValueForm.RECORDING, ValueForm.URL})
_TAIL = re.compile(r"[?#].*$")


@dataclass(frozen=True, slots=True)
class Row:
    """One port as a line of the face."""

    outcome: str
    keys: str
    """The telephone keys of a digit outcome, shown before the words."""
    words: str
    spare: bool
    connected: bool
    leads_to: str
    """The title of the node it leads to: where no wire shows that, or no words say what a key
    means."""


@dataclass(frozen=True, slots=True)
class Face:
    """Everything the card of one node says."""

    kind: str
    title: str
    value: str
    address: bool
    """Whether the value is an address or a file, whose end matters too."""
    rows: tuple[Row, ...]
    badges: tuple[tuple[str, str], ...]
    """Option and words of each badge at the lower edge."""
    start: bool
    arrivals: tuple[str, ...]
    """The outcomes that lead here, each once: they colour the arrow head."""
    crowd: int
    """How many edges lead here where they are drawn as stubs, else 0."""
    joints: tuple[Joint, ...]


def face(
    flow: Flow,
    node: Node,
    rows: tuple[Port, ...],
    numbers: Numbers,
    joints: Iterable[tuple[Wire, str, float]] = (),
) -> Face:
    """The face of ``node`` with the ports ``rows``.

    ``joints`` are the wires that leave it by several outcomes, each with the one beside whose row
    that is written, if the room there, which comes third, is enough.
    """
    joints = tuple(joints)
    beside = {outcome: wire for wire, outcome, _ in joints}
    room = {outcome: room for _, outcome, room in joints}
    # Of outcomes that are one wire all name where it leads, or none does.
    named = {
        outcome
        for wire in beside.values()
        if any(names_target(flow.edges[key]) for key in wire)
        for _, outcome in wire
    }
    words = value_words(node, numbers)
    into = flow.into(node.id)
    return Face(
        kind=node.action,
        title=title(node),
        value=words or tr(_EMPTY[node.kind.value_form]),
        address=bool(words) and node.kind.value_form in _ADDRESSES,
        rows=tuple(_row(flow, node, port, port.outcome in named) for port in rows),
        badges=_badges(node),
        start=flow.start == node.id,
        arrivals=tuple(sorted({alike(outcome) for _, outcome in into})),
        crowd=len(into) if crowded(flow, node.id) else 0,
        joints=apart(
            joint
            for index, port in enumerate(rows)
            if port.outcome in beside
            and (joint := _joint(node, index, beside[port.outcome])).reach <= room[port.outcome]
        ),
    )


def _badges(node: Node) -> tuple[tuple[str, str], ...]:
    badges = [
        (option.key, tr(option.badge))
        for option in COMMON_OPTIONS
        if node.options.get(option.key) not in (None, "")
    ]
    rounds = rounds_of(node)
    if rounds is not None:
        badges.insert(0, (ROUNDS_LIMIT.key, tr_text(rounds_badge(rounds))))
    return tuple(badges)


def value_words(node: Node, numbers: Numbers) -> str:
    """The value that matters, as people say it: grouped number, file name, host and path."""
    text = _as_text(node.value).strip()
    if not text:
        return ""
    match node.kind.value_form:
        case ValueForm.NUMBERS:
            return _number_words(text, numbers)
        case ValueForm.PROMPT:
            return _prompt_words(text)
        case ValueForm.RECORDING:
            name = local_name(text)
            return tr(_KEPT_AS, name=name) if name else _address_words(text)
        case ValueForm.ZONE:
            # Only where a flow has opening hours: with holidays and time zones it takes a while.
            from designer.flow.schedule_words import summary

            return tr_text(summary(node))
        case ValueForm.CALLERS:
            return _caller_words(text, numbers)
        case ValueForm.URL:
            return _address_words(text)
        case ValueForm.REASON:
            return tr_text(node.kind.reason_name(text))


def _joint(node: Node, row: int, wire: Wire) -> Joint:
    outcomes = [outcome for _, outcome in wire]
    return Joint(row, joint_lines(node, outcomes), shared_outcome(outcomes), outcomes[0])


def _row(flow: Flow, node: Node, port: Port, named: bool) -> Row:
    """One row; ``named`` says that it names where it leads whatever it means."""
    edge = flow.out(node.id).get(port.outcome)
    leads_to = ""
    if edge is not None:
        target = flow.nodes[edge.target]
        if named or names_target(edge) or crowded(flow, target.id):
            leads_to = title(target)
    words = port.label if port.own else tr(port.label)
    keys = "" if port.spare else port.digits
    return Row(port.outcome, keys, words, port.spare, edge is not None, leads_to)


def names_target(edge: Edge) -> bool:
    """Whether the face names where ``edge`` leads although its wire is drawn.

    It does for a key that nobody has said the meaning of.
    """
    return is_digits(edge.outcome) and not edge.label


def _as_text(value: Json) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _number_words(text: str, numbers: Numbers) -> str:
    if is_sip(text):
        return text.partition(":")[2]
    parts = [part for part in numbers_in(text) if part]
    if len(parts) > 1:
        return tr(_AT_ONCE, count=len(parts))
    return numbers.grouped(parts[0]) if parts else ""


def _caller_words(text: str, numbers: Numbers) -> str:
    entries = entries_in(text)
    if len(entries) > 1:
        return tr(_LISTED, count=len(entries))
    return numbers.grouped(entries[0]) if entries else ""


def _prompt_words(text: str) -> str:
    if text == BEEP:
        return tr(_BEEP)
    if DTMF.fullmatch(text):
        return tr(_TONES, keys=text.removeprefix("sound/dtmf/"))
    name = local_name(text)
    if name:
        return tr(_RECORDING, name=name)
    if is_speech(text):
        return text.partition("/")[2]
    path = _TAIL.sub("", text).rstrip("/")
    # Its file is called what the node was called when it was made.
    return tr(_STAND_IN) if is_stand_in(path) else path.rpartition("/")[2] or text


def _address_words(text: str) -> str:
    """Host and path, without scheme and query."""
    if not is_url(text):
        return text
    return _TAIL.sub("", text.partition("://")[2]).rstrip("/") or text
