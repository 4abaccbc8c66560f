"""Why an action could not do what it was to do, where the platform itself gives no reason."""

from __future__ import annotations

from designer.engine.setup import CallSetup
from designer.flow.jsontypes import Json
from designer.flow.texts import N_, Text
from designer.flow.values import E164, is_sip

_WRITE = N_(
    "{value} is no telephone number the platform can call, so nobody is reached. Write {number}."
)
_BARRED = N_(
    "{node} was not rung: {called} is a Swedish mobile number, and a call to one is connected only "
    "to Swedish mobile numbers."
)
_NOTHING_MORE = N_("{url} answered nothing, so the call ends.")


def why_not_rung(phone: str, setup: CallSetup) -> Text:
    """Why a connect does not ring ``phone`` at all: as the checks say it of a flow."""
    from designer.checks.context import shown  # only a call that goes wrong needs them
    from designer.checks.numberfixes import mended_number
    from designer.checks.phones import country_code
    from designer.checks.texts import TEXTS

    if E164.fullmatch(phone) or is_sip(phone):
        return Text(_BARRED, {"node": phone, "called": setup.to})
    ours = setup.from_ if setup.direction == "outgoing" else setup.to
    number = mended_number(phone, country_code(ours))
    if number is not None:
        return Text(_WRITE, {"value": shown(phone), "number": number})
    variant = "form" if phone else "empty"
    return Text(TEXTS["bad-number", variant], {"place": "connect", "value": shown(phone)})


def why_nothing_follows(url: Json) -> Text:
    """Why a call ends after the good but empty answer of the webhook ``url``."""
    return Text(_NOTHING_MORE, {"url": url})
