"""Days and periods: ISO 8601 durations added to civil days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


@dataclass(frozen=True, slots=True)
class Period:
    """A period of whole months and days."""

    months: int
    days: int


def period_of(duration: str) -> Period | None:
    """The period that `P2Y`, `P6M`, `P2W` or `P10D` names; None for `regular`, for none and for what is no duration."""
    found = _DURATION.fullmatch(duration)
    if not found or duration == "P":
        return None
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    return Period(12 * years + months, 7 * weeks + days)


def after(day: date, period: Period) -> date:
    """The day so much later; the last of the month where that month is shorter. Never past the year 9999."""
    index = day.year * 12 + day.month - 1 + period.months
    year, month = divmod(index, 12)
    if year > date.max.year:
        return date.max
    length = calendar.monthrange(year, month + 1)[1]
    moved = date(year, month + 1, min(day.day, length))
    room = (date.max - moved).days
    return moved + timedelta(days=min(period.days, room))
