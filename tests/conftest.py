"""What every test may use."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How many cases a promise of the product is tried with (that call actions come out as they went
# in, and a flow comes back as it was): with CALLFLOW_THOROUGH=1, as CI has it, as many as promised.
# How long a case takes, or takes to make, says something of the machine, not of the program.
_SLOW = [HealthCheck.too_slow]
settings.register_profile("plain", deadline=None, suppress_health_check=_SLOW)
settings.register_profile("everyday", max_examples=200, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "promise",
    settings.get_profile("thorough" if os.environ.get("CALLFLOW_THOROUGH") == "1" else "everyday"),
)
settings.load_profile("plain")

# Before anything imports Qt: tests need no screen. Beside the one that Qt then makes up stand a
# small and a large one, far enough away that nothing comes there by itself (tests/app/screens.py).
# Where a path has a colon, Qt cannot read it here, and there is the usual screen alone.
_SCREENS = Path(__file__).with_name("screens.json")
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    _MORE = "" if ":" in str(_SCREENS) else f":configfile={_SCREENS}"
    os.environ["QT_QPA_PLATFORM"] = f"offscreen{_MORE}"
# Nor do they touch the keyring of whoever runs them; a test that needs one brings its own.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

_HOMES = count(1)


@pytest.fixture(autouse=True)
def garbage_in_this_thread() -> Iterator[None]:
    """Garbage is collected between tests, by the thread that runs them, and by no other.

    Servers of tests run in threads of their own, and so does what talks with whoever handed the
    tests out. Whichever allocates at the wrong moment would, as Python does by itself, collect the
    windows that an earlier test has left, and Qt's objects would be destroyed in a thread that is
    not theirs: the process ends, in whatever Qt does just then.
    """
    gc.disable()
    yield
    gc.disable()
    counts, most = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if 0 < most[generation] < counts[generation]:
            gc.collect(generation)
            break


@pytest.fixture(autouse=True)
def no_button_stays_pressed() -> Iterator[None]:
    """What a test pressed and did not let go of is let go of: Qt holds it pressed for all windows.

    What a later test moves, or gives another size, would else be as if somebody were dragging it.
    """
    yield
    qt = sys.modules.get("PySide6.QtWidgets")
    if qt is None or qt.QApplication.instance() is None:
        return
    from PySide6.QtTest import QTest  # what is tested without Qt is tested without it

    for button in qt.QApplication.mouseButtons():
        QTest.mouseRelease(qt.QWidget(), button)
    assert not qt.QApplication.mouseButtons()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings and state of every test in a folder of its own, made by whoever writes there.

    Most tests write nothing, and to make ``tmp_path`` takes longer than many a test.
    """
    homes = tmp_path_factory.getbasetemp() / "homes"
    homes.mkdir(exist_ok=True)
    home = homes / str(next(_HOMES))
    monkeypatch.setenv("CALLFLOW_HOME", str(home))
    return home


Popen = Callable[..., "subprocess.Popen[Any]"]


@pytest.fixture
def popen() -> Iterator[Popen]:
    """Starts processes as ``subprocess.Popen`` does; those still running at the end are killed.

    Ctrl+C reaches them also where it does not reach the tests: what a shell runs in the background
    is handed an ignored SIGINT, and hands it on. One with a handler is not handed on.
    """
    started: list[subprocess.Popen[Any]] = []

    def start(*arguments: Any, **options: Any) -> subprocess.Popen[Any]:
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            process = subprocess.Popen(*arguments, **options)
        finally:
            signal.signal(signal.SIGINT, before)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def data() -> Path:
    """The folder of test data."""
    return Path(__file__).parent / "data"
