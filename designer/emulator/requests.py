"""What is read from a request: its own address; its body within a limit, as a form or as JSON."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qsl

from starlette.requests import Request

from designer.emulator.errors import Refused
from designer.emulator.plainjson import parse_plain
from designer.flow.jsontypes import JsonObject
from designer.store.strictjson import fault_of

BODY_LIMIT = 1024 * 1024
"""Largest request body read, in bytes."""

_FIELD_LIMIT = 100
_FORM = "application/x-www-form-urlencoded"
_BARE_PLUS = re.compile(
    r"""(?P<before>=|"|,|%22|%2C)\+(?=[1-9][0-9]{6,14}(?:[&",}]|%22|%2C|$))""", re.IGNORECASE
)
"""The ``+`` of a phone number that a client has sent as it is, as the documentation's own curl
samples do (46elks docs, 'make-call'). By the rules of forms it would be a space."""


def own_address(request: Request) -> str:
    """The address the client reaches the emulator at, without a slash at the end."""
    return f"{request.url.scheme}://{request.url.netloc}{request.scope.get('root_path', '')}"


async def read_body(request: Request, limit: int = BODY_LIMIT) -> bytes:
    """The whole body of ``request``.

    Raises :class:`Refused` 413 as soon as it is known to be larger than ``limit`` bytes.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit:
        raise Refused(413, "too-large", limit=limit)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise Refused(413, "too-large", limit=limit)
    return bytes(body)


async def read_form(request: Request, limit: int = BODY_LIMIT) -> dict[str, str]:
    """The fields of a form-encoded body; the last one of a name counts, empty ones are kept.

    Phone numbers may be sent with a ``+`` that is not encoded.

    Raises :class:`Refused` for another content type, for what is no UTF-8 text, no form, or too
    large.
    """
    kind = request.headers.get("content-type", _FORM).partition(";")[0].strip().lower()
    body = await read_body(request, limit)
    if body and kind != _FORM:
        raise Refused(400, "not-form")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, "not-utf8") from error
    try:
        pairs = parse_qsl(
            _BARE_PLUS.sub(r"\g<before>%2B", text),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_FIELD_LIMIT,
        )
    except UnicodeDecodeError as error:
        raise Refused(400, "not-utf8") from error
    except ValueError as error:
        raise Refused(400, "not-form") from error
    return dict(pairs)


async def read_object(request: Request, limit: int = BODY_LIMIT) -> JsonObject:
    """The JSON object in the body; an empty body is an empty object.

    Raises :class:`Refused` for anything else.
    """
    body = await read_body(request, limit)
    if not body.strip():
        return {}
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(400, "not-utf8") from error
    try:
        data = parse_plain(text)
    except RecursionError as error:
        raise Refused(400, "not-object") from error
    except json.JSONDecodeError as error:
        raise Refused(400, "not-json", why=fault_of(text, error)) from error
    except ValueError as error:  # a number or a character that JSON does not know
        raise Refused(400, "not-object") from error
    if not isinstance(data, dict):
        raise Refused(400, "not-object")
    return data
