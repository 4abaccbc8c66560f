import pytest

from designer.emulator.clock import Clock


class Real:
    def __init__(self):
        self.t = 100.0

    def __call__(self):
        return self.t


@pytest.fixture
def real():
    return Real()


def test_runs_as_fast_as_its_rate(real):
    clock = Clock(real, 8)
    real.t += 2
    assert clock.now() == 16
    assert clock.real_seconds(20) == 0.5
    assert clock.real_seconds(16) == clock.real_seconds(3) == 0


def test_goes_on_from_where_it_is_at_another_rate(real):
    clock = Clock(real, 2)
    real.t += 5
    clock.set_rate(10)
    assert clock.now() == 10
    real.t += 1
    assert clock.now() == 20
    clock.set_rate(0)
    real.t += 1000
    assert clock.now() == 20


def test_stands_still_at_rate_0_until_it_jumps(real):
    clock = Clock(real, 0)
    real.t += 50
    assert clock.now() == 0
    assert clock.real_seconds(0.1) == float("inf")
    clock.jump(7)
    assert clock.now() == 7


def test_never_jumps_back(real):
    clock = Clock(real, 1)
    real.t += 10
    clock.jump(4)
    assert clock.now() == 10
    clock.jump(12)
    real.t += 1
    assert clock.now() == 13
