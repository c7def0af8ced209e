"""Dates as deadlines: the words before a named period that say by, in, from or before it, and dates that are none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import CARDINALS, NOUNS, ORDINALS, PARTS, UNITS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.lexicon.flags import (
    ADVERB,
    BASE,
    BE,
    BODY,
    CAPITAL,
    COLLECTIVE,
    CONJUNCTION,
    HAVE,
    MARK,
    MODAL,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PREPOSITION,
    SUBORDINATOR,
    THING,
    TO,
)
from entente.engine.reading.dates import Leaf, Trouble, leaves_in, reversed_dates
from entente.engine.reading.periods import Period, counted, half_of, shifted, third, unit_around
from entente.engine.reading.timecodes import View

SELECTOR = re.compile(
    r"t?(?:(?P<part>[pg])[uC]?(?:[oi]t?)?|(?P<nth>[rOl])(?P<unit>[HU])(?:[oi]t?)?"
    r"|(?P<first>[rl])(?P<count>[ND])u(?:[oi]t?)?|(?P<some>[rl])u(?:[oi]t?)?|(?P<course>C)[of]?t?|(?P<later>L)[oi]?t?|(?P<whole>[Uu])o)"
)
"""What picks a part of the period that follows: the end of, the first half of, later in."""
PREFIX = re.compile(
    rf"""(?:
      (?P<lower>0lh | f | &[of] | G[if]? | g[if] | (?<!t)g(?=Y))
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
    """The deadline that a named period makes with the words before and after it; None where it makes none.

    A day without a year beside a recurrence, which is masked, is one of every year: "by 31 March each year".
    """
    low = max(0, leaf.start - REACH)
    match = PREFIX.search(view.codes[low : leaf.start])
    assert match is not None
    start, rule = low + match.start(), match.lastgroup or ""
    rule = next((name for name in INTRODUCTIONS if match[name]), "")
    selectors = list(SELECTOR.finditer(match["selectors"]))
    if not _is_adjunct(view, leaf, rule, start, bare=not selectors, the=bool(match["the"])):
        return None
    end, rule = _suffixed(view, leaf.end, rule)
    rule = "upper" if rule == "before" and not selectors and names_event(view, end) else rule
    if isinstance(leaf.named, Trouble):
        return Found(start, end, rule or "in", leaf.named)
    try:
        interval, named = _interval(view, leaf, rule, selectors, low + match.start("selectors"))
    except (ValueError, OverflowError):
        return Found(start, end, rule or "in", Trouble(DoubtCode.DATE_IMPOSSIBLE))
    if _is_of_a_part(view, start):
        return None
    assumed = not leaf.has_year
    if assumed and (
        view.codes[start - 1 : start] == " " or view.codes[end : end + 2].lstrip("o,")[:1] == " "
    ):
        return None
    if is_background(view, start) and (assumed or view.dated is None or named.first < view.dated):
        return None
    if leaf.kind in ("days", "month", "season") and assumed and view.past and _was_lately(view, start, named):
        return None
    return Found(start, end, rule or "in", interval, named)


def _was_lately(view: View, start: int, named: Period) -> bool:
    """True if the last such period is nearer than the next, and no infinitive points forward to it."""
    words, flags, origin = view.tokens.words, view.tokens.flags, view.begin
    for place in range(max(origin, view.verb + 1), origin + start - 1):
        if words[place] == "to" and flags[place + 1] & BASE:
            return False
    if view.dated is None or named.first <= view.dated:
        return False
    return view.dated - shifted(named.last, -12) < named.first - view.dated


INTRODUCTIONS = ("upper", "before", "lower", "after", "since", "between", "in")
ALONE = frozenset("around days numeric iso".split())
"""Kinds of leaf that need no preposition before them."""
ATTRIBUTIVE = frozenset("years month season quarter compound year_end decade".split())
"""Kinds of leaf that can stand before a noun as its attribute: the 2030 Agenda, the March meeting."""


def _is_adjunct(view: View, leaf: Leaf, rule: str, start: int, *, bare: bool, the: bool) -> bool:
    """True if the named period tells when; False where it is a name's part, an attribute or lies behind."""
    if rule == "since":
        return False
    before = view.codes[start - 1] if start else ""
    if not rule and leaf.kind == "years" and _is_hosted(view, leaf):
        return True
    if not rule and (
        before in ("o", "(", "l", "-")
        or (leaf.kind not in ALONE and bare and view.codes[leaf.start] not in "zx")
    ):
        return False
    if (
        not rule
        and leaf.kind == "days"
        and not leaf.has_year
        and "W" not in view.codes[leaf.start : leaf.end]
    ):
        return False
    if rule and before == "l":
        return False
    after_the = (
        the and bare and leaf.kind in ("years", "month") and view.codes[leaf.end : leaf.end + 1] != "C"
    )
    if leaf.kind in ATTRIBUTIVE and (after_the or _before_noun(view, leaf, start)):
        return rule in ("in", "upper", "before") and _is_of_event(view, leaf, start)
    return not (rule == "in" and _is_plan_of(view, leaf, start))


def _before_noun(view: View, leaf: Leaf, start: int) -> bool:
    """True if a noun follows at once, as in "by 2000 tonnes"; not at the start of a sentence."""
    after = view.begin + leaf.end
    if leaf.end >= len(view.codes) or view.codes[leaf.end] in "C*" or (start == 0 and view.verb < 0):
        return False
    bits = view.tokens.flags[after]
    if "M" in view.codes[leaf.start : leaf.end] and leaf.has_year:
        return False
    other = CAPITAL | PREPOSITION | CONJUNCTION | ADVERB | TO | MODAL | BE | HAVE | SUBORDINATOR | NUMBER
    return bool(bits & (NOUN | THING | BODY | COLLECTIVE)) and not bits & other


def _is_of_event(view: View, leaf: Leaf, start: int) -> bool:
    """True for "at the 2032 Lorne Summit": the period is that of an event, at which something is to be done."""
    return view.words(start, start + 1)[0] not in ("on", "for", "over", "throughout") and names_event(
        view, leaf.end
    )


def _is_hosted(view: View, leaf: Leaf) -> bool:
    """True for "will host the 2032 Lorne Summit", whose year is that of the event to be held."""
    if view.verb < 0 or not 1 < view.begin + leaf.start - view.verb <= HOSTED:
        return False
    word = view.tokens.words[view.verb]
    return LEMMAS.get(word, word) in NOUNS["hosting"] and names_event(view, leaf.end)


HOSTED = 5
"""Tokens from the verb to the year of the event that is its object."""


def names_event(view: View, place: int) -> bool:
    """True if an event is named there before any preposition or mark."""
    for index in range(place, min(place + 6, len(view.codes))):
        if view.words(index, index + 1)[0] in NOUNS["event"]:
            return True
        if view.tokens.flags[view.begin + index] & (PREPOSITION | CONJUNCTION | MARK | MODAL):
            return False
    return False


def _is_plan_of(view: View, leaf: Leaf, start: int) -> bool:
    """True for "a plan for 2032", whose year is what the plan is for."""
    if start == 0 or view.words(start, start + 1) != ["for"] or leaf.kind not in ("years", "pair"):
        return False
    return view.words(start - 1, start)[0] in NOUNS["plan"]


PLANNED = frozenset(
    "planned scheduled due set envisaged expected foreseen slated proposed anticipated targeted".split()
)
BEHIND = 12
"""Tokens before a date in which a participle ties it to a past event."""


def is_background(view: View, start: int) -> bool:
    """True if a participle or past verb before the place ties it to an event: "the accord signed in May"."""
    flags, words, origin = view.tokens.flags, view.tokens.words, view.begin
    for place in range(origin + start - 1, max(origin, view.verb, origin + start - BEHIND - 1), -1):
        bits = flags[place]
        if words[place] in (";", ":") or bits & (MODAL | SUBORDINATOR):
            return False
        if bits & (PARTICIPLE | PAST) and _is_postnominal(view, place, start):
            return words[place] not in PLANNED and words[place - 1] != "be"
    return False


def _is_of_a_part(view: View, start: int) -> bool:
    """True in a relative clause on a part of a thing: "the next edition of which will be held in 2032"."""
    words, origin = view.tokens.words, view.begin
    for place in range(origin + start - 1, max(origin, origin + start - BEHIND - 1), -1):
        if words[place] in (",", ";", ":"):
            return False
        if words[place] in ("which", "whose", "whom"):
            return words[place] == "whose" or words[place - 1] == "of"
    return False


def _is_postnominal(view: View, place: int, start: int) -> bool:
    """True if the participle stands after its noun and not before one."""
    stop, words = view.begin + start, view.tokens.words
    if place + 1 >= stop:
        return True
    particle = words[place + 1] in ("up", "out", "off", "down") and place + 2 < stop
    after = view.tokens.flags[place + 2 if particle else place + 1]
    return bool(after & (PREPOSITION | ADVERB | NUMBER | TO)) and not view.tokens.flags[place] & BASE


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


def ordinal(word: str) -> int:
    """The number of an ordinal: third, 3rd; -1 for last."""
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def number(word: str) -> int:
    """The number of a cardinal in words or digits; 1 for an article."""
    if word in ("a", "an"):
        return 1
    return CARDINALS[word] if word in CARDINALS else int(re.sub(r"\D", "", word))


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


def _ranged(view: View, one: Found) -> Found:
    """A range after "from" or "between" bounds both ends: from 3 to 28 May, from 2026 to 2028."""
    codes = view.codes[one.start : one.end]
    if one.rule == "between" or (
        one.rule == "lower" and "*" not in codes and re.search(r"[DOYM]\.?[-TA]t?[DOYMn]", codes)
    ):
        interval = (one.named.first, one.named.last) if one.named else one.interval
        return replace(one, rule="from-to", interval=interval)
    return one
