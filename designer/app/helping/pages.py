"""The pages of the guide as the help window reads them: titles, headings, plain Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from designer.flow.frozen import frozen
from designer.store.guide import guide_path

FIRST = "index"
"""The page that leads to all others, and says their order."""

_HEADING = re.compile(r"^(#{1,3}) (.+?)\s*$")
_ANCHOR = re.compile(r'<a id="([^"]+)"></a>\s*')
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_TAG = re.compile(r"<[^>]+>")
_MARKS = re.compile(r"\||^\s*(?:[-*] |\d+\. )")
_BEFORE = 16
"""Letters shown before what was found."""
_TO_PAGE = re.compile(r"\]\(([\w-]+)\.md(?:#[\w-]*)?\)")


@frozen
class Heading:
    """A heading of a page: ``level`` 1 to 3, and the names by which links find it."""

    text: str
    level: int
    anchors: tuple[str, ...]


@frozen
class Page:
    """A page of the guide; ``text`` is its Markdown without marks that only a browser needs."""

    name: str
    text: str
    headings: tuple[Heading, ...]
    group: str = ""
    """The heading of the first page below which it is listed."""

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.headings[0].text if self.headings else self.name

    def number_of(self, anchor: str) -> int | None:
        """Which heading, from 0, ``anchor`` names; None where none has it."""
        found = (n for n, heading in enumerate(self.headings) if anchor in heading.anchors)
        return next(found, None)

    def has(self, words: str) -> bool:
        """Whether ``words`` stand in the page, in whatever case."""
        return words.casefold() in self.text.casefold()

    def lines_with(self, words: str) -> Iterator[tuple[str, str]]:
        """The lines below its headings in which ``words`` stand, each with its heading's anchor.

        As they are read, without marks; of each heading the first alone.
        """
        wanted, number, fenced, told = words.casefold(), -1, False, set[int]()
        for line in self.text.splitlines():
            fenced ^= line.lstrip().startswith("```")
            if not fenced and _HEADING.match(line):
                number += 1
                continue
            plain = _plain(line)
            if number not in told and wanted in plain.casefold():
                told.add(number)
                yield plain, self.headings[number].anchors[0] if number > 0 else ""


def around(line: str, words: str) -> str:
    """The part of ``line`` that begins a little before ``words``, so that these are seen first."""
    at = max(line.casefold().find(words.casefold()), 0)
    if at <= _BEFORE:
        return line
    begin = line.find(" ", at - _BEFORE, at) + 1 or at
    return f"…\N{NO-BREAK SPACE}{line[begin:]}"


def _plain(line: str) -> str:
    """A line of Markdown without its marks: links by their words, cells one after another."""
    line = _LINK.sub(r"\1", _TAG.sub("", line))
    return " ".join(_MARKS.sub(" ", line).replace("*", "").replace("`", "").split())


def read_guide() -> dict[str, Page]:
    """Every page by its name: the first page, those it leads to in that order, then the others.

    Raises :class:`designer.store.resources.MissingResourceError` where the guide is not there.
    """
    groups = {FIRST: ""} | groups_of(read_page(FIRST))
    names = [*groups, *sorted(path.stem for path in guide_path().parent.glob("*.md"))]
    pages = (read_page(name) for name in dict.fromkeys(names))
    return {page.name: replace(page, group=groups.get(page.name, "")) for page in pages}


def groups_of(first: Page) -> dict[str, str]:
    """The pages that ``first`` leads to, in its order, with the heading each stands below."""
    groups, heading = dict[str, str](), ""
    for line in first.text.splitlines():
        found = _HEADING.match(line)
        if found and len(found[1]) > 1:
            heading = found[2]
        for name in _TO_PAGE.findall(line):
            groups.setdefault(name, heading)
    return groups


def read_page(name: str) -> Page:
    """The page ``name``; raises as :func:`read_guide` does."""
    lines, headings, fenced = [], [], False
    for line in guide_path(name).read_text("utf-8").splitlines():
        fenced ^= line.lstrip().startswith("```")
        found = None if fenced else _HEADING.match(line)
        plain = line if fenced else _ANCHOR.sub("", line)
        if found:
            words = _ANCHOR.sub("", found[2]).replace("`", "").replace("*", "")
            anchors = (*_ANCHOR.findall(found[2]), slug(words))
            headings.append(Heading(words, len(found[1]), anchors))
        lines.append(plain)
    return Page(name, "\n".join(lines) + "\n", tuple(headings))


def slug(heading: str) -> str:
    """The anchor that Markdown gives a heading: ``A line, alone`` is ``a-line-alone``."""
    kept = "".join(mark for mark in heading.lower() if mark.isalnum() or mark in " -_")
    return kept.replace(" ", "-")
