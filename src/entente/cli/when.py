"""Dates and recurrences as people say them: "by 31 March 2027", "every two years"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from entente.engine.reading.export import Record

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
_NUMBERS = (
    "",
    "",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_TWICE = {"P6M": "twice a year", "P15D": "twice a month", "P3DT12H": "twice a week"}
_HALVES = {(1, 6): "first half", (7, 12): "second half"}
_QUARTERS = {
    (1, 3): "first quarter",
    (4, 6): "second quarter",
    (7, 9): "third quarter",
    (10, 12): "last quarter",
}


def day_told(day: str) -> str:
    """An ISO date as "2 December 2026"; anything else as it is."""
    try:
        known = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{known.day} {MONTHS[known.month - 1]} {known.year}"


def interval_told(interval: str) -> str:
    """An ISO 8601 interval in words; anything else as it is."""
    start, slash, end = interval.partition("/")
    if not slash:
        return day_told(interval)
    if start == "..":
        return f"by {day_told(end)}"
    if end == "..":
        return f"from {day_told(start)} on"
    try:
        return _period_told(date.fromisoformat(start), date.fromisoformat(end))
    except ValueError:
        return interval


def deadline_told(commitment: Record, *, dated: str | None) -> str | None:
    """When a commitment is to be done: "by 4 December 2032"; "until" where it refrains; None where no word says.

    An interval that starts on the statement's own day, `dated`, is told by its end.
    """
    deadline = commitment["deadline"]
    if not deadline:
        return None
    value: str = deadline.get("value") or " ".join(deadline["text"].split())
    start, slash, end = value.partition("/")
    if not slash or end == ".." or start not in ("..", dated) or start == end:
        return interval_told(value)
    return f"{'until' if commitment['negated'] else 'by'} {day_told(end)}"


def recurrence_told(value: str) -> str:
    """An ISO 8601 duration as "every two years", `regular` as "regularly"; anything else as it is."""
    if value == "regular":
        return "regularly"
    if value in _TWICE:
        return _TWICE[value]
    match = re.fullmatch(r"P(\d+)([YMWD])", value)
    if not match:
        return value
    count, unit = int(match[1]), _UNITS[match[2]]
    if count == 1:
        return f"every {unit}"
    return f"every {_NUMBERS[count] if count < len(_NUMBERS) else count} {unit}s"


def _period_told(start: date, end: date) -> str:
    if start == end:
        return f"on {day_told(start.isoformat())}"
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    months = (start.month, end.month)
    if whole and start.year == end.year:
        if months == (1, 12):
            return f"in {start.year}"
        if part := _HALVES.get(months) or _QUARTERS.get(months):
            return f"in the {part} of {start.year}"
        if start.month == end.month:
            return f"in {MONTHS[start.month - 1]} {start.year}"
    return f"from {_day_before(start, end)} to {day_told(end.isoformat())}"


def _day_before(start: date, end: date) -> str:
    """The first day, without what the last day says as well."""
    told = day_told(start.isoformat()).split()
    same = (start.year == end.year) + (start.year == end.year and start.month == end.month)
    return " ".join(told[: 3 - same])
