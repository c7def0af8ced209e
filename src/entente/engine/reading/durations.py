"""Deadlines counted from a day: within six months, over the next five years, no later than ninety days after."""

from __future__ import annotations

import re

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import NOUNS, UNITS
from entente.engine.lexicon.en_words import LEMMAS
from entente.engine.reading.deadlines import Found
from entente.engine.reading.named_dates import NO_BASE, Trouble
from entente.engine.reading.periods import later
from entente.engine.reading.timecodes import View, number

COUNT = r"(?:[NDn][RT-])?(?P<{0}>[NDn])(?:\([NDnO]\))?"
DURATION = re.compile(
    rf"""
      (?P<within>w(?:aCo)?t?)(?P<next>x?)(?:{COUNT.format("count")}|(?P<one>a|(?<=tx)))(?P<unit>~?[Uu])(?P<from>[of>]?)
    | (?P<over>[iw]t?)x(?:{COUNT.format("over_count")})~?(?P<over_unit>[Uu])
    | (?P<ahead>[iw]t?)(?:{COUNT.format("ahead_count")})?(?P<ahead_unit>[Uu])B(?!o)
    | (?P<coming>[iw]tx)(?P<coming_unit>U)
    | (?P<later>0Lh){COUNT.format("later_count")}(?P<later_unit>[Uu])(?P<later_from>[of>])
    """,
    re.VERBOSE,
)
"""A length of time that starts at a day."""
LOOK = 9
"""Tokens after "of" or "after" in which the day is named that a length starts at."""


def durations_in(view: View) -> list[Found]:
    """Every deadline of the view that is counted from a day."""
    return [one for match in DURATION.finditer(view.codes) if (one := _found(view, match)) is not None]


def _found(view: View, match: re.Match[str]) -> Found | None:
    """The deadline; None for a length that starts with each case, as in "within thirty days of its receipt"."""
    kind = match.lastgroup or ""
    place = match.end("unit") if match["within"] else match.end()
    unit = _unit(view, match)
    if unit is None or (match["within"] and _answers(view)):
        return None
    end, trouble = place, None
    if kind in ("from", "later_from") and match[kind]:
        known = _base(view, match.end())
        if known is None:
            return None
        end, trouble = known
    count = _count(view, match)
    if trouble or view.dated is None:
        return Found(match.start(), end, "within", trouble or NO_BASE)
    try:
        last = later(view.dated, count=count, unit=unit)
    except (ValueError, OverflowError):
        return Found(match.start(), end, "within", Trouble(DoubtCode.DATE_IMPOSSIBLE))
    return Found(match.start(), end, "within", (None if match["later"] else view.dated, last))


def _unit(view: View, match: re.Match[str]) -> str | None:
    """The unit of length; None where the words count none, as in "within reach"."""
    name = next(key for key in ("unit", "over_unit", "ahead_unit", "coming_unit", "later_unit") if match[key])
    word = view.words(match.end(name) - 1, match.end(name))[0]
    if name == "coming_unit" and match.end() < len(view.codes) and view.codes[match.end()] in "zx":
        return None
    if name in ("ahead_unit", "unit") and view.codes[match.end(name) - 1] == "u" and not _counted(match):
        return None
    return UNITS[word]


def _counted(match: re.Match[str]) -> str | None:
    return match["count"] or match["over_count"] or match["ahead_count"] or match["later_count"]


def _count(view: View, match: re.Match[str]) -> int:
    for name in ("count", "over_count", "ahead_count", "later_count"):
        if match[name]:
            return number(view.words(match.start(name), match.end(name))[0])
    return 1


def _answers(view: View) -> bool:
    """True if the lead verb answers something, so that the length starts with each case."""
    if view.verb < 0:
        return False
    word = view.tokens.words[view.verb]
    return LEMMAS.get(word, word) in NOUNS["reply"]


def _base(view: View, place: int) -> tuple[int, Trouble | None] | None:
    """Where the words for the day end that a length starts at, with the doubt about it.

    None for a day that comes with each case. A signing, or the statement itself, is the statement's day.
    """
    words = view.words(place, min(place + LOOK, len(view.codes)))
    for index, word in enumerate(words):
        if word in (",", ";", "."):
            break
        if word in NOUNS["case"]:
            return None
        if word in NOUNS["unknown day"]:
            facts = (("event", " ".join(words[: index + 1])),)
            return place + index + 1, Trouble(DoubtCode.DATE_EVENT, facts)
    signed = next((index for index, word in enumerate(words) if word in NOUNS["signing"]), -1)
    return (place + signed + 1, None) if signed >= 0 else None
