"""Both themes: every role there, text readable, colours only from the table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

import designer.app
from designer.app.theme.icons import line_icon
from designer.app.theme.tokens import load_tokens
from designer.flow.outcomes import NAMED_OUTCOMES
from designer.flow.vocabulary import KINDS
from designer.store.resources import resource_path

TEXT_PAIRS = [
    (text, ground)
    for text in (
        *("text", "muted", "accent", "danger", "warning"),
        *("success", "failed", "busy", "next", "digit"),
    )
    for ground in ("window", "panel", "card", "field", "canvas")
] + [("accentText", "accent"), ("card", "dangerFill")]
GROUNDS = ("window", "panel", "card", "field")
SIGNS = [
    *(("fieldLine", ground) for ground in GROUNDS),  # the only sign of a field
    *(("accent", ground) for ground in (*GROUNDS, "canvas")),  # the focus
    *(("focusRing", ground) for ground in (*GROUNDS, "accent", "dangerFill")),  # on filled buttons
]
TILES = list(KINDS)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_reaches_four_and_a_half_to_one(theme, text, ground):
    tokens = load_tokens()[theme]
    assert contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_borders_of_fields_and_the_focus_reach_three_to_one(theme, sign, ground):
    tokens = load_tokens()[theme]
    assert contrast(tokens[sign], tokens[ground]) >= 3.0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_placeholders_are_readable(context, qtbot, theme, field):
    context.theme.choose(theme)
    edit = field()
    qtbot.addWidget(edit)
    edit.ensurePolished()
    placeholder = edit.palette().color(QPalette.ColorRole.PlaceholderText)
    assert placeholder.alpha() == 255
    assert contrast(placeholder, context.theme.tokens["field"]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", TILES)
def test_icons_stand_out_from_their_tile(theme, kind):
    tokens = load_tokens()[theme]
    assert contrast(tokens["tileIcon"], tokens[kind]) >= 3.0


# What the platform without a screen has to say about popups.
@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_icons_of_highlighted_entries_and_rows_stand_out(context, qtbot, theme):
    context.theme.choose(theme)
    context.theme.dress()
    icons = [line_icon(kind, context.theme.tokens[kind]) for kind in KINDS]
    menu, box = QMenu(), QComboBox()
    for place, icon in enumerate(icons):
        menu.addAction(icon, str(place))
        box.addItem(icon, str(place))
    for shown in (menu, box):
        qtbot.addWidget(shown)
    menu.popup(QPoint(0, 0))
    box.show()
    box.showPopup()
    for place, action in enumerate(menu.actions()):
        menu.setActiveAction(action)
        box.setCurrentIndex(place)
        view = box.view()
        row = view.visualRect(box.model().index(place, 0))
        view.setCurrentIndex(box.model().index(place, 0))
        for widget, part in ((menu, menu.actionGeometry(action)), (view.viewport(), row)):
            image = widget.grab(part).toImage()
            ground = image.pixelColor(image.width() - 12, image.height() // 2)
            inner = range(6, image.height() - 6)
            pixels = {image.pixelColor(x, y).rgb() for x in range(6, 26) for y in inner}
            assert max(contrast(QColor(one), ground) for one in pixels) >= 3.0
    menu.close()
    box.hidePopup()


def test_both_themes_name_the_same_roles():
    light, dark = load_tokens().values()
    assert set(light.colours) == set(dark.colours)
    assert set(NAMED_OUTCOMES) | {"digit"} | set(KINDS) <= set(light.colours)


def test_every_name_in_the_style_sheet_is_known(context):
    sheet = resource_path("styles", "window.qss").read_text(encoding="utf-8")
    names = set(re.findall(r"\$(\w+)", sheet))
    known = set(load_tokens()["light"].colours) | {
        "hover", "pressed", "accentSoft", "accentHover", "icons", "theme",
    }  # fmt: skip
    assert names <= known
    context.theme.dress()
    assert context.app.styleSheet()
    assert "$" not in context.app.styleSheet()


def test_no_colour_stands_anywhere_else():
    literal = re.compile(
        r"""["']#[0-9A-Fa-f]{3,8}["']|setStyleSheet\(|Qt\.GlobalColor\.(?!transparent)"""
    )
    for path in Path(designer.app.__file__).parent.rglob("*.py"):
        # forgetting.py gives closed windows the one rule that says nothing.
        if path.name in ("tokens.py", "theme.py", "forgetting.py"):
            continue
        assert not literal.search(path.read_text(encoding="utf-8")), path


def test_switching_the_theme_tells_and_dresses(context, qtbot):
    context.theme.dress()
    before = context.app.styleSheet()
    with qtbot.waitSignal(context.theme.changed):
        context.theme.choose("dark")
    assert context.theme.tokens.name == "dark"
    assert context.app.styleSheet() != before
    context.theme.choose("light")
