import pytest

from designer.flow.outcomes import digits_rank, is_digits, is_outcome, resolve, tried

ALL = ("1", "2", "success", "failed", "busy", "next")


@pytest.mark.parametrize(
    ("action", "result", "why", "order"),
    [
        ("connect", "success", None, ("success", "next")),
        ("connect", "failed", None, ("failed", "next")),
        ("connect", "busy", None, ("busy", "next")),
        ("play", "success", None, ("success", "next")),
        ("play", "failed", None, ("failed", "next")),
        ("record", "success", None, ("success", "next")),
        ("record", "failed", None, ("failed", "next")),
        ("ivr", "1", None, ("1", "success", "next")),
        ("ivr", "4711", None, ("4711", "success", "next")),
        ("ivr", "*", None, ("*", "success", "next")),
        ("ivr", "failed", "noinput", ("failed", "next")),
        ("connect", "failed", "hangup", ()),
        ("play", "failed", "hangup", ()),
        ("record", "failed", "hangup", ()),
        ("ivr", "failed", "hangup", ()),
        ("ivr", "1", "hangup", ()),
        ("hangup", "success", None, ()),
        ("webhook", "success", None, ()),
    ],
)
def test_which_outcomes_are_tried(
    action: str, result: str, why: str | None, order: tuple[str, ...]
) -> None:
    assert tried(action, result, why) == order


@pytest.mark.parametrize("missing", range(4))
def test_the_first_that_is_there_wins(missing: int) -> None:
    for action, result in (("connect", "busy"), ("ivr", "1"), ("play", "failed")):
        order = tried(action, result)
        present = set(ALL) - set(order[:missing])
        expected = order[missing] if missing < len(order) else None
        assert resolve(action, result, present) == expected


def test_busy_is_never_failed() -> None:
    assert resolve("connect", "busy", {"failed", "success"}) is None


def test_nothing_is_there() -> None:
    assert resolve("play", "success", ()) is None


@pytest.mark.parametrize("key", ["success", "failed", "busy", "next", "0", "12", "*", "#", "1*#"])
def test_a_way_out(key: str) -> None:
    assert is_outcome(key)


@pytest.mark.parametrize("key", ["", "timeout", "Next", "1a", "٣", "-1", "1\n"])
def test_no_way_out(key: str) -> None:
    assert not is_outcome(key)
    assert not is_digits(key)


def test_keys_are_read_as_on_a_telephone() -> None:
    keys = ["#", "0", "*", "9", "1", "10", "11"]
    assert sorted(keys, key=digits_rank) == ["1", "9", "0", "*", "#", "11", "10"]
