"""Prompt files beside a document."""

from __future__ import annotations

import hashlib
import sys
import wave
from pathlib import Path

import pytest

from designer.store.files import StoreError
from designer.store.prompts import (
    hook_address,
    prompt_address,
    prompt_file,
    prompt_seconds,
    prompt_version,
)


def write_wav(path: Path, seconds: float, rate: int = 8000) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(b"\0\0" * int(seconds * rate))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "flows"
    (folder / "prompts").mkdir(parents=True)
    (folder / "prompts" / "menu.wav").write_bytes(b"menu")
    (tmp_path / "secret.wav").write_bytes(b"secret")
    return folder


def test_a_reference_means_the_file_in_the_folder(folder: Path) -> None:
    found = prompt_file(folder, "prompts/menu.wav")
    assert found is not None
    assert found.samefile(folder / "prompts" / "menu.wav")


@pytest.mark.parametrize(
    "reference",
    [
        *("prompts/none.wav", "prompts", ".", "", "../secret.wav", "prompts/../../secret.wav"),
        *("sound/beep", "local/name", "https://example.com/a.wav", "a b.wav", "en_US/Hello"),
    ],
)
def test_what_is_no_file_of_the_folder_is_none(folder: Path, reference: str) -> None:
    assert prompt_file(folder, reference) is None
    assert prompt_file(folder, str(folder / "prompts" / "menu.wav")) is None
    assert prompt_file(folder / "none", "prompts/menu.wav") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_does_not_lead_out_of_the_folder(folder: Path) -> None:
    (folder / "out.wav").symlink_to(folder.parent / "secret.wav")
    (folder / "up").symlink_to(folder.parent)
    (folder / "in.wav").symlink_to(folder / "prompts" / "menu.wav")
    (folder / "round").symlink_to(folder / "round")
    assert prompt_file(folder, "out.wav") is None
    assert prompt_file(folder, "up/secret.wav") is None
    assert prompt_file(folder, "round") is None
    assert prompt_file(folder, "in.wav") is not None
    (folder.parent / "other").symlink_to(folder)
    assert prompt_file(folder.parent / "other", "prompts/menu.wav") is not None


def test_the_version_is_of_what_the_file_holds(folder: Path) -> None:
    path = folder / "prompts" / "menu.wav"
    assert prompt_version(path) == hashlib.sha256(b"menu").hexdigest()[:8]
    path.write_bytes(b"changed")
    assert prompt_version(path) == hashlib.sha256(b"changed").hexdigest()[:8]


def test_a_file_that_went_is_named(folder: Path) -> None:
    with pytest.raises(StoreError) as caught:
        prompt_version(folder / "none.wav")
    assert "none.wav" in str(caught.value)


def test_addresses_stand_below_the_base(folder: Path) -> None:
    path = folder / "prompts" / "menu.wav"
    address = prompt_address("https://example.com/flow/", "prompts/menu.wav", path)
    assert address == f"https://example.com/flow/files/prompts/menu.wav?v={prompt_version(path)}"
    assert prompt_address("https://example.com", "a.wav", None) == "https://example.com/files/a.wav"
    assert hook_address("https://example.com/", "voicemail") == "https://example.com/hook/voicemail"


def test_a_wav_is_as_long_as_it_is(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", 1.25)
    assert prompt_seconds(tmp_path / "a.wav") == 1.25


def test_a_wav_that_is_not_plain_is_measured_by_the_library(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", 0.5)
    data = bytearray((tmp_path / "a.wav").read_bytes())
    data[20:22] = (3).to_bytes(2, "little")  # the format of floating point samples
    data[34:36] = (32).to_bytes(2, "little")
    data[32:34] = (4).to_bytes(2, "little")
    (tmp_path / "float.wav").write_bytes(bytes(data))
    with pytest.raises(wave.Error), wave.open(str(tmp_path / "float.wav")):
        pass
    assert prompt_seconds(tmp_path / "float.wav") == 0.25


@pytest.mark.parametrize("content", [b"", b"no sound", b"RIFF\x24\0\0\0WAVE"])
def test_what_is_no_sound_has_no_length(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.wav").write_bytes(content)
    assert prompt_seconds(tmp_path / "a.wav") is None
    assert prompt_seconds(tmp_path / "none.mp3") is None
