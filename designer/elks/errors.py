"""What can go wrong on a line, each with a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_, Text


class LineError(CallflowError):
    """A line cannot be reached, refuses, or answers what cannot be understood."""

    texts: ClassVar[Mapping[str, str]] = {
        "bad-address": N_(
            "{address} is no address of a line. Give one like https://api.46elks.com/a1 or "
            "http://127.0.0.1:4646."
        ),
        "secret-in-address": N_(
            "The address of a line must not hold a user name or a password: they would be seen "
            "wherever the address is shown. Give them separately."
        ),
        "bad-proxy": N_(
            "The proxy named in the environment cannot be used ({reason}). Correct or unset "
            "HTTP_PROXY, HTTPS_PROXY and ALL_PROXY."
        ),
        "proxy": N_(
            "The proxy named in the environment does not let us through to {address} ({reason}). "
            "Correct or unset HTTP_PROXY, HTTPS_PROXY and ALL_PROXY."
        ),
        "no-line": N_(
            "Nothing answers at {address} ({reason}). Check the address and the connection."
        ),
        "dns": N_(
            "{host} cannot be found. Check that this computer is connected to the internet, and "
            "then the address."
        ),
        "tls": N_(
            "The connection to {address} cannot be trusted ({reason}), so nothing was sent. Check "
            "the address and this computer's clock."
        ),
        "no-answer": N_("{address} did not answer in time. Try again in a moment."),
        "cut": N_("{address} broke off the connection before it had answered. Try again."),
        "unreadable": N_(
            "{address} answered something that cannot be understood ({reason}). Check that the "
            "address is the one of the API."
        ),
        "redirect": N_(
            "{address} answered that it has moved ({status}). Give the line's final address."
        ),
        "bad-credentials": N_(
            "{address} does not accept the user name and password (401). Check both; they are the "
            "API credentials, not those of the web page."
        ),
        "no-credit": N_(
            "The account has not enough credit (402: {said}). Top it up and try again."
        ),
        "forbidden": N_(
            "{address} does not allow this (403: {said}). Check what the account may do."
        ),
        "not-found": N_(
            "{address} knows nothing under this name (404: {said}). Check the address and the id."
        ),
        "conflict": N_("It cannot be done now (409: {said})."),
        "too-many": N_("{address} gets too many requests (429). Wait {wait} s and try again."),
        "refused": N_("{address} refused ({status}: {said}). Correct what it names and try again."),
        "server": N_("{address} failed ({status}: {said}). Try again in a moment."),
    }

    happenings: ClassVar[Mapping[str, str]] = {
        "no-answer": N_("{address} did not answer in time."),
        "cut": N_("{address} broke off the connection before it had answered."),
        "server": N_("{address} failed ({status}: {said})."),
    }
    """What happened, without the advice to try again: where it may have been done, somebody has to
    look first."""

    def __init__(self, code: str, *, acted: bool = False, **args: object) -> None:
        """Make an error; ``acted`` says whether the line may have done what was asked of it."""
        super().__init__(code, **args)
        self.acted = acted

    @property
    def happening(self) -> Text:
        """What happened, without an advice that would be wrong where it may have been done."""
        return Text(self.happenings.get(self.code, self.texts[self.code]), self.args_by_name)


class Fate(Enum):
    """What became of a call that was to be placed when something went wrong."""

    NOT_PLACED = "not-placed"
    """There is no call, for certain."""
    NOT_SEEN = "not-seen"
    """The answer was lost, and the history shows no such call."""
    UNKNOWN = "unknown"
    """The answer was lost, and the history cannot be read either."""


class PlacingError(LineError):
    """Placing a call went wrong; ``code`` is that of the cause, ``fate`` tells of the call."""

    sentences: ClassVar[Mapping[Fate, str]] = {
        Fate.NOT_PLACED: N_("No call was placed. {cause}"),
        Fate.NOT_SEEN: N_(
            "It is not certain whether the call was placed. {cause} The history shows no call "
            "from {from_} to {to} within the minute; look there again before you call again."
        ),
        Fate.UNKNOWN: N_(
            "The call may have been placed. {cause} The history cannot be read either; look at "
            "the account's history before you call again."
        ),
    }

    def __init__(self, fate: Fate, cause: LineError, from_: str, to: str) -> None:
        """Say that ``cause`` happened while a call ``from_`` one number ``to`` another was placed.

        ``fate`` is what is known of the call.
        """
        super().__init__(cause.code, acted=cause.acted, **cause.args_by_name)
        self.fate = fate
        why = cause.text if fate is Fate.NOT_PLACED else cause.happening
        self._sentence = Text(self.sentences[fate], {"cause": why, "from_": from_, "to": to})

    @property
    def text(self) -> Text:
        """What became of the call, why, and what to do."""
        return self._sentence


class PublishError(CallflowError):
    """A number that cannot be changed; ``args_by_name`` holds what the sentence names."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-such-number": N_(
            "The account has no number {number}. Its voice numbers are: {numbers}."
        ),
        "no-numbers": N_("The account has no number {number}; it has no voice number at all."),
        "inactive": N_("The number {number} is not active. Choose another one."),
        "no-voice": N_("The number {number} takes no calls. Choose one that has voice."),
        "websocket": N_(
            "The number {number} is bound to a websocket, which a flow would cut off. Choose "
            "another number, or release this one on the provider's pages first."
        ),
        "changed": N_(
            "Nothing was changed: somebody else has set {number} to something else in the "
            "meantime. Look at what is there now, then decide again."
        ),
        "nothing-kept": N_(
            "Nothing is kept for {number}: no flow was published to it from here, so there is "
            "nothing to put back."
        ),
        "not-set": N_("{cause} The number {number} still does what it did before."),
        "uncertain": N_(
            "{cause} It is not certain what {number} does now. Look at it before you try again; "
            "what it did before is kept."
        ),
    }

    @property
    def line_failed(self) -> bool:
        """Whether the line is at fault, and not what was asked of it."""
        return self.code in ("not-set", "uncertain")
