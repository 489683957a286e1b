"""Moments as the database keeps them: seconds since 1970, UTC."""

from datetime import UTC, datetime


def to_seconds(moment: datetime | None) -> float | None:
    """An aware moment as seconds; None stays None."""
    return None if moment is None else moment.timestamp()


def to_moment(seconds: float | None) -> datetime | None:
    """Seconds as an aware moment in UTC; None stays None."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def moment(seconds: float) -> datetime:
    """Seconds as an aware moment in UTC."""
    return datetime.fromtimestamp(seconds, UTC)
