"""What shows words of the program remembers what made them; there are no two ways to show them."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel

import designer.app
from designer.app.saying import add_choice, said_by, say, say_again, worded
from designer.app.translate import Said, again, joined_words, made_of, tr

SETTERS = {
    "setText", "setTitle", "setWindowTitle", "setToolTip", "setAccessibleName",
    "setAccessibleDescription", "setPlaceholderText",
}  # fmt: skip


def test_what_somebody_wrote_is_never_made_anew(swedish_later, qapp, qtbot):
    ours, theirs, box = worded(QLabel(), tr("Play")), worded(QLabel(), "Play"), QComboBox()
    mixed = worded(QLabel(), joined_words(": ", (tr("Play"), "Play")))
    add_choice(box, tr("Play"), "Play")
    add_choice(box, "Play", "Play")
    for widget in (ours, theirs, mixed, box):
        qtbot.addWidget(widget)
    swedish_later()
    say_again(qapp)
    assert (ours.text(), theirs.text()) == ("Spela upp", "Play")
    assert mixed.text() == "Spela upp: Play"
    assert [box.itemText(row) for row in range(2)] == ["Spela upp", "Play"]
    assert box.itemData(0) == "Play"


def test_words_of_somebody_take_the_place_of_ours(swedish_later, qapp, qtbot):
    label = worded(QLabel(), tr("Play"))
    qtbot.addWidget(label)
    assert said_by(label.setText) == "Play"
    say(label.setText, "Record")
    assert said_by(label.setText) == ""
    swedish_later()
    say_again(qapp)
    assert label.text() == "Record"


def test_what_is_made_of_words_is_made_anew(swedish_later):
    loud = made_of(str.upper, tr("{count} errors", count=2))
    nested = tr("Go to {node}", node=tr("Play"))
    plain = made_of(str.upper, "Play")
    swedish_later()
    assert (again(loud), again(again(loud))) == ("2 FEL", "2 FEL")
    assert again(nested) == "Gå till Spela upp"
    assert not isinstance(plain, Said)


def test_nothing_shows_a_text_of_ours_and_forgets_what_made_it():
    forgot = []
    for path in Path(designer.app.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            called = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
            ours = any(isinstance(one, ast.Name) and one.id in ("tr", "tr_text") for one in called)
            # What stands in a list is shown anew from what it lists.
            of_list = ast.unparse(node.func.value) in ("item", "row")
            if node.func.attr in SETTERS and ours and not of_list:
                forgot.append(f"{path.name}:{node.lineno}")
    assert forgot == []
