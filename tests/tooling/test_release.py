"""What installed programs are made of: the tables, the man page, the icons, the desktop's files."""

from __future__ import annotations

import re
import struct
import sys
import tarfile
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from designer import __version__
from designer.cli.meaning import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture(autouse=True)
def beside_each_other(monkeypatch):
    """The modules of the folder import each other as a script's neighbours do."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    yield
    for name in {path.stem for path in PACKAGING.glob("*.py")}:
        sys.modules.pop(name, None)


def test_qt_is_packed_without_what_the_window_never_loads():
    import contents

    inside = "_internal/PySide6/Qt"
    for name in ("lib/libQt6Quick.so.6", "plugins/platforms/libqvnc.so", "translations/qt_de.qm"):
        assert contents.is_left_out(f"{inside}/{name}", True), name
    for name in (
        "lib/libQt6Gui.so.6",
        "plugins/platforms/libqxcb.so",
        "translations/qtbase_sv.qm",
    ):
        assert not contents.is_left_out(f"{inside}/{name}", True), name
    # On Linux the system's own libraries are better; elsewhere there are none.
    assert contents.is_left_out("libX11.so.6", True)
    assert not contents.is_left_out("libX11.so.6", False)
    assert not contents.is_left_out("libssl.so.3", True)


def test_every_module_of_qt_that_the_window_imports_is_packed():
    import contents

    found = set()
    for path in (ROOT / "designer").rglob("*.py"):
        text = path.read_text("utf-8")
        found |= set(re.findall(r"^\s*from PySide6\.(Qt\w+)", text, re.MULTILINE))
        for names in re.findall(r"^\s*from PySide6 import ([\w, ]+)", text, re.MULTILINE):
            found |= {name.strip() for name in names.split(",") if name.strip().startswith("Qt")}
    assert {"QtCore", "QtWidgets"} <= found <= contents.QT_MODULES
    assert contents.unused_qt_modules(["QtQuick", "QtCore"]) == ["PySide6.QtQuick"]


def test_the_man_page_names_every_command_and_escapes_what_troff_would_take():
    from manpage import escaped, man_page

    page = man_page()
    assert all(f".SS callflow {name}" in page for name in COMMANDS)
    assert f"Callflow Designer {__version__}" in page
    assert r"\-\-screenshot" in page
    assert escaped(".B\n-x \\n") == r"\&.B \-x \en"


def test_icons_of_windows_and_macos_hold_the_pictures_of_their_sizes():
    import icons

    pictures = {side: bytes([side % 251]) * side for side in icons.SIZES}
    ico = icons.ico(pictures)
    _, kind, count = struct.unpack_from("<HHH", ico)
    assert (kind, count) == (1, 6)
    for number in range(count):
        width, _, _, _, _, _, size, at = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * number)
        assert ico[at : at + size] == pictures[width or 256]
    icns = icons.icns(pictures)
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8])[0] == len(icns)


def test_the_icon_is_drawn_at_every_size(qapp):
    import icons

    small, large = (icons.draw(ROOT / "resources/icons/app.svg", side) for side in (16, 256))
    assert [struct.unpack(">II", png[16:24]) for png in (small, large)] == [(16, 16), (256, 256)]


def test_the_desktop_opens_documents_of_the_kind_it_is_told_of():
    import contents
    import desktop

    entry = ConfigParser(interpolation=None, delimiters="=")
    entry.read(PACKAGING / "linux" / "callflow-designer.desktop", "utf-8")
    said = entry["Desktop Entry"]
    assert said["MimeType"] == f"{contents.MIME_TYPE};"
    assert said["Exec"] == "callflow design %f"
    assert said["Icon"] == contents.NAME
    kind = ElementTree.parse(PACKAGING / "linux" / "callflow-designer.xml").getroot()[0]
    assert kind.get("type") == contents.MIME_TYPE
    assert kind.find("{*}glob").get("pattern") == "*.callflow"
    told = ElementTree.parse(PACKAGING / "linux" / desktop.METAINFO).getroot()
    assert told.findtext("id") == desktop.METAINFO.removesuffix(".metainfo.xml")
    assert told.findtext("launchable") == f"{contents.NAME}.desktop"
    assert told.findtext("provides/mediatype") == contents.MIME_TYPE
    assert told.findtext("summary") == said["Comment"]


def test_symbols_go_from_libraries_but_those_under_the_lgpl_stay_as_they_came(tmp_path):
    import contents

    names = ("libpython3.so", "cryptography/_rust.abi3.so", "PySide6/Qt/lib/libicu.so.73")
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "libicu.so.73").symlink_to(tmp_path / names[-1])
    stripped = {
        str(path.relative_to(tmp_path))
        for path in tmp_path.rglob("*.so*")
        if contents.is_stripped(path, tmp_path)
    }
    assert stripped == set(names[:2])


def test_the_debian_package_depends_on_what_qt_loads():
    import debian

    fields = dict(
        line.split(": ", 1) for line in debian.control("1.2", "amd64", 2049).splitlines()[:10]
    )
    assert (fields["Version"], fields["Installed-Size"]) == ("1.2", "3")
    assert {"libegl1", "libxcb-cursor0"} <= set(fields["Depends"].split(", "))
    assert "wayland" in fields["Recommends"]


def test_licences_come_from_what_packages_say_of_themselves(tmp_path):
    from notices import notices

    texts = {
        "a": "Name: a\nVersion: 1\nLicense-Expression: MIT\n",
        "b": "Name: b\nVersion: 2\nClassifier: License :: OSI Approved :: BSD License\n",
        "c": "Name: c\nVersion: 3\n",
        "us": "Name: callflow-designer\nVersion: 4\n",
    }
    for name, text in texts.items():
        folder = tmp_path / f"{name}.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(text, "utf-8")
    lines = notices(tmp_path).splitlines()
    assert lines[-3:] == ["a 1: MIT", "b 2: BSD-3-Clause", "c 3: see its folder"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are those of Unix")
def test_a_tarball_is_the_same_whoever_packs_it_and_whenever(tmp_path):
    import tarball

    tree = tmp_path / "one"
    tree.mkdir()
    program = tree / "callflow"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o700)
    first = tarball.build(tree, tmp_path / "a.tar.gz").read_bytes()
    program.touch()
    program.chmod(0o744)
    assert tarball.build(tree, tmp_path / "b.tar.gz").read_bytes() == first
    with tarfile.open(tmp_path / "b.tar.gz") as tar:
        entry = tar.getmember("one/callflow")
    assert (entry.mode, entry.uid, entry.mtime) == (0o755, 0, 0)
