"""Results of scenarios in the XML form of JUnit, which services that run tests read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.engine.scenarios import ScenarioResult

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(files: Sequence[tuple[str, Sequence[ScenarioResult]]]) -> str:
    """One suite for each of ``files`` (name, results), one case for each scenario.

    ``time`` is the length of the simulated call in seconds.
    """
    root = ET.Element("testsuites")
    _count(root, [result for _, results in files for result in results])
    for name, results in files:
        suite = ET.SubElement(root, "testsuite", name=_text(name))
        _count(suite, results)
        for result in results:
            _add_case(suite, name, result)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _count(element: ET.Element, results: Sequence[ScenarioResult]) -> None:
    element.set("tests", str(len(results)))
    element.set("failures", str(sum(not result.passed for result in results)))
    element.set("errors", "0")
    element.set("skipped", "0")
    element.set("time", _seconds(sum(result.trace["duration"] for result in results)))


def _add_case(suite: ET.Element, name: str, result: ScenarioResult) -> None:
    case = ET.SubElement(
        suite,
        "testcase",
        name=_text(str(result.scenario.name)),
        classname=_text(name),
        time=_seconds(result.trace["duration"]),
    )
    if result.passed:
        return
    sentences = [str(failure) for failure in result.failures]
    failure = ET.SubElement(case, "failure", message=_text(sentences[0]), type="expectation")
    expected = result.scenario.expect.path
    if expected is not None:
        sentences += [f"expected: {' > '.join(expected)}", f"actual: {' > '.join(result.path)}"]
    failure.text = _text("\n".join(sentences))


def _seconds(seconds: float) -> str:
    return f"{seconds:.3f}"


def _text(text: str) -> str:
    """``text`` without the characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
