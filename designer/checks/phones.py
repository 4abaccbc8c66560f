"""What the ``phonenumbers`` library says about a number, remembered.

The library takes a twentieth of a second to import and tens of microseconds a number, so it is
imported on first use and every answer is kept. *Possible*, never *valid*, is what counts: the
platform's client numbers, such as +4600100100, are real and belong to no numbering plan.
"""

from __future__ import annotations

from functools import lru_cache

from designer.flow.values import E164, numbers_in

_KEPT = 65536


@lru_cache(_KEPT)
def number_fault(number: str) -> str:
    """What is wrong with ``number``: ``form`` (not E.164), ``length`` (not possible), or ``""``.

    E.164 as the platform wants it: + and country code, at most 15 digits (46elks docs, make-call).
    """
    if E164.fullmatch(number) is None:
        return "form"
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return "length"
    return "" if phonenumbers.is_possible_number(parsed) else "length"


@lru_cache(_KEPT)
def tariff(number: str) -> str:
    """``premium`` or ``shared`` for a good number that costs more than a call, else ``""``."""
    import phonenumbers

    kind = phonenumbers.number_type(phonenumbers.parse(number))
    if kind == phonenumbers.PhoneNumberType.PREMIUM_RATE:
        return "premium"
    return "shared" if kind == phonenumbers.PhoneNumberType.SHARED_COST else ""


@lru_cache(_KEPT)
def country_code(number: str) -> int | None:
    """The country calling code of a good number (46 for Sweden), else None."""
    if number_fault(number):
        return None
    import phonenumbers

    return phonenumbers.parse(number).country_code


@lru_cache(_KEPT)
def grouped(value: str) -> str:
    """The numbers of a ``connect``'s value in groups, as people read them; the rest as it is."""
    return ", ".join(map(_grouped, numbers_in(value)))


def _grouped(number: str) -> str:
    if number_fault(number):
        return number
    import phonenumbers

    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(phonenumbers.parse(number), form))


@lru_cache(_KEPT)
def international(text: str, code: int | None) -> str | None:
    """``text`` as people write numbers, made E.164; None when that is not clear.

    ``00`` becomes +, spaces and punctuation go, and a national number (``070-000 00 00``) gets the
    country calling ``code`` if one is given.
    """
    import phonenumbers

    region = None if code is None else phonenumbers.region_code_for_country_code(code)
    bare = text.strip()
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    for attempt in (bare, "+" + bare) if bare[:1].isdigit() and bare[0] != "0" else (bare,):
        if any(letter.isalpha() for letter in attempt):
            return None
        try:
            parsed = phonenumbers.parse(attempt, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            number = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
            return None if number_fault(number) else number
    return None
