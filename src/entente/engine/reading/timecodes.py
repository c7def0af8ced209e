"""Words of time as letters: one letter a token, so that a pattern over letters finds a date whatever its numbers.

The letters of listed words are those of `lexicon/generate_calendar.py`. By their shape are known: D a number that can
be a day, O a day's ordinal (3rd), Y a year, n any other number, # a numeric date (03/04/2032), y a pair of years
(2032/33), E a decade (2030s), Q a quarter or half (Q3, H1), m a part with its period (mid-2032), V a fiscal year
(FY2032); ~ is every other word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from entente.engine.lexicon.en_calendar import CARDINALS, LETTERS, ORDINALS, PARTS
from entente.engine.lexicon.flags import CAPITAL
from entente.engine.reading.tokens import Tokens

SHAPES = re.compile(
    r"(?P<D>0?[1-9]|[12]\d|3[01])"
    r"|(?P<O>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    r"|(?P<Y>(?:1[89]|2[01])\d\d)"
    r"|(?P<E>(?:1[89]|2[01])\d0(?:s|'s))"
    r"|(?P<y>(?:19|20|21)\d\d/(?:\d\d)?\d\d)"
    r"|(?P<H>\d{1,2}([./])\d{1,2}\7\d{4})"
    r"|(?P<n>\d+(?:,\d{3})*)"
    r"|(?P<Q>(?:q[1-4]|h[12])(?:/(?:19|20|21)\d\d)?)"
    r"|(?P<V>fy(?:'?\d{2,4})?)"
)
"""Shapes of tokens that no list holds; the name is the letter, but for H, a numeric date."""
NEAR_FALL = frozenset("zxepgl?riBb")
"""Letters before `fall` that make a season of it."""


@dataclass(frozen=True, slots=True)
class View:
    """Tokens from `begin` on as letters, and the statement's date.

    `verb` is the last verb of the lead chain, -1 where the passage has none of its own; `past` its tense.
    """

    tokens: Tokens
    begin: int
    codes: str
    dated: date | None
    verb: int = -1
    past: bool = False

    def words(self, start: int, end: int) -> list[str]:
        """The words at these places of `codes`, none beyond its end."""
        return self.tokens.words[self.begin + start : self.begin + min(end, len(self.codes))]

    def masked(self, spans: list[tuple[int, int]]) -> View:
        """The same view, with a blank for each letter of these spans."""
        if not spans:
            return self
        codes = self.codes
        for start, end in spans:
            codes = codes[:start] + " " * (end - start) + codes[end:]
        return replace(self, codes=codes)


def view_of(
    tokens: Tokens, begin: int, end: int, dated: date | None, *, verb: int = -1, past: bool = False
) -> View:
    """The view of tokens[begin:end]."""
    letters = [LETTERS.get(word) or _shape(word) for word in tokens.words[begin:end]]
    for place, letter in enumerate(letters):
        if letter in "MS":
            letters[place] = _month_or_season(tokens, begin, place, letters)
        elif letter == "n" and tokens.words[begin + place + 1 : end][:1] == ["0s"]:
            letters[place], letters[place + 1] = "E", "s"
    return View(tokens, begin, "".join(letters), dated, verb, past)


@lru_cache(4096)
def _shape(word: str) -> str:
    """The letter of a word that no list holds."""
    if word.isalpha() and word[0] not in "qhf":
        return "~"
    if word[0].isdigit() or word[0] in "qhf":
        match = SHAPES.fullmatch(word)
        if match is not None and match.lastgroup:
            return "#" if match.lastgroup == "H" else match.lastgroup
        return "~"
    if word[0] == "_" and not word.strip("_"):
        return "_"
    head, dash, rest = word.partition("-")
    if not dash or head not in PARTS:
        return "~"
    shape = SHAPES.fullmatch(rest)
    return "m" if LETTERS.get(rest, " ") in "MSU" or (shape and shape.lastgroup in ("Y", "E")) else "~"


def _month_or_season(tokens: Tokens, begin: int, place: int, letters: list[str]) -> str:
    """M or S, or ~ for the verbs `may`, `march` and `fall`."""
    word, before = tokens.words[begin + place], letters[place - 1] if place else " "
    after = letters[place + 1] if place + 1 < len(letters) else " "
    if letters[place] == "S":
        if word != "fall":
            return "S"
        follows = letters[place + 2] if place + 2 < len(letters) else " "
        named = after == "Y" or (after == "o" and follows in "Ytzx")
        return "S" if named or before in NEAR_FALL or (before == "t" and after != "o") else "~"
    if not tokens.flags[begin + place] & CAPITAL:
        return "~"
    if word == "may" and begin + place == 0 and after not in "DOY":
        return "~"
    return "M" if word != "may" or (before != "~" and before != " ") or after in "DOY,.-TA" else "~"


def ordinal(word: str) -> int:
    """The number of an ordinal: third, 3rd; -1 for last."""
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def number(word: str) -> int:
    """The number of a cardinal in words or digits; 1 for an article."""
    if word in ("a", "an"):
        return 1
    return CARDINALS[word] if word in CARDINALS else int(re.sub(r"\D", "", word))
