"""Whom a call can be connected to (46elks docs, 'voice-connect')."""

from __future__ import annotations

import pytest

from designer.flow.reach import out_of_reach, phones_in

MOBILE, OTHER, LANDLINE, SIP = "+46700000000", "+46730000001", "+46850000000", "sip:a@b.example"


@pytest.mark.parametrize(
    ("called", "barred"),
    [(MOBILE, (LANDLINE, SIP, "+4740000000")), (LANDLINE, ()), ("+4740000000", ()), ("", ())],
)
def test_only_a_swedish_mobile_number_is_bound(called, barred):
    assert out_of_reach(called, [OTHER, LANDLINE, SIP, "+4740000000"]) == barred


def test_the_phones_of_a_value_stand_once_and_without_variables():
    assert phones_in(f"{{desk}}, {OTHER},{LANDLINE}", {"desk": LANDLINE}) == (LANDLINE, OTHER)
    assert phones_in(None, {}) == ()
    assert phones_in(46850000000, {}) == ()
