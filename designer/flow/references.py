"""What a flow refers to that is not an address by itself: prompt files and hooks.

A value or option may name a file beside the document, or ``hook/<name>``, an address of the served
flow. Both need a base address before the platform can use them.
"""

from __future__ import annotations

from designer.flow.jsontypes import Json
from designer.flow.model import Flow, Node
from designer.flow.values import hook_name, is_reference
from designer.flow.variables import replace_variables
from designer.flow.vocabulary import OptionType, ValueForm


def prompt_reference(flow: Flow, node: Node) -> str | None:
    """The file beside the document that ``node`` plays, variables replaced, or None."""
    if node.kind.value_form is not ValueForm.PROMPT:
        return None
    value = replace_variables(node.value, flow.variables)
    return value if isinstance(value, str) and is_reference(value) else None


def prompt_references(flow: Flow) -> tuple[str, ...]:
    """Every file beside the document that the flow plays, each once, in document order."""
    found = (prompt_reference(flow, node) for node in flow.nodes.values())
    return tuple(dict.fromkeys(reference for reference in found if reference))


def needs_base(flow: Flow) -> bool:
    """Whether anything in the flow becomes an address only with a base address."""
    if prompt_references(flow):
        return True
    return any(_is_hook(flow, value) for node in flow.nodes.values() for value in _urls(node))


def _urls(node: Node) -> list[Json]:
    urls = [
        value
        for key, value in node.options.items()
        if (option := node.kind.option(key)) and option.type is OptionType.URL
    ]
    if node.kind.value_form is ValueForm.RECORDING:
        urls.append(node.value)
    return urls


def _is_hook(flow: Flow, value: Json) -> bool:
    value = replace_variables(value, flow.variables)
    return isinstance(value, str) and hook_name(value) is not None
