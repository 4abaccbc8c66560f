"""Times as the platform writes them: UTC, ISO 8601 with microseconds and no zone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """``moment`` as text, always with six digits of fraction: ``2024-05-31T12:30:00.000000``."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def parse_stamp(text: str) -> datetime | None:
    """The time ``text`` says, in UTC where it names no zone; None when it is no time."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):  # a zone may lead out of the years there are
        return None


class Stamps:
    """Hands out times of creation that rise strictly, so that a page of history ends cleanly."""

    def __init__(self) -> None:
        self._last = datetime.min.replace(tzinfo=UTC)

    def next(self) -> datetime:
        """The time now, or a microsecond after the one before where the clock has not moved."""
        self._last = max(utc_now(), self._last + timedelta(microseconds=1))
        return self._last
