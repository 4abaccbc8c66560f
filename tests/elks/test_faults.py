"""Every fault of a line as the client tells it: its sentence, and what became of the call."""

from __future__ import annotations

import asyncio

import pytest

from designer.elks.client import ElksClient
from designer.elks.errors import Fate, LineError, PlacingError
from tests.faults import FAULTS, faulty_lines

FROM, TO = "+46700000000", "+46700000009"


@pytest.fixture(scope="module")
def lines():
    with faulty_lines() as lines:
        yield lines


def caught(lines, name, use):
    """The error that ``use`` of a client of the line ends in."""

    async def inside():
        async with ElksClient(lines.url(name), "u1", "secret", FAULTS[name].timeouts) as client:
            await use(client)

    with pytest.raises(LineError) as raised:
        asyncio.run(inside())
    return raised.value


@pytest.mark.parametrize("name", FAULTS)
def test_reading(lines, name):
    fault = FAULTS[name]
    for use in (
        lambda client: client.me(),
        lambda client: client.get_call("c1"),
        lambda client: client.numbers(),
        lambda client: client.history(),
    ):
        error = caught(lines, name, use)
        assert (error.code, error.acted) == (fault.code, fault.acted)
        words = str(error)
        assert fault.said in words
        assert fault.advice in words
        assert words.endswith(".")


@pytest.mark.parametrize("name", FAULTS)
def test_placing_a_call(lines, name):
    fault = FAULTS[name]
    before = lines.count(name, "POST", "/calls")
    error = caught(lines, name, lambda client: client.place_call(FROM, TO, "{}"))
    assert isinstance(error, PlacingError)
    assert error.fate is (Fate.UNKNOWN if fault.acted else Fate.NOT_PLACED)
    assert (error.code, fault.said in str(error)) == (fault.code, True)
    assert lines.count(name, "POST", "/calls") - before <= 1


def test_every_sentence_is_another():
    codes = {fault.code for fault in FAULTS.values()}
    assert len({LineError.texts[code] for code in codes}) == len(codes)
