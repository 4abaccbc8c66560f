"""Finding text in a flow: names, ids, numbers, addresses, prompts, options, labels, notes.

Upper and lower case are the same. A number is found however its digits are grouped: who copies
``+46 70 000 00 01`` from the screen finds ``+46700000001``. National and international ways of
writing one number are not the same text, and nothing here guesses that they mean the same phone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from designer.flow.model import EdgeKey, Flow, Node
from designer.flow.ports import edges_in_order
from designer.flow.schedule_words import times_words_of
from designer.flow.texts import N_, Text
from designer.flow.vocabulary import KINDS, ServedKey
from designer.flow.wording import option_name, plain

NAME = N_("Name")
ID = N_("Id")
PROMPT_TEXT = N_("What it says")
EDGE_LABEL = N_("What {outcome} means")

_NUMBER = re.compile(r"\+[0-9](?:[0-9 \u00a0-]*[0-9])?")
_SEPARATORS = re.compile(r"[ \u00a0-]")

Say = Callable[[Text | str], str]
"""How a text becomes words: ``str`` for English, the window's translation there."""


@dataclass(frozen=True, slots=True)
class Match:
    """A node, an edge, a note or a frame that holds the text."""

    node: str
    """The node's id; of an edge, that of the node it leaves; empty for a note or frame."""
    outcome: str | None
    """Of an edge, the outcome it leaves by; None for a node."""
    fields: tuple[Text | str, ...]
    """The names of the fields in which the text stands, in the order people see them."""
    annotation: str | None = None
    """The key of the note or frame."""


def find(flow: Flow, text: str, say: Say = str) -> tuple[Match, ...]:
    """Every node, edge, note and frame of ``flow`` that holds ``text``, in document order.

    The edges of a node follow it in the order of its ports. White space round ``text`` does not
    count; an empty text is found nowhere.
    """
    pattern = pattern_of(text)
    if pattern is None:
        return ()
    found: list[Match] = []
    names = _OptionNames(say)
    labelled = _labelled(flow, pattern)
    for node in flow.nodes.values():
        # Most nodes do not hold it: they are asked once, and not field by field.
        title = say(node.called)
        if pattern.search(_all_words(node, title, names)):
            fields = _fields(node, title, names)
            holds = tuple(name for name, words in fields if pattern.search(words))
            if holds:
                found.append(Match(node.id, None, holds))
        if node.id in labelled:
            found += (
                Match(edge.source, edge.outcome, (Text(EDGE_LABEL, {"outcome": edge.outcome}),))
                for edge in edges_in_order(flow, node.id)
                if edge.key in labelled[node.id]
            )
    for one in (*flow.notes, *flow.frames):
        if pattern.search(one.words):
            found.append(Match("", None, (Text(one.label),), one.key))
    return tuple(found)


def pattern_of(text: str) -> re.Pattern[str] | None:
    """What finds ``text``, and where it is a number also its digits alone; None for no text."""
    text = text.strip()
    if not text:
        return None
    ways = dict.fromkeys((text, without_groups(text)))
    return re.compile("|".join(map(re.escape, ways)), re.IGNORECASE)


def without_groups(text: str) -> str:
    """An international number without the spaces and hyphens in it; other text as it is.

    Only after a ``+`` is it sure to be one: ``2024-01`` may be a folder.
    """
    text = text.strip()
    return _SEPARATORS.sub("", text) if _NUMBER.fullmatch(text) else text


class _OptionNames(dict[tuple[str, str], str]):
    """What people call an option, by the kind's key and the option's: asked for every node."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say

    def __missing__(self, key: tuple[str, str]) -> str:
        name = option_name(KINDS[key[0]], key[1])
        self[key] = self._say(name)
        return self[key]


def _all_words(node: Node, title: str, names: _OptionNames) -> str:
    """Everything :func:`_fields` gives, in one text. Nothing searched for holds a line break."""
    words = [title, plain(node.value), node.text, node.id]
    words += (_option_words(node, key, names) for key in node.options)
    words += (_beside(node, known) for known in node.kind.served_keys)
    return "\n".join(words)


def _fields(node: Node, title: str, names: _OptionNames) -> Iterator[tuple[Text | str, str]]:
    """The name of each field of ``node`` with its text."""
    yield Text(NAME), title
    yield Text(node.kind.value_label), plain(node.value)
    yield Text(PROMPT_TEXT), node.text
    for key in node.options:
        yield option_name(node.kind, key), _option_words(node, key, names)
    for known in node.kind.served_keys:
        yield Text(known.label), _beside(node, known)
    yield Text(ID), node.id


def _beside(node: Node, known: ServedKey) -> str:
    """What stands beside the options, in words and as it is written."""
    value = node.extra.get(known.key, "")
    words = times_words_of(known.form, value)
    return f"{words or ''}\n{plain(value)}" if value else ""


def _option_words(node: Node, key: str, names: _OptionNames) -> str:
    return f"{key}\n{names[node.action, key]}\n{plain(node.options[key])}"


def _labelled(flow: Flow, pattern: re.Pattern[str]) -> dict[str, set[EdgeKey]]:
    """The edges whose label holds it, by the node they leave."""
    found: dict[str, set[EdgeKey]] = {}
    for edge in flow.edges.values():
        if edge.label and pattern.search(edge.label):
            found.setdefault(edge.source, set()).add(edge.key)
    return found
