"""The lock files: pinned, hashed, without any address, good for every Python and system."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENTRY = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; (?P<marker>.+))?")


def read(name):
    """Return the lines of a lock file as (name, version, marker, number of hashes)."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    rows = []
    for block in text.replace("\\\n", "").splitlines():
        requirement, *hashes = block.split("--hash=sha256:")
        match = ENTRY.fullmatch(requirement.strip())
        assert match, block[:80]
        assert all(re.fullmatch(r"[0-9a-f]{64}\s*", item) for item in hashes), block[:80]
        rows.append((match["name"], match["version"], match["marker"] or "", len(hashes)))
    return rows


def plain(requirement):
    return re.split(r"[\s<>=!;\[]", requirement)[0].lower().replace("_", "-")


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.mark.parametrize(
    ("name", "least"), [("runtime", 20), ("dev", 40), ("package", 4), ("docs", 20)]
)
def test_every_line_is_pinned_and_hashed(name, least):
    rows = read(name)
    assert len(rows) > least
    assert all(hashes >= 1 for *_, hashes in rows)


@pytest.mark.parametrize("name", ["runtime", "dev", "package", "docs"])
def test_no_address_and_no_path(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    assert not re.search(
        r"://|index|find-links|trusted-host|#|(?<![<>=])@|^[./]", text, re.MULTILINE
    )


def test_what_the_project_asks_for_is_locked(project):
    runtime = {name for name, *_ in read("runtime")}
    dev = {name for name, *_ in read("dev")}
    assert {plain(item) for item in project["dependencies"]} | {"hatchling"} <= runtime
    assert {plain(item) for item in project["optional-dependencies"]["dev"]} <= dev


def test_development_locks_the_same_versions_as_the_program():
    versions = {(name, version) for name, version, *_ in read("runtime")}
    assert versions <= {(name, version) for name, version, *_ in read("dev")}


@pytest.mark.parametrize(
    ("package", "marker"),
    [("pywin32-ctypes", "win32"), ("secretstorage", "linux"), ("colorama", "win32")],
)
def test_packages_of_one_system_are_marked(package, marker):
    markers = [mark for name, _, mark, _ in read("dev") if name == package]
    assert markers
    assert all(marker in mark for mark in markers)


def test_python_3_11_gets_a_qt_binding_that_keeps_its_references():
    """6.12.0 loses a reference to None for every void call on Python 3.11."""
    versions = {
        marker: version for name, version, marker, _ in read("dev") if name == "pyside6-essentials"
    }
    assert versions["python_full_version < '3.12'"].startswith(("6.10.", "6.11."))
    assert "python_full_version >= '3.12'" in versions
