"""Which nodes to offer for what somebody has typed: a name, a number or an address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.callerlist import entries_in, is_prefix, value_of
from designer.flow.kind_words import ALSO, rank_of
from designer.flow.model import Node
from designer.flow.opening import zone_of
from designer.flow.values import (
    BEEP,
    E164,
    hook_name,
    is_sip,
    is_sound,
    is_url,
    local_name,
    numbers_in,
)
from designer.flow.vocabulary import KINDS, Kind, ValueForm

Complete = Callable[[str], str | None]
"""One number as people write it, made E.164; None when it is not clear which it is."""

_NUMBER = re.compile(r"\+?[0-9][0-9 \u00a0()./-]*")
_BEFORE_NAME = re.compile(r"\s+(?=[^\W\d_])")
_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?(?:/\S*)?")
_AUDIO = re.compile(r"\.(?:wav|mp3|ogg|oga)(?:[?#].*)?$", re.IGNORECASE)

MOST_ROWS = 8
"""No more is offered at once."""

_BEEP_WORD = "beep"
_OF_AUDIO = ("play", "ivr", "webhook")
_OF_ADDRESS = ("webhook", "play", "ivr", "record")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A node to add, or one that is there to be led to."""

    kind: str
    value: str = ""
    """What its value will be; empty: what the kind begins with."""
    target: str = ""
    """The id of the node that is there already; empty: a new one."""
    title: str = ""
    """What the node is called; empty: nothing yet."""


def proposals(
    text: str,
    complete: Complete,
    say: Callable[[str], str] = str,
    nodes: Iterable[tuple[Node, str]] = (),
) -> tuple[Proposal, ...]:
    """What to offer for ``text``, best first; all kinds in palette order while it is empty.

    A number (or several, separated by commas) offers a connect, an address what can hold it. A kind
    may stand before the value, a name after it. What is neither is looked for among the names of
    kinds and those of ``nodes``, each with what it is called, which are there already. ``complete``
    mends one number; ``say`` turns a template of the vocabulary into the words that people see.
    """
    text = text.strip()
    if not text:
        return tuple(Proposal(key) for key in KINDS)
    for value, title in _with_titles(text):
        found = _of_value(value, complete) or _with_kind(value, complete, say)
        if found:
            return tuple(replace(proposal, title=title) for proposal in found)
    return _named(text, say, nodes)


def _with_titles(text: str) -> Iterator[tuple[str, str]]:
    """``text`` as a value, then every way to read it as a value with a name after it.

    A value holds no letters after a space; only the kind before it does.
    """
    yield text, ""
    for gap in islice(_BEFORE_NAME.finditer(text), 2):
        yield text[: gap.start()], text[gap.end() :]


def _of_value(text: str, complete: Complete) -> tuple[Proposal, ...]:
    """What can hold ``text``, if it reads as a value."""
    number = _numbers(text, complete)
    if number is not None:
        return (Proposal("connect", number),)
    if is_sound(text) or local_name(text):
        return (Proposal("play", text), Proposal("ivr", text))
    address = _address(text)
    if address is None:
        return ()
    kinds = _OF_AUDIO if _AUDIO.search(address) else _OF_ADDRESS
    return tuple(Proposal(kind, address) for kind in kinds)


def annotation_proposals(text: str, say: Callable[[str], str] = str) -> tuple[Proposal, ...]:
    """Notes and frames to offer for ``text``: where it begins a word about them, or is empty."""
    wanted = text.strip().casefold()
    return tuple(
        Proposal(kind)
        for kind, made in ANNOTATION_KINDS.items()
        if any(
            word.startswith(wanted)
            for word in f"{say(made.label)} {say(ALSO[kind])} {kind}".casefold().split()
        )
    )


def _numbers(text: str, complete: Complete) -> str | None:
    """``text`` as the value of a connect; None when it does not read as one.

    A number that cannot be completed stays as it was typed: a check says what is wrong with it.
    """
    if is_sip(text):
        return text
    parts = [part for part in numbers_in(text) if part]
    if not parts or not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    return ",".join(part if E164.fullmatch(part) else complete(part) or part for part in parts)


def _callers(text: str, complete: Complete) -> str | None:
    """``text`` as the value of a caller list; None when it does not read as one."""
    entries = entries_in(text)
    if not entries or not all(_NUMBER.fullmatch(entry.rstrip("*")) for entry in entries):
        return None
    return value_of(
        entry if is_prefix(entry) or E164.fullmatch(entry) else complete(entry) or entry
        for entry in entries
    )


def _address(text: str) -> str | None:
    """``text`` as an address or a file beside the document; None when it does not read as one."""
    if any(letter.isspace() for letter in text):
        return None
    if is_url(text) or (_AUDIO.search(text) and "://" not in text and not _HOST.match(text)):
        return text
    return f"https://{text}" if _HOST.fullmatch(text) else None


def _with_kind(text: str, complete: Complete, say: Callable[[str], str]) -> tuple[Proposal, ...]:
    """A kind and its value in one: ``record hook/voicemail``, ``menu example.com/menu.mp3``."""
    name, _, rest = text.partition(" ")
    found = [
        Proposal(key, value)
        for key, kind in KINDS.items()
        if rank_of(name, kind, say) == 0 or key.startswith(name.casefold())
        if (value := _value_of(kind, rest.strip(), complete))
    ]
    return tuple(found)


def _value_of(kind: Kind, text: str, complete: Complete) -> str | None:
    """``text`` as a value of ``kind``; None when it does not read as one."""
    if not text:
        return None
    match kind.value_form:
        case ValueForm.NUMBERS:
            return _numbers(text, complete)
        case ValueForm.ZONE:
            return text if zone_of(text) is not None else None
        case ValueForm.CALLERS:
            return _callers(text, complete)
        case ValueForm.REASON:
            return text if text in kind.reasons else None
        case ValueForm.PROMPT if is_sound(text):
            return text
        case ValueForm.RECORDING if hook_name(text) is not None:
            return text
        case ValueForm.PROMPT | ValueForm.RECORDING if local_name(text) is not None:
            return text
    return _address(text)


def _named(
    text: str, say: Callable[[str], str], nodes: Iterable[tuple[Node, str]]
) -> tuple[Proposal, ...]:
    """Kinds and nodes called so: a name that begins so first, a kind before a node."""
    ranked: list[tuple[float, Proposal]] = []
    if text.casefold() == _BEEP_WORD:
        ranked.append((0.0, Proposal("play", BEEP)))
    for key, kind in KINDS.items():
        if (rank := rank_of(text, kind, say)) < 4:
            ranked.append((rank, Proposal(key)))
    there: list[tuple[float, Proposal]] = []
    for node, title in nodes:
        begins = _beginning(text.casefold(), title.casefold())
        if begins is not None:
            there.append((begins + 0.5, Proposal(node.action, "", node.id, title)))
    there.sort(key=lambda entry: entry[0])
    ranked += there[: MOST_ROWS - len(ranked)]
    return tuple(proposal for _, proposal in sorted(ranked, key=lambda entry: entry[0]))


def _beginning(wanted: str, title: str) -> int | None:
    """0 when ``title`` begins with ``wanted``, 1 when one of its words does, else None."""
    if title.startswith(wanted):
        return 0
    return 1 if f" {wanted}" in title else None
