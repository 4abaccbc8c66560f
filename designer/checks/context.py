"""What a rule gets to see: the circumstances of a check, and one node in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from designer.checks.problems import ALWAYS_FIXABLE, Problem, Severity
from designer.checks.texts import FIELD_OF_NODE
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json
from designer.flow.model import Edge, EdgeKey, Flow, Node
from designer.flow.ports import edges_in_order
from designer.flow.texts import Text
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import ROUNDS_LIMIT

if TYPE_CHECKING:
    from designer.flow.graph import GraphView

SHOWN = 80
"""A value longer than this many characters is cut in a sentence."""


OwnSizes: TypeAlias = dict[str, tuple[Node, tuple[str, ...], int]]
"""By id: the node and its outcomes when it was measured, and its bytes in call actions.

Holds for one set of variables and one base address. A node that is gone does no harm.
"""


@frozen
class Context:
    """The circumstances: the flow, what it is checked for, and what variables stand for."""

    flow: Flow
    view: GraphView
    variables: Mapping[str, str]
    target: str
    """``actions`` or ``webhooks``."""
    base_url: str | None
    limit: int
    """Largest size of inline call actions, in bytes."""
    own_sizes: OwnSizes = field(default_factory=dict)
    """What is known of the sizes of nodes from the check before."""

    @property
    def has_base(self) -> bool:
        """Whether files beside the document and ``hook/`` addresses will have a whole address."""
        return self.base_url is not None or self.target == "webhooks"

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of every node in the document."""
        return {node_id: n for n, node_id in enumerate(self.flow.nodes)}

    def value_of(self, node: Node) -> Json:
        """The value of ``node`` with its variables replaced."""
        return replace_variables(node.value, self.variables)


class Subject:
    """One node as the rules see it: variables replaced, edges in the order of its ports."""

    __slots__ = ("context", "edges", "node", "options", "value")

    def __init__(self, node: Node, context: Context) -> None:
        self.node = node
        self.context = context
        self.value: Json = context.value_of(node)
        self.options: Mapping[str, Json] = {
            key: replace_variables(value, context.variables) for key, value in node.options.items()
        }
        self.edges: dict[str, Edge] = {
            edge.outcome: edge for edge in edges_in_order(context.flow, node.id)
        }

    def error(
        self,
        code: str,
        variant: str = "",
        *,
        option: str | None = None,
        edges: tuple[EdgeKey, ...] = (),
        **args: object,
    ) -> Problem:
        """An error on this node.

        ``args`` fill its template besides ``node``, ``place`` and ``option``.
        """
        return self._problem(Severity.ERROR, code, variant, option, edges, args)

    def warning(
        self,
        code: str,
        variant: str = "",
        *,
        option: str | None = None,
        edges: tuple[EdgeKey, ...] = (),
        **args: object,
    ) -> Problem:
        """A warning on this node, as for :meth:`error`."""
        return self._problem(Severity.WARNING, code, variant, option, edges, args)

    def title_of(self, node_id: str) -> Text | str:
        """What people call another node."""
        return self.context.flow.nodes[node_id].called

    def _problem(
        self,
        severity: Severity,
        code: str,
        variant: str,
        option: str | None,
        edges: tuple[EdgeKey, ...],
        args: dict[str, object],
    ) -> Problem:
        args = {"node": self.node.called, "place": self._place(option), "option": option, **args}
        fixable = code in ALWAYS_FIXABLE
        return Problem(severity, code, self.node.id, args, option, edges, variant, fixable)

    def _place(self, option: str | None) -> object:
        documented = self.node.kind.option(option) if option is not None else None
        if option == ROUNDS_LIMIT.key:
            documented = ROUNDS_LIMIT
        if documented is None:
            return self.node.called
        return Text(FIELD_OF_NODE, {"node": self.node.called, "field": Text(documented.label)})


def shown(value: Json) -> str:
    """A value as a sentence shows it: text as it is, anything else as JSON, not too long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def is_empty(value: Json) -> bool:
    """Whether there is nothing: null, blank text, an empty list or object."""
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())
