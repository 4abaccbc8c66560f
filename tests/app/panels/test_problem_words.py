"""Long names in the sentences of problems."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from designer.app.panels.problem_words import LONGEST, LONGEST_IN_WAY, short_sentence
from designer.flow.texts import Text, joined


@given(st.text(max_size=200))
def test_short_ones_stay_and_long_ones_keep_both_ends(words):
    shown = short_sentence(Text("{node}", {"node": words}))
    assert len(shown) <= LONGEST
    assert shown == words or (shown[0] == words[0] and shown[-1] == words[-1] and "…" in shown)


def test_of_names_on_a_way_each_is_shortened():
    named = [letter * 90 for letter in "abc"]
    said = short_sentence(Text("{way} {node}", {"way": joined(" → ", named), "node": "d" * 90}))
    *way, last = said.replace(" d", " → d").split(" → ")
    assert [(name[0], name[-1], len(name)) for name in way] == [
        (letter, letter, LONGEST_IN_WAY) for letter in "abc"
    ]
    assert len(last) == LONGEST


def test_only_what_people_have_written_is_shortened():
    text = Text("{node} " * 30 + "{count}", {"node": "x" * 90, "count": 10**60})
    said = short_sentence(text)
    assert said.count("…") == 30
    assert said.endswith(str(10**60))
