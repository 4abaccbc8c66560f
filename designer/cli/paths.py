"""``callflow paths``: every journey through a flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from designer.cli.helptexts import HELP
from designer.flow.jsontypes import Json
from designer.flow.texts import N_, Text, format_text

if TYPE_CHECKING:
    from designer.checks.paths import Journey, Paths

_LEFT_OFF = N_("{count} more journeys were left off; --limit shows more.")
_AT_LEAST = N_("At least {count} more journeys were left off; --limit shows more.")
_NO_START = N_("The flow has no start, so nobody can take a way through it.")
_WAY = N_("{node} -[{outcome}]-> ")
_END = N_("{node}: {end}")
_END_WITH = N_("{node} -[{outcome}]: {end}")
_SILENT = N_("ends in silence")
_ALONE = N_("no way to a person")


@click.command("paths", help=HELP["paths"])
@click.argument("file", metavar="FILE")
@click.option("--json", "as_json", is_flag=True, help=HELP["paths --json"])
@click.option(
    "--limit", type=click.IntRange(min=0), default=1000, metavar="N", help=HELP["paths --limit"]
)
def command(file: str, as_json: bool, limit: int) -> None:
    """Print the journeys of ``file``, at most ``limit``."""
    from designer.checks.paths import paths
    from designer.cli.reading import read_input
    from designer.cli.streams import write_json, write_message, write_result

    flow = read_input(file).flow
    found = paths(flow, limit)
    if as_json:
        entries: list[Json] = [
            {"path": list(each.path), "outcomes": list(each.outcomes), "end": each.end}
            for each in found.journeys
        ]
        write_json(entries)
    else:
        for journey in found.journeys:
            write_result(_line(journey))
    if not flow.has_start():
        write_message(_NO_START)
    if found.left_off:
        write_message(_left_off(found))


def _line(journey: Journey) -> str:
    """One journey on one line, with its marks."""
    last = len(journey.path) - 1
    ways = [
        format_text(_WAY, {"node": node, "outcome": outcome})
        for node, outcome in zip(journey.path[:last], journey.outcomes, strict=False)
    ]
    args = {"node": journey.path[last], "end": journey.end}
    if len(journey.outcomes) > last:
        ways.append(format_text(_END_WITH, {**args, "outcome": journey.outcomes[last]}))
    else:
        ways.append(format_text(_END, args))
    marks = [_SILENT] * journey.silent + [_ALONE] * journey.without_person
    return "".join(ways) + (f" ({', '.join(marks)})" if marks else "")


def _left_off(found: Paths) -> Text:
    return Text(_AT_LEAST if found.at_least else _LEFT_OFF, {"count": found.left_off})
