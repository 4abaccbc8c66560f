"""Resources are found in a checkout and in a wheel; a missing one is named."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from designer.store.resources import MissingResourceError, resource_path

ROOT = Path(__file__).resolve().parents[2]


def test_the_checkout_has_its_files_beside_the_package():
    assert resource_path() == ROOT / "resources"
    assert resource_path("icons", "play.svg").is_file()


def test_a_missing_file_is_named_with_its_place():
    with pytest.raises(MissingResourceError) as caught:
        resource_path("icons", "no-such-icon.svg")
    assert "icons/no-such-icon.svg" in str(caught.value)
    assert str(ROOT / "resources" / "icons" / "no-such-icon.svg") in str(caught.value)


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    # A fixed time makes two builds of the same files the same bytes.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.slow
def test_the_wheel_carries_every_resource(unpacked_wheel):
    def files(folder):
        return {
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }

    assert files(unpacked_wheel / "designer" / "_resources") == files(ROOT / "resources")
    assert files(unpacked_wheel / "designer" / "_guide") == files(ROOT / "docs" / "guide")
    assert files(unpacked_wheel / "designer" / "_licences") == {"LICENSE", "licences.md"}


@pytest.mark.slow
def test_the_wheel_finds_its_own_files(unpacked_wheel):
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from designer.store.resources import resource_path\n"
        "print(resource_path('samples', 'support-line.callflow'))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script, str(unpacked_wheel)],
        capture_output=True,
        text=True,
        check=True,
    )
    expected = unpacked_wheel / "designer" / "_resources" / "samples" / "support-line.callflow"
    assert Path(done.stdout.strip()) == expected
