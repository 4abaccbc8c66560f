"""Replacing a number or an address wherever a flow uses it, as one edit.

Looked through are what the nodes do (values and options), the variables, the numbers of the test
call, and the numbers and answers of the scenarios. What people read (names, words of prompts,
notes) stays as it is. Only the text itself is replaced, upper and lower case being the same: a
number written another way is another text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from designer.flow.edits import Compound, Edit, ReplaceNode, SetField
from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.flow.searching import pattern_of, without_groups
from designer.flow.texts import N_, Text
from designer.flow.wording import option_name

Path: TypeAlias = tuple[str | int, ...]
"""Where a text stands in the document: ``("nodes", "sales", "options", "callerid")``."""

VARIABLE = N_("Variable")
TEST_CALL = N_("Test call")
SCENARIO = N_("Scenario {name}")
_CALL_FIELDS: Mapping[str, str] = {
    "from": N_("From"),
    "to": N_("To"),
    "whenhangup": N_("Report the end to"),
}
_SCENARIO_FIELDS: Mapping[str, str] = {
    "from": N_("From"),
    "to": N_("To"),
    "phones": N_("Phones"),
    "webhooks": N_("Answers of webhooks"),
}
_NAME = N_("Replace {old} with {new}")
_JOINED_BEFORE = re.compile(r"(?:[\w+]|\w[.-])\Z")
_JOINED_AFTER = re.compile(r"\w|[.-]\w")


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where the text stands."""

    path: Path
    is_key: bool
    """Whether it stands in the key at the end of the path, not in the value there."""
    text: str
    """The whole text it stands in."""
    start: int
    end: int
    whole: bool
    """False where it is part of something longer: a longer number, another host or file name."""

    @property
    def node(self) -> str | None:
        """The node it belongs to, or None for what belongs to the flow."""
        return str(self.path[1]) if self.path[0] == "nodes" else None

    def replaced(self, new: str) -> str:
        """The whole text with ``new`` in this one place."""
        return self.text[: self.start] + new + self.text[self.end :]


def occurrences(flow: Flow, text: str) -> tuple[Occurrence, ...]:
    """Every place of ``flow`` in which ``text`` could be replaced: nodes in document order first.

    A number after a ``+`` is found without the spaces and hyphens it is typed with. An empty text
    stands nowhere.
    """
    pattern = pattern_of(text)
    if pattern is None:
        return ()
    return tuple(
        Occurrence(path, is_key, whole, hit.start(), hit.end(), not _is_part(whole, hit))
        for path, is_key, whole in _texts(flow)
        for hit in pattern.finditer(whole)
    )


def replacing(flow: Flow, chosen: Iterable[Occurrence], old: str, new: str) -> Edit:
    """One edit that puts ``new`` into each of the ``chosen`` places; ``old`` names the step.

    A new number after a ``+`` is written without the spaces and hyphens it is typed with.
    ``chosen`` comes from :func:`occurrences` of this flow as it is.
    """
    new = without_groups(new)
    edits: list[Edit] = []
    fields: dict[str, Json] = {}
    nodes: dict[str, Node] = {}
    for path, is_key, text in _changed(chosen, new):
        top, first, *rest = path
        if top == "nodes":
            node_id = str(first)
            nodes[node_id] = _node_with(nodes.get(node_id, flow.nodes[node_id]), rest, text)
        else:
            before = fields.get(str(top), cast(Json, getattr(flow, str(top))))
            put = _with_key if is_key else _with
            fields[str(top)] = put(before, path[1:], text)
    edits += (ReplaceNode(node) for node in nodes.values())
    edits += (SetField(name, value) for name, value in fields.items())
    return Compound(tuple(edits), Text(_NAME, {"old": without_groups(old), "new": new}))


def place_of(flow: Flow, occurrence: Occurrence) -> tuple[Text | str, Text | str]:
    """What people call the place: the node (or part of the flow), and the field in it."""
    top, first, *rest = occurrence.path
    if top == "nodes":
        node = flow.nodes[str(first)]
        if rest[0] == "value":
            return node.called, Text(node.kind.value_label)
        return node.called, option_name(node.kind, str(rest[1]))
    if top == "variables":
        return Text(VARIABLE), str(first)
    if top == "call":
        return Text(TEST_CALL), _named(_CALL_FIELDS, str(first))
    name = flow.scenarios[int(first)].get("name") or int(first) + 1
    return Text(SCENARIO, {"name": name}), _named(_SCENARIO_FIELDS, str(rest[0]))


