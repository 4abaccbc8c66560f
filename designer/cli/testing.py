"""``callflow test``: the scenarios of documents, and how much of the flow they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from designer.cli.exits import FLAWED, UNUSABLE, Stopped
from designer.cli.helptexts import HELP, SHORT_HELP
from designer.flow.frozen import frozen
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.engine.coverage import Coverage
    from designer.engine.scenarios import ScenarioResult

_PASSED = N_("ok      {name}")
_FAILED = N_("FAILED  {name}")
_FAILURE = N_("        {failure}")
_PATHS = N_("        expected  {expected}\n        actual    {actual}")
_SUMMARY = N_("{path}: {passed} of {count} scenarios passed.")
_COVERAGE = N_("{path}: {taken} of {count} edges taken ({percent:.1f} %).")
_UNCOVERED = N_("        not taken: {node} -[{outcome}]-> {target}")
_NONE = N_("There are no scenarios in {files}.")
_TOO_LITTLE = N_("{path}: {percent:.1f} % of the edges are taken, below the {least:g} % asked for.")


@frozen
class FileResult:
    """What became of the scenarios of one file."""

    name: str | Text
    results: tuple[ScenarioResult, ...]
    coverage: Coverage
    targets: dict[tuple[str, str], str]


@click.command("test", help=HELP["test"], short_help=SHORT_HELP["test"])
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--junit", metavar="OUT.xml", help=HELP["test --junit"])
@click.option("--coverage", "show_coverage", is_flag=True, help=HELP["test --coverage"])
@click.option(
    "--coverage-min",
    "least",
    type=click.FloatRange(0, 100),
    metavar="P",
    help=HELP["test --coverage-min"],
)
def command(
    files: tuple[str, ...], junit: str | None, show_coverage: bool, least: float | None
) -> None:
    """Run the scenarios of ``files`` on the engine, without a network."""
    from designer.cli.reading import require_other_file
    from designer.cli.streams import write_message

    if junit is not None:
        for path in files:
            require_other_file(junit, path)
    tested = [_test(path) for path in files]
    if not any(each.results for each in tested):
        names = ", ".join(str(each.name) for each in tested)
        raise Stopped(UNUSABLE, Text(_NONE, {"files": names}))
    for each in tested:
        _show(each, show_coverage or least is not None)
    if junit is not None:
        _write_junit(junit, tested)
    short = [each for each in tested if least is not None and each.coverage.percent < least]
    for each in short:
        args = {"path": each.name, "percent": each.coverage.percent, "least": least}
        write_message(Text(_TOO_LITTLE, args))
    if short or not all(result.passed for each in tested for result in each.results):
        raise Stopped(FLAWED)


def _test(path: str) -> FileResult:
    """Run the scenarios of one file; errors of the flow stop the command."""
    from designer.checks.gates import Operation
    from designer.cli.prompts import length_of_prompts
    from designer.cli.reading import read_input, require_allowed
    from designer.engine.coverage import coverage
    from designer.engine.scenario import read_scenarios
    from designer.engine.scenarios import ScenarioRunner

    given = read_input(path)
    scenarios = read_scenarios(given.flow)
    if scenarios:
        require_allowed(given, Operation.TEST)
    runner = ScenarioRunner(given.flow, length=length_of_prompts(given.folder))
    results = tuple(runner.run(scenario) for scenario in scenarios)
    taken = coverage(given.flow, [result.trace for result in results])
    targets = {key: edge.target for key, edge in given.flow.edges.items()}
    return FileResult(given.name, results, taken, targets)


def _show(tested: FileResult, with_coverage: bool) -> None:
    from designer.cli.streams import write_result

    for result in tested.results:
        name = result.scenario.name
        write_result(str(Text(_PASSED if result.passed else _FAILED, {"name": name})))
        for failure in result.failures:
            write_result(str(Text(_FAILURE, {"failure": failure})))
        expected = result.scenario.expect.path
        if expected is not None and expected != result.path:
            both = {"expected": _way(expected), "actual": _way(result.path)}
            write_result(str(Text(_PATHS, both)))
    passed = sum(result.passed for result in tested.results)
    args = {"path": tested.name, "passed": passed, "count": len(tested.results)}
    write_result(str(Text(_SUMMARY, args)))
    if with_coverage:
        _show_coverage(tested)


def _show_coverage(tested: FileResult) -> None:
    from designer.cli.streams import write_result

    taken = tested.coverage
    args = {
        "path": tested.name,
        "taken": len(taken.taken),
        "count": len(taken.edges),
        "percent": taken.percent,
    }
    write_result(str(Text(_COVERAGE, args)))
    for node, outcome in taken.uncovered:
        target = tested.targets[node, outcome]
        way = {"node": node, "outcome": outcome, "target": target}
        write_result(str(Text(_UNCOVERED, way)))


def _way(path: tuple[str, ...]) -> str:
    return " > ".join(path) or "-"


def _write_junit(output: str, tested: list[FileResult]) -> None:
    from designer.cli.junit import junit_xml
    from designer.cli.output import write_text

    write_text(output, junit_xml([(str(each.name), each.results) for each in tested]))
