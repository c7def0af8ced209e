"""The day, month, season, year … that words name, without the words that make a deadline of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.engine.errors import DoubtCode
from entente.engine.lexicon.en_calendar import PARTS
from entente.engine.reading.named_dates import READERS, Named, Trouble, is_short_range
from entente.engine.reading.timecodes import View

LEAF = re.compile(
    r"""(?=[YVDOWM\#QSmtKUuJyEZFzxl])(?:
      (?P<iso>Y-D-D)
    | (?P<kind>VY? | [zxl]?F[Uu](?:\(.\))?(?:Y(?:[-TA]Y)?|y)? | [Yy]F[Uu])
    | (?P<days>(?:W,?t?)?(?:
          [DO]o?M\.?(?:,?Y)?[-TAR]t?[DO]o?M\.?(?:,?Y)?
        | M\.?t?[DO](?:,?Y)?[-TAR]M\.?t?[DO](?:,?Y)?
        | [DO](?:(?:,[DO])*,?[-TAR]t?[DO])?(?:Uo|o)?M\.?(?:,?Y)?
        | M\.?t?[DO](?:(?:,[DO])*,?[-TAR]t?[DO])?(?:,?Y)?))
    | (?P<numeric>\#)
    | (?P<quarter>Q(?:[-TA]Q)?(?:[oi]?t?(?:Y|[zx]U))? | YQ)
    | (?P<season>[zx]?Su?(?:,?o?(?:tU)?[Yy] | o?t?[zx]U)?)
    | (?P<month>[zx]?M\.?(?:(?:,?Y)?(?:,M)*,?[-TAR]M\.?)?(?:,?o?(?:tU)?Y | o?t?[zx]U)?)
    | (?P<compound>m(?:,?o?Y | o?t?[zx]U)?)
    | (?P<years>(?:t?K?[Uu])?Y(?:(?:,Y)*,?[-TAR]Y | -[Dn])?)
    | (?P<pair>y)
    | (?P<decade>Es?)
    | (?P<year_end>J | [tzx]?Zp | (?<=[bB])Up)
    | (?P<around>[zx]{1,2}~?U | (?<=[oLwC])tU | (?<=po)tU)
    | (?P<weekday>W))
    """,
    re.VERBOSE,
)
"""What names a period, over the letters of `timecodes`."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A named period: its places in the view, its kind in `LEAF`, and whether its year stands in the words.

    `part` is the part of the period that one word names with it (mid-2032, year-end), of `PARTS`.
    """

    start: int
    end: int
    kind: str
    named: Named
    has_year: bool
    part: str = ""


def leaves_in(view: View) -> list[Leaf]:
    """Every named period of the view, left to right."""
    return [leaf_at(view, match) for match in LEAF.finditer(view.codes)]


def leaf_at(view: View, match: re.Match[str]) -> Leaf:
    """The period that one match of `LEAF` names."""
    kind = match.lastgroup or ""
    start, end = match.span()
    codes = match.group()
    try:
        named = READERS[kind](view, start, codes)
    except (ValueError, OverflowError):
        named = Trouble(DoubtCode.DATE_IMPOSSIBLE)
    if kind == "years" and re.fullmatch(r".*Y-[Dn]", codes) and not is_short_range(view, start, codes):
        end -= 2
    word = view.words(start, start + 1)[0]
    part = "end" if kind == "year_end" else PARTS[word.partition("-")[0]] if kind == "compound" else ""
    has_year = bool(YEARED & set(codes)) or (part != "" and word[-2].isdigit())
    return Leaf(start, end, kind, named, has_year, part)


YEARED = frozenset("Yy#EV")
"""Letters of words that name a year."""