def _named(names: Mapping[str, str], key: str) -> Text | str:
    return Text(names[key]) if key in names else key


# Looking


def _texts(flow: Flow) -> Iterator[tuple[Path, bool, str]]:
    """Every text that may be replaced: its path, whether it is a key, and what it says."""
    for node in flow.nodes.values():
        yield from _strings(("nodes", node.id, "value"), node.value)
        for key, value in node.options.items():
            yield from _strings(("nodes", node.id, "options", key), value)
    for key, words in flow.variables.items():
        yield ("variables", key), False, words
    for key, value in flow.call.items():
        yield from _strings(("call", key), value)
    for number, scenario in enumerate(flow.scenarios):
        for key in ("from", "to", "webhooks"):
            yield from _strings(("scenarios", number, key), scenario.get(key))
        phones = scenario.get("phones")
        for phone in phones if isinstance(phones, dict) else ():
            yield ("scenarios", number, "phones", phone), True, phone


def _strings(path: Path, value: Json) -> Iterator[tuple[Path, bool, str]]:
    """The strings in ``value`` at any depth."""
    stack: list[tuple[Path, Json]] = [(path, value)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, str):
            yield path, False, value
        elif isinstance(value, dict):
            stack += (((*path, key), inner) for key, inner in reversed(value.items()))
        elif isinstance(value, list):
            stack += (((*path, n), value[n]) for n in reversed(range(len(value))))


def _is_part(text: str, hit: re.Match[str]) -> bool:
    """Whether what stands on either side belongs to the same number, host or file name."""
    words = hit[0]
    before = words[0].isalnum() and _JOINED_BEFORE.search(text[: hit.start()])
    after = words[-1].isalnum() and _JOINED_AFTER.match(text, hit.end())
    return bool(before or after)


# Changing


def _changed(chosen: Iterable[Occurrence], new: str) -> list[tuple[Path, bool, str]]:
    """The texts that change, each with all that changes in it; keys after everything else."""
    by_text: dict[tuple[Path, bool], list[Occurrence]] = {}
    for occurrence in chosen:
        by_text.setdefault((occurrence.path, occurrence.is_key), []).append(occurrence)
    changed: list[tuple[Path, bool, str]] = []
    for (path, is_key), places in by_text.items():
        text = places[0].text
        for place in sorted(places, key=lambda each: each.start, reverse=True):
            text = text[: place.start] + new + text[place.end :]
        changed.append((path, is_key, text))
    return sorted(changed, key=lambda change: change[1])


def _node_with(node: Node, path: Sequence[str | int], text: str) -> Node:
    """``node`` with ``text`` at ``path``, which begins with ``value`` or ``options``."""
    if path[0] == "value":
        return replace(node, value=_with(node.value, path[1:], text))
    options = cast(dict[str, Json], _with(dict(node.options), path[1:], text))
    return replace(node, options=options)


def _with(value: Json, path: Sequence[str | int], text: Json) -> Json:
    """``value`` with ``text`` at ``path``. What lies on the way is copied, nothing is changed."""
    if not path:
        return text
    root = here = _copied(value)
    for step in path[:-1]:
        inner = _copied(here[step])
        here[step] = cast(Json, inner)
        here = inner
    here[path[-1]] = text
    return cast(Json, root)


def _with_key(value: Json, path: Sequence[str | int], text: str) -> Json:
    """``value`` with the key at the end of ``path`` called ``text``, in its old place.

    Where there is such a key already, the first of the two stands.
    """
    *way, old = path
    here = value
    for step in way:
        here = cast("dict[str | int, Json]", here)[step]
    renamed: dict[str, Json] = {}
    for key, inner in cast("dict[str, Json]", here).items():
        renamed.setdefault(text if key == old else key, inner)
    return _with(value, way, renamed)


def _copied(value: Json) -> dict[str | int, Json]:
    """A copy of an object or a list, either of which is asked by key or index."""
    return cast("dict[str | int, Json]", value.copy() if isinstance(value, dict | list) else value)
