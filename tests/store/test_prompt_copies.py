"""Prompts come along when a document is saved elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.flow.model import Flow, Node
from designer.flow.references import prompt_references
from designer.store.files import StoreError
from designer.store.prompt_copies import copy_prompts
from tests.disks import Disk


@pytest.fixture
def wanted() -> tuple[str, ...]:
    flow = Flow()
    flow.variables = {"set": "night"}
    values = ("line/menu.wav", "{set}/closed.wav", "https://example.com/a.mp3", "sound/beep")
    nodes = [Node(f"play-{n}", "play", value) for n, value in enumerate(values)]
    flow.add_nodes([(None, node, None) for node in nodes])
    return prompt_references(flow)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    for name in ("line/menu.wav", "night/closed.wav"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(name.encode())
    return folder


def test_every_file_beside_the_document_is_copied(wanted, source, tmp_path):
    target = tmp_path / "target"
    target.mkdir()
    assert copy_prompts(wanted, source, target) == ("line/menu.wav", "night/closed.wav")
    assert (target / "night/closed.wav").read_bytes() == b"night/closed.wav"


def test_what_is_there_already_stays(wanted, source, tmp_path):
    target = tmp_path / "target"
    (target / "line").mkdir(parents=True)
    (target / "line/menu.wav").write_bytes(b"mine")
    assert copy_prompts(wanted, source, target) == ("night/closed.wav",)
    assert (target / "line/menu.wav").read_bytes() == b"mine"


def test_what_is_missing_is_passed_over(wanted, tmp_path):
    (tmp_path / "source").mkdir()
    assert copy_prompts(wanted, tmp_path / "source", tmp_path) == ()


def test_a_place_nothing_can_be_written_to_is_said(wanted, source, tmp_path):
    blocked = tmp_path / "target"
    blocked.mkdir()
    (blocked / "line").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="could not be copied"):
        copy_prompts(wanted, source, blocked)


def test_a_full_disk_leaves_no_half_prompt_and_the_next_time_it_is_whole(
    wanted, source, tmp_path, monkeypatch
):
    target, disk = tmp_path / "target", Disk(monkeypatch)
    target.mkdir()
    disk.fill(target / "line")
    with pytest.raises(StoreError, match=r"menu\.wav"):
        copy_prompts(wanted, source, target)
    # the others came along
    assert [one.name for one in target.rglob("*") if one.is_file()] == ["closed.wav"]
    disk.mend()
    assert copy_prompts(wanted, source, target) == ("line/menu.wav",)
    assert (target / "line/menu.wav").read_bytes() == b"line/menu.wav"
