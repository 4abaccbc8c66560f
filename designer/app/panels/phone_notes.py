"""What is said beneath a phone number: its country, and how people write it."""

from __future__ import annotations

import sys

from designer.app.countries import country_name
from designer.app.translate import tr
from designer.flow.texts import N_
from designer.flow.values import E164, is_sip, numbers_in

_NOTE = N_("{country}  ·  {national}  ·  {international}")
_NOTE_SHORT = N_("{national}  ·  {international}")
_SEVERAL = N_("{count} numbers ring at once")
_SIP = N_("SIP address")


def phone_note(value: str) -> str:
    """The note for a ``connect`` value or caller id; empty where there is nothing to say.

    What needs the library of phone numbers is not said before somebody has imported it.
    """
    if is_sip(value):
        return tr(_SIP)
    numbers = numbers_in(value)
    if len(numbers) > 1:
        return tr(_SEVERAL, count=len(numbers))
    known = "phonenumbers" in sys.modules and E164.fullmatch(numbers[0])
    return _one(numbers[0]) if known else ""


def _one(number: str) -> str:
    import phonenumbers
    from phonenumbers import PhoneNumberFormat, region_code_for_number

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ""
    national = _whole(phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL))
    international = _whole(phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL))
    country = region_code_for_number(parsed)
    if not country or country == "001":
        return tr(_NOTE_SHORT, national=national, international=international)
    return tr(_NOTE, country=country_name(country), national=national, international=international)


def _whole(number: str) -> str:
    """``number`` with spaces at which no line is broken."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")
