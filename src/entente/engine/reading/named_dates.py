"""What each kind of date names: the days of a month, season, quarter or year, or why they name none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import MONTHS, SEASONS, UNITS, WEEKDAYS
from entente.engine.reading.periods import Period, period_of, unit_around
from entente.engine.reading.timecodes import View


@dataclass(frozen=True, slots=True)
class Trouble:
    """Words that name no one period, and why."""

    code: DoubtCode
    facts: tuple[tuple[str, str], ...] = ()


NO_BASE = Trouble(DoubtCode.DATE_NO_BASE)

Named = Period | Trouble


def _numbers(view: View, start: int, codes: str, letters: str) -> list[int]:
    """The numbers of the tokens with one of these letters."""
    words = view.words(start, start + len(codes))
    pairs = zip(words, codes, strict=True)
    return [int(re.sub(r"\D", "", word)) for word, letter in pairs if letter in letters]


def _named(view: View, start: int, codes: str, letter: str, table: dict[str, int]) -> list[int]:
    words = view.words(start, start + len(codes))
    return [table[word] for word, code in zip(words, codes, strict=True) if code == letter]


def next_such(view: View, *, year: int | None, make: Callable[[int], Period], shift: str = "") -> Named:
    """The period that `make` gives for a year; without one the next that has not ended at the statement's date.

    `shift` is z for this year's, x for the first that begins after the statement's date.
    """
    if year is not None:
        return make(year)
    if view.dated is None:
        return NO_BASE
    this = make(view.dated.year)
    if shift == "z":
        return this
    past = this.first <= view.dated if shift == "x" else this.last < view.dated
    return make(view.dated.year + 1) if past else this


def _year_in(view: View, start: int, codes: str) -> int | Trouble | None:
    """The year that the words name, as a number or from the statement's date."""
    years = _numbers(view, start, codes, "Y")
    if years:
        return years[-1]
    if "U" not in codes:
        return None
    if view.dated is None:
        return NO_BASE
    return view.dated.year + ("x" in codes)


# days


def _iso(view: View, start: int, codes: str) -> Named:
    """2026-03-03."""
    year, month, day = _numbers(view, start, codes, "YD")
    return _day(date(year, month, day))


def _day(day: date) -> Period:
    return Period(day, day)


def _days(view: View, start: int, codes: str) -> Named:
    """3 March 2026; March 3, 2026; 5 and 6 June; 28 May to 3 June 2027; Monday, 20 October."""
    days, months = _numbers(view, start, codes, "DO"), _named(view, start, codes, "M", MONTHS)
    years = _numbers(view, start, codes, "Y")
    last_year = years[-1] if years else None

    def make(year: int) -> Period:
        first_year = years[0] if len(years) > 1 else year
        return Period(date(first_year, months[0], days[0]), date(year, months[-1], days[-1]))

    found = next_such(view, year=last_year, make=make)
    if isinstance(found, Trouble):
        return found
    if found.last < found.first:
        return reversed_dates(found.first.isoformat(), found.last.isoformat())
    stated = _named(view, start, codes, "W", WEEKDAYS)
    if stated and last_year is not None and found.first.isoweekday() != stated[0]:
        facts = (("stated", str(stated[0])), ("actual", str(found.first.isoweekday())))
        return Trouble(DoubtCode.DATE_WEEKDAY, facts)
    return found


def reversed_dates(first: str, last: str) -> Trouble:
    """The doubt about an interval whose end lies before its start."""
    return Trouble(DoubtCode.DATE_REVERSED, (("first", first), ("last", last)))


def _numeric(view: View, start: int, codes: str) -> Named:
    """25/12/2026; 3.4.2026 with the day first; 03/04/2026 as a doubt."""
    word = view.words(start, start + len(codes))[0]
    one, two, year = (int(part) for part in re.split(r"[./]", word))
    if "." in word or one > 12 or one == two:
        return _day(date(year, two, one))
    if two > 12:
        return _day(date(year, one, two))
    facts = (("first", date(year, two, one).isoformat()), ("second", date(year, one, two).isoformat()))
    return Trouble(DoubtCode.DATE_ORDER, facts)


def _weekday(view: View, start: int, codes: str) -> Named:
    """On Thursday: the next after the statement's date."""
    if view.dated is None:
        return NO_BASE
    ahead = (_named(view, start, codes, "W", WEEKDAYS)[0] - view.dated.isoweekday() - 1) % 7 + 1
    return _day(date.fromordinal(view.dated.toordinal() + ahead))


# months, seasons, quarters


def _month(view: View, start: int, codes: str) -> Named:
    """March 2026; June and July 2026; December to February 2027; this November; October of next year."""
    months = _named(view, start, codes, "M", MONTHS)
    years = _numbers(view, start, codes, "Y")
    year = _year_in(view, start, codes)
    if isinstance(year, Trouble):
        return year

    def make(year: int) -> Period:
        first_year = years[0] if len(years) > 1 else year - (months[-1] < months[0])
        first = period_of(first_year, months[0], 1).first
        return Period(first, period_of(year, months[-1], 1).last)

    return next_such(view, year=year, make=make, shift=codes[0] if codes[0] in "zx" else "")


