from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.emulator.errors import Refused
from designer.emulator.pages import page, read_window
from designer.emulator.recordings import Recording, Recordings
from designer.emulator.times import Stamps, parse_stamp, stamp, utc_now


@given(count=st.integers(0, 30), limit=st.integers(1, 12))
def test_walking_the_pages_gives_everything_once(count, limit):
    stamps = Stamps()
    entries = [stamps.next() for _ in range(count)][::-1]
    seen, query = [], {"limit": str(limit)}
    for _ in range(count + 1):
        answer = page(entries, lambda e: e, lambda e: {"t": stamp(e)}, read_window(query))
        assert len(answer["data"]) <= limit
        seen += [entry["t"] for entry in answer["data"]]
        if "next" not in answer:
            break
        query["start"] = answer["next"]
    assert seen == [stamp(entry) for entry in entries]


def test_stamps_rise_strictly():
    stamps = Stamps()
    given_out = [stamps.next() for _ in range(1000)]
    assert all(a < b for a, b in pairwise(given_out))


def test_times_are_read_as_they_are_written():
    now = utc_now()
    assert parse_stamp(stamp(now)) == now
    assert len(stamp(now.replace(microsecond=0))) == len("2024-05-31T12:30:00.000000")
    assert parse_stamp("2024-05-31T12:30:00Z") == parse_stamp("2024-05-31T14:30:00+02:00")
    assert parse_stamp("yesterday") is None


@pytest.mark.parametrize("limit", ["0", "101", "1.5", "²", "9" * 5000, "-3"])
def test_a_limit_is_from_1_to_100(limit):
    with pytest.raises(Refused) as caught:
        read_window({"limit": limit})
    assert caught.value.status == 400


def test_empty_parameters_are_none():
    assert read_window({"start": "", "end": "", "limit": ""}) == read_window({})


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_time_that_its_zone_leads_out_of_all_years_is_none(text):
    assert parse_stamp(text) is None


def test_recordings_of_one_moment_are_told_apart():
    recordings, now = Recordings(), utc_now()
    for number in range(3):
        recordings.add(Recording(f"c1-r{number}", now, 1.0))
    listed = recordings.newest_first()
    assert [one.id for one in listed] == ["c1-r2", "c1-r1", "c1-r0"]
    assert [one.created - now for one in listed] == [timedelta(microseconds=n) for n in (2, 1, 0)]
    recordings.forget(["c1-r0", "c1-r1", "none"])
    recordings.add(Recording("c2-r0", now, 1.0))
    assert [one.id for one in recordings.newest_first()] == ["c1-r2", "c2-r0"]
