"""Where a commitment stands on a day, in the records of one's own party: the first rule that holds, from the top.

A pure function of facts and a day. What is recorded on one day counts as a set: the order of entries never matters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from entente.engine.programme.periods import after, period_of

STRONG = frozenset({"binding", "committed"})
"""Words of this force, with a date or a period in them, can be overdue; of others the target date passes."""


class Value(StrEnum):
    """The standings, in the order of their rules; the words themselves are the values in JSON."""

    DROPPED = "dropped"
    FULFILLED = "fulfilled"
    LAPSED = "lapsed"
    PAUSED = "paused"
    OVERDUE = "overdue"
    TARGET_PASSED = "target date passed"
    WAITING = "waiting"
    DUE_SOON = "due soon"
    NO_NEWS = "no news"
    ON_COURSE = "on course"
    CONTINUING = "continuing"
    NOT_STARTED = "not started"


class EventKind(StrEnum):
    """What was recorded on a day."""

    PROGRESS = "progress"
    SESSION = "session"
    CLOSED = "closed"
    """A closing act of a person, with evidence."""
    DROPPED = "dropped"
    PAUSED = "paused"
    AWAITED = "awaited"
    """The next step is awaited from someone outside one's own party."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something recorded; a pause or a wait lasts until a later record, or until its own last day."""

    kind: EventKind
    on: date
    until: date | None = None
    what: str = ""
    """For a wait: the step that is awaited, as its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What standing is made of.

    Shape: force, form and trend in the words of the reading; `recurrence` an ISO 8601 duration, `regular` or empty.
    """

    force: str
    form: str
    trend: str = ""
    dated: date | None = None
    """The day of the statement: from it a recurrence runs where no session is recorded."""
    due_until: date | None = None
    recurrence: str = ""
    ends_on: date | None = None
    """The end that the words state, or that of its framework, whichever is first."""
    events: tuple[Event, ...] = ()
    soon_days: int = 60
    news_days: int = 180


