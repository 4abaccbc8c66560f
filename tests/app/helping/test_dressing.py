"""How Markdown looks: code stands apart from what follows it, and is one ground in itself."""

from PySide6.QtGui import QTextDocument, QTextTable

from designer.app.helping.dressing import dress
from designer.app.theme.tokens import load_tokens


def test_only_the_last_line_of_code_has_room_below(qapp):
    document = QTextDocument()
    document.setMarkdown("Before\n\n```sh\none\ntwo\n```\n\nAfter\n")
    dress(document, load_tokens()["light"])
    below, block = {}, document.begin()
    while block.isValid():
        below[block.text()] = block.blockFormat().bottomMargin()
        block = block.next()
    assert below["one"] == 0
    assert below["two"] == below["Before"] > 0


def test_a_short_column_leaves_its_room_to_a_long_one(qapp):
    document = QTextDocument()
    document.setMarkdown(f"| a | b |\n| --- | --- |\n| Play | {'a long tale ' * 20} |\n")
    dress(document, load_tokens()["light"])
    (table,) = (one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable))
    short, long = (width.rawValue() for width in table.format().columnWidthConstraints())
    assert long > 2 * short > 30
    assert round(short + long) == 100
