"""Everything that one passage says of time: its dates, lengths, recurrences and open ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from entente.engine.lexicon.flags import BASE, SUBORDINATOR
from entente.engine.reading.deadlines import Found, dates_in
from entente.engine.reading.durations import durations_in
from entente.engine.reading.named_dates import Trouble
from entente.engine.reading.occasions import at_events, events_in
from entente.engine.reading.open_ends import open_ends_in
from entente.engine.reading.recurrences import recurrences_in
from entente.engine.reading.timecodes import View
from entente.engine.source.span import Span

HOT = re.compile(r"[MSWYUuQ#yEJZVmdcx_FBb\]+%]|&~&")
"""Letters without which a passage says nothing of time; `&~&` is "as long as"."""
DEADLINE, RECURRENCE, UNTIL = "deadline", "recurrence", "until"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that words say of time; `start` and `end` are places among the passage's tokens.

    `field` is DEADLINE, RECURRENCE or UNTIL; `value` is empty for an open end and where there is trouble; `depth` is 0
    in the main clause, 1 in a subordinate clause or a purpose after it, 2 in a clause before it.
    """

    field: str
    start: int
    end: int
    span: Span
    rule: str
    value: str = ""
    trouble: Trouble | None = None
    depth: int = 0


def said_in(view: View) -> list[Said]:
    """What the view says of time, in no order."""
    if HOT.search(view.codes) is None:
        return []
    often = recurrences_in(view)
    rest = view.masked([(one.start, one.end) for one in often])
    lengths = durations_in(rest)
    rest = rest.masked([(one.start, one.end) for one in lengths])
    dates = at_events(view, dates_in(rest))
    ends = open_ends_in(view, dates)
    inside = {place for start, end in ends for place in range(start, end)}
    dates = [one for one in (*dates, *lengths) if one.start not in inside]
    events = events_in(rest.masked([(one.start, one.end) for one in dates] + ends))
    inner = _inner_from(view)
    found = [_of_date(view, one, inner) for one in (*dates, *events) if not _is_over(one, view.dated)]
    for one in often:
        trouble = one.value if isinstance(one.value, Trouble) else None
        value = "" if isinstance(one.value, Trouble) else one.value
        found.append(_said(view, RECURRENCE, one.start, one.end, "often", inner, value, trouble))
    return found + [_said(view, UNTIL, start, end, "until", inner) for start, end in ends]


def _is_over(one: Found, dated: date | None) -> bool:
    """True for a date that lies behind the statement and is no "by" or "before"."""
    if dated is None or isinstance(one.interval, Trouble) or one.rule in ("upper", "before", "within"):
        return False
    first, last = one.interval
    if one.rule == "lower":
        return one.named is not None and one.named.last < dated and first is not None
    return last is not None and last <= dated


def _of_date(view: View, one: Found, inner: int) -> Said:
    trouble = one.interval if isinstance(one.interval, Trouble) else None
    return _said(view, DEADLINE, one.start, one.end, one.rule, inner, one.value, trouble)


def _said(
    view: View,
    field: str,
    start: int,
    end: int,
    rule: str,
    inner: int,
    value: str = "",
    trouble: Trouble | None = None,
) -> Said:
    tokens, first, last = view.tokens, view.begin + start, view.begin + end
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    words = " ".join(tokens.words[first:last])
    return Said(field, first, last, span, f"time.{rule}:{words}", value, trouble, int(first > inner))


def _inner_from(view: View) -> int:
    """Where the first subordinate clause or purpose after the lead verb opens."""
    flags, words, stop = view.tokens.flags, view.tokens.words, view.begin + len(view.codes)
    for index in range(max(view.begin, view.verb + 1), stop):
        if flags[index] & SUBORDINATOR or words[index] == "view":
            return index
        if words[index] == "to" and index + 1 < stop and flags[index + 1] & BASE:
            return index
    return stop
