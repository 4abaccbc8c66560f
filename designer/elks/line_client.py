"""What every client of a line has: its address, its credentials, its connections' end."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from designer.elks.address import parse_address
from designer.elks.wire import Timeouts, Wire


class LineClient:
    """Talks to the line at ``base_url`` under one account's credentials.

    Use it in one event loop, as ``async with``, or :meth:`close` it.
    """

    def __init__(
        self, base_url: str, username: str, password: str, timeouts: Timeouts | None = None
    ) -> None:
        """Prepare; raises :class:`~designer.elks.errors.LineError` for an unusable address."""
        self._wire = Wire(parse_address(base_url), username, password, timeouts)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url!r}, {self._wire.username!r})"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    @property
    def base_url(self) -> str:
        """The address the API's paths begin at."""
        return self._wire.address.api

    async def close(self) -> None:
        """Close the connections."""
        await self._wire.close()
