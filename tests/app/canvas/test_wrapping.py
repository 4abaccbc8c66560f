"""Text in lines."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from designer.app.canvas.lettering import Lettering, interface_font
from designer.app.canvas.wrapping import wrapped


@pytest.fixture(scope="module")
def letters(qapp) -> Lettering:
    return Lettering(interface_font(), 13)


def test_words_stay_whole_and_line_breaks_are_kept(letters):
    text = "One two three four\n\n  five"
    lines = wrapped(letters, text, 60, 20)
    assert " ".join(lines).split() == text.split()
    assert "" in lines
    assert max(map(letters.measure, lines)) <= 60


def test_what_is_left_over_is_said(letters):
    lines = wrapped(letters, "One two three four five six", 60, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert wrapped(letters, "One", 60, 2) == ("One",)
    assert wrapped(letters, "One\n\n", 60, 1) == ("One",)
    assert wrapped(letters, "", 60, 2) == wrapped(letters, "x", 60, 0) == ()


def test_tabs_and_control_characters_are_spaces(letters):
    assert wrapped(letters, "a\tb\x07c", 600, 1) == ("a b c",)


@given(st.text(alphabet="ab c\n\t\u00e5\U0001f600", max_size=80), st.integers(1, 300))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_letter_is_lost_and_no_line_is_too_wide(letters, text, width):
    lines = wrapped(letters, text, width, 1000)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(letters.measure(line.rstrip()) <= width or len(line.strip()) <= 1 for line in lines)


def test_a_very_long_text_is_measured_only_as_far_as_it_is_shown(letters):
    began = time.perf_counter()
    assert len(wrapped(letters, "a" * 2_000_000, 200, 10)) == 10
    assert time.perf_counter() - began < 2
