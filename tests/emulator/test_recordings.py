from datetime import UTC, datetime, timedelta

from designer.emulator.recordings import KEPT, Recording, Recordings

NOW = datetime(2026, 5, 1, tzinfo=UTC)


class Shelf(Recordings):
    """Recordings by a clock that is set by hand."""

    def __init__(self) -> None:
        self.time = NOW
        super().__init__(lambda: self.time)


def test_a_recording_is_forgotten_after_72_hours():
    shelf = Shelf()
    shelf.add(Recording("old", NOW, 3))
    shelf.add(Recording("new", NOW + timedelta(hours=1), 3))
    shelf.time = NOW + KEPT
    assert [one.id for one in shelf.newest_first()] == ["new", "old"]
    shelf.time += timedelta(microseconds=1)
    assert shelf.get("old") is None
    assert [one.id for one in shelf.newest_first()] == ["new"]
    assert timedelta(hours=72) == KEPT


def test_what_is_forgotten_takes_no_room():
    shelf = Shelf()
    for n in range(5):
        shelf.add(Recording(str(n), shelf.time, 1))
        shelf.time += KEPT + timedelta(seconds=1)
    assert len(shelf._by_id) == len(shelf._moments) == 1


def test_durations_are_whole_and_a_half_is_rounded_up():
    assert [Recording("r", NOW, s).to_json()["duration"] for s in (0.4, 0.5, 2.5)] == [0, 1, 3]