def _season(view: View, start: int, codes: str) -> Named:
    """Spring 2027; the autumn of this year; next winter; winter 2026/27."""
    month = _named(view, start, codes, "S", SEASONS)[0]
    pair = _numbers(view, start, codes, "y")
    year = int(str(pair[0])[:4]) if pair else _year_in(view, start, codes)
    if isinstance(year, Trouble):
        return year
    shift = codes[0] if codes[0] in "zx" else ""
    if month == 12 and year is None and view.dated is not None and view.dated.month < 3 and shift != "x":
        year = view.dated.year - 1
    return next_such(view, year=year, make=lambda year: period_of(year, month, 3), shift=shift)


def _quarter(view: View, start: int, codes: str) -> Named:
    """Q3 2027; H1 of 2027; Q1-Q2 2027; Q3."""
    words = [
        word for word in view.words(start, start + len(codes)) if word[0] in "qh" and word[1:2].isdigit()
    ]
    inside = re.search(r"/(\d{4})", words[-1])
    year = int(inside[1]) if inside else _year_in(view, start, codes)
    if isinstance(year, Trouble):
        return year

    def make(year: int) -> Period:
        spans = [(3 if word[0] == "q" else 6, int(word[1])) for word in words]
        found = [period_of(year, months * (place - 1) + 1, months) for months, place in spans]
        return Period(found[0].first, found[-1].last)

    return next_such(view, year=year, make=make)


def _compound(view: View, start: int, codes: str) -> Named:
    """mid-2026; mid-March 2027; end-June."""
    rest = view.words(start, start + 1)[0].partition("-")[2]
    year = _year_in(view, start, codes)
    if isinstance(year, Trouble):
        return year
    if rest in UNITS:
        found = _around_unit(view, UNITS[rest], 0)
    elif rest[0].isdigit():
        found = period_of(int(rest[:4]), 1, 12 if len(rest) == 4 else 120)
    else:
        month, months = (SEASONS[rest], 3) if rest in SEASONS else (MONTHS[rest], 1)
        found = next_such(view, year=year, make=lambda year: period_of(year, month, months))
    return found


# years and more


def is_short_range(view: View, start: int, codes: str) -> bool:
    """True for 2026-28, whose end follows its start and touches the dash."""
    last, tokens = view.begin + start + len(codes) - 1, view.tokens
    touch = tokens.ends[last - 2] + len(tokens.words[last - 1]) == tokens.starts[last]
    word = tokens.words[last]
    return touch and len(word) == 2 and int(word) > int(tokens.words[last - 2]) % 100


def _years(view: View, start: int, codes: str) -> Named:
    """2026; the year 2026; 2026-2028; 2026-28; between 2026 and 2028."""
    years = _numbers(view, start, codes, "Y")
    last = years[-1]
    if codes.endswith(("-D", "-n")) and is_short_range(view, start, codes):
        last = last // 100 * 100 + _numbers(view, start, codes, "Dn")[-1]
    if last < years[0]:
        return reversed_dates(str(years[0]), str(last))
    return Period(date(years[0], 1, 1), date(last, 12, 31))


def _decade(view: View, start: int, codes: str) -> Named:
    """The 2030s."""
    word = view.words(start, start + 1)[0]
    year = int(re.sub(r"\D", "", word)) * (10 if codes == "Es" else 1)
    return period_of(year, 1, 120)


def _year_end(view: View, start: int, codes: str) -> Named:
    """Year-end; the year's end; the decade's end."""
    words = view.words(start, start + len(codes))
    unit = next((UNITS[word.removesuffix("'s")] for word in words if word.removesuffix("'s") in UNITS), "P1Y")
    return _around_unit(view, unit, "x" in codes)


def _around(view: View, start: int, codes: str) -> Named:
    """This year; next month; the coming quarter; the year, of the statement's date."""
    return _around_unit(view, UNITS[view.words(start, start + len(codes))[-1]], "x" in codes)


def _around_unit(view: View, unit: str, shift: int) -> Named:
    return NO_BASE if view.dated is None else unit_around(view.dated, unit, shift=shift)


def _kind(view: View, start: int, codes: str) -> Named:
    """Fiscal year 2033; the 2032/33 marketing year; FY2033: not the calendar's year."""
    del view, start, codes
    return Trouble(DoubtCode.DATE_YEAR_KIND)


READERS: dict[str, Callable[[View, int, str], Named]] = {
    "iso": _iso,
    "kind": _kind,
    "days": _days,
    "numeric": _numeric,
    "quarter": _quarter,
    "season": _season,
    "month": _month,
    "compound": _compound,
    "years": _years,
    "pair": _kind,
    "decade": _decade,
    "year_end": _year_end,
    "around": _around,
    "weekday": _weekday,
}
"""What reads each kind of `LEAF`."""
