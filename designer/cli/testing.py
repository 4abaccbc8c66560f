"""``callflow test``: the scenarios of documents, and how much of the flow they take."""

from __future__ import annotations

import json
from time import perf_counter
from typing import TYPE_CHECKING, TypeAlias

import click

from designer.cli.exits import FINE, FLAWED, UNUSABLE, Stopped
from designer.cli.helptexts import HELP, SHORT_HELP
from designer.flow.frozen import frozen
from designer.flow.texts import N_, Text

if TYPE_CHECKING:
    from designer.engine.coverage import Coverage
    from designer.engine.scenarios import ScenarioResult
    from designer.flow.jsontypes import JsonObject
    from designer.flow.model import Flow

_PASSED = N_("ok      {name}")
_FAILED = N_("FAILED  {name}")
_FAILURE = N_("        {failure}")
_PATHS = N_("        expected  {expected}\n        actual    {actual}")
_SUMMARY = N_("{path}: {passed} of {count} scenarios passed.")
_COVERAGE = N_("{path}: {taken} of {count} edges taken ({percent:.1f} %).")
_UNCOVERED = N_("        not taken: {node} -[{outcome}]-> {target}")
_NONE = N_("There are no scenarios in {files}.")
_TOO_LITTLE = N_("{path}: {percent:.1f} % of the edges are taken, below the {least:g} % asked for.")


_MISSPELT = N_(
    "{path}: the scenario {name} holds the key {key}, which means nothing; {meant} may be meant."
)
_FLAWED = N_("The flow has errors, so its scenarios were not run.")
_IN_FILE = N_("{path}: {reason}")
_UNRUNG = N_("The scenario tells of {numbers}, which no node rings.")
_UNRUNG_IN = N_("{path}: the scenario {name} tells of {numbers}, which no node rings.")


@frozen
class FileResult:
    """What became of the scenarios of one file."""

    name: str | Text
    results: tuple[ScenarioResult, ...]
    seconds: tuple[float, ...]
    """How long the run of each took."""
    unrung: tuple[tuple[str, ...], ...]
    """The numbers that each tells of and nothing rings."""
    coverage: Coverage
    targets: dict[tuple[str, str], str]
    error: Text | None = None


@frozen
class Untested:
    """A file whose scenarios could not be run."""

    name: str | Text
    error: Text
    status: int
    results: tuple[ScenarioResult, ...] = ()
    seconds: tuple[float, ...] = ()


Tested: TypeAlias = FileResult | Untested


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
    every = [_test_or_say(path) for path in files]
    tested = [each for each in every if isinstance(each, FileResult)]
    worst = max((each.status for each in every if isinstance(each, Untested)), default=FINE)
    if not worst and not any(each.results for each in tested):
        names = ", ".join(str(each.name) for each in tested)
        raise Stopped(UNUSABLE, Text(_NONE, {"files": names}))
    for each in tested:
        _show(each, show_coverage or least is not None)
        _mention_unrung(each)
    if junit is not None:
        _write_junit(junit, every)
    short = [each for each in tested if least is not None and each.coverage.percent < least]
    for each in short:
        args = {"path": each.name, "percent": each.coverage.percent, "least": least}
        write_message(Text(_TOO_LITTLE, args))
    if short or not all(result.passed for each in tested for result in each.results):
        worst = max(worst, FLAWED)
    if worst:
        raise Stopped(worst)


def _test_or_say(path: str) -> Tested:
    """The scenarios of one file, run; where they cannot be, say why, and let the others run."""
    from designer.cli.reading import shown_name
    from designer.cli.streams import write_message
    from designer.engine.scenario import ScenarioError
    from designer.flow.errors import CallflowError

    name = shown_name(path)
    try:
        return _test(path)
    except Stopped as end:  # by errors of the flow, which were said
        return Untested(name, Text(_FLAWED), end.status)
    except CallflowError as error:
        said = error.text
        if isinstance(error, ScenarioError):
            said = Text(_IN_FILE, {"path": name, "reason": said})
        write_message(said)
        return Untested(name, said, UNUSABLE)


def _test(path: str) -> FileResult:
    """Run the scenarios of one file; errors of the flow stop it."""
    from designer.checks.gates import Operation
    from designer.checks.misspelt import misspelt_in_scenario
    from designer.cli.prompts import length_of_prompts
    from designer.cli.reading import read_input, require_allowed
    from designer.cli.streams import write_message
    from designer.engine.coverage import coverage
    from designer.engine.scenario import read_scenarios
    from designer.engine.scenarios import ScenarioRunner
    from designer.flow.scenario_names import scenario_name

    given = read_input(path)
    for number, raw in enumerate(given.flow.scenarios, 1):
        for key, meant in misspelt_in_scenario(raw):
            args = {"path": given.name, "name": scenario_name(raw, number)}
            write_message(Text(_MISSPELT, {**args, "key": key, "meant": meant}))
    scenarios = read_scenarios(given.flow)
    if scenarios:
        require_allowed(given, Operation.TEST)
    runner = ScenarioRunner(given.flow, length=length_of_prompts(given.folder))
    results, seconds = [], []
    for scenario in scenarios:
        begun = perf_counter()
        results.append(runner.run(scenario))
        seconds.append(perf_counter() - begun)
    taken = coverage(given.flow, [result.trace for result in results])
    targets = {key: edge.target for key, edge in given.flow.edges.items()}
    unrung = tuple(
        _unrung(given.flow, raw, result)
        for raw, result in zip(given.flow.scenarios, results, strict=True)
    )
    return FileResult(given.name, tuple(results), tuple(seconds), unrung, taken, targets)


def _unrung(flow: Flow, raw: JsonObject, result: ScenarioResult) -> tuple[str, ...]:
    """The numbers that a scenario tells of and that nothing in its call can ring."""
    from designer.flow.ringing import unrung

    answers = json.dumps(raw.get("webhooks", {}), ensure_ascii=False)
    numbers = unrung(flow, raw)
    return tuple(each for each in numbers if each != result.called and each not in answers)


def _mention_unrung(tested: FileResult) -> None:
    """Say which numbers of scenarios that passed are none: most likely misspelt."""
    from designer.cli.streams import write_message

    for result, numbers in zip(tested.results, tested.unrung, strict=True):
        if numbers and result.passed:
            args = {"path": tested.name, "name": result.scenario.name}
            write_message(Text(_UNRUNG_IN, {**args, "numbers": ", ".join(numbers)}))


def _show(tested: FileResult, with_coverage: bool) -> None:
    from designer.cli.streams import write_result

    for result, unrung in zip(tested.results, tested.unrung, strict=True):
        name = result.scenario.name
        write_result(str(Text(_PASSED if result.passed else _FAILED, {"name": name})))
        for failure in result.failures:
            write_result(str(Text(_FAILURE, {"failure": failure})))
        if unrung and not result.passed:
            numbers = Text(_UNRUNG, {"numbers": ", ".join(unrung)})
            write_result(str(Text(_FAILURE, {"failure": numbers})))
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


def _write_junit(output: str, tested: list[Tested]) -> None:
    from designer.cli.junit import junit_xml
    from designer.cli.output import write_text

    write_text(output, junit_xml(tested))
