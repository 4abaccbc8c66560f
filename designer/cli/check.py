"""``callflow check``: what will go wrong on a real call."""

from __future__ import annotations

import click

from designer.cli.exits import FLAWED, UNUSABLE, Stopped
from designer.cli.helptexts import HELP
from designer.flow.jsontypes import Json
from designer.flow.model import TARGETS
from designer.flow.texts import N_, Text

_COUNT = N_("Errors: {errors}, warnings: {warnings}.")
_NOTHING = N_("No problems found.")


@click.command("check", help=HELP["check"])
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help=HELP["check --json"])
@click.option("--strict", is_flag=True, help=HELP["check --strict"])
@click.option("--target", type=click.Choice(TARGETS), help=HELP["check --target"])
def command(files: tuple[str, ...], as_json: bool, strict: bool, target: str | None) -> None:
    """Print the problems of ``files``: errors first, then in document order."""
    from designer.checks.run import check
    from designer.cli.reading import problem_line, read_input
    from designer.cli.streams import write_json, write_message, write_result
    from designer.flow.errors import CallflowError

    checked, unreadable = [], False
    for path in files:
        try:
            given = read_input(path)
        except CallflowError as error:  # the others are checked all the same
            write_message(error.text)
            unreadable = True
            continue
        checked.append((given, check(given.flow, target=target)))
    if not checked:
        raise Stopped(UNUSABLE)
    found = [problem for _, problems in checked for problem in problems]
    if as_json:
        entries: list[Json] = []
        for given, problems in checked:
            for problem in problems:
                entry = problem.as_json(given.flow)
                entries.append({"file": str(given.name), **entry} if len(files) > 1 else entry)
        write_json(entries)
    else:
        for given, problems in checked:
            for problem in problems:
                write_result(str(problem_line(given.name, problem)))
    errors = sum(problem.is_error for problem in found)
    if not as_json:
        write_message(_summary(errors, len(found) - errors))
    if unreadable:
        raise Stopped(UNUSABLE)
    if errors or (strict and found):
        raise Stopped(FLAWED)


def _summary(errors: int, warnings: int) -> Text:
    if not errors and not warnings:
        return Text(_NOTHING)
    return Text(_COUNT, {"errors": errors, "warnings": warnings})
