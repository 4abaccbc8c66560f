"""The list of licences is that of the lock, and nothing in it may not be given on."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from email.message import Message
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LICENCES = runpy.run_path(str(ROOT / "packaging" / "licence_list.py"))
MAY_BE_GIVEN_ON = {
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "LGPL-3.0-only",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "PSF-2.0",
}
"""One of the licences a package may be used under has to be one of these."""


@pytest.fixture(scope="module")
def listed() -> dict[str, tuple[str, str]]:
    return LICENCES["listed"](LICENCES["LIST"].read_text("utf-8"))


def test_every_locked_package_and_no_other_is_listed(listed):
    locked = LICENCES["locked"](LICENCES["LOCK"].read_text("utf-8"))
    assert {name: versions for name, (versions, _) in listed.items()} == locked


def test_what_is_listed_is_what_the_packages_say(listed):
    said = {name: LICENCES["installed_licence"](name) for name in listed}
    here = {name: licence for name, licence in said.items() if licence is not None}
    assert len(here) > 20
    assert here == {name: listed[name][1] for name in here}


def test_nothing_forbids_to_be_given_on(listed):
    refused = {
        name: licence
        for name, (_, licence) in listed.items()
        if not MAY_BE_GIVEN_ON & set(licence.split(" OR "))
    }
    assert not refused


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ([("License-Expression", "MIT"), ("License", "other")], "MIT"),
        ([("Classifier", "License :: OSI Approved :: MIT License"), ("License", "a\nb")], "MIT"),
        ([("License", "Apache-2.0")], "Apache-2.0"),
        ([("License", "the whole\ntext")], ""),
        ([], ""),
    ],
)
def test_the_clearest_word_counts(fields, licence):
    package = Message()
    for key, value in fields:
        package[key] = value
    assert LICENCES["licence"](package) == licence


WEAK = {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
FINE = {"name": "b", "version": "1", "vulns": []}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        ("", 0, "left out"),
        (json.dumps({"dependencies": [UNKNOWN]}), 0, "left out"),
        (json.dumps({"dependencies": [UNKNOWN, FINE]}), 0, "1 of 2 packages looked up, 0 weak"),
        (json.dumps({"dependencies": [FINE, WEAK]}), 1, "a 1: PYSEC-1"),
    ],
)
def test_only_a_known_weakness_fails(tmp_path, found, code, said):
    (tmp_path / "audit.json").write_text(found, "utf-8")
    command = [sys.executable, str(ROOT / ".ci" / "audited.py"), str(tmp_path / "audit.json")]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == code
    assert said in result.stdout
