"""How Markdown looks: code stands apart from what follows it, and is one ground in itself."""

from PySide6.QtGui import QTextDocument

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
