"""``callflow import``: call actions as a laid-out document."""

from __future__ import annotations

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.options import output_option


@click.command("import", help=HELP["import"])
@click.argument("source", metavar="IN")
@output_option
@click.option("--merge/--no-merge", default=True, help=HELP["import --merge"])
def command(source: str, output: str | None, merge: bool) -> None:
    """Write the document made from the call actions in ``source``; the same bytes every time."""
    from designer.callactions.opening import read_flow
    from designer.cli.output import write_text
    from designer.cli.reading import require_other_file, shown_name
    from designer.layout.placing import place_missing
    from designer.store.document import dump_document

    if output is not None:
        require_other_file(output, source)
    opened = read_flow(source, merge=merge)
    if opened.form == "document":
        raise ArgumentError("is-document", path=shown_name(source))
    place_missing(opened.flow)
    write_text(output, dump_document(opened.flow))
