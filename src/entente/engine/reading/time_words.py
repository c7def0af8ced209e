"""Everything that one passage says of time: its dates, lengths, recurrences, open ends and blanks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from entente.engine.lexicon.flags import BASE, SUBORDINATOR
from entente.engine.reading.dates import Trouble
from entente.engine.reading.deadlines import Found, dates_in
from entente.engine.reading.durations import durations_in
from entente.engine.reading.occasions import at_events, events_in
from entente.engine.reading.open_ends import blanks_in, open_ends_in
from entente.engine.reading.recurrences import recurrences_in
from entente.engine.reading.timecodes import View
from entente.engine.source.span import Span

HOT = re.compile(r"[MSWYUuQ#yEJZVmdcx_FBb\]+%]|&~&")
"""Letters without which a passage says nothing of time; `&~&` is "as long as"."""
DEADLINE, RECURRENCE, UNTIL = "deadline", "recurrence", "until"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that words say of time; `start` and `end` are places among the passage's tokens.

    `field` is DEADLINE, RECURRENCE or UNTIL; `value` is empty for an open end and where there is trouble; `inner` is
    true in a subordinate clause or a purpose.
    """

    field: str
    start: int
    end: int
    span: Span
    rule: str
    value: str = ""
    trouble: Trouble | None = None
    inner: bool = False


def said_in(view: View) -> list[Said]:
    """What the view says of time, in no order."""
    if HOT.search(view.codes) is None:
        return []
    often = recurrences_in(view)
    rest = view.masked([(one.start, one.end) for one in often])
    blanks = blanks_in(rest)
    rest = rest.masked([(one.start, one.end) for one in blanks])
    lengths = durations_in(rest)
    rest = rest.masked([(one.start, one.end) for one in lengths])
    dates = at_events(view, dates_in(rest))
    ends = open_ends_in(view, dates)
    dates = [one for one in (*dates, *lengths) if not _within(one, ends)]
    events = events_in(rest, [(one.start, one.end) for one in dates] + ends)
    found = [_of_date(view, one) for one in (*dates, *events, *blanks) if not _is_over(one, view.dated)]
    for one in often:
        trouble = one.value if isinstance(one.value, Trouble) else None
        value = "" if isinstance(one.value, Trouble) else one.value
        found.append(_said(view, RECURRENCE, one.start, one.end, "often", value, trouble))
    return found + [_said(view, UNTIL, start, end, "until") for start, end in ends]


def _within(one: Found, spans: list[tuple[int, int]]) -> bool:
    return any(start <= one.start < end for start, end in spans)


def _is_over(one: Found, dated: date | None) -> bool:
    """True for a date that lies behind the statement and is no "by" or "before"."""
    if dated is None or isinstance(one.interval, Trouble) or one.rule in ("upper", "before", "within"):
        return False
    first, last = one.interval
    if one.rule == "lower":
        return first is not None and first < dated
    return last is not None and last <= dated


def _of_date(view: View, one: Found) -> Said:
    trouble = one.interval if isinstance(one.interval, Trouble) else None
    return _said(view, DEADLINE, one.start, one.end, one.rule, one.value, trouble)


def _said(
    view: View, field: str, start: int, end: int, rule: str, value: str = "", trouble: Trouble | None = None
) -> Said:
    tokens, first, last = view.tokens, view.begin + start, view.begin + end
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    words = " ".join(tokens.words[first:last])
    return Said(field, first, last, span, f"time.{rule}:{words}", value, trouble, _is_inner(view, first))


def _is_inner(view: View, place: int) -> bool:
    """True if a subordinate clause or a purpose stands open before the place."""
    flags, words = view.tokens.flags, view.tokens.words
    for index in range(max(view.begin, view.verb + 1), place):
        if flags[index] & SUBORDINATOR or words[index] == "view":
            return True
        if words[index] == "to" and index + 1 < place and flags[index + 1] & BASE:
            return True
    return False
