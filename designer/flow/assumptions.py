"""What we assume about the platform where its documents are silent, each in this one place.

Everything here may turn out to be different on a real line. Code that depends on one of these
names it; nothing else in the program assumes anything about the platform that is not documented.
"""

from __future__ import annotations

INLINE_LIMIT_BYTES = 64 * 1024
"""Largest call actions accepted inline, as bytes of compact UTF-8 JSON. No limit is documented."""

OUTGOING_RESULT = "newoutgoing"
"""``result`` posted to a ``voice_start`` webhook of an outgoing call. Documented only for incoming
calls (``newincoming``); real webhook servers require the field to be there."""

UNANSWERED_RESULT = "failed"
"""Result of a ``connect`` that nobody answers before its ``timeout``. Real flows chain ``busy``
after a timeout as well, so simulators offer a switch."""

PROMPT_SECONDS = 5.0
"""Virtual length of a prompt whose real length is not known."""

BEEP_SECONDS = 0.5
"""Length of ``sound/beep``."""

DTMF_KEY_SECONDS = 0.1
"""Length of one key of ``sound/dtmf/…``, and of one key press."""

CONVERSATION_SECONDS = 30.0
"""Virtual length of a connected conversation nobody ends by hand."""

RECORDED_SPEECH_SECONDS = 10.0
"""Virtual length of what a scripted caller says into a recording."""

SILENCE_SECONDS = 3.0
"""Silence that ends a recording (documented on the ``record`` page as a few seconds)."""

CONNECT_RING_SECONDS = 60.0
"""How long a ``connect`` rings without a ``timeout`` of its own (the documented example of a call's
``timeout``)."""

OUTGOING_MINUTE_COST = 5700
"""What the emulator charges for each started minute of a phone that was called, in 1/10 000 of the
currency (the documented example of a short call costs 5700). Real prices depend on the country."""

INCOMING_MINUTE_COST = 0
"""What the emulator charges for each started minute of an incoming call itself."""

NUMBER_MONTH_COST = 300_000
"""What the emulator says a number costs a month, in 1/10 000 of the currency."""

EMULATOR_CREDIT = 10_000_000
"""Credit the emulator's account starts with, in 1/10 000 of the currency."""

POST_WAITS_SECONDS = (5.0, 15.0, 60.0, 300.0)
"""Waits between the tries of a recording or hang-up post that fails. The platform tries for hours;
the number of tries is the contract's, the waits are a guess."""

WEBHOOK_SECONDS = 10.0
"""How long the emulator waits for the answer of a webhook. The platform's own limit is not
documented."""

WEBHOOK_REDIRECTS = 5
"""How many redirects of a webhook the emulator follows. That the platform follows any is not
documented; those with 301, 302 and 303 are followed by GET and without the call's fields, as HTTP
clients do, those with 307 and 308 as they were posted."""

DECLINED_RESULT = "busy"
"""What a called person gives who declines: telephone networks report it as busy."""

LONGEST_SECONDS = 24 * 60 * 60.0
"""No ring, prompt, pause or recording lasts longer, whatever an option asks for."""

PROMPTS_FETCHED_FROM_ANYWHERE = True
"""Whether prompts may be fetched from other addresses than the published ones webhooks come from.
Nothing is documented about it, so a served flow gives its prompts to whoever asks."""
