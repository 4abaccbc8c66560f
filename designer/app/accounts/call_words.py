"""What the dialog before a real test call says about it: what it costs, what stops it."""

from __future__ import annotations

from collections.abc import Sequence

from designer.app.accounts.order import unheard_report
from designer.app.accounts.route import Served, counted_on
from designer.app.translate import joined_words, made_of, tr, tr_text
from designer.flow.model import Flow
from designer.flow.texts import N_, Text

_COST = N_(
    "This rings a real phone and costs money: the call to it, and every phone the flow connects "
    "to, by the started minute. {balance}"
)
_BALANCE = N_("The account has {balance}.")
_COST_MINE = N_(
    "Your phone pays for its call, the account for every phone the flow connects to, by the "
    "started minute. {balance}"
)
_PUBLISHED = N_(
    "Call one of the account's numbers from your phone: {numbers}. It runs the flow that was "
    "published to it, so publish this one first. The call is waited for, and its way lights up."
)
_NO_NUMBERS = N_("The account has no voice number to call.")
_STOPPED = N_("This flow cannot be called yet:")
_MORE = N_("and {count} more")
_SERVED = N_("The call fetches the flow from this window, which serves it at {address}.")
_UNHEARD = N_(
    "The end of this call is reported to nobody: {address} is an address of the served flow, and a "
    "real call runs the flow itself. Only a web address in the flow's Report the end to is told."
)
_SHOWN = 3
"""Problems listed at the most."""


def cost_words(balance: str, *, rings: bool) -> str:
    """Who pays for what, where the line ``rings`` the person's phone and where the person calls.

    ``balance`` is what the account has; empty where that is not known.
    """
    known = tr(_BALANCE, balance=balance) if balance else ""
    return made_of(str.strip, tr(_COST if rings else _COST_MINE, balance=known))


def stopped_words(problems: Sequence[Text]) -> str:
    """What stops the call, in lines; empty: nothing does."""
    said = list(map(tr_text, problems))
    lines = [tr(_STOPPED), *said[:_SHOWN]] if said else []
    if len(said) > _SHOWN:
        lines.append(tr(_MORE, count=len(said) - _SHOWN))
    return joined_words("\n", lines)


def unheard_words(flow: Flow) -> str:
    """That nobody hears of the end of a call of ``flow``; empty where somebody does."""
    address = unheard_report(flow)
    return "" if address is None else tr(_UNHEARD, address=address)


def fetched_words(flow: Flow, served: Served | None) -> str:
    """Where a call fetches ``flow``, or its sounds; empty where it needs neither."""
    if served is None:
        return ""
    if served.address:
        return tr(_SERVED, address=served.address)
    return tr_text(counted_on(flow, served.base))


def published_words(numbers: Sequence[str]) -> str:
    """Which of the account's ``numbers`` can be called, or that there is none."""
    return tr(_PUBLISHED, numbers=", ".join(numbers)) if numbers else tr(_NO_NUMBERS)
