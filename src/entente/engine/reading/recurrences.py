"""How often: annual, twice a year, every two years, regularly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import MULTIPLES, NOUNS, RECURRENCES, TWO_SENSES, UNITS
from entente.engine.lexicon.flags import CONJUNCTION, GERUND, MARK, NOUN, PREPOSITION, SUBORDINATOR
from entente.engine.reading.adjunct_dates import is_background
from entente.engine.reading.named_dates import Trouble
from entente.engine.reading.timecodes import View, number, ordinal

RECURRENCE = re.compile(
    r"""
      (?P<times>k|[NDn]q),?(?:a|P|i?e)(?P<times_count>[ND]?)K?(?P<times_unit>[Uu])
    | (?P<adverb>k|[NDn]q)(?P<adverb_unit>c)
    | (?P<in_count>k)i(?P<in_number>[ND])(?P<in_unit>u)
    | (?P<each>(?:i?t?[pg]o)?e(?:Ae)?)(?P<each_count>[NDn]|v|[rO])?K?(?P<each_unit>F?[Uu]|S|W|M)
    | (?P<interval>jo[~0h]{0,4}?)(?P<interval_count>[NDn]|a)(?:\([NDnO]\))?(?P<interval_unit>[Uu])
    | (?P<spaced>[NDn])-?(?P<spaced_unit>U)j
    | (?P<sum>P)(?P<sum_unit>K?U)
    | (?P<amount>a)(?P<amount_unit>U)
    | (?P<word>c)
    """,
    re.VERBOSE,
)
"""What says how often, over the letters of `timecodes`."""
SHARES = {
    ("P1Y", 2): "P6M", ("P1Y", 3): "P4M", ("P1Y", 4): "P3M", ("P1Y", 6): "P2M", ("P1Y", 12): "P1M",
    ("P1M", 2): "P15D", ("P3M", 3): "P1M", ("P6M", 2): "P3M", ("P1W", 7): "P1D", ("P2Y", 2): "P1Y",
}  # fmt: skip
"""The length between two times, of so many in a unit."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """How often, in words: its places in the view, its value in ISO 8601 or `regular`, or why there is none."""

    start: int
    end: int
    value: str | Trouble


def recurrences_in(view: View) -> list[Recurring]:
    """Everything in the view that says how often, left to right."""
    return [one for match in RECURRENCE.finditer(view.codes) if (one := _recurring(view, match)) is not None]


def _recurring(view: View, match: re.Match[str]) -> Recurring | None:
    kind = next(name for name in READ if match[name] is not None)
    value = READ[kind](view, match)
    return None if value is None else Recurring(match.start(), match.end(), value)


def _word_at(view: View, match: re.Match[str], name: str) -> str:
    """The last word of a group."""
    return view.words(match.end(name) - 1, match.end(name))[0]


def _multiple(view: View, match: re.Match[str], name: str) -> int:
    """Twice: 2; three times: 3."""
    word = view.words(match.start(name), match.start(name) + 1)[0]
    return MULTIPLES[word] if word in MULTIPLES else number(word)


def multiplied(unit: str, count: int) -> str | None:
    """An ISO 8601 duration of one unit, so many times as long; None from a thousand on, and for no duration."""
    if not 0 < count < 1000 or unit[:1] != "P":
        return None
    size, letter = int(unit[1:-1]) * count, unit[-1]
    if letter == "M" and size % 12 == 0:
        return f"P{size // 12}Y"
    return f"P{size}{letter}"


def _times(view: View, match: re.Match[str]) -> str | None:
    """Twice a year; three times per year; once every two years."""
    unit, count = UNITS[_word_at(view, match, "times_unit")], _multiple(view, match, "times")
    length = number(_word_at(view, match, "times_count")) if match["times_count"] else 1
    return _shared(unit, length, count)


def _shared(unit: str, length: int, count: int) -> str | None:
    if count == 1:
        return multiplied(unit, length)
    return SHARES.get((unit, count)) if length == 1 else None


def _adverb(view: View, match: re.Match[str]) -> str | None:
    """Twice yearly."""
    unit = RECURRENCES.get(_word_at(view, match, "adverb_unit"), "")
    return _shared(unit, 1, _multiple(view, match, "adverb"))


def _in_years(view: View, match: re.Match[str]) -> str | None:
    """Once in two years."""
    length = number(_word_at(view, match, "in_number"))
    return _shared(UNITS[_word_at(view, match, "in_unit")], length, _multiple(view, match, "in_count"))


def _each(view: View, match: re.Match[str]) -> str | None:
    """Every year; every two years; every other year; each autumn; at the end of each semester."""
    letter = match["each_unit"][-1]
    unit = "P1Y" if letter in "SM" else "P1W" if letter == "W" else UNITS[_word_at(view, match, "each_unit")]
    count = match["each_count"]
    if letter == "u" and (count is None or count not in "NDn"):
        return None
    if not count:
        return unit
    word = _word_at(view, match, "each_count")
    return multiplied(unit, 2 if count == "v" else ordinal(word) if count in "rO" else number(word))


def _interval(view: View, match: re.Match[str]) -> str | None:
    """At intervals of eighteen months."""
    return multiplied(
        UNITS[_word_at(view, match, "interval_unit")], number(_word_at(view, match, "interval_count"))
    )


def _spaced(view: View, match: re.Match[str]) -> str | None:
    """At six month intervals."""
    return multiplied(UNITS[_word_at(view, match, "spaced_unit")], number(_word_at(view, match, "spaced")))


def _sum(view: View, match: re.Match[str]) -> str | None:
    """Two hundred places per year; per annum."""
    if is_background(view, match.start()):
        return None
    return UNITS[_word_at(view, match, "sum_unit")]


def _amount(view: View, match: re.Match[str]) -> str | None:
    """Two hundred places a year; two meetings a year: only after a number and its noun."""
    start = match.start()
    before = view.codes[max(0, start - 5) : start]
    if not re.search(r"[NDn]~{1,4}$", before) or (
        start and view.codes[match.end() : match.end() + 1] in ("o", "l", "L")
    ):
        return None
    count = re.search(r"([NDn])~{1,3}$", before)
    unit = UNITS[_word_at(view, match, "amount_unit")]
    if count is None:
        return unit
    meetings = view.words(start - 1, start)[0].removesuffix("s") in NOUNS["event"]
    size = number(
        view.words(start - len(before) + count.start(1), start - len(before) + count.start(1) + 1)[0]
    )
    return _shared(unit, 1, size) if meetings else unit


def _word(view: View, match: re.Match[str]) -> str | Trouble | None:
    """Annual, quarterly, regularly … as far as it tells of conduct: not "regular migration", "annual growth"."""
    word = view.words(match.start(), match.end())[0]
    followed = _head_noun(view, match.end())
    if word in TWO_SENSES:
        first, second = TWO_SENSES[word]
        return Trouble(DoubtCode.RECURRENCE_TWO_SENSES, (("first", first), ("second", second)))
    value = RECURRENCES[word]
    if not word.endswith("ly") or value == "P1D":
        if followed in NOUNS["measure"] or (followed in NOUNS["status"] and value in ("regular", "P1D")):
            return None
        if value == "regular" and _is_joined_status(view, match.end()):
            return None
    return value


def _head_noun(view: View, place: int) -> str:
    """The last word of the noun phrase that starts at the place, or "" where none does."""
    tokens, found = view.tokens, ""
    stop = PREPOSITION | MARK | CONJUNCTION | SUBORDINATOR
    for index in range(view.begin + place, min(view.begin + len(view.codes), view.begin + place + 6)):
        word, bits = tokens.words[index], tokens.flags[index]
        if (bits & stop and not (bits & NOUN)) or (bits & GERUND and found):
            break
        if word in NOUNS["measure"] or word in NOUNS["status"]:
            return word
        found = word
    return found


def _is_joined_status(view: View, place: int) -> bool:
    """True for "regular and safe migration", where another adjective stands between."""
    if view.codes[place : place + 1] not in ("A", ","):
        return False
    return _head_noun(view, place + 1) in NOUNS["status"]


READ = {
    "times": _times,
    "adverb": _adverb,
    "in_count": _in_years,
    "each": _each,
    "interval": _interval,
    "spaced": _spaced,
    "sum": _sum,
    "amount": _amount,
    "word": _word,
}
"""What reads each kind of `RECURRENCE`."""
