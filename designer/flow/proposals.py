"""Which nodes to offer for what somebody has typed: a name, a number or an address."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from designer.flow.texts import N_
from designer.flow.values import DTMF, E164, is_sip, is_url, local_name, numbers_in
from designer.flow.vocabulary import KINDS, Kind

Complete = Callable[[str], str | None]
"""One number as people write it, made E.164; None when it is not clear which it is."""

_NUMBER = re.compile(r"\+?[0-9][0-9 \u00a0()./-]*")
_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?(?:/\S*)?")
_AUDIO = re.compile(r"\.(?:wav|mp3|ogg|oga)(?:[?#].*)?$", re.IGNORECASE)

_ALSO: Mapping[str, str] = {
    "connect": N_("call dial forward transfer ring phone queue sip"),
    "play": N_("audio announcement sound beep tones say message music prompt"),
    "ivr": N_("ivr keys digits choice pin input question gather"),
    "record": N_("voicemail mailbox answering machine message"),
    "hangup": N_("end stop reject busy terminate"),
    "webhook": N_("url http address server api redirect program"),
}
"""Words under which people look for a kind, beside its name and its hint."""

_OF_AUDIO = ("play", "ivr", "webhook")
_OF_ADDRESS = ("webhook", "play", "ivr", "record")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A node to add."""

    kind: str
    value: str = ""
    """What its value will be; empty: what the kind begins with."""


def proposals(
    text: str, complete: Complete, say: Callable[[str], str] = str
) -> tuple[Proposal, ...]:
    """What to offer for ``text``, best first; all kinds in palette order while it is empty.

    A number (or several, separated by commas) offers a connect, an address what can hold it. What
    is neither is looked for among the names of kinds. ``complete`` mends one number; ``say`` turns
    a template of the vocabulary into the words that people see.
    """
    text = text.strip()
    if not text:
        return tuple(Proposal(key) for key in KINDS)
    number = _numbers(text, complete)
    if number is not None:
        return (Proposal("connect", number),)
    if DTMF.fullmatch(text) or local_name(text):
        return (Proposal("play", text), Proposal("ivr", text))
    address = _address(text)
    if address is not None:
        kinds = _OF_AUDIO if _AUDIO.search(address) else _OF_ADDRESS
        return tuple(Proposal(kind, address) for kind in kinds)
    return _named(text, say)


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


def _address(text: str) -> str | None:
    """``text`` as an address or a file beside the document; None when it does not read as one."""
    if any(letter.isspace() for letter in text):
        return None
    if is_url(text) or (_AUDIO.search(text) and "://" not in text and not _HOST.match(text)):
        return text
    return f"https://{text}" if _HOST.fullmatch(text) else None


def _named(text: str, say: Callable[[str], str]) -> tuple[Proposal, ...]:
    ranked = [(rank, key) for key, kind in KINDS.items() if (rank := _rank(text, kind, say)) < 4]
    return tuple(Proposal(key) for _, key in sorted(ranked, key=lambda entry: entry[0]))


def _rank(text: str, kind: Kind, say: Callable[[str], str]) -> int:
    """How well ``text`` names ``kind``: 0 its name begins so … 4 it does not occur."""
    wanted = text.casefold()
    name, hint = say(kind.label).casefold(), say(kind.hint).casefold()
    also = say(_ALSO.get(kind.key, "")).casefold() if kind.key in _ALSO else ""
    if name.startswith(wanted):
        return 0
    words = f"{name} {hint} {also} {kind.key}".split()
    if any(word.startswith(wanted) for word in name.split()):
        return 1
    if any(word.startswith(wanted) for word in words):
        return 2
    return 3 if wanted in " ".join((name, hint, also, kind.key)) else 4
