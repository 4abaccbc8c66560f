"""What one node writes of itself into call actions: its value and options, ready to send.

Variables are replaced, prompts beside the document and addresses of the served flow become full
addresses where there is a base, booleans stand as documented. What lies behind the node is not
looked at here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from designer.callactions.options import write_option
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import Edge, Flow, Node
from designer.flow.ports import outcome_order
from designer.flow.rounds import edges_of_results
from designer.flow.values import hook_name, is_reference
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import WEBHOOK, OptionType, ValueForm
from designer.store.prompts import hook_address, prompt_address, prompt_file

compact_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
"""A value as JSON without spaces, characters as they are."""


class Members:
    """Writes the nodes of one flow for one export; remembers what it has written.

    ``variables`` override the flow's own. ``base_url`` is where the flow is served, without it
    relative prompts and ``hook/`` addresses stay as they are; ``folder`` is where relative prompts
    lie, without it their addresses carry no version.
    """

    def __init__(
        self,
        flow: Flow,
        *,
        variables: Mapping[str, str] | None = None,
        base_url: str | None = None,
        folder: Path | None = None,
    ) -> None:
        self.flow = flow
        self._variables = {**flow.variables, **(variables or {})}
        self._base = base_url
        self._folder = folder
        self._written: dict[str, JsonObject] = {}
        self._addresses: dict[str, str] = {}

    def value(self, node: Node) -> Json:
        """The node's own value: number, prompt, address, reason."""
        value = replace_variables(node.value, self._variables)
        form = node.kind.value_form
        if isinstance(value, str) and self._base is not None:
            if form is ValueForm.PROMPT and is_reference(value):
                return self._prompt(self._base, value)
            if form is ValueForm.RECORDING:
                return _hook(self._base, value)
        return value

    def of(self, node: Node) -> JsonObject:
        """The action's own key, then its options in document order. Not for webhook nodes."""
        written = self._written.get(node.id)
        if written is None:
            written = {node.action: self.value(node)}
            for key, value in node.options.items():
                written[key] = self._option(node, key, value)
            self._written[node.id] = written
        return written

    def own_size(self, node: Node) -> int:
        """Bytes of the node in compact UTF-8 JSON, all but what its outcomes lead to."""
        if node.action == WEBHOOK.key:
            return utf8_size(compact_json(self.value(node)))
        members = self.of(node)
        outcomes = edges_of_results(self.flow, node.id)
        size = utf8_size(compact_json(members))
        return size + sum(utf8_size(compact_json(outcome)) + 2 for outcome in outcomes)

    def branches(self, node_id: str) -> list[Edge]:
        """The edges of a node in the order in which they are written: keys, then named ones.

        ``rounds`` is not among them: call actions cannot count.
        """
        edges = list(edges_of_results(self.flow, node_id).values())
        if len(edges) > 1:
            kind = self.flow.nodes[node_id].kind
            known = tuple(outcome.key for outcome in kind.outcomes)
            edges.sort(key=lambda edge: outcome_order(known, edge.outcome))
        return edges

    def _option(self, node: Node, key: str, value: Json) -> Json:
        value = replace_variables(value, self._variables)
        option = node.kind.option(key)
        if option is None:
            return value
        if option.type is OptionType.URL and isinstance(value, str) and self._base is not None:
            return _hook(self._base, value)
        return write_option(option, value)

    def _prompt(self, base: str, reference: str) -> str:
        if reference not in self._addresses:
            path = prompt_file(self._folder, reference) if self._folder is not None else None
            self._addresses[reference] = prompt_address(base, reference, path)
        return self._addresses[reference]


def utf8_size(text: str) -> int:
    """Bytes of ``text`` in UTF-8; half a character counts as the three it would take."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _hook(base: str, value: str) -> str:
    name = hook_name(value)
    return value if name is None else hook_address(base, name)
