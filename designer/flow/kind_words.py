"""The words under which people look for a kind of node, and what they find."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from designer.flow.texts import N_
from designer.flow.vocabulary import KINDS, RECORDCALL, Kind

ALSO: Mapping[str, str] = {
    "connect": N_("call forward dial transfer ring phone queue sip"),
    "play": N_(
        "sound audio mp3 wav announcement beep tones say message music prompt opening hours"
    ),
    "ivr": N_("ivr keys digits choice pin input question gather"),
    "record": N_("voicemail mailbox answering machine message recording"),
    "hangup": N_("end stop reject busy terminate"),
    "webhook": N_("url http address server api redirect program"),
    "hours": N_("time schedule closed open holidays calendar night week when"),
    "callers": N_("block allow blacklist vip number from who spam list"),
    "note": N_("comment sticky text remark"),
    "frame": N_("group area box fold"),
}
"""Words for a kind beside its name and its hint."""

UNNAMED = 4
"""The rank of a kind that is not called so."""


def rank_of(text: str, kind: Kind, say: Callable[[str], str]) -> int:
    """How well ``text`` names ``kind``: 0 its name begins so … 4 it does not occur.

    ``say`` turns a template of the vocabulary into the words that people see. The English name is
    one in every language: guides and colleagues use it.
    """
    wanted, english = text.casefold(), kind.label.casefold()
    name, hint = say(kind.label).casefold(), say(kind.hint).casefold()
    also = say(ALSO[kind.key]).casefold() if kind.key in ALSO else ""
    if name.startswith(wanted) or english == wanted:
        return 0
    words = f"{name} {hint} {also} {kind.key}".split()
    if any(word.startswith(wanted) for word in name.split()):
        return 1
    if any(word.startswith(wanted) for word in words):
        return 2
    return 3 if wanted in " ".join((name, hint, also, kind.key)) else UNNAMED


def palette_entries(text: str, say: Callable[[str], str] = str) -> tuple[str, ...]:
    """The entries of the palette that ``text`` finds, best first: keys of kinds, ``recordcall``.

    Every word has to occur in what the entry is called; where there is no such entry, in its help.
    Nothing typed finds all, in palette order. ``say`` is as for :func:`rank_of`.
    """
    words = text.casefold().split()
    ranks = {key: _rank_of_words(words, kind, say) for key, kind in KINDS.items()}
    ranks[RECORDCALL.key] = _rank_of_option(words, say(RECORDCALL.label).casefold())
    named = sorted((key for key in ranks if ranks[key] < UNNAMED), key=ranks.__getitem__)
    if named:
        return tuple(named)
    helps = {key: say(kind.help).casefold() for key, kind in KINDS.items()}
    helps[RECORDCALL.key] = say(RECORDCALL.help).casefold()
    return tuple(key for key in ranks if all(word in helps[key] for word in words))


def _rank_of_words(words: list[str], kind: Kind, say: Callable[[str], str]) -> int:
    """The rank of ``words`` as they stand, else that of the worst of them alone."""
    whole = rank_of(" ".join(words), kind, say)
    return min(whole, max((rank_of(word, kind, say) for word in words), default=whole))


def _rank_of_option(words: list[str], name: str) -> int:
    """No kind: it comes after those that are called so, unless its name begins with ``words``."""
    if name.startswith(" ".join(words)):
        return 0
    named = all(word in f"{name} {RECORDCALL.key}" for word in words)
    return UNNAMED - 1 if named else UNNAMED
