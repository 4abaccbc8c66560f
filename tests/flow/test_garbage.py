"""Garbage is collected as before when a flow has been read, also where reading failed."""

from __future__ import annotations

import gc

import pytest

from designer.flow.garbage import collected_later


@pytest.fixture(params=[True, False], ids=["on", "off"])
def collecting(request):
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_it_is_off_meanwhile_and_then_as_before(collecting):
    @collected_later()
    def reading():
        with collected_later():
            assert not gc.isenabled()
        assert not gc.isenabled()

    reading()
    assert gc.isenabled() == collecting


def test_also_after_an_error(collecting):
    with pytest.raises(ValueError, match="broken"), collected_later():
        raise ValueError("broken")
    assert gc.isenabled() == collecting
