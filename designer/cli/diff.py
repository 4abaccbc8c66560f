"""``callflow diff``: what is different between two flows."""

from __future__ import annotations

import click

from designer.cli.exits import FLAWED, ArgumentError, Stopped
from designer.cli.helptexts import HELP, SHORT_HELP
from designer.flow.texts import N_, Text

_NONE = N_("No differences.")
_ONLY_SCENARIOS = N_("No differences, apart from the scenarios, which are not compared.")


@click.command("diff", help=HELP["diff"], short_help=SHORT_HELP["diff"])
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--json", "as_json", is_flag=True, help=HELP["diff --json"])
@click.option("--exit-code", is_flag=True, help=HELP["diff --exit-code"])
def command(before: str, after: str, as_json: bool, exit_code: bool) -> None:
    """Print what makes ``after`` of ``before``: the flow's own fields, nodes, options, edges."""
    from designer.callactions.essence import essence
    from designer.cli.reading import read_input
    from designer.cli.streams import write_json, write_message, write_result
    from designer.flow.difference import difference
    from designer.store.files import STANDARD_INPUT

    if before == after == STANDARD_INPUT:
        raise ArgumentError("one-input")
    given = read_input(before), read_input(after)
    forms = {one.form for one in given}
    # Call actions cannot say all that a document can, and their nodes have no ids of their own.
    mixed = len(forms) > 1
    flows = [essence(one.flow) if mixed else one.flow for one in given]
    found = difference(*flows, by_id=forms == {"document"})
    if as_json:
        write_json(found.as_json())
    else:
        for line in found.lines():
            write_result(str(line))
        if found.is_empty:
            same = given[0].flow.scenarios == given[1].flow.scenarios
            write_message(Text(_NONE if same or mixed else _ONLY_SCENARIOS))
    if exit_code and not found.is_empty:
        raise Stopped(FLAWED)
