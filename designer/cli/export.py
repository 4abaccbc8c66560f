"""``callflow export``: the flow as call actions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from designer.cli.exits import FLAWED, UNUSABLE, ArgumentError, Stopped
from designer.cli.helptexts import HELP
from designer.cli.options import output_option, read_url, read_variables, set_option
from designer.flow.assumptions import INLINE_LIMIT_BYTES

NOW = ("json", "compact")
"""Formats of this version."""
LATER = ("mermaid", "dot", "markdown", "svg", "png", "pdf", "webhook-app")
"""Formats of later versions; asking for one says so."""
DOCUMENT_SUFFIX = ".callflow"

_BY_SUFFIX: Mapping[str, str] = {
    ".json": "json",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".dot": "dot",
    ".gv": "dot",
    ".md": "markdown",
    ".svg": "svg",
    ".png": "png",
    ".pdf": "pdf",
}


@click.command("export", help=HELP["export"])
@click.argument("file", metavar="FILE")
@output_option
@click.option("--format", "form", type=click.Choice(NOW + LATER), help=HELP["export --format"])
@click.option("--base-url", metavar="URL", help=HELP["--base-url"])
@set_option
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=INLINE_LIMIT_BYTES,
    metavar="BYTES",
    help=HELP["export --limit"],
)
def command(
    file: str,
    output: str | None,
    form: str | None,
    base_url: str | None,
    set_: tuple[str, ...],
    limit: int,
) -> None:
    """Write the call actions of ``file`` to ``output`` or standard output."""
    form = _format(form, output)
    variables = read_variables(set_)
    if base_url is not None:
        read_url("--base-url", base_url)

    from designer.callactions.exporting import ExportError, export_call_actions
    from designer.checks.gates import Operation
    from designer.cli.reading import (
        mention_unused,
        read_input,
        require_allowed,
        require_other_file,
    )
    from designer.cli.streams import write_result
    from designer.store.files import save_text

    if output is not None:
        require_other_file(output, file)
    given = read_input(file)
    mention_unused(given.flow, variables)
    require_allowed(given, Operation.EXPORT, base_url=base_url, variables=variables, limit=limit)
    try:
        exported = export_call_actions(
            given.flow, variables=variables, base_url=base_url, folder=given.folder, limit=limit
        )
    except ExportError as error:
        raise Stopped(FLAWED, error.text) from None
    text = exported.compact if form == "compact" else exported.text
    if output is None:
        write_result(text)
    else:
        save_text(output, text + "\n")


def _format(form: str | None, output: str | None) -> str:
    """The format that is asked for, by name or by the suffix of the output."""
    suffix = Path(output).suffix.lower() if output else ""
    if suffix == DOCUMENT_SUFFIX:
        raise Stopped(UNUSABLE, ArgumentError("over-document", path=output).text)
    found = form or _BY_SUFFIX.get(suffix, "json")
    if found not in NOW:
        raise ArgumentError("format-later", format=found, formats=", ".join(NOW))
    return found
