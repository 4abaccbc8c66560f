"""A sound is taken beside a document under a name that can be played, and never over another."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.flow.values import is_reference
from designer.store.files import StoreError
from designer.store.prompt_taking import Taking, _playable, plan_taking, take, write_new
from tests.disks import FAULTS, Disk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "flow"
    folder.mkdir()
    return folder


def sound(tmp_path: Path, name: str, content: bytes = b"sound") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "reference"),
    [
        ("hello.wav", "hello.wav"),
        ("Hallå, där!.MP3", "Halla-dar.mp3"),
        ("a..b.wav", "prompt.wav"),
        ("你好.ogg", "prompt.ogg"),
        (".hidden.wav", "hidden.wav"),
    ],
)
def test_its_name_can_be_played(tmp_path: Path, folder: Path, name: str, reference: str) -> None:
    taking = plan_taking(sound(tmp_path, name), folder)
    assert taking.reference == reference
    take(taking)
    assert (folder / reference).read_bytes() == b"sound"


@given(st.text(min_size=1, max_size=30))
def test_any_name_can(stem: str) -> None:
    assert is_reference(f"{_playable(stem)}.wav")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_what_lies_beside_the_document_stays_there(tmp_path: Path, folder: Path) -> None:
    (folder / "deep").mkdir()
    linked = tmp_path / "linked"
    linked.symlink_to(folder, target_is_directory=True)
    inside = sound(folder / "deep", "a.wav")
    for path in (inside, linked / "deep" / "a.wav"):
        assert plan_taking(path, folder) == Taking(path, folder, "deep/a.wav", there=True)
    odd = plan_taking(sound(folder, "hallå där.wav"), folder)
    assert (odd.reference, odd.there) == ("halla-dar.wav", False)


def test_another_sound_of_that_name_stays(tmp_path: Path, folder: Path) -> None:
    (folder / "a.wav").write_bytes(b"another")
    taking = plan_taking(sound(tmp_path, "a.wav"), folder)
    assert (taking.reference, taking.there) == ("a-2.wav", False)
    take(taking)
    assert (folder / "a.wav").read_bytes() == b"another"
    again = plan_taking(tmp_path / "a.wav", folder)
    assert (again.reference, again.there) == ("a-2.wav", True)
    take(again)
    assert len(list(folder.iterdir())) == 2


def test_it_goes_into_the_folder_of_prompts_if_that_is_the_documents(
    tmp_path: Path, folder: Path
) -> None:
    (folder / "prompts").mkdir()
    assert plan_taking(sound(tmp_path, "a.wav"), folder).reference == "prompts/a.wav"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "other").mkdir()
    (folder / "prompts").symlink_to(tmp_path / "other")
    assert plan_taking(sound(tmp_path, "a.wav"), folder).reference == "a.wav"


def test_what_is_not_there_or_no_file_is_said(tmp_path: Path, folder: Path) -> None:
    for path, code in ((tmp_path / "none.wav", "missing"), (folder, "is-folder")):
        with pytest.raises(StoreError) as error:
            plan_taking(path, folder)
        assert error.value.code == code


def test_what_came_there_meanwhile_stays_and_a_folder_that_is_gone_is_said(
    tmp_path: Path, folder: Path
) -> None:
    source = sound(tmp_path, "a.wav")
    taking = plan_taking(source, folder)
    (folder / "a.wav").write_bytes(b"came")
    for tried in (taking, Taking(source, tmp_path / "gone", "a.wav", there=False)):
        with pytest.raises(StoreError) as error:
            take(tried)
        assert error.value.code == "prompt-not-copied"
    assert (folder / "a.wav").read_bytes() == b"came"


def test_a_new_sound_is_written_under_a_free_name(folder: Path) -> None:
    assert write_new(b"one", "Main menu", (), folder) == "main-menu.wav"
    assert write_new(b"two", "Main menu", ("main-menu-2.wav",), folder) == "main-menu-3.wav"
    (folder / "prompts").mkdir()
    assert write_new(b"three", "你好", (), folder) == "prompts/prompt.wav"
    (folder / "prompts" / "gone.wav").symlink_to(folder / "nowhere")
    assert write_new(b"four", "gone", (), folder) == "prompts/gone-2.wav"
    ending = "-stand-in.wav"
    assert write_new(b"five", "Main", (), folder, ending) == "prompts/main-stand-in.wav"
    assert write_new(b"six", "Main", (), folder, ending) == "prompts/main-2-stand-in.wav"
    names = ("main-menu.wav", "main-menu-3.wav", "prompts/prompt.wav", "prompts/gone-2.wav")
    said = [(folder / name).read_bytes() for name in names]
    assert said == [b"one", b"two", b"three", b"four"]


@given(st.text(max_size=300))
def test_whatever_a_node_is_called_its_sound_can_be_played(
    tmp_path_factory: pytest.TempPathFactory, called: str
) -> None:
    folder = tmp_path_factory.mktemp("flow")
    reference = write_new(b"sound", called, (), folder)
    assert is_reference(reference)
    assert (folder / reference).read_bytes() == b"sound"


@FAULTS
def test_what_cannot_be_written_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, fault: Callable[..., None], said: str
) -> None:
    disk = Disk(monkeypatch)
    fault(disk, folder)
    with pytest.raises(StoreError, match=said):
        write_new(b"sound", "menu", (), folder)
    assert list(folder.iterdir()) == []
    with pytest.raises(StoreError, match="there is no folder"):
        write_new(b"sound", "menu", (), folder / "gone")
