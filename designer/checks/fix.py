"""A fix as data, and what several fixes of one flow need to know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from functools import cached_property

from designer.checks.numberfixes import guessed_country
from designer.flow.edits import Edit
from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import Text


@frozen
class Answering:
    """An address that has to answer over https before a flow relies on it."""

    address: str
    """Whole, with variables replaced, beginning with ``https://``."""
    fetched: bool
    """Whether the platform fetches a file there; else it posts something."""


@frozen
class Fix:
    """A button beside a problem: what it says, and the edit it does.

    Two are equal when they say and do the same. Listing them costs little, because an edit is made
    when it is asked for. They belong to the flow as it was then: after any change, list again.
    """

    label: Text
    make: Callable[[], Edit] = field(compare=False, repr=False)
    choice: str = ""
    """Which of several that may have the same label: the node it leads to."""
    means: Text | None = None
    """What else it changes, where the label cannot say it."""
    needs: Answering | None = None
    """What should be tried before; None when the edit is right whatever the world is like."""

    @property
    def edit(self) -> Edit:
        """The edit; a new one every time."""
        return self.make()


class Mending:
    """One look at a flow for fixes. What many of them need is found out once.

    Good until the flow changes.
    """

    def __init__(
        self,
        flow: Flow,
        words: Callable[[str], str] = str,
        country_here: Callable[[str], int | None] = lambda _text: None,
    ) -> None:
        """Look at ``flow`` when asked to; ``words`` puts names for new nodes into a language.

        ``country_here`` reads a national number where the flow does not tell its country.
        """
        self.flow = flow
        self.words = words
        self._country_here = country_here

    def country_of(self, number: str) -> int | None:
        """The country calling code that ``number``, if it is a national one, most likely has."""
        return self._country_here(number) if self._country is None else self._country

    @cached_property
    def _country(self) -> int | None:
        return guessed_country(self.flow)
