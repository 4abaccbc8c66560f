"""The numbers of the account the emulator pretends to hold: the documentation's own examples."""

from __future__ import annotations

NUMBERS = ("+46700000000", "+46700000001")
"""The account's voice numbers."""

LANDLINE = "+46846500400"
"""A number of Stockholm that is kept free for films and books (Swedish Post and Telecom Authority):
whoever calls it can be connected to anybody, other than with a mobile number."""

MOBILE = "+46700000009"
"""The number the account was signed up with, allowed as ``from`` (46elks docs, make-call)."""