@dataclass(frozen=True, slots=True)
class Because:
    """Why: a code and the days and steps that it speaks of."""

    code: str
    day: date | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The value, why it holds, the next date that the words name, and the last day on which it holds if nothing comes.

    `holds_until` is None where nothing but a new record would change it.
    """

    value: Value
    because: Because
    next_on: date | None
    holds_until: date | None


def standing(facts: Facts, on: date) -> Standing:
    """Where the commitment stands on the day."""
    value, because = _rule(facts, on)
    until = next(
        (day for day in _days_of_change(facts) if day > on and _rule(facts, day) != (value, because)), None
    )
    return Standing(value, because, _next_on(facts, on), until - timedelta(days=1) if until else None)


def intervals(facts: Facts) -> tuple[tuple[date, Standing], ...]:
    """Every standing with the day from which it holds, from the beginning of time on."""
    first = date.min
    found = []
    while True:
        now = standing(facts, first)
        found.append((first, now))
        if now.holds_until is None:
            return tuple(found)
        first = now.holds_until + timedelta(days=1)


def _rule(facts: Facts, on: date) -> tuple[Value, Because]:
    """The first rule that holds."""
    for rule in RULES:
        if (found := rule(facts, on)) is not None:
            return found
    return Value.NOT_STARTED, Because("nothing-recorded")


Rule = Callable[[Facts, date], "tuple[Value, Because] | None"]


def _dropped(facts: Facts, on: date) -> tuple[Value, Because] | None:
    days = _days(facts, on, EventKind.DROPPED)
    return (Value.DROPPED, Because("given-up", min(days))) if days else None


def _fulfilled(facts: Facts, on: date) -> tuple[Value, Because] | None:
    days = _days(facts, on, EventKind.CLOSED)
    return (Value.FULFILLED, Because("closed", min(days))) if days else None


def _lapsed(facts: Facts, on: date) -> tuple[Value, Because] | None:
    ended = facts.ends_on is not None and facts.ends_on < on
    return (Value.LAPSED, Because("ended", facts.ends_on)) if ended else None


def _paused(facts: Facts, on: date) -> tuple[Value, Because] | None:
    pauses = _open(facts, on, EventKind.PAUSED)
    if not pauses:
        return None
    return Value.PAUSED, Because("paused", min(event.on for event in pauses))


def _passed(facts: Facts, on: date) -> tuple[Value, Because] | None:
    end = _end(facts, on)
    if end is None or end >= on:
        return None
    strong = facts.force in STRONG
    return (Value.OVERDUE if strong else Value.TARGET_PASSED), Because("date-passed", end)


def _waiting(facts: Facts, on: date) -> tuple[Value, Because] | None:
    waits = _open(facts, on, EventKind.AWAITED)
    if not waits:
        return None
    last = max(waits, key=lambda event: (event.on, event.what))
    return Value.WAITING, Because("awaited", last.on, last.what)


def _due_soon(facts: Facts, on: date) -> tuple[Value, Because] | None:
    end = _end(facts, on)
    if end is None or (end - on).days > facts.soon_days:
        return None
    return Value.DUE_SOON, Because("due", end)


def _no_news(facts: Facts, on: date) -> tuple[Value, Because] | None:
    last = _last(facts, on)
    if last is None or facts.form == "position" or (on - last).days <= facts.news_days:
        return None
    return Value.NO_NEWS, Because("last-news", last)


def _on_course(facts: Facts, on: date) -> tuple[Value, Because] | None:
    last = _last(facts, on)
    return (Value.ON_COURSE, Because("news", last)) if last else None


def _continuing(facts: Facts, on: date) -> tuple[Value, Because] | None:  # noqa: ARG001 -- every rule takes the day
    goes_on = facts.trend == "continue" or facts.form == "position"
    return (Value.CONTINUING, Because("goes-on")) if goes_on else None


RULES: tuple[Rule, ...] = (
    _dropped,
    _fulfilled,
    _lapsed,
    _paused,
    _passed,
    _waiting,
    _due_soon,
    _no_news,
    _on_course,
    _continuing,
)
"""In the order in which they are asked."""


def _days(facts: Facts, on: date, kind: EventKind) -> list[date]:
    return [event.on for event in facts.events if event.kind == kind and event.on <= on]


def _last(facts: Facts, on: date) -> date | None:
    return max((event.on for event in facts.events if event.on <= on), default=None)


def _open(facts: Facts, on: date, kind: EventKind) -> list[Event]:
    """The waits or pauses that last on the day: begun, not past their end, and nothing else recorded on a later day."""
    later = max(
        (e.on for e in facts.events if e.on <= on and e.kind in {EventKind.PROGRESS, EventKind.SESSION}),
        default=date.min,
    )
    return [
        event
        for event in facts.events
        if event.kind == kind and later <= event.on <= on and (event.until is None or on <= event.until)
    ]


def _end(facts: Facts, on: date) -> date | None:
    """The next end that the words name: the deadline, or the period after the last session or the statement."""
    ends = [facts.due_until] if facts.due_until else []
    period = period_of(facts.recurrence)
    held = [event.on for event in facts.events if event.kind == EventKind.SESSION and event.on <= on]
    begun = max(held, default=facts.dated)
    if period and begun:
        ends.append(after(begun, period))
    return min(ends, default=None)


def _next_on(facts: Facts, on: date) -> date | None:
    return _end(facts, on) if _rule(facts, on)[0] not in _ENDED else None


_ENDED = {Value.DROPPED, Value.FULFILLED, Value.LAPSED}


def _days_of_change(facts: Facts) -> list[date]:
    """Every day on which the standing may become another, in order."""
    recorded = {event.on for event in facts.events}
    ends = {end for moment in recorded | {date.min} if (end := _end(facts, moment))}
    found = set(recorded)
    found |= {_shift(event.until, 1) for event in facts.events if event.until}
    found |= {_shift(end, 1) for end in ends} | {_shift(end, -facts.soon_days) for end in ends}
    found |= {_shift(on, facts.news_days + 1) for on in recorded}
    if facts.ends_on:
        found.add(_shift(facts.ends_on, 1))
    return sorted(found)


def _shift(day: date, days: int) -> date:
    """So many days later or earlier, within what a date can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
