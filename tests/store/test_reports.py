"""Reports say what failed and where, and nothing of the person's unless they agree."""

from __future__ import annotations

from designer.store.reports import (
    MOST_KEPT,
    failure_of,
    new_report_path,
    report,
    write_report,
)

SECRETS = ("+46700000001", "https://kim:geheim@example.com/menu", "geheim")


def failure(words: str = " ".join(SECRETS)):
    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(words) from error
    except ValueError as error:
        return failure_of(error)


def test_a_report_says_what_failed_where_and_in_which_versions():
    text = report(failure(), ("Qt 6.0",))
    assert "ValueError: (its words are left out)" in text
    assert "which came of\n\nKeyError" in text
    assert "tests/store/test_reports.py:" in text
    assert "Qt 6.0" in text
    assert "Python 3." in text


def test_numbers_addresses_passwords_and_names_of_folders_stay_out():
    text = report(failure())
    assert not any(secret in text for secret in SECRETS)
    assert str(__file__) not in text


def test_of_a_file_that_belongs_to_nobody_known_only_its_name_is_said():
    code = compile("1 / 0", "/home/kim/secret plans/plugin.py", "exec")
    try:
        exec(code)
    except ZeroDivisionError as error:
        text = report(failure_of(error))
    assert "plugin.py:1" in text
    assert "kim" not in text
    assert "plans" not in text


def test_with_the_words_it_holds_them():
    assert SECRETS[1] in report(failure(), words=True)


def test_errors_that_came_of_each_other_in_a_circle_end():
    one, two = ValueError("one"), ValueError("two")
    one.__cause__, two.__cause__ = two, one
    assert report(failure_of(one)).count("ValueError") == 2


def test_an_error_without_words_is_reported():
    class MuteError(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    assert "RuntimeError while its words" in report(failure_of(MuteError()), words=True)


def test_old_reports_make_room():
    for number in range(MOST_KEPT + 3):
        path = new_report_path()
        write_report(path, f"{number}")
    assert len(list(path.parent.glob("report-*.txt"))) == MOST_KEPT
