"""Settings and drafts on a disk that takes its time: the window goes on, and nothing is lost."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from designer.app import autosave, crash
from designer.app.crash import Crashes
from designer.flow import changes
from designer.store import reports
from designer.store.sessions import PART
from designer.store.settings import FILE_NAME, load_settings
from designer.store.state import state_folder

pytest.importorskip("fcntl", reason="needs named pipes")


@contextmanager
def slowed(path: Path) -> Iterator[Path]:
    """Make a file of ``path`` that takes nothing before it is read, until the end of the block."""
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    yield path
    with suppress(FileNotFoundError):  # a window that has closed took its own away
        os.close(os.open(path, os.O_RDWR))  # lets go whoever still waits
        path.unlink()


def read_until(path: Path, words: str) -> str:
    """Read what one writer after the other writes to the pipe at ``path``, until ``words`` come."""
    pipe, written, until = os.open(path, os.O_RDONLY), "", time.monotonic() + 20
    while words not in written and time.monotonic() < until:
        written += os.read(pipe, 1_000_000).decode()
        time.sleep(0.001)
    os.close(pipe)
    return written


@pytest.fixture
def slow_settings(own_home):
    with slowed(own_home / FILE_NAME) as path:
        yield path


@pytest.fixture
def slow_session(window):
    with slowed(state_folder(PART) / f"{window.autosave.session.id}.json") as path:
        yield path


def test_settings_on_a_slow_disk_hold_nobody_up_and_the_newest_are_kept(context, slow_settings):
    began = time.monotonic()
    for seen in ("+46700000001", "+46700000002", "+46700000003"):
        context.keep(replace(context.settings, last_to=seen))
        assert context.settings.last_to == seen
    context.writer.end()
    assert time.monotonic() - began < 5
    written = read_until(slow_settings, "+46700000003")
    assert re.findall(r'"last_to": "(.*)"', written) == ["+46700000001", "+46700000003"]


def test_settings_are_written_when_they_are_kept(context):
    context.keep(replace(context.settings, last_to="+46700000001"))
    context.writer.end()
    assert load_settings().last_to == "+46700000001"


def test_settings_that_cannot_be_written_are_said(window, own_home, qtbot):
    (own_home / FILE_NAME).unlink(missing_ok=True)
    (own_home / FILE_NAME).mkdir(parents=True)
    window.context.keep(window.context.settings)
    qtbot.waitUntil(lambda: FILE_NAME in window.banner.words)


def test_a_draft_on_a_slow_disk_holds_nobody_up_at_the_last_moment(
    window, sample_flow, slow_session, monkeypatch
):
    monkeypatch.setattr(autosave, "_LAST_SECONDS", 0.1)
    window.document.open(sample_flow)
    window.document.apply(changes.set_label(sample_flow.nodes["sales"], "Orders"))
    assert not window.autosave.keep_now()
    assert "Orders" in slow_session.read_text("utf-8")
    slow_session.unlink()
    monkeypatch.setattr(autosave, "_LAST_SECONDS", 20)
    assert window.autosave.keep_now()
    assert "Orders" in slow_session.read_text("utf-8")


def test_a_window_closes_on_a_disk_that_does_not_answer(window, sample_flow, slow_session):
    window.document.open(sample_flow)
    window.document.apply(changes.set_label(sample_flow.nodes["sales"], "Orders"))
    window.autosave._keep()
    began = time.monotonic()
    window.autosave.close(leave=True)
    assert time.monotonic() - began < 5
    assert "Orders" in slow_session.read_text("utf-8")


def test_what_went_wrong_is_told_when_neither_draft_nor_report_can_be_written(
    window, sample_flow, slow_session, monkeypatch, qtbot
):
    monkeypatch.setattr(autosave, "_LAST_SECONDS", 0.1)
    monkeypatch.setattr(crash, "_REPORT_SECONDS", 0.1)
    window.document.open(sample_flow)
    window.document.apply(changes.set_label(sample_flow.nodes["sales"], "Orders"))
    crashes = Crashes()
    with slowed(state_folder(reports.PART) / "report.txt") as report:
        monkeypatch.setattr(crash, "new_report_path", lambda: report)
        try:
            raise RuntimeError("unheard of")
        except RuntimeError as error:
            crashes._hook(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: crashes.dialog is not None)
        assert "RuntimeError" in report.read_text("utf-8")
    crashes.dialog.close()
