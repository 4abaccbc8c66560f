"""The guide's pages as the help window reads them."""

import re

import pytest

from designer.app.docks import PLACES
from designer.app.helping import topics
from designer.app.helping.pages import FIRST, read_guide, slug
from designer.flow.annotations import KINDS as ANNOTATION_KINDS
from designer.flow.vocabulary import KINDS
from designer.store.guide import guide_path

GUIDE = read_guide()
TOPICS = [
    *topics.PANELS.values(),
    *(topics.ACTION.format(kind=kind) for kind in KINDS),
    topics.OUTCOMES,
    topics.WRITTEN,
    *topics.PARTS.values(),
    *topics.DIALOGS.values(),
    topics.CANVAS,
    FIRST,
]


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_pointed_at_has_a_page_and_a_heading(topic):
    name, _, anchor = topic.partition("#")
    assert name in GUIDE
    assert not anchor or GUIDE[name].number_of(anchor) is not None


def test_every_panel_has_a_topic():
    assert list(topics.PANELS) == [place.id for place in PLACES]
    assert set(ANNOTATION_KINDS) == {"note", "frame"}


def test_every_link_of_the_guide_leads_somewhere():
    broken = [
        (page.name, link)
        for page in GUIDE.values()
        for link, name, anchor in re.findall(r"\]\((([\w-]*?)(?:\.md)?(?:#([\w-]+))?)\)", page.text)
        if "." not in name
        and (
            (name or page.name) not in GUIDE
            or (anchor and GUIDE[name or page.name].number_of(anchor) is None)
        )
    ]
    assert broken == []


def test_every_picture_of_the_guide_is_there():
    pictures = {
        picture
        for page in GUIDE.values()
        for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", page.text)
    }
    assert pictures
    folder = guide_path().parent
    assert [one for one in sorted(pictures) if not (folder / one).is_file()] == []


def test_headings_are_found_by_their_own_anchor_and_by_that_of_markdown():
    actions = GUIDE["actions"]
    assert actions.number_of("ivr") == actions.number_of("menu")
    assert "<a id" not in actions.text
    assert slug("A line, without the mouse") == "a-line-without-the-mouse"
    assert actions.number_of("nothing-of-that-name") is None


def test_pages_for_users_stand_before_those_for_developers():
    groups = list(dict.fromkeys(page.group for page in GUIDE.values()))
    assert groups == ["", "Drawing and trying a flow", "A flow in use", "For developers"]
    assert [page.name for page in GUIDE.values() if not page.group] == [FIRST]
