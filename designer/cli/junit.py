"""Results of scenarios in the XML form of JUnit, which services that run tests read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from designer.cli.testing import Tested
    from designer.engine.scenarios import ScenarioResult

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_xml(files: Sequence[Tested]) -> str:
    """One suite for each of ``files``, one case for each scenario.

    A file that could not be tested has one case, which is an error. ``time`` is how long the run
    took, in seconds.
    """
    root = ET.Element("testsuites")
    _count(root, files)
    for tested in files:
        name = str(tested.name)
        suite = ET.SubElement(root, "testsuite", name=_text(name))
        _count(suite, [tested])
        if tested.error is not None:
            case = _case(suite, name, name, 0)
            words = _text(str(tested.error))
            ET.SubElement(case, "error", message=words, type="unusable").text = words
        for result, seconds in zip(tested.results, tested.seconds, strict=True):
            _add_result(_case(suite, name, str(result.scenario.name), seconds), result)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _count(element: ET.Element, files: Sequence[Tested]) -> None:
    results = [result for tested in files for result in tested.results]
    errors = sum(tested.error is not None for tested in files)
    element.set("tests", str(len(results) + errors))
    element.set("failures", str(sum(not result.passed for result in results)))
    element.set("errors", str(errors))
    element.set("skipped", "0")
    element.set("time", _seconds(sum(sum(tested.seconds) for tested in files)))


def _case(suite: ET.Element, file: str, name: str, seconds: float) -> ET.Element:
    return ET.SubElement(
        suite, "testcase", name=_text(name), classname=_text(file), time=_seconds(seconds)
    )


def _add_result(case: ET.Element, result: ScenarioResult) -> None:
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
