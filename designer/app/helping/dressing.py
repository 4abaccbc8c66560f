"""How a page of Markdown looks: Qt reads it without margins, colours and lines of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser

from designer.app.theme.tokens import STEP, Tokens

_LARGER = {1: 2, 2: 1, 3: 0}
"""How many steps of Qt's sizes a heading is larger than the text."""
_ABOVE = {1: 0, 2: 6 * STEP, 3: 4 * STEP}
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_LINE = 130
"""Height of a line in percent of the font's."""
_LEAST, _MOST = 28, 60
"""How much a column of a table counts at least, and at the most, in letters of its longest cell."""
_WORD = 1.8
"""A letter of the longest word counts so much: words are not to be broken."""


def show_markdown(reader: QTextBrowser, text: str, tokens: Tokens) -> None:
    """Show the Markdown ``text`` in ``reader`` from its beginning, in the looks of ``tokens``."""
    reader.document().setDocumentMargin(6 * STEP)
    reader.setMarkdown(text)
    dress(reader.document(), tokens)
    reader.moveCursor(QTextCursor.MoveOperation.Start)


def dress(document: QTextDocument, tokens: Tokens) -> None:
    """Give headings, paragraphs, code and tables of ``document`` their looks in ``tokens``."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _dress_block(block, tokens)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, tokens)
    cursor.endEditBlock()


def headings_of(document: QTextDocument) -> list[QTextBlock]:
    """The blocks that are headings, in order."""
    found, block = [], document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found.append(block)
        block = block.next()
    return found


def _dress_block(block: QTextBlock, tokens: Tokens) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    shape, level = QTextBlockFormat(), block.blockFormat().headingLevel()
    if _PICTURE not in block.text():
        by_font = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        shape.setLineHeight(_LINE, by_font)
    if cursor.currentTable() is not None:
        # What stands above a table would else push its first cell down.
        shape.setTopMargin(0)
        shape.setBottomMargin(0)
    elif level:
        shape.setTopMargin(_ABOVE.get(level, 3 * STEP))
        shape.setBottomMargin(2 * STEP)
        words = QTextCharFormat()
        words.setFontWeight(QFont.Weight.DemiBold)
        words.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _LARGER.get(level, 0))
        cursor.mergeCharFormat(words)
    elif _is_code(block):
        shape.setBackground(QBrush(tokens["canvas"]))
        shape.setLeftMargin(2 * STEP)
        shape.setNonBreakableLines(False)
        # The ground of a line ends where the line does: no gaps between them.
        shape.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        shape.setTopMargin(0)
        shape.setBottomMargin(0 if _is_code(block.next()) else 2.5 * STEP)
    else:
        in_list = block.textList() is not None
        shape.setTopMargin(0)
        shape.setBottomMargin(STEP if in_list else 2.5 * STEP)
    cursor.mergeBlockFormat(shape)


def _is_code(block: QTextBlock) -> bool:
    """Whether ``block`` is a line between fences."""
    kinds = QTextBlockFormat.Property
    marks = (kinds.BlockCodeLanguage, kinds.BlockCodeFence)
    return block.isValid() and any(block.blockFormat().hasProperty(mark) for mark in marks)


def _dress_table(table: QTextTable, tokens: Tokens) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderCollapse(True)
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderBrush(QBrush(tokens["line"]))
    look.setCellPadding(1.5 * STEP)
    look.setCellSpacing(0)
    look.setTopMargin(STEP)
    look.setBottomMargin(4 * STEP)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setAlignment(Qt.AlignmentFlag.AlignLeft)
    look.setColumnWidthConstraints(_widths(table))
    table.setFormat(look)
    first = table.cellAt(0, 0).firstCursorPosition()
    if not first.block().text() and first.block().next().isValid():
        # Qt begins a table that follows code with an empty line in its first cell.
        first.deleteChar()
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.DemiBold)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(bold)


def _widths(table: QTextTable) -> list[QTextLength]:
    """The share of each column, so that a short one leaves its room to the long ones."""
    counts = [_count(table, column) for column in range(table.columns())]
    whole = sum(counts)
    return [QTextLength(QTextLength.Type.PercentageLength, 100 * count / whole) for count in counts]


def _count(table: QTextTable, column: int) -> float:
    cells = (table.cellAt(row, column) for row in range(table.rows()))
    texts = [cell.lastCursorPosition().block().text() for cell in cells]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(_LEAST, word * _WORD, min(_MOST, max(map(len, texts))))
