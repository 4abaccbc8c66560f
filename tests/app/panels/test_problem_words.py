"""Long names in the sentences of problems."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from designer.app.panels.problem_words import LONGEST, LONGEST_IN_WAY, short_sentence, shortened
from designer.flow.texts import Text


@given(st.text(max_size=200))
def test_short_ones_stay_and_long_ones_keep_both_ends(words):
    names, short = words.split(" → "), shortened(words).split(" → ")
    longest = LONGEST if len(names) == 1 else LONGEST_IN_WAY
    assert len(short) == len(names)
    for name, shown in zip(names, short, strict=True):
        assert len(shown) <= longest
        assert shown == name or (shown[0] == name[0] and shown[-1] == name[-1] and "…" in shown)


def test_only_what_people_have_written_is_shortened():
    text = Text("{node} " * 30 + "{count}", {"node": "x" * 90, "count": 10**60})
    said = short_sentence(text)
    assert said.count("…") == 30
    assert said.endswith(str(10**60))
