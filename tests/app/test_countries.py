"""The names of countries, in the window's language and in the order of its alphabet."""

import phonenumbers
import pytest

from designer.app.countries import by_name, country_name
from designer.flow.public_holidays import countries


def test_every_country_of_a_number_or_of_holidays_has_a_name():
    codes = {*countries(), *phonenumbers.SUPPORTED_REGIONS}
    assert {code for code in codes if country_name(code) == code} == set()


def test_a_code_that_is_no_country_stays():
    assert country_name("QQ") == "QQ"


def test_in_english(qapp):
    assert by_name(["SE", "AX", "DE"]) == [
        ("AX", "Åland Islands"),
        ("DE", "Germany"),
        ("SE", "Sweden"),
    ]


@pytest.mark.usefixtures("swedish")
def test_in_swedish():
    assert [name for _, name in by_name(["AT", "AX", "ZA", "DE", "SE"])] == [
        "Sverige",
        "Sydafrika",
        "Tyskland",
        "Åland",
        "Österrike",
    ]
