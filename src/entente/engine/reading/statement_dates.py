"""The date that a statement gives itself: under its title, in it, or in its closing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import CARDINALS, MONTHS, NOUNS
from entente.engine.lexicon.flags import CAPITAL, CONJUNCTION, DETERMINER, MARK, NUMBER, PREPOSITION
from entente.engine.reading.dates import leaves_in
from entente.engine.reading.named_dates import Trouble
from entente.engine.reading.records import Doubt, Value
from entente.engine.reading.timecodes import View, ordinal, view_of
from entente.engine.reading.tokens import tokenize
from entente.engine.source.span import Span

LINES = 15
"""Lines with words at each end of a text that are looked at."""
REACH = 6000
"""Characters at each end of a text in which they stand."""
SHORT = 8
"""Words of a line that is too short for prose folded by a printer."""
WIDTH = 250
"""A longer line is prose."""
YEAR = re.compile(r"\d{4}")
LINE = re.compile(r"[^\n]+")
WORD = re.compile(r"\w")
DATED = re.compile(r"\s*[Dd]ated?:?\s+(?=\d{4}-\d\d-\d\d\b)")
"""What a text can start with before its date in digits."""
DONE = re.compile(
    r"^[^\w\n]*(?:D(?i:one)|S(?i:igned)|A(?i:dopted)|I(?i:ssued)|G(?i:iven)|C(?i:oncluded))\b"
    r"[^\n]*(?:\n[^\n]+){0,6}",
    re.M,
)
"""A closing that says where and when the text was made, over the lines of its paragraph."""
SPELLED = re.compile(r"([rDO])(?:Uo|o)?(M),?[oi]?t?U?,?(N[NA~]*)")
"""The thirtieth day of April, two thousand and twenty-eight."""

_Candidate = tuple[Span, date | Trouble]


def statement_date(text: str) -> tuple[Value | None, tuple[Doubt, ...]]:
    """The date that a statement gives itself, in its title, its first lines or its closing; None where none does.

    Two different dates are a doubt, and neither is taken.
    """
    found = sorted(set(_candidates(text)), key=lambda one: (one[0].start, one[0].end))
    days = {day: span for span, day in reversed(found) if isinstance(day, date)}
    doubts = [Doubt(day.code, span, None, day.facts) for span, day in found if isinstance(day, Trouble)]
    if len(days) > 1:
        facts = tuple((f"value {place}", day.isoformat()) for place, day in enumerate(sorted(days), 1))
        span = max(days.values(), key=lambda span: span.start)
        return None, (*doubts, Doubt(DoubtCode.STATEMENT_DATE_SEVERAL, span, None, facts))
    for day, span in days.items():
        return Value(span, value=day.isoformat()), tuple(doubts)
    return None, tuple(doubts)


def _candidates(text: str) -> Iterator[_Candidate]:
    """The dates of the lines at both ends that are made for one."""
    first = DATED.match(text)
    if first is not None:
        yield from _days(_view(text, first.end(), first.end() + len("2032-01-01")))
    low = max(0, len(text) - REACH)
    opening = list(islice(_lines(text, 0, min(REACH, len(text))), LINES))
    closing = list(_lines(text, low, len(text)))[-LINES:]
    for lines in (opening, closing):
        for before, line in zip((None, *lines), lines, strict=False):
            if line.end() - line.start() > WIDTH or YEAR.search(text, line.start(), line.end()) is None:
                continue
            if before is None or before.end() + 1 < line.start() or _is_title(text, before):
                yield from _of_line(text, line.start(), line.end())
    for match in DONE.finditer(text, low):
        yield from _of_closing(text, match.start(), match.end())


def _lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The lines with a word in them."""
    return (line for line in LINE.finditer(text, start, end) if WORD.search(text, line.start(), line.end()))


def _of_line(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """The dates of one line, if it is a place and date, a title, or says that the text was signed."""
    view = _view(text, start, end)
    if _is_dated_line(view):
        yield from _days(view)


def _view(text: str, start: int, end: int) -> View:
    tokens = tokenize(text, start, end)
    return view_of(tokens, 0, len(tokens), None)


def _is_title(text: str, line: re.Match[str]) -> bool:
    """True for a short line, or one of names and small words only."""
    view = _view(text, line.start(), min(line.end(), line.start() + WIDTH))
    return len(view.codes) <= SHORT or _is_of_names(view, len(view.codes))


def _is_of_names(view: View, stop: int) -> bool:
    small = PREPOSITION | DETERMINER | CONJUNCTION | MARK | NUMBER | CAPITAL
    return all(bits & small for bits in view.tokens.flags[:stop])


def _days(view: View) -> Iterator[_Candidate]:
    """The single days with their year that the view names."""
    for leaf in leaves_in(view):
        if leaf.kind not in ("iso", "days", "numeric") or not leaf.has_year:
            continue
        span = Span(view.tokens.starts[leaf.start], view.tokens.ends[leaf.end - 1])
        if isinstance(leaf.named, Trouble):
            yield span, leaf.named
        elif leaf.named.first == leaf.named.last:
            yield span, leaf.named.first


def _is_dated_line(view: View) -> bool:
    """True if the line ends with its date, and before it stand names and small words only."""
    leaves = [leaf for leaf in leaves_in(view) if leaf.kind in ("iso", "days", "numeric")]
    if not leaves:
        return False
    words, flags = view.tokens.words, view.tokens.flags
    if any(bits & NUMBER or words[place].isalpha() for place, bits in _after(view, leaves[-1].end)):
        return False
    place = leaves[0].start
    first = next((index for index in range(place) if words[index].isalpha()), place)
    if not flags[first] & (CAPITAL | NUMBER):
        return False
    if words[first] in NOUNS["own title"]:
        return True
    of_another = words[place - 1] == "of" and "on" in words[:place]
    return not of_another and set(words[:place]).isdisjoint(NOUNS["other text"]) and _is_of_names(view, place)


def _after(view: View, place: int) -> list[tuple[int, int]]:
    return list(enumerate(view.tokens.flags))[place:]


def _of_closing(text: str, start: int, end: int) -> Iterator[_Candidate]:
    """The dates of a closing such as "Done at Lorne on the fourth day of June 2031"."""
    tokens = tokenize(text, start, min(end, start + 600))
    stop = next((place for place, word in enumerate(tokens.words) if word == "."), len(tokens))
    view = view_of(tokens, 0, stop, None)
    yield from _days(view)
    for match in SPELLED.finditer(view.codes):
        day = _spelled(view, match)
        if day is not None:
            yield Span(tokens.starts[match.start()], tokens.ends[match.end() - 1]), day


def _spelled(view: View, match: re.Match[str]) -> date | None:
    """The date in words; None where they name none."""
    words = view.tokens.words
    year = _year(words[match.start(3) : match.end(3)])
    try:
        return date(year, MONTHS[words[match.start(2)]], ordinal(words[match.start(1)]))
    except (ValueError, OverflowError):
        return None


def _year(words: list[str]) -> int:
    """The year in words: two thousand and thirty, nineteen hundred and forty-eight; 0 for none."""
    year = 0
    for word in words:
        value = CARDINALS.get(word)
        if value is None:
            if word != "and":
                break
        elif value in (100, 1000):
            year = year // 1000 * 1000 + (year % 1000 or 1) * value if value == 100 else (year or 1) * value
        else:
            year += value
    return year
