"""``callflow import``: call actions as a laid-out document."""

from __future__ import annotations

import click

from designer.cli.exits import ArgumentError
from designer.cli.helptexts import HELP
from designer.cli.options import output_option
from designer.flow.errors import CallflowError


@click.command("import", help=HELP["import"])
@click.argument("source", metavar="IN")
@output_option
@click.option("--merge/--no-merge", default=True, help=HELP["import --merge"])
def command(source: str, output: str | None, merge: bool) -> None:
    """Write the document made from the call actions in ``source``; the same bytes every time."""
    from designer.callactions.opening import open_flow
    from designer.cli.reading import in_file, require_other_file, shown_name
    from designer.cli.streams import write_result
    from designer.layout.placing import place_missing
    from designer.store.document import dump_document
    from designer.store.files import read_text, save_text

    if output is not None:
        require_other_file(output, source)
    text = read_text(source)
    try:
        opened = open_flow(text, merge=merge)
    except CallflowError as error:
        raise in_file(source, error) from None
    if opened.form == "document":
        raise ArgumentError("is-document", path=shown_name(source))
    place_missing(opened.flow)
    document = dump_document(opened.flow)
    if output is None:
        write_result(document.removesuffix("\n"))
    else:
        save_text(output, document)
