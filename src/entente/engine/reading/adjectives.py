"""Adjectives of resolve: committed to, ready to, united in our resolve to."""

from __future__ import annotations

from entente.engine.lexicon.en_wordlists import BELIEVING, RESOLUTE
from entente.engine.lexicon.en_words import ADJECTIVES
from entente.engine.lexicon.flags import BASE, GERUND
from entente.engine.reading.forces import Strength, weaker
from entente.engine.reading.grammar import place_of, skip_adverbs
from entente.engine.reading.heads import Chain, Predicate
from entente.engine.reading.records import Force
from entente.engine.reading.resolves import resolve_phrase
from entente.engine.reading.tokens import Tokens
from entente.engine.reading.verb_chains import OPEN, chained

INSET_REACH = 14
"""Tokens that an adjunct in commas behind an adjective may fill: "committed, with our partners, to"."""
LIST_MARKS = frozenset((":", "–"))


def adjective_predicate(tokens: Tokens, place: int, end: int, *, negated: bool) -> Predicate | None:
    """Are committed to, remain determined to, are united in our resolve to; None where it says no more."""
    word = tokens.words[place]
    after = skip_adverbs(tokens, place + 1, end)
    if after < end and tokens.words[after] == ",":
        closing = place_of(tokens, ",", after + 1, min(end - 1, after + INSET_REACH))
        after = closing + 1 if closing > 0 and tokens.words[closing + 1] == "to" else after
    strength = Strength(Force(ADJECTIVES[word][1]), f"force.adjective:{word}")
    if after >= end or tokens.words[after] in LIST_MARKS:
        found: Predicate | None = Predicate(place, place, Chain.TO, after, strength, rules=[OPEN])
    elif tokens.words[after] == "to":
        found = _to(tokens, place, after, end, strength)
    elif tokens.words[after] == "in" and word in RESOLUTE:
        found = _in(tokens, place, after, end, strength)
    else:
        found = None
    if found is not None:
        found.negated = found.negated or negated
        found.rules.insert(0, f"clause.adjective:{word}")
    return found


def _to(tokens: Tokens, place: int, after: int, end: int, strength: Strength) -> Predicate | None:
    """What `to` leads to, if the adjective takes it."""
    word = tokens.words[place]
    kind = ADJECTIVES[word][0]
    if kind == "to-verb":
        inner = skip_adverbs(tokens, after + 1, end)
        if inner >= end or not tokens.flags[inner] & BASE:
            return None
    if kind == "in-resolve" and word not in ("resolved", "determined"):
        return None
    found = chained(tokens, place, end, adjective=True)
    found.strength = weaker(strength, found.strength)
    return found


def _in(tokens: Tokens, place: int, after: int, end: int, strength: Strength) -> Predicate | None:
    """United in our resolve to V, united in pursuing X."""
    word = tokens.words[place]
    if word == "resolved":
        verb, chain = after, Chain.CLOSED
    else:
        phrase = resolve_phrase(tokens, place, after + 1, end)
        if phrase is None and not _is_pursuing(tokens, after + 1, end):
            return None
        verb, chain = (phrase.verb, phrase.chain) if phrase is not None else (after + 1, Chain.GERUND)
    return Predicate(place, verb, chain, verb + 1, strength, verbs=[place, verb])


def _is_pursuing(tokens: Tokens, index: int, end: int) -> bool:
    """True for a gerund of conduct, not of thought."""
    return index < end and bool(tokens.flags[index] & GERUND) and tokens.words[index] not in BELIEVING
