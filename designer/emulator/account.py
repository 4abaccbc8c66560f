"""The account the emulator pretends to hold: credentials, credit, two voice numbers."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from designer.emulator.errors import EmulatorError
from designer.emulator.numbers import MOBILE, NUMBERS
from designer.emulator.times import stamp, utc_now
from designer.flow.assumptions import EMULATOR_CREDIT, NUMBER_MONTH_COST
from designer.flow.jsontypes import Json, JsonObject
from designer.flow.values import is_swedish_mobile

_DAYS_VALID = 365
_ADDRESSES = ("voice_start", "sms_url", "mms_url", "name")


def _identity(prefix: str, text: str) -> str:
    """An id of the platform's shape that is the same for the same ``text`` in every run."""
    return prefix + hashlib.sha256(text.encode()).hexdigest()[:32]


@dataclass
class PhoneNumber:
    """One number of the account (46elks docs, configure-number)."""

    number: str
    allocated: datetime
    settings: dict[str, str] = field(default_factory=dict)
    """What :data:`_ADDRESSES` names and somebody set: ``voice_start`` and its like."""

    @property
    def id(self) -> str:
        """``n`` and 32 hexadecimal digits, the same in every run."""
        return _identity("n", self.number)

    @property
    def voice_start(self) -> str | None:
        """The address or JSON an incoming call runs, or None."""
        return self.settings.get("voice_start")

    def set(self, fields: dict[str, str]) -> bool:
        """Take over what ``fields`` say of this number; ``none`` clears.

        Returns whether there was anything to set. Fields the platform does not know are ignored.
        """
        known = {key: value for key, value in fields.items() if key in _ADDRESSES}
        for key, value in known.items():
            if value.strip().lower() == "none":
                self.settings.pop(key, None)
            else:
                self.settings[key] = value
        return bool(known)

    def to_json(self) -> JsonObject:
        """The number object of the HTTP interface; ``voice_start`` only where one is set."""
        capabilities: list[Json] = ["sms", "mms", "voice"]
        settings: JsonObject = dict(self.settings)
        return {
            "id": self.id,
            "number": self.number,
            "name": "",
            "country": "se",
            "category": "mobile" if is_swedish_mobile(self.number) else "fixed",
            "capabilities": capabilities,
            "active": "yes",
            "allocated": stamp(self.allocated),
            "expires": stamp(self.allocated + timedelta(days=_DAYS_VALID)),
            "cost": NUMBER_MONTH_COST,
            **settings,
        }


@dataclass
class Account:
    """Who may use the emulator, what they own and what they have left.

    ``balance`` is in 1/10 000 of ``currency``, as all money of the platform.
    """

    username: str
    password: str
    numbers: list[PhoneNumber]
    """The newest first, as every list of the platform."""
    mobilenumber: str = MOBILE
    displayname: str = "Callflow emulator"
    email: str = "emulator@example.com"
    currency: str = "SEK"
    balance: int = EMULATOR_CREDIT

    @property
    def id(self) -> str:
        """The account's id, ``u`` and 32 hexadecimal digits, the same in every run."""
        return _identity("u", self.username)

    def number(self, number: str) -> PhoneNumber | None:
        """The account's number that is written ``number``, or None."""
        return next((own for own in self.numbers if own.number == number), None)

    def number_by_id(self, number_id: str) -> PhoneNumber | None:
        """The account's number with that id, or None."""
        return next((own for own in self.numbers if own.id == number_id), None)

    def senders(self) -> tuple[str, ...]:
        """The numbers a strict line accepts as ``from`` (46elks docs, make-call)."""
        return (*(own.number for own in self.numbers), self.mobilenumber)

    def charge(self, cost: int) -> None:
        """Take ``cost`` off the credit, down to nothing: no call is ever refused for money."""
        self.balance = max(0, self.balance - cost)

    def to_json(self) -> JsonObject:
        """The account object of ``GET /me`` (46elks docs, get-account)."""
        return {
            "id": self.id,
            "displayname": self.displayname,
            "email": self.email,
            "mobilenumber": self.mobilenumber,
            "currency": self.currency,
            "balance": self.balance,
        }


def new_account(
    username: str | None = None,
    password: str | None = None,
    numbers: Iterable[str] = NUMBERS,
) -> Account:
    """An account with voice ``numbers``, the newest first, and credit.

    Without ``username`` or ``password``, made-up ones that differ in every run, so that no other
    program on the machine can know them. Raises :class:`EmulatorError` for a username that Basic
    Auth cannot carry.
    """
    name = "u" + secrets.token_hex(8) if username is None else username
    if not name or ":" in name:
        raise EmulatorError("bad-credentials")
    now = utc_now()
    return Account(
        name,
        secrets.token_hex(16) if password is None else password,
        [
            PhoneNumber(number, now + timedelta(microseconds=-index))
            for index, number in enumerate(numbers)
        ],
    )
