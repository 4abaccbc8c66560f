"""What the emulator says when it cannot start, and when it refuses a request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from designer.flow.errors import CallflowError
from designer.flow.texts import N_


class EmulatorError(CallflowError):
    """The emulator cannot run here."""

    texts: ClassVar[Mapping[str, str]] = {
        "port-taken": N_(
            "Port {port} on {host} is taken by another program: "
            "choose another one, or 0 for any free one."
        ),
        "bad-address": N_("Cannot listen on {host} port {port}: {why}."),
        "no-host": N_("Name the address to listen on, such as 127.0.0.1."),
        "bad-port": N_("{port} is no port: choose one from 1 to 65535, or 0 for any free one."),
        "bad-speed": N_("The speed must be 0 or more, not {speed}."),
        "bad-unanswered": N_("An unanswered connect gives one of {known}, not {value}."),
        "bad-credentials": N_("A username must not be empty or hold a colon."),
    }


class Refused(CallflowError):  # noqa: N818  (an answer to the client, not a failure of ours)
    """A request that is answered with an error status and one sentence as plain text."""

    texts: ClassVar[Mapping[str, str]] = {
        # The request itself
        "credentials": N_("This needs Basic Auth with the account's API username and password."),
        "too-large": N_("The request is larger than {limit} bytes."),
        "not-form": N_("The body must be form encoded (application/x-www-form-urlencoded)."),
        "not-utf8": N_("The body must be UTF-8 text."),
        "not-json": N_("The body must be a JSON object. {why}"),
        "not-object": N_("The body must be a JSON object."),
        "unknown-key": N_("The key {name} is not known here; known are: {known}."),
        "defect": N_("The emulator has failed; its log says where."),
        # Fields
        "missing-field": N_("The field {name} is missing."),
        "bad-number": N_(
            "{name} must be a phone number in E.164 form such as +46700000000, not {value}."
        ),
        "bad-phone": N_("{value} is no phone number in E.164 form, no SIP address and no name."),
        "not-allowed": N_(
            "{value} may not be used as from: it is none of the account's numbers ({known})."
        ),
        "bad-url": N_("{name} must be an http or https address, not {value}."),
        "bad-seconds": N_("{name} must be a whole number of seconds, at least 1, not {value}."),
        "bad-duration": N_("{name} must be a number of seconds, at least 0, not {value}."),
        "bad-time": N_("{name} must be a time such as 2024-05-31T12:30:00.000000, not {value}."),
        "bad-limit": N_("limit must be a whole number from 1 to 100, not {value}."),
        "bad-start": N_(
            "voice_start must be an http or https address or call actions as JSON, not {value}."
        ),
        "bad-actions": N_("{name} holds no call actions: {why}"),
        "bad-answers": N_("answers must be one of {known}, not {value}."),
        "bad-press": N_("press must be a list of key sequences made of 0-9, * and #."),
        "bad-digits": N_("digits must be keys out of 0-9, * and #, not {value}."),
        "nothing-to-set": N_("Nothing to set: send voice_start with an address, JSON, or none."),
        # What is asked for
        "no-such-call": N_("There is no call {id}."),
        "no-such-number": N_("There is no number {id} in this account; its numbers are: {known}."),
        "number-by-id": N_(
            "The line knows its numbers by their id: that of {number} is {id}, so ask for "
            "/a1/numbers/{id}."
        ),
        "no-such-recording": N_("There is no recording {id}."),
        "not-ours": N_("{number} is none of this account's numbers; those are: {known}."),
        "not-here": N_("There is nothing at {path}."),
        # People at phones
        "call-over": N_("The call {id} has ended."),
    }

    def __init__(self, status: int, code: str, **args: object) -> None:
        """Refuse with the HTTP ``status`` and the sentence ``code`` of the table above."""
        super().__init__(code, **args)
        self.status = status
