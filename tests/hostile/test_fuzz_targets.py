"""What ``dev.py fuzz`` tries takes what it begins with, and a few things that broke it once."""

import pytest

from tests.fuzz.targets import TARGETS, seeds

_ODD = (b"", b"\0", b"\xff" * 9, b"{", b"\x01/a1/calls\n\xff=%zz&&=", b"[" * 3000)


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_its_seeds_and_odd_bytes(name):
    for data in (*seeds(name), *_ODD):
        TARGETS[name](data)
