"""Every fault of a line as the command line tells it: one sentence, exit code 3."""

from __future__ import annotations

import pytest

from tests.faults import ANSWERED, FAULTS, NUMBER, faulty_lines

SECRET = "s3cret-w0rd"


@pytest.fixture(scope="module")
def lines():
    with faulty_lines() as lines:
        yield lines


@pytest.fixture(autouse=True)
def credentials(monkeypatch):
    monkeypatch.setenv("CALLFLOW_USERNAME", "u1")
    monkeypatch.setenv("CALLFLOW_PASSWORD", SECRET)


@pytest.fixture(params=FAULTS)
def name(request, monkeypatch):
    monkeypatch.setattr("designer.elks.wire.USUAL", FAULTS[request.param].timeouts)
    return request.param


def test_a_call(cli, menu, lines, name):
    fault = FAULTS[name]
    result = cli("call", menu, "--api-url", lines.url(name), "--wait")
    assert (result.code, result.out) == (3, "")
    fate = "The call may have been placed." if fault.acted else "No call was placed."
    assert result.said.startswith(fate)
    assert fault.said in result.said
    if fault.acted:  # whoever tries again may call somebody twice
        assert "ry again" not in result.said
    else:
        assert fault.advice in result.said
    assert SECRET not in result.said
    assert lines.count(name, "POST", "/calls") <= 1


def test_publishing(cli, menu, lines, name):
    fault = FAULTS[name]
    result = cli("publish", menu, "--number", "+46700000000", "--api-url", lines.url(name), "--yes")
    assert (result.code, result.out) == (3, "")
    assert fault.said in result.said
    assert fault.advice in result.said


@pytest.mark.parametrize("unanswered", ANSWERED)
def test_setting_a_number(cli, menu, lines, monkeypatch, unanswered):
    fault = FAULTS[unanswered]
    where = ("--number", NUMBER["number"], "--api-url", lines.url(unanswered), "--yes")
    with lines.with_number(unanswered) as timeouts:
        monkeypatch.setattr("designer.elks.wire.USUAL", timeouts)
        result = cli("publish", menu, *where)
    assert (result.code, result.out) == (3, "")
    said = result.err.splitlines()[-1]
    assert fault.said in said
    assert said.endswith("still does what it did before.")
    assert lines.count(unanswered, "POST", "/numbers/n1") == 1
