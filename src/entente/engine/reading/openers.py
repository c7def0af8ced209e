"""Words that open an adjunct, tried at a place, and where what they open ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from entente.engine.lexicon.en_adjuncts import (
    BOUND,
    CONSENT,
    FIT,
    INSTRUMENT,
    LAW,
    MANNER,
    OPENERS,
    PASSAGE,
    PERMIT,
    PROGRESS,
    RULE,
    TIMEWORD,
)
from entente.engine.lexicon.flags import (
    AUXILIARY,
    BASE,
    CAPITAL,
    DETERMINER,
    GERUND,
    MARK,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    TO,
)
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.tokens import Tokens

REFUSED, OPEN = -1, 0
"""What a test answers: nothing is opened here; something is, and its end is to be found. Else it gives the end."""
NEAR = 12
"""Tokens within which the word must stand that a test asks for."""
PAUSES = frozenset((",", "(", ";", ":", "–", "—", "-", "--", "and", "or", "but"))
MEASURED = frozenset(("long", "soon", "far", "much", "well"))
"""Words whose "as …" only measures: "as long as necessary"."""
REPEATED = frozenset(("each", "every", "once", "twice"))
JOINTS = frozenset(("and", "or", "and/or"))


@dataclass(slots=True)
class Mark:
    """An adjunct that opens at token `start`; `body` is the place after the opening words.

    `end` is the token after its last, 0 where it is still to be found; `phrase` the opening words.
    """

    start: int
    body: int
    end: int
    kind: str
    phrase: str


Rows = dict[str, tuple[tuple[tuple[str, ...], str, str, str], ...]]


def match(tokens: Tokens, index: int, floor: int, limit: int, table: dict[str, Rows] = OPENERS) -> Mark | None:
    """What opens at this place, the longest opener first; None where nothing does."""
    rows = table.get(tokens.words[index])
    if rows is None:
        return None
    if index + 1 < limit:
        second = rows.get(tokens.words[index + 1])
        if second is not None:
            found = _tried(tokens, index, index + 2, floor, limit, second)
            if found is not None:
                return found
    single = rows.get("")
    return _tried(tokens, index, index + 1, floor, limit, single) if single is not None else None


def _tried(
    tokens: Tokens, start: int, after: int, floor: int, limit: int, rows: tuple[tuple[tuple[str, ...], str, str, str], ...]
) -> Mark | None:
    """The first of the openers whose further words stand at `after` and whose conditions hold."""
    words = tokens.words
    for rest, kind, needs, before in rows:
        body = after + len(rest)
        if body > limit or rest and tuple(words[after:body]) != rest:
            continue
        if before and not (pauses(tokens, start, floor) if before == "pause" else words[start - 1] not in MEASURED):
            continue
        end = TESTS[needs](tokens, body, limit, start) if needs else OPEN
        if end != REFUSED:
            return Mark(start, body, end, kind, " ".join(words[start:body]))
    return None


def pauses(tokens: Tokens, index: int, floor: int) -> bool:
    """True at the start, or after a comma, bracket, dash or conjunction."""
    return index <= floor or tokens.words[index - 1] in PAUSES


def _verb(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del start
    place = skip_adverbs(tokens, body, limit)
    return OPEN if place < limit and (tokens.flags[place] & BASE or not tokens.flags[place] & MARK) else REFUSED


def _infinitive(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del start
    place = skip_adverbs(tokens, body, limit)
    return OPEN if place < limit and tokens.flags[place] & BASE else REFUSED


def _gerund(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del start
    place = skip_adverbs(tokens, body, limit)
    if place >= limit or not tokens.flags[place] & GERUND or tokens.flags[place] & CAPITAL:
        return REFUSED
    if tokens.words[place] in DESCRIBING:
        return REFUSED
    return OPEN if place + 1 < limit and not tokens.flags[place + 1] & AUXILIARY else REFUSED


DESCRIBING = frozenset("ongoing existing emerging following outstanding leading remaining".split())
"""Words in -ing that only describe a noun."""


def _object(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del tokens, start
    return OPEN if body < limit else REFUSED


def _part(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """What is included is no clause, and no verb follows: "will in particular promote"."""
    place = body
    while place < limit and tokens.words[place] in (",", ":"):
        place += 1
    if place >= limit:
        return REFUSED
    bits, word = tokens.flags[place], tokens.words[place]
    if bits & (AUXILIARY | PRONOUN) and not bits & DETERMINER or word in ("as", "when", "where", "if", "since", "given"):
        return REFUSED
    if tokens.words[start] in BEFORE_VERB and bits & BASE and not bits & NOUN:
        return REFUSED
    return OPEN


BEFORE_VERB = frozenset("in particularly notably especially specifically above primarily most chiefly".split())


def _channel(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "through the platform", but not "through the strait" nor "through 2030"."""
    del start
    place = skip_adverbs(tokens, body, limit)
    if place >= limit or tokens.flags[place] & (NUMBER | MARK | PREPOSITION) and tokens.words[place] not in "\"“'":
        return REFUSED
    for index in range(place, min(limit, place + 7)):
        word, bits = tokens.words[index], tokens.flags[index]
        if index > place and (bits & (PREPOSITION | MARK | SUBORDINATOR) or word in JOINTS or word in REPEATED):
            return REFUSED if tokens.words[index - 1] in PASSAGE or tokens.words[index - 1] in TIMEWORD else OPEN
    last = min(limit, place + 7) - 1
    return REFUSED if last == limit - 1 and (tokens.words[last] in PASSAGE or tokens.words[last] in TIMEWORD) else OPEN


