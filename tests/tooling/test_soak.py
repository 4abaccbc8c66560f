"""The soak: its figures and bounds, and that its document takes them."""

from __future__ import annotations

import pytest

from tests.soak.__main__ import DOCUMENT, PARTS, main, written
from tests.soak.figures import Figure, Sample, growth, slope


def samples(*kib: float) -> list[Sample]:
    return [Sample(50 * n, size, 100, 20, 0) for n, size in enumerate(kib)]


def test_the_slope_is_that_of_the_line_through_all_points():
    assert slope([(0, 10), (1, 12), (2, 14)]) == pytest.approx(2)
    assert slope([(1, 5)]) == 0


def test_warm_up_is_left_out_and_a_leak_breaks_the_bound():
    flat = growth("documents", "document", samples(0, 500, 500, 500, 500, 500, 500), 40)
    assert all(one.kept for one in flat)
    leaking = growth("documents", "document", samples(0, 5e3, 1e4, 1.5e4, 2e4, 2.5e4), 40)
    assert [one.what for one in leaking if not one.kept] == ["memory grows for each document"]


def test_the_document_takes_the_figures_of_the_last_run_in_the_place_of_those_before():
    text = DOCUMENT.read_text("utf-8")
    first = written(text, [Figure("calls", "threads left", 0, "", 0)])
    assert "| calls | threads left | 0 | ≤ 0 | yes |" in first
    second = written(first, [Figure("calls", "threads left", 2, "", 0)])
    assert "| calls | threads left | 2 | ≤ 0 | NO |" in second
    assert "| 0 | ≤ 0 | yes |" not in second
    assert second.count("<!-- soak -->") == 1
    assert all(f"| `{part}` |" in text for part in PARTS)


@pytest.mark.parametrize(
    "words", [("--only", "weather"), ("--rounds", "0"), ("--write", "--only", "calls")]
)
def test_what_makes_no_sense_is_refused(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err
