"""What must follow a word that opens an adjunct: a verb, a law, a condition."""

from __future__ import annotations

from collections.abc import Callable

from entente.engine.lexicon.en_adjuncts import (
    BOUND,
    CONSENT,
    DESCRIBING,
    FIT,
    INSTRUMENT,
    LAW,
    MANNER,
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
    THIRD,
    TO,
)
from entente.engine.reading.grammar import skip_adverbs
from entente.engine.reading.tokens import Tokens

REFUSED, OPEN = -1, 0
"""What a test answers: nothing opens here; something does, and its end is to be found. Else it gives the end."""
NEAR = 12
"""Tokens within which the word must stand that a test asks for."""
PAUSES = frozenset((",", "(", ";", ":", "–", "—", "-", "--", "and", "or", "but"))
JOINTS = frozenset(("and", "or", "and/or"))
REPEATED = frozenset(("each", "every", "once", "twice"))
QUOTES = frozenset("\"“”‘’'‑-")
CLAUSAL = frozenset(("as", "when", "where", "if", "since", "given"))
CONDITIONS = frozenset(("where", "if", "unless", "as"))
"""First words of openers that need a word of permission: not "as far as X is concerned"."""
BEFORE_VERB = frozenset(
    "in particularly notably especially specifically above primarily most chiefly".split()
)
"""First words of openers that are adverbs of a verb too: "will in particular promote"."""


def pauses(tokens: Tokens, index: int, floor: int) -> bool:
    """True at the start, or after a comma, bracket, dash or conjunction."""
    return index <= floor or tokens.words[index - 1] in PAUSES


def _verb(tokens: Tokens, body: int, limit: int, _: int) -> int:
    place = skip_adverbs(tokens, body, limit)
    return OPEN if place < limit and not tokens.flags[place] & MARK else REFUSED


def _infinitive(tokens: Tokens, body: int, limit: int, _: int) -> int:
    place = skip_adverbs(tokens, body, limit)
    return OPEN if place < limit and tokens.flags[place] & BASE else REFUSED


def _gerund(tokens: Tokens, body: int, limit: int, _: int) -> int:
    place = skip_adverbs(tokens, body, limit)
    if place + 1 >= limit or tokens.words[place] in DESCRIBING:
        return REFUSED
    bits = tokens.flags[place]
    return (
        OPEN if bits & GERUND and not bits & CAPITAL and not tokens.flags[place + 1] & AUXILIARY else REFUSED
    )


def _object(_: Tokens, body: int, limit: int, __: int) -> int:
    return OPEN if body < limit else REFUSED


def _part(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """What is included is no clause, and no verb follows: "will in particular promote"."""
    place = body
    while place < limit and tokens.words[place] in (",", ":"):
        place += 1
    if place >= limit:
        return REFUSED
    bits, word = tokens.flags[place], tokens.words[place]
    if (bits & (AUXILIARY | PRONOUN) and not bits & DETERMINER) or word in CLAUSAL:
        return REFUSED
    return REFUSED if tokens.words[start] in BEFORE_VERB and bits & BASE and not bits & NOUN else OPEN


def _channel(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """Through the platform, but not through the strait nor through 2030."""
    place = skip_adverbs(tokens, body, limit)
    if place >= limit:
        return REFUSED
    if tokens.flags[place] & (NUMBER | MARK | PREPOSITION) and tokens.words[place] not in QUOTES:
        return REFUSED
    end = place + 1
    while end < min(limit, place + 7) and not _closes_noun(tokens, end):
        end += 1
    noun = tokens.words[end - 1]
    closed = end == limit or end < place + 7
    return REFUSED if closed and (noun in PASSAGE or noun in TIMEWORD) else OPEN


def _closes_noun(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    return (
        bool(tokens.flags[place] & (PREPOSITION | MARK | SUBORDINATOR)) or word in JOINTS or word in REPEATED
    )


def _manner(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """By peaceful means, by mutual consultation."""
    for place in range(body, min(limit, body + 5)):
        if tokens.words[place] in MANNER:
            return OPEN
        if tokens.flags[place] & (PREPOSITION | MARK | AUXILIARY | NUMBER) or tokens.words[place] in TIMEWORD:
            return REFUSED
    return REFUSED


def _care(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """While respecting, but not while expanding trade nor while we welcome."""
    place = skip_adverbs(tokens, body, limit)
    bounds = place < limit and tokens.flags[place] & GERUND and tokens.words[place] not in PROGRESS
    return OPEN if bounds else REFUSED


def _bounds(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """Within their respective competences, but not within six months."""
    if body >= limit or tokens.flags[body] & NUMBER:
        return REFUSED
    for place in range(body, min(limit, body + 7)):
        if tokens.words[place] in BOUND:
            return OPEN
        if tokens.flags[place] & (MARK | SUBORDINATOR | AUXILIARY | PREPOSITION):
            return REFUSED
    return REFUSED


def _law(tokens: Tokens, body: int, limit: int, _: int) -> int:
    return _binding(tokens, body, limit, LAW)


def _rule(tokens: Tokens, body: int, limit: int, _: int) -> int:
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
        elif bits & (SUBORDINATOR | AUXILIARY | TO) or (bits & MARK and word not in QUOTES):
            break
    return OPEN if found else REFUSED


def _consent(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """Subject to the approval of …; without a word of consent only after a pause."""
    if body >= limit or (start and tokens.flags[start - 1] & AUXILIARY):
        return REFUSED
    if pauses(tokens, start, 0):
        return OPEN
    near = range(body, min(limit, body + NEAR))
    return OPEN if any(tokens.words[place] in CONSENT for place in near) else REFUSED


def _condition(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """Where appropriate, if so requested, where possible and appropriate; gives the end."""
    place = skip_adverbs(tokens, body, limit)
    while place < limit and tokens.words[place] in ("so", "and", "mutually", "commercially", "otherwise"):
        place += 1
    return _and_fit(tokens, place + 1, limit) if place < limit and tokens.words[place] in FIT else REFUSED


def _fixed(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """As appropriate, as necessary and appropriate; gives the end."""
    return _and_fit(tokens, body, limit)


def _and_fit(tokens: Tokens, place: int, limit: int) -> int:
    """The place after "and appropriate", if that stands here."""
    while place + 1 < limit and tokens.words[place] in JOINTS and tokens.words[place + 1] in FIT:
        place += 2
    return place


def _permit(tokens: Tokens, body: int, limit: int, start: int) -> int:
    """Where national law permits, provided that funds are available."""
    near = range(body, min(limit, body + NEAR))
    if tokens.words[start] not in CONDITIONS:
        speaks = any(tokens.flags[place] & AUXILIARY or tokens.words[place] in PERMIT for place in near)
        return OPEN if speaks else REFUSED
    for place in near:
        word = tokens.words[place]
        if word in PERMIT and place > body:
            return OPEN
        if word in (",", ";", "(", "we", "they", "which", "that"):
            return REFUSED
    return REFUSED


def _clause(tokens: Tokens, body: int, limit: int, _: int) -> int:
    """So that larger barges can pass."""
    near = range(body, min(limit, body + 2 * NEAR))
    return (
        OPEN
        if any(tokens.flags[place] & (AUXILIARY | BASE | THIRD | PARTICIPLE) for place in near)
        else REFUSED
    )


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
    "fixed": _fixed,
    "permit": _permit,
    "clause": _clause,
    "party": _object,
}
"""Each takes the tokens, the place after the opener, the limit and the opener's place."""