def _manner(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "by peaceful means", "by mutual consultation"."""
    del start
    for place in range(body, min(limit, body + 5)):
        if tokens.words[place] in MANNER:
            return OPEN
        if tokens.flags[place] & (PREPOSITION | MARK | AUXILIARY | NUMBER) or tokens.words[place] in TIMEWORD:
            return REFUSED
    return REFUSED


def _care(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "while respecting", but not "while expanding trade" nor "while we welcome"."""
    del start
    place = skip_adverbs(tokens, body, limit)
    if place >= limit or not tokens.flags[place] & GERUND or tokens.words[place] in PROGRESS:
        return REFUSED
    return OPEN


def _bounds(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "within their respective competences", but not "within six months"."""
    del start
    if body >= limit or tokens.flags[body] & NUMBER:
        return REFUSED
    for place in range(body, min(limit, body + 7)):
        if tokens.words[place] in BOUND:
            return OPEN
        bits = tokens.flags[place]
        if bits & (MARK | SUBORDINATOR | AUXILIARY | PREPOSITION) and tokens.words[place] != "available":
            return REFUSED
    return REFUSED


def _law(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del start
    return _binding(tokens, body, limit, LAW)


def _rule(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del start
    return _binding(tokens, body, limit, RULE)


def _binding(tokens: Tokens, body: int, limit: int, group: frozenset[str]) -> int:
    """Laws and rules are a safeguard; a named instrument is a framework."""
    found = under = False
    for place in range(body, min(limit, body + NEAR)):
        word, bits = tokens.words[place], tokens.flags[place]
        named = bits & CAPITAL or tokens.words[place - 1] in ("this", "the", "present")
        if word in INSTRUMENT and named and (under or not found):
            return REFUSED
        under = under or word == "under"
        if word in group:
            found = True
        elif bits & MARK and word not in "’'-‑\"“”" or bits & (SUBORDINATOR | AUXILIARY | TO):
            break
    return OPEN if found else REFUSED


def _consent(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "subject to the approval of …"; without a word of consent only after a pause."""
    before = tokens.flags[start - 1] if start else MARK
    if before & AUXILIARY or body >= limit:
        return REFUSED
    if tokens.words[start - 1] in PAUSES or start == 0:
        return OPEN
    near = range(body, min(limit, body + NEAR))
    return OPEN if any(tokens.words[place] in CONSENT for place in near) else REFUSED


def _condition(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "where appropriate", "if so requested", "where possible and appropriate"; gives the end."""
    del start
    place = skip_adverbs(tokens, body, limit)
    while place < limit and tokens.words[place] in ("so", "and", "mutually", "commercially", "otherwise"):
        place += 1
    if place >= limit or tokens.words[place] not in FIT:
        return REFUSED
    return _and_fit(tokens, place + 1, limit)


def _fixed(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "as appropriate", "as necessary and appropriate"; gives the end."""
    del start
    return _and_fit(tokens, body, limit)


def _and_fit(tokens: Tokens, place: int, limit: int) -> int:
    """The place after "and appropriate", if that stands here."""
    while place + 1 < limit and tokens.words[place] in JOINTS and tokens.words[place + 1] in FIT:
        place += 2
    return place


def _permit(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "where national law permits", "provided that funds are available"; gives the end.

    A "where" in front of the main clause states a condition, whatever it says.
    """
    if body >= limit:
        return REFUSED
    if tokens.words[start] != "where":
        return OPEN if _has_verb(tokens, body, limit) else REFUSED
    for place in range(body, min(limit, body + NEAR)):
        word = tokens.words[place]
        if word in PERMIT and place > body:
            return OPEN
        if word in (",", ";", "(") or word in ("we", "they", "which", "that"):
            return REFUSED
    return REFUSED


def _has_verb(tokens: Tokens, body: int, limit: int) -> bool:
    near = range(body, min(limit, body + NEAR))
    return any(tokens.flags[place] & AUXILIARY or tokens.words[place] in PERMIT for place in near)


def _clause(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """ "so that larger barges can pass"."""
    del start
    near = range(body, min(limit, body + 2 * NEAR))
    return OPEN if any(tokens.flags[place] & ~(NOUN | CAPITAL) & (AUXILIARY | BASE | PARTICIPLE | 2) for place in near) else REFUSED


def _party(tokens: Tokens, body: int, limit: int, start: int) -> int:
    del tokens, start
    return OPEN if body < limit else REFUSED


Test = Callable[[Tokens, int, int, int], int]
TESTS: dict[str, Test] = {
    "verb": _verb,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "object": _object,
    "part": _part,
    "channel": _channel,
    "manner": _manner,
    "care": _care,
    "bounds": _bounds,
    "law": _law,
    "rule": _rule,
    "consent": _consent,
    "condition": _condition,
    "permit": _permit,
    "fixed": _fixed,
    "clause": _clause,
    "party": _party,
}
"""Tests of what follows an opener: tokens, place after the opener, limit, place of the opener; they give the end."""
