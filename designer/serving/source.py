"""The flow of a file, read again when the file has been saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from designer.callactions.opening import read_flow
from designer.checks.gates import Operation, stopped_by
from designer.flow.errors import CallflowError
from designer.flow.texts import Text
from designer.serving.answers import ServedFlow, require_servable
from designer.serving.errors import ServingError
from designer.store.files import is_standard_input

LOOK_SECONDS = 0.5
"""How old what is known of a file may be; between requests nothing looks."""

Signature = tuple[int, int, int] | None
"""What changes when a file is saved; None: there is no such file."""


def signature(path: Path) -> Signature:
    """What tells this version of the file at ``path`` from another."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class FileSource:
    """Gives the flow of a file; a save that cannot be served leaves the flow of before.

    A large document holds up the first request after a save for as long as reading it takes.
    """

    def __init__(
        self,
        path: str,
        say: Callable[[Text], None],
        *,
        base_url: str | None = None,
        variables: Mapping[str, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Read ``path`` (``-``: standard input, which does not change).

        ``say`` is told once of each save that cannot be served. Raises
        :class:`~designer.flow.errors.CallflowError` when the flow cannot be served now.
        """
        self._path = path
        self._say = say
        self._base_url = base_url
        self._variables = dict(variables or {})
        self._clock = clock
        self._looked = clock()
        # Looked at before it is read: a save in between is seen the next time.
        self._seen = signature(Path(path))
        self._served = self._read()

    def __call__(self) -> ServedFlow:
        """The flow as it is now, the same object until it changes."""
        now = self._clock()
        if now - self._looked < LOOK_SECONDS or is_standard_input(self._path):
            return self._served
        self._looked = now
        seen = signature(Path(self._path))
        if seen != self._seen:
            self._seen = seen
            try:
                self._served = self._read()
            except CallflowError as error:
                self._say(ServingError("still-served", why=error.text).text)
        return self._served

    def _read(self) -> ServedFlow:
        flow = read_flow(self._path).flow
        is_file = not is_standard_input(self._path)
        folder = Path(self._path).resolve().parent if is_file else Path.cwd()
        served = ServedFlow(flow, folder, self._base_url, self._variables)
        require_servable(served)
        stopping = stopped_by(
            flow, Operation.SERVE, base_url=self._base_url, variables=self._variables
        )
        if stopping:
            raise ServingError("flawed", path=self._path, problem=stopping[0].text)
        return served
