"""Stretches of days: calendar periods, their parts, and what follows a day by so many months."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_OF = {"P1M": 1, "P3M": 3, "P6M": 6, "P1Y": 12, "P2Y": 24, "P10Y": 120, "P100Y": 1200}
"""The months in a unit of length."""
DAYS_OF = {"P1D": 1, "P1W": 7, "P2W": 14}
"""The days in a unit of length."""
LONGEST = 2400
"""No length has more units."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def period_of(year: int, month: int, months: int) -> Period:
    """So many months from the first of a month on."""
    first = date(year, month, 1)
    return Period(first, shifted(first, months) - timedelta(days=1))


def shifted(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day.

    Errors: ValueError or OverflowError beyond the years 1 to 9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def later(day: date, *, count: int, unit: str) -> date:
    """The day that is `count` units after `day`; `unit` is an ISO 8601 duration of one unit."""
    if count > LONGEST:
        raise OverflowError(count)
    if unit in DAYS_OF:
        return day + timedelta(days=count * DAYS_OF[unit])
    return shifted(day, count * MONTHS_OF[unit])


def unit_around(day: date, unit: str, *, shift: int) -> Period:
    """The calendar week, month, quarter, year … that holds `day`, or the one `shift` units from it."""
    if unit in DAYS_OF:
        days = DAYS_OF[unit]
        first = day - timedelta(days=day.weekday() if days > 1 else 0) + timedelta(days=days * shift)
        return Period(first, first + timedelta(days=days - 1))
    months = MONTHS_OF[unit]
    count = (day.year * 12 + day.month - 1) // months * months
    if unit == "P100Y":
        count = ((day.year - 1) // 100 * 100 + 1) * 12
    count += shift * months
    return period_of(count // 12, count % 12 + 1, months)


def months_in(period: Period) -> int:
    """How many whole months a period of whole months has; 0 for any other."""
    after = period.last + timedelta(days=1)
    if period.first.day != 1 or after.day != 1:
        return 0
    return (after.year - period.first.year) * 12 + after.month - period.first.month


def third(period: Period, part: str) -> Period:
    """The early, middle or late third: of a month its days 1 to 10, 11 to 20 and the rest.

    Of a decade the years 0 to 3, 4 to 6 and 7 to 9.
    """
    place = {"early": 0, "start": 0, "middle": 1}.get(part, 2)
    months = months_in(period)
    if months == 120:
        starts = [shifted(period.first, years * 12) for years in (0, 4, 7)]
    elif months >= 3:
        starts = [shifted(period.first, count * (months // 3)) for count in range(3)]
    else:
        size = 10 if months == 1 else ((period.last - period.first).days + 1) // 3
        starts = [period.first + timedelta(days=count * size) for count in range(3)]
    last = period.last if place == 2 else starts[place + 1] - timedelta(days=1)
    return Period(starts[place], max(last, starts[place]))


def half_of(period: Period) -> date:
    """The last day of the first half."""
    months = months_in(period)
    if months >= 2 and months % 2 == 0:
        return shifted(period.first, months // 2) - timedelta(days=1)
    if months > 1:
        return shifted(period.first, months // 2) + timedelta(days=14)
    return period.first + timedelta(days=(period.last - period.first).days // 2)


def counted(period: Period, *, unit: str, place: int, size: int = 1) -> Period:
    """The part that is `size` units long and the `place`-th of its kind; the last for -1.

    Errors: ValueError where the period has no such part.
    """
    if unit in DAYS_OF:
        step = timedelta(days=DAYS_OF[unit] * size)
        first = period.last - step + timedelta(days=1) if place < 0 else period.first + step * (place - 1)
        found = Period(first, min(first + step - timedelta(days=1), period.last))
    else:
        months = MONTHS_OF[unit] * size
        total = months_in(period)
        first = shifted(period.first, total - months if place < 0 else months * (place - 1))
        found = Period(first, shifted(first, months) - timedelta(days=1))
    if found.first < period.first or found.last > period.last or found.last < found.first:
        raise ValueError(place)
    return found
