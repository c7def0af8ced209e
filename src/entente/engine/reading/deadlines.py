"""Dates as deadlines: the words before a named period that say by, in, from or before it, and dates that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import PARTS, UNITS
from entente.engine.reading.adjunct_dates import (
    is_adjunct,
    is_background,
    is_of_a_part,
    names_event,
    was_lately,
)
from entente.engine.reading.dates import Leaf, leaves_in
from entente.engine.reading.named_dates import Trouble, reversed_dates
from entente.engine.reading.periods import Period, counted, half_of, third, unit_around
from entente.engine.reading.timecodes import View, number, ordinal

SELECTOR = re.compile(
    r"t?(?:(?P<part>[pg])[uC]?(?:[oi]t?)?|(?P<nth>[rOl])(?P<unit>[HU])(?:[oi]t?)?"
    r"|(?P<first>[rl])(?P<count>[ND])u(?:[oi]t?)?|(?P<some>[rl])u(?:[oi]t?)?|(?P<course>C)[of]?t?"
    r"|(?P<later>L)[oi]?t?|(?P<whole>[Uu])o)"
)
"""What picks a part of the period that follows: the end of, the first half of, later in."""
PREFIX = re.compile(
    rf"""(?:
      (?P<lower>0\?h | f | &[of] | G[if]? | g[if] | (?<!t)g(?=Y))
    | (?P<upper>0Lh | [bi]RB | (?:it?X,?)?b(?:Ri)?@? | b?=T? | d | \^T | i%i | !o | it?X | Lh)
    | (?P<before>B[To]? | i\+o)
    | (?P<after>>)
    | (?P<since>s)
    | (?P<between><)
    | (?P<in>[iw]@?)
    )?(?P<selectors>(?:{re.sub(r"[?]P<[a-z]+>", "?:", SELECTOR.pattern)})*)(?P<the>t?)$""",
    re.VERBOSE,
)
"""What stands before a named period and makes a deadline of it."""
REACH = 16
"""Tokens before a named period in which its introduction stands."""
ONWARDS = re.compile(r"A?t?\*")
LATEST = re.compile(r",?it?X")


@dataclass(frozen=True, slots=True)
class Found:
    """A deadline in words: its places in the view, and the interval, or why there is none.

    `rule` is what its introduction says; `named` the period as the words name it.
    """

    start: int
    end: int
    rule: str
    interval: tuple[date | None, date | None] | Trouble
    named: Period | None = None

    @property
    def value(self) -> str:
        """The interval in ISO 8601; empty where the words name none."""
        if isinstance(self.interval, Trouble):
            return ""
        first, last = self.interval
        return "/".join(day.isoformat() if day else ".." for day in (first, last))


def dates_in(view: View) -> list[Found]:
    """Every deadline that named periods of the view state, left to right."""
    found = [one for leaf in leaves_in(view) if (one := _with_prefix(view, leaf)) is not None]
    return _joined(view, found)


def _with_prefix(view: View, leaf: Leaf) -> Found | None:
    """The deadline that a named period makes with the words before and after it; None where it makes none."""
    low = max(0, leaf.start - REACH)
    match = PREFIX.search(view.codes[low : leaf.start])
    assert match is not None
    start = low + match.start()
    rule = next((name for name in INTRODUCTIONS if match[name]), "")
    selectors = list(SELECTOR.finditer(match["selectors"]))
    if not is_adjunct(view, leaf, rule, start, bare=not selectors, the=bool(match["the"])):
        return None
    end, rule = _suffixed(view, leaf.end, rule)
    rule = "upper" if rule == "before" and not selectors and names_event(view, end) else rule or "in"
    if is_of_a_part(view, start) or (not leaf.has_year and _is_of_every_year(view, start, end)):
        return None
    behind = is_background(view, start)
    if isinstance(leaf.named, Trouble):
        return None if behind else Found(start, end, rule, leaf.named)
    try:
        interval, named = _interval(view, leaf, rule, selectors, low + match.start("selectors"))
        if was_lately(view, leaf, start, named):
            return None
    except (ValueError, OverflowError):
        return Found(start, end, rule, Trouble(DoubtCode.DATE_IMPOSSIBLE))
    if behind and (not leaf.has_year or view.dated is None or named.first < view.dated):
        return None
    return Found(start, end, rule, interval, named)


def _is_of_every_year(view: View, start: int, end: int) -> bool:
    """True for a day beside a recurrence, which is masked: "by 31 March of each year"."""
    return view.codes[start - 1 : start] == " " or view.codes[end : end + 2].lstrip("o,")[:1] == " "


INTRODUCTIONS = ("upper", "before", "lower", "after", "since", "between", "in")


def _suffixed(view: View, end: int, rule: str) -> tuple[int, str]:
    """The end with words like "onwards" or "at the latest", and what they make of the introduction."""
    match = ONWARDS.match(view.codes, end)
    if match and rule in ("in", "lower", ""):
        return match.end(), "lower"
    if view.codes[end : end + 1] == "C":
        return end + 1, rule
    match = LATEST.match(view.codes, end)
    if match and rule in ("in", "upper", "before", ""):
        return match.end(), rule if rule == "before" else "upper"
    return end, rule


def _interval(
    view: View, leaf: Leaf, rule: str, selectors: list[re.Match[str]], origin: int
) -> tuple[tuple[date | None, date | None], Period]:
    """The interval that the introduction and the selectors make of the named period."""
    assert isinstance(leaf.named, Period)
    period, base, part = leaf.named, leaf.named, ""
    if leaf.part:
        part, period = leaf.part, third(leaf.named, leaf.part)
    for match in reversed(selectors):
        base = period
        period, part = _selected(view, match, period, origin)
    return bounded(rule, period, base, part), period


def _selected(view: View, match: re.Match[str], period: Period, origin: int) -> tuple[Period, str]:
    """The part of a period that a selector picks, and its name if it is early, middle, late, end or start."""

    def word(group: str) -> str:
        return view.words(origin + match.start(group), origin + match.end(group))[0]

    if match["part"]:
        part = PARTS[word("part")]
        return third(period, part), part
    if match["nth"]:
        unit = "P6M" if match["unit"] == "H" else UNITS[word("unit")]
        if match["unit"] == "H" and period != _whole_years(period):
            return _half(period, ordinal(word("nth"))), ""
        return counted(period, unit=unit, place=ordinal(word("nth"))), ""
    if match["first"]:
        unit = UNITS[view.words(origin + match.end("count"), origin + match.end("count") + 1)[0]]
        return counted(period, unit=unit, place=ordinal(word("first")), size=number(word("count"))), ""
    if match["whole"] and UNITS[word("whole")] == "P1W":
        return unit_around(period.first, "P1W", shift=0), ""
    if match["some"]:
        return third(period, "early" if ordinal(word("some")) == 1 else "late"), ""
    rest = match["later"] or (match["course"] and word("course") in ("rest", "remainder"))
    if rest and view.dated is not None and period.first < view.dated <= period.last:
        return Period(view.dated, period.last), ""
    return period, ""


def _whole_years(period: Period) -> Period:
    return Period(date(period.first.year, 1, 1), date(period.first.year, 12, 31))


def _half(period: Period, place: int) -> Period:
    """The first or second half of a period that is no single year: of a month, of the 2030s."""
    middle = half_of(period)
    if place not in (1, 2, -1):
        raise ValueError(place)
    return Period(period.first, middle) if place == 1 else Period(middle + timedelta(days=1), period.last)


def bounded(rule: str, period: Period, base: Period, part: str) -> tuple[date | None, date | None]:
    """The interval that an introduction makes of a period; `part` is what was picked last, of `base`."""
    if rule == "upper":
        last = {"middle": half_of(base), "end": base.last, "start": base.first}.get(part, period.last)
        return None, last
    if rule == "before":
        day = {"middle": half_of(base), "end": base.last}.get(part)
        return None, day or period.first - timedelta(days=1)
    if rule == "lower":
        return period.first if part != "end" else base.last, None
    if rule == "after":
        return period.last + timedelta(days=1), None
    return period.first, period.last


JOINTS = frozenset("TA-RdT=")


def _joined(view: View, found: list[Found]) -> list[Found]:
    """The deadlines, with "from A to B" and "between A and B" as one each."""
    kept: list[Found] = []
    for one in found:
        before = kept[-1] if kept else None
        if before and before.rule in ("lower", "between") and before.named and one.named:
            between = view.codes[before.end : one.start].strip()
            opens = view.codes[one.start : one.start + 1]
            if between in JOINTS or (not between and opens in "d=T"):
                kept[-1] = _from_to(before, one)
                continue
        kept.append(one)
    return [_ranged(view, one) for one in kept]


def _from_to(first: Found, last: Found) -> Found:
    """One deadline from the start of the first period to the end of the second."""
    assert first.named is not None
    assert last.named is not None
    start, end = first.named.first, last.named.last
    named = Period(start, end)
    if end < start:
        trouble = reversed_dates(start.isoformat(), end.isoformat())
        return Found(first.start, last.end, "from-to", trouble)
    return Found(first.start, last.end, "from-to", (start, end), named)


RANGE = re.compile(r"[DOYM]\.?[-TA]t?[DOYMn]")


def _ranged(view: View, one: Found) -> Found:
    """A range after "from" or "between" bounds both ends: from 3 to 28 May, from 2026 to 2028."""
    codes = view.codes[one.start : one.end]
    if one.rule == "between" or (one.rule == "lower" and "*" not in codes and RANGE.search(codes)):
        interval = (one.named.first, one.named.last) if one.named else one.interval
        return replace(one, rule="from-to", interval=interval)
    return one
