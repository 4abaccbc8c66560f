"""How the open flow is to be served, and what is remembered of that."""

from __future__ import annotations

import secrets
from dataclasses import field, replace

from designer.flow.frozen import frozen
from designer.store.settings import Settings

_SECRET_BYTES = 18


@frozen
class ServeOrder:
    """Where and to whom the flow is served; empty: not so."""

    host: str
    port: int
    """0: any free one."""
    base_url: str = ""
    """The address it is reached at from outside, without the secret."""
    secret: str = field(default="", repr=False)
    """The first part of every path. Empty: who asks is checked instead."""
    proxy: str = ""
    """The address of a trusted proxy; counts without a secret only."""
    store: str = ""
    """The folder that keeps what the hooks receive."""


def new_secret() -> str:
    """A secret nobody can guess, of letters and digits that an address may hold."""
    return secrets.token_urlsafe(_SECRET_BYTES)


def remembered(settings: Settings) -> ServeOrder:
    """The order as it was last given, with a secret of its own where there was none yet."""
    return ServeOrder(
        settings.serve_host,
        settings.serve_port,
        settings.serve_base_url,
        settings.serve_secret or new_secret(),
        settings.serve_proxy,
        settings.serve_store,
    )


def remembering(settings: Settings, order: ServeOrder) -> Settings:
    """``settings`` with ``order`` in them: a number that is set to its address needs it again."""
    return replace(
        settings,
        serve_host=order.host,
        serve_port=order.port,
        serve_base_url=order.base_url,
        serve_secret=order.secret,
        serve_proxy=order.proxy,
        serve_store=order.store,
    )
