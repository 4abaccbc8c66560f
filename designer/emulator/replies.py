"""What a webhook's answer means to a call, judged as the platform does (46elks docs, call actions).

An answer is one action as a JSON object, or empty: nothing more. Anything else ends the call.
"""

from __future__ import annotations

import json

from designer.emulator.fetch import Answer
from designer.emulator.plainjson import parse_plain
from designer.engine.actions_program import ActionsProgram
from designer.engine.answers import Continue, Failed, Nothing, WebhookAnswer
from designer.engine.errors import ProgramError
from designer.flow.texts import N_, Text
from designer.store.strictjson import fault_of

_TEXTS = {
    "page": N_("{url} answered a web page instead of a call action as JSON."),
    "json": N_("{url} answered no JSON. {why}"),
    "text": N_("{url} answered what is no UTF-8 text."),
    "strange": N_(
        "{url} answered JSON that is nested too deep, "
        "or holds a number or a character that JSON does not know."
    ),
    "object": N_("{url} answered {kind} instead of one call action."),
    "turned": N_(
        "{why} The redirect ({status}) to {to} had it asked again by GET, without the call's "
        "fields; 307 and 308 keep them."
    ),
    "action": N_("{url} answered no valid call action. {why}"),
}
_KINDS: dict[type, str] = {
    list: N_("a list"),
    str: N_("a text"),
    bool: N_("true or false"),
    int: N_("a number"),
    float: N_("a number"),
    type(None): N_("null"),
}


def judge(url: str, answer: Answer) -> WebhookAnswer:
    """What the call does with ``answer`` of the webhook ``url``."""

    def failed(code: str, **args: object) -> Failed:
        return because(Text(_TEXTS[code], {"url": url, **args}))

    def because(why: Text) -> Failed:
        if answer.turned is None:
            return Failed(why)
        turned = {"why": why, "status": answer.turned.status, "to": answer.turned.to}
        return Failed(Text(_TEXTS["turned"], turned))

    if answer.problem is not None:
        return because(answer.problem)
    try:
        text = answer.body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return failed("text")
    if not text:
        return Nothing()
    if text.startswith("<"):
        return failed("page")
    try:
        data = parse_plain(text)
    except json.JSONDecodeError as error:
        return failed("json", why=fault_of(text, error))
    except (RecursionError, ValueError):
        return failed("strange")
    if not isinstance(data, dict):
        return failed("object", kind=Text(_KINDS[type(data)]))
    try:
        return Continue(ActionsProgram(data, url))
    except ProgramError as error:
        return failed("action", why=error.text)
