"""What can go wrong with a call for reasons a person can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_


class EngineError(CallflowError):
    """Something was asked of a call that cannot be done now; the call is as it was."""

    texts: ClassVar[Mapping[str, str]] = {
        "ended": N_("The call has ended."),
        "not-begun": N_("The call has not begun."),
        "begun": N_("The call has begun already."),
        "not-answered": N_("The call has not been answered yet."),
        "nobody-rings": N_("No phone is ringing."),
        "not-ringing": N_("The phone {phone} is not ringing."),
        "not-connected": N_("The phone {phone} is not in the call."),
        "unclear-phone": N_("It is unclear which phone is meant: name one of {phones}."),
        "no-webhook": N_("The call is not waiting for a webhook."),
        "bad-key": N_("{key} is not a key of a telephone: press one of 0-9, * and #."),
        "bad-time": N_("{t} is not a time: give a finite number of seconds."),
        "bad-phone": N_("{answers} is not a way to answer: use one of {ways}."),
        "bad-seconds": N_("{value} is not a number of seconds: give 0 or more."),
    }


class ProgramError(CallflowError):
    """A JSON value is no valid call actions, as the platform would read them."""

    texts: ClassVar[Mapping[str, str]] = {
        "no-actions": N_(
            "{where} is neither a call action nor the address of a webhook. "
            'Write an action such as {{"play": "https://example.com/hello.mp3"}}.'
        ),
        "no-action": N_(
            "{where} needs one key that says what it does: {kinds}. Its keys are: {keys}."
        ),
        "two-actions": N_("{where} has more than one action ({kinds}): keep one of them."),
        "no-value": N_("{where}: {kind} has no value. Write what it is to {kind}."),
        "bad-edge": N_("{where} must lead to an action or to the address of a webhook."),
        "bad-url": N_("{url} is not an address: it must begin with http:// or https://."),
    }
