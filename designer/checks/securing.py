"""Addresses over https in the place of http: fixes of ``plain-http``.

Nothing here asks a server. A fix says which address has to answer, and the edit changes the
spelling alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from designer.checks.addresses import parse_address
from designer.checks.fix import Answering, Fix, Mending
from designer.checks.problems import Problem
from designer.flow import changes
from designer.flow.edits import Edit, SetField
from designer.flow.model import Flow, Node
from designer.flow.texts import N_, Text
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import ValueForm

_PLAIN = re.compile(r"http://([^/?#]*?)(?::80)?(?=[/?#]|$)", re.IGNORECASE)
"""The beginning of an address; the port of http alone is no port of https."""
_LEADING = re.compile(r"\{([A-Za-z_][A-Za-z0-9_-]*)\}")


def use_https(mending: Mending, problem: Problem) -> Iterator[Fix]:
    """Begin the address with https://, in the node or in the variable it begins with."""
    flow = mending.flow
    node = flow.nodes[str(problem.node)]
    written = node.value if problem.option is None else node.options.get(problem.option)
    if not isinstance(written, str):
        return
    secured = _secured(written)
    if secured != written:
        label = Text(N_("Use https"))
        make = partial(_write, node, problem.option, secured)
        after = replace_variables(secured, flow.variables)
    else:
        leading = _LEADING.match(written)
        name = leading[1] if leading else ""
        variables = {**flow.variables, name: _secured(flow.variables.get(name, ""))}
        if variables[name] == flow.variables.get(name, ""):
            return
        label = Text(N_("Use https in the variable {name}"), {"name": name})
        make = partial(_set_variables, flow, variables, name)
        after = replace_variables(written, variables)
    address = parse_address(str(after))
    if address is not None and address.scheme == "https" and address.host:
        fetched = problem.option is None and node.kind.value_form is ValueForm.PROMPT
        yield Fix(label, make, needs=Answering(str(after), fetched))


def _secured(text: str) -> str:
    return _PLAIN.sub(r"https://\1", text, count=1) if _PLAIN.match(text) else text


def _write(node: Node, option: str | None, text: str) -> Edit:
    if option is None:
        return changes.set_value(node, text)
    return changes.set_option(node, option, text)


def _set_variables(flow: Flow, variables: dict[str, str], name: str) -> Edit:
    return SetField("variables", variables, Text(N_("Change the variable {name}"), {"name": name}))
