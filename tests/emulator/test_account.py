import pytest

from designer.emulator.account import new_account
from designer.emulator.errors import EmulatorError
from designer.emulator.numbers import LANDLINE, NUMBERS
from designer.emulator.options import Options
from designer.flow.values import E164


def test_credentials_are_made_up_anew_each_time():
    first, second = new_account(), new_account()
    assert first.username.startswith("u")
    assert first.username != second.username
    assert first.password != second.password
    assert len(first.password) >= 32


def test_credentials_may_be_given():
    account = new_account("me", "")
    assert (account.username, account.password) == ("me", "")


@pytest.mark.parametrize("username", ["", "a:b"])
def test_a_username_that_basic_auth_cannot_carry_is_refused(username):
    with pytest.raises(EmulatorError, match="username"):
        new_account(username)


def test_credit_never_falls_below_nothing():
    account = new_account()
    account.charge(account.balance - 1)
    assert account.balance == 1
    account.charge(5700)
    assert account.balance == 0


def test_two_numbers():
    account = new_account()
    assert len(account.numbers) == 2
    assert all(E164.fullmatch(number) for number in account.senders())


def test_numbers_of_ones_own_say_what_kind_they_are():
    account = new_account(numbers=(LANDLINE, NUMBERS[0]))
    assert [own.number for own in account.numbers] == [LANDLINE, NUMBERS[0]]
    assert [own.to_json()["category"] for own in account.numbers] == ["fixed", "mobile"]


@pytest.mark.parametrize("speed", [-1, float("inf"), float("nan")])
def test_a_speed_that_is_none_is_refused(speed):
    with pytest.raises(EmulatorError, match="speed"):
        Options(speed=speed)


def test_what_an_unanswered_connect_cannot_give_is_refused():
    with pytest.raises(EmulatorError, match="failed, busy"):
        Options(unanswered="success")
