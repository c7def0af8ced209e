"""Days of an interval as a reading states it, and back."""

from __future__ import annotations

from datetime import date

OPEN = ".."


def days_of(interval: str) -> tuple[date | None, date | None]:
    """The first and last day of an ISO 8601 interval; None where that end is open.

    Errors: `ValueError` for what is no interval of days.
    """
    start, _, end = interval.partition("/")
    return _day(start), _day(end or start)


def interval_of(start: date | None, end: date | None) -> str | None:
    """The ISO 8601 interval between two days; None where neither is known."""
    if start is None and end is None:
        return None
    return f"{start.isoformat() if start else OPEN}/{end.isoformat() if end else OPEN}"


def _day(day: str) -> date | None:
    return None if day == OPEN else date.fromisoformat(day)
