"""Icons, colours and the font that ship with the program."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer

from designer.flow.vocabulary import KINDS
from designer.store.resources import resource_path

ICONS = sorted(resource_path("icons").glob("*.svg"))
# A style sheet cannot colour what it draws: its few icons come once per theme.
LINE_ICONS = [path for path in ICONS if not re.fullmatch(r"app|.+-(light|dark)", path.stem)]
THEMES = json.loads(resource_path("styles", "tokens.json").read_text("utf-8"))["themes"]


def luminance(colour):
    """Return the relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_line_icons_are_one_family_and_take_any_colour(path):
    root = ET.fromstring(path.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.8")
    fixed = set(re.findall(r'(?:fill|stroke)="([^"]+)"', path.read_text("utf-8")))
    assert fixed <= {"currentColor", "none"}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_qt_reads_every_icon(path, qapp):
    assert QSvgRenderer(QByteArray(path.read_bytes())).isValid()


@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_has_an_icon_and_a_colour(theme):
    kinds = set(KINDS)
    assert kinds <= {path.stem for path in LINE_ICONS}
    assert kinds <= set(THEMES[theme])


def test_both_themes_name_the_same_colours():
    assert set(THEMES["light"]) == set(THEMES["dark"])
    for colours in THEMES.values():
        assert all(re.fullmatch(r"#[0-9A-F]{6}([0-9A-F]{2})?", value) for value in colours.values())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["window", "panel", "card", "field", "canvas"])
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_words_can_be_read(theme, ground, ink):
    assert contrast(THEMES[theme][ink], THEMES[theme][ground]) >= 4.5


def over(colour, ground):
    """Return ``ground`` as it is seen through the tint ``#RRGGBBAA``."""
    share = int(colour[7:], 16) / 255
    mixed = (
        round(int(ground[at : at + 2], 16) * (1 - share) + int(colour[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


@pytest.mark.parametrize("theme", THEMES)
def test_words_and_edges_can_be_seen_on_notes_and_frames(theme):
    colours = THEMES[theme]
    assert contrast(colours["text"], colours["note"]) >= 4.5
    for ground in ("canvas", "card"):
        tinted = over(colours["frame"], colours[ground])
        assert min(contrast(colours[ink], tinted) for ink in ("text", "muted")) >= 4.5
    tinted = over(colours["frame"], colours["canvas"])
    edges = ("success", "failed", "busy", "next", "digit")
    assert min(contrast(colours[edge], tinted) for edge in edges) >= 4


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("edge", ["success", "failed", "busy", "next", "digit"])
def test_edges_can_be_seen(theme, edge):
    assert contrast(THEMES[theme][edge], THEMES[theme]["canvas"]) >= 4


@pytest.mark.parametrize("style", ["Regular", "SemiBold"])
def test_qt_loads_the_font(style, qapp):
    font = QFontDatabase.addApplicationFont(str(resource_path("fonts", f"Inter-{style}.otf")))
    assert "Inter" in QFontDatabase.applicationFontFamilies(font)
    assert resource_path("fonts", "LICENSE-Inter.txt").is_file()
