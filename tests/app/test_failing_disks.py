"""A disk that fails and clocks that jump in mid-session: one sentence, and the window goes on."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest

from designer.flow import changes
from designer.store import sessions
from designer.store.sessions import PART as SESSIONS
from designer.store.sessions import left_behind
from designer.store.state import state_folder
from designer.store.versions import PART as VERSIONS
from designer.store.writing import dump_document
from tests.app.opened import open_now
from tests.disks import FAULTS, Disk


@pytest.fixture
def disk(monkeypatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def opened(window, sample_flow, tmp_path):
    """The window on a document in a folder of its own, and every sentence it says."""
    path = tmp_path / "there" / "line.callflow"
    path.parent.mkdir()
    path.write_text(dump_document(sample_flow), "utf-8")
    window.autosave.timer.setInterval(5)
    open_now(window, path)
    window.sentences = []
    window.context.messages.said.connect(lambda words, level: window.sentences.append(words))
    return window


def rename(window, label: str) -> None:
    window.document.apply(changes.set_label(window.document.flow.nodes["sales"], label))
    window.document.end_typing()


def kept(words: str) -> bool:
    return any(words in one.read_text("utf-8") for one in state_folder(SESSIONS).glob("*.json"))


@FAULTS
def test_a_folder_that_fails_while_one_works_keeps_the_file_and_the_changes(
    opened, disk, fault, said, qtbot
):
    document, path = opened.document, opened.document.path
    before = path.read_bytes()
    rename(opened, "Orders")
    fault(disk, path.parent)
    opened.registry.run("file.save")
    qtbot.waitUntil(lambda: bool(opened.sentences))
    assert opened.sentences == [
        (
            f"{path} cannot be saved: {said}. What you changed is still here; Save as… puts it "
            "elsewhere."
        )
    ]
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert not document.clean
    qtbot.waitUntil(lambda: kept("Orders"))  # for the case of a crash, as ever
    rename(opened, "Ordering")
    disk.mend()
    opened.registry.run("file.save")
    qtbot.waitUntil(lambda: document.clean)
    assert path.read_text("utf-8") == dump_document(document.flow)


@FAULTS
@pytest.mark.parametrize(
    ("command", "name"), [("file.export", "actions.json"), ("file.picture", "flow.svg")]
)
def test_an_export_that_fails_leaves_the_one_before(
    opened, asker, disk, fault, said, command, name, qtbot
):
    asker.path = opened.document.path.with_name(name)
    asker.path.write_text("of yesterday")
    before = set(asker.path.parent.iterdir())
    rename(opened, "Orders")
    fault(disk, asker.path.parent)
    opened.registry.run(command)
    qtbot.waitUntil(lambda: bool(opened.sentences))
    assert opened.sentences == [f"{asker.path} cannot be saved: {said}."]
    assert asker.path.read_text() == "of yesterday"
    assert set(asker.path.parent.iterdir()) == before
    assert not opened.saving.under_way
    disk.mend()
    opened.registry.run(command)
    qtbot.waitUntil(lambda: len(opened.sentences) == 2)
    assert opened.sentences[1].startswith("Exported the ")
    assert asker.path.read_text() != "of yesterday"


@FAULTS
def test_what_is_not_saved_is_kept_again_when_the_disk_is_mended(opened, disk, fault, said, qtbot):
    autosave = opened.autosave
    rename(opened, "Orders")
    qtbot.waitUntil(lambda: kept("Orders"))
    for times in (1, 2):
        fault(disk, state_folder(SESSIONS))
        rename(opened, f"Ordering {times}")
        qtbot.waitUntil(lambda times=times: len(opened.sentences) == times)
        rename(opened, f"Ordered {times}")  # said once, however often it fails
        qtbot.waitUntil(lambda: not (autosave.timer.isActive() or autosave._busy))
        assert not kept(f"Ordered {times}")
        disk.mend()
        rename(opened, f"Orders {times}")
        qtbot.waitUntil(lambda times=times: kept(f"Orders {times}"))
    assert len(opened.sentences) == 2
    assert all(
        one.startswith("What is not saved could not be kept for the case of a crash. ")
        and one.endswith(f"{said}.")
        for one in opened.sentences
    )


@FAULTS
def test_a_version_that_cannot_be_kept_is_one_remark_on_what_was_saved(
    opened, disk, fault, said, qtbot
):
    document = opened.document
    rename(opened, "Orders")
    fault(disk, state_folder(VERSIONS))
    opened.registry.run("file.save")
    qtbot.waitUntil(lambda: document.clean)
    assert len(opened.sentences) == 1
    assert opened.sentences[0].startswith("Saved line.callflow. This version of ")
    assert document.path.read_text("utf-8") == dump_document(document.flow)


def test_a_clock_that_jumps_a_day_either_way_keeps_the_newest(opened, monkeypatch, qtbot):
    class Jumping(datetime):
        """So many days away from now."""

        days = 0

        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(days=cls.days)

    monkeypatch.setattr(sessions, "datetime", Jumping)
    for days, label in ((0, "one"), (1, "two"), (-1, "three"), (0, "four")):
        Jumping.days = days
        rename(opened, f"Orders {label}")
        qtbot.waitUntil(lambda label=label: kept(f"Orders {label}"))
    opened.autosave.session.end(leave=True)
    (left,) = left_behind()
    assert "Orders four" in left.record.draft
    left.drop()
    assert opened.sentences == []


def test_what_changed_before_a_long_sleep_is_kept_after_it(opened, monkeypatch, qtbot):
    rename(opened, "Orders")
    real = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: real() + 8 * 3600)
    qtbot.waitUntil(lambda: kept("Orders"))
    opened.registry.run("file.save")
    qtbot.waitUntil(lambda: opened.document.clean)
    assert opened.sentences == ["Saved line.callflow."]
