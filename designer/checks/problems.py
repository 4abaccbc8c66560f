"""A problem: what a check found, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from designer.checks.texts import TEXTS
from designer.flow.frozen import frozen
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.model import EdgeKey, Flow
from designer.flow.texts import Text

ALWAYS_FIXABLE = frozenset(
    {
        "hangup-signal",
        "unreachable",
        "one-sided-connect",
        "silent-caller",
        "ivr-timeout",
        "shadowed-next",
        "no-beep",
        "unknown-option",
    }
)
"""Codes whose problems can be fixed whatever the flow looks like."""


class Severity(Enum):
    """How bad it is: an error stops what a gate names, a warning stops nothing."""

    ERROR = "error"
    WARNING = "warning"


@frozen
class Problem:
    """One thing that will go wrong on a real call.

    ``node`` is the id of the node it stands on, None when it is the flow's own. ``args`` fill the
    template ``TEXTS[(code, variant)]``. ``option`` is the option concerned, ``edges`` the edges
    (for a loop: one shortest cycle in the order walked).
    """

    severity: Severity
    code: str
    node: str | None
    args: Mapping[str, object] = field(default_factory=dict, hash=False)
    option: str | None = None
    edges: tuple[EdgeKey, ...] = ()
    variant: str = ""
    """Which of the code's sentences applies, where it has several."""
    fixable: bool = field(default=False, compare=False)
    """Whether :func:`designer.checks.fixes.fixes` offers something."""

    @property
    def is_error(self) -> bool:
        """Whether it is an error and not a warning."""
        return self.severity is Severity.ERROR

    @property
    def text(self) -> Text:
        """What will happen and what to do, as template and arguments."""
        return Text(TEXTS[self.code, self.variant], self.args)

    @property
    def message(self) -> str:
        """The same in English."""
        return str(self.text)

    def as_json(self, flow: Flow) -> JsonObject:
        """The problem as the command line prints it; ``flow`` says where the edges lead.

        ``{severity, code, node, message, option?, edges?, fixable}``; an edge looks as it does in
        a document: ``{from, outcome, to}``.
        """
        found: JsonObject = {
            "severity": self.severity.value,
            "code": self.code,
            "node": self.node,
            "message": self.message,
        }
        if self.option is not None:
            found["option"] = self.option
        if self.edges:
            edges: list[Json] = []
            for source, outcome in self.edges:
                edge = flow.edges.get((source, outcome))
                target = edge.target if edge else None
                edges.append({"from": source, "outcome": outcome, "to": target})
            found["edges"] = edges
        found["fixable"] = self.fixable
        return found
