"""What a test call needs of the line it goes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from designer.flow.frozen import frozen
from designer.flow.model import Flow
from designer.flow.texts import Text

if TYPE_CHECKING:
    from designer.serving.deciding import Decisions


@frozen
class Access:
    """Where a line is and who may call there."""

    api_url: str
    """The address its API begins at, with or without ``/a1``."""
    username: str
    password: str = field(repr=False)


@frozen
class Snapshot:
    """A flow as it was when the call was asked for; nobody changes it any more."""

    flow: Flow
    folder: Path | None
    """Where its prompts lie; None: nowhere."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """Override the flow's own."""
    at: datetime | None = None
    """The date and time that opening hours go by; None: as it really is."""
    decisions: Decisions | None = None
    """Told where calls go at nodes that decide; None: nobody asks."""
    served_at: str | None = None
    """The address it stands below already, without a slash at the end; None: nowhere yet."""


class Line(Protocol):
    """A place where test calls run. Belongs to the background loop."""

    async def run(self) -> None:
        """Hold the line open until cancelled. Ends early, by raising, when it cannot start."""

    async def access(self) -> Access:
        """Where it is, as soon as it can be used. Raises what :meth:`run` raises."""

    @property
    def speed(self) -> float:
        """How many seconds of a call pass in one of ours: 1 on a real line."""

    def serve(self, snapshot: Snapshot) -> str:
        """Answer with this flow from now on.

        Returns the address its nodes and prompts stand below, without a slash at the end: that of
        the snapshot, where it is served already. Called after :meth:`access`; raises
        ``ServingError`` for a flow that cannot be served.
        """

    def prompt_file(self, value: object) -> Path | None:
        """The file beside the document that a prompt's address means, or None."""


@runtime_checkable
class OwnLine(Line, Protocol):
    """A line inside the program: its numbers can be dialled here, and its time can be hurried."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers that can be dialled."""

    def take_calls(self, number: str, voice_start: str) -> None:
        """Let whoever dials ``number`` hear what ``voice_start`` says (address or call actions).

        Called after :meth:`Line.access`.
        """

    async def fetch_prompts(self, addresses: Sequence[str]) -> Mapping[str, Text]:
        """Fetch prompts from the web, to be heard and to last as long as they are.

        Returns why some could not be had, by address.
        """

    def spoken(self, call: str) -> None:
        """The caller of the call with that id speaks now. Belongs to the line's loop."""

    def tape(self, recording: str) -> Path | None:
        """The file that a recording is to be kept in, by its id or by call and name."""

    async def set_speed(self, speed: float) -> None:
        """Let time pass at ``speed`` from now on, also in the calls that run."""
