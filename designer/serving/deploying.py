"""A file served to the outside: its flow, who is answered, what is kept."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette

from designer.flow.frozen import frozen
from designer.flow.texts import Text
from designer.flow.values import is_web_address
from designer.flow.variables import UNUSED_VARIABLE, unused_variables
from designer.serving.answers import ServedFlow
from designer.serving.app import flow_app
from designer.serving.callers_check import CallersCheck, read_proxy
from designer.serving.errors import Refused, ServingError
from designer.serving.receiving import HookStore, Keep, read_fields
from designer.serving.recorded import SoundFetcher, credentials_of_environment
from designer.serving.remembering import RememberedAnswers
from designer.serving.source import FileSource

LEAST_SECRET = 8
_SECRET = re.compile(r"[A-Za-z0-9._~-]{8,200}")


@frozen
class Deployment:
    """What is served and how; None is: not so."""

    file: str
    base_url: str | None = None
    """The address it is reached at from outside, without the secret."""
    secret: str | None = field(default=None, repr=False)
    store: str | None = None
    """The folder that keeps what the hooks receive."""
    trusted_proxy: str | None = None
    """The address or network of a proxy that says truly who asks."""
    variables: Mapping[str, str] = field(default_factory=dict)
    local: bool = False
    """Whether only this computer can reach it."""


def deployed_app(wanted: Deployment, say: Callable[[Text], None]) -> Starlette:
    """The application that serves ``wanted``; ``say`` is told of saves that cannot be served.

    With a secret whoever knows it is answered, without one the platform. Raises
    :class:`~designer.flow.errors.CallflowError` when something of ``wanted`` cannot be.
    """
    require_deployable(wanted)
    source = FileSource(wanted.file, say, base_url=wanted.base_url, variables=wanted.variables)
    for name in sorted(unused_variables(source().flow, wanted.variables)):
        say(Text(UNUSED_VARIABLE, {"name": name}))
    keep = None if wanted.store is None else _keeping(Path(wanted.store), say)
    return guarded_app(source, wanted, keep)


def _keeping(folder: Path, say: Callable[[Text], None]) -> Keep:
    """Keeps what hooks receive in ``folder``, with the sound that is named, and says what fails."""
    store = HookStore(folder)
    fetcher = SoundFetcher(say, credentials_of_environment())

    def keep(name: str, body: bytes) -> Callable[[], object] | None:
        try:
            path = store.keep(name, body)
        except Refused as refused:
            say(refused.text)
            raise
        url = read_fields(body).get("wav")
        return partial(fetcher.fetch, url, path) if isinstance(url, str) else None

    return keep


def guarded_app(
    source: Callable[[], ServedFlow], wanted: Deployment, keep: Keep | None
) -> Starlette:
    """The application that serves the flow of ``source`` to those whom ``wanted`` lets in.

    ``keep`` is given what the hooks receive. Raises :class:`ServingError` for a flow that cannot be
    served.
    """
    app = flow_app(source, wanted.secret, RememberedAnswers(), keep)
    if wanted.secret is None:
        proxy = None if wanted.trusted_proxy is None else read_proxy(wanted.trusted_proxy)
        app.add_middleware(CallersCheck, local=wanted.local, proxy=proxy)
    return app


def require_deployable(wanted: Deployment) -> None:
    """Raise :class:`ServingError` for a secret, an address or a proxy that cannot be."""
    if wanted.secret is not None and not _SECRET.fullmatch(wanted.secret):
        raise ServingError("bad-secret", least=LEAST_SECRET)
    if wanted.base_url is not None and not is_base(wanted.base_url):
        raise ServingError("bad-base", url=wanted.base_url)
    if wanted.trusted_proxy is not None:
        read_proxy(wanted.trusted_proxy)


def is_loopback(host: str) -> bool:
    """Whether only this computer reaches what listens on ``host``."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_base(url: str) -> bool:
    """Whether paths can be put behind ``url``."""
    return is_web_address(url) and not urlsplit(url).query and not urlsplit(url).fragment
